#include "views/compare_view.h"

#include "models/metric_comparison_model.h"
#include "support/qt_text.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr double headHeight = 37; ///< of the columns' own heads, which stay
constexpr double rowGap = 26;
constexpr double topEdge = 14;

struct LinkLook {
    QString text;
    ColorRole color;
};

int pairCount(const Call& call)
{
    int count = 0;
    for (const Exchange& exchange : call.exchanges)
        count += int(exchange.pairs.size());
    return count;
}

/// What the gutter says of two pairs; nothing where there is no link.
QString linkText(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Same:
        return CompareView::tr("again");
    case LinkKind::Changed:
        return CompareView::tr("changed");
    case LinkKind::Moved:
        return CompareView::tr("moved");
    }
    return {};
}

/// Between two columns: as wide as the longest word that it may hold.
double gutter()
{
    const QFontMetricsF metrics(smallFont());
    double widest = 0;
    for (const QString& word :
         {linkText(LinkKind::Same), linkText(LinkKind::Changed), linkText(LinkKind::Moved),
          CompareView::tr("new"), CompareView::tr("dropped")}) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return std::ceil(widest) + 8;
}

} // namespace

CompareView::CompareView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("compareView"));
    setAccessibleName(tr("Calls side by side"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, &CompareView::rebuild);
}

CompareView::~CompareView() = default;

void CompareView::setCalls(std::shared_ptr<const ComparedCalls> calls)
{
    m_calls = std::move(calls);
    rebuild();
    verticalScrollBar()->setValue(0);
}

void CompareView::rebuild()
{
    m_rows.clear();
    if (m_calls) {
        for (CompareRow& pairs : compareRows(*m_calls)) {
            Row row;
            row.cells.resize(pairs.cells.size());
            for (std::size_t column = 0; column < pairs.cells.size(); ++column) {
                if (pairs.cells[column])
                    row.cells[column] = std::make_unique<CompareCell>(*m_calls, pairs, column);
            }
            row.pairs = std::move(pairs);
            m_rows.push_back(std::move(row));
        }
    }
    estimateHeights();
    layOutVisible();
    viewport()->update();
}

double CompareView::columnWidth() const
{
    const double count = m_calls ? double(m_calls->readings.size()) : 1;
    return std::max(120.0, (viewport()->width() - gutter() * (count - 1)) / count);
}

/// On both sides of a column: less where many share the width.
double CompareView::padding() const
{
    return columnWidth() < 300 * Theme::instance().scale() ? 10 : 22;
}

double CompareView::columnLeft(std::size_t column) const
{
    return double(column) * (columnWidth() + gutter());
}

void CompareView::estimateHeights()
{
    // Half a line a question, until the row is seen: the scroll bar needs no more.
    constexpr double guess = 320;
    for (Row& row : m_rows) {
        if (!row.laidOut)
            row.height = guess;
    }
}

double CompareView::layOut(Row& row)
{
    const double width = columnWidth() - 2 * padding();
    double height = 0;
    for (const auto& cell : row.cells) {
        if (cell)
            height = std::max(height, cell->layOut(width));
    }
    row.height = height + rowGap;
    row.laidOut = true;
    return row.height;
}

void CompareView::layOutVisible()
{
    double y = headHeight + topEdge - verticalScrollBar()->value();
    for (Row& row : m_rows) {
        if (y < viewport()->height() && y + row.height > 0)
            layOut(row);
        y += row.height;
    }
    syncScrollBar();
}

void CompareView::syncScrollBar()
{
    double height = topEdge;
    for (const Row& row : m_rows)
        height += row.height;
    const int page = std::max(1, viewport()->height() - int(headHeight));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(36);
    verticalScrollBar()->setRange(0, std::max(0, int(height) - page));
}

double CompareView::topOf(std::size_t index) const
{
    double y = topEdge;
    for (std::size_t row = 0; row < index; ++row)
        y += m_rows[row].height;
    return y;
}

void CompareView::showPair(const PairRef& pair)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& cells = m_rows[i].pairs.cells;
        if (std::ranges::find(cells, std::optional(pair)) == cells.end())
            continue;
        for (std::size_t row = 0; row <= i; ++row)
            layOut(m_rows[row]);
        syncScrollBar();
        verticalScrollBar()->setValue(int(topOf(i) - topEdge));
        return;
    }
}

bool CompareView::rowChanged(const Row& row) const
{
    return std::ranges::any_of(row.pairs.links, [&](std::int32_t link) {
        return link >= 0 && m_calls->comparison.links[std::size_t(link)].kind == LinkKind::Changed;
    });
}

void CompareView::stepChange(int by)
{
    const int now = verticalScrollBar()->value();
    const auto count = std::ptrdiff_t(m_rows.size());
    for (std::ptrdiff_t i = by > 0 ? 0 : count - 1; i >= 0 && i < count; i += by) {
        const int top = int(topOf(std::size_t(i)) - topEdge);
        const bool beyond = by > 0 ? top > now : top < now;
        if (!beyond || !rowChanged(m_rows[std::size_t(i)]))
            continue;
        for (const auto& cell : m_rows[std::size_t(i)].pairs.cells) {
            if (cell) {
                showPair(*cell);
                return;
            }
        }
    }
}

void CompareView::drawHeads(QPainter& painter) const
{
    const Theme& theme = Theme::instance();
    painter.fillRect(QRectF(0, 0, viewport()->width(), headHeight), theme.color(ColorRole::Header));
    for (std::size_t column = 0; column < m_calls->readings.size(); ++column) {
        const Call& call = m_calls->readings[column]->call;
        const double left = columnLeft(column) + padding();
        const double top = (headHeight - lineHeight(theme.interfaceFont())) / 2;
        const QString period = toQString(periodLabel(call.info));
        const QString title = period.isEmpty() ? toQString(call.info.title) : period;
        const double room = columnWidth() - 2 * padding();
        const double used = drawLine(painter, {left, top}, room, title, bold(theme.interfaceFont()),
                                     theme.color(ColorRole::Text));
        QStringList facts;
        if (call.info.callDate)
            facts.append(toQString(isoDate(*call.info.callDate)));
        facts.append(tr("%n question(s)", nullptr, pairCount(call)));
        const QFontMetricsF metrics(theme.interfaceFont());
        while (facts.size() > 1 &&
               metrics.horizontalAdvance(facts.join(QStringLiteral(" · "))) > room - used - 8)
            facts.removeLast(); // half a date is none
        if (const QString told = facts.join(QStringLiteral(" · "));
            metrics.horizontalAdvance(told) <= room - used - 8)
            drawLine(painter, {left + used + 8, top}, room - used - 8, told, theme.interfaceFont(),
                     theme.color(ColorRole::MutedText));
    }
    drawHorizontalLine(painter, 0, viewport()->width(), headHeight - 1, theme.color(ColorRole::Border));
}

void CompareView::drawGutters(QPainter& painter) const
{
    const Theme& theme = Theme::instance();
    for (std::size_t column = 1; column < m_calls->readings.size(); ++column) {
        const QRectF rect(columnLeft(column) - gutter(), 0, gutter(), viewport()->height());
        painter.fillRect(rect, theme.color(ColorRole::Sunken));
        painter.fillRect(QRectF(rect.left(), 0, 1, rect.height()), theme.color(ColorRole::Border));
        painter.fillRect(QRectF(rect.right() - 1, 0, 1, rect.height()), theme.color(ColorRole::Border));
    }
}

void CompareView::drawLink(QPainter& painter, const Row& row, std::size_t left, double y) const
{
    const Theme& theme = Theme::instance();
    const double begin = columnLeft(left + 1) - gutter();
    const double end = begin + gutter();
    const double line = std::round(y + CompareCell::headHeight() / 2 + 8);
    const std::int32_t index = row.pairs.links[left];
    LinkLook look;
    double from = begin;
    double to = end;
    Qt::PenStyle style = Qt::SolidLine;
    if (index >= 0) {
        switch (m_calls->comparison.links[std::size_t(index)].kind) {
        case LinkKind::Same:
            look = {linkText(LinkKind::Same), ColorRole::Accent};
            break;
        case LinkKind::Changed:
            look = {linkText(LinkKind::Changed), ColorRole::Doubt};
            break;
        case LinkKind::Moved:
            look = {linkText(LinkKind::Moved), ColorRole::MutedText};
            style = Qt::DashLine;
            break;
        }
    } else if (row.pairs.cells[left + 1] && fateOf(*m_calls, *row.pairs.cells[left + 1]) == PairFate::Fresh) {
        look = {tr("new"), ColorRole::Good};
        from = begin + gutter() / 2;
    } else if (row.pairs.cells[left] && fateOf(*m_calls, *row.pairs.cells[left]) == PairFate::Dropped) {
        look = {tr("dropped"), ColorRole::Bad};
        to = begin + gutter() / 2;
    } else {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.color(look.color), 2, style, Qt::FlatCap));
    painter.drawLine(QPointF(from, line), QPointF(to, line));
    if (index < 0)
        painter.fillRect(QRectF(begin + gutter() / 2 - 2, line - 3, 5, 6), theme.color(look.color));
    painter.setFont(smallFont());
    painter.setPen(theme.color(look.color));
    painter.drawText(QRectF(begin, line - 4 - lineHeight(smallFont()), gutter(), lineHeight(smallFont())),
                     Qt::AlignCenter, look.text);
}

void CompareView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.color(ColorRole::Surface));
    if (!m_calls || m_calls->readings.empty())
        return;
    drawGutters(painter);
    painter.setClipRect(QRectF(0, headHeight, viewport()->width(), viewport()->height() - headHeight));
    double y = headHeight + topEdge - verticalScrollBar()->value();
    for (const Row& row : m_rows) {
        if (y < viewport()->height() && y + row.height > headHeight && row.laidOut) {
            for (std::size_t column = 0; column < row.cells.size(); ++column) {
                if (row.cells[column])
                    row.cells[column]->draw(painter, {columnLeft(column) + padding(), y});
                if (column + 1 < row.cells.size())
                    drawLink(painter, row, column, y);
            }
        }
        y += row.height;
    }
    painter.setClipping(false);
    drawHeads(painter);
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    for (Row& row : m_rows)
        row.laidOut = false;
    layOutVisible();
}

void CompareView::scrollContentsBy(int, int)
{
    layOutVisible();
    viewport()->update();
}

void CompareView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!m_calls)
        return;
    double y = headHeight + topEdge - verticalScrollBar()->value();
    for (const Row& row : m_rows) {
        const bool hit = event->position().y() >= y && event->position().y() < y + row.height;
        for (std::size_t column = 0; hit && column < row.cells.size(); ++column) {
            const double left = columnLeft(column);
            const double x = event->position().x();
            if (!row.cells[column] || x < left || x >= left + columnWidth())
                continue;
            if (const auto span =
                    row.cells[column]->spanAt({x - left - padding(), event->position().y() - y}))
                Q_EMIT placeActivated(int(column), *span);
        }
        y += row.height;
    }
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        break;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    case Qt::Key_N:
        nextChange();
        break;
    case Qt::Key_P:
        previousChange();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace earshot::ui
