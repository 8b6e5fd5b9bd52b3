#include "views/chart_view.h"

#include "models/figure_text.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace earshot::ui {
namespace {

constexpr double side = 12;
/// Heights follow the font: of the title above, of the periods below, of a value at its bar.
double titleHeight()
{
    return lineHeight(Theme::instance().panelHeaderFont()) + 14;
}

double labelHeight()
{
    return lineHeight(smallFont());
}

double axisHeight()
{
    return labelHeight() + 8;
}

constexpr double widestBar = 44;

struct Range {
    double low = 0;
    double high = 1;
    double place(double value, const QRectF& rect) const
    {
        return rect.bottom() - (value - low) / (high - low) * rect.height();
    }
};

enum class Baseline {
    Zero, ///< the range holds zero: a value's height is its size
    Own,  ///< from the least to the greatest value, with some air
};

Range rangeOf(const std::vector<std::optional<double>>& values, Baseline baseline)
{
    const bool fromZero = baseline == Baseline::Zero;
    Range range{INFINITY, -INFINITY};
    for (const auto& value : values) {
        if (value) {
            range.low = std::min(range.low, *value);
            range.high = std::max(range.high, *value);
        }
    }
    if (range.low > range.high)
        return {};
    if (fromZero) {
        range.low = std::min(0.0, range.low);
        range.high = std::max(0.0, range.high);
    }
    if (range.high - range.low <= 0)
        return {range.low - 1, range.high + 1};
    const double air = fromZero ? 0 : (range.high - range.low) * 0.12;
    return {range.low - air, range.high + air};
}

} // namespace

void drawSparkline(QPainter& painter, const QRectF& rect, const std::vector<std::optional<double>>& values,
                   const QColor& color)
{
    if (values.size() < 2)
        return;
    const Range range = rangeOf(values, Baseline::Own);
    const double step = rect.width() / double(values.size() - 1);
    QPainterPath path;
    bool drawing = false;
    QPointF last;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            drawing = false;
            continue;
        }
        last = {rect.left() + step * double(i), range.place(*values[i], rect)};
        if (drawing)
            path.lineTo(last);
        else
            path.moveTo(last);
        drawing = true;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    if (drawing) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(last, 2.2, 2.2);
    }
}

ChartView::ChartView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chartView"));
    setMinimumHeight(150);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    clear();
}

void ChartView::setData(const QStringList& periods, const ChartSeries& bars,
                        const std::optional<ChartSeries>& line)
{
    m_periods = periods;
    m_bars = bars;
    m_line = line;
    setAccessibleName(bars.name.isEmpty() ? tr("Chart") : tr("Chart of %1").arg(bars.name));
    setAccessibleDescription(description());
    update();
}

void ChartView::clear()
{
    setData({}, {}, std::nullopt);
}

QString ChartView::description() const
{
    QStringList parts;
    for (qsizetype i = 0; i < m_periods.size(); ++i)
        parts.append(m_periods[i] + QStringLiteral(": ") +
                     (m_bars.labels.value(i).isEmpty() ? QString(absent) : m_bars.labels[i]));
    return parts.join(QStringLiteral(", "));
}

double ChartView::valueRow() const
{
    return m_line ? labelHeight() + 2 : 0;
}

QRectF ChartView::plotRect() const
{
    return QRectF(rect()).adjusted(side + 8, titleHeight() + labelHeight() + 6, -side - 8,
                                   -valueRow() - axisHeight() - 6);
}

double ChartView::slotCentre(const QRectF& plot, std::size_t index) const
{
    return plot.left() + plot.width() / double(m_periods.size()) * (double(index) + 0.5);
}

void ChartView::drawAxis(QPainter& painter, const QRectF& plot) const
{
    const Theme& theme = Theme::instance();
    for (int part = 1; part <= 2; ++part)
        drawHorizontalLine(painter, plot.left(), plot.right(),
                           std::round(plot.bottom() - plot.height() * part / 2),
                           theme.color(ColorRole::Sunken));
    painter.setFont(smallFont());
    painter.setPen(theme.color(ColorRole::MutedText));
    const double width = plot.width() / double(m_periods.size());
    for (qsizetype i = 0; i < m_periods.size(); ++i)
        painter.drawText(
            QRectF(plot.left() + width * double(i), plot.bottom() + 4 + valueRow(), width, axisHeight()),
            Qt::AlignHCenter | Qt::AlignTop, m_periods[i]);
}

void ChartView::drawBarLabel(QPainter& painter, std::size_t index, const QRectF& bar) const
{
    const Theme& theme = Theme::instance();
    const bool gap = !m_bars.values[index];
    const QString label = gap ? QString(absent) : m_bars.labels.value(qsizetype(index));
    painter.setFont(smallFont());
    const QFontMetricsF metrics(smallFont());
    painter.setPen(theme.color(gap ? ColorRole::MutedText : ColorRole::Text));
    if (m_line) {
        // A line may pass any place of the plot: beside one the values stand in a row of their own below.
        const QRectF plot = plotRect();
        const double slot = plot.width() / double(m_periods.size());
        painter.drawText(QRectF(bar.center().x() - slot / 2, plot.bottom() + 4, slot, labelHeight()),
                         Qt::AlignCenter, metrics.elidedText(label, Qt::ElideRight, slot - 4));
        return;
    }
    const double wide = metrics.horizontalAdvance(label) + 4;
    painter.drawText(QRectF(bar.center().x() - wide / 2, bar.top() - labelHeight() - 2, wide, labelHeight()),
                     Qt::AlignCenter, label);
}

void ChartView::drawBars(QPainter& painter, const QRectF& plot) const
{
    const Theme& theme = Theme::instance();
    const Range range = rangeOf(m_bars.values, Baseline::Zero);
    const double zero = std::round(range.place(0, plot));
    const double width = std::min(widestBar, plot.width() / double(m_periods.size()) * 0.5);
    for (std::size_t i = 0; i < m_bars.values.size() && i < std::size_t(m_periods.size()); ++i) {
        const double x = std::round(slotCentre(plot, i) - width / 2);
        const bool gap = !m_bars.values[i];
        const double top = gap ? zero : range.place(*m_bars.values[i], plot);
        if (!gap) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(ColorRole::Accent));
            painter.drawRoundedRect(
                QRectF(x, std::min(top, zero), width, std::max(1.0, std::abs(top - zero))), 2, 2);
        }
        drawBarLabel(painter, i, QRectF(x, std::min(top, zero), width, std::abs(top - zero)));
    }
    drawHorizontalLine(painter, plot.left(), plot.right(), zero, theme.color(ColorRole::Border));
}

void ChartView::drawLineSeries(QPainter& painter, const QRectF& plot) const
{
    const Theme& theme = Theme::instance();
    const QColor color = theme.color(ColorRole::Figure);
    const Range range = rangeOf(m_line->values, Baseline::Zero);
    std::vector<std::optional<QPointF>> points;
    for (std::size_t i = 0; i < m_line->values.size() && i < std::size_t(m_periods.size()); ++i) {
        const auto& value = m_line->values[i];
        points.push_back(value ? std::optional(QPointF(slotCentre(plot, i), range.place(*value, plot)))
                               : std::nullopt);
    }
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i - 1] && points[i])
            painter.drawLine(*points[i - 1], *points[i]);
    }
    painter.setFont(smallFont());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i])
            continue;
        painter.setPen(QPen(theme.color(ColorRole::Surface), 1.5));
        painter.setBrush(color);
        painter.drawEllipse(*points[i], 3.5, 3.5);
        const QString label = m_line->labels.value(qsizetype(i));
        const double wide = QFontMetricsF(smallFont()).horizontalAdvance(label) + 8;
        const QRectF plate(points[i]->x() - wide / 2, points[i]->y() - labelHeight() - 6, wide,
                           labelHeight());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Surface));
        painter.drawRoundedRect(plate, 3, 3);
        painter.setPen(color);
        painter.drawText(plate, Qt::AlignCenter, label);
    }
}

void ChartView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    if (m_periods.isEmpty())
        return;
    const double width = rect().width() - 2 * side;
    const double used = drawLine(painter, {side, 10}, width, m_bars.name, theme.panelHeaderFont(),
                                 theme.color(ColorRole::MutedText));
    if (m_line) {
        painter.setPen(QPen(theme.color(ColorRole::Figure), 2));
        const double middle = 10 + lineHeight(theme.panelHeaderFont()) / 2;
        painter.drawLine(QPointF(side + used + 14, middle), QPointF(side + used + 26, middle));
        drawLine(painter, {side + used + 31, 10}, width - used - 31, m_line->name, theme.panelHeaderFont(),
                 theme.color(ColorRole::MutedText));
    }
    const QRectF plot = plotRect();
    if (plot.height() < 24 || plot.width() < 60)
        return;
    drawAxis(painter, plot);
    drawBars(painter, plot);
    if (m_line)
        drawLineSeries(painter, plot);
}

} // namespace earshot::ui
