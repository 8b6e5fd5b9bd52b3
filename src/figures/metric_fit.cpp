#include "figures/link_steps.h"

namespace earshot::figures {

int fit(const CueEntry& metric, const Draft& d)
{
    const Figure& f = d.figure;
    const bool change = f.direction != Direction::Unstated || f.comparison != Comparison::None;
    if (d.thousandth)
        return metric.measure == Measure::Count ? 0 : 3;
    switch (f.kind) {
    case FigureKind::Money:
        if (metric.measure == Measure::Money || metric.measure == Measure::PerShare)
            return 3;
        return metric.measure == Measure::Any ? 2 : 0;
    case FigureKind::Count:
        if (d.bareScaled)
            return metric.measure == Measure::Count || metric.measure == Measure::Money ? 3
                   : metric.chinese && metric.measure == Measure::Percent               ? 0
                                                                                        : 1;
        if (!metric.chinese && !metric.generic && !f.unit.empty() && !metric.unit.empty() &&
            f.unit != metric.unit && metric.unit != kAnyUnit && f.unit != kAnyUnit && f.unit != kAnybody)
            return 0; // "35 countries" are no stores
        return metric.measure == Measure::Count ? 3 : metric.measure == Measure::Any ? 1 : 0;
    case FigureKind::Percent:
    case FigureKind::DigitClass:
        if (metric.measure == Measure::Percent)
            return 3;
        if (metric.measure == Measure::Multiple)
            return 1;
        return change || f.kind == FigureKind::DigitClass ? 3 : 1;
    case FigureKind::PercentagePoint:
    case FigureKind::BasisPoint:
        if (d.pointUnit && metric.chinese && f.direction != Direction::Unstated && !d.target &&
            (metric.measure == Measure::Money || metric.measure == Measure::Count))
            return 3; // 收入增长十几个点
        return metric.measure == Measure::Percent ? 3 : 1;
    case FigureKind::Multiple:
        return metric.measure == Measure::Multiple ? 3 : 2;
    case FigureKind::Duration:
        if (metric.measure == Measure::Any && !metric.unit.empty())
            return 3;
        return metric.measure == Measure::Count && metric.unit == f.unit ? 3 : 0;
    }
    return 0;
}

} // namespace earshot::figures
