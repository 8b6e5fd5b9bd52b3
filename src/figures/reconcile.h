#pragma once

#include "figures/figure.h"

#include <cstdint>
#include <string>
#include <vector>

namespace earshot {

enum class Agreement {
    Agree,    ///< the same value
    Rounding, ///< the same within the digits that were said
    Differs,
};
std::string_view name(Agreement agreement); ///< "agree", "rounding", "differs"

/// Two statements about the same thing, and whether they fit.
struct Finding {
    std::int32_t figure = 0;  ///< index into the (current) call's figures
    std::int32_t growth = -1; ///< index of the growth that was used with it; -1 for none
    std::int32_t other = 0;   ///< index of the other statement, in the same call or in the prior one
    Agreement agreement = Agreement::Agree;
    Decimal expected; ///< what `figure` (and `growth`) imply for `other`
    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Levels of one metric, period, basis and currency that are said more than once in a call. Each later
/// statement is held against the first one.
std::vector<Finding> reconcileWithin(const FigureSet& call);

/// An amount and its growth give the amount of the period before: 1.2 billion, up 20%, was 1.0 billion. Held
/// against what the prior call says of that period.
std::vector<Finding> reconcileWithPrior(const FigureSet& call, const FigureSet& prior);

} // namespace earshot
