#include "views/transcript_painter.h"

#include "models/speaker_text.h"
#include "support/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

namespace earshot::ui {

namespace {

QColor color(ColorRole role)
{
    return Theme::instance().color(role);
}

/// First element of an ascending range of things with spans that may reach into `span`.
template<class Range, class SpanOf>
auto firstFrom(const Range& range, const Span& span, SpanOf spanOf)
{
    return std::ranges::lower_bound(range, span.begin(), std::ranges::less_equal(),
                                    [&](const auto& item) { return spanOf(item).end(); });
}

} // namespace

TranscriptColumns TranscriptColumns::of(const TranscriptMetrics& metrics, int viewportWidth)
{
    const int around = metrics.gutterWidth + metrics.marginWidth;
    const int measure = static_cast<int>(metrics.measure) + metrics.answerIndent;
    TranscriptColumns columns;
    columns.width = std::clamp(viewportWidth - around - 8, 80, measure);
    // A wide window keeps the text near its middle, and gives the margin the rest.
    const int spare = std::max(0, viewportWidth - around - columns.width);
    columns.gutter = std::min(18 + spare / 3, spare / 2 + 8);
    columns.text = columns.gutter + metrics.gutterWidth - 10;
    columns.margin = columns.text + columns.width + 10;
    columns.right = viewportWidth;
    return columns;
}

TranscriptPainter::TranscriptPainter(QPainter& painter, TranscriptLayout& layout,
                                     const TranscriptMarks& marks, const TranscriptColumns& columns)
    : m_painter(painter), m_layout(layout), m_marks(marks), m_columns(columns), m_metrics(layout.metrics())
{
}

void TranscriptPainter::paint(const QRect& clip)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const auto& row : m_layout.visible()) {
        if (row.y < clip.bottom() && row.y + row.layout->height() > clip.top() - m_metrics.pairGap) {
            paintRow(row);
        }
    }
}

void TranscriptPainter::paintRow(const TranscriptLayout::VisibleRow& row)
{
    if (m_layout.paragraph(row.row).rule) {
        const double middle = row.y + row.layout->frame().above() + m_metrics.lineHeight / 2;
        m_painter.fillRect(QRectF(m_columns.text, std::round(middle), m_columns.width, 1),
                           color(ColorRole::Border));
        return;
    }
    paintRule(row);
    paintGutter(row);
    if (row.layout->frame().header > 0) {
        paintHeader(row);
    }
    paintGrounds(row);
    m_painter.setPen(textColor(row));
    row.layout->draw(m_painter, QPointF(m_columns.text, row.y));
    paintUnderlines(row);
    paintFigures(row);
    paintMargin(row);
    paintCaret(row);
}

/// Text between the turns and text that is no speech stands back.
QColor TranscriptPainter::textColor(const TranscriptLayout::VisibleRow& row) const
{
    const Turn* turn = m_layout.turn(row.row);
    const bool aside = !turn || turn->section == Section::Boilerplate;
    return color(aside ? ColorRole::MutedText : ColorRole::Text);
}

void TranscriptPainter::paintGutter(const TranscriptLayout::VisibleRow& row)
{
    const Paragraph& paragraph = m_layout.paragraph(row.row);
    const TurnPlace place = m_layout.place(row.row);
    const RowFrame& frame = row.layout->frame();
    const double line = frame.header > 0 ? frame.header : m_metrics.lineHeight;
    const QRectF box(m_columns.gutter, row.y + frame.gap, m_metrics.gutterWidth, line);
    if (place.opensPair && frame.header > 0) {
        QFont font = m_metrics.gutter;
        font.setWeight(QFont::DemiBold);
        m_painter.setFont(font);
        m_painter.setPen(color(ColorRole::Analyst));
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                           QCoreApplication::translate("Transcript", "Q%1").arg(place.pair));
    } else if (!paragraph.continued) {
        m_painter.setFont(m_metrics.gutter);
        m_painter.setPen(color(ColorRole::MutedText));
        const QString number = QString::number(paragraph.number);
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                           paragraph.translation ? number + QChar(0x2032) : number); // 12 and 12′
    }
    const auto doubt = firstFrom(m_marks.doubts, paragraph.span, [](const Doubt& item) { return item.span; });
    if (doubt != m_marks.doubts.end() && doubt->span.begin() < paragraph.span.end()) {
        const double ratio = m_painter.device()->devicePixelRatioF();
        const int at =
            std::max(0, std::max(doubt->span.begin(), paragraph.span.begin()) - paragraph.span.begin());
        const double middle =
            row.y + row.layout->lineTop(row.layout->lineOf(at)) + (m_metrics.lineHeight - 14) / 2;
        m_painter.drawPixmap(QPointF(m_columns.text - 20, middle),
                             Theme::instance().pixmap(QStringLiteral("doubt"), ColorRole::Doubt, 14, ratio));
    }
}

void TranscriptPainter::paintHeader(const TranscriptLayout::VisibleRow& row)
{
    const Call& call = m_layout.reading()->call;
    const Turn& turn = *m_layout.turn(row.row);
    const RowFrame& frame = row.layout->frame();
    QRectF box(m_columns.text + frame.indent, row.y + frame.gap, m_columns.width - frame.indent,
               frame.header);
    const QString name = speakerName(call, turn);
    const QFontMetricsF names(m_metrics.name);
    m_painter.setFont(m_metrics.name);
    m_painter.setPen(Theme::instance().speakerColor(turn.role));
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                       names.elidedText(name, Qt::ElideRight, box.width()));
    box.setLeft(box.left() + names.horizontalAdvance(name) + 8);
    const QString line = speakerLine(call, turn);
    if (line.isEmpty() || box.width() < 40) {
        return;
    }
    m_painter.setFont(m_metrics.title);
    m_painter.setPen(color(ColorRole::MutedText));
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                       QFontMetricsF(m_metrics.title).elidedText(line, Qt::ElideRight, box.width()));
}

/// The rule that answers hang on.
void TranscriptPainter::paintRule(const TranscriptLayout::VisibleRow& row)
{
    const RowFrame& frame = row.layout->frame();
    if (frame.indent == 0) {
        return;
    }
    const int top = frame.header > 0 ? frame.gap + 2 : 0;
    const QRectF rule(m_columns.text + frame.indent - 16, row.y + top, 2, row.layout->height() - top);
    m_painter.fillRect(rule, color(ColorRole::Border));
}

std::vector<QRectF> TranscriptPainter::rects(const TranscriptLayout::VisibleRow& row, const Span& span) const
{
    const Span& here = m_layout.paragraph(row.row).span;
    if (!here.overlaps(span)) {
        return {};
    }
    std::vector<QRectF> rects = row.layout->rectsOf(std::max(span.begin(), here.begin()) - here.begin(),
                                                    std::min(span.end(), here.end()) - here.begin());
    for (QRectF& rect : rects) {
        rect.translate(m_columns.text, row.y);
    }
    return rects;
}

void TranscriptPainter::fill(const TranscriptLayout::VisibleRow& row, const Span& span, const QColor& ground,
                             bool wholeLine)
{
    // Letters keep a little air; only a selection fills its lines.
    const double cut = wholeLine ? 0 : std::round(m_metrics.lineHeight * 0.1);
    for (const QRectF& rect : rects(row, span)) {
        m_painter.fillRect(rect.adjusted(0, cut, 0, -cut), ground);
    }
}

QColor TranscriptPainter::markColor(const AnnotationMark& mark) const
{
    return mark.hues.empty() ? color(ColorRole::Accent) : Theme::instance().tagColor(mark.hues.front());
}

void TranscriptPainter::paintGrounds(const TranscriptLayout::VisibleRow& row)
{
    const Span& here = m_layout.paragraph(row.row).span;
    for (const AnnotationMark& mark : m_marks.annotations) {
        if (mark.span.overlaps(here)) {
            fill(row, mark.span,
                 mark.hues.empty() ? color(ColorRole::AccentSoft)
                                   : Theme::instance().tagSoftColor(mark.hues.front()),
                 false);
        }
    }
    if (!m_marks.flash.empty()) {
        fill(row, m_marks.flash, color(ColorRole::Flash), false);
    }
    auto hit = firstFrom(m_marks.hits, here, [](const Span& span) { return span; });
    for (; hit != m_marks.hits.end() && hit->begin() < here.end(); ++hit) {
        const bool current = hit - m_marks.hits.begin() == m_marks.currentHit;
        fill(row, *hit, color(current ? ColorRole::HitCurrent : ColorRole::Hit), false);
    }
    if (!m_marks.selection.empty()) {
        fill(row, m_marks.selection, color(ColorRole::Selection), true);
    }
}

void TranscriptPainter::paintUnderlines(const TranscriptLayout::VisibleRow& row)
{
    for (const AnnotationMark& mark : m_marks.annotations) {
        for (const QRectF& rect : rects(row, mark.span)) {
            const double y = rect.top() + m_metrics.baseline + 4;
            m_painter.fillRect(QRectF(rect.left(), y, rect.width(), 2), markColor(mark));
        }
    }
}

void TranscriptPainter::paintFigures(const TranscriptLayout::VisibleRow& row)
{
    const auto& figures = m_layout.reading()->figures.figures;
    const Span& here = m_layout.paragraph(row.row).span;
    QPen pen(color(ColorRole::Figure), 1.2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({1.4, 1.6});
    const QPen solid(color(ColorRole::Figure), 1.2); // what a person has put right
    auto figure = firstFrom(figures, here, [](const Figure& item) { return item.span; });
    for (; figure != figures.end() && figure->span.begin() < here.end(); ++figure) {
        const bool byHand = figure->hand == Figure::Hand::Corrected || figure->hand == Figure::Hand::Added;
        m_painter.setPen(byHand ? solid : pen);
        for (const QRectF& rect : rects(row, figure->span)) {
            const double y = rect.top() + m_metrics.baseline + 3;
            m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
}

void TranscriptPainter::paintMargin(const TranscriptLayout::VisibleRow& row)
{
    const Paragraph& paragraph = m_layout.paragraph(row.row);
    for (const AnnotationMark& mark : m_marks.annotations) {
        const auto lines = rects(row, mark.span);
        if (lines.empty()) {
            continue;
        }
        const double top = lines.front().top() + 2;
        const double bottom = lines.back().bottom() - 2;
        const int stripes = std::max<int>(1, static_cast<int>(mark.hues.size()));
        double x = m_columns.margin + mark.lane * stripePitch;
        for (int i = 0; i < std::min(stripes, laneCount); ++i, x += stripePitch) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(mark.hues.empty()
                                   ? color(ColorRole::Accent)
                                   : Theme::instance().tagColor(mark.hues[static_cast<std::size_t>(i)]));
            m_painter.drawRoundedRect(QRectF(x, top, stripeWidth, bottom - top), 2, 2);
        }
        const bool beginsHere = paragraph.span.contains(mark.span.begin());
        if (beginsHere && (mark.hasNote || mark.doubtful)) {
            const double ratio = m_painter.device()->devicePixelRatioF();
            const QString icon = mark.doubtful ? QStringLiteral("doubt") : QStringLiteral("note");
            const ColorRole role = mark.doubtful ? ColorRole::Doubt : ColorRole::MutedText;
            m_painter.drawPixmap(QPointF(m_columns.margin + laneCount * stripePitch, top + 2),
                                 Theme::instance().pixmap(icon, role, 14, ratio));
        }
    }
    m_painter.setBrush(Qt::NoBrush);
}

void TranscriptPainter::paintCaret(const TranscriptLayout::VisibleRow& row)
{
    const Span& here = m_layout.paragraph(row.row).span;
    if (!m_marks.caret || *m_marks.caret < here.begin() || *m_marks.caret > here.end() ||
        m_layout.rowOf(*m_marks.caret) != row.row) {
        return;
    }
    const int position = *m_marks.caret - here.begin();
    const double x = m_columns.text + row.layout->xOf(position);
    const double y = row.y + row.layout->lineTop(row.layout->lineOf(position));
    m_painter.fillRect(QRectF(x - 0.75, y + 3, 1.5, m_metrics.lineHeight - 6), color(ColorRole::Accent));
}

} // namespace earshot::ui
