#pragma once

#include "analysis/question_threads.h"
#include "analysis/reading.h"
#include "base/decimal.h"
#include "lexicon/lexicon.h"

#include <optional>
#include <string>
#include <vector>

namespace earshot {

enum class LinkKind {
    Same,    ///< asked again, answered much the same
    Changed, ///< asked again, the answer differs
    Moved,   ///< as Same, but at another place in the order
};
std::string_view name(LinkKind kind);

/// Two pairs of neighbouring calls that are about the same matter.
struct PairLink {
    PairRef left;  ///< in the earlier call
    PairRef right; ///< in the later call
    LinkKind kind = LinkKind::Same;
    double similarity = 0; ///< 0..1
    bool sameAsker = false;
    /// Sentences of the answers that have no counterpart: gone from the left, new on the right.
    std::vector<Span> onlyLeft;
    std::vector<Span> onlyRight;
    /// Words of sentences that have one, where it says something else: another value, another date.
    std::vector<Span> changedLeft;
    std::vector<Span> changedRight;
    friend bool operator==(const PairLink&, const PairLink&) = default;
};

/// A metric's figure in one call: the index of the figure that stands for it, none where the call does not
/// say it.
struct MetricCell {
    std::optional<std::int32_t> figure;
    std::vector<std::int32_t> others; ///< further figures of the same metric and period
    friend bool operator==(const MetricCell&, const MetricCell&) = default;
};

struct MetricRow {
    std::string metric;    ///< lexicon id
    std::string segment;   ///< lexicon id or the company's own name, as the last call that names it writes it
    std::string geography; ///< lexicon id; both empty: the whole company
    FigureKind kind = FigureKind::Money;
    std::string currency;
    std::string unit; ///< of counts: lexicon id; empty else
    Basis basis = Basis::Unstated;
    Comparison comparison = Comparison::None; ///< a growth row ("revenue, year on year") is no level row
    std::vector<MetricCell> cells;            ///< one a call
    /// Change from the last but one to the last call, where both have an exact value of one unit: percent
    /// with one digit behind the point for money, counts and multiples, exact percentage points for percents.
    std::optional<Decimal> change;
    bool changeIsPoints = false;
    friend bool operator==(const MetricRow&, const MetricRow&) = default;
};

/// 2 to 4 calls beside each other, in the order of their fiscal periods.
struct CallComparison {
    std::vector<PairLink> links;         ///< between call k and k+1
    std::vector<PairRef> fresh;          ///< pairs with no counterpart in the call before
    std::vector<PairRef> dropped;        ///< pairs with no counterpart in the call behind
    std::vector<MetricRow> metrics;      ///< the company's own rows of a metric before those of its parts
    std::vector<std::string> newMetrics; ///< reported in the last call, not said before among these
    std::vector<std::string> vanishedMetrics;    ///< reported before, not said in the last call
    std::vector<std::string> newTopics;          ///< asked about in the last call, not touched on before
    std::vector<std::string> vanishedTopics;     ///< asked about before, not touched on in the last call
    std::vector<QuestionThread> threads;         ///< analysts who ask in several of the calls
    std::vector<std::u16string> returningAskers; ///< those of them who ask in the last call
    std::vector<OpenPart> openParts;             ///< parts of questions that nobody answered
};

/// Compares readings, given in the order of their periods.
CallComparison compare(const std::vector<const Reading*>& readings, const Lexicon& lexicon);

} // namespace earshot
