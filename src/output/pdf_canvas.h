#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class TextStyle { Title, Heading, Asker, Body, Small, Muted, Note };

/// Pages of A4 in one column, filled from top to bottom: a line that finds no room begins a page. Units are
/// points (1/72 inch). Text is UTF-8; its language chooses the fonts, which are embedded.
class PdfCanvas {
public:
    struct Facts {
        std::string title;
        std::string created; ///< ISO time: the core has no clock
        int pages = 0;       ///< in all, for the foot of each page; 0: not known yet
    };

    explicit PdfCanvas(const Facts& facts);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    /// What follows is in this language (BCP 47), under pages with this head.
    void begin(std::string_view language, std::string head);
    /// The next text stands on a page of its own.
    void breakPage();
    /// Room above what follows; none at the top of a page.
    void space(double points);
    /// Begins a page unless so much is left: a heading stays with what it heads.
    void keep(double points);
    void paragraph(std::string_view text, TextStyle style, double indent = 0);
    /// "Label  text" with the label in bold.
    void labelled(std::string_view label, std::string_view text, double indent = 0);

    struct Column {
        std::string head;
        double share = 1; ///< of the width, beside the other columns'
        bool right = false;
    };
    /// The head is written again on every page.
    void table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows);

    /// A bookmark of this place; gives what its children name as their parent. 0: at the top.
    int bookmark(std::string_view name, int parent);

    int pages() const;
    /// The file. Ends the canvas's use. Error: Internal (the library's words).
    Result<std::string> bytes();

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace earshot
