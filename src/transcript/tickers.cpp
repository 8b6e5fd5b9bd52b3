#include "transcript/call_head.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "text/utf.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kFewestDigits = 4; ///< of a code
constexpr std::size_t kShortLine = 60;

bool holdsDigit(View text)
{
    return std::any_of(text.begin(), text.end(), isAsciiDigit);
}

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

/// The code that goes with the name of an exchange: "NYSE: ABC", "2699.HK", "2330-TW", "2330 TT".
View codeOf(const Span& exchange, View inner, View lookup)
{
    const std::size_t colon = pastBlanks(inner, static_cast<std::size_t>(exchange.end()));
    if (colon < inner.size() && lookup[colon] == u':')
        return codeAt(inner, pastBlanks(inner, colon + 1));
    const auto begin = static_cast<std::size_t>(exchange.begin());
    if (begin < 2 || !UnitSet(u".- ").holds(inner[begin - 1]))
        return {};
    std::size_t digits = begin - 1;
    while (digits > 0 && isAsciiDigit(inner[digits - 1]))
        --digits;
    const View code = inner.substr(digits, begin - 1 - digits);
    return inner[begin - 1] == u'.' || code.size() >= kFewestDigits ? code : View();
}

/// The exchange of a mainland company, which its code of six digits tells.
std::string_view mainlandExchange(View code)
{
    return code.front() == u'6' ? "SSE" : code.front() == u'0' || code.front() == u'3' ? "SZSE" : "BSE";
}

} // namespace

/// A piece of a bracket that is nothing but a code, or a code and its quote: "688099", "LHDX 0.27%".
void readBareCode(View piece, Language language, CallInfo& info)
{
    const View bare = trimmed(piece);
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

/// "A股代码：688099", "股份代號：01299": a field that says what the digits are; its exchange, where it tells
/// one.
bool readField(View piece, const CallInfoWords& words, CallInfo& info)
{
    piece = trimmed(piece);
    const std::u16string lookup = folded(piece);
    const auto field = words.tickerFields.longestAt(lookup, 0);
    if (!field)
        return false;
    std::size_t at = pastBlanks(piece, static_cast<std::size_t>(field->span.end()));
    if (at >= piece.size() || lookup[at] != u':')
        return false;
    const View code = codeAt(piece, pastBlanks(piece, at + 1));
    const bool digits = !code.empty() && std::all_of(code.begin(), code.end(), isAsciiDigit);
    const std::string& exchange = words.tickerFieldCodes[field->value];
    if (digits && code.size() == 6)
        add(info, mainlandExchange(code), code);
    else if (digits && code.size() >= kFewestDigits && !exchange.empty())
        add(info, exchange, code);
    else
        return false;
    return true;
}

/// "SZ301999": letters and digits in one word.
void readJoined(View piece, const CallInfoWords& words, CallInfo& info)
{
    constexpr std::size_t kDigits = 6;
    piece = trimmed(piece);
    const auto digit = std::find_if(piece.begin(), piece.end(), isAsciiDigit);
    const auto cut = static_cast<std::size_t>(digit - piece.begin());
    const View code = piece.substr(cut);
    const auto exchange = words.exchanges.valueOf(folded(piece.substr(0, cut)));
    if (exchange && code.size() == kDigits && std::all_of(code.begin(), code.end(), isAsciiDigit))
        add(info, words.exchangeCodes[*exchange], code);
}

/// Codes that stand in a headline without brackets, before the sign of their exchange: "688099.SH", "2330
/// TT".
void readUnbracketed(const HeadLine& line, const CallInfoWords& words, CallInfo& info)
{
    for (const auto& match : words.exchanges.findAll(line.lookup)) {
        const auto begin = static_cast<std::size_t>(match.span.begin());
        if (begin < kFewestDigits + 1 || !isAsciiDigit(line.text[begin - 2]))
            continue; // "NYSE: ABC" stands in brackets, or is said of others
        const View code = codeOf(match.span, line.text, line.lookup);
        const bool year = code.size() == 4 && (code.starts_with(u"19") || code.starts_with(u"20")) &&
                          line.text[begin - 1] == u' ';
        if (code.size() >= kFewestDigits && !year)
            add(info, words.exchangeCodes[match.value], code);
    }
}

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
    if (found)
        return;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= inner.size(); ++i) {
        if (i < inner.size() && !UnitSet(u"；;，、/|").holds(inner[i]))
            continue;
        const View piece = inner.substr(begin, i - begin);
        begin = i + 1;
        if (readField(piece, words, info))
            continue;
        readJoined(piece, words, info);
        const std::size_t plus = piece.find(u'+');
        const bool zone =
            plus != View::npos && piece.find(u'%') == View::npos; // "(GMT+08:00)", "(ABC +1.2%)"
        if (headline && !zone && (i == inner.size() || holdsDigit(piece)))
            readBareCode(piece, language, info);
    }
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
            const std::u16string lookup = folded(inner);
            const bool headline = line.title || line.text.size() <= kShortLine;
            if (inner.size() <= 48)
                readTickersIn(inner, lookup, headline, language, words, info);
            const auto field = words.tickerFields.longestAt(lookup, 0); // "ticker: LHDX"
            if (field && info.tickers.empty() && inner.size() <= 48 &&
                static_cast<std::size_t>(field->span.end()) < inner.size()) {
                const auto value = static_cast<std::size_t>(field->span.end()) + 1;
                readTickersIn(inner.substr(value), View(lookup).substr(value), headline, language, words,
                              info);
            }
            if (!info.tickers.empty())
                break;
        }
        if (info.tickers.empty() && (line.title || line.text.size() <= kShortLine))
            readUnbracketed(line, words, info);
    }
}

} // namespace earshot
