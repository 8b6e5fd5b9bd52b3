#include "intake/repair/slip_agreement.h"

#include <algorithm>
#include <cmath>

namespace earshot {
namespace {

/// Of the logarithms of heads' probabilities, against that of SlipReadings::weights: heads are clearer than
/// the rest.
constexpr double kHeadSharpness = 2.67;

std::u16string_view middleOf(const Realigned& reading)
{
    const std::u16string_view text = reading.text;
    return text.size() > 2 ? text.substr(1, text.size() - 2) : std::u16string_view();
}

} // namespace

SlipShares agreementWithBest(const SlipReadings& slip)
{
    const Realigned& best = slip.readings.front();
    SlipShares share;
    double sum = 0;
    double heads = 0;
    for (std::size_t i = 0; i < slip.readings.size(); ++i) {
        const Realigned& reading = slip.readings[i];
        const double weight = slip.weights[i];
        const double ofHead = std::pow(weight, kHeadSharpness);
        sum += weight;
        heads += ofHead;
        share.head += reading.text.front() == best.text.front() ? ofHead : 0;
        share.middle += middleOf(reading) == middleOf(best) ? weight : 0;
        share.end += reading.end == best.end && reading.text.back() == best.text.back() ? weight : 0;
    }
    return {share.head / heads, share.middle / sum, share.end / sum};
}

/// Chosen on one half of the text that the generator of the tests damaged, so that of the other half's places
/// at most one in a hundred is wrong where the page shows which bytes were lost, or loses them one by one.
/// Pairs that vanished without trace may have vanished anywhere, also where no reading looked for it: there
/// it is about one in fifty.
SlipShares sureFrom(Hidden hidden, bool guessed)
{
    constexpr double kHead = 0.63;
    constexpr double kMiddle = 0.9;
    constexpr double kMiddleGuessed = 0.97;
    switch (hidden) {
    case Hidden::Private:
        return {kHead, guessed ? kMiddleGuessed : kMiddle, 0.75};
    case Hidden::Marked: // of the last character the mark has taken a byte
        return {0.8, guessed ? kMiddleGuessed : kMiddle, 0.85};
    case Hidden::Vanished:
        break;
    }
    return guessed ? SlipShares{kHead, kMiddleGuessed, 0.65} : SlipShares{kHead, 0.98, 0.9};
}

} // namespace earshot
