#include "figures/period_cursor.h"

#include <algorithm>

namespace earshot::figures {

/// 第四季度, 四季度, "fourth quarter of fiscal 2024", "Q4 2023", "March quarter".
bool PeriodReader::quarterFirst(Cursor& c, Mention& m) const
{
    std::size_t i = c.at;
    int quarter = 0;
    if (c.period(i) == Word::QuarterPrefix) {
        quarter = c.whole(i + 1);
        if (quarter < 1 || quarter > 4 || c.token(i + 1)->begin - c.token(i)->end > 1)
            return false;
        c.at = i + 2;
    } else if (const CueEntry* ordinal = c.entry(i, Topic::Ordinal, false)) {
        std::size_t j = i + 1;
        if (c.period(j) == Word::Fiscal)
            ++j;
        if (c.period(j) != Word::QuarterUnit || !c.joined(j, 4) || ordinal->value > 4)
            return false;
        quarter = static_cast<int>(ordinal->value);
        c.at = j + 1;
    } else {
        if (c.period(i) == Word::OrdinalPrefix)
            ++i;
        quarter = c.whole(i);
        const bool unit = quarter >= 1 && quarter <= 4 &&
                          (c.period(i + 1) == Word::QuarterUnit || c.period(i + 1) == Word::QuarterEnd) &&
                          c.joined(i + 1) && c.isChinese(i + 1) && (c.numeral(i)->han || i != c.at);
        const bool unitOfMonths = quarter == 3 || quarter == 6 || quarter == 9 || quarter == 12;
        if (!unit && i == c.at && unitOfMonths && c.period(i + 1) == Word::MonthUnit &&
            c.period(i + 2) == Word::QuarterUnit && c.joined(i + 1) &&
            c.joined(i + 2)) { // 三月季度: the quarter that ends in that month
            const int year = yearForMonth(c, quarter);
            if (year != 0) {
                const Date end =
                    endOfMonth(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(quarter)));
                setQuarter(m, m_calendar.fiscalYearOf(end), m_calendar.quarterOf(end), true);
            }
            c.at = i + 3;
            return true;
        }
        if (!unit)
            return false;
        c.at = i + 2;
    }
    const CueEntry* unit = c.entry(c.at - 1, Topic::Unit, true);
    const bool chinese = c.isChinese(c.at - 1) || (unit && unit->chinese);
    const auto tail = chinese ? std::nullopt : yearTail(c);
    m.sayYear = tail.has_value();
    const int year = tail ? tail->first : yearForQuarter(c, quarter);
    m.kind = Mention::Kind::Quarter;
    m.quarter = quarter;
    if (year != 0)
        setQuarter(m, year, quarter, true);
    return true;
}

/// 上半年, "second half of 2024", H1 2025.
bool PeriodReader::halfFirst(Cursor& c, Mention& m) const
{
    const Word word = c.period(c.at);
    int half = word == Word::FirstHalf ? 1 : word == Word::SecondHalf ? 2 : 0;
    std::size_t next = c.at + 1;
    if (word == Word::HalfPrefix) {
        half = c.whole(c.at + 1);
        if (half < 1 || half > 2 || c.token(c.at + 1)->begin != c.token(c.at)->end)
            return false;
        next = c.at + 2;
    }
    if (half == 0)
        return false;
    const bool chinese = c.isChinese(c.at) && word != Word::HalfPrefix;
    c.at = next;
    const auto tail = chinese ? std::nullopt : yearTail(c);
    m.sayYear = tail.has_value();
    const int year = tail ? tail->first : yearForHalf(c);
    m.kind = Mention::Kind::Half;
    m.quarter = half;
    if (year != 0)
        setHalf(m, year, half, true);
    return true;
}

/// 3月, 1-2月, 四月、五月, 3月31日, 截至6月末.
bool PeriodReader::monthFirst(Cursor& c, Mention& m) const
{
    const std::size_t i = c.at;
    const Numeral* n = c.numeral(i);
    if (!n)
        return false;
    std::size_t j = i + 1;
    int from = 0;
    int to = 0;
    if (n->high && n->few && n->han) // 四五月
        return false;
    from = to = c.whole(i);
    const bool joiner = c.kind(j, Token::Kind::Dash) || c.connective(j) == Word::To ||
                        c.kind(j, Token::Kind::List) || c.connective(j) == Word::And;
    const auto month = [&](std::size_t k) {
        return c.joined(k) && c.isChinese(k) &&
               (c.period(k) == Word::MonthUnit || c.period(k) == Word::MonthEnd);
    };
    if (month(j)) {
        ++j;
        const bool more = (c.kind(j, Token::Kind::Dash) || c.connective(j) == Word::To ||
                           c.kind(j, Token::Kind::List) || c.connective(j) == Word::And) &&
                          c.joined(j) && c.joined(j + 1) && month(j + 2);
        if (more && c.whole(j + 1) >= 1 && c.whole(j + 1) <= 12) {
            to = c.whole(j + 1);
            j += 3;
        }
    } else if (joiner && c.joined(j) && c.joined(j + 1) && month(j + 2)) {
        to = c.whole(j + 1);
        j += 3;
    } else
        return false;
    if (from < 1 || from > 12 || to < 1 || to > 12)
        return false;
    m.kind = Mention::Kind::Months;
    const int year = yearForMonth(c, from);
    c.at = j;
    if (from == to && (from % 3) == 0 && c.period(j) == Word::QuarterUnit && c.joined(j)) { // 三月季度
        const int of = yearForMonth(c, from);
        if (of != 0) {
            const Date end =
                endOfMonth(std::chrono::year(of), std::chrono::month(static_cast<unsigned>(from)));
            setQuarter(m, m_calendar.fiscalYearOf(end), m_calendar.quarterOf(end), true);
        }
        c.at = j + 1;
        return true;
    }
    const int day = from == to ? c.whole(j) : -1;
    if (day >= 1 && day <= 31 && c.joined(j) && c.period(j + 1) == Word::DayUnit && c.joined(j + 1)) {
        m.kind = Mention::Kind::Day;
        const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(from)),
                        std::chrono::day(static_cast<unsigned>(day))};
        if (year != 0 && date.ok())
            m.period = FiscalCalendar::day(date);
        c.at = j + 2;
        return true;
    }
    if (year != 0 && from == to && c.period(j - 1) == Word::MonthEnd)
        atMonthEnd(m, year, to);
    else if (year != 0)
        m.period = FiscalCalendar::months(year, from, to < from ? year + 1 : year, to);
    return true;
}

/// 9月底, "the end of September": a balance of that day.
void PeriodReader::atMonthEnd(Mention& m, int year, int month)
{
    m.kind = Mention::Kind::Day;
    m.period = FiscalCalendar::day(
        endOfMonth(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month))));
}

/// The year behind a month. Months are of calendar years: "March of this year" is of the year of speaking.
std::optional<int> PeriodReader::monthTail(Cursor& c) const
{
    const auto tail = yearTail(c);
    const auto current = m_calendar.currentYear();
    const auto reference = m_calendar.reference();
    if (!tail)
        return std::nullopt;
    const bool relative = c.whole(c.at - 1) < 0;
    if (!relative || !current || !reference)
        return tail->first;
    return static_cast<int>(reference->year()) + tail->first - *current;
}

/// The year of "last October".
int PeriodReader::yearOfLast(int month) const
{
    const auto reference = m_calendar.reference();
    if (!reference)
        return 0;
    const bool passed = month < static_cast<int>(static_cast<unsigned>(reference->month()));
    return static_cast<int>(reference->year()) - (passed ? 0 : 1);
}

/// "March 31, 2024", "December 2023", "the March quarter", "three months ended June 30".
bool PeriodReader::englishDate(Cursor& c, Mention& m) const
{
    const CueEntry* month = c.entry(c.at, Topic::Month, false);
    if (!month)
        return false;
    const std::size_t i = c.at;
    const int number = static_cast<int>(month->value);
    if (c.joined(i + 1) && c.period(i + 1) == Word::QuarterUnit) {
        c.at = i + 2;
        const auto tail = monthTail(c);
        const int year = tail ? *tail : yearForMonth(c, number);
        m.kind = Mention::Kind::Quarter;
        m.sayYear = tail.has_value();
        if (year != 0) {
            const Date end =
                endOfMonth(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(number)));
            setQuarter(m, m_calendar.fiscalYearOf(end), m_calendar.quarterOf(end), true);
        }
        return true;
    }
    const bool ofLast = i > 0 && c.period(i - 1) == Word::Last && c.joined(i, 1); // "last October"
    int day = c.joined(i + 1) && !ofLast ? c.whole(i + 1) : -1;
    c.at = i + 1;
    if (day >= 1 && day <= 31) {
        const Token* after = c.token(i + 2);
        if (after && after->kind == Token::Kind::Cue && c.joined(i + 2, 0) &&
            (after->topics & (maskOf(Topic::Ratio) | maskOf(Topic::Currency))) != 0)
            day = -1;
        else
            c.at = i + 2;
    } else
        day = -1;
    const auto tail = monthTail(c);
    const bool ends = i > 0 && day < 0 && c.period(i - 1) == Word::EndOf && c.joined(i);
    if (month->guarded && day < 0 && !tail && !ends) {
        const Word before = i > 0 ? c.connective(i - 1) : Word::None;
        if (!(before == Word::In || before == Word::As || before == Word::Of || before == Word::Ended ||
              before == Word::To || before == Word::From) ||
            !c.joined(i, 3))
            return false;
    }
    const int year = tail ? *tail : ofLast ? yearOfLast(number) : yearForMonth(c, number);
    m.sayYear = tail.has_value();
    m.kind = day > 0 ? Mention::Kind::Day : Mention::Kind::Months;
    if (year == 0)
        return true;
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(number)),
                    std::chrono::day(static_cast<unsigned>(std::max(day, 1)))};
    if (ends)
        atMonthEnd(m, year, number);
    else if (day > 0 && date.ok())
        m.period = FiscalCalendar::day(date);
    else
        m.period = FiscalCalendar::month(year, number);
    return true;
}

/// "the nine months", said in a call about a third quarter: those of the year so far.
bool PeriodReader::elapsedMonths(Cursor& c, Mention& m) const
{
    constexpr std::u16string_view kThe = u"the ";
    const int n = c.whole(c.at);
    const bool reported = (n == 9 && m_calendar.reportedQuarter() == 3) ||
                          (n == 6 && (m_calendar.reportedQuarter() == 2 || m_calendar.reportedHalf()));
    if (!reported || c.period(c.at + 1) != Word::MonthUnit || !c.joined(c.at + 1) ||
        c.period(c.at + 2) == Word::PeriodEnd)
        return false;
    const std::int32_t begin = c.token(c.at)->begin;
    const auto length = static_cast<std::int32_t>(kThe.size());
    if (begin < c.text.base + length || c.text.foldedIn(Span(begin - length, begin)) != kThe)
        return false;
    c.at += 2;
    return firstMonths(c, m, n);
}

/// 前三季度, 前三个季度, 前九个月, "first nine months of 2024".
bool PeriodReader::leadingMonths(Cursor& c, Mention& m) const
{
    const CueEntry* ordinal = c.entry(c.at, Topic::Ordinal, false);
    if (ordinal && ordinal->value == 1 && !ordinal->chinese) {
        const int n = c.whole(c.at + 1);
        if (n < 2 || n > 11 || c.period(c.at + 2) != Word::MonthUnit || !c.joined(c.at + 1) ||
            !c.joined(c.at + 2))
            return false;
        c.at += 3;
        return firstMonths(c, m, n);
    }
    if (c.period(c.at) != Word::FirstMonths)
        return false;
    const int n = c.whole(c.at + 1);
    if (n < 2 || n > 11 || !c.joined(c.at + 1) || !c.joined(c.at + 2))
        return false;
    const CueEntry* unit = c.entry(c.at + 2, Topic::Unit, true);
    const bool quarters = c.period(c.at + 2) == Word::QuarterUnit || (unit && unit->id == "quarter");
    const bool months = c.period(c.at + 2) == Word::MonthUnit || (unit && unit->id == "month");
    if ((!quarters && !months) || (quarters && n > 3))
        return false;
    c.at += 3;
    return firstMonths(c, m, quarters ? 3 * n : n);
}

/// The first months of the year that the words behind them name, else of the reported one.
bool PeriodReader::firstMonths(Cursor& c, Mention& m, int months) const
{
    const CueEntry* unit = c.entry(c.at - 1, Topic::Unit, true);
    const bool chinese = c.isChinese(c.at - 1) || (unit && unit->chinese);
    const auto tail = chinese ? std::nullopt : yearTail(c);
    m.kind = Mention::Kind::Months;
    m.sayYear = tail.has_value();
    const int year = tail ? tail->first : yearForQuarter(c, (months + 2) / 3);
    if (year != 0)
        m.period = m_calendar.firstMonths(year, months);
    return true;
}

/// "six months ended June 30, 2024", "quarter ended March 31".
bool PeriodReader::monthsEnded(Cursor& c, Mention& m) const
{
    const std::size_t i = c.at;
    const bool counted = c.whole(i) > 0;
    const std::size_t word = counted ? i + 1 : i;
    if (c.period(word) != Word::PeriodEnd || !c.joined(word) || !c.joined(word + 1, 3))
        return false;
    const CueEntry* cue = c.entry(word, Topic::Period, false);
    int count = counted ? c.whole(i) : static_cast<int>(cue->value);
    if (count < 1 || count > 12)
        return false;
    c.at = word + 1;
    if (!englishDate(c, m) || !m.period.end) {
        c.at = i;
        return false;
    }
    m.kind = Mention::Kind::Months;
    m.period = m_calendar.monthsUpTo(*m.period.end, count);
    return true;
}

/// 2024年9月30日止六个月, 止年度: the date closes a stretch.
void PeriodReader::endedMonths(Cursor& c, Mention& m) const
{
    if (m.kind != Mention::Kind::Day || !m.period.end || c.connective(c.at) != Word::Ended ||
        !c.joined(c.at, 0))
        return;
    const int n = c.whole(c.at + 1);
    const CueEntry* unit = c.entry(c.at + 2, Topic::Unit, true);
    const bool months = n >= 1 && n <= 12 && c.joined(c.at + 1) && c.joined(c.at + 2) &&
                        (c.period(c.at + 2) == Word::MonthUnit || (unit && unit->id == "month"));
    const bool year = c.period(c.at + 1) == Word::YearUnit && c.joined(c.at + 1);
    if (!months && !year)
        return;
    m.kind = Mention::Kind::Months;
    m.period = m_calendar.monthsUpTo(*m.period.end, months ? n : 12);
    c.at += months ? 3 : 2;
}

} // namespace earshot::figures
