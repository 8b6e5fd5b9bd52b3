#include "transcript/metadata.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"
#include "transcript/names.h"

#include <algorithm>
#include <array>
#include <map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kMostHeadLines = 60;
constexpr std::size_t kLongestTitleLine = 160;
constexpr std::size_t kLongestHanTitle = 80;
constexpr std::size_t kFirstWords = 2500;

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

/// Longer words in lower case, of which names hold hardly any.
int lowerWords(View text)
{
    int count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && !isBlankUnit(text[i - 1]))
            continue;
        std::size_t end = i;
        while (end < text.size() && !isBlankUnit(text[end]))
            ++end;
        count += end - i > 3 && isAsciiLetter(text[i]) && fold(text[i]) == text[i];
    }
    return count;
}

struct HeadLine {
    View text;
    std::u16string lookup;
    bool title = false;  ///< short, and names an event or a period
    bool period = false; ///< names a fiscal period
    bool skip = false;   ///< says when the page was made, not when the call was
};

class InfoReader {
public:
    InfoReader(const Document& document, const CallInfoWords& words, Call& call)
        : m_document(document), m_words(words), m_call(call), m_info(call.info)
    {
    }

    void run();

private:
    void collect();
    void readFields();
    void readPeriod();
    void readPeriodEnd();
    void readCallDate();
    void inferFromCallDate();
    void readTickers();
    void readTickersIn(View inner, const std::u16string& lookup, bool headline);
    void readCompany();
    bool bracketsTicker(const HeadLine& line) const;
    View companyIn(const HeadLine& line) const;
    View latinCompany(const HeadLine& line) const;
    View hanCompany(const HeadLine& line) const;
    View hanCompanyBeforeBracket(const HeadLine& line) const;
    void fillCompanyFromSpeech();
    void completeCompany();
    void readCurrency();

    const Document& m_document;
    const CallInfoWords& m_words;
    Call& m_call;
    CallInfo& m_info;
    std::vector<HeadLine> m_head;
    HeadLine m_speech; ///< the first words spoken
    bool m_fiscal = false;
};

void InfoReader::collect()
{
    std::int32_t firstSpeech = static_cast<std::int32_t>(m_document.text.size());
    for (const Turn& turn : m_call.turns) {
        if (!turn.speaker)
            continue;
        firstSpeech = std::min(turn.label.begin(), turn.body.begin());
        m_speech.text = turn.body.in(m_document.text).substr(0, kFirstWords);
        m_speech.lookup = folded(m_speech.text);
        break;
    }
    for (const Block& block : m_document.blocks) {
        if (block.span.begin() >= firstSpeech || m_head.size() >= kMostHeadLines)
            break;
        HeadLine line;
        line.text = trimmed(block.span.in(m_document.text).substr(0, 1200));
        line.lookup = folded(line.text);
        const auto skip = m_words.skips.longestAt(line.lookup, 0);
        line.skip = skip.has_value();
        const bool brief = line.text.size() <= (holdsHan(line.text) ? kLongestHanTitle : kLongestTitleLine) &&
                           line.text.find(u'。') == View::npos;
        line.period = brief && readFiscalPeriod(line.lookup);
        line.title = brief && (line.period || m_words.events.findFirst(line.lookup));
        m_head.push_back(std::move(line));
    }
    for (const bool wanted :
         {true, false}) // a line with the period says more than one that only names an event
        for (const HeadLine& line : m_head)
            if (line.title && !line.skip && line.period == wanted && m_info.title.empty() &&
                line.text.find(u"://") == View::npos)
                m_info.title = std::u16string(line.text);
}

/// "Company: Acme", "证券简称：某某", "股票代號：6999".
void InfoReader::readFields()
{
    for (const HeadLine& line : m_head) {
        for (std::size_t i = 0; i < line.lookup.size(); ++i) {
            if (i > 0 && !isBlankUnit(line.lookup[i - 1]) &&
                View(u"(（；;，、").find(line.text[i - 1]) == View::npos)
                continue;
            const auto company = m_words.companyFields.longestAt(line.lookup, i);
            const auto ticker = m_words.tickerFields.longestAt(line.lookup, i);
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
            while (stop < line.text.size() && View(u"(（)）;；\t").find(line.text[stop]) == View::npos &&
                   line.text.substr(stop, 3) != u"   ")
                ++stop;
            const View found = trimmed(line.text.substr(value, stop - value));
            if (found.empty() || found.size() > 60)
                continue;
            if (company && m_info.company.empty())
                m_info.company = std::u16string(found);
            else if (ticker && m_info.tickers.empty())
                readTickersIn(found, folded(found), true);
        }
    }
}

void InfoReader::readPeriod()
{
    const auto take = [this](View lookup) {
        const auto period = readFiscalPeriod(lookup);
        if (!period || m_info.fiscalYear)
            return;
        m_info.fiscalYear = period->year;
        m_info.fiscalQuarter = period->quarter;
        m_fiscal = period->fiscal;
    };
    for (const HeadLine& line : m_head)
        if (line.title && !line.skip && m_words.events.findFirst(line.lookup))
            take(line.lookup);
    for (const HeadLine& line : m_head)
        if (!line.skip)
            take(line.lookup);
    take(m_speech.lookup);
}

/// "截至6月30日的2025财年第一财季", "quarter ended June 30, 2022".
void InfoReader::readPeriodEnd()
{
    const auto take = [this](const HeadLine& line) {
        for (const auto& match : m_words.periodEnds.findAll(line.lookup)) {
            const auto end = static_cast<std::size_t>(match.span.end());
            const View behind = View(line.lookup).substr(end, 40);
            const auto dates = readDates(behind, m_words.months);
            if (dates.empty() || dates.front().begin > 14)
                continue;
            const WordedDate& date = dates.front();
            std::optional<Date> day;
            if (date.year)
                day = Date{std::chrono::year(*date.year), std::chrono::month(date.month),
                           std::chrono::day(date.day)};
            else if (m_info.fiscalYear)
                day = periodEndOf({*m_info.fiscalYear, m_info.fiscalQuarter, m_fiscal}, date.month, date.day);
            const bool monthEnd = date.day >= 24 || date.day <= 8; // of a 52-week year
            if (!day || !day->ok() || !monthEnd || m_info.periodEnd)
                continue;
            m_info.periodEnd = day;
        }
    };
    for (const HeadLine& line : m_head)
        take(line);
    if (!m_info.periodEnd)
        take(m_speech);
    for (std::size_t i = 0, spoken = 0; i < m_call.turns.size() && !m_info.periodEnd && spoken < 6; ++i) {
        if (!m_call.turns[i].speaker)
            continue;
        ++spoken;
        HeadLine words;
        words.text = m_call.turns[i].body.in(m_document.text).substr(0, kFirstWords);
        words.lookup = folded(words.text);
        take(words);
    }
    // A quarter of a calendar year ends when it ends; a fiscal year's calendar has to be told.
    if (!m_info.periodEnd && m_info.fiscalYear && m_info.fiscalQuarter && !m_fiscal &&
        isChinese(m_document.language))
        m_info.periodEnd = endOfMonth(std::chrono::year(*m_info.fiscalYear),
                                      std::chrono::month(static_cast<unsigned>(*m_info.fiscalQuarter) * 3));
    inferFromCallDate();
    if (m_info.periodEnd && m_info.fiscalQuarter) {
        const auto month = static_cast<unsigned>(m_info.periodEnd->month());
        const unsigned last = (month + static_cast<unsigned>(4 - *m_info.fiscalQuarter) * 3 - 1) % 12 + 1;
        const Date end = endOfMonth(std::chrono::year(2023), std::chrono::month(last));
        m_info.fiscalYearEnd = std::chrono::month_day{end.month(), end.day()};
    } else if (m_info.periodEnd && m_info.fiscalYear) {
        m_info.fiscalYearEnd = std::chrono::month_day{m_info.periodEnd->month(), m_info.periodEnd->day()};
    }
}

/// A calendar quarter that ended a few weeks before the call is the one reported. Companies with other fiscal
/// years call at other times of the quarter, so nothing is inferred for them.
void InfoReader::inferFromCallDate()
{
    constexpr int kSoonest = 8;
    constexpr int kLatest = 60;
    if (m_info.periodEnd || !m_info.callDate || !m_info.fiscalYear || !m_info.fiscalQuarter)
        return;
    const Date end = endOfMonth(std::chrono::year(*m_info.fiscalYear),
                                std::chrono::month(static_cast<unsigned>(*m_info.fiscalQuarter) * 3));
    const auto days = (std::chrono::sys_days(*m_info.callDate) - std::chrono::sys_days(end)).count();
    if (days >= kSoonest && days <= kLatest)
        m_info.periodEnd = end;
}

void InfoReader::readCallDate()
{
    const HeadLine* best = nullptr;
    WordedDate date;
    int score = 0;
    for (const HeadLine& line : m_head) {
        if (line.skip || line.lookup.find(u"http") != std::u16string::npos)
            continue;
        for (const WordedDate& found : readDates(line.lookup, m_words.months)) {
            if (!found.year)
                continue;
            const View before =
                View(line.lookup)
                    .substr(found.begin > 12 ? found.begin - 12 : 0, std::min<std::size_t>(found.begin, 12));
            const View behind = View(line.lookup).substr(found.end, 4);
            const bool range = (!behind.empty() && View(u"止至为").find(behind.front()) != View::npos) ||
                               (!before.empty() && View(u"至到").find(before.back()) != View::npos);
            const bool periodEnd = range || m_words.periodEnds.findFirst(before).has_value();
            const View tail = View(line.lookup).substr(found.end, 18);
            const bool timed = tail.find(u':') != View::npos || tail.find(u"p.m") != View::npos ||
                               tail.find(u"a.m") != View::npos;
            const bool field =
                m_words.dateFields.longestAt(line.lookup, 0) || m_words.dateFields.findFirst(before);
            const int worth =
                periodEnd ? 0
                          : 1 + (line.text.size() <= kLongestTitleLine) + 2 * timed + 2 * field + line.title;
            if (worth > score) {
                score = worth;
                best = &line;
                date = found;
            }
        }
    }
    if (!best)
        return;
    const Date day{std::chrono::year(*date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
    if (day.ok())
        m_info.callDate = day;
}

/// "NYSE:LHAI；港交所：09473", "2699.HK", "LHDX 0.27%", "301999".
void InfoReader::readTickersIn(View inner, const std::u16string& lookup, bool headline)
{
    const auto add = [this](std::string exchange, View code) {
        std::string ticker = (exchange.empty() ? "" : exchange + ":") + toUtf8(code);
        if (std::find(m_info.tickers.begin(), m_info.tickers.end(), ticker) == m_info.tickers.end())
            m_info.tickers.push_back(std::move(ticker));
    };
    const auto codeAt = [&](std::size_t at) {
        std::size_t end = at;
        while (end < inner.size() &&
               (isAsciiDigit(inner[end]) || (inner[end] >= u'A' && inner[end] <= u'Z') ||
                (inner[end] == u'.' && end + 1 < inner.size() && inner[end + 1] >= u'A' &&
                 inner[end + 1] <= u'Z')))
            ++end;
        return inner.substr(at, end - at);
    };
    bool found = false;
    for (const auto& match : m_words.exchanges.findAll(lookup)) {
        std::size_t at = static_cast<std::size_t>(match.span.end());
        const std::string& code = m_words.exchangeCodes[match.value];
        std::size_t colon = at;
        while (colon < inner.size() && isBlankUnit(inner[colon]))
            ++colon;
        if (colon < inner.size() && lookup[colon] == u':') {
            ++colon;
            while (colon < inner.size() && isBlankUnit(inner[colon]))
                ++colon;
            if (const View ticker = codeAt(colon); !ticker.empty()) {
                add(code, ticker);
                found = true;
            }
        } else if (match.span.begin() > 1 &&
                   inner[static_cast<std::size_t>(match.span.begin()) - 1] == u'.') { // "2699.HK"
            std::size_t begin = static_cast<std::size_t>(match.span.begin()) - 1;
            const std::size_t dot = begin;
            while (begin > 0 && isAsciiDigit(inner[begin - 1]))
                --begin;
            if (begin < dot) {
                add(code, inner.substr(begin, dot - begin));
                found = true;
            }
        }
    }
    if (found || !headline)
        return;
    const View trimmedInner = trimmed(inner);
    const View code = [&] {
        const std::size_t offset = static_cast<std::size_t>(trimmedInner.data() - inner.data());
        return codeAt(offset);
    }();
    const View rest = trimmed(trimmedInner.substr(code.size()));
    const bool quote = rest.empty() || rest.front() == u'+' || rest.front() == u'-' ||
                       isAsciiDigit(rest.front()) || rest.front() == u'−';
    if (code.empty() || code.size() > 6 || !quote)
        return;
    const bool digits = std::all_of(code.begin(), code.end(), isAsciiDigit);
    if (digits && code.size() == 6)
        add(code.front() == u'6'                           ? "SSE"
            : code.front() == u'0' || code.front() == u'3' ? "SZSE"
                                                           : "BSE",
            code);
    else if (!digits || (code.size() == 4 && m_document.language == Language::ChineseTraditional))
        add("", code);
}

/// The brackets of the headline and of the lead's first sentence that names the company.
void InfoReader::readTickers()
{
    for (const HeadLine& line : m_head) {
        if (!m_info.tickers.empty())
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
            if (const auto field = m_words.tickerFields.longestAt(lookup, 0))
                if (static_cast<std::size_t>(field->span.end()) < inner.size())
                    colon = static_cast<std::size_t>(field->span.end()) + 1;
            if (inner.size() <= 48)
                readTickersIn(inner.substr(colon), lookup.substr(colon),
                              line.title || line.text.size() <= 60);
            if (!m_info.tickers.empty())
                break;
        }
    }
}

View InfoReader::latinCompany(const HeadLine& line) const
{
    View text = line.text;
    const std::u16string& lookup = line.lookup;
    std::size_t stop = text.size();
    if (const std::size_t bracket = text.find_first_of(u"(（"); bracket != View::npos && bracket > 1)
        stop = bracket;
    std::size_t begin = 0;
    while (begin < text.size() && (View(u"“\"* ").find(text[begin]) != View::npos))
        ++begin;
    // words of a period before or behind the name
    constexpr std::array<View, 10> kPeriod = {u"q1",     u"q2",    u"q3",     u"q4",     u"first",
                                              u"second", u"third", u"fourth", u"fiscal", u"full"};
    std::size_t i = begin;
    bool leading = true;
    while (i < stop) {
        std::size_t end = i;
        while (end < stop && !isBlankUnit(text[end]))
            ++end;
        const View word = View(lookup).substr(i, end - i);
        const bool numeric =
            !word.empty() && (word.front() == u'\'' || (isAsciiDigit(word.front()) &&
                                                        (word.size() == 4 || word.find(u'q') != View::npos)));
        const bool period = numeric || word.rfind(u"fy", 0) == 0 || word == u"quarter" || word == u"half" ||
                            std::find(kPeriod.begin(), kPeriod.end(), word) != kPeriod.end();
        const auto event = m_words.events.longestAt(lookup, i);
        if (leading && period) {
            begin = end;
        } else if (leading && event) {
            return {};
        } else if (!leading && (period || event || word == u"–" || word == u"-" || word == u"—")) {
            stop = i;
            break;
        } else {
            leading = false;
        }
        i = end;
        while (i < stop && isBlankUnit(text[i]))
            ++i;
        if (leading)
            begin = i;
    }
    View company = trimmed(text.substr(begin, stop > begin ? stop - begin : 0));
    while (endsWithAny(company, u"-–—:|"))
        company = trimmed(company.substr(0, company.size() - 1));
    for (const View possessive : {View(u"'s"), View(u"’s")})
        if (company.size() > 2 && company.substr(company.size() - 2) == possessive)
            company = company.substr(0, company.size() - 2);
    if (company.size() < 2 || company.size() > 60 || !holdsLatin(company) ||
        readFiscalPeriod(folded(company)))
        return {};
    const bool capital =
        isAsciiDigit(company.front()) || fold(company.front()) != company.front() || company.size() < 12;
    const bool prose = company.find(u". ") != View::npos && company.find(u", ") != View::npos;
    return capital && !prose && lowerWords(company) <= 1 ? company : View();
}

View InfoReader::hanCompany(const HeadLine& line) const
{
    View text = line.text;
    std::size_t begin = 0;
    while (begin < text.size() && (text[begin] == u'#' || isBlankUnit(text[begin])))
        ++begin;
    if (begin < text.size() && text[begin] == u'【')
        if (const std::size_t close = text.find(u'】'); close != View::npos)
            begin = close + 1;
    std::size_t stop = text.size();
    for (std::size_t i = begin; i < text.size(); ++i) {
        const bool sign = View(u"(（:：,，。；;|—《“").find(text[i]) != View::npos;
        const bool number = isAsciiDigit(text[i]) || View(line.lookup).substr(i, 2) == u"fy" ||
                            View(line.lookup).substr(i, 2) == u"民国";
        const bool coded = text[i] == u'Q' && i + 1 < text.size() && isAsciiDigit(text[i + 1]);
        if (i > begin && (sign || number || coded || m_words.stops.longestAt(line.lookup, i) ||
                          m_words.events.longestAt(line.lookup, i))) {
            stop = i;
            break;
        }
    }
    View company = trimmed(text.substr(begin, stop - begin));
    const std::u16string lookup = folded(company);
    for (const auto& match : m_words.legalSuffixes.findAll(lookup))
        if (match.span.begin() >= 2 && static_cast<std::size_t>(match.span.end()) == lookup.size())
            company = trimmed(company.substr(0, static_cast<std::size_t>(match.span.begin())));
    return company.size() >= 2 && company.size() <= 30 ? company : View();
}

/// "北京时间3月6日晚间消息，某某(NYSE:ABC)": the words right before the bracket.
View InfoReader::hanCompanyBeforeBracket(const HeadLine& line) const
{
    const std::size_t open = line.text.find_first_of(u"(（");
    std::size_t begin = open;
    const auto latin = [&](std::size_t at) { return at < line.text.size() && isLatinLetter(line.text[at]); };
    while (begin > 0 && (View(u"，。、：:,;； 　】)）").find(line.text[begin - 1]) == View::npos ||
                         (line.text[begin - 1] == u' ' && begin > 1 && latin(begin) && latin(begin - 2))))
        --begin;
    HeadLine piece;
    piece.text = line.text.substr(begin);
    piece.lookup = line.lookup.substr(begin);
    return hanCompany(piece);
}

View InfoReader::companyIn(const HeadLine& line) const
{
    if (isChinese(m_document.language) && bracketsTicker(line))
        return hanCompanyBeforeBracket(line);
    return isChinese(m_document.language) && holdsHan(line.text) ? hanCompany(line) : latinCompany(line);
}

/// "Acme (NYSE: ACM)", "某某（2877.HK）": one of the tickers stands in brackets.
bool InfoReader::bracketsTicker(const HeadLine& line) const
{
    const std::size_t open = line.text.find_first_of(u"(（");
    if (open == View::npos || open > 60)
        return false;
    const View inner = line.text.substr(open, 48);
    return std::any_of(m_info.tickers.begin(), m_info.tickers.end(), [&](const std::string& ticker) {
        const std::size_t colon = ticker.find(':');
        return inner.find(toUtf16(std::string_view(ticker).substr(
                   colon == std::string::npos ? 0 : colon + 1))) != View::npos;
    });
}

void InfoReader::readCompany()
{
    if (!m_info.company.empty())
        return;
    // The line with the ticker, then one with the period, then any that names the event, then a Chinese lead.
    for (int round = 0; round < 4; ++round) {
        for (const HeadLine& line : m_head) {
            const bool wanted = round == 0   ? bracketsTicker(line) && line.text.size() <= kLongestTitleLine
                                : round == 1 ? line.period
                                : round == 2 ? line.title
                                             : isChinese(m_document.language) && !line.title;
            if (!wanted || line.skip || !m_info.company.empty() ||
                View(u"(（").find(line.text.front()) != View::npos)
                continue;
            m_info.company = std::u16string(companyIn(line));
        }
    }
    if (m_info.company.empty())
        fillCompanyFromSpeech();
    completeCompany();
}

/// "welcome to Acme's third quarter 2031 earnings call", "欢迎参加某某2025年第二季度业绩电话会".
void InfoReader::fillCompanyFromSpeech()
{
    constexpr std::array<View, 4> kLeads = {u"welcome to the ", u"welcome to ", u"欢迎参加", u"欢迎大家参加"};
    for (const View lead : kLeads) {
        const std::size_t at = m_speech.lookup.find(lead);
        if (at == std::u16string::npos)
            continue;
        HeadLine line;
        line.text = m_speech.text.substr(at + lead.size(), 110);
        line.lookup = folded(line.text);
        if (!readFiscalPeriod(line.lookup) && !m_words.events.findFirst(line.lookup))
            continue;
        const View company = companyIn(line);
        if (!company.empty() && company.size() <= 40) {
            m_info.company = std::u16string(company);
            return;
        }
    }
}

/// The fuller name that an executive's title gives: "阿里…集团董事长" for the headline's "阿里…".
void InfoReader::completeCompany()
{
    if (m_info.company.empty() || !holdsHan(m_info.company))
        return;
    for (const Person& person : m_call.people)
        if (person.role == Role::Executive && person.firm.size() > m_info.company.size() &&
            person.firm.size() <= m_info.company.size() + 2 &&
            person.firm.compare(0, m_info.company.size(), m_info.company) == 0)
            m_info.company = person.firm;
}

/// The currency of most amounts in the head and the first speeches.
void InfoReader::readCurrency()
{
    constexpr std::size_t kRead = 8000;
    std::map<std::string, int> counts;
    const std::u16string lookup = folded(View(m_document.text).substr(0, kRead));
    int total = 0;
    for (const auto& match : m_words.currencies.findAll(lookup)) {
        ++counts[m_words.currencyCodes[match.value]];
        ++total;
    }
    if (m_document.language == Language::ChineseTraditional &&
        counts.contains("TWD")) { // plain "億元" is the market's own
        counts["TWD"] += counts["CNY"];
        counts["CNY"] = 0;
    }
    for (const auto& [code, count] : counts)
        if (2 * count > total && count >= 3)
            m_info.reportingCurrency = code;
}

void InfoReader::run()
{
    collect();
    readFields();
    readPeriod();
    readCallDate();
    readPeriodEnd();
    readTickers();
    readCompany();
    readCurrency();
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
    tickerFields = partOf(entries, "field_ticker");
    dateFields = partOf(entries, "field_date");
    legalSuffixes = partOf(entries, "legal_suffix");
    periodEnds = partOf(entries, "period_end");
    skips = partOf(entries, "skip");
    stops = partOf(entries, "stop");
}

const CallInfoWords& CallInfoWords::shipped()
{
    static const CallInfoWords words(Lexicon::shipped());
    return words;
}

void readCallInfo(const Document& document, const CallInfoWords& words, Call& call)
{
    call.info.language = bcp47(document.language);
    InfoReader(document, words, call).run();
}

} // namespace earshot
