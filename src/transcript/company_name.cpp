#include "transcript/call_head.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "text/utf.h"
#include "transcript/fiscal.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

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

/// "ACMR": an exchange's sign for a company rather than its name.
bool isSymbol(View name)
{
    return name.size() <= 5 && std::all_of(name.begin(), name.end(), isAsciiCapital);
}

/// Whether the symbol's letters stand in the longer name, in their order.
bool abbreviates(View symbol, View name)
{
    std::size_t at = 0;
    for (const char16_t c : name)
        at += at < symbol.size() && fold(c) == fold(symbol[at]);
    return at == symbol.size() && name.size() > symbol.size() && fold(name.front()) == fold(symbol.front());
}

class CompanyReader {
public:
    CompanyReader(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
        : m_document(document), m_words(words), m_head(head), m_call(call), m_info(call.info)
    {
    }

    void run();

private:
    bool bracketsTicker(const HeadLine& line) const;
    View companyIn(const HeadLine& line) const;
    View latinCompany(const HeadLine& line) const;
    std::size_t behindTitleField(const HeadLine& line) const;
    View hanCompany(const HeadLine& line) const;
    View hanCompanyBeforeBracket(const HeadLine& line) const;
    void readOwnLine();
    void fillCompanyFromSpeech();
    void completeCompany();

    std::size_t pastInnerBracket(const HeadLine& line, std::size_t open) const;

    const Document& m_document;
    const CallInfoWords& m_words;
    const CallHead& m_head;
    const Call& m_call;
    CallInfo& m_info;
};

/// Past a bracket that is part of a name, since its legal form stands behind it: "(Asia Pacific) Limited",
/// "（中国）有限公司"; else `open`.
std::size_t CompanyReader::pastInnerBracket(const HeadLine& line, std::size_t open) const
{
    const std::size_t close = line.text.find_first_of(u")）", open);
    if (close == View::npos)
        return open;
    std::size_t next = close + 1;
    while (next < line.text.size() && isBlankUnit(line.text[next]))
        ++next;
    return m_words.legalSuffixes.longestAt(line.lookup, next) ? close + 1 : open;
}

View CompanyReader::latinCompany(const HeadLine& line) const
{
    View text = line.text;
    const std::u16string& lookup = line.lookup;
    std::size_t stop = text.size();
    for (std::size_t bracket = text.find_first_of(u"(（"); bracket != View::npos;
         bracket = text.find_first_of(u"(（", bracket + 1))
        if (bracket > 1 && pastInnerBracket(line, bracket) == bracket) {
            stop = bracket;
            break;
        }
    std::size_t begin = 0;
    while (begin < text.size() && (UnitSet(u"“\"* ").holds(text[begin])))
        ++begin;
    // words of a period before or behind the name
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
        const bool period =
            numeric || word.rfind(u"fy", 0) == 0 || m_words.periodWords.valueOf(word).has_value();
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
    while (endsWithAny(company, u"-–—:|,"))
        company = trimmed(company.substr(0, company.size() - 1));
    for (const View possessive : {View(u"'s"), View(u"’s")})
        if (company.size() > 2 && company.substr(company.size() - 2) == possessive)
            company = company.substr(0, company.size() - 2);
    if (endsWithAny(company, u"'’"))
        company = company.substr(0, company.size() - 1);
    if (company.size() < 2 || company.size() > 60 || !holdsLatin(company) ||
        readFiscalPeriod(folded(company)))
        return {};
    const bool capital = isAsciiDigit(company.front()) || fold(company.front()) != company.front() ||
                         fold(company[1]) != company[1] || (company.size() < 12 && folded(company) != u"the");
    const bool prose = company.find(u". ") != View::npos && company.find(u", ") != View::npos;
    return capital && !prose && lowerWords(company) <= 1 ? company : View();
}

/// "1. 标题：[情报] 2330 某某 第三季法说会": where the headline's words begin behind a field that announces
/// it.
std::size_t CompanyReader::behindTitleField(const HeadLine& line) const
{
    const View text = line.text;
    const auto skip = [&](std::size_t at, auto test) {
        while (at < text.size() && test(text[at]))
            ++at;
        return at;
    };
    const auto isMark = [](char16_t c) { return UnitSet(u".、:：").holds(c) || isBlankUnit(c); };
    const auto field = m_words.titleFields.longestAt(line.lookup, skip(skip(0, isAsciiDigit), isMark));
    if (!field)
        return 0;
    std::size_t at = skip(static_cast<std::size_t>(field->span.end()), isMark);
    if (at < text.size() && UnitSet(u"[【［").holds(text[at]))
        if (const std::size_t close = text.find_first_of(u"]】］", at); close != View::npos)
            at = skip(close + 1, isMark);
    constexpr std::size_t kShortestCode = 4;
    const std::size_t code = skip(at, isAsciiDigit);
    return code - at >= kShortestCode && code < text.size() && isBlankUnit(text[code]) ? skip(code, isMark)
                                                                                       : at;
}

View CompanyReader::hanCompany(const HeadLine& line) const
{
    View text = line.text;
    std::size_t begin = behindTitleField(line);
    while (begin < text.size() && (text[begin] == u'#' || isBlankUnit(text[begin])))
        ++begin;
    if (begin < text.size() && text[begin] == u'【')
        if (const std::size_t close = text.find(u'】'); close != View::npos)
            begin = close + 1;
    std::size_t stop = text.size();
    for (std::size_t i = begin; i < text.size(); ++i) {
        if (i > begin && (text[i] == u'(' || text[i] == u'（'))
            if (const std::size_t past = pastInnerBracket(line, i); past != i) {
                i = past - 1;
                continue;
            }
        const bool sign = UnitSet(u"(（:：,，。；;|—《“").holds(text[i]);
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
View CompanyReader::hanCompanyBeforeBracket(const HeadLine& line) const
{
    const std::size_t open = line.text.find_first_of(u"(（");
    std::size_t begin = open;
    while (begin > 0 && isBlankUnit(line.text[begin - 1])) // "某某 (2399 TT)"
        --begin;
    const auto latin = [&](std::size_t at) { return at < line.text.size() && isLatinLetter(line.text[at]); };
    while (begin > 0 && (!UnitSet(u"，。、：:,;； 　】)）").holds(line.text[begin - 1]) ||
                         (line.text[begin - 1] == u' ' && begin > 1 && latin(begin) && latin(begin - 2))))
        --begin;
    HeadLine piece;
    piece.text = line.text.substr(begin);
    piece.lookup = line.lookup.substr(begin);
    return hanCompany(piece);
}

View CompanyReader::companyIn(const HeadLine& line) const
{
    if (isChinese(m_document.language) && bracketsTicker(line))
        return hanCompanyBeforeBracket(line);
    return isChinese(m_document.language) && holdsHan(line.text) ? hanCompany(line) : latinCompany(line);
}

/// "Acme (NYSE: ACM)", "某某（2877.HK）": one of the tickers stands in brackets.
bool CompanyReader::bracketsTicker(const HeadLine& line) const
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

void CompanyReader::run()
{
    if (!m_info.company.empty())
        return;
    // The line with the ticker, then one with the period, then any that names the event, then a Chinese lead.
    for (int round = 0; round < 4; ++round) {
        for (const HeadLine& line : m_head.lines) {
            const bool wanted = round == 0   ? bracketsTicker(line) && line.text.size() <= kLongestTitleLine
                                : round == 1 ? line.period
                                : round == 2 ? line.title
                                             : isChinese(m_document.language) && !line.title;
            if (!wanted || line.skip || !m_info.company.empty())
                continue;
            if (UnitSet(u"(（").holds(line.text.front())) {
                if (round == 0 && &line != m_head.lines.data())
                    m_info.company =
                        std::u16string(companyIn(*(&line - 1))); // the name has a line of its own
                continue;
            }
            m_info.company = std::u16string(companyIn(line));
        }
    }
    if (m_info.company.empty())
        readOwnLine();
    if (m_info.company.empty() || isSymbol(m_info.company))
        fillCompanyFromSpeech();
    completeCompany();
}

/// "Acme Tools plc": a line above the call that is nothing but a name with its legal form, where it is the
/// only one. Filings name the exchange that they were sent to as well.
void CompanyReader::readOwnLine()
{
    constexpr std::size_t kLongest = 60; // of a name
    View company;
    for (const HeadLine& line : m_head.lines) {
        View name = trimmed(line.text.substr(0, line.text.find_first_of(u"(（"))); // "Acme AB (publ)"
        while (name.starts_with(u'*'))
            name.remove_prefix(1);
        while (endsWithAny(name, u".,*"))
            name.remove_suffix(1);
        if (line.skip || name.size() > kLongest || name.find_first_of(u":：。") != View::npos ||
            lowerWords(name) > 1)
            continue;
        const std::u16string lookup = folded(name);
        for (const auto& match : m_words.legalSuffixes.findAll(lookup)) {
            const auto begin = static_cast<std::size_t>(match.span.begin());
            if (begin < 2 || static_cast<std::size_t>(match.span.end()) != lookup.size())
                continue;
            const View found = holdsHan(name) ? trimmed(name.substr(0, begin)) : name;
            if (!company.empty() && folded(company) != folded(found))
                return;
            company = found;
            break;
        }
    }
    m_info.company = std::u16string(company);
}

/// "welcome to Acme's third quarter 2031 earnings call", "欢迎参加某某2025年第二季度业绩电话会".
void CompanyReader::fillCompanyFromSpeech()
{
    for (const auto& match : m_words.welcomes.findAll(m_head.speech.lookup)) {
        HeadLine line;
        line.text = trimmed(m_head.speech.text.substr(static_cast<std::size_t>(match.span.end()), 110));
        line.lookup = folded(line.text);
        if (!readFiscalPeriod(line.lookup) && !m_words.events.findFirst(line.lookup))
            continue;
        const View company = companyIn(line);
        if (!company.empty() && company.size() <= 40 &&
            (m_info.company.empty() || abbreviates(m_info.company, company))) {
            m_info.company = std::u16string(company);
            return;
        }
    }
}

/// The fuller name that an executive's title gives: "阿里…集团董事长" for the headline's "阿里…".
void CompanyReader::completeCompany()
{
    if (m_info.company.empty() || !holdsHan(m_info.company))
        return;
    for (const Person& person : m_call.people)
        if (person.role == Role::Executive && person.firm.size() > m_info.company.size() &&
            person.firm.size() <= m_info.company.size() + 2 &&
            person.firm.compare(0, m_info.company.size(), m_info.company) == 0)
            m_info.company = person.firm;
}

} // namespace

void readCompany(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
{
    CompanyReader(document, words, head, call).run();
}

} // namespace earshot
