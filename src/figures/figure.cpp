#include "figures/figure.h"

namespace earshot {

std::string_view name(FigureKind kind)
{
    switch (kind) {
    case FigureKind::Money:
        return "money";
    case FigureKind::Percent:
        return "percent";
    case FigureKind::PercentagePoint:
        return "percentage_point";
    case FigureKind::BasisPoint:
        return "basis_point";
    case FigureKind::Multiple:
        return "multiple";
    case FigureKind::Count:
        return "count";
    case FigureKind::DigitClass:
        return "digit_class";
    case FigureKind::Duration:
        return "duration";
    }
    return "";
}

std::string_view name(Direction direction)
{
    switch (direction) {
    case Direction::Unstated:
        return "";
    case Direction::Up:
        return "up";
    case Direction::Down:
        return "down";
    case Direction::Flat:
        return "flat";
    }
    return "";
}

std::string_view name(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return "";
    case Comparison::YearOnYear:
        return "yoy";
    case Comparison::QuarterOnQuarter:
        return "qoq";
    case Comparison::MonthOnMonth:
        return "mom";
    case Comparison::PriorGuidance:
        return "prior_guidance";
    case Comparison::FromTo:
        return "from_to";
    }
    return "";
}

std::string_view name(Approximation approximation)
{
    switch (approximation) {
    case Approximation::Exact:
        return "exact";
    case Approximation::About:
        return "about";
    case Approximation::Over:
        return "over";
    case Approximation::Under:
        return "under";
    }
    return "";
}

std::string_view name(Basis basis)
{
    switch (basis) {
    case Basis::Unstated:
        return "unstated";
    case Basis::Gaap:
        return "GAAP";
    case Basis::NonGaap:
        return "non-GAAP";
    case Basis::ConstantCurrency:
        return "constant-currency";
    }
    return "";
}

} // namespace earshot
