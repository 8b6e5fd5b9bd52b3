#pragma once

#include "base/result.h"
#include "intake/reader.h"
#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One line of a PDF page, in points from the page's upper left corner.
struct PdfLine {
    std::u16string text;
    std::vector<Span> bold; ///< in `text`
    int page = 0;           ///< 1-based
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double size = 0;        ///< of its letters
    double firstWord = 0;   ///< width of the first word
    bool furniture = false; ///< running head, page number, footer

    bool startsBold() const { return !bold.empty() && bold.front().begin() == 0; }
    bool endsBold() const
    {
        return !bold.empty() && bold.back().end() == static_cast<std::int32_t>(text.size());
    }
};

struct PdfPages {
    std::vector<PdfLine> lines;  ///< in reading order
    std::vector<double> heights; ///< of the pages
};

/// The text of a PDF in reading order, as Poppler finds it. Errors: FormatEncrypted, FormatDamaged,
/// FormatScanned, FormatUnsafe, Cancelled.
Result<PdfPages> readPdfPages(std::string_view bytes, const Progress& progress);

/// Puts the lines of a page set in two columns of prose into the order of reading; Poppler mixes them where
/// their paragraphs stand beside each other. A table keeps its rows.
void orderColumns(std::vector<PdfLine>& page, double width);

/// Marks what stands at the upper or lower edge of many pages alike, numbers apart. Heads of the first page
/// stay: they name the call.
void markFurniture(PdfPages& pages);

/// Whether a paragraph goes on from one line to the next, by the place of the lines and their letters.
class PdfFlow {
public:
    explicit PdfFlow(const PdfPages& pages);
    bool continues(const PdfLine& line, const PdfLine& next) const;
    /// Whether a blank line stands between two lines.
    bool gapBetween(const PdfLine& line, const PdfLine& next) const;
    double bodySize() const { return m_bodySize; }

private:
    void findColumns(const PdfPages& pages);
    double rightEdge(const PdfLine& line) const;

    struct Column {
        double left;
        double right;
    };
    std::vector<Column> m_columns; ///< by left edge; how far lines that begin there reach
    double m_leading = 0;          ///< from line to line, as a multiple of their height
    double m_bodySize = 0;
};

} // namespace earshot
