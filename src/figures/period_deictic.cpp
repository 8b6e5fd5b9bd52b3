#include "figures/period_cursor.h"

namespace earshot::figures {

/// The fiscal year that 今年, "last year" and their like mean; nothing where the day of speaking is unknown.
std::optional<int> PeriodReader::relativeYear(Word word) const
{
    const auto current = m_calendar.currentYear();
    const auto shifted = [](std::optional<int> year, int by) {
        return year ? std::optional(*year + by) : std::nullopt;
    };
    switch (word) {
    case Word::ThisYear:
    case Word::ThisFiscalYear:
        return current;
    case Word::LastYear:
    case Word::LastFiscalYear:
        return shifted(current, -1);
    case Word::NextYear:
    case Word::NextFiscalYear: {
        // said of a fiscal year that is over: the one that has begun since
        const auto year = m_calendar.reportedYear();
        const bool done = m_calendar.reportedQuarter() == 4 ||
                          (m_calendar.reportedQuarter() == 0 && !m_calendar.reportedHalf());
        return year && done && !m_chinese && !m_calendar.isCalendar() ? shifted(year, 1)
                                                                      : shifted(current, 1);
    }
    case Word::YearAfterNext:
        return shifted(current, 2);
    case Word::YearBeforeLast:
        return shifted(current, -2);
    default:
        return std::nullopt;
    }
}

/// The fiscal year of a quarter named without one: the reported year's, or the next one's where a finished
/// year is reported and the sentence looks ahead.
int PeriodReader::yearForQuarter(const Cursor& c, int quarter) const
{
    const auto year = m_calendar.reportedYear();
    if (!year) {
        const auto reference = m_calendar.reference();
        if (!reference)
            return 0;
        const int now = m_calendar.fiscalYearOf(*reference);
        return quarter > m_calendar.quarterOf(*reference) && !c.outlook ? now - 1 : now;
    }
    const int reported = m_calendar.reportedQuarter();
    const bool yearDone = reported == 4 || (reported == 0 && !m_calendar.reportedHalf());
    if (reported != 0 && quarter > reported + 1 && c.past && !c.outlook)
        return *year - 1; // "…, accelerating from 38% in Q3", said of a first quarter
    return yearDone && quarter < 4 && c.outlook ? *year + 1 : *year;
}

int PeriodReader::yearForHalf(const Cursor& c) const
{
    const auto year = m_calendar.reportedYear();
    if (!year)
        return m_calendar.currentYear().value_or(0);
    const int reported = m_calendar.reportedQuarter();
    const bool yearDone = reported == 4 || (reported == 0 && !m_calendar.reportedHalf());
    return yearDone && c.outlook ? *year + 1 : *year;
}

int PeriodReader::yearForMonth(const Cursor& c, int month) const
{
    const auto reference = m_calendar.reference();
    if (!reference)
        return 0;
    const int year = static_cast<int>(reference->year());
    const int now = static_cast<int>(static_cast<unsigned>(reference->month()));
    if (c.outlook && month < now)
        return now - month > 3 ? year + 1 : year;
    return month > now && !c.outlook ? (month - now > 3 ? year - 1 : year) : year;
}

/// 今年下半年, 去年四季度, 明年3月, "this year's second quarter".
bool PeriodReader::relativeYearParts(Cursor& c, Mention& m, int year) const
{
    const std::size_t start = c.at;
    if (c.joined(start, 3) && yearParts(c, m, year, true)) {
        if (m.kind == Mention::Kind::Months || m.kind == Mention::Kind::Day) {
            // a month of 今年 is of the calendar year
            const auto reference = m_calendar.reference();
            const auto current = m_calendar.currentYear();
            if (reference && current && m.period.begin) {
                const int by = static_cast<int>(reference->year()) - *current;
                if (by != 0) {
                    c.at = start;
                    yearParts(c, m, year + by, true);
                }
            }
        }
        return true;
    }
    c.at = start;
    return false;
}

/// 本季度, 上季度, 下季度, 去年同期: counted from the reported period.
bool PeriodReader::relativeQuarter(Mention& m, Word word) const
{
    const auto year = m_calendar.reportedYear();
    const int quarter = m_calendar.reportedQuarter();
    const bool known = year && quarter != 0;
    switch (word) {
    case Word::ThisQuarter:
        m.kind = Mention::Kind::Quarter;
        m.period = m_calendar.reported();
        m.ambiguous = year && quarter == 0 && !m_calendar.reportedHalf() && !m_chinese;
        m.quarter = quarter;
        m.year = year.value_or(0);
        return true;
    case Word::LastQuarter:
        m.kind = Mention::Kind::LastQuarter;
        if (known)
            m.period =
                quarter > 1 ? m_calendar.quarter(*year, quarter - 1) : m_calendar.quarter(*year - 1, 4);
        m.ambiguous = true;
        return true;
    case Word::NextQuarter:
        m.kind = Mention::Kind::Quarter;
        if (known)
            m.period =
                quarter < 4 ? m_calendar.quarter(*year, quarter + 1) : m_calendar.quarter(*year + 1, 1);
        return true;
    case Word::SamePeriodLastYear:
    case Word::YearAgo:
        m.kind = Mention::Kind::LastYearSame;
        if (year)
            m.period = quarter != 0 ? m_calendar.quarter(*year - 1, quarter)
                       : m_calendar.reportedHalf()
                           ? m_calendar.half(*year - 1, m_calendar.reported().label[7] - '0')
                           : m_calendar.year(*year - 1);
        return true;
    default:
        return false;
    }
}

/// 今年, "last fiscal year", with the part of it that is named: 今年下半年.
bool PeriodReader::relativeYearFirst(Cursor& c, Mention& m, Word word) const
{
    const bool last = word == Word::LastYear || word == Word::LastFiscalYear;
    const auto year = relativeYear(word);
    m.kind = last ? Mention::Kind::LastYear : Mention::Kind::Year;
    m.sayYear = true;
    if (!year) {
        Mention part; // the words belong together even where the year is unknown
        relativeYearParts(c, part, 2000);
        return true;
    }
    if (relativeYearParts(c, m, *year))
        return true;
    setYear(m, *year, true);
    m.ambiguous = !m_calendar.isCalendar() && word != Word::ThisFiscalYear && word != Word::LastFiscalYear &&
                  word != Word::NextFiscalYear;
    if (last)
        m.kind = Mention::Kind::LastYear;
    return true;
}

/// "For the half": the one that ends with the reported period.
bool PeriodReader::thisHalf(Cursor& c, Mention& m) const
{
    const auto year = m_calendar.reportedYear();
    const int quarter = m_calendar.reportedQuarter();
    const auto isNumber = [&](std::size_t i) {
        return c.token(i) && c.token(i)->kind == Token::Kind::Number;
    };
    if (!year || quarter == 1 || quarter == 3 || (isNumber(c.at) && c.joined(c.at)))
        return false; // "in the half million range"
    m.kind = Mention::Kind::Half;
    if (m_calendar.reportedHalf())
        m.period = m_calendar.reported();
    else
        setHalf(m, *year, quarter == 2 ? 1 : 2, true);
    return true;
}

/// 本月, 上月; the last twelve months.
bool PeriodReader::relativeMonth(Mention& m, Word word) const
{
    m.kind = Mention::Kind::Months;
    const auto indexOf = [](Date date) {
        return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    };
    if (word == Word::TrailingYear) {
        if (const auto& end = m_calendar.reported().end) {
            const int last = indexOf(*end);
            m.period =
                FiscalCalendar::months((last - 11) / 12, (last - 11) % 12 + 1, last / 12, last % 12 + 1);
        }
        return true;
    }
    if (const auto reference = m_calendar.reference()) {
        const int index = indexOf(*reference) + (word == Word::LastMonth   ? -1
                                                 : word == Word::NextMonth ? 1
                                                                           : 0);
        m.period = FiscalCalendar::month(index / 12, index % 12 + 1);
    }
    return true;
}

/// "Ten years ago".
bool PeriodReader::yearsAgo(Cursor& c, Mention& m) const
{
    const int count = c.whole(c.at);
    const auto current = m_calendar.currentYear();
    if (count < 1 || c.period(c.at + 1) != Word::YearsAgo || !c.joined(c.at + 1))
        return false;
    if (current)
        setYear(m, *current - count, true);
    m.kind = Mention::Kind::YearsAgo;
    m.sayYear = true;
    c.at += 2;
    return true;
}

bool PeriodReader::deictic(Cursor& c, Mention& m) const
{
    const Word word = c.period(c.at);
    const auto year = m_calendar.reportedYear();
    const int quarter = m_calendar.reportedQuarter();
    ++c.at;
    switch (word) {
    case Word::ThisQuarter:
    case Word::LastQuarter:
    case Word::NextQuarter:
    case Word::SamePeriodLastYear:
    case Word::YearAgo:
        return relativeQuarter(m, word);
    case Word::SamePeriod: { // "the same quarter in 2022"
        const auto tail = yearTail(c);
        m.kind = Mention::Kind::LastYearSame;
        if (tail && quarter != 0)
            m.period = m_calendar.quarter(tail->first, quarter);
        m.year = tail ? tail->first : 0;
        return tail.has_value();
    }
    case Word::ThisHalf:
        return thisHalf(c, m);
    case Word::ThisYear:
    case Word::LastYear:
    case Word::NextYear:
    case Word::ThisFiscalYear:
    case Word::LastFiscalYear:
    case Word::NextFiscalYear:
    case Word::YearAfterNext:
    case Word::YearBeforeLast:
        return relativeYearFirst(c, m, word);
    case Word::FullYear:
    case Word::YearToDate: {
        m.kind = Mention::Kind::Year;
        const bool done = quarter == 4 || (quarter == 0 && !m_calendar.reportedHalf());
        if (word == Word::YearToDate && year && quarter > 1 && quarter < 4)
            m.period = m_calendar.quartersUpTo(*year, quarter);
        else if (year)
            setYear(m, done && c.outlook ? *year + 1 : *year, true);
        m.untold = word == Word::FullYear && year && !done;
        return true;
    }
    case Word::YearStart:
    case Word::YearEnd:
    case Word::QuarterEnd:
        m.kind = Mention::Kind::Instant;
        if (word == Word::QuarterEnd)
            m.period = m_calendar.reported();
        else if (const auto tail = m_chinese ? std::nullopt : yearTail(c)) // "year-end 2023"
            m.period =
                tail->second ? m_calendar.year(tail->first) : FiscalCalendar::calendarYear(tail->first);
        else if (year)
            m.period = m_calendar.year(*year);
        m.comparative = word == Word::YearStart;
        return true;
    case Word::ThisMonth:
    case Word::LastMonth:
    case Word::NextMonth:
    case Word::TrailingYear:
        return relativeMonth(m, word);
    default:
        --c.at;
        return false;
    }
}

} // namespace earshot::figures
