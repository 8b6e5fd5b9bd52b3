#include "intake/repair/page_numbers.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace earshot {

std::optional<PageNumber> pageNumberOf(std::u16string_view line)
{
    constexpr std::size_t kLongest = 24;
    if (line.empty() || line.size() > kLongest || std::ranges::none_of(line, isAsciiDigit))
        return std::nullopt;
    std::u16string shape; // letters and signs without digits and spaces
    std::vector<int> numbers;
    bool inNumber = false;
    for (const char16_t c : folded(line)) {
        if (isAsciiDigit(c)) {
            if (!inNumber)
                numbers.push_back(0);
            if (numbers.back() > 9999)
                return std::nullopt;
            numbers.back() = numbers.back() * 10 + (c - u'0');
            inNumber = true;
            if (shape.empty() || shape.back() != u'#')
                shape += u'#';
            continue;
        }
        inNumber = false;
        if (c != u' ')
            shape += c;
    }
    if (numbers.empty() || numbers.size() > 2)
        return std::nullopt;
    static constexpr std::u16string_view kBare[] = {u"#",   u"-#-", u"–#–", u"—#—",
                                                    u"#/#", u"|#",  u"#|",  u"-#/#-"};
    static constexpr std::u16string_view kWorded[] = {
        u"page#",      u"page#of#",    u"page#/#",     u"p.#",   u"#of#", u"第#页",
        u"第#页共#页", u"第#页,共#页", u"第#页/共#页", u"页#/#", u"页#"};
    const bool worded = std::ranges::find(kWorded, std::u16string_view(shape)) != std::end(kWorded);
    if (!worded && std::ranges::find(kBare, std::u16string_view(shape)) == std::end(kBare))
        return std::nullopt;
    const int total = numbers.size() == 2 ? numbers[1] : 0;
    if (total != 0 && numbers[0] > total)
        return std::nullopt;
    return PageNumber{numbers[0], total, worded};
}

namespace {

/// "Halden Tools    第 3 页 共 9 页", "Page 3 of 9 | Halden Tools": a footer whose first or last column
/// numbers pages, as numberedFooterOf().
std::optional<std::pair<std::u16string_view, PageNumber>> numberedColumnOf(std::u16string_view line)
{
    const auto split = [&](std::size_t at,
                           bool last) -> std::optional<std::pair<std::u16string_view, PageNumber>> {
        if (at == std::u16string_view::npos)
            return std::nullopt;
        constexpr std::u16string_view kGap = u" \t\u3000|";
        const std::size_t before = line.find_last_not_of(kGap, at);
        const std::size_t behind = line.find_first_not_of(kGap, at);
        if (before == std::u16string_view::npos || behind == std::u16string_view::npos)
            return std::nullopt;
        const std::u16string_view head = line.substr(0, before + 1);
        const std::u16string_view tail = line.substr(behind);
        const auto number = pageNumberOf(last ? tail : head);
        if (!number)
            return std::nullopt;
        return std::pair(last ? head : tail, *number);
    };
    constexpr std::u16string_view kWideGaps[] = {u"  ", u"\u3000", u"\t", u"|"};
    for (const std::u16string_view gap : kWideGaps) {
        if (auto footer = split(line.rfind(gap), true))
            return footer;
        if (auto footer = split(line.find(gap), false))
            return footer;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::pair<std::u16string_view, PageNumber>> numberedFooterOf(std::u16string_view line)
{
    if (auto column = numberedColumnOf(line))
        return column;
    std::size_t at = line.size();
    const auto isPart = [](char16_t c) { return isAsciiDigit(c) || c == u'/' || c == u' '; };
    while (at > 0 && isPart(line[at - 1]))
        --at;
    if (at == 0 || at == line.size() || line[at] != u' ')
        return std::nullopt;
    while (at < line.size() && line[at] == u' ')
        ++at;
    const auto number = pageNumberOf(line.substr(at));
    if (!number)
        return std::nullopt;
    return std::pair(line.substr(0, line.find_last_not_of(u' ', at - 1) + 1), *number);
}

} // namespace earshot
