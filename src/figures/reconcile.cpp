#include "figures/reconcile.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace earshot {
namespace {

constexpr int kPlaces = 12; ///< digits kept behind the point when dividing

bool isLevel(const Figure& f)
{
    const bool kind = f.kind == FigureKind::Money || f.kind == FigureKind::Count ||
                      f.kind == FigureKind::Percent || f.kind == FigureKind::Multiple;
    const bool change = f.direction != Direction::Unstated && f.comparison != Comparison::FromTo;
    return kind && f.value && !f.valueHigh && !f.metric.empty() && !f.period.label.empty() && !change &&
           (f.comparison == Comparison::None || f.comparison == Comparison::FromTo);
}

bool isGrowth(const Figure& f)
{
    return f.kind == FigureKind::Percent && f.value && !f.valueHigh && !f.metric.empty() &&
           (f.direction == Direction::Up || f.direction == Direction::Down) &&
           (f.comparison == Comparison::YearOnYear || f.comparison == Comparison::QuarterOnQuarter);
}

bool sameMatter(const Figure& a, const Figure& b)
{
    return a.kind == b.kind && a.metric == b.metric && a.currency == b.currency && a.unit == b.unit &&
           a.basis == b.basis;
}

/// Half of the last digit that was said: 221,874,000,000 is good to 500,000.
Decimal halfOfLastPlace(const Decimal& value)
{
    int place = -value.scale();
    if (value.scale() == 0) {
        const std::string digits = value.toString();
        place = static_cast<int>(
            std::find_if(digits.rbegin(), digits.rend(), [](char c) { return c != '0'; }) - digits.rbegin());
        if (value.isZero())
            place = 0;
    }
    return Decimal(5).shifted(place - 1).value_or(Decimal());
}

Agreement compared(const Decimal& low, const Decimal& exact, const Decimal& high, const Decimal& said)
{
    if (said == exact)
        return Agreement::Agree;
    const Decimal slack = halfOfLastPlace(said);
    const Decimal from = low.minus(slack).value_or(low);
    const Decimal to = high.plus(slack).value_or(high);
    return from <= said && said <= to ? Agreement::Rounding : Agreement::Differs;
}

/// The label of the year or quarter before; "" where the label names none.
std::string before(const std::string& label, Comparison comparison)
{
    if (label.size() < 6 || !label.starts_with("FY"))
        return {};
    int year = 0;
    std::from_chars(label.data() + 2, label.data() + 6, year);
    if (comparison == Comparison::YearOnYear)
        return "FY" + std::to_string(year - 1) + label.substr(6);
    if (label.size() != 8 || label[6] != 'Q')
        return {};
    const int quarter = label[7] - '0';
    return quarter > 1 ? "FY" + std::to_string(year) + "Q" + std::to_string(quarter - 1)
                       : "FY" + std::to_string(year - 1) + "Q4";
}

/// value / (1 + percent / 100).
std::optional<Decimal> undone(const Decimal& value, const Decimal& percent)
{
    const auto factor = percent.plus(Decimal(100));
    const auto hundredfold = value.shifted(2);
    return factor && hundredfold && !factor->isZero() && !factor->isNegative()
               ? hundredfold->dividedBy(*factor, kPlaces)
               : std::nullopt;
}

struct Implied {
    Decimal low;
    Decimal exact;
    Decimal high;
};

std::optional<Implied> impliedBefore(const Figure& level, const Figure& growth)
{
    const Decimal rate =
        growth.direction == Direction::Down ? growth.value->abs().negated() : growth.value->abs();
    const Decimal amountSlack = halfOfLastPlace(*level.value);
    const Decimal rateSlack = halfOfLastPlace(*growth.value);
    const auto exact = undone(*level.value, rate);
    const auto low =
        undone(level.value->minus(amountSlack).value_or(*level.value), rate.plus(rateSlack).value_or(rate));
    const auto high =
        undone(level.value->plus(amountSlack).value_or(*level.value), rate.minus(rateSlack).value_or(rate));
    if (!exact || !low || !high)
        return std::nullopt;
    return Implied{std::min(*low, *high), *exact, std::max(*low, *high)};
}

} // namespace

std::string_view name(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agree:
        return "agree";
    case Agreement::Rounding:
        return "rounding";
    case Agreement::Differs:
        return "differs";
    }
    return "";
}

std::vector<Finding> reconcileWithin(const FigureSet& call)
{
    std::vector<Finding> findings;
    const auto& figures = call.figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!isLevel(figures[i]))
            continue;
        for (std::size_t k = 0; k < i; ++k) {
            const Figure& first = figures[k];
            if (!isLevel(first) || !sameMatter(first, figures[i]) ||
                first.period.label != figures[i].period.label)
                continue;
            const Decimal slack = halfOfLastPlace(*first.value);
            const Agreement agreement =
                compared(first.value->minus(slack).value_or(*first.value), *first.value,
                         first.value->plus(slack).value_or(*first.value), *figures[i].value);
            findings.push_back(
                {static_cast<std::int32_t>(k), -1, static_cast<std::int32_t>(i), agreement, *first.value});
            break;
        }
    }
    return findings;
}

std::vector<Finding> reconcileWithPrior(const FigureSet& call, const FigureSet& prior)
{
    std::vector<Finding> findings;
    for (std::size_t g = 0; g < call.figures.size(); ++g) {
        const Figure& growth = call.figures[g];
        if (!isGrowth(growth))
            continue;
        for (std::size_t i = 0; i < call.figures.size(); ++i) {
            const Figure& level = call.figures[i];
            const bool amount = level.kind == FigureKind::Money || level.kind == FigureKind::Count;
            if (!amount || !isLevel(level) || level.metric != growth.metric || level.basis != growth.basis ||
                level.period.label != growth.period.label)
                continue;
            const auto implied = impliedBefore(level, growth);
            const std::string label = before(level.period.label, growth.comparison);
            const auto said = std::find_if(prior.figures.begin(), prior.figures.end(), [&](const Figure& f) {
                return isLevel(f) && sameMatter(f, level) && f.period.label == label;
            });
            if (!implied || label.empty() || said == prior.figures.end())
                continue;
            findings.push_back({static_cast<std::int32_t>(i), static_cast<std::int32_t>(g),
                                static_cast<std::int32_t>(said - prior.figures.begin()),
                                compared(implied->low, implied->exact, implied->high, *said->value),
                                implied->exact.rounded(2)});
            break;
        }
    }
    return findings;
}

} // namespace earshot
