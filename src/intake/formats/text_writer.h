#pragma once

#include "base/result.h"
#include "intake/extract.h"
#include "text/script.h"

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// Writes a reader's text line by line out of stretches of its source, with the way back and a block for
/// every line. White space is held back until a letter follows, so that no line begins or ends with it.
class TextWriter {
public:
    explicit TextWriter(std::u16string_view source) : m_source(source) {}

    /// What lines begun from here on are; `span` and `bold` are the writer's.
    void setStyle(Block style) { m_style = std::move(style); }
    Block& style() { return m_style; }
    const Block& style() const { return m_style; }
    void setBold(bool on);

    /// Copies a stretch of the source that holds no line end.
    void copy(Span source);
    /// Copies a stretch of the source with each run of white space made one space.
    void copyCollapsed(Span source);
    /// Writes what does not stand in the source as such; no line end.
    void put(std::u16string_view text);
    /// The same with each run of white space made one space.
    void putCollapsed(std::u16string_view text);
    /// A space, if a letter comes before and after it in its line.
    void space() { m_space = true; }
    /// A tab in the same manner: between the cells of a row.
    void tab() { m_tab = true; }
    /// Ends the line, if anything is in it.
    void endLine();
    /// Ends the line and leaves a blank one.
    void endParagraph();

    bool lineIsEmpty() const { return m_lineStart == m_text.size(); }
    bool empty() const { return m_text.empty(); }
    std::size_t size() const { return m_text.size(); }
    char16_t last() const { return m_text.empty() ? u'\n' : m_text.back(); }

    /// Hands text, map and blocks over. Errors: FileEmpty where nothing was written,
    /// FormatUnsafe where there are more lines than a document has.
    Result<Extract> finish(Extract extract);

private:
    bool beforeLetters();

    std::u16string_view m_source;
    std::u16string m_text;
    SourceMap m_map;
    std::vector<Block> m_blocks;
    Block m_style;
    std::size_t m_lineStart = 0;
    std::optional<std::size_t> m_boldStart;
    bool m_bold = false;
    bool m_space = false;
    bool m_tab = false;
};

/// Table rows with speech in a cell are layout, not a table: each cell becomes a line. So do the short rows
/// of such a table, where they have as many cells.
void unfoldRows(Extract& extract);

/// What was written, rows unfolded, as its own source: for formats whose own text has no offsets worth
/// showing. Errors as of TextWriter::finish.
Result<Extract> finishOwnText(TextWriter& writer, std::string_view mediaType);

/// Whether words on both sides of a line break of the format need a space between them: not between two
/// Chinese characters or their full-width stops.
bool wantsSpace(char16_t before, char16_t after);
bool isBlank(std::u16string_view text); ///< nothing but white space

} // namespace earshot
