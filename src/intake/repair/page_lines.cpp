#include "intake/repair/page_lines.h"

#include "intake/blocks.h"
#include "text/blank.h"
#include "text/script.h"

#include <unicode/uchar.h>

namespace earshot {
namespace {

bool isWide(char16_t c)
{
    return c >= 0x2E80 && !(c >= 0xD800 && c <= 0xF8FF) && !(c >= 0xFF61 && c <= 0xFFDC);
}

} // namespace

std::vector<PageLine> pageLinesOf(std::u16string_view text)
{
    std::vector<PageLine> lines;
    int page = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = begin;
        int wide = 0;
        for (; end < text.size() && text[end] != u'\n' && text[end] != u'\f'; ++end)
            wide += text[end] >= 0x2E80 && isWide(text[end]) ? 1 : 0;
        std::size_t first = begin;
        std::size_t last = end;
        for (; first < last && isBlankUnit(text[first]); ++first)
            wide -= isWide(text[first]) ? 1 : 0; // the ideographic space
        for (; last > first && isBlankUnit(text[last - 1]); --last)
            wide -= isWide(text[last - 1]) ? 1 : 0;
        PageLine& line = lines.emplace_back();
        line.span = Span::of(first, last);
        line.page = page;
        line.width = line.span.length() + wide;
        line.rule = first < last && isRule(text.substr(first, last - first));
        page += end < text.size() && text[end] == u'\f' ? 1 : 0;
        begin = end + 1;
    }
    return lines;
}

std::u16string patternOf(std::u16string_view line)
{
    std::u16string made;
    for (const char16_t c : line) {
        if (isAsciiDigit(c)) {
            if (made.empty() || made.back() != u'#')
                made += u'#';
        } else if (!isBlankUnit(c)) {
            made += c;
        }
    }
    return made;
}

bool endsSentence(std::u16string_view line)
{
    // "……持续下降。（财务总监 高远）": a bracket of its own behind the sentence
    if (line.size() > 2 && (line.back() == u')' || line.back() == u'）')) {
        const std::size_t open = line.find_last_of(u"(（");
        if (open != std::u16string_view::npos && open > 0 &&
            std::u16string_view(u"。！？").find(line[open - 1]) != std::u16string_view::npos)
            return true;
    }
    const std::size_t last = line.find_last_not_of(u" \"'”’)）」』]】");
    return last != std::u16string_view::npos &&
           std::u16string_view(u".!?:;。！？：；…").find(line[last]) != std::u16string_view::npos;
}

bool beginsEntry(std::u16string_view line)
{
    constexpr std::size_t kLongestName = 40;
    const std::u16string_view head = line.substr(0, kLongestName);
    const auto parted = [&](std::u16string_view dash) {
        return head.find(dash) != std::u16string_view::npos;
    };
    return !line.empty() && u_isupper(line.front()) &&
           (parted(u" – ") || parted(u" — ") || parted(u" -- ") || parted(u" - "));
}

bool beginsAnew(std::u16string_view line)
{
    constexpr std::size_t kLongestLabel = 60;
    constexpr std::u16string_view kSigns = u":：.?!。？！，,";
    if (line.empty())
        return true;
    if (std::u16string_view(u"•●▪■◆‣·【[—*#□√").find(line[0]) != std::u16string_view::npos)
        return true;
    std::size_t digits = 0;
    while (digits < line.size() && digits < 3 && isAsciiDigit(line[digits]))
        ++digits;
    if (digits > 0 && digits + 1 < line.size() &&
        std::u16string_view(u"、.．)）").find(line[digits]) != std::u16string_view::npos &&
        !isAsciiDigit(line[digits + 1]))
        return true;
    if (!isHan(line[0]) && !u_isupper(line[0]))
        return false;
    const std::u16string_view head = line.substr(0, kLongestLabel);
    constexpr std::size_t kAbbreviation = 3; // letters: "Ms. Doe", "Jane W. Doe"
    std::size_t sign = head.find_first_of(kSigns);
    while (sign != std::u16string_view::npos && line[sign] == u'.') {
        const std::size_t blank = head.rfind(u' ', sign);
        const std::size_t word = blank == std::u16string_view::npos ? 0 : blank + 1;
        if (sign - word > kAbbreviation || !u_isupper(line[word]))
            break;
        sign = head.find_first_of(kSigns, sign + 1);
    }
    return sign != std::u16string_view::npos && (line[sign] == u':' || line[sign] == u'：');
}

std::u16string_view joinerOf(std::u16string_view before, std::u16string_view after)
{
    if (before.empty() || after.empty() || isWide(before.back()) || isWide(after.front()) ||
        before.back() == u'-')
        return u"";
    return u" ";
}

} // namespace earshot
