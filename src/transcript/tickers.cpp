#include "transcript/call_head.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

void add(CallInfo& info, std::string_view exchange, View code)
{
    std::string ticker = std::string(exchange) + (exchange.empty() ? "" : ":") + toUtf8(code);
    if (std::find(info.tickers.begin(), info.tickers.end(), ticker) == info.tickers.end())
        info.tickers.push_back(std::move(ticker));
}

/// Digits, capitals and a point before a capital: "BRK.A".
View codeAt(View text, std::size_t at)
{
    const auto isCapital = [&](std::size_t i) {
        return i < text.size() && text[i] >= u'A' && text[i] <= u'Z';
    };
    std::size_t end = at;
    while (end < text.size() &&
           (isAsciiDigit(text[end]) || isCapital(end) || (text[end] == u'.' && isCapital(end + 1))))
        ++end;
    return text.substr(at, end - at);
}

std::size_t pastBlanks(View text, std::size_t at)
{
    while (at < text.size() && isBlankUnit(text[at]))
        ++at;
    return at;
}

/// The code that goes with the name of an exchange: "NYSE: ABC", "2699.HK".
View codeOf(const Span& exchange, View inner, View lookup)
{
    const std::size_t colon = pastBlanks(inner, static_cast<std::size_t>(exchange.end()));
    if (colon < inner.size() && lookup[colon] == u':')
        return codeAt(inner, pastBlanks(inner, colon + 1));
    const auto begin = static_cast<std::size_t>(exchange.begin());
    if (begin < 2 || inner[begin - 1] != u'.')
        return {};
    std::size_t digits = begin - 1;
    while (digits > 0 && isAsciiDigit(inner[digits - 1]))
        --digits;
    return inner.substr(digits, begin - 1 - digits);
}

/// The exchange of a mainland company, which its code of six digits tells.
std::string_view mainlandExchange(View code)
{
    return code.front() == u'6' ? "SSE" : code.front() == u'0' || code.front() == u'3' ? "SZSE" : "BSE";
}

} // namespace

void readTickersIn(View inner, View lookup, bool headline, Language language, const CallInfoWords& words,
                   CallInfo& info)
{
    bool found = false;
    for (const auto& match : words.exchanges.findAll(lookup)) {
        const View code = codeOf(match.span, inner, lookup);
        if (code.empty())
            continue;
        add(info, words.exchangeCodes[match.value], code);
        found = true;
    }
    if (found || !headline)
        return;
    const View bare = trimmed(inner);
    const View code = codeAt(bare, 0);
    const View rest = trimmed(bare.substr(code.size()));
    const bool quote = rest.empty() || rest.front() == u'+' || rest.front() == u'-' ||
                       isAsciiDigit(rest.front()) || rest.front() == u'−';
    const bool initials = code.size() > 1 && code[1] == u'.'; // of words: "N.A"
    if (code.empty() || code.size() > 6 || !quote || initials)
        return;
    const bool digits = std::all_of(code.begin(), code.end(), isAsciiDigit);
    if (digits && code.size() == 6)
        add(info, mainlandExchange(code), code);
    else if (!digits || (code.size() == 4 && language == Language::ChineseTraditional))
        add(info, {}, code);
}

void readTickers(const CallHead& head, Language language, const CallInfoWords& words, CallInfo& info)
{
    for (const HeadLine& line : head.lines) {
        if (!info.tickers.empty())
            return;
        for (std::size_t i = 0; i < line.text.size() && i < 400; ++i) {
            if (line.text[i] != u'(' && line.text[i] != u'（')
                continue;
            std::size_t close = i + 1;
            while (close < line.text.size() && line.text[close] != u')' && line.text[close] != u'）')
                ++close;
            const View inner = line.text.substr(i + 1, close - i - 1);
            std::size_t colon = 0;
            const std::u16string lookup = folded(inner);
            if (const auto field = words.tickerFields.longestAt(lookup, 0))
                if (static_cast<std::size_t>(field->span.end()) < inner.size())
                    colon = static_cast<std::size_t>(field->span.end()) + 1;
            if (inner.size() <= 48)
                readTickersIn(inner.substr(colon), View(lookup).substr(colon),
                              line.title || line.text.size() <= 60, language, words, info);
            if (!info.tickers.empty())
                break;
        }
    }
}

} // namespace earshot
