#include "transcript/metadata.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/call_head.h"
#include "transcript/names.h"
#include "transcript/worded_dates.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

using View = std::u16string_view;

PhraseMatcher partOf(const std::vector<LexiconEntry>& entries, std::string_view part,
                     std::vector<std::string>* codes = nullptr)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : entries) {
        if (entry.attribute("part") != part)
            continue;
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, static_cast<std::uint32_t>(codes ? codes->size() : 0)});
        if (codes)
            codes->emplace_back(entry.attribute("code"));
    }
    return PhraseMatcher(phrases);
}

void readTitle(const CallHead& head, CallInfo& info)
{
    for (const bool period :
         {true, false}) // a line with the period says more than one that only names an event
        for (const HeadLine& line : head.lines)
            if (line.title && !line.skip && line.period == period && info.title.empty() &&
                line.text.find(u"://") == View::npos)
                info.title = std::u16string(line.text);
}

/// Whether a blank stands here, and behind it another field.
bool fieldFollows(const HeadLine& line, std::size_t at, const CallInfoWords& words)
{
    if (!isBlankUnit(line.text[at]))
        return false;
    const auto company = words.companyFields.longestAt(line.lookup, at + 1);
    const auto ticker = words.tickerFields.longestAt(line.lookup, at + 1);
    const auto& field = company ? company : ticker;
    return field && static_cast<std::size_t>(field->span.end()) < line.lookup.size() &&
           line.lookup[static_cast<std::size_t>(field->span.end())] == u':';
}

/// "Company: Acme", "证券简称：某某", "股票代號：6999".
void readFields(const CallHead& head, Language language, const CallInfoWords& words, CallInfo& info)
{
    for (const HeadLine& line : head.lines) {
        for (std::size_t i = 0; i < line.lookup.size(); ++i) {
            if (i > 0 && !isBlankUnit(line.lookup[i - 1]) && !UnitSet(u"(（；;，、").holds(line.text[i - 1]))
                continue;
            const auto company = words.companyFields.longestAt(line.lookup, i);
            const auto ticker = words.tickerFields.longestAt(line.lookup, i);
            if (!company && !ticker)
                continue;
            const auto end = static_cast<std::size_t>(
                std::max(company ? company->span.end() : 0, ticker ? ticker->span.end() : 0));
            std::size_t value = end;
            while (value < line.text.size() && isBlankUnit(line.text[value]))
                ++value;
            if (value >= line.text.size() || line.lookup[value] != u':')
                continue;
            ++value;
            std::size_t stop = value;
            while (stop < line.text.size() && !UnitSet(u"(（)）;；\t").holds(line.text[stop]) &&
                   line.text.substr(stop, 3) != u"   " && !fieldFollows(line, stop, words))
                ++stop;
            const View found = trimmed(line.text.substr(value, stop - value));
            if (found.empty() || found.size() > 60)
                continue;
            if (company && info.company.empty())
                info.company = std::u16string(found);
            else if (ticker && info.tickers.empty()) {
                const View field = trimmed(line.text.substr(i, stop - i)); // may tell the exchange
                readTickersIn(field, folded(field), false, language, words, info);
                if (info.tickers.empty())
                    readTickersIn(found, folded(found), true, language, words, info);
            }
        }
    }
}

/// The currency of most amounts in the head and the first speeches.
void readCurrency(const Document& document, const CallInfoWords& words, CallInfo& info)
{
    constexpr std::size_t kRead = 8000;
    std::map<std::string, int> counts;
    const std::u16string lookup = folded(View(document.text).substr(0, kRead));
    int total = 0;
    for (const auto& match : words.currencies.findAll(lookup)) {
        ++counts[words.currencyCodes[match.value]];
        ++total;
    }
    if (document.language == Language::ChineseTraditional &&
        counts.contains("TWD")) { // plain "億元" is the market's own
        counts["TWD"] += counts["CNY"];
        counts["CNY"] = 0;
    }
    for (const auto& [code, count] : counts)
        if (2 * count > total && count >= 3)
            info.reportingCurrency = code;
}

/// "某某(600000)".
void readAddressee(View addressee, Language language, const CallInfoWords& words, CallInfo& info)
{
    const std::size_t open = std::min(addressee.find_first_of(u"(（"), addressee.size());
    info.company = std::u16string(addressee.substr(0, open));
    if (open + 2 < addressee.size()) {
        const View code = addressee.substr(open + 1, addressee.size() - open - 2);
        readTickersIn(code, folded(code), true, language, words, info);
    }
}

} // namespace

CallInfoWords::CallInfoWords(const Lexicon& lexicon)
{
    const auto& entries = lexicon.topic("call_info");
    months = monthMatcher(entries);
    events = partOf(entries, "event");
    exchanges = partOf(entries, "exchange", &exchangeCodes);
    currencies = partOf(entries, "currency", &currencyCodes);
    companyFields = partOf(entries, "field_company");
    titleFields = partOf(entries, "field_title");
    tickerFields = partOf(entries, "field_ticker", &tickerFieldCodes);
    dateFields = partOf(entries, "field_date");
    legalSuffixes = partOf(entries, "legal_suffix");
    periodEnds = partOf(entries, "period_end");
    periodWords = partOf(entries, "period_word");
    balanceDates = partOf(entries, "balance_date");
    skips = partOf(entries, "skip");
    stops = partOf(entries, "stop");
    welcomes = partOf(entries, "welcome");
}

const CallInfoWords& CallInfoWords::shipped()
{
    static const CallInfoWords words(Lexicon::shipped());
    return words;
}

void readCallInfo(const Document& document, const CallInfoWords& words, View addressee, Call& call)
{
    call.info.language = bcp47(document.language);
    readAddressee(addressee, document.language, words, call.info);
    const CallHead head = readHead(document, words, call);
    readTitle(head, call.info);
    readFields(head, document.language, words, call.info);
    readCallPeriod(document, words, head, call);
    readTickers(head, document.language, words, call.info);
    readCompany(document, words, head, call);
    readCurrency(document, words, call.info);
}

} // namespace earshot
