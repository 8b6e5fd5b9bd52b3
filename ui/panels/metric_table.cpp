#include "panels/metric_table.h"

#include "support/theme.h"
#include "views/draw.h"

#include <QHeaderView>
#include <QPainter>

namespace earshot::ui {
namespace {

std::vector<std::optional<double>> values(const QVariantList& trend)
{
    std::vector<std::optional<double>> result;
    for (const QVariant& value : trend)
        result.push_back(value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    return result;
}

bool isTrend(const QModelIndex& index)
{
    return index.data(MetricComparisonModel::IsTrendRole).toBool();
}

QColor metricColor(const QModelIndex& index)
{
    const Theme& theme = Theme::instance();
    if (index.data(MetricComparisonModel::AbsentRole).toBool())
        return theme.color(ColorRole::MutedText);
    const int sign = index.data(MetricComparisonModel::SignRole).toInt();
    return sign == 0 ? QColor() : theme.color(sign > 0 ? ColorRole::Rise : ColorRole::Fall);
}

class MetricDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = CellDelegate::sizeHint(option, index);
        return isTrend(index) ? QSize(68, size.height()) : size;
    }

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        const Theme& theme = Theme::instance();
        if (isTrend(index)) {
            if (index.data(MetricComparisonModel::NumericRole).toBool())
                drawSparkline(painter, QRectF(rect).adjusted(2, 8, -4, -8),
                              values(index.data(MetricComparisonModel::TrendRole).toList()),
                              theme.color(ColorRole::Accent));
            return;
        }
        if (index.column() != 0) {
            CellDelegate::paintContent(painter, rect, option, index);
            return;
        }
        const QString unit = index.data(MetricComparisonModel::UnitRole).toString();
        double unitWidth = unit.isEmpty() ? 0 : QFontMetricsF(smallFont()).horizontalAdvance(unit) + 6;
        const QFont font = theme.interfaceFont();
        const double top = rect.top() + (rect.height() - lineHeight(font)) / 2;
        // Where there is no room for both, the name has what it needs before the unit has any.
        unitWidth = std::min(unitWidth, rect.width() * 0.4);
        const double width = rect.width() - unitWidth;
        QString name = index.data().toString();
        // Rows of one metric are told apart by what ends their names.
        if (const QString part = index.data(MetricComparisonModel::PartRole).toString();
            !part.isEmpty() && QFontMetricsF(font).horizontalAdvance(name) > width)
            name = part;
        const double used =
            drawLine(painter, {double(rect.left()), top}, width, name, font, theme.color(ColorRole::Text));
        drawLine(painter, {rect.left() + used + 6, top + lineHeight(font) - lineHeight(smallFont()) - 1},
                 unitWidth, unit, smallFont(), theme.color(ColorRole::MutedText));
    }
};

} // namespace

MetricTable::MetricTable(QWidget* parent) : DataTable(parent)
{
    setObjectName(QStringLiteral("compareTable"));
    setAccessibleName(tr("Metrics by call"));
    setItemDelegate(new MetricDelegate(metricColor, this));
    setStretchColumn(0);
    setSmallestStretch(150);
    horizontalHeader()->setSortIndicatorShown(false);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        horizontalHeader()->setSortIndicatorShown(true);
        model()->sort(column, horizontalHeader()->sortIndicatorOrder());
    });
}

ChartSeries chartSeries(const MetricComparisonModel& model, int row)
{
    const QModelIndex first = model.index(row, 0);
    ChartSeries series;
    series.name = first.data().toString();
    if (const QString unit = first.data(MetricComparisonModel::UnitRole).toString(); !unit.isEmpty())
        series.name += QStringLiteral(" (%1)").arg(unit);
    series.values = values(first.data(MetricComparisonModel::TrendRole).toList());
    for (std::size_t call = 0; call < series.values.size(); ++call) {
        const QModelIndex cell = model.index(row, 1 + int(call));
        series.labels.append(series.values[call] ? cell.data().toString() : QString());
    }
    return series;
}

} // namespace earshot::ui
