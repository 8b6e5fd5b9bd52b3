#include "intake/repair/page_furniture.h"
#include "intake/repair/page_lines.h"
#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unordered_set>

namespace earshot {
namespace {

constexpr std::size_t kFewestLines = 20;
constexpr int kNarrowest = 40; ///< columns of a page of prose
constexpr int kWidest = 220;
constexpr double kFull = 0.75;      ///< of the width that a line of running text reaches at least
constexpr double kFullShare = 0.4;  ///< of lines that do, in a document that was wrapped
constexpr double kCutShare = 0.55;  ///< of those that end inside a sentence
constexpr std::size_t kAround = 12; ///< lines on both sides that tell the width at a place
constexpr double kLoose = 0.92;     ///< letters of a proportional font are not all alike

/// Words of the document, to tell a word cut at a line's end from a compound.
std::unordered_set<std::u16string> wordsOf(std::u16string_view text)
{
    std::unordered_set<std::u16string> words;
    const std::u16string lower = folded(text);
    for (std::size_t begin = 0; begin < lower.size(); ++begin) {
        std::size_t end = begin;
        while (end < lower.size() && isLatinLetter(lower[end]))
            ++end;
        if (end > begin)
            words.insert(lower.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

/// "JANE DOE, Chairman", below a line that is not all in capitals: the next one of a list.
bool beginsPerson(std::u16string_view line, std::u16string_view next)
{
    constexpr std::size_t kLongest = 40;
    const std::u16string_view name =
        next.substr(0, std::min(kLongest, next.size())).substr(0, next.find(u','));
    const auto isLower = [](char16_t c) { return isLatinLetter(c) && fold(c) == c; };
    return name.size() < std::min(kLongest, next.size()) && name.find(u' ') != std::u16string_view::npos &&
           std::ranges::none_of(name,
                                [&](char16_t c) {
                                    return isLower(c) || !(isLatinLetter(c) || c == u' ' || c == u'.' ||
                                                           c == u'-' || c == u'\'');
                                }) &&
           std::ranges::any_of(line, isLower);
}

class Joiner {
public:
    explicit Joiner(std::u16string_view text) : m_text(text), m_lines(pageLinesOf(text)) {}

    std::vector<Edit> find()
    {
        std::vector<Edit> edits;
        if (!isWrapped())
            return edits;
        const std::unordered_set<std::u16string> words = wordsOf(m_text);
        for (std::size_t i = 0; i + 1 < m_lines.size(); ++i) {
            if (!goesOn(i))
                continue;
            const std::u16string_view line = textOf(i);
            const std::u16string_view next = textOf(i + 1);
            std::int32_t begin = m_lines[i].span.end();
            if (isCut(line, next, words))
                --begin;
            edits.push_back({.at = {begin, m_lines[i + 1].span.begin()},
                             .after = std::u16string(joinerOf(line, next)),
                             .kind = RepairKind::LineJoin,
                             .candidates = {}});
        }
        return edits;
    }

private:
    std::u16string_view textOf(std::size_t i) const { return m_lines[i].span.in(m_text); }
    bool isText(std::size_t i) const { return !m_lines[i].span.empty() && !m_lines[i].rule; }

    static int percentile(std::vector<int>& widths, double share)
    {
        const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(widths.size() - 1));
        std::nth_element(widths.begin(), widths.begin() + at, widths.end());
        return widths[static_cast<std::size_t>(at)];
    }

    bool isWrapped() const
    {
        std::vector<int> widths;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (isText(i))
                widths.push_back(m_lines[i].width);
        if (widths.size() < kFewestLines)
            return false;
        const int width = percentile(widths, 0.9);
        if (width < kNarrowest || width > kWidest)
            return false;
        std::size_t full = 0;
        std::size_t cut = 0;
        std::size_t far = 0;
        std::size_t capital = 0;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!isText(i) || m_lines[i].width < kFull * width)
                continue;
            ++full;
            far += m_lines[i].width > 1.4 * width ? 1 : 0;
            const bool isCut = !endsSentence(textOf(i)) && i + 1 < m_lines.size() && isText(i + 1);
            cut += isCut ? 1 : 0;
            // A list of names does not go on in small letters.
            capital += isCut && u_isupper(textOf(i + 1).front()) ? 1 : 0;
        }
        return static_cast<double>(full) >= kFullShare * static_cast<double>(widths.size()) &&
               static_cast<double>(cut) >= kCutShare * static_cast<double>(full) && capital * 2 <= cut &&
               far * 20 <= widths.size();
    }

    /// How far lines around here reach.
    int widthAt(std::size_t i) const
    {
        std::vector<int> widths;
        for (std::size_t k = i > kAround ? i - kAround : 0; k < std::min(m_lines.size(), i + kAround + 1);
             ++k)
            if (isText(k))
                widths.push_back(m_lines[k].width);
        return percentile(widths, 0.85);
    }

    bool goesOn(std::size_t i) const
    {
        if (!isText(i) || !isText(i + 1) || m_lines[i].page != m_lines[i + 1].page)
            return false;
        const std::u16string_view line = textOf(i);
        const std::u16string_view next = textOf(i + 1);
        if (endsSentence(line) || beginsAnew(next) || line.find(u'\t') != std::u16string_view::npos ||
            line.find(u"   ") != std::u16string_view::npos || next.find(u"   ") != std::u16string_view::npos)
            return false; // the end of a sentence may be the end of a paragraph; columns are no sentence
        if ((beginsEntry(line) && beginsEntry(next)) || beginsPerson(line, next))
            return false;
        const int width = widthAt(i);
        if (m_lines[i].width * 2 >= width && u_islower(next.front()))
            return true;
        // The first word of the next line would not have found room.
        const std::size_t space = isLatinLetter(next.front()) || isAsciiDigit(next.front())
                                      ? std::min(next.find(u' '), next.size())
                                      : 1;
        const int first = isHan(next.front()) ? 2 : static_cast<int>(space) + 1;
        return m_lines[i].width + first > kLoose * width;
    }

    static bool isCut(std::u16string_view line, std::u16string_view next,
                      const std::unordered_set<std::u16string>& words)
    {
        if (line.size() < 2 || line.back() != u'-' || !isLatinLetter(line[line.size() - 2]) ||
            !isLatinLetter(next.front()))
            return false;
        std::size_t begin = line.size() - 1;
        while (begin > 0 && isLatinLetter(line[begin - 1]))
            --begin;
        std::size_t end = 0;
        while (end < next.size() && isLatinLetter(next[end]))
            ++end;
        return words.contains(folded(line.substr(begin, line.size() - 1 - begin)) +
                              folded(next.substr(0, end)));
    }

    std::u16string_view m_text;
    std::vector<PageLine> m_lines;
};

} // namespace

std::vector<Edit> findLineJoins(std::u16string_view text)
{
    return Joiner(text).find();
}

} // namespace earshot
