#include "intake/formats/text_writer.h"
#include "text/blank.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>
#include <map>
#include <span>

namespace earshot {
namespace {

/// Far more than a call has; keeps the blocks of a hostile file from filling the memory.
constexpr std::size_t kMostLines = 1'000'000;

bool isWide(char16_t c)
{
    return isHan(c) || (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFFEF);
}

} // namespace

bool isBlank(std::u16string_view text)
{
    return std::ranges::all_of(text, isBlankUnit);
}

bool wantsSpace(char16_t before, char16_t after)
{
    return !isBlankUnit(before) && !isBlankUnit(after) && !(isWide(before) && isWide(after));
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
    const auto blankAt = [text](std::size_t at) { return at >= text.size() || isBlankUnit(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        // A lone space stays in the copied stretch, so that the map has few runs.
        while (end < text.size() &&
               (!isBlankUnit(text[end]) || (text[end] == u' ' && end > at && !blankAt(end + 1))))
            ++end;
        copy(Span::of(at, end).shifted(source.begin()));
        if (end < text.size())
            space();
        for (at = end; at < text.size() && isBlankUnit(text[at]);)
            ++at;
    }
}

void TextWriter::put(std::u16string_view text)
{
    assert(text.find(u'\n') == std::u16string_view::npos); // endLine() ends lines
    if (text.empty() || !beforeLetters())
        return;
    m_text += text;
}

void TextWriter::putCollapsed(std::u16string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (isBlankUnit(text[at])) {
            space();
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !isBlankUnit(text[end]))
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

namespace {

constexpr double kSpeech = 120;  ///< letters in a cell
constexpr double kSentence = 40; ///< letters in a cell that ends like a sentence
constexpr double kHanWeight = 3;

struct Row {
    std::vector<Span> cells;
    bool speech = false; ///< a cell holds some
    bool words = true;   ///< every cell behind the first does or tells the time, none is a mere number
};

double letters(std::u16string_view cell)
{
    const auto han = static_cast<double>(std::ranges::count_if(cell, isHan));
    return static_cast<double>(cell.size()) + (kHanWeight - 1) * han;
}

/// More than a table's cells hold.
bool isSpeech(std::u16string_view cell)
{
    const double count = letters(cell);
    const bool ends =
        !cell.empty() && std::u16string_view(u".?!。？！").find(cell.back()) != std::u16string_view::npos;
    return count >= (ends ? kSentence : kSpeech);
}

/// "00:12:05", "[1:05]".
bool isTimeCode(std::u16string_view cell)
{
    const bool signs = cell.find_first_not_of(u"0123456789:.,[]()") == std::u16string_view::npos;
    return signs && cell.find(u':') != std::u16string_view::npos && std::ranges::any_of(cell, isAsciiDigit);
}

Row rowOf(const Block& block, std::u16string_view text)
{
    const std::u16string_view line = block.span.in(text);
    Row row;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(u'\t', begin), line.size());
        const std::u16string_view cell = line.substr(begin, end - begin);
        row.speech = row.speech || isSpeech(cell);
        row.words = row.words && (begin == 0 || isTimeCode(cell) || std::ranges::any_of(cell, isHan) ||
                                  std::ranges::count_if(cell, isAsciiLetter) > 1);
        row.cells.push_back(Span::of(begin, end).shifted(block.span.begin()));
        begin = end + 1;
    }
    return row;
}

/// Each cell a line; a time stands on the line of the name beside it.
void addCells(const Row& row, const Block& block, std::u16string& text, std::vector<Block>& blocks)
{
    const std::size_t before = blocks.size();
    bool open = false; // the line at hand is a time and waits for its name
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Span cell = row.cells[i];
        const bool time = isTimeCode(cell.in(text));
        if (open || (time && blocks.size() > before)) {
            text[static_cast<std::size_t>(cell.begin()) - 1] = u' ';
            blocks.back().span = hull(blocks.back().span, cell);
        } else {
            if (i > 0)
                text[static_cast<std::size_t>(cell.begin()) - 1] = u'\n';
            blocks.emplace_back().span = cell;
        }
        open = time && i == 0;
    }
    for (auto line = blocks.begin() + static_cast<std::ptrdiff_t>(before); line != blocks.end(); ++line)
        for (const Span& bold : block.bold)
            if (bold.overlaps(line->span))
                line->bold.emplace_back(std::max(bold.begin(), line->span.begin()),
                                        std::min(bold.end(), line->span.end()));
}

/// How many rows of words a table has, and how many of them hold speech: of one number of cells.
struct RowCount {
    std::size_t words = 0;
    std::size_t speech = 0;

    void add(const Row& row)
    {
        words += row.words ? 1 : 0;
        speech += row.speech ? 1 : 0;
    }
    bool isLayout() const
    {
        constexpr std::size_t kOneIn = 4;
        return speech * kOneIn >= words;
    }
};

/// Adds the rows of one table, folded or not.
void addRows(std::span<Block> table, std::u16string& text, std::vector<Block>& blocks)
{
    std::vector<Row> rows;
    std::map<std::size_t, RowCount> counts; // by number of cells
    RowCount& whole = counts[1];            // a row of one cell may be a paragraph of any
    for (const Block& block : table) {
        const Row& row = rows.emplace_back(rowOf(block, text));
        if (row.cells.size() > 1)
            counts[row.cells.size()].add(row);
        whole.add(row);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (row.speech || (row.words && counts[row.cells.size()].isLayout()))
            addCells(row, table[i], text, blocks);
        else
            blocks.push_back(std::move(table[i]));
    }
}

} // namespace

void unfoldRows(Extract& extract)
{
    const auto isRow = [](const Block& block) { return block.kind == BlockKind::TableRow; };
    std::vector<Block> blocks;
    for (auto at = extract.blocks.begin(); at != extract.blocks.end();) {
        const auto end = std::find_if_not(at, extract.blocks.end(), isRow);
        addRows({at, end}, extract.text, blocks);
        for (at = end; at != extract.blocks.end() && !isRow(*at); ++at)
            blocks.push_back(std::move(*at));
    }
    extract.blocks = std::move(blocks);
}

Result<Extract> finishOwnText(TextWriter& writer, std::string_view mediaType)
{
    Result<Extract> extract = writer.finish({});
    if (!extract)
        return extract;
    unfoldRows(*extract);
    extract->mediaType = mediaType;
    extract->source = std::move(extract->text);
    extract->text.clear();
    extract->map = {};
    return extract;
}

} // namespace earshot
