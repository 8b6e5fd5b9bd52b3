#include "transcript/fiscal.h"

#include "text/script.h"
#include "transcript/worded_dates.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kReach = 26; ///< between a quarter's words and its year's

struct Mention {
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool fiscal = false;
};

bool startsAt(View text, std::size_t at, View word)
{
    return text.substr(at, word.size()) == word;
}

bool letterBefore(View text, std::size_t at)
{
    return at > 0 && (isAsciiLetter(text[at - 1]) || isAsciiDigit(text[at - 1]));
}

int hanDigit(char16_t c)
{
    constexpr View kDigits = u"一二三四";
    if (c >= u'1' && c <= u'4')
        return c - u'0';
    const std::size_t at = kDigits.find(c);
    return at == View::npos ? 0 : static_cast<int>(at) + 1;
}

/// "第四财季", "三季度", "第1季", "四季报".
std::optional<Mention> hanQuarter(View text, std::size_t at)
{
    std::size_t i = at;
    const bool ordinal = text[i] == u'第';
    i += ordinal;
    if (i >= text.size() || hanDigit(text[i]) == 0)
        return std::nullopt;
    const int quarter = hanDigit(text[i++]);
    while (i < text.size() && isAsciiDigit(text[i]))
        return std::nullopt;
    bool fiscal = false;
    if (i < text.size() && (text[i] == u'财' || text[i] == u'个')) {
        fiscal = text[i] == u'财';
        ++i;
    }
    if (i >= text.size() || text[i] != u'季')
        return std::nullopt;
    return Mention{quarter, at, i + 1, fiscal};
}

/// "q3", "3q", "f4q", and a year glued behind: "3q23", "q3fy25".
std::optional<Mention> codedQuarter(View text, std::size_t at)
{
    if (letterBefore(text, at))
        return std::nullopt;
    std::size_t i = at;
    if (text[i] == u'f')
        ++i;
    int quarter = 0;
    if (i + 1 < text.size() && text[i] == u'q' && text[i + 1] >= u'1' && text[i + 1] <= u'4')
        quarter = text[i + 1] - u'0';
    else if (i + 1 < text.size() && text[i + 1] == u'q' && text[i] >= u'1' && text[i] <= u'4')
        quarter = text[i] - u'0';
    if (quarter == 0)
        return std::nullopt;
    i += 2;
    if (text[i - 2] == u'q' && i < text.size() && isAsciiDigit(text[i]))
        return std::nullopt; // "q12"
    if (i < text.size() && isAsciiLetter(text[i]) && text[i] != u'f')
        return std::nullopt;
    return Mention{quarter, at, i, false};
}

std::optional<Mention> latinQuarter(View text, std::size_t at)
{
    constexpr std::array<View, 4> kOrdinals = {u"first", u"second", u"third", u"fourth"};
    if (letterBefore(text, at))
        return std::nullopt;
    for (std::size_t k = 0; k < kOrdinals.size(); ++k) {
        if (!startsAt(text, at, kOrdinals[k]))
            continue;
        std::size_t i = at + kOrdinals[k].size();
        bool fiscal = false;
        for (int step = 0; step < 2 && i < text.size(); ++step) {
            while (i < text.size() && (text[i] == u' ' || text[i] == u'-' || text[i] == u'\n'))
                ++i;
            if (startsAt(text, i, u"quarter"))
                return Mention{static_cast<int>(k) + 1, at, i + 7, fiscal};
            if (!startsAt(text, i, u"fiscal"))
                break;
            fiscal = true;
            i += 6;
        }
    }
    return std::nullopt;
}

std::vector<Mention> quarters(View text)
{
    std::vector<Mention> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::optional<Mention> mention;
        const char16_t c = text[i];
        if (c == u'q' || (c >= u'1' && c <= u'4') || c == u'f')
            mention = codedQuarter(text, i);
        if (!mention && (c == u'第' || hanDigit(c) != 0))
            mention = hanQuarter(text, i);
        if (!mention && (c == u'f' || c == u's' || c == u't'))
            mention = latinQuarter(text, i);
        if (mention) {
            found.push_back(*mention);
            i = mention->end - 1;
        }
    }
    return found;
}

/// "h1", "2h", and a year glued behind: "1h25", "h1fy25".
std::optional<Mention> codedHalf(View text, std::size_t at)
{
    if (letterBefore(text, at) || at + 1 >= text.size())
        return std::nullopt;
    const bool letterFirst = text[at] == u'h';
    const char16_t digit = letterFirst ? text[at + 1] : text[at];
    if ((digit != u'1' && digit != u'2') || (!letterFirst && text[at + 1] != u'h'))
        return std::nullopt;
    const char16_t behind = at + 2 < text.size() ? text[at + 2] : u' ';
    if ((letterFirst && isAsciiDigit(behind)) || (isAsciiLetter(behind) && behind != u'f'))
        return std::nullopt; // "h12", "1hr"
    return Mention{digit - u'0', at, at + 2, false};
}

/// "first half", "half-year", "interim results", "下半年": which half of a year.
std::optional<Mention> wordedHalf(View text, std::size_t at)
{
    struct Words {
        View words;
        int half;
    };
    constexpr std::array<Words, 12> kWords = {{{u"first half", 1},
                                               {u"second half", 2},
                                               {u"half year", 1},
                                               {u"half-year", 1},
                                               {u"interim result", 1},
                                               {u"interim report", 1},
                                               {u"interim earnings", 1},
                                               {u"上半年", 1},
                                               {u"下半年", 2},
                                               {u"半年度", 1},
                                               {u"半年报", 1},
                                               {u"中期", 1}}};
    if (isAsciiLetter(text[at]) && letterBefore(text, at))
        return std::nullopt;
    for (const Words& one : kWords)
        if (startsAt(text, at, one.words))
            return Mention{one.half, at, at + one.words.size(), false};
    return std::nullopt;
}

std::vector<Mention> halves(View text)
{
    std::vector<Mention> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto mention = codedHalf(text, i);
        if (!mention)
            mention = wordedHalf(text, i);
        if (!mention)
            continue;
        found.push_back(*mention);
        i = mention->end - 1;
    }
    return found;
}

/// Years named as such: "2024", "fy16", "fy '25", "2024财年", "民国114年"; not the year of a date.
std::vector<Mention> years(View text)
{
    std::vector<Mention> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isAsciiDigit(text[i]) || (i > 0 && (isAsciiDigit(text[i - 1]) || text[i - 1] == u'.')))
            continue;
        auto [value, count] = digitsAt(text, i);
        std::size_t before = i;
        while (before > 0 && (text[before - 1] == u' ' || text[before - 1] == u'\'' ||
                              text[before - 1] == u'’' || text[before - 1] == u'-'))
            --before;
        const bool fy = before >= 2 && text[before - 1] == u'y' && text[before - 2] == u'f';
        const bool worded = before >= 6 && (startsAt(text, before - 6, u"fiscal") ||
                                            (before >= 11 && startsAt(text, before - 11, u"fiscal year")));
        const bool glued = i >= 2 && text[i - 1] == u'q' && isAsciiDigit(text[i - 2]); // "3q23"
        const bool apostrophe = i > 0 && (text[i - 1] == u'\'' || text[i - 1] == u'’');
        const bool republic = before >= 2 && startsAt(text, before - 2, u"民国");
        const bool half = i >= 1 && text[i - 1] == u'h';
        if (republic && count == 3) {
            value += kRepublic;
        } else if (count == 2 && (fy || glued || apostrophe || half)) {
            value += 2000;
        } else if (count != 4 || value < 1990 || value > 2099) {
            i += count - 1;
            continue;
        }
        std::size_t end = i + count;
        std::size_t next = end;
        while (next < text.size() && text[next] == u' ')
            ++next;
        bool fiscal = fy || worded;
        bool date = false;
        if (next < text.size() && text[next] == u'财') {
            fiscal = true;
            end = next + 2;
        } else if (next < text.size() && text[next] == u'年') {
            end = next + 1;
            std::size_t month = end;
            while (month < text.size() && text[month] == u' ')
                ++month;
            std::size_t digits = digitsAt(text, month).count;
            while (month + digits < text.size() && text[month + digits] == u' ')
                ++digits;
            date = digits > 0 && month + digits < text.size() && text[month + digits] == u'月';
        }
        if (next < text.size() && (text[next] == u'-' || text[next] == u'/') && next + 1 < text.size() &&
            isAsciiDigit(text[next + 1]))
            date = true;
        if (!date)
            found.push_back({value, i, end, fiscal});
        i = std::max(i, end - 1);
    }
    return found;
}

/// The year that stands nearest to a quarter or half, with nothing between them that ends a thought.
const Mention* yearOf(const Mention& part, const std::vector<Mention>& dated, View text)
{
    const Mention* best = nullptr;
    std::size_t distance = kReach;
    for (const Mention& year : dated) {
        const std::size_t gap = year.begin >= part.end   ? year.begin - part.end
                                : part.begin >= year.end ? part.begin - year.end
                                                         : 0;
        const std::size_t from = std::min(part.end, year.end);
        const View between = text.substr(from, gap);
        if (gap < distance && (between == u", " || between.find_first_of(u":,。;") == View::npos)) {
            distance = gap;
            best = &year;
        }
    }
    return best;
}

} // namespace

std::optional<FiscalPeriod> readFiscalPeriod(View text)
{
    const std::vector<Mention> dated = years(text);
    for (const Mention& quarter : quarters(text))
        if (const Mention* year = yearOf(quarter, dated, text))
            return FiscalPeriod{year->value, quarter.value, year->fiscal || quarter.fiscal, false};
    for (const Mention& half : halves(text))
        if (const Mention* year = yearOf(half, dated, text))
            return FiscalPeriod{year->value, std::nullopt, year->fiscal, half.value == 1};
    constexpr std::array<View, 8> kWhole = {u"annual", u"full year", u"full-year", u"年度",
                                            u"全年",   u"年报",      u"业绩会",    u"fiscal year"};
    for (const Mention& year : dated) {
        const std::size_t from = year.begin > 14 ? year.begin - 14 : 0;
        const View round = text.substr(from, year.end + 14 - from);
        const auto holds = [&](View word) { return round.find(word) != View::npos; };
        if (holds(u"财年") || std::any_of(kWhole.begin(), kWhole.end(), holds))
            return FiscalPeriod{year.value, std::nullopt, year.fiscal, false};
    }
    return std::nullopt;
}

std::optional<Date> periodEndOf(const FiscalPeriod& period, unsigned month, unsigned day)
{
    const int quarter = period.quarter.value_or(4);
    const int yearEndMonth = static_cast<int>(month) + (4 - quarter) * 3;
    const int year = period.year - (yearEndMonth > 12 ? 1 : 0);
    const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok())
        return std::nullopt;
    return date;
}

} // namespace earshot
