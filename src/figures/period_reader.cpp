#include "figures/period_reader.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr int kFirstYear = 1950;
constexpr int kLastYear = 2100;
constexpr int kRocOffset = 1911; ///< year 1 of the Republic of China is 1912

bool isYear(int n)
{
    return n >= kFirstYear && n < kLastYear;
}

} // namespace

/// A place in the tokens of a sentence, and what stands around it.
struct PeriodReader::Cursor {
    const Text& text;
    const Sentence& sentence;
    const Cues& cues;
    std::size_t at = 0;
    bool outlook = false;
    bool rocYears = false;

    const Token* token(std::size_t i) const
    {
        return i < sentence.tokens.size() ? &sentence.tokens[i] : nullptr;
    }
    bool joined(std::size_t i, std::int32_t most = 2) const
    {
        return i == 0 || (token(i) && text.blank(sentence.tokens[i - 1].end, sentence.tokens[i].begin, most));
    }
    const CueEntry* entry(std::size_t i, Topic topic, bool chinese) const
    {
        const Token* t = token(i);
        if (!t || t->kind != Token::Kind::Cue || (t->topics & maskOf(topic)) == 0)
            return nullptr;
        return cues.find(t->index, topic, chinese);
    }
    Word period(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Period, false);
        return e ? e->word : Word::None;
    }
    Word connective(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Connective, false);
        return e ? e->word : Word::None;
    }
    const Numeral* numeral(std::size_t i) const
    {
        const Token* t = token(i);
        return t && t->kind == Token::Kind::Number ? &sentence.numerals[static_cast<std::size_t>(t->index)]
                                                   : nullptr;
    }
    /// A plain whole number below 10,000; -1 where there is none.
    int whole(std::size_t i) const
    {
        const Numeral* n = numeral(i);
        return n ? n->plain : -1;
    }
    bool kind(std::size_t i, Token::Kind kind) const { return token(i) && token(i)->kind == kind; }
    bool isChinese(std::size_t i) const
    {
        const CueEntry* e = entry(i, Topic::Period, true);
        return e && e->chinese;
    }
};

void PeriodReader::setQuarter(Mention& m, int year, int quarter, bool fiscal) const
{
    m.kind = Mention::Kind::Quarter;
    m.year = year;
    m.quarter = quarter;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.quarter(year, quarter) : FiscalCalendar::calendarQuarter(year, quarter);
}

void PeriodReader::setHalf(Mention& m, int year, int half, bool fiscal) const
{
    m.kind = Mention::Kind::Half;
    m.year = year;
    m.quarter = half;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.half(year, half) : FiscalCalendar::calendarHalf(year, half);
}

void PeriodReader::setYear(Mention& m, int year, bool fiscal) const
{
    m.kind = Mention::Kind::Year;
    m.year = year;
    m.fiscal = fiscal || m_calendar.isCalendar();
    m.period = m.fiscal ? m_calendar.year(year) : FiscalCalendar::calendarYear(year);
}

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
    case Word::NextFiscalYear:
        return shifted(current, 1);
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

/// What may stand behind a named year: a quarter, half, month, day, the whole.
bool PeriodReader::yearParts(Cursor& c, Mention& m, int year, bool fiscal) const
{
    std::size_t i = c.at;
    const bool saysFiscal = fiscal;
    if (!c.joined(i))
        return false;
    const Word word = c.period(i);
    if (word == Word::FullYear) {
        setYear(m, year, saysFiscal);
        c.at = i + 1;
        return true;
    }
    if (word == Word::FirstHalf || word == Word::SecondHalf) {
        setHalf(m, year, word == Word::FirstHalf ? 1 : 2, saysFiscal);
        c.at = i + 1;
        return true;
    }
    if (word == Word::FirstMonths || word == Word::MonthsPrefix) {
        const int n = c.whole(i + 1);
        if (n >= 2 && n <= 3 && c.period(i + 2) == Word::QuarterUnit) {
            m.kind = Mention::Kind::Months;
            m.period = m_calendar.quartersUpTo(year, n);
            c.at = i + 3;
            return true;
        }
        return false;
    }
    if (word == Word::YearEnd || word == Word::YearStart || word == Word::YearEndSuffix ||
        word == Word::YearStartSuffix) {
        setYear(m, year, saysFiscal);
        m.kind = Mention::Kind::Instant;
        c.at = i + 1;
        return true;
    }
    if (word == Word::QuarterPrefix || word == Word::HalfPrefix) {
        const int n = c.whole(i + 1);
        if (n >= 1 && n <= (word == Word::QuarterPrefix ? 4 : 2)) {
            word == Word::QuarterPrefix ? setQuarter(m, year, n, saysFiscal)
                                        : setHalf(m, year, n, saysFiscal);
            c.at = i + 2;
            return true;
        }
        return false;
    }
    if (word == Word::OrdinalPrefix || c.entry(i, Topic::Reject, true) != nullptr)
        ++i;
    const int n = c.whole(i);
    if (n < 1 || !c.joined(i) || !c.joined(i + 1))
        return false;
    const Word unit = c.period(i + 1);
    if (unit == Word::QuarterUnit && n <= 4) {
        setQuarter(m, year, n, saysFiscal);
        c.at = i + 2;
        return true;
    }
    if (unit == Word::MonthUnit && n <= 12) {
        m.kind = Mention::Kind::Months;
        m.period = FiscalCalendar::month(year, n);
        c.at = i + 2;
        const int day = c.whole(c.at);
        if (day >= 1 && day <= 31 && c.joined(c.at) && c.period(c.at + 1) == Word::DayUnit &&
            c.joined(c.at + 1)) {
            const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(n)),
                            std::chrono::day(static_cast<unsigned>(day))};
            if (date.ok()) {
                m.period = FiscalCalendar::day(date);
                m.kind = Mention::Kind::Day;
            }
            c.at += 2;
        }
        return true;
    }
    return false;
}

/// 2024财年第四财季, 2024年上半年, 2025年至2027年, FY2024Q4, "fiscal 2024", 4Q24, a bare 2024.
bool PeriodReader::yearFirst(Cursor& c, Mention& m) const
{
    std::size_t i = c.at;
    bool fiscal = false;
    const Word first = c.period(i);
    bool prefixed = false;
    if (first == Word::FiscalYearPrefix || first == Word::Fiscal || first == Word::Calendar ||
        first == Word::RocYear || first == Word::FullYear) {
        if (c.whole(i + 1) < 0 || !c.joined(i + 1, 3))
            return false;
        fiscal = first == Word::FiscalYearPrefix || first == Word::Fiscal;
        prefixed = true;
        ++i;
    }
    const int n = c.whole(i);
    if (n < 0)
        return false;
    const Word next = c.joined(i + 1) ? c.period(i + 1) : Word::None;
    if (!prefixed && n >= 1 && n <= 4 &&
        (next == Word::QuarterPrefix || next == Word::HalfPrefix)) { // 4Q24, 1H 2025
        std::size_t j = i + 2;
        if (c.period(j) == Word::FiscalYearPrefix)
            ++j;
        const int year = c.whole(j);
        if (next == Word::HalfPrefix && n > 2)
            return false;
        if (c.token(i + 1)->begin != c.token(i)->end)
            return false;
        const bool named = year >= 0 && c.joined(j) && (isYear(year) || year < 60) &&
                           (isYear(year) || c.token(j)->begin == c.token(j - 1)->end);
        const int full = named                         ? (isYear(year) ? year : 2000 + year)
                         : next == Word::QuarterPrefix ? yearForQuarter(c, n)
                                                       : yearForHalf(c);
        m.sayYear = named;
        if (full != 0)
            next == Word::QuarterPrefix ? setQuarter(m, full, n, true) : setHalf(m, full, n, true);
        else
            m.kind = Mention::Kind::Quarter;
        c.at = named ? j + 1 : i + 2;
        return true;
    }
    const bool atEdge = (next == Word::YearEnd || next == Word::YearStart) && c.isChinese(i + 1); // 2024年末
    const bool yearUnit = next == Word::YearUnit || next == Word::FiscalYear || atEdge;
    const bool unitIsChinese = yearUnit && c.isChinese(i + 1);
    int year = n;
    if (prefixed && first == Word::RocYear)
        year = n + kRocOffset;
    else if (unitIsChinese && n >= 100 && n <= 140)
        year = n + kRocOffset;
    else if ((prefixed && fiscal && n >= 10 && n < 60) || (next == Word::FiscalYear && n >= 10 && n < 60))
        year = 2000 + n;
    else if (unitIsChinese && n >= 15 && n < 60) { // 24年Q4; 20年 alone is a length of time
        Cursor probe = c;
        probe.at = i + 2;
        Mention part;
        if (!yearParts(probe, part, 2000 + n, false))
            return false;
        year = 2000 + n;
    }
    if (!isYear(year))
        return false;
    if (atEdge) {
        setYear(m, year, fiscal);
        m.kind = Mention::Kind::Instant;
        m.sayYear = true;
        c.at = i + 2;
        return true;
    }
    fiscal = fiscal || next == Word::FiscalYear;
    m.sayYear = true;
    c.at = i + 1;
    if (unitIsChinese || next == Word::FiscalYear)
        c.at = i + 2;
    else if (!prefixed) {
        // a bare year: what follows must not make it a quantity
        const Token* after = c.token(i + 1);
        const bool quantity = after && after->kind == Token::Kind::Cue && c.joined(i + 1, 1) &&
                              (after->topics & (maskOf(Topic::Ratio) | maskOf(Topic::Currency))) != 0;
        const Token* before = i > 0 ? c.token(i - 1) : nullptr;
        const bool priced = before && before->kind == Token::Kind::Cue &&
                            (before->topics & maskOf(Topic::Currency)) != 0 && c.joined(i, 1);
        const Numeral* numeral = c.numeral(i);
        if (quantity || priced || n < 1990 || n > 2060 || numeral->glued || (numeral->han && !numeral->year))
            return false;
    }
    // a span of years: 2025年至2027年, 2025-2027
    const bool dash = c.kind(c.at, Token::Kind::Dash) || c.connective(c.at) == Word::To;
    if (dash && c.joined(c.at) && c.joined(c.at + 1)) {
        std::size_t j = c.at + 1;
        if (c.period(j) == Word::FiscalYearPrefix)
            ++j;
        const int last = c.whole(j);
        const bool unit = c.period(j + 1) == Word::YearUnit || c.period(j + 1) == Word::FiscalYear;
        Cursor behind = c;
        behind.at = j + (unit && c.joined(j + 1) ? 2 : 1);
        Mention part; // 2023财年到2024财年第一财季 is no span of years
        if (isYear(last) && last > year && last - year <= 12 && !yearParts(behind, part, last, true)) {
            m.kind = Mention::Kind::Span;
            m.year = year;
            m.lastYear = last;
            m.fiscal = true;
            m.period = m_calendar.years(year, last);
            c.at = j + (unit && c.joined(j + 1) ? 2 : 1);
            return true;
        }
    }
    if (yearParts(c, m, year, fiscal))
        return true;
    setYear(m, year, fiscal);
    return true;
}

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
    const auto tail = c.isChinese(c.at - 1) ? std::nullopt : yearTail(c);
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
        return c.joined(k) && c.period(k) == Word::MonthUnit && c.isChinese(k);
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
    if (year != 0)
        m.period = FiscalCalendar::months(year, from, to < from ? year + 1 : year, to);
    return true;
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
        const auto tail = yearTail(c);
        const int year = tail ? tail->first : yearForMonth(c, number);
        m.kind = Mention::Kind::Quarter;
        m.sayYear = tail.has_value();
        if (year != 0) {
            const Date end =
                endOfMonth(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(number)));
            setQuarter(m, m_calendar.fiscalYearOf(end), m_calendar.quarterOf(end), true);
        }
        return true;
    }
    int day = c.joined(i + 1) ? c.whole(i + 1) : -1;
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
    const auto tail = yearTail(c);
    if (month->guarded && day < 0 && !tail) {
        const Word before = i > 0 ? c.connective(i - 1) : Word::None;
        if (!(before == Word::In || before == Word::As || before == Word::Of || before == Word::Ended ||
              before == Word::To || before == Word::From) ||
            !c.joined(i, 3))
            return false;
    }
    const int year = tail ? tail->first : yearForMonth(c, number);
    m.sayYear = tail.has_value();
    m.kind = day > 0 ? Mention::Kind::Day : Mention::Kind::Months;
    if (year == 0)
        return true;
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(number)),
                    std::chrono::day(static_cast<unsigned>(std::max(day, 1)))};
    if (day > 0 && date.ok())
        m.period = FiscalCalendar::day(date);
    else
        m.period = FiscalCalendar::month(year, number);
    return true;
}

/// 前三季度, 前三个季度.
bool PeriodReader::leadingMonths(Cursor& c, Mention& m) const
{
    if (c.period(c.at) != Word::FirstMonths)
        return false;
    const int n = c.whole(c.at + 1);
    if (n < 2 || n > 3 || !c.joined(c.at + 1) || !c.joined(c.at + 2))
        return false;
    const CueEntry* unit = c.entry(c.at + 2, Topic::Unit, true);
    if (c.period(c.at + 2) != Word::QuarterUnit && !(unit && unit->id == "quarter"))
        return false;
    const int year = yearForQuarter(c, n);
    m.kind = Mention::Kind::Months;
    if (year != 0)
        m.period = m_calendar.quartersUpTo(year, n);
    c.at += 3;
    return true;
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

bool PeriodReader::deictic(Cursor& c, Mention& m) const
{
    const Word word = c.period(c.at);
    const auto& reported = m_calendar.reported();
    const auto year = m_calendar.reportedYear();
    const int quarter = m_calendar.reportedQuarter();
    ++c.at;
    switch (word) {
    case Word::ThisQuarter:
        m.kind = Mention::Kind::Quarter;
        m.period = reported;
        if (year && quarter == 0 && !m_calendar.reportedHalf() && !m_chinese)
            m.ambiguous = true;
        m.quarter = quarter;
        m.year = year.value_or(0);
        return true;
    case Word::LastQuarter:
        m.kind = Mention::Kind::LastQuarter;
        if (year && quarter != 0)
            m.period =
                quarter > 1 ? m_calendar.quarter(*year, quarter - 1) : m_calendar.quarter(*year - 1, 4);
        m.ambiguous = true;
        return true;
    case Word::NextQuarter:
        m.kind = Mention::Kind::Quarter;
        if (year && quarter != 0)
            m.period =
                quarter < 4 ? m_calendar.quarter(*year, quarter + 1) : m_calendar.quarter(*year + 1, 1);
        return true;
    case Word::SamePeriodLastYear:
    case Word::YearAgo:
        m.kind = Mention::Kind::LastYearSame;
        if (year)
            m.period = quarter != 0                ? m_calendar.quarter(*year - 1, quarter)
                       : m_calendar.reportedHalf() ? m_calendar.half(*year - 1, reported.label[7] - '0')
                                                   : m_calendar.year(*year - 1);
        return true;
    case Word::ThisYear:
    case Word::LastYear:
    case Word::NextYear:
    case Word::ThisFiscalYear:
    case Word::LastFiscalYear:
    case Word::NextFiscalYear:
    case Word::YearAfterNext:
    case Word::YearBeforeLast: {
        const auto of = relativeYear(word);
        m.kind = word == Word::LastYear || word == Word::LastFiscalYear ? Mention::Kind::LastYear
                                                                        : Mention::Kind::Year;
        m.sayYear = true;
        if (!of) {
            Mention part; // the words belong together even where the year is unknown
            relativeYearParts(c, part, 2000);
            return true;
        }
        if (relativeYearParts(c, m, *of))
            return true;
        setYear(m, *of, true);
        m.ambiguous = !m_calendar.isCalendar() && word != Word::ThisFiscalYear &&
                      word != Word::LastFiscalYear && word != Word::NextFiscalYear;
        if (word == Word::LastYear || word == Word::LastFiscalYear)
            m.kind = Mention::Kind::LastYear;
        return true;
    }
    case Word::FullYear:
    case Word::YearToDate: {
        m.kind = Mention::Kind::Year;
        const bool done = quarter == 4 || (quarter == 0 && !m_calendar.reportedHalf());
        if (word == Word::YearToDate && year && quarter > 1 && quarter < 4)
            m.period = m_calendar.quartersUpTo(*year, quarter);
        else if (year)
            setYear(m, done && c.outlook ? *year + 1 : *year, true);
        return true;
    }
    case Word::YearStart:
    case Word::YearEnd:
    case Word::QuarterEnd:
        m.kind = Mention::Kind::Instant;
        if (word == Word::QuarterEnd)
            m.period = reported;
        else if (year)
            m.period = m_calendar.year(*year);
        m.comparative = word == Word::YearStart;
        return true;
    case Word::ThisMonth:
    case Word::LastMonth:
    case Word::NextMonth:
        m.kind = Mention::Kind::Months;
        if (const auto reference = m_calendar.reference()) {
            const int by = word == Word::LastMonth ? -1 : word == Word::NextMonth ? 1 : 0;
            const int index = static_cast<int>(reference->year()) * 12 +
                              static_cast<int>(static_cast<unsigned>(reference->month())) - 1 + by;
            m.period = FiscalCalendar::month(index / 12, index % 12 + 1);
        }
        return true;
    case Word::TrailingYear:
        m.kind = Mention::Kind::Months;
        if (reported.end) {
            const int end = static_cast<int>(reported.end->year()) * 12 +
                            static_cast<int>(static_cast<unsigned>(reported.end->month())) - 1;
            m.period = FiscalCalendar::months((end - 11) / 12, (end - 11) % 12 + 1, end / 12, end % 12 + 1);
        }
        return true;
    default:
        --c.at;
        return false;
    }
}

bool PeriodReader::mention(Cursor& c, Mention& m) const
{
    const std::size_t start = c.at;
    const auto attempt = [&](bool (PeriodReader::*rule)(Cursor&, Mention&) const) {
        m = Mention();
        c.at = start;
        return (this->*rule)(c, m);
    };
    if (c.numeral(start))
        return c.whole(start) >= 0 &&
               (attempt(&PeriodReader::yearFirst) || attempt(&PeriodReader::monthFirst) ||
                attempt(&PeriodReader::quarterFirst));
    const TopicMask topics = c.token(start)->topics;
    if ((topics & maskOf(Topic::Month)) != 0)
        return attempt(&PeriodReader::englishDate);
    if ((topics & (maskOf(Topic::Period) | maskOf(Topic::Ordinal) | maskOf(Topic::Reject))) == 0)
        return false;
    return attempt(&PeriodReader::yearFirst) || attempt(&PeriodReader::leadingMonths) ||
           attempt(&PeriodReader::quarterFirst) || attempt(&PeriodReader::halfFirst) ||
           attempt(&PeriodReader::deictic);
}

void PeriodReader::read(const Text& text, const Sentence& sentence, std::vector<char>& used,
                        std::vector<Mention>& mentions) const
{
    mentions.clear();
    Cursor c{text, sentence, m_cues};
    c.outlook = std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& t) {
        return t.kind == Token::Kind::Cue && (t.topics & maskOf(Topic::Outlook)) != 0;
    });
    for (std::size_t i = 0; i < sentence.tokens.size();) {
        const Token& token = sentence.tokens[i];
        Mention m;
        c.at = i;
        if ((token.kind != Token::Kind::Cue && token.kind != Token::Kind::Number) || !mention(c, m)) {
            ++i;
            continue;
        }
        m.tokenBegin = static_cast<std::int32_t>(i);
        m.tokenEnd = static_cast<std::int32_t>(c.at);
        m.span = earshot::Span(token.begin, sentence.tokens[c.at - 1].end);
        if (i > 0) {
            const Token& before = sentence.tokens[i - 1];
            const bool near = token.begin - before.end <= 6;
            m.comparative = m.comparative || (near && before.kind == Token::Kind::Cue &&
                                              (m_cues.means(before.index, Topic::Connective, Word::From) ||
                                               m_cues.means(before.index, Topic::Connective, Word::Than)));
        }
        // 第三季度…，去年同期…: the year before the period that the sentence names
        if (m.kind == Mention::Kind::LastYearSame && !mentions.empty()) {
            const Mention& anchor = mentions.back();
            if (anchor.fiscal && anchor.year != 0 && !anchor.comparative) {
                if (anchor.kind == Mention::Kind::Quarter)
                    m.period = m_calendar.quarter(anchor.year - 1, anchor.quarter);
                else if (anchor.kind == Mention::Kind::Half)
                    m.period = m_calendar.half(anchor.year - 1, anchor.quarter);
                else if (anchor.kind == Mention::Kind::Year)
                    m.period = m_calendar.year(anchor.year - 1);
            }
        }
        // 2023财年 … 2024年: a year beside a fiscal one is fiscal
        if (m.kind == Mention::Kind::Year && m.sayYear && !m.fiscal)
            for (const Mention& other : mentions)
                if (other.fiscal && other.sayYear && other.year != 0) {
                    setYear(m, m.year, true);
                    break;
                }
        std::fill(used.begin() + m.tokenBegin, used.begin() + m.tokenEnd, char(1));
        i = c.at;
        mentions.push_back(std::move(m));
    }
}

} // namespace earshot::figures
