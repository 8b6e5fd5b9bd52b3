#include "intake/blocks.h"
#include "intake/formats/formats.h"
#include "intake/formats/pdf_lines.h"
#include "intake/formats/text_writer.h"
#include "text/fold.h"

#include <algorithm>
#include <unordered_map>

namespace earshot {
namespace {

/// Words of the document, to tell a word cut at a line's end from a compound.
class Words {
public:
    explicit Words(const std::vector<PdfLine>& lines)
    {
        for (const PdfLine& line : lines) {
            const std::u16string text = folded(line.text);
            for (std::size_t begin = 0; begin < text.size();) {
                std::size_t end = begin;
                while (end < text.size() &&
                       (isLatinLetter(text[end]) || (text[end] == u'-' && end + 1 < text.size())))
                    ++end;
                if (end > begin)
                    ++m_count[text.substr(begin, end - begin)];
                begin = end + 1;
            }
        }
    }

    /// Whether the hyphen between the two halves only marks the line's end. Compounds keep theirs.
    bool isCut(std::u16string_view line, std::u16string_view next) const
    {
        std::size_t begin = line.size() - 1;
        while (begin > 0 && (isLatinLetter(line[begin - 1]) || line[begin - 1] == u'-'))
            --begin;
        std::size_t end = 0;
        while (end < next.size() && isLatinLetter(next[end]))
            ++end;
        const std::u16string head = folded(line.substr(begin, line.size() - 1 - begin));
        const std::u16string tail = folded(next.substr(0, end));
        if (m_count.contains(head + tail))
            return true;
        if (m_count.contains(head + u"-" + tail) || head.find(u'-') != std::u16string::npos)
            return false;
        return !(m_count.contains(head) && m_count.contains(tail));
    }

private:
    std::unordered_map<std::u16string, int> m_count;
};

bool endsWithHyphen(const PdfLine& line, const PdfLine& next)
{
    const std::size_t size = line.text.size();
    return size >= 2 && line.text[size - 1] == u'-' && isLatinLetter(line.text[size - 2]) &&
           !next.text.empty() && isLatinLetter(next.text[0]);
}

class PageJoiner {
public:
    PageJoiner(const PdfPages& pages, Extract& extract)
        : m_lines(pages.lines), m_flow(pages), m_words(pages.lines), m_extract(extract)
    {
    }

    void join();

private:
    void write();
    void between(std::size_t line, std::size_t next);
    void block(std::size_t first, std::size_t last);
    Edit edit(std::int32_t begin, std::int32_t end, std::u16string after, RepairKind kind) const;

    const std::vector<PdfLine>& m_lines;
    PdfFlow m_flow;
    Words m_words;
    Extract& m_extract;
    std::vector<Span> m_spans;  ///< of the lines in the text
    std::vector<bool> m_joined; ///< the line is joined to the next that is kept
};

/// The pages as they stand, line by line: what the person can go back to.
void PageJoiner::write()
{
    std::u16string& text = m_extract.source;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (i > 0)
            text += m_flow.gapBetween(m_lines[i - 1], m_lines[i]) ? u"\n\n" : u"\n";
        const std::size_t begin = text.size();
        text += m_lines[i].text;
        m_spans.push_back(Span::of(begin, text.size()));
    }
}

Edit PageJoiner::edit(std::int32_t begin, std::int32_t end, std::u16string after, RepairKind kind) const
{
    return {.at = Span(begin, end), .after = std::move(after), .kind = kind, .candidates = {}};
}

void PageJoiner::between(std::size_t line, std::size_t next)
{
    const PdfLine& a = m_lines[line];
    const PdfLine& b = m_lines[next];
    const bool apart = next > line + 1; // furniture between them
    std::int32_t begin = m_spans[line].end();
    const std::int32_t end = m_spans[next].begin();
    m_joined[line] = m_flow.continues(a, b);
    std::u16string after;
    if (!m_joined[line]) {
        after = u"\n\n";
    } else if (endsWithHyphen(a, b)) {
        if (m_words.isCut(a.text, b.text))
            --begin;
    } else if (wantsSpace(a.text.back(), b.text.front())) {
        after = u" ";
    }
    if (apart)
        m_extract.edits.push_back(edit(begin, end, std::move(after), RepairKind::PageFurniture));
    else if (m_joined[line])
        m_extract.edits.push_back(edit(begin, end, std::move(after), RepairKind::LineJoin));
}

void PageJoiner::block(std::size_t first, std::size_t last)
{
    Block& block = m_extract.blocks.emplace_back();
    block.span = Span(m_spans[first].begin(), m_spans[last].end());
    block.page = m_lines[first].page;
    constexpr double kHeading = 1.6; // times the size of the body
    if (isRule(m_lines[first].text))
        block.kind = BlockKind::Rule;
    else if (m_lines[first].size > kHeading * m_flow.bodySize() && block.span.length() > 3)
        block.kind = BlockKind::Heading;
    for (std::size_t i = first; i <= last; ++i)
        if (!m_lines[i].furniture)
            for (const Span& bold : m_lines[i].bold)
                block.bold.push_back(bold.shifted(m_spans[i].begin()));
}

void PageJoiner::join()
{
    write();
    m_joined.resize(m_lines.size());
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        if (!m_lines[i].furniture)
            kept.push_back(i);
    if (kept.empty())
        return;
    if (kept.front() > 0)
        m_extract.edits.push_back(edit(0, m_spans[kept.front()].begin(), {}, RepairKind::PageFurniture));
    for (std::size_t i = 0; i + 1 < kept.size(); ++i)
        between(kept[i], kept[i + 1]);
    if (kept.back() + 1 < m_lines.size())
        m_extract.edits.push_back(
            edit(m_spans[kept.back()].end(), m_spans.back().end(), {}, RepairKind::PageFurniture));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const std::size_t first = i;
        while (m_joined[kept[i]] && i + 1 < kept.size())
            ++i;
        block(kept[first], kept[i]);
    }
}

} // namespace

Result<Extract> readPdf(std::string_view bytes, const Progress& progress)
{
    Result<PdfPages> pages = readPdfPages(bytes, progress);
    if (!pages)
        return tl::unexpected(pages.error());
    markFurniture(*pages);
    Extract extract;
    extract.mediaType = "application/pdf";
    PageJoiner(*pages, extract).join();
    return extract;
}

} // namespace earshot
