#include "output/pdf_canvas.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

namespace earshot {
namespace {

constexpr double kWidth = 595.28; // A4
constexpr double kHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kTop = 72;
constexpr double kBottom = kHeight - 64;
constexpr double kColumn = kWidth - 2 * kMargin;
constexpr double kCellPad = 4;
constexpr double kLeading = 1.25; ///< of the font's own line height

struct Colour {
    double red, green, blue;
};
constexpr Colour kText{0.106, 0.137, 0.188};
constexpr Colour kMuted{0.361, 0.400, 0.459};
constexpr Colour kLine{0.855, 0.867, 0.890};
constexpr Colour kGround{0.957, 0.961, 0.969};

struct Look {
    double size;
    bool bold;
    Colour colour;
};

Look lookOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Title:
        return {18, true, kText};
    case TextStyle::Heading:
        return {13, true, kText};
    case TextStyle::Asker:
        return {10.5, true, kText};
    case TextStyle::Body:
        return {9.5, false, kText};
    case TextStyle::Small:
        return {8, false, kText};
    case TextStyle::Muted:
        return {8.5, false, kMuted};
    case TextStyle::Note:
        return {9, false, kMuted};
    }
    return {9.5, false, kText};
}

template<auto release>
struct Release {
    template<class T>
    void operator()(T* object) const
    {
        release(object);
    }
};
using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Font = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Lines = std::unique_ptr<PangoLayoutIter, Release<pango_layout_iter_free>>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

double points(int pango)
{
    return static_cast<double>(pango) / PANGO_SCALE;
}

} // namespace

class PdfCanvas::Implementation {
public:
    explicit Implementation(const Facts& facts)
        : total(facts.pages),
          surface(cairo_pdf_surface_create_for_stream(append, &bytes, kWidth, kHeight)),
          pen(cairo_create(surface.get()))
    {
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, facts.title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Earshot");
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, facts.created.c_str());
        // Lengths by the outlines alone: the same lines on every machine with the same fonts.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        cairo_set_antialias(pen.get(), CAIRO_ANTIALIAS_DEFAULT);
        fontOptions.reset(options);
    }

    Layout layout(std::string_view text, const Look& look, double width) const
    {
        Layout made(pango_cairo_create_layout(pen.get()));
        PangoContext* context = pango_layout_get_context(made.get());
        pango_cairo_context_set_font_options(context, fontOptions.get());
        pango_context_set_language(context, pango_language_from_string(language.c_str()));
        pango_layout_context_changed(made.get());
        const Font font(pango_font_description_from_string(family.c_str()));
        pango_font_description_set_absolute_size(font.get(), look.size * PANGO_SCALE);
        pango_font_description_set_weight(font.get(), look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(made.get(), font.get());
        pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
        return made;
    }

    void colour(const Colour& c) const { cairo_set_source_rgb(pen.get(), c.red, c.green, c.blue); }

    /// Head and foot of the page at hand.
    void furnish()
    {
        constexpr double kHeadLine = 52;
        const double before = y;
        const Look look = lookOf(TextStyle::Muted);
        colour(look.colour);
        const Layout top = layout(head, look, kColumn);
        pango_layout_set_ellipsize(top.get(), PANGO_ELLIPSIZE_END);
        cairo_move_to(pen.get(), kMargin, 36);
        pango_cairo_show_layout(pen.get(), top.get());
        colour(kLine);
        cairo_set_line_width(pen.get(), 0.6);
        cairo_move_to(pen.get(), kMargin, kHeadLine);
        cairo_line_to(pen.get(), kWidth - kMargin, kHeadLine);
        cairo_stroke(pen.get());
        colour(look.colour);
        const std::string number = total > 0 ? fmt::format("{} / {}", page, total) : std::to_string(page);
        const Layout foot = layout(number, look, kColumn);
        pango_layout_set_alignment(foot.get(), PANGO_ALIGN_RIGHT);
        cairo_move_to(pen.get(), kMargin, kHeight - 44);
        pango_cairo_show_layout(pen.get(), foot.get());
        y = before;
    }

    /// A page is begun when something is put on it: there is no empty one at the end.
    void open()
    {
        if (onPage)
            return;
        onPage = true;
        ++page;
        y = kTop;
        furnish();
    }

    void close()
    {
        if (!onPage)
            return;
        cairo_show_page(pen.get());
        onPage = false;
    }

    void room(double height)
    {
        open();
        if (y + height > kBottom && y > kTop) {
            close();
            open();
        }
    }

    /// Line after line, over as many pages as it takes.
    void draw(PangoLayout* text, double x, const Colour& c)
    {
        const Lines lines(pango_layout_get_iter(text));
        do {
            PangoLayoutLine* line = pango_layout_iter_get_line_readonly(lines.get());
            PangoRectangle extent;
            pango_layout_line_get_extents(line, nullptr, &extent);
            const double height = points(extent.height) * kLeading;
            room(height);
            colour(c);
            cairo_move_to(pen.get(), x + points(extent.x),
                          y + points(-extent.y) + (height - points(extent.height)) / 2);
            pango_cairo_show_layout_line(pen.get(), line);
            y += height;
        } while (pango_layout_iter_next_line(lines.get()));
    }

    void row(const std::vector<Column>& columns, const std::vector<double>& widths,
             const std::vector<std::string>& cells, const Look& look, bool ground)
    {
        std::vector<Layout> layouts;
        double height = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            layouts.push_back(layout(cells[i], look, widths[i] - 2 * kCellPad));
            if (columns[i].right)
                pango_layout_set_alignment(layouts.back().get(), PANGO_ALIGN_RIGHT);
            int tall = 0;
            pango_layout_get_size(layouts.back().get(), nullptr, &tall);
            height = std::max(height, points(tall) + 2 * kCellPad);
        }
        if (y + height > kBottom && y > kTop) {
            close();
            open();
            if (!ground)
                row(columns, widths, headsOf(columns), headLook(), true);
        }
        if (ground) {
            colour(kGround);
            cairo_rectangle(pen.get(), kMargin, y, kColumn, height);
            cairo_fill(pen.get());
        }
        double x = kMargin;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            colour(look.colour);
            cairo_move_to(pen.get(), x + kCellPad, y + kCellPad);
            pango_cairo_show_layout(pen.get(), layouts[i].get());
            x += widths[i];
        }
        y += height;
        colour(kLine);
        cairo_set_line_width(pen.get(), 0.4);
        cairo_move_to(pen.get(), kMargin, y);
        cairo_line_to(pen.get(), kWidth - kMargin, y);
        cairo_stroke(pen.get());
    }

    static Look headLook() { return {8, true, kMuted}; }
    static std::vector<std::string> headsOf(const std::vector<Column>& columns)
    {
        std::vector<std::string> heads;
        for (const Column& column : columns)
            heads.push_back(column.head);
        return heads;
    }

    std::string bytes; // before the surface, which writes into it to its end
    int total;
    Surface surface;
    Pen pen;
    std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>> fontOptions;
    std::string language = "en";
    std::string family = "Noto Sans CJK SC, DejaVu Sans";
    std::string head;
    int page = 0;
    double y = kTop;
    bool onPage = false;
};

PdfCanvas::PdfCanvas(const Facts& facts) : m_implementation(std::make_unique<Implementation>(facts)) {}
PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::begin(std::string_view language, std::string head)
{
    m_implementation->language = language;
    // One font's shapes for each script: those of Taiwan and of the mainland differ.
    const bool traditional = language.find("Hant") != language.npos || language.find("TW") != language.npos ||
                             language.find("HK") != language.npos;
    m_implementation->family =
        traditional ? "Noto Sans CJK TC, DejaVu Sans" : "Noto Sans CJK SC, DejaVu Sans";
    m_implementation->head = std::move(head);
}

void PdfCanvas::breakPage()
{
    m_implementation->close();
}

void PdfCanvas::space(double height)
{
    if (m_implementation->onPage && m_implementation->y > kTop)
        m_implementation->y += height;
}

void PdfCanvas::keep(double height)
{
    m_implementation->room(height);
}

void PdfCanvas::paragraph(std::string_view text, TextStyle style, double indent)
{
    if (text.empty())
        return;
    const Look look = lookOf(style);
    const Layout layout = m_implementation->layout(text, look, kColumn - indent);
    m_implementation->draw(layout.get(), kMargin + indent, look.colour);
}

void PdfCanvas::labelled(std::string_view label, std::string_view text, double indent)
{
    const Look look = lookOf(TextStyle::Body);
    const std::string all = fmt::format("{}  {}", label, text);
    const Layout layout = m_implementation->layout(all, look, kColumn - indent);
    PangoAttrList* attributes = pango_attr_list_new();
    PangoAttribute* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->start_index = 0;
    bold->end_index = static_cast<guint>(label.size());
    pango_attr_list_insert(attributes, bold);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    m_implementation->draw(layout.get(), kMargin + indent, look.colour);
}

void PdfCanvas::table(const std::vector<Column>& columns, const std::vector<std::vector<std::string>>& rows)
{
    double shares = 0;
    for (const Column& column : columns)
        shares += column.share;
    std::vector<double> widths;
    for (const Column& column : columns)
        widths.push_back(kColumn * column.share / shares);
    m_implementation->open();
    m_implementation->row(columns, widths, Implementation::headsOf(columns), Implementation::headLook(),
                          true);
    for (const std::vector<std::string>& row : rows)
        m_implementation->row(columns, widths, row, lookOf(TextStyle::Small), false);
}

int PdfCanvas::bookmark(std::string_view name, int parent)
{
    m_implementation->open();
    const std::string place =
        fmt::format("page={} pos=[{:.1f} {:.1f}]", m_implementation->page, kMargin, m_implementation->y);
    return cairo_pdf_surface_add_outline(
        m_implementation->surface.get(), parent, std::string(name).c_str(), place.c_str(),
        parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
}

int PdfCanvas::pages() const
{
    return m_implementation->page;
}

Result<std::string> PdfCanvas::bytes()
{
    m_implementation->open(); // a file has a page
    m_implementation->close();
    cairo_surface_finish(m_implementation->surface.get());
    const cairo_status_t status = cairo_surface_status(m_implementation->surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::Internal, {}, std::string("PDF: ") + cairo_status_to_string(status));
    return std::move(m_implementation->bytes);
}

} // namespace earshot
