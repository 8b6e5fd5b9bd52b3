#include "figures/reconcile.h"

#include "figures/said_range.h"
#include "figures/statements.h"
#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace earshot {

using namespace figures;

namespace {

constexpr int kTolerance = 10; ///< days by which weeks-long quarters miss the months

Agreement compared(const SaidRange& a, const SaidRange& b)
{
    if (a.point && b.point && a.exact == b.exact)
        return Agreement::Agree;
    return overlap(a, b) ? Agreement::Rounding : Agreement::Differs;
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
    if (comparison != Comparison::QuarterOnQuarter || label.size() != 8 || label[6] != 'Q')
        return {};
    const int quarter = label[7] - '0';
    return quarter > 1 ? "FY" + std::to_string(year) + "Q" + std::to_string(quarter - 1)
                       : "FY" + std::to_string(year - 1) + "Q4";
}

/// What a growth is on: as said; where nothing is said the year before, or else the quarter before.
std::vector<Comparison> comparisonsOf(const Figure& growth)
{
    if (growth.comparison != Comparison::None)
        return {growth.comparison};
    return {Comparison::YearOnYear, Comparison::QuarterOnQuarter};
}

/// Without a word on it, growth is on the year before: that it does not fit the quarter before tells nothing.
bool isGuess(const Figure& growth, Comparison comparison)
{
    return growth.comparison == Comparison::None && comparison != Comparison::YearOnYear;
}

/// Growth rates of one thing: no more than so many points apart.
bool nearGrowth(const SaidRange& a, const SaidRange& b)
{
    constexpr int kPoints = 6;
    return a.exact.minus(b.exact).value_or(Decimal()).abs() <= Decimal(kPoints);
}

std::optional<Date> earlier(const std::optional<Date>& date, int months)
{
    if (!date)
        return std::nullopt;
    const auto month = std::chrono::year_month(date->year(), date->month()) - std::chrono::months(months);
    const Date last = endOfMonth(month.year(), month.month());
    return Date(month.year(), month.month(), std::min(date->day(), last.day()));
}

Period before(const Period& period, Comparison comparison)
{
    const int months = comparison == Comparison::YearOnYear ? 12 : 3;
    return {before(period.label, comparison), earlier(period.begin, months), earlier(period.end, months)};
}

bool near(const std::optional<Date>& a, const std::optional<Date>& b)
{
    if (!a || !b)
        return false;
    const auto days = (std::chrono::sys_days(*a) - std::chrono::sys_days(*b)).count();
    return -kTolerance <= days && days <= kTolerance;
}

bool isOf(const ResultsCell& cell, const Period& period)
{
    if (!cell.period.label.empty() && cell.period.label.starts_with("FY"))
        return cell.period.label == period.label;
    return near(cell.period.end, period.end) && (cell.instant || near(cell.period.begin, period.begin));
}

/// The candidate that fits best; of those that differ the nearest, if it can be about the same thing at all.
template<class Candidates, class RangeOf>
std::optional<std::pair<std::int32_t, Agreement>> best(const SaidRange& range, const Candidates& candidates,
                                                       RangeOf rangeOf)
{
    std::optional<std::pair<std::int32_t, Agreement>> found;
    std::optional<Decimal> distance;
    for (const std::int32_t candidate : candidates) {
        const SaidRange other = rangeOf(candidate);
        const Agreement agreement = compared(range, other);
        if (agreement == Agreement::Differs && !alike(range, other))
            continue;
        const Decimal apart = other.exact.minus(range.exact).value_or(Decimal()).abs();
        if (!found || agreement < found->second || (agreement == found->second && apart < *distance)) {
            found = {candidate, agreement};
            distance = apart;
        }
    }
    return found;
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

Reconciler::Reconciler(const Lexicon& lexicon) : m_parts(lexicon)
{
    for (const LexiconEntry& entry : lexicon.topic("metrics"))
        if (entry.attribute("measure") == "percent")
            m_ratios.insert(entry.id);
    std::vector<PhraseMatcher::Phrase> scope;
    std::vector<PhraseMatcher::Phrase> base;
    for (const LexiconEntry& entry : lexicon.topic("scope_cues"))
        for (const std::u16string& form : entry.forms)
            (entry.id == "base" ? base : scope).push_back({form, 0});
    m_scopeCues = PhraseMatcher(scope);
    m_baseCues = PhraseMatcher(base);
}

bool Reconciler::isBase(const SaidCall& call, const Figure& figure) const
{
    constexpr std::int32_t kBefore = 16; // UTF-16 units in which such words stand
    const std::int32_t from = std::max(0, figure.span.begin() - kBefore);
    const std::u16string before = folded(Span(from, figure.span.begin()).in(call.text));
    for (const PhraseMatcher::Match& match : m_baseCues.findAll(before))
        if (before.find_first_not_of(u" $¥€", static_cast<std::size_t>(match.span.end())) == before.npos)
            return true;
    return false;
}

bool Reconciler::setsOff(std::u16string_view sentence) const
{
    return m_scopeCues.findFirst(folded(sentence)).has_value();
}

bool Reconciler::isLevel(const Figure& f, const Call& call) const
{
    if (!isStatement(f, call) || f.value->isZero())
        return false;
    const bool change = f.direction != Direction::Unstated && f.comparison != Comparison::FromTo;
    switch (f.kind) {
    case FigureKind::Money:
    case FigureKind::Count:
        return !change && (f.comparison == Comparison::None || f.comparison == Comparison::FromTo);
    case FigureKind::Percent:
        return isRatio(f.metric) && f.comparison != Comparison::PriorGuidance;
    default:
        return false;
    }
}

bool Reconciler::isGrowth(const Figure& f, const Call& call) const
{
    return isStatement(f, call) && f.kind == FigureKind::Percent && !isRatio(f.metric) &&
           f.basis != Basis::ConstantCurrency &&
           (f.direction == Direction::Up || f.direction == Direction::Down) &&
           (f.comparison == Comparison::None || f.comparison == Comparison::YearOnYear ||
            f.comparison == Comparison::QuarterOnQuarter);
}

Statements Reconciler::side(const SaidCall& call) const
{
    Statements side(call);
    Sentences sentences(call);
    const std::string own = ownPeriod(call.call);
    const auto add = [&](std::vector<Level>& to, const Figure& f, std::int32_t index,
                         const SaidRange& range) {
        const Span sentence = sentences.around(f);
        to.push_back({index, sentence, range, range.point && !setsOff(sentence.in(call.text))});
    };
    for (std::size_t i = 0; i < call.figures.figures.size(); ++i) {
        const Figure& f = call.figures.figures[i];
        const auto index = static_cast<std::int32_t>(i);
        // What is compared with is of an earlier time, which is not told.
        if (f.period.label == own && isBase(call, f))
            continue;
        if (isLevel(f, call.call)) {
            add(side.levels, f, index, saidRange(f, f.span.in(call.text)));
        } else if (isGrowth(f, call.call)) {
            Figure rising = f;
            rising.value = f.value->abs();
            SaidRange range = saidRange(rising, f.span.in(call.text));
            if (f.direction == Direction::Down)
                range = {range.high.negated(), range.exact.negated(), range.low.negated(), range.point};
            add(side.growths, f, index, range);
        }
    }
    side.index();
    return side;
}

std::vector<Finding> Reconciler::within(const SaidCall& call) const
{
    const Statements said = side(call);
    std::vector<Finding> findings;
    for (const Level& level : said.levels) {
        const Figure& f = said.figure(level.figure);
        std::vector<std::int32_t> earlierOnes = said.saying(f, f.period.label);
        // What one sentence says twice it sets against each other.
        std::erase_if(earlierOnes, [&](std::int32_t one) {
            return one >= level.figure || said.level(one).sentence == level.sentence;
        });
        const auto found = best(level.range, earlierOnes, [&](std::int32_t i) { return said.rangeOf(i); });
        // A turn goes through the parts of a company one after another: only what is said again elsewhere
        // must agree.
        const bool doubtful =
            found && found->second == Agreement::Differs &&
            !(level.sure && said.level(found->first).sure && said.figure(found->first).turn != f.turn);
        if (found && !doubtful)
            findings.push_back(
                {found->first, -1, level.figure, -1, found->second, said.rangeOf(found->first).exact});
    }
    const std::vector<Finding> grown = withOther(call, call);
    findings.insert(findings.end(), grown.begin(), grown.end());
    return findings;
}

std::vector<Finding> Reconciler::withOther(const SaidCall& call, const SaidCall& other) const
{
    const Statements said = side(call);
    const Statements there = side(other);
    std::vector<Finding> findings;
    for (const Level& growth : said.growths) {
        const Figure& g = said.figure(growth.figure);
        const Level* level = said.levelOf(growth);
        const auto implied = level ? levelBefore(level->range, growth.range) : std::nullopt;
        if (!implied)
            continue;
        const Figure& f = said.figure(level->figure);
        std::optional<Finding> fits;
        for (const Comparison comparison : comparisonsOf(g)) {
            const auto found = best(*implied, there.saying(f, before(f.period.label, comparison)),
                                    [&](std::int32_t i) { return there.rangeOf(i); });
            if (!found || (found->second == Agreement::Differs && isGuess(g, comparison)))
                continue;
            if (!fits || found->second < fits->agreement)
                fits = Finding{
                    level->figure, growth.figure, found->first, -1, found->second, implied->exact.rounded(4)};
        }
        const bool sure = level->sure && growth.sure && fits && there.level(fits->other).sure;
        if (fits && (fits->agreement != Agreement::Differs || sure))
            findings.push_back(*fits);
    }
    const std::string theirs = ownPeriod(other.call);
    if (&call.figures == &other.figures || theirs.empty() || theirs == ownPeriod(call.call))
        return findings;
    for (const Level& level : said.levels) {
        const Figure& f = said.figure(level.figure);
        if (f.period.label != theirs)
            continue;
        const auto found =
            best(level.range, there.saying(f, theirs), [&](std::int32_t i) { return there.rangeOf(i); });
        if (found && (found->second != Agreement::Differs || (level.sure && there.level(found->first).sure)))
            findings.push_back({level.figure, -1, found->first, -1, found->second, level.range.exact});
    }
    return findings;
}

std::set<std::string> Reconciler::periodsTouched(const SaidCall& call) const
{
    std::set<std::string> out;
    for (const Figure& f : call.figures.figures) {
        out.insert(f.period.label);
        for (const Comparison comparison : {Comparison::YearOnYear, Comparison::QuarterOnQuarter})
            out.insert(before(f.period.label, comparison));
    }
    out.erase(std::string());
    return out;
}

std::vector<Finding> Reconciler::withResults(const SaidCall& call, const ResultsTable& table) const
{
    const Statements said = side(call);
    const auto cell = [&](std::int32_t i) -> const ResultsCell& {
        return table.cells[static_cast<std::size_t>(i)];
    };
    const auto rangeOf = [&](std::int32_t i) { return SaidRange::of(cell(i).value, cell(i).lastPlace); };
    const auto cellsOf = [&](const Figure& f, const Period& period, bool anyKind) {
        std::vector<std::int32_t> out;
        const PartMetric matter = m_parts.plain({f.metric, f.segment, f.geography});
        for (std::size_t i = 0; i < table.cells.size(); ++i) {
            const ResultsCell& one = table.cells[i];
            if (sameMatter(matter, m_parts.plain({one.metric, one.segment, one.geography})) &&
                isOf(one, period) && sameBasis(one.basis, f.basis) &&
                (anyKind || (one.kind == f.kind && sameCurrency(one.currency, f.currency))))
                out.push_back(static_cast<std::int32_t>(i));
        }
        return out;
    };
    std::vector<Finding> findings;
    for (const Level& level : said.levels) {
        const Figure& f = said.figure(level.figure);
        const auto found = best(level.range, cellsOf(f, f.period, false), rangeOf);
        if (found && (found->second != Agreement::Differs || level.sure))
            findings.push_back({level.figure, -1, found->first, -1, found->second, cell(found->first).value});
    }
    for (const Level& growth : said.growths) {
        const Figure& g = said.figure(growth.figure);
        std::optional<Finding> bestFinding;
        std::vector<std::pair<std::int32_t, Comparison>> earlierCells;
        for (const Comparison comparison : comparisonsOf(g))
            for (const std::int32_t then : cellsOf(g, before(g.period, comparison), true))
                earlierCells.emplace_back(then, comparison);
        for (const std::int32_t now : cellsOf(g, g.period, true))
            for (const auto& [then, comparison] : earlierCells) {
                const auto grown =
                    cell(now).kind == cell(then).kind && cell(now).currency == cell(then).currency
                        ? growthBetween(rangeOf(then), rangeOf(now))
                        : std::nullopt;
                if (!grown)
                    continue;
                const Agreement agreement = compared(growth.range, *grown);
                if (agreement == Agreement::Differs &&
                    (isGuess(g, comparison) || !nearGrowth(growth.range, *grown)))
                    continue;
                if (!bestFinding || agreement < bestFinding->agreement)
                    bestFinding = Finding{growth.figure, -1, now, then, agreement, grown->exact.rounded(2)};
            }
        if (bestFinding && (bestFinding->agreement != Agreement::Differs || growth.sure))
            findings.push_back(*bestFinding);
    }
    return findings;
}

} // namespace earshot
