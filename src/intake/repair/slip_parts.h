#pragma once

#include "intake/edit.h"
#include "intake/repair/realign.h"

#include <functional>
#include <string_view>
#include <vector>

namespace earshot {

/// A slip whose readings are told apart in places only: what they agree on, and what is left to a person.
struct SlipReadings {
    std::size_t at = 0;               ///< where the damaged stretch begins
    std::size_t runFrom = 0;          ///< where its wrongly paired characters begin
    std::vector<Realigned> readings;  ///< best first
    std::vector<double> weights = {}; ///< of each; only their ratios matter
    double damaged = 0;               ///< probability that the place is damaged at all
    bool sureOfHead = false;          ///< the head of the best reading is applied whatever the shares
};

/// The edits of such a slip in order: those that nearly all readings share are applied, between them are
/// doubts with the candidates of just that place. `weak` tells whether a character of the best reading is
/// unlikely where it stands. Empty where the readings share too little.
std::vector<Edit> partsOfSlip(std::u16string_view text, const SlipReadings& slip,
                              const std::function<bool(std::size_t)>& weak);

} // namespace earshot
