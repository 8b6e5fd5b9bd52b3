#include "cli/repair_diff.h"

#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <span>

namespace earshot::cli {
namespace {

/// Words shown on each side of a repair, and the gap over which two repairs share one hunk; UTF-16 units.
constexpr std::int32_t kContext = 24;
/// Repairs in one hunk, so that none is longer than a screen.
constexpr std::size_t kMostInHunk = 12;
/// What is shown of one long stretch that was taken out; UTF-16 units.
constexpr std::size_t kMostShown = 160;

constexpr std::string_view kRemoved = "\033[31m";
constexpr std::string_view kAdded = "\033[32m";
constexpr std::string_view kHead = "\033[36m";
constexpr std::string_view kChanged = "\033[7m";
constexpr std::string_view kUnchanged = "\033[27m";
constexpr std::string_view kPlain = "\033[0m";

bool isSilent(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x00AD || c == 0x061C ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF;
}

/// The text with every character shown that would be silent, or speak to the terminal.
std::string visible(std::u16string_view text)
{
    std::u16string shown;
    for (const char16_t c : text) {
        if (c == u'\n')
            shown += u'⏎';
        else if (c < 0x20)
            shown += static_cast<char16_t>(0x2400 + c); // control pictures
        else if (isSilent(c))
            shown += toUtf16(fmt::format("<U+{:04X}>", static_cast<unsigned>(c)));
        else
            shown += c;
    }
    return toUtf8(shown);
}

std::string shortened(std::u16string_view text)
{
    if (text.size() <= kMostShown)
        return visible(text);
    std::size_t cut = kMostShown / 2;
    if (isLowSurrogate(text[cut]))
        --cut;
    std::size_t rest = text.size() - kMostShown / 2;
    if (isLowSurrogate(text[rest]))
        ++rest;
    return visible(text.substr(0, cut)) + " … " + visible(text.substr(rest));
}

class DiffWriter {
public:
    DiffWriter(const Document& document, Paint paint)
        : m_document(document), m_source(document.source), m_paint(paint)
    {
    }

    std::string written();

private:
    using Hunk = std::span<const Repair>;
    enum class Side { Before, After };

    std::size_t endOfHunk(std::size_t begin) const;
    void writeCounts();
    void writeHunk(Hunk hunk);
    void writeHead(Hunk hunk);
    void writeLine(char sign, Hunk hunk, Side side, std::size_t candidate);
    int lineAt(std::int32_t offset);
    Span around(Hunk hunk) const;
    std::string_view code(std::string_view escape) const
    {
        return m_paint == Paint::Terminal ? escape : std::string_view{};
    }

    const Document& m_document;
    std::u16string_view m_source;
    Paint m_paint;
    std::string m_out;
    std::int32_t m_counted = 0; ///< line ends of the source are counted up to here
    int m_line = 1;
};

std::string DiffWriter::written()
{
    if (m_document.repairs.empty())
        return {};
    writeCounts();
    const std::span<const Repair> all = m_document.repairs;
    for (std::size_t i = 0; i < all.size();) {
        const std::size_t end = endOfHunk(i);
        writeHunk(all.subspan(i, end - i));
        i = end;
    }
    return std::move(m_out);
}

/// What is only proposed stands by itself: its candidates are lines of their own.
std::size_t DiffWriter::endOfHunk(std::size_t begin) const
{
    const std::vector<Repair>& repairs = m_document.repairs;
    std::size_t end = begin + 1;
    while (repairs[begin].applied && end < repairs.size() && end - begin < kMostInHunk &&
           repairs[end].applied && repairs[end].source.begin() - repairs[end - 1].source.end() <= kContext)
        ++end;
    return end;
}

void DiffWriter::writeCounts()
{
    std::map<std::string_view, std::pair<int, int>> counts;
    for (const Repair& repair : m_document.repairs)
        ++(repair.applied ? counts[name(repair.kind)].first : counts[name(repair.kind)].second);
    m_out += "Repairs\n";
    for (const auto& [kind, count] : counts) {
        m_out += fmt::format("  {} × {}", kind, count.first);
        if (count.second > 0)
            m_out += fmt::format(", {} only proposed", count.second);
        m_out += "\n";
    }
}

int DiffWriter::lineAt(std::int32_t offset)
{
    if (offset > m_counted) {
        m_line += static_cast<int>(std::ranges::count(Span(m_counted, offset).in(m_source), u'\n'));
        m_counted = offset;
    }
    return m_line;
}

/// The hunk's stretch of the source with the words around it, within its lines.
Span DiffWriter::around(Hunk hunk) const
{
    const auto size = static_cast<std::int32_t>(m_source.size());
    const std::int32_t first = hunk.front().source.begin();
    const std::int32_t last = hunk.back().source.end();
    std::int32_t from = first;
    while (from > 0 && first - from < kContext && m_source[static_cast<std::size_t>(from) - 1] != u'\n')
        --from;
    std::int32_t to = last;
    while (to < size && to - last < kContext && m_source[static_cast<std::size_t>(to)] != u'\n')
        ++to;
    if (from < first && isLowSurrogate(m_source[static_cast<std::size_t>(from)]))
        ++from;
    if (to > last && isHighSurrogate(m_source[static_cast<std::size_t>(to) - 1]))
        --to;
    return {from, to};
}

void DiffWriter::writeHead(Hunk hunk)
{
    m_out += fmt::format("{}@@ line {} @@", code(kHead), lineAt(hunk.front().source.begin()));
    std::map<std::string_view, int> kinds;
    for (const Repair& repair : hunk)
        ++kinds[name(repair.kind)];
    std::string_view separator = " ";
    for (const auto& [kind, count] : kinds) {
        m_out += fmt::format("{}{}", separator, kind);
        if (count > 1)
            m_out += fmt::format(" × {}", count);
        separator = ", ";
    }
    const auto least = std::ranges::min_element(hunk, {}, &Repair::certainty);
    if (!least->applied)
        m_out += ", only proposed";
    else if (least->certainty < 1)
        m_out += fmt::format(", {:.0f} % certain", least->certainty * 100);
    m_out += fmt::format("{}\n", code(kPlain));
}

void DiffWriter::writeLine(char sign, Hunk hunk, Side side, std::size_t candidate)
{
    const Span whole = around(hunk);
    std::int32_t at = whole.begin();
    m_out += fmt::format("{}{} ", code(side == Side::Before ? kRemoved : kAdded), sign);
    for (const Repair& repair : hunk) {
        m_out += visible(Span(at, std::max(at, repair.source.begin())).in(m_source));
        const std::u16string& after =
            repair.applied || repair.candidates.empty() ? repair.after : repair.candidates[candidate];
        const std::u16string_view changed = side == Side::Before ? repair.source.in(m_source) : after;
        if (!changed.empty())
            m_out += fmt::format("{}{}{}", code(kChanged), shortened(changed), code(kUnchanged));
        at = std::max(at, repair.source.end());
    }
    m_out += visible(Span(at, std::max(at, whole.end())).in(m_source));
    m_out += fmt::format("{}\n", code(kPlain));
}

void DiffWriter::writeHunk(Hunk hunk)
{
    writeHead(hunk);
    writeLine('-', hunk, Side::Before, 0);
    if (hunk.front().applied)
        return writeLine('+', hunk, Side::After, 0);
    for (std::size_t i = 0; i < std::max<std::size_t>(1, hunk.front().candidates.size()); ++i)
        writeLine('?', hunk, Side::After, i);
}

} // namespace

std::string repairDiff(const Document& document, Paint paint)
{
    return DiffWriter(document, paint).written();
}

} // namespace earshot::cli
