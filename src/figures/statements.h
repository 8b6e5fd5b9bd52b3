#pragma once

#include "figures/reconcile.h"
#include "figures/said_range.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace earshot::figures {

/// A figure that states an amount or a growth.
struct Level {
    std::int32_t figure = 0;
    Span sentence; ///< in which it is said
    SaidRange range;
    bool sure = true; ///< one number, not set off from what was reported: it may contradict another
};

/// The sentences that figures stand in, turn by turn.
class Sentences {
public:
    explicit Sentences(const SaidCall& call) : m_call(call) {}

    Span around(const Figure& figure);

private:
    const SaidCall& m_call;
    Span m_part;
    std::vector<Span> m_sentences;
};

/// "FY2024Q4", as figures write the period that the call reports; empty where it is unknown.
std::string ownPeriod(const Call& call);
/// Said by the company, of what has been. A period taken over from the sentence before is a guess, unless it
/// is the one that the call reports. A range of what has been is rare: it is guidance recalled.
bool isStatement(const Figure& f, const Call& call);
bool sameBasis(Basis a, Basis b);
bool sameCurrency(const std::string& a, const std::string& b);

/// The statements of one call that can be compared.
struct Statements {
    explicit Statements(const SaidCall& said) : call(said) {}

    const SaidCall& call;
    std::vector<Level> levels;  ///< ascending, like their sentences
    std::vector<Level> growths; ///< the same

    const Figure& figure(std::int32_t index) const
    {
        return call.figures.figures[static_cast<std::size_t>(index)];
    }
    const Level& level(std::int32_t figure) const;
    const SaidRange& rangeOf(std::int32_t figure) const { return level(figure).range; }

    /// The growth's own level: the nearest of the same matter in the same sentence, unless another growth on
    /// the same comparison stands nearer to it.
    const Level* levelOf(const Level& growth) const;
    /// Statements of the same matter about the period called `label`; of those that say the same the first.
    std::vector<std::int32_t> saying(const Figure& matter, const std::string& label) const;
    /// Once all levels are in: where which matter is spoken of.
    void index();

private:
    using Matter = std::tuple<FigureKind, std::string, std::string, std::string, std::string>;
    static Matter matterOf(const Figure& figure, const std::string& label)
    {
        return {figure.kind, figure.metric, figure.unit, figure.geography, label};
    }
    bool amountBetween(const Span& a, const Span& b) const;

    std::map<Matter, std::vector<std::int32_t>> m_index; ///< figures, ascending
};

} // namespace earshot::figures
