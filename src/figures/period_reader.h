#pragma once

#include "figures/fiscal_calendar.h"
#include "figures/scanner.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earshot::figures {

/// Words of a period, found in a sentence.
struct Mention {
    enum class Kind : std::uint8_t {
        Quarter,
        Half,
        Year,
        Months,
        Day,
        LastYearSame,
        LastQuarter,
        LastYear,
        YearsAgo, ///< "ten years ago": of its own sentence only
        Instant,
        Span
    };
    Kind kind = Kind::Quarter;
    std::int32_t tokenBegin = 0;
    std::int32_t tokenEnd = 0;
    Span span;
    Period period;
    bool comparative = false; ///< behind 较, "versus": what is compared with, not when
    bool sayYear = false;     ///< the year is named, or told by a word
    bool fiscal = false;
    bool ambiguous = false;
    bool maturity = false; ///< "notes due 2029", "the 2013 Investor Day": part of a thing's name, not when
                           ///< something was said of it
    bool untold = false;   ///< "the full year" of a year that the words before may name
    int year = 0;          ///< as said, where it is a year; fiscal or calendar
    int lastYear = 0;      ///< of a span of years: 2025 to 2027
    int quarter = 0;
};

/// Reads the periods of one sentence and resolves them.
class PeriodReader {
public:
    PeriodReader(const Cues& cues, const FiscalCalendar& calendar, bool chinese)
        : m_cues(cues), m_calendar(calendar), m_chinese(chinese)
    {
    }

    /// Fills `mentions`. `used[t]` is set for the tokens that they consist of.
    void read(const Text& text, const Sentence& sentence, std::vector<char>& used,
              std::vector<Mention>& mentions) const;

private:
    bool takesYear(std::vector<Mention>& mentions, Mention& m) const;
    struct Cursor;

    static bool mayBegin(const Cursor& c, const Token& token);
    bool growsOver(const Sentence& sentence, std::size_t at) const;
    bool isEarlier(const Mention& m) const;
    bool yearsAgo(Cursor& c, Mention& m) const;
    bool mention(Cursor& c, Mention& m) const;
    static void atMonthEnd(Mention& m, int year, int month);
    bool yearFirst(Cursor& c, Mention& m) const;
    bool yearParts(Cursor& c, Mention& m, int year, bool fiscal) const;
    bool quarterFirst(Cursor& c, Mention& m) const;
    bool halfFirst(Cursor& c, Mention& m) const;
    bool monthFirst(Cursor& c, Mention& m) const;
    bool englishDate(Cursor& c, Mention& m) const;
    bool yearNumber(Cursor& c, Mention& m, int year, bool fiscal) const;
    bool yearMonths(Cursor& c, Mention& m, int year) const;
    bool yearSpan(Cursor& c, Mention& m, int year) const;
    bool partFirst(Cursor& c, Mention& m) const;
    bool bareYear(const Cursor& c, std::size_t i) const;
    int yearSaid(const Cursor& c, std::size_t i, Word prefix) const;
    bool isShortYear(const Cursor& c, std::size_t i) const;
    bool thanThen(const Cursor& c, std::size_t at) const;
    bool namesEvent(const Cursor& c, const Mention& m) const;
    bool deictic(Cursor& c, Mention& m) const;
    bool relativeQuarter(Mention& m, Word word) const;
    bool relativeYearFirst(Cursor& c, Mention& m, Word word) const;
    bool thisHalf(Cursor& c, Mention& m) const;
    bool relativeMonth(Mention& m, Word word) const;
    bool relativeYearParts(Cursor& c, Mention& m, int year) const;
    bool elapsedMonths(Cursor& c, Mention& m) const;
    bool leadingMonths(Cursor& c, Mention& m) const;
    bool monthsEnded(Cursor& c, Mention& m) const;
    bool firstMonths(Cursor& c, Mention& m, int months) const;
    void endedMonths(Cursor& c, Mention& m) const;
    std::optional<std::pair<int, bool>> yearTail(Cursor& c) const;
    std::optional<int> monthTail(Cursor& c) const;
    std::optional<int> relativeYear(Word word) const;
    int yearForQuarter(const Cursor& c, int quarter) const;
    int yearForHalf(const Cursor& c) const;
    int yearForMonth(const Cursor& c, int month) const;
    int yearOfLast(int month) const;
    void setQuarter(Mention& m, int year, int quarter, bool fiscal) const;
    void setHalf(Mention& m, int year, int half, bool fiscal) const;
    void setYear(Mention& m, int year, bool fiscal) const;

    const Cues& m_cues;
    const FiscalCalendar& m_calendar;
    bool m_chinese;
};

} // namespace earshot::figures
