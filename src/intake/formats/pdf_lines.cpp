#include "intake/formats/pdf_lines.h"

#include "intake/formats/pdf_guard.h"
#include "intake/formats/text_writer.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <map>
#include <memory>
#include <poppler-document.h>
#include <poppler-page.h>

namespace earshot {
namespace {

constexpr int kMostPages = 2000;
constexpr std::size_t kMostLetters = 16U << 20;
constexpr std::size_t kLargestPdf = 64U << 20;

/// Behind more letters than this a gap is a gap in running text.
constexpr std::size_t kLongestCell = 40;

struct Word {
    std::u16string text;
    poppler::rectf box;
    std::string font;
    double size = 0;
    double head = 0; ///< width of what no line may break at its start
    bool bold = false;
    bool spaceAfter = false;
    int rotation = 0;
};

bool isBoldFont(std::string_view font)
{
    constexpr std::array<std::string_view, 6> kBold = {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi"};
    return std::ranges::any_of(
        kBold, [&](std::string_view part) { return font.find(part) != std::string_view::npos; });
}

/// Width of the narrowest Han character of a word: its em, unless letters are set apart; 0 without one.
double emOf(const poppler::text_box& box)
{
    const poppler::ustring text = box.text();
    double em = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double width = isHan(static_cast<char16_t>(text[i])) ? box.char_bbox(i).width() : 0;
        if (width > 0 && (em == 0 || width < em))
            em = width;
    }
    return em;
}

/// What stands before the first Han character, which may begin a line; of a word that begins with one, that
/// one.
double headOf(const poppler::text_box& box)
{
    const poppler::ustring text = box.text();
    double width = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool han = isHan(static_cast<char16_t>(text[i]));
        if (han && i > 0)
            return width;
        width += box.char_bbox(i).width();
        if (han)
            return width;
    }
    return box.bbox().width();
}

/// The size of a font whose glyphs are drawings, as browsers print Chinese, is Poppler's guess and often
/// twice too large: such a font is as large as its characters are wide. These fonts have no names and are
/// taken as one.
void correctSizes(std::vector<Word>& words, const std::map<std::string, double>& shares)
{
    for (Word& word : words)
        if (const auto share = shares.find(word.font); share != shares.end())
            word.size *= share->second;
}

std::vector<Word> wordsOf(const poppler::page& page)
{
    constexpr double kSquare = 0.75; // of the size; narrower fonts are drawn smaller than they say
    std::vector<Word> words;
    std::map<std::string, double> shares; // by font: how large it is drawn, where that is less than it says
    for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
        Word word;
        for (const unsigned short unit : box.text())
            if (unit >= 0x20)
                word.text += static_cast<char16_t>(unit);
        if (word.text.empty())
            continue;
        word.box = box.bbox();
        word.head = headOf(box);
        word.size = box.has_font_info() ? box.get_font_size() : word.box.height();
        word.font = box.has_font_info() ? box.get_font_name() : std::string();
        word.bold = isBoldFont(word.font);
        word.spaceAfter = box.has_space_after();
        word.rotation = box.rotation();
        const double em = word.rotation == 0 ? emOf(box) : 0;
        if (em > 0 && em < kSquare * word.size) {
            const auto [share, isNew] = shares.try_emplace(word.font, em / word.size);
            share->second = std::min(share->second, em / word.size);
        }
        words.push_back(std::move(word));
    }
    correctSizes(words, shares);
    // Turned text among upright text is a stamp or the label of a chart.
    const auto upright = std::ranges::count(words, 0, &Word::rotation);
    if (static_cast<std::size_t>(upright) * 2 > words.size())
        std::erase_if(words, [](const Word& word) { return word.rotation != 0; });
    return words;
}

bool sameLine(const PdfLine& line, const poppler::rectf& box, double size)
{
    const double overlap = std::min(line.bottom, box.bottom()) - std::max(line.top, box.top());
    const double least = std::min(line.bottom - line.top, box.height());
    return overlap > 0.5 * least && box.left() > line.right - 0.5 * size;
}

void append(PdfLine& line, const Word& word, bool spaceBefore)
{
    const double gap = word.box.left() - line.right;
    if (!line.text.empty()) {
        if (!spaceBefore && gap > 2 * word.size && line.text.size() <= kLongestCell)
            line.text += u'\t';
        else if (spaceBefore || gap > 0.15 * word.size)
            line.text += u' ';
    }
    const auto begin = static_cast<std::int32_t>(line.text.size());
    line.text += word.text;
    const auto end = static_cast<std::int32_t>(line.text.size());
    if (word.bold && !line.bold.empty() && line.bold.back().end() + 1 >= begin)
        line.bold.back() = Span(line.bold.back().begin(), end);
    else if (word.bold)
        line.bold.emplace_back(begin, end);
    line.right = std::max(line.right, word.box.right());
    line.top = std::min(line.top, word.box.top());
    line.bottom = std::max(line.bottom, word.box.bottom());
    line.size = std::max(line.size, word.size);
}

void addLines(const std::vector<Word>& words, int page, std::vector<PdfLine>& lines)
{
    bool open = false; // the last line may go on
    bool space = false;
    for (const Word& word : words) {
        if (!open || !sameLine(lines.back(), word.box, word.size)) {
            PdfLine& line = lines.emplace_back();
            line.page = page;
            line.left = line.right = word.box.left();
            line.top = word.box.top();
            line.bottom = word.box.bottom();
            line.firstWord = word.head;
            open = true;
        }
        append(lines.back(), word, space);
        space = word.spaceAfter;
    }
}

void ignoreMessage(const std::string&, void*) {}

} // namespace

Result<PdfPages> readPdfPages(std::string_view bytes, const Progress& progress)
{
    if (bytes.size() > kLargestPdf)
        return fail(ErrorCode::FileTooLarge, {}, fmt::format("{} bytes", kLargestPdf));
    poppler::set_debug_error_function(ignoreMessage, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document)
        return fail(ErrorCode::FormatDamaged, {}, "PDF");
    if (document->is_locked())
        return fail(ErrorCode::FormatEncrypted, {}, "PDF");
    const int count = document->pages();
    if (count <= 0)
        return fail(ErrorCode::FormatDamaged, {}, "PDF without pages");
    if (count > kMostPages)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("PDF of {} pages", count));
    if (showsTooMuchText(bytes))
        return fail(ErrorCode::FormatUnsafe, {}, "PDF with more text than its pages can hold");
    PdfPages pages;
    std::size_t letters = 0;
    for (int i = 0; i < count; ++i) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        pages.heights.push_back(0);
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page)
            continue;
        pages.heights.back() = page->page_rect().height();
        std::vector<PdfLine> lines;
        addLines(wordsOf(*page), i + 1, lines);
        orderColumns(lines, page->page_rect().width());
        for (PdfLine& line : lines) {
            letters += line.text.size();
            pages.lines.push_back(std::move(line));
        }
        if (letters > kMostLetters)
            return fail(ErrorCode::FormatUnsafe, {}, fmt::format("PDF of over {} letters", kMostLetters));
    }
    // A scan may carry a stamp or a page number as text.
    constexpr std::size_t kLeastPerPage = 8;
    if (letters < kLeastPerPage * static_cast<std::size_t>(count))
        return fail(ErrorCode::FormatScanned, {}, fmt::format("{} pages, {} letters", count, letters));
    return pages;
}

} // namespace earshot
