#include "analysis/speaker_stats.h"

#include "text/break.h"

#include <algorithm>

namespace earshot::analysis {

std::vector<SpeakerStats> speakerStats(const Document& document, const Call& call)
{
    std::vector<SpeakerStats> all(call.people.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].person = static_cast<PersonIndex>(i);
    std::int64_t spoken = 0;
    for (const Turn& turn : call.turns) {
        if (!turn.speaker)
            continue;
        SpeakerStats& stats = all[static_cast<std::size_t>(*turn.speaker)];
        const auto words = static_cast<std::int64_t>(wordCount(document.text, turn.body));
        ++stats.turns;
        stats.words += words;
        spoken += words;
    }
    for (const Exchange& exchange : call.exchanges) {
        if (exchange.asker)
            all[static_cast<std::size_t>(*exchange.asker)].questionsAsked +=
                static_cast<int>(exchange.pairs.size());
        for (const Pair& pair : exchange.pairs) {
            for (const PersonIndex answerer : pair.answerers)
                ++all[static_cast<std::size_t>(answerer)].questionsAnswered;
        }
    }
    std::erase_if(
        all, [](const SpeakerStats& s) { return s.turns + s.questionsAsked + s.questionsAnswered == 0; });
    for (SpeakerStats& stats : all)
        stats.share = spoken > 0 ? static_cast<double>(stats.words) / static_cast<double>(spoken) : 0;
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.words > b.words; });
    return all;
}

} // namespace earshot::analysis
