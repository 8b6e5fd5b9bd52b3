#pragma once

#include "figures/extractor.h"
#include "figures/figure.h"

#include <optional>

namespace earshot::figures {

/// A company's own years and quarters. Years are named as the company names them; a quarter is counted in
/// whole months also where the company closes its books on a certain weekday.
class FiscalCalendar {
public:
    explicit FiscalCalendar(const FigureContext& context);

    Period year(int fiscalYear) const;
    Period half(int fiscalYear, int half) const;
    Period quarter(int fiscalYear, int quarter) const;
    /// The first months of a fiscal year: a quarter or half where they are one.
    Period firstMonths(int fiscalYear, int count) const;
    /// Quarters 1..last of a fiscal year.
    Period quartersUpTo(int fiscalYear, int last) const;
    /// The `count` months up to the end of a month: a quarter, half or year where it is one.
    Period monthsUpTo(Date end, int count) const;
    /// Calendar months; `to` may lie in a later year.
    static Period months(int year, int from, int toYear, int to);
    static Period month(int year, int month) { return months(year, month, year, month); }
    static Period day(Date date);
    static Period calendarYear(int year);
    static Period calendarHalf(int year, int half);
    static Period calendarQuarter(int year, int quarter);
    /// The same months of an earlier year.
    Period yearsBefore(const Period& months, int count) const;
    Period years(int from, int to) const;

    /// Whether fiscal years are calendar years of the same name.
    bool isCalendar() const { return m_endMonth == 12 && m_labelOffset == 0; }
    int fiscalYearOf(Date date) const;
    int quarterOf(Date date) const;

    std::optional<int> reportedYear() const { return m_reportedYear; }
    /// 0 where the call reports the year as a whole or the quarter is unknown.
    int reportedQuarter() const { return m_reportedQuarter; }
    bool reportedHalf() const { return m_reportedHalf != 0; }
    const Period& reported() const { return m_reported; }
    /// The day on which it was said, or about six weeks behind the end of the reported period.
    std::optional<Date> reference() const { return m_reference; }
    /// The fiscal year in which the reference lies.
    std::optional<int> currentYear() const;

private:
    std::optional<Date> endToldByCall() const;
    int lastReportedQuarter() const;                   ///< of its fiscal year, 1 to 4
    int monthIndex(int fiscalYear, int quarter) const; ///< the quarter's last month, counted from year 0

    unsigned m_endMonth = 12;
    int m_labelOffset = 0; ///< name of a fiscal year minus the calendar year in which it ends
    Period m_reported;
    std::optional<int> m_reportedYear;
    int m_reportedQuarter = 0;
    int m_reportedHalf = 0;
    std::optional<Date> m_reference;
};

} // namespace earshot::figures
