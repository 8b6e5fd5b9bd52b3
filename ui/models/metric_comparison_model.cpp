#include "models/metric_comparison_model.h"

#include "models/table_copy.h"
#include "support/qt_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace earshot::ui {

QString shortPeriod(const CallInfo& info)
{
    QString label = toQString(periodLabel(info));
    if (label.startsWith(u"FY") && label.size() >= 6)
        label.remove(2, 2);
    if (label.isEmpty() && info.callDate)
        label = toQString(isoDate(*info.callDate));
    return label;
}

MetricComparisonModel::MetricComparisonModel(QObject* parent) : QAbstractTableModel(parent) {}

void MetricComparisonModel::setCalls(std::shared_ptr<const ComparedCalls> calls)
{
    beginResetModel();
    m_calls = std::move(calls);
    endResetModel();
}

void MetricComparisonModel::setStyle(NumberStyle style)
{
    beginResetModel();
    m_style = style;
    endResetModel();
}

const Figure* MetricComparisonModel::figure(const MetricRow& row, int call) const
{
    if (call < 0 || std::size_t(call) >= row.cells.size() || !row.cells[std::size_t(call)].figure)
        return nullptr;
    const auto& figures = m_calls->readings[std::size_t(call)]->figures.figures;
    return &figures[std::size_t(*row.cells[std::size_t(call)].figure)];
}

QString MetricComparisonModel::words(const Figure& item, int call) const
{
    return toQString(item.span.in(m_calls->readings[std::size_t(call)]->document.text)).simplified();
}

int MetricComparisonModel::power(const MetricRow& row) const
{
    if (row.kind != FigureKind::Money && row.kind != FigureKind::Count)
        return 0;
    int largest = 0;
    for (int call = 0; call < callCount(); ++call) {
        if (const Figure* item = figure(row, call); item && item->value)
            largest = std::max(largest, scalePower(*item->value, m_style));
    }
    return largest;
}

QString MetricComparisonModel::name(const MetricRow& row) const
{
    const QString part = partName(row);
    QStringList parts{metricName(row.metric, m_style)};
    if (!part.isEmpty())
        return parts.front() + u' ' + part;
    addKind(parts, row);
    return parts.join(u' ');
}

QString MetricComparisonModel::partName(const MetricRow& row) const
{
    const QString part = partText(row.segment, row.geography, m_style);
    if (part.isEmpty())
        return {};
    QStringList parts{QStringLiteral("· ") + part};
    addKind(parts, row);
    return parts.join(u' ');
}

void MetricComparisonModel::addKind(QStringList& parts, const MetricRow& row)
{
    if (row.basis != Basis::Unstated)
        parts.append(basisText(row.basis));
    if (row.comparison == Comparison::YearOnYear)
        parts.append(tr("YoY growth"));
    if (row.comparison == Comparison::QuarterOnQuarter)
        parts.append(tr("QoQ growth"));
}

QString MetricComparisonModel::unit(const MetricRow& row) const
{
    if (row.comparison != Comparison::None)
        return {};
    for (int call = 0; call < callCount(); ++call) {
        if (const Figure* item = figure(row, call); item && item->value) {
            const QString text = levelTextAt(*item, {}, m_style, power(row)).unit;
            return text == u"%" ? QString() : text;
        }
    }
    return {};
}

QString MetricComparisonModel::cell(const MetricRow& row, int call) const
{
    const Figure* item = figure(row, call);
    if (item == nullptr)
        return {};
    if (row.comparison != Comparison::None) {
        Figure plain = *item;
        plain.comparison = Comparison::None;
        return changeText(plain, words(*item, call), m_style);
    }
    // A value of another size than the row's unit keeps a unit of its own: 5.22, not 0.00000000522 bn.
    constexpr int furthest = 3;
    const int counted = power(row);
    if (item->value && !item->value->isZero() && counted > furthest &&
        item->value->abs() < Decimal(1).shifted(counted - furthest).value_or(Decimal()))
        return levelText(*item, words(*item, call), m_style).joined();
    const ScaledNumber text = levelTextAt(*item, words(*item, call), m_style, counted);
    return text.unit == u"%" ? text.joined() : text.number;
}

QString MetricComparisonModel::change(const MetricRow& row) const
{
    if (row.change) {
        const QString amount = grouped(row.change->abs());
        const QString sign =
            row.change->isZero() ? QString() : QString(row.change->isNegative() ? u'−' : u'+');
        if (row.kind == FigureKind::BasisPoint)
            return sign + amount + u' ' + QCoreApplication::translate("FigureText", "bp");
        return row.changeIsPoints ? tr("%1 pp").arg(sign + amount) : sign + amount + u'%';
    }
    const int last = callCount() - 1;
    if (figure(row, last) == nullptr)
        return tr("gone");
    for (int call = 0; call < last; ++call) {
        if (figure(row, call) != nullptr)
            return {};
    }
    return tr("new");
}

ScaledNumber MetricComparisonModel::plain(const MetricRow& row, int call) const
{
    const Figure* item = figure(row, call);
    if (item == nullptr)
        return {};
    if (!item->value || item->valueHigh)
        return {cell(row, call), {}};
    return row.comparison == Comparison::None ? plainLevel(*item, m_style) : plainChange(*item, m_style);
}

QStringList MetricComparisonModel::copied(const MetricRow& row, int column) const
{
    if (column == 0) {
        QString unit;
        for (int call = 0; call < callCount() && unit.isEmpty(); ++call)
            unit = plain(row, call).unit;
        return {name(row), unit};
    }
    if (column <= callCount())
        return {plain(row, column - 1).number};
    if (column != changeColumn())
        return {};
    if (!row.change)
        return {change(row), {}};
    const QString points = row.kind == FigureKind::BasisPoint
                               ? QCoreApplication::translate("FigureText", "bp")
                               : QCoreApplication::translate("FigureText", "pp");
    const bool inPoints = row.changeIsPoints || row.kind == FigureKind::BasisPoint;
    return {QString::fromStdString(row.change->toString()), inPoints ? points : QStringLiteral("%")};
}

QStringList MetricComparisonModel::copiedTitles(int section) const
{
    if (section == 0)
        return {tr("Metric"), tr("Unit")};
    if (section <= callCount())
        return {shortPeriod(m_calls->readings[std::size_t(section - 1)]->call.info)};
    return section == changeColumn() ? QStringList{tr("Change"), tr("Change unit")} : QStringList();
}

QVariantList MetricComparisonModel::trend(const MetricRow& row) const
{
    QVariantList values;
    for (int call = 0; call < callCount(); ++call) {
        const Figure* item = figure(row, call);
        if (item == nullptr || !item->value) {
            values.append(QVariant());
            continue;
        }
        const double size = item->value->toDouble();
        const bool falls = row.comparison != Comparison::None && size > 0 && changeSign(*item) < 0;
        values.append(falls ? -size : size);
    }
    return values;
}

QVariant MetricComparisonModel::sortKey(const MetricRow& row, int column) const
{
    if (column == changeColumn())
        return row.change ? row.change->toDouble() : -1e300;
    const Figure* item = figure(row, column - 1);
    if (item != nullptr)
        return item->value ? item->value->toDouble() : 0.0;
    return column == 0 ? QVariant(name(row)) : QVariant(-1e300);
}

QString MetricComparisonModel::toolTip(const MetricRow& row, int call) const
{
    const Figure* item = figure(row, call);
    if (item == nullptr)
        return {};
    QStringList lines{QStringLiteral("“%1”").arg(words(*item, call))};
    const auto& others = row.cells[std::size_t(call)].others;
    if (!others.empty())
        lines.append(tr("said %n time(s) more", nullptr, int(others.size())));
    return lines.join(u'\n');
}

int MetricComparisonModel::rowOf(const std::string& metric) const
{
    if (!m_calls)
        return -1;
    const auto& rows = m_calls->comparison.metrics;
    auto found = std::ranges::find(rows, metricPart(metric), [](const MetricRow& item) {
        return PartMetric{item.metric, item.segment, item.geography};
    });
    if (found == rows.end()) // only parts of it are said
        found = std::ranges::find(rows, metric, &MetricRow::metric);
    return found == rows.end() ? -1 : int(found - rows.begin());
}

int MetricComparisonModel::growthOf(int level) const
{
    const MetricRow& of = row(level);
    if (of.comparison != Comparison::None)
        return -1;
    const auto& rows = m_calls->comparison.metrics;
    const auto found = std::ranges::find_if(rows, [&](const MetricRow& item) {
        return item.metric == of.metric && item.segment == of.segment && item.geography == of.geography &&
               item.comparison == Comparison::YearOnYear;
    });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

int MetricComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_calls ? 0 : int(m_calls->comparison.metrics.size());
}

int MetricComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2 + callCount() + (hasTrend() ? 1 : 0);
}

QVariant MetricComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MetricRow& item = row(index.row());
    const int column = index.column();
    const bool isCall = column >= 1 && column <= callCount();
    const QString shown = column == 0                ? name(item)
                          : isCall                   ? cell(item, column - 1)
                          : column == changeColumn() ? change(item)
                                                     : QString();
    switch (role) {
    case Qt::DisplayRole:
        return shown.isEmpty() && column != trendColumn() ? QString(absent) : shown;
    case AbsentRole:
        return shown.isEmpty() || (column == changeColumn() && !item.change);
    case Qt::TextAlignmentRole:
        return int((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return isCall ? toolTip(item, column - 1) : column == 0 ? shown : QString();
    case UnitRole:
        return column == 0 ? unit(item) : QString();
    case SignRole:
        return column != changeColumn() || !item.change || item.change->isZero() ? 0
               : item.change->isNegative()                                       ? -1
                                                                                 : 1;
    case TrendRole:
        return trend(item);
    case IsTrendRole:
        return column == trendColumn();
    case PartRole:
        return partName(item);
    case NumericRole: {
        const QVariantList values = trend(item);
        return std::ranges::count_if(values, &QVariant::isValid) >= 2;
    }
    case CallRole:
        return isCall ? column - 1 : -1;
    case FigureRole:
        return isCall && figure(item, column - 1) ? *item.cells[std::size_t(column - 1)].figure : -1;
    case SortRole:
        return sortKey(item, column);
    case CopyRole:
        return copied(item, column);
    default:
        return {};
    }
}

QVariant MetricComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == CopyRole)
        return copiedTitles(section);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Metric");
    if (section <= callCount())
        return shortPeriod(m_calls->readings[std::size_t(section - 1)]->call.info);
    return section == changeColumn() ? tr("Change") : tr("Trend");
}

} // namespace earshot::ui
