#pragma once

#include "figures/figure.h"
#include "figures/metric_parts.h"
#include "figures/results_table.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "transcript/call.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class Agreement {
    Agree,    ///< the same value
    Rounding, ///< the same within the digits that were said
    Differs,
};
std::string_view name(Agreement agreement); ///< "agree", "rounding", "differs"

namespace figures {
struct Statements;
}

/// A call's figures with the words they were said in. The parts outlive it.
struct SaidCall {
    std::u16string_view text;
    const Call& call;
    const FigureSet& figures;
};

/// Two statements about the same thing, and whether they fit.
struct Finding {
    std::int32_t figure = 0;  ///< index into the call's figures
    std::int32_t growth = -1; ///< index of the growth that was used with it; -1 for none
    std::int32_t other =
        0; ///< index of the other statement: a figure of the same or the other call, or a cell
    std::int32_t base =
        -1; ///< index of the earlier period's cell, where a growth is held against two; else -1
    Agreement agreement = Agreement::Agree;
    Decimal expected; ///< what `figure` (and `growth`) imply for `other`; what two cells imply for `figure`
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Holds statements against each other. Only what is surely about the same thing is compared: the same
/// metric, period, basis, currency and scope, said of the past by somebody of the company. Statements that
/// lie so far apart that one must be about a part are none of a pair. Of several statements on the other side
/// the one that fits best counts.
class Reconciler {
public:
    explicit Reconciler(const Lexicon& lexicon);

    /// What is said more than once in a call, each later statement against the nearest earlier one; and
    /// amounts with their growth against what the call itself says of the period before.
    std::vector<Finding> within(const SaidCall& call) const;

    /// What another call of the company says of the same periods: 1.2 billion, up 20%, was 1.0 billion; and
    /// what is said here of a period that the other call reported.
    std::vector<Finding> withOther(const SaidCall& call, const SaidCall& other) const;

    /// What a table of results has for the same metrics, parts of the company and periods: amounts, and
    /// growth between two cells.
    std::vector<Finding> withResults(const SaidCall& call, const ResultsTable& table) const;

    /// Labels of the periods about which a call says something that could be compared: its own, those it
    /// names, and those before them.
    std::set<std::string> periodsTouched(const SaidCall& call) const;

private:
    bool isRatio(const std::string& metric) const { return m_ratios.contains(metric); }
    bool isLevel(const Figure& figure, const Call& call) const;
    bool isGrowth(const Figure& figure, const Call& call) const;
    figures::Statements side(const SaidCall& call) const;

    /// Whether the sentence sets its numbers off from what was reported: "excluding", "target", "segment".
    bool setsOff(std::u16string_view sentence) const;

    /// Whether the words before the figure make it what another is compared with: "up from".
    bool isBase(const SaidCall& call, const Figure& figure) const;

    PhraseMatcher m_scopeCues;
    PhraseMatcher m_baseCues;
    std::set<std::string> m_ratios; ///< metrics that are percentages themselves
    MetricParts m_parts;
};

} // namespace earshot
