#include "views/review_painter.h"

#include "models/speaker_text.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace earshot::ui {
namespace {

QColor color(ColorRole role)
{
    return Theme::instance().color(role);
}

void underline(QPainter& painter, const QRectF& rect, ColorRole role, Qt::PenStyle style)
{
    QPen pen(color(role), 1.6, style, Qt::FlatCap);
    painter.setPen(pen);
    const double y = rect.bottom() - rect.height() * 0.12;
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

/// Letters keep a little air.
QRectF ground(const QRectF& rect)
{
    const double cut = std::round(rect.height() * 0.1);
    return rect.adjusted(0, cut, 0, -cut);
}

} // namespace

const std::vector<std::size_t>& ReviewMarks::of(std::size_t row) const
{
    static const std::vector<std::size_t> none;
    const auto found = itemsOfRow.find(row);
    return found == itemsOfRow.end() ? none : found->second;
}

void ReviewPainter::paintRow(const ReviewLayout::VisibleRow& row) const
{
    for (const std::size_t item : m_marks.of(row.row)) {
        paintItem(row, m_marks.items[item]);
    }
    paintSpeaker(row);
    paintText(row);
    paintGutter(row);
    paintFrame(row);
    const Span& here = m_layout.rows()[row.row].clean;
    if (m_layout.reading() && m_marks.caret >= here.begin() && m_marks.caret <= here.end()) {
        m_painter.fillRect(m_layout.caretRect(row, m_marks.caret),
                           color(m_marks.focus ? ColorRole::Accent : ColorRole::MutedText));
    }
}

void ReviewPainter::paintSpeaker(const ReviewLayout::VisibleRow& row) const
{
    const ReviewRow& here = m_layout.rows()[row.row];
    if (!here.turn) {
        return;
    }
    const Call& call = m_layout.reading()->call;
    const Turn& turn = call.turns[static_cast<std::size_t>(*here.turn)];
    const RowFrame& frame = row.layout->repaired.frame();
    const TranscriptMetrics& metrics = m_layout.metrics();
    QRectF box(m_layout.columns().repaired, row.y + frame.gap, m_layout.columns().width, frame.header);
    const QString name = turn.speaker ? speakerName(call, turn) : sectionText(turn.section);
    const QFontMetricsF names(metrics.name);
    m_painter.setFont(metrics.name);
    m_painter.setPen(Theme::instance().speakerColor(turn.role));
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                       names.elidedText(name, Qt::ElideRight, box.width()));
    box.setLeft(box.left() + names.horizontalAdvance(name) + 8);
    QStringList facts{speakerLine(call, turn), sectionText(turn.section)};
    facts.removeAll(QString());
    facts.removeAll(name);
    if (box.width() > 40) {
        m_painter.setFont(metrics.title);
        m_painter.setPen(color(ColorRole::MutedText));
        m_painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                           QFontMetricsF(metrics.title)
                               .elidedText(facts.join(QStringLiteral(" · ")), Qt::ElideRight, box.width()));
    }
    drawHorizontalLine(m_painter, m_layout.columns().repaired,
                       m_layout.columns().repaired + m_layout.columns().width, row.y + frame.gap * 0.4,
                       color(ColorRole::Border));
}

void ReviewPainter::paintText(const ReviewLayout::VisibleRow& row) const
{
    const ReviewRow& here = m_layout.rows()[row.row];
    const ReviewColumns& columns = m_layout.columns();
    m_painter.setPen(color(here.sourceApart ? ColorRole::MutedText : ColorRole::Text));
    row.layout->original.draw(m_painter, QPointF(columns.original, row.y));
    // The label's own letters stand back: who speaks stands above.
    QList<QTextLayout::FormatRange> formats;
    if (here.turn) {
        const Span label = m_layout.reading()->call.turns[static_cast<std::size_t>(*here.turn)].label;
        if (!label.empty() && label.overlaps(here.clean)) {
            QTextLayout::FormatRange range;
            range.start = std::max(0, label.begin() - here.clean.begin());
            range.length = std::min(label.end(), here.clean.end()) - here.clean.begin() - range.start;
            range.format.setForeground(color(ColorRole::MutedText));
            formats.append(range);
        }
    }
    m_painter.setPen(color(here.speech ? ColorRole::Text : ColorRole::MutedText));
    row.layout->repaired.draw(m_painter, QPointF(columns.repaired, row.y), formats);
}

void ReviewPainter::paintItem(const ReviewLayout::VisibleRow& row, const ReviewItem& item) const
{
    const auto original = m_layout.sourceRects(row, item.source);
    const auto repaired = m_layout.cleanRects(row, item.clean);
    const auto lines = [&](const std::vector<QRectF>& rects, ColorRole role, Qt::PenStyle style) {
        for (const QRectF& rect : rects) {
            underline(m_painter, rect, role, style);
        }
    };
    if (item.kind == ReviewItem::Kind::Correction) {
        lines(repaired, ColorRole::Accent, Qt::SolidLine);
        return;
    }
    const bool made = item.repair && item.repair->applied;
    if (made) {
        for (const QRectF& rect : original) {
            m_painter.fillRect(ground(rect), color(ColorRole::Deleted));
        }
        for (const QRectF& rect : repaired) {
            m_painter.fillRect(ground(rect), color(ColorRole::Inserted));
        }
        if (item.clean.empty()) { // a removal leaves a notch
            const QRectF at = m_layout.caretRect(row, item.clean.begin());
            m_painter.fillRect(QRectF(at.left(), at.bottom() - 4, 5, 3), color(ColorRole::Fall));
        }
    }
    if (item.state == ReviewItem::State::Rejected) {
        lines(original, ColorRole::MutedText, Qt::DotLine);
        lines(repaired, ColorRole::MutedText, Qt::DotLine);
    } else if (item.open() && !made) {
        if (item.repair) {
            lines(original, ColorRole::Doubt, Qt::DashLine);
        }
        lines(repaired, ColorRole::Doubt, Qt::DashLine);
    } else if (!item.open()) {
        lines(repaired, ColorRole::Good, Qt::SolidLine);
    }
}

void ReviewPainter::paintGutter(const ReviewLayout::VisibleRow& row) const
{
    const TranscriptMetrics& metrics = m_layout.metrics();
    const RowFrame& frame = row.layout->original.frame();
    const QRectF box(0, row.y + frame.above(), m_layout.columns().original - 22, metrics.lineHeight);
    m_painter.setFont(metrics.gutter);
    m_painter.setPen(color(ColorRole::MutedText));
    m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.row + 1));
    const auto& items = m_marks.of(row.row);
    const bool doubtful = std::ranges::any_of(items, [&](std::size_t i) {
        return m_marks.items[i].kind == ReviewItem::Kind::Doubt && m_marks.items[i].open();
    });
    if (doubtful) {
        const double ratio = m_painter.device()->devicePixelRatioF();
        m_painter.drawPixmap(QPointF(m_layout.columns().original - 18, box.center().y() - 7),
                             Theme::instance().pixmap(QStringLiteral("doubt"), ColorRole::Doubt, 14, ratio));
    }
}

void ReviewPainter::paintFrame(const ReviewLayout::VisibleRow& row) const
{
    if (!m_marks.current || m_layout.rows().empty() ||
        reviewRowAt(m_layout.rows(), m_marks.current->clean.begin()) != row.row) {
        return;
    }
    m_painter.setPen(QPen(color(ColorRole::Accent), 1.5));
    m_painter.setBrush(Qt::NoBrush);
    std::vector<QRectF> rects = m_layout.sourceRects(row, m_marks.current->source);
    std::vector<QRectF> repaired = m_layout.cleanRects(row, m_marks.current->clean);
    if (repaired.empty()) {
        repaired.push_back(m_layout.caretRect(row, m_marks.current->clean.begin()).adjusted(-2, -3, 2, 3));
    }
    rects.insert(rects.end(), repaired.begin(), repaired.end());
    std::erase_if(rects, [](const QRectF& rect) { return rect.width() < 1; }); // lines without a letter
    for (const QRectF& rect : rects) {
        m_painter.drawRoundedRect(ground(rect).adjusted(-1.5, -1, 1.5, 1), 3, 3);
    }
}

} // namespace earshot::ui
