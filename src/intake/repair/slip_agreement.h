#pragma once

#include "intake/repair/realign.h"
#include "intake/repair/slip_parts.h"

namespace earshot {

/// Shares of the readings of a slip that agree with the best one. The head is told by what stands in front,
/// the end by what stands behind: each is judged by itself.
struct SlipShares {
    double head = 0;
    double middle = 0;
    double end = 0; ///< where it ends, with its last character
};

SlipShares agreementWithBest(const SlipReadings& slip);

/// From which shares the best reading is applied. `guessed`: it holds characters of which nothing shows.
SlipShares sureFrom(Hidden hidden, bool guessed);

} // namespace earshot
