#include "analysis/metric_rows.h"

#include "analysis/part_names.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace earshot::analysis {
namespace {

using Key = std::tuple<PartMetric, FigureKind, std::string, std::string, Basis, Comparison>;

/// "FY2024Q4", as figures write a period; empty where the call's own period is unknown.
std::string ownPeriod(const CallInfo& info)
{
    std::string label = periodLabel(info);
    std::erase(label, ' ');
    return label;
}

bool isOwnPeriod(const Period& period, const std::string& own)
{
    return !own.empty() && period.label == own;
}

/// What was reported, not guided, for the call's own period, at actual exchange rates.
bool belongs(const Figure& figure, const std::string& own)
{
    return !figure.metric.empty() && !figure.forwardLooking && figure.basis != Basis::ConstantCurrency &&
           isOwnPeriod(figure.period, own);
}

/// GAAP and unstated figures stand in one row: what is reported without a word is by the books.
Key keyOf(const Figure& figure, const PartNames& names)
{
    const Basis basis = figure.basis == Basis::NonGaap ? Basis::NonGaap : Basis::Unstated;
    return {names.of(figure), figure.kind, figure.currency, figure.unit, basis, figure.comparison};
}

/// How well a figure stands for its metric; the first of the best is taken.
int rank(const Reading& reading, const Figure& figure)
{
    int points = 0;
    points += figure.value ? 8 : 0;
    points += figure.valueHigh ? 0 : 4;
    points += figure.approximation == Approximation::Exact ? 2 : 0;
    if (figure.turn) {
        const Turn& turn = reading.call.turns[static_cast<std::size_t>(*figure.turn)];
        points += turn.section == Section::Prepared || turn.section == Section::Narration ? 1 : 0;
        points += turn.role == Role::Analyst ? -8 : 0;
    }
    return points;
}

MetricCell cellOf(const Reading& reading, std::vector<std::int32_t> figures)
{
    MetricCell cell;
    if (figures.empty())
        return cell;
    const auto points = [&](std::int32_t i) {
        return rank(reading, reading.figures.figures[static_cast<std::size_t>(i)]);
    };
    const auto best = std::max_element(figures.begin(), figures.end(),
                                       [&](std::int32_t a, std::int32_t b) { return points(a) < points(b); });
    cell.figure = *best;
    figures.erase(best);
    cell.others = std::move(figures);
    return cell;
}

const Figure* figureOf(const Reading& reading, const MetricCell& cell)
{
    return cell.figure ? &reading.figures.figures[static_cast<std::size_t>(*cell.figure)] : nullptr;
}

/// A worded decline is negative; a level has no direction of its own. Of what is only said about, over or
/// under, no difference can be told.
std::optional<Decimal> signedValue(const Figure& figure)
{
    if (!figure.value || figure.valueHigh || figure.approximation != Approximation::Exact)
        return std::nullopt;
    const bool isChange = figure.comparison != Comparison::None;
    return isChange && figure.direction == Direction::Down ? figure.value->negated() : *figure.value;
}

bool isPointKind(FigureKind kind)
{
    return kind == FigureKind::Percent || kind == FigureKind::PercentagePoint ||
           kind == FigureKind::BasisPoint;
}

void addChange(const std::vector<const Reading*>& readings, MetricRow& row)
{
    const std::size_t count = row.cells.size();
    if (count < 2)
        return;
    const Figure* before = figureOf(*readings[count - 2], row.cells[count - 2]);
    const Figure* after = figureOf(*readings[count - 1], row.cells[count - 1]);
    const auto a = before ? signedValue(*before) : std::nullopt;
    const auto b = after ? signedValue(*after) : std::nullopt;
    if (!a || !b)
        return;
    const auto difference = b->minus(*a);
    if (!difference)
        return;
    row.changeIsPoints = isPointKind(row.kind);
    if (row.changeIsPoints) {
        row.change = difference;
        return;
    }
    // A hundredfold rise or fall is two different things under one name: none is told.
    const auto risen = a->abs().shifted(2);
    const auto fallen = b->abs().shifted(2);
    if (!risen || !fallen || b->abs() > *risen || a->abs() > *fallen)
        return;
    constexpr int kDigits = 1;
    // Scaled first: a share rounded before it is a percentage would lose two digits.
    if (const auto hundredfold = difference->shifted(2))
        row.change = hundredfold->dividedBy(a->abs(), kDigits);
}

/// Whether a figure of this kind can be a level of what a metric measures.
bool measures(std::string_view measure, FigureKind kind)
{
    if (measure == "money" || measure == "per_share")
        return kind == FigureKind::Money;
    if (measure == "percent")
        return kind == FigureKind::Percent;
    const bool isCounted = measure == "count" || measure == "multiple";
    return !isCounted || (kind != FigureKind::Money && kind != FigureKind::Percent);
}

/// Brings rows of one metric together, in the order in which the metrics first stand; the company's own
/// before those of its businesses, of its places, of a business in a place.
void group(std::vector<Key>& order)
{
    std::map<std::string, std::size_t> metrics;
    std::map<PartMetric, std::size_t> parts;
    for (const Key& key : order) {
        metrics.try_emplace(std::get<PartMetric>(key).metric, metrics.size());
        parts.try_emplace(std::get<PartMetric>(key), parts.size());
    }
    const auto place = [&](const Key& key) {
        const PartMetric& part = std::get<PartMetric>(key);
        const int kind = (part.segment.empty() ? 0 : 1) + (part.geography.empty() ? 0 : 2);
        return std::tuple(metrics.at(part.metric), kind, parts.at(part));
    };
    std::ranges::stable_sort(order, {}, place);
}

bool isTelling(const MetricRow& row, const Vocabulary& vocabulary)
{
    if (row.comparison == Comparison::None)
        return measures(vocabulary.measureOf(row.metric), row.kind);
    const auto said =
        std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.figure; });
    return said > 1;
}

} // namespace

std::vector<MetricRow> metricRows(const std::vector<const Reading*>& readings, const Vocabulary& vocabulary)
{
    const PartNames names(readings, vocabulary);
    std::map<Key, std::vector<std::vector<std::int32_t>>> found;
    std::vector<Key> order; // as the last call says them, then as the ones before
    for (std::size_t r = readings.size(); r-- > 0;) {
        const std::string own = ownPeriod(readings[r]->call.info);
        const std::vector<Figure>& figures = readings[r]->figures.figures;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            if (!belongs(figures[i], own))
                continue;
            const auto [place, isNew] = found.try_emplace(keyOf(figures[i], names), readings.size());
            if (isNew)
                order.push_back(place->first);
            place->second[r].push_back(static_cast<std::int32_t>(i));
        }
    }
    group(order);
    std::vector<MetricRow> rows;
    for (const Key& key : order) {
        MetricRow row;
        PartMetric part;
        std::tie(part, row.kind, row.currency, row.unit, row.basis, row.comparison) = key;
        row.metric = std::move(part.metric);
        row.segment = std::move(part.segment);
        row.geography = std::move(part.geography);
        const auto& byCall = found.at(key);
        for (std::size_t r = 0; r < readings.size(); ++r) {
            row.cells.push_back(cellOf(*readings[r], byCall[r]));
            const Figure* figure = figureOf(*readings[r], row.cells.back());
            if (figure && figure->basis == Basis::Gaap)
                row.basis = Basis::Gaap;
        }
        addChange(readings, row);
        if (isTelling(row, vocabulary))
            rows.push_back(std::move(row));
    }
    return rows;
}

std::set<std::string> reportedMetrics(const Reading& reading, const Vocabulary& vocabulary)
{
    const std::string own = ownPeriod(reading.call.info);
    std::set<std::string> metrics;
    for (const Figure& figure : reading.figures.figures) {
        if (belongs(figure, own) && figure.comparison == Comparison::None &&
            measures(vocabulary.measureOf(figure.metric), figure.kind))
            metrics.insert(vocabulary.metricParts.named({figure.metric, figure.segment, figure.geography}));
    }
    return metrics;
}

} // namespace earshot::analysis
