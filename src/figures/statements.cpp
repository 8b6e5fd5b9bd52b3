#include "figures/statements.h"

#include "figures/metric_parts.h"
#include "text/break.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

namespace earshot::figures {
namespace {

/// Units between two places of a text.
std::int32_t distance(const Span& a, const Span& b)
{
    return a.begin() < b.begin() ? std::max(0, b.begin() - a.end()) : std::max(0, a.begin() - b.end());
}

bool hasRole(const Call& call, const Figure& figure, Role role)
{
    return figure.turn && call.turns[static_cast<std::size_t>(*figure.turn)].role == role;
}

/// A part of the company and the whole, or two parts, say nothing of each other.
bool samePart(const Figure& a, const Figure& b)
{
    return a.geography == b.geography && sameSegment(a.segment, b.segment);
}

/// The same thing, whatever the period.
bool sameMatter(const Figure& a, const Figure& b)
{
    return a.kind == b.kind && a.metric == b.metric && a.unit == b.unit && sameBasis(a.basis, b.basis) &&
           sameCurrency(a.currency, b.currency) && samePart(a, b);
}

/// Those said in a sentence; `said` is in the order of the text.
std::span<const Level> saidIn(const std::vector<Level>& said, const Span& sentence)
{
    const auto from = std::ranges::lower_bound(said, sentence, {}, &Level::sentence);
    return {from, std::ranges::upper_bound(from, said.end(), sentence, {}, &Level::sentence)};
}

} // namespace

Span Sentences::around(const Figure& figure)
{
    const Span part = figure.turn ? m_call.call.turns[static_cast<std::size_t>(*figure.turn)].body
                                  : Span(0, static_cast<std::int32_t>(m_call.text.size()));
    if (part != m_part) {
        m_part = part;
        m_sentences = sentences(m_call.text, part);
    }
    const auto after = std::ranges::upper_bound(m_sentences, figure.span.begin(), {}, &Span::begin);
    return after == m_sentences.begin() ? figure.span : *std::prev(after);
}

std::string ownPeriod(const Call& call)
{
    std::string label = periodLabel(call.info);
    std::erase(label, ' ');
    return label;
}

bool isStatement(const Figure& f, const Call& call)
{
    const bool asked = hasRole(call, f, Role::Analyst) || hasRole(call, f, Role::Operator);
    const bool guessed = f.periodInferred && f.period.label != ownPeriod(call);
    return f.value && !f.valueHigh && !f.metric.empty() && !f.period.label.empty() && !guessed &&
           !f.forwardLooking && !asked;
}

bool sameBasis(Basis a, Basis b)
{
    const auto plain = [](Basis basis) { return basis == Basis::Gaap ? Basis::Unstated : basis; };
    return plain(a) == plain(b);
}

bool sameCurrency(const std::string& a, const std::string& b)
{
    return a == b || a.empty() || b.empty();
}

const Level* Statements::levelOf(const Level& growth) const
{
    const Figure& g = figure(growth.figure);
    const Level* nearest = nullptr;
    std::int32_t least = 0;
    for (const Level& level : saidIn(levels, growth.sentence)) {
        const Figure& f = figure(level.figure);
        const std::int32_t apart = distance(f.span, g.span);
        if (f.metric != g.metric || f.period.label != g.period.label || !sameBasis(f.basis, g.basis) ||
            !samePart(f, g) || (nearest && apart >= least))
            continue;
        least = apart;
        nearest = &level;
    }
    const auto nearer = [&](const Level& other) {
        const Figure& o = figure(other.figure);
        return o.metric == g.metric && o.comparison == g.comparison &&
               distance(o.span, figure(nearest->figure).span) < least;
    };
    return nearest && std::ranges::none_of(saidIn(growths, growth.sentence), nearer) &&
                   !amountBetween(figure(nearest->figure).span, g.span)
               ? nearest
               : nullptr;
}

/// Another amount between an amount and a growth has the better claim to it.
bool Statements::amountBetween(const Span& a, const Span& b) const
{
    const std::int32_t from = std::min(a, b).end();
    const std::int32_t to = std::max(a, b).begin();
    const auto& all = call.figures.figures;
    const auto begins = [](const Figure& f) { return f.span.begin(); };
    const auto last = std::ranges::lower_bound(all, to, {}, begins);
    return std::any_of(std::ranges::lower_bound(all, from, {}, begins), last, [&](const Figure& f) {
        return (f.kind == FigureKind::Money || f.kind == FigureKind::Count) && f.span.end() <= to;
    });
}

const Level& Statements::level(std::int32_t figure) const
{
    return *std::ranges::lower_bound(levels, figure, {}, &Level::figure);
}

void Statements::index()
{
    using Words = std::tuple<Matter, std::string, std::string, Basis, Decimal, Decimal, Decimal, bool>;
    std::set<Words> known;
    for (const Level& level : levels) {
        const Figure& f = figure(level.figure);
        const SaidRange& range = level.range;
        const Matter matter = matterOf(f, f.period.label);
        if (known
                .emplace(matter, f.segment, f.currency, f.basis, range.low, range.exact, range.high,
                         range.point)
                .second)
            m_index[matter].push_back(level.figure);
    }
}

std::vector<std::int32_t> Statements::saying(const Figure& matter, const std::string& label) const
{
    std::vector<std::int32_t> out;
    if (const auto found = m_index.find(matterOf(matter, label)); found != m_index.end())
        std::ranges::copy_if(found->second, std::back_inserter(out),
                             [&](std::int32_t one) { return sameMatter(figure(one), matter); });
    return out;
}

} // namespace earshot::figures
