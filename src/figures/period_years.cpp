#include "figures/name_before.h"
#include "figures/period_cursor.h"

namespace earshot::figures {
namespace {

constexpr int kRocOffset = 1911; ///< year 1 of the Republic of China is 1912

} // namespace

/// A year behind a quarter, half or month: "of fiscal 2024", "2023", "last year". {year, fiscal}; the cursor
/// moves on.
std::optional<std::pair<int, bool>> PeriodReader::yearTail(Cursor& c) const
{
    std::size_t i = c.at;
    if (c.kind(i, Token::Kind::Comma))
        ++i;
    if (c.connective(i) == Word::Of || c.connective(i) == Word::In)
        ++i;
    if (i == c.at + 1 && c.connective(c.at) == Word::Of && c.period(i) == Word::FullYear && c.joined(i, 1)) {
        c.at = i + 1; // "the first half of the year": the year is understood
        return std::nullopt;
    }
    bool fiscal = false;
    if (c.period(i) == Word::Fiscal || c.period(i) == Word::FiscalYearPrefix ||
        c.period(i) == Word::FiscalYear) {
        if (!c.joined(i, 6))
            return std::nullopt;
        fiscal = true;
        ++i;
    } else if (c.period(i) == Word::Calendar)
        ++i;
    const int n = c.whole(i);
    const std::int32_t gap =
        c.token(i) && c.at > 0 ? c.token(i)->begin - c.sentence.tokens[c.at - 1].end : 100;
    if (n >= 0 && gap <= 24 &&
        (isYear(n) || (fiscal && n < 100) || (n >= 10 && n < 60 && i == c.at && c.joined(i, 1)))) {
        if (!isYear(n) && !fiscal &&
            (c.entry(i + 1, Topic::Ratio, false) || c.entry(i + 1, Topic::Currency, false)))
            return std::nullopt;
        c.at = i + 1;
        return std::pair(isYear(n) ? n : 2000 + n, fiscal);
    }
    if (const auto year = relativeYear(c.period(i)); year && gap <= 12) {
        c.at = i + 1;
        return std::pair(*year, true);
    }
    return std::nullopt;
}

/// 3月, 3月31日, 第四季度, 四季度 behind a named year.
bool PeriodReader::yearNumber(Cursor& c, Mention& m, int year, bool fiscal) const
{
    std::size_t i = c.at;
    if (c.period(i) == Word::OrdinalPrefix || c.entry(i, Topic::Reject, true) != nullptr)
        ++i;
    const int n = c.whole(i);
    if (n < 1 || !c.joined(i) || !c.joined(i + 1))
        return false;
    const Word unit = c.period(i + 1);
    if (unit == Word::QuarterUnit && n <= 4) {
        setQuarter(m, year, n, fiscal);
        c.at = i + 2;
        return true;
    }
    if (unit != Word::MonthUnit || n > 12)
        return false;
    m.kind = Mention::Kind::Months;
    m.period = FiscalCalendar::month(year, n);
    c.at = i + 2;
    const int day = c.whole(c.at);
    if (day < 1 || day > 31 || !c.joined(c.at) || c.period(c.at + 1) != Word::DayUnit || !c.joined(c.at + 1))
        return true;
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(n)),
                    std::chrono::day(static_cast<unsigned>(day))};
    if (date.ok()) {
        m.period = FiscalCalendar::day(date);
        m.kind = Mention::Kind::Day;
    }
    c.at += 2;
    return true;
}

/// 2024年前三季度, 2024年前九个月.
bool PeriodReader::yearMonths(Cursor& c, Mention& m, int year) const
{
    Cursor behind = c;
    if (!leadingMonths(behind, m))
        return false;
    const int n = c.whole(c.at + 1);
    const CueEntry* unit = c.entry(c.at + 2, Topic::Unit, true);
    const bool months = c.period(c.at + 2) == Word::MonthUnit || (unit && unit->id == "month");
    m.period = m_calendar.firstMonths(year, months ? n : 3 * n);
    c.at = behind.at;
    return true;
}

/// What may stand behind a named year: a quarter, half, month, day, the whole.
bool PeriodReader::yearParts(Cursor& c, Mention& m, int year, bool fiscal) const
{
    const std::size_t i = c.at;
    if (!c.joined(i))
        return false;
    const int n = c.whole(i + 1);
    const auto take = [&](std::size_t tokens) {
        c.at = i + tokens;
        return true;
    };
    const CueEntry* ordinal = c.entry(i, Topic::Ordinal, false); // "the 2023 first quarter"
    if (ordinal && ordinal->value <= 4 && c.period(i + 1) == Word::QuarterUnit && c.joined(i + 1, 1)) {
        setQuarter(m, year, static_cast<int>(ordinal->value), true);
        return take(2);
    }
    switch (const Word word = c.period(i)) {
    case Word::FullYear:
        setYear(m, year, fiscal);
        return take(1);
    case Word::FirstHalf:
    case Word::SecondHalf:
        setHalf(m, year, word == Word::FirstHalf ? 1 : 2, fiscal);
        return take(1);
    case Word::FirstMonths:
    case Word::MonthsPrefix:
        return yearMonths(c, m, year);
    case Word::YearEnd:
    case Word::YearStart:
    case Word::YearEndSuffix:
    case Word::YearStartSuffix:
        setYear(m, year, fiscal);
        m.kind = Mention::Kind::Instant;
        return take(1);
    case Word::QuarterPrefix:
        if (n < 1 || n > 4)
            return false;
        setQuarter(m, year, n, fiscal);
        return take(2);
    case Word::HalfPrefix:
        if (n < 1 || n > 2)
            return false;
        setHalf(m, year, n, fiscal);
        return take(2);
    default:
        return yearNumber(c, m, year, fiscal);
    }
}

/// 4Q24, 1H 2025: the number of the part comes first.
bool PeriodReader::partFirst(Cursor& c, Mention& m) const
{
    const std::size_t i = c.at;
    const int n = c.whole(i);
    const bool quarters = c.period(i + 1) == Word::QuarterPrefix;
    if (n < 1 || n > (quarters ? 4 : 2) || c.token(i + 1)->begin != c.token(i)->end)
        return false;
    const std::size_t j = c.period(i + 2) == Word::FiscalYearPrefix ? i + 3 : i + 2;
    const int year = c.whole(j);
    m.sayYear =
        year >= 0 && c.joined(j) && (isYear(year) || (year < 60 && c.token(j)->begin == c.token(j - 1)->end));
    const int full = m.sayYear  ? (isYear(year) ? year : 2000 + year)
                     : quarters ? yearForQuarter(c, n)
                                : yearForHalf(c);
    m.kind = Mention::Kind::Quarter;
    if (full != 0)
        quarters ? setQuarter(m, full, n, true) : setHalf(m, full, n, true);
    c.at = m.sayYear ? j + 1 : i + 2;
    return true;
}

/// 从06年, "，22年我们": a year of two digits and no length of time. It heads its clause or stands behind 从
/// or 在, nothing that measures time stands behind it, and it is near the year of the call.
bool PeriodReader::isShortYear(const Cursor& c, std::size_t i) const
{
    constexpr int kNear = 6;        // years
    constexpr int kUntoldFrom = 15; // where the year of the call is unknown
    constexpr int kUntoldTo = 30;
    const Numeral& numeral = *c.numeral(i);
    const int n = numeral.plain;
    const auto after = [&] {
        const std::int32_t end = c.token(i + 1)->end;
        return c.text.at(end) == u' ' ? c.text.at(end + 1) : c.text.at(end);
    }();
    const std::int32_t begin = c.token(i)->begin;
    const bool zero = c.text.at(begin) == u'0'; // 06年
    if (numeral.han || numeral.end - numeral.begin != 2 ||
        (!zero && c.cues.particle(after) == Particle::Lasting))
        return false;
    if (zero)
        return true;
    const bool head =
        i == 0 ? c.text.blank(c.sentence.begin, begin, 2)
               : (c.kind(i - 1, Token::Kind::Comma) || c.kind(i - 1, Token::Kind::Stop)) && c.joined(i);
    const Word before = i > 0 && c.joined(i, 1) ? c.connective(i - 1) : Word::None;
    const bool since = before == Word::From || before == Word::Since;
    if (!head && !since && before != Word::In && before != Word::At)
        return false;
    if (since && n >= 60)
        return true; // 从91年
    const auto now = m_calendar.reportedYear() ? m_calendar.reportedYear() : m_calendar.currentYear();
    return now ? std::abs(2000 + n - *now) <= kNear : n >= kUntoldFrom && n <= kUntoldTo;
}

/// The year that `n` and the words beside it say; 0 where they say none.
int PeriodReader::yearSaid(const Cursor& c, std::size_t i, Word prefix) const
{
    const int n = c.whole(i);
    const Word unit = c.joined(i + 1) ? c.period(i + 1) : Word::None;
    const bool edge = unit == Word::YearEnd || unit == Word::YearStart; // 2024年末
    const bool chinese = (unit == Word::YearUnit || unit == Word::FiscalYear || edge) && c.isChinese(i + 1);
    if (prefix == Word::RocYear || (chinese && n >= 100 && n <= 140))
        return n + kRocOffset;
    const bool fiscal =
        prefix == Word::FiscalYearPrefix || prefix == Word::Fiscal || unit == Word::FiscalYear;
    if (fiscal && n >= 10 && n < 60)
        return 2000 + n;
    if (chinese && unit == Word::YearUnit && isShortYear(c, i))
        return n < 60 ? 2000 + n : 1900 + n;
    if (chinese && n >= 15 && n < 60) { // 24年Q4; 20年 alone is a length of time
        Cursor probe = c;
        probe.at = i + 2;
        Mention part;
        return yearParts(probe, part, 2000 + n, false) ? 2000 + n : 0;
    }
    return isYear(n) ? n : 0;
}

/// Whether the bare number at `i` is a year by its surroundings, not a quantity.
bool PeriodReader::bareYear(const Cursor& c, std::size_t i) const
{
    const int n = c.whole(i);
    const Numeral& numeral = *c.numeral(i);
    const Token* after = c.token(i + 1);
    const bool quantity = after && after->kind == Token::Kind::Cue && c.joined(i + 1, 1) &&
                          (after->topics & (maskOf(Topic::Ratio) | maskOf(Topic::Currency))) != 0;
    const Token* before = i > 0 ? c.token(i - 1) : nullptr;
    const bool priced = before && before->kind == Token::Kind::Cue &&
                        (before->topics & maskOf(Topic::Currency)) != 0 && c.joined(i, 1);
    const bool measured = m_chinese && before && (before->topics & maskOf(Topic::Metric)) != 0 &&
                          c.joined(i, 1) && c.period(i + 1) == Word::None; // 月收入 2000
    const bool named = !m_chinese && c.period(i + 1) == Word::None &&      // "Quay Server 2025"
                       properWordsBefore(c.text, c.sentence, c.cues, i) > 1;
    return !quantity && !priced && !measured && !named && n >= 1990 && n <= 2060 && !numeral.glued &&
           !(numeral.han && !numeral.year);
}

/// 2025年至2027年, 2025-2027; the cursor is behind the first year.
bool PeriodReader::yearSpan(Cursor& c, Mention& m, int year) const
{
    const bool joins = c.kind(c.at, Token::Kind::Dash) || c.connective(c.at) == Word::To;
    if (!joins || !c.joined(c.at) || !c.joined(c.at + 1))
        return false;
    const std::size_t j = c.period(c.at + 1) == Word::FiscalYearPrefix ? c.at + 2 : c.at + 1;
    const int last = c.whole(j);
    const bool unit = c.period(j + 1) == Word::YearUnit || c.period(j + 1) == Word::FiscalYear;
    Cursor behind = c;
    behind.at = j + (unit && c.joined(j + 1) ? 2 : 1);
    Cursor part = behind;
    Mention ignored; // 2023财年到2024财年第一财季 is no span of years
    if (!isYear(last) || last <= year || last - year > 12 || yearParts(part, ignored, last, true))
        return false;
    m.kind = Mention::Kind::Span;
    m.year = year;
    m.lastYear = last;
    m.fiscal = true;
    m.period = m_calendar.years(year, last);
    c.at = behind.at;
    return true;
}

/// 2024财年第四财季, 2024年上半年, 2025年至2027年, FY2024Q4, "fiscal 2024", 4Q24, a bare 2024.
bool PeriodReader::yearFirst(Cursor& c, Mention& m) const
{
    std::size_t i = c.at;
    const Word first = c.period(i);
    const bool prefixed = first == Word::FiscalYearPrefix || first == Word::Fiscal ||
                          first == Word::Calendar || first == Word::RocYear || first == Word::FullYear;
    if (prefixed) {
        if (c.whole(i + 1) < 0 || !c.joined(i + 1, 3))
            return false;
        ++i;
    }
    const int n = c.whole(i);
    if (n < 0)
        return false;
    const Word next = c.joined(i + 1) ? c.period(i + 1) : Word::None;
    if (!prefixed && n >= 1 && n <= 4 && (next == Word::QuarterPrefix || next == Word::HalfPrefix))
        return partFirst(c, m);
    const int year = yearSaid(c, i, prefixed ? first : Word::None);
    if (!isYear(year))
        return false;
    const bool edge = (next == Word::YearEnd || next == Word::YearStart) && c.isChinese(i + 1);
    const bool whole = next == Word::FullYear && c.isChinese(i + 1); // 2025整个财年
    const bool unit =
        edge || whole || next == Word::FiscalYear || (next == Word::YearUnit && c.isChinese(i + 1));
    if (!prefixed && !unit && !bareYear(c, i))
        return false;
    const bool fiscal = first == Word::FiscalYearPrefix || first == Word::Fiscal || first == Word::FullYear ||
                        whole || (next == Word::FiscalYear && !edge);
    m.sayYear = true;
    c.at = unit ? i + 2 : i + 1;
    if (edge) {
        setYear(m, year, fiscal);
        m.kind = Mention::Kind::Instant;
        return true;
    }
    if (!yearSpan(c, m, year) && !yearParts(c, m, year, fiscal))
        setYear(m, year, fiscal);
    return true;
}

} // namespace earshot::figures
