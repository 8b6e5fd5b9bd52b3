#include "intake/formats/text_writer.h"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/uchar.h>

namespace earshot {
namespace {

/// Far more than a call has; keeps the blocks of a hostile file from filling the memory.
constexpr std::size_t kMostLines = 1'000'000;

bool isWide(char16_t c)
{
    return isHan(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
}

} // namespace

bool isWhiteSpace(char16_t c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r') || (c >= 0x80 && u_isUWhiteSpace(c));
}

bool isBlank(std::u16string_view text)
{
    return std::ranges::all_of(text, isWhiteSpace);
}

bool wantsSpace(char16_t before, char16_t after)
{
    return !isWhiteSpace(before) && !isWhiteSpace(after) && !(isWide(before) && isWide(after));
}

void TextWriter::setBold(bool on)
{
    if (on == m_bold)
        return;
    m_bold = on;
    if (!on && m_boldStart) {
        m_blocks.back().bold.push_back(Span::of(*m_boldStart, m_text.size()));
        m_boldStart.reset();
    }
}

bool TextWriter::beforeLetters()
{
    if (m_blocks.size() >= kMostLines)
        return false;
    if (lineIsEmpty()) {
        Block& block = m_blocks.emplace_back(m_style);
        block.span = Span::of(m_text.size(), m_text.size());
        block.bold.clear();
    } else if (m_tab) {
        m_text += u'\t';
    } else if (m_space) {
        m_text += u' ';
    }
    m_space = m_tab = false;
    if (m_bold && !m_boldStart)
        m_boldStart = m_text.size();
    return true;
}

void TextWriter::copy(Span source)
{
    if (source.empty() || !beforeLetters())
        return;
    m_map.append(static_cast<std::int32_t>(m_text.size()), source.begin(), source.length());
    m_text += source.in(m_source);
}

void TextWriter::copyCollapsed(Span source)
{
    const std::u16string_view text = source.in(m_source);
    const auto blankAt = [text](std::size_t at) { return at >= text.size() || isWhiteSpace(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        // A lone space stays in the copied stretch, so that the map has few runs.
        while (end < text.size() &&
               (!isWhiteSpace(text[end]) || (text[end] == u' ' && end > at && !blankAt(end + 1))))
            ++end;
        copy(Span::of(at, end).shifted(source.begin()));
        if (end < text.size())
            space();
        for (at = end; at < text.size() && isWhiteSpace(text[at]);)
            ++at;
    }
}

void TextWriter::put(std::u16string_view text)
{
    if (text.empty() || !beforeLetters())
        return;
    m_text += text;
}

void TextWriter::putCollapsed(std::u16string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (isWhiteSpace(text[at])) {
            space();
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !isWhiteSpace(text[end]))
            ++end;
        put(text.substr(at, end - at));
        at = end;
    }
}

void TextWriter::endLine()
{
    m_space = m_tab = false;
    if (lineIsEmpty())
        return;
    if (m_boldStart) {
        m_blocks.back().bold.push_back(Span::of(*m_boldStart, m_text.size()));
        m_boldStart.reset();
    }
    Block& block = m_blocks.back();
    block.span = Span::of(m_lineStart, m_text.size());
    m_text += u'\n';
    m_lineStart = m_text.size();
}

void TextWriter::endParagraph()
{
    endLine();
    if (m_text.size() < 2 || m_text[m_text.size() - 2] == u'\n')
        return;
    m_text += u'\n';
    m_lineStart = m_text.size();
}

Result<Extract> TextWriter::finish(Extract extract)
{
    endLine();
    if (m_text.empty())
        return fail(ErrorCode::FileEmpty, {}, "no text");
    if (m_blocks.size() >= kMostLines)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} lines", kMostLines));
    m_text.resize(m_text.find_last_not_of(u'\n') + 1);
    extract.text = std::move(m_text);
    extract.map = std::move(m_map);
    extract.blocks = std::move(m_blocks);
    return extract;
}

void unfoldRows(Extract& extract)
{
    constexpr std::size_t kSpeech = 120;
    std::vector<Block> blocks;
    for (Block& block : extract.blocks) {
        const std::u16string_view row = block.span.in(extract.text);
        std::vector<Span> cells;
        std::size_t longest = 0;
        for (std::size_t begin = 0; begin <= row.size();) {
            const std::size_t end = std::min(row.find(u'\t', begin), row.size());
            cells.push_back(Span::of(begin, end).shifted(block.span.begin()));
            longest = std::max(longest, end - begin);
            begin = end + 1;
        }
        if (block.kind != BlockKind::TableRow || longest < kSpeech) {
            blocks.push_back(std::move(block));
            continue;
        }
        for (const Span& cell : cells) {
            Block& line = blocks.emplace_back();
            line.span = cell;
            for (const Span& bold : block.bold)
                if (bold.overlaps(cell))
                    line.bold.emplace_back(std::max(bold.begin(), cell.begin()),
                                           std::min(bold.end(), cell.end()));
            if (static_cast<std::size_t>(cell.end()) < extract.text.size())
                extract.text[static_cast<std::size_t>(cell.end())] = u'\n';
        }
    }
    extract.blocks = std::move(blocks);
}

} // namespace earshot
