#include "transcript/call_head.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/fiscal.h"
#include "transcript/worded_dates.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

class PeriodReader {
public:
    PeriodReader(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
        : m_document(document), m_words(words), m_head(head), m_call(call), m_info(call.info)
    {
    }

    void run()
    {
        readPeriod();
        readCallDate();
        readPeriodEnd();
        inferCalendar();
        inferFromCallDate();
        readYearEnd();
    }

private:
    void readPeriod();
    void readCallDate();
    void readPeriodEnd();
    void takePeriodEnd(const HeadLine& line);
    void inferCalendar();
    void inferFromCallDate();
    void readYearEnd();
    int worthOfDate(const HeadLine& line, const WordedDate& date) const;

    const Document& m_document;
    const CallInfoWords& m_words;
    const CallHead& m_head;
    const Call& m_call;
    CallInfo& m_info;
    bool m_fiscal = false; ///< the period is said to be of a fiscal year
};

void PeriodReader::readPeriod()
{
    const auto take = [this](View lookup) {
        const auto period = readFiscalPeriod(lookup);
        if (!period || m_info.fiscalYear)
            return;
        m_info.fiscalYear = period->year;
        m_info.fiscalQuarter = period->quarter;
        m_fiscal = period->fiscal;
    };
    for (const HeadLine& line : m_head.lines)
        if (line.title && !line.skip && m_words.events.findFirst(line.lookup))
            take(line.lookup);
    for (const HeadLine& line : m_head.lines)
        if (!line.skip)
            take(line.lookup);
    take(m_head.speech.lookup);
}

/// "截至6月30日的2025财年第一财季", "quarter ended June 30, 2022".
void PeriodReader::takePeriodEnd(const HeadLine& line)
{
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
        if (day && day->ok() && monthEnd && !m_info.periodEnd)
            m_info.periodEnd = day;
    }
}

void PeriodReader::readPeriodEnd()
{
    constexpr int kFirstSpeeches = 6;
    for (const HeadLine& line : m_head.lines)
        takePeriodEnd(line);
    if (!m_info.periodEnd)
        takePeriodEnd(m_head.speech);
    int spoken = 0;
    for (std::size_t i = 0; i < m_call.turns.size() && !m_info.periodEnd && spoken < kFirstSpeeches; ++i) {
        if (!m_call.turns[i].speaker)
            continue;
        ++spoken;
        takePeriodEnd(firstWordsOf(m_call.turns[i], m_document.text));
    }
}

/// A quarter of a calendar year ends when it ends; a fiscal year's calendar has to be told.
void PeriodReader::inferCalendar()
{
    if (!m_info.periodEnd && m_info.fiscalYear && m_info.fiscalQuarter && !m_fiscal &&
        isChinese(m_document.language))
        m_info.periodEnd = endOfMonth(std::chrono::year(*m_info.fiscalYear),
                                      std::chrono::month(static_cast<unsigned>(*m_info.fiscalQuarter) * 3));
}

void PeriodReader::readYearEnd()
{
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
void PeriodReader::inferFromCallDate()
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

/// How much a date in a line looks like that of the call; 0 where it is another.
int PeriodReader::worthOfDate(const HeadLine& line, const WordedDate& date) const
{
    const View before =
        View(line.lookup)
            .substr(date.begin > 12 ? date.begin - 12 : 0, std::min<std::size_t>(date.begin, 12));
    const View behind = View(line.lookup).substr(date.end, 4);
    const bool range = (!behind.empty() && View(u"止至为").find(behind.front()) != View::npos) ||
                       (!before.empty() && View(u"至到").find(before.back()) != View::npos);
    if (!date.year || range || m_words.periodEnds.findFirst(before))
        return 0;
    const View tail = View(line.lookup).substr(date.end, 18);
    const bool timed =
        tail.find(u':') != View::npos || tail.find(u"p.m") != View::npos || tail.find(u"a.m") != View::npos;
    const bool field = m_words.dateFields.longestAt(line.lookup, 0) || m_words.dateFields.findFirst(before);
    return 1 + (line.text.size() <= kLongestTitleLine) + 2 * timed + 2 * field + line.title;
}

void PeriodReader::readCallDate()
{
    std::optional<WordedDate> best;
    int most = 0;
    for (const HeadLine& line : m_head.lines) {
        if (line.skip || line.lookup.find(u"http") != std::u16string::npos)
            continue;
        for (const WordedDate& date : readDates(line.lookup, m_words.months)) {
            const int worth = worthOfDate(line, date);
            if (worth > most) {
                most = worth;
                best = date;
            }
        }
    }
    if (!best)
        return;
    const Date day{std::chrono::year(*best->year), std::chrono::month(best->month),
                   std::chrono::day(best->day)};
    if (day.ok())
        m_info.callDate = day;
}

} // namespace

void readCallPeriod(const Document& document, const CallInfoWords& words, const CallHead& head, Call& call)
{
    PeriodReader(document, words, head, call).run();
}

} // namespace earshot
