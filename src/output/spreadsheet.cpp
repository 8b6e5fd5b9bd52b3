#include "output/spreadsheet.h"

#include "base/date.h"
#include "output/split_rows.h"
#include "text/blank.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace earshot {
namespace {

bool sameButForCharset(std::u16string_view was, std::u16string_view now)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < was.size(); ++i) {
        if (at < now.size() && now[at] == was[i]) {
            ++at;
            continue;
        }
        if (was[i] < 0x80 || at >= now.size() || now[at] != u'?')
            return false;
        // A pair of surrogates leaves one question mark or two.
        if (isHighSurrogate(was[i]) && i + 1 < was.size()) {
            ++i;
            at += at + 1 < now.size() && now[at + 1] == u'?' ? 1 : 0;
        }
        ++at;
    }
    return at == now.size();
}

struct Number {
    double value = 0;
    int digits = 0; ///< told of it
};

/// A number as a cell shows it; `decimal` is the sign before its fraction.
std::optional<Number> numberOf(std::u16string_view text, char16_t decimal)
{
    std::string plain;
    Number number;
    bool percent = false;
    bool exponent = false;
    for (const char16_t c : text) {
        const bool digit = isAsciiDigit(c);
        number.digits += digit && !exponent ? 1 : 0;
        exponent = exponent || c == u'E' || c == u'e';
        if (digit || c == u'-' || c == u'E' || c == u'e')
            plain += static_cast<char>(c);
        else if (c == decimal)
            plain += '.';
        else if (c == u'%' && !percent)
            percent = true;
        else if (c != u',' && c != u'.' && c != u' ' && c != u'+' && c != u'\u00A0' && c != u'\'')
            return std::nullopt;
    }
    const char* end = plain.data() + plain.size();
    const auto [stopped, error] = std::from_chars(plain.data(), end, number.value);
    if (error != std::errc() || stopped != end || number.digits == 0)
        return std::nullopt;
    number.value /= percent ? 100 : 1;
    return number;
}

bool sameNumber(std::u16string_view was, std::u16string_view now)
{
    constexpr int kFewest = 3; // digits that "1.2E+11" at least must show to be the same number
    for (const char16_t ofWas : {u'.', u','})
        for (const char16_t ofNow : {u'.', u','}) {
            const std::optional<Number> a = numberOf(was, ofWas);
            const std::optional<Number> b = numberOf(now, ofNow);
            if (!a || !b)
                continue;
            if (a->value == b->value)
                return true;
            const int digits = std::min({a->digits, b->digits, 15});
            const bool shortened = now.find(u'E') != now.npos && digits >= kFewest;
            if (shortened &&
                std::abs(a->value - b->value) <= std::abs(a->value) * 0.5 * std::pow(10.0, 1 - digits))
                return true;
        }
    return false;
}

/// Year (0: not told), month, day.
using Day = std::array<int, 3>;

int monthNamed(std::u16string_view word)
{
    constexpr std::array<std::u16string_view, 12> names = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                                           u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    if (word.size() < 3)
        return 0;
    std::u16string head(word.substr(0, 3));
    for (char16_t& c : head)
        c = c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 0x20) : c;
    const auto found = std::find(names.begin(), names.end(), head);
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

int wholeYear(int year)
{
    return year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
}

void addDay(std::set<Day>& days, int year, int month, int day)
{
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
        days.insert({year == 0 ? 0 : wholeYear(year), month, day});
}

/// Every day that a cell can mean.
std::set<Day> daysOf(std::u16string_view text)
{
    std::vector<int> numbers;
    int named = 0;
    std::size_t nameAt = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char16_t c = text[i];
        const auto run = [&](auto belongs) {
            std::size_t end = i;
            while (end < text.size() && belongs(text[end]))
                ++end;
            return text.substr(i, end - i);
        };
        if (isAsciiDigit(c)) {
            const std::u16string_view digits = run(isAsciiDigit);
            if (digits.size() > 5)
                return {};
            numbers.push_back(std::stoi(toUtf8(digits)));
            i += digits.size();
        } else if (isAsciiLetter(c)) {
            const std::u16string_view word = run(isAsciiLetter);
            const int month = monthNamed(word);
            if (month == 0 || named != 0)
                return {};
            named = month;
            nameAt = numbers.size();
            i += word.size();
        } else if (std::u16string_view(u"-/. ,年月日").find(c) != std::u16string_view::npos) {
            ++i;
        } else {
            return {};
        }
    }
    std::set<Day> days;
    if (named != 0)
        numbers.insert(numbers.begin() + static_cast<std::ptrdiff_t>(nameAt), named);
    constexpr int kFirstSerial = 10'000; // 1927; what is less is a number
    if (numbers.size() == 1 && named == 0 && numbers[0] >= kFirstSerial) {
        const Date day = std::chrono::sys_days(
                             Date(std::chrono::year(1899), std::chrono::month(12), std::chrono::day(30))) +
                         std::chrono::days(numbers[0]);
        addDay(days, static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
               static_cast<int>(static_cast<unsigned>(day.day())));
    } else if (numbers.size() == 2) {
        addDay(days, 0, numbers[0], numbers[1]);
        addDay(days, 0, numbers[1], numbers[0]);
    } else if (numbers.size() == 3) {
        addDay(days, numbers[0], numbers[1], numbers[2]);
        addDay(days, numbers[2], numbers[0], numbers[1]);
        addDay(days, numbers[2], numbers[1], numbers[0]);
    }
    return days;
}

bool sameDay(std::u16string_view was, std::u16string_view now)
{
    const std::set<Day> a = daysOf(was);
    const std::set<Day> b = daysOf(now);
    return std::any_of(a.begin(), a.end(), [&](const Day& one) {
        return std::any_of(b.begin(), b.end(), [&](const Day& other) {
            return one[1] == other[1] && one[2] == other[2] &&
                   (one[0] == other[0] || one[0] == 0 || other[0] == 0);
        });
    });
}

bool isTruth(std::u16string_view text)
{
    std::string lower = toUtf8(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    return lower == "true" || lower == "false";
}

} // namespace

std::u16string plainCell(std::u16string_view cell)
{
    std::u16string out;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\r' && i + 1 < cell.size() && cell[i + 1] == u'\n')
            continue;
        out += cell[i] == u'\r' ? u'\n' : cell[i];
    }
    return std::u16string(trimmed(out));
}

bool cutBySpreadsheet(std::u16string_view was, std::u16string_view now)
{
    // A guard takes one character more; half of a surrogate pair may be gone too.
    return was.size() > now.size() && now.size() + 2 >= kExcelCell &&
           was.starts_with(now.substr(0, now.size() - 1));
}

bool sameThroughSpreadsheet(std::u16string_view was, std::u16string_view now, Charset charset)
{
    const std::u16string a = plainCell(was);
    const std::u16string b = plainCell(now);
    if (a == b)
        return true;
    if (charset == Charset::Older && sameButForCharset(a, b))
        return true;
    constexpr std::size_t kLongest = 40; // of what a spreadsheet takes for a number or a day
    if (a.empty() || b.empty() || a.size() > kLongest || b.size() > kLongest)
        return false;
    if (isTruth(a) && isTruth(b))
        return (a.size() == 4) == (b.size() == 4);
    return sameNumber(a, b) || sameDay(a, b);
}

} // namespace earshot
