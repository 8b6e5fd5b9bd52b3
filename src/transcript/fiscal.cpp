#include "transcript/fiscal.h"

#include "text/script.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kReach = 26; ///< between a quarter's words and its year's
constexpr int kRepublic = 1911;    ///< 民國 1 is 1912

struct Mention {
    int value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool fiscal = false;
};

int digitsAt(View text, std::size_t at, std::size_t& count)
{
    int value = 0;
    count = 0;
    while (at + count < text.size() && isAsciiDigit(text[at + count]) && count < 9)
        value = value * 10 + (text[at + count++] - u'0');
    return value;
}

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

/// Years named as such: "2024", "fy16", "fy '25", "2024财年", "民国114年"; not the year of a date.
std::vector<Mention> years(View text)
{
    std::vector<Mention> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t count = 0;
        if (!isAsciiDigit(text[i]) || (i > 0 && (isAsciiDigit(text[i - 1]) || text[i - 1] == u'.')))
            continue;
        int value = digitsAt(text, i, count);
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
            std::size_t digits = 0;
            while (month < text.size() && text[month] == u' ')
                ++month;
            digitsAt(text, month, digits);
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

} // namespace

PhraseMatcher monthMatcher(const std::vector<LexiconEntry>& callInfo)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : callInfo) {
        if (entry.attribute("part") != "month")
            continue;
        std::uint32_t number = 0;
        const std::string_view digits = entry.attribute("number");
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, number});
    }
    return PhraseMatcher(phrases);
}

std::optional<FiscalPeriod> readFiscalPeriod(View text)
{
    const std::vector<Mention> named = quarters(text);
    const std::vector<Mention> dated = years(text);
    for (const Mention& quarter : named) {
        const Mention* best = nullptr;
        std::size_t distance = kReach;
        for (const Mention& year : dated) {
            const std::size_t gap = year.begin >= quarter.end   ? year.begin - quarter.end
                                    : quarter.begin >= year.end ? quarter.begin - year.end
                                                                : 0;
            const std::size_t from = std::min(quarter.end, year.end);
            const View between = text.substr(from, gap);
            if (gap < distance && between.find_first_of(u":,。;") == View::npos) {
                distance = gap;
                best = &year;
            }
        }
        if (best)
            return FiscalPeriod{best->value, quarter.value, best->fiscal || quarter.fiscal};
    }
    constexpr std::array<View, 12> kWhole = {u"annual", u"full year", u"full-year",   u"年度",
                                             u"全年",   u"中期",      u"半年",        u"年报",
                                             u"财年",   u"业绩会",    u"fiscal year", u"half"};
    for (const Mention& year : dated) {
        const std::size_t from = year.begin > 14 ? year.begin - 14 : 0;
        const View round = text.substr(from, year.end + 14 - from);
        if (std::any_of(kWhole.begin(), kWhole.end(),
                        [&](View word) { return round.find(word) != View::npos; }))
            return FiscalPeriod{year.value, std::nullopt, year.fiscal};
    }
    return std::nullopt;
}

std::vector<WordedDate> readDates(View text, const PhraseMatcher& months)
{
    std::vector<WordedDate> dates;
    const auto push = [&](std::optional<int> year, int month, int day, std::size_t begin, std::size_t end) {
        if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && (!year || (*year >= 1990 && *year <= 2099)))
            dates.push_back({year, static_cast<unsigned>(month), static_cast<unsigned>(day), begin, end});
    };
    const auto skip = [&](std::size_t at) {
        while (at < text.size() && (text[at] == u' ' || text[at] == u',' || text[at] == u'.'))
            ++at;
        return at;
    };
    for (const auto& match : months.findAll(text)) {
        const auto end = static_cast<std::size_t>(match.span.end());
        const auto begin = static_cast<std::size_t>(match.span.begin());
        std::size_t count = 0;
        std::size_t at = skip(end);
        const int day = digitsAt(text, at, count);
        std::optional<int> year;
        if (count == 1 || count == 2) {
            std::size_t digits = 0;
            const std::size_t behind =
                skip(at + count +
                     (startsAt(text, at + count, u"th") || startsAt(text, at + count, u"st") ||
                              startsAt(text, at + count, u"nd") || startsAt(text, at + count, u"rd")
                          ? 2
                          : 0));
            const int value = digitsAt(text, behind, digits);
            if (digits == 4)
                year = value;
            push(year, static_cast<int>(match.value), day, begin, digits == 4 ? behind + digits : at + count);
            continue;
        }
        // "11 february 2025"
        std::size_t back = begin;
        while (back > 0 && (text[back - 1] == u' ' || isAsciiLetter(text[back - 1])) && begin - back < 4)
            --back;
        std::size_t first = back;
        while (first > 0 && isAsciiDigit(text[first - 1]) && back - first < 2)
            --first;
        const int before = digitsAt(text, first, count);
        if (count > 0) {
            std::size_t digits = 0;
            const int value = digitsAt(text, at, digits);
            if (digits == 4)
                year = value;
            push(year, static_cast<int>(match.value), before, first, digits == 4 ? at + digits : end);
        }
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isAsciiDigit(text[i]) || (i > 0 && isAsciiDigit(text[i - 1])))
            continue;
        std::size_t count = 0;
        const int head = digitsAt(text, i, count);
        std::size_t at = i + count;
        if (count == 8 && head / 10000 >= 1990 && head / 10000 <= 2099) {
            push(head / 10000, head / 100 % 100, head % 100, i, at);
            continue;
        }
        std::optional<int> year;
        std::size_t monthAt = i;
        while (at < text.size() && text[at] == u' ')
            ++at;
        if (at < text.size() && text[at] == u'年' && (count == 4 || count == 3)) {
            year = count == 3 ? head + kRepublic : head;
            monthAt = at + 1;
        } else if (count == 4 && at < text.size() &&
                   (text[at] == u'-' || text[at] == u'/' || text[at] == u'.')) {
            std::size_t m = 0;
            std::size_t d = 0;
            const int month = digitsAt(text, at + 1, m);
            const std::size_t joint = at + 1 + m;
            if (m > 0 && joint < text.size() && text[joint] == text[at]) {
                const int day = digitsAt(text, joint + 1, d);
                if (d > 0)
                    push(head, month, day, i, joint + 1 + d);
            }
            continue;
        }
        while (monthAt < text.size() && text[monthAt] == u' ')
            ++monthAt;
        std::size_t m = 0;
        const int month = digitsAt(text, monthAt, m);
        std::size_t sign = monthAt + m;
        while (sign < text.size() && text[sign] == u' ')
            ++sign;
        if (m == 0 || sign >= text.size() || text[sign] != u'月')
            continue;
        std::size_t dayAt = sign + 1;
        while (dayAt < text.size() && text[dayAt] == u' ')
            ++dayAt;
        std::size_t d = 0;
        const int day = digitsAt(text, dayAt, d);
        std::size_t mark = dayAt + d;
        while (mark < text.size() && text[mark] == u' ')
            ++mark;
        if (d > 0 && mark < text.size() && text[mark] == u'日') {
            push(year, month, day, i, mark + 1);
            i = mark;
        }
    }
    std::sort(dates.begin(), dates.end(),
              [](const WordedDate& a, const WordedDate& b) { return a.begin < b.begin; });
    return dates;
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
