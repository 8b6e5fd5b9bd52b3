#include "figures/fiscal_calendar.h"

#include <charconv>
#include <cstdlib>
#include <fmt/format.h>

namespace earshot::figures {
namespace {

constexpr int kUsualDelay = 42; ///< days between the end of a period and the call about it
constexpr int kLeastDelay = 12;
constexpr int kMostDelay = 120;

Date firstOf(int monthIndex)
{
    return {std::chrono::year(monthIndex / 12),
            std::chrono::month(static_cast<unsigned>(monthIndex % 12 + 1)), std::chrono::day(1)};
}

Date lastOf(int monthIndex)
{
    return endOfMonth(std::chrono::year(monthIndex / 12),
                      std::chrono::month(static_cast<unsigned>(monthIndex % 12 + 1)));
}

int monthIndexOf(Date date)
{
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

/// A day in the first days of a month closes the month before: weeks, not months, end a retailer's quarter.
int closingMonth(Date date)
{
    return monthIndexOf(date) - (static_cast<unsigned>(date.day()) <= 10 ? 1 : 0);
}

int numberAt(std::string_view text, std::size_t at, std::size_t length)
{
    int value = 0;
    if (at + length <= text.size())
        std::from_chars(text.data() + at, text.data() + at + length, value);
    return value;
}

/// "FY2024", "FY2024Q4".
std::string labelOf(const char* system, int year, char part = '\0', int number = 0)
{
    std::string label = system + std::to_string(year);
    if (part != '\0') {
        label += part;
        label += static_cast<char>('0' + number);
    }
    return label;
}

} // namespace

FiscalCalendar::FiscalCalendar(const FigureContext& context)
    : m_reported(context.reported), m_reference(context.referenceDate)
{
    if (m_reference && !m_reference->ok())
        m_reference.reset();
    if (context.fiscalYearEnd) {
        const Date probe{std::chrono::year(2023), context.fiscalYearEnd->month(),
                         context.fiscalYearEnd->day()};
        m_endMonth = static_cast<unsigned>(closingMonth(probe) % 12 + 1);
    }
    const std::string_view label = m_reported.label; // "FY2024Q4", "FY2024H1", "FY2024"
    if (label.size() >= 6 && label.starts_with("FY")) {
        m_reportedYear = numberAt(label, 2, 4);
        if (label.size() == 8 && label[6] == 'Q')
            m_reportedQuarter = label[7] - '0';
        if (label.size() == 8 && label[6] == 'H')
            m_reportedHalf = label[7] - '0';
    }
    if (m_reportedYear && !m_reported.end && !context.fiscalYearEnd)
        m_reported.end = endToldByCall();
    if (m_reportedYear && m_reported.end) {
        const int yearEnd = closingMonth(*m_reported.end) + 3 * (4 - lastReportedQuarter());
        if (!context.fiscalYearEnd)
            m_endMonth = static_cast<unsigned>(yearEnd % 12 + 1);
        m_labelOffset = *m_reportedYear - yearEnd / 12;
        if (m_labelOffset < -1 || m_labelOffset > 1)
            m_labelOffset = 0;
    }
    if (m_reportedYear) {
        const Period full = m_reportedQuarter != 0 ? quarter(*m_reportedYear, m_reportedQuarter)
                            : m_reportedHalf != 0  ? half(*m_reportedYear, m_reportedHalf)
                                                   : year(*m_reportedYear);
        m_reported.begin = m_reported.begin ? m_reported.begin : full.begin;
        m_reported.end = m_reported.end ? m_reported.end : full.end;
    }
    if (!m_reference && m_reported.end)
        m_reference = Date(std::chrono::sys_days(*m_reported.end) + std::chrono::days(kUsualDelay));
}

/// A call speaks of what is over, and soon after: where calendar years do not fit its day, the reported
/// period ended with the month before.
std::optional<Date> FiscalCalendar::endToldByCall() const
{
    if (!m_reference)
        return std::nullopt;
    const int quarter = lastReportedQuarter();
    const std::chrono::sys_days called(*m_reference);
    const auto delay = (called - std::chrono::sys_days(lastOf(monthIndex(*m_reportedYear, quarter)))).count();
    if (delay >= 0 && delay <= kMostDelay)
        return std::nullopt;
    const int month = monthIndexOf(Date(called - std::chrono::days(kLeastDelay))) - 1;
    const int yearEnd = (month + 3 * (4 - quarter)) / 12;
    return std::abs(*m_reportedYear - yearEnd) <= 1 ? std::optional(lastOf(month)) : std::nullopt;
}

int FiscalCalendar::lastReportedQuarter() const
{
    return m_reportedQuarter != 0 ? m_reportedQuarter : m_reportedHalf != 0 ? m_reportedHalf * 2 : 4;
}

int FiscalCalendar::monthIndex(int fiscalYear, int quarter) const
{
    return (fiscalYear - m_labelOffset) * 12 + static_cast<int>(m_endMonth) - 1 - 3 * (4 - quarter);
}

Period FiscalCalendar::quarter(int fiscalYear, int quarter) const
{
    const int last = monthIndex(fiscalYear, quarter);
    return {labelOf("FY", fiscalYear, 'Q', quarter), firstOf(last - 2), lastOf(last)};
}

Period FiscalCalendar::half(int fiscalYear, int half) const
{
    const int last = monthIndex(fiscalYear, half * 2);
    return {labelOf("FY", fiscalYear, 'H', half), firstOf(last - 5), lastOf(last)};
}

Period FiscalCalendar::year(int fiscalYear) const
{
    const int last = monthIndex(fiscalYear, 4);
    return {labelOf("FY", fiscalYear), firstOf(last - 11), lastOf(last)};
}

Period FiscalCalendar::quartersUpTo(int fiscalYear, int last) const
{
    const int end = monthIndex(fiscalYear, last);
    return {fmt::format("FY{}Q1-Q{}", fiscalYear, last), firstOf(end - 3 * last + 1), lastOf(end)};
}

Period FiscalCalendar::firstMonths(int fiscalYear, int count) const
{
    const int first = monthIndex(fiscalYear, 4) - 11;
    if (count % 3 == 0 && count != 6)
        return count == 3 ? quarter(fiscalYear, 1) : quartersUpTo(fiscalYear, count / 3);
    if (count == 6)
        return half(fiscalYear, 1);
    const int last = first + count - 1;
    return months(first / 12, first % 12 + 1, last / 12, last % 12 + 1);
}

Period FiscalCalendar::monthsUpTo(Date end, int count) const
{
    const int last = closingMonth(end);
    const int behindEnd = (last + 12 - static_cast<int>(m_endMonth) + 1) % 12; // months since the year's end
    const int quarter = behindEnd == 0 ? 4 : behindEnd / 3;
    if (behindEnd % 3 == 0) {
        const int year = fiscalYearOf(firstOf(last));
        if (count == 3)
            return this->quarter(year, quarter);
        if (count == 6 && quarter % 2 == 0)
            return half(year, quarter / 2);
        if (count == 9 && quarter == 3)
            return quartersUpTo(year, quarter);
        if (count == 12 && quarter == 4)
            return this->year(year);
    }
    const int first = last - count + 1;
    return months(first / 12, first % 12 + 1, last / 12, last % 12 + 1);
}

Period FiscalCalendar::yearsBefore(const Period& months, int count) const
{
    const Date end = lastOf(closingMonth(*months.end) - 12 * count);
    return monthsUpTo(end, closingMonth(*months.end) - closingMonth(*months.begin));
}

Period FiscalCalendar::years(int from, int to) const
{
    return {fmt::format("FY{}/FY{}", from, to), year(from).begin, year(to).end};
}

Period FiscalCalendar::months(int year, int from, int toYear, int to)
{
    const int first = year * 12 + from - 1;
    const int last = toYear * 12 + to - 1;
    std::string label = fmt::format("{:04}-{:02}", year, from);
    if (first != last)
        label += fmt::format("/{:04}-{:02}", toYear, to);
    return {label, firstOf(first), lastOf(last)};
}

Period FiscalCalendar::day(Date date)
{
    return {isoDate(date), date, date};
}

Period FiscalCalendar::calendarYear(int year)
{
    return {labelOf("CY", year), firstOf(year * 12), lastOf(year * 12 + 11)};
}

Period FiscalCalendar::calendarHalf(int year, int half)
{
    return {labelOf("CY", year, 'H', half), firstOf(year * 12 + 6 * (half - 1)),
            lastOf(year * 12 + 6 * half - 1)};
}

Period FiscalCalendar::calendarQuarter(int year, int quarter)
{
    return {labelOf("CY", year, 'Q', quarter), firstOf(year * 12 + 3 * (quarter - 1)),
            lastOf(year * 12 + 3 * quarter - 1)};
}

int FiscalCalendar::fiscalYearOf(Date date) const
{
    const int index = monthIndexOf(date);
    const int end = static_cast<int>(m_endMonth) - 1;
    return index / 12 + (index % 12 > end ? 1 : 0) + m_labelOffset;
}

int FiscalCalendar::quarterOf(Date date) const
{
    const int since = monthIndexOf(date) - (monthIndex(fiscalYearOf(date), 4) - 11);
    return since / 3 + 1;
}

std::optional<int> FiscalCalendar::currentYear() const
{
    return m_reference ? std::optional(fiscalYearOf(*m_reference)) : std::nullopt;
}

} // namespace earshot::figures
