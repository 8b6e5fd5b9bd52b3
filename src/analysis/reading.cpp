#include "analysis/reading.h"

#include <algorithm>

namespace earshot {

const PairInsight* insightOf(const Reading& reading, ExchangeIndex exchange, std::int32_t pair)
{
    const std::vector<ExchangeInsight>& exchanges = reading.insights.exchanges;
    const auto at = static_cast<std::size_t>(exchange);
    if (at >= exchanges.size() || static_cast<std::size_t>(pair) >= exchanges[at].pairs.size())
        return nullptr;
    return &exchanges[at].pairs[static_cast<std::size_t>(pair)];
}

std::vector<Doubt> allDoubts(const Reading& reading)
{
    std::vector<Doubt> doubts = reading.call.doubts;
    doubts.insert(doubts.end(), reading.figures.doubts.begin(), reading.figures.doubts.end());
    for (const Repair& repair : reading.document.repairs) {
        const bool told =
            std::any_of(reading.call.doubts.begin(), reading.call.doubts.end(), [&](const Doubt& doubt) {
                return doubt.kind == DoubtKind::Repair && doubt.span.begin() == repair.clean.begin();
            });
        if (repair.undecided() && !told)
            doubts.push_back({DoubtKind::Repair, repair.clean, std::string(name(repair.kind))});
    }
    std::stable_sort(doubts.begin(), doubts.end(),
                     [](const Doubt& a, const Doubt& b) { return a.span.begin() < b.span.begin(); });
    return doubts;
}

} // namespace earshot
