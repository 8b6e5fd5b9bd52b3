#include "transcript/weighing.h"

#include <algorithm>

namespace earshot {

using View = std::u16string_view;

/// What stands behind the name in a label of two parts: "Jane Doe - Acme Capital", "Acme (Jane Doe)"; nothing
/// where the label has other parts.
std::u16string* Weighing::secondPartOf(LabelParts& parts)
{
    const bool dashed = parts.separator == LabelSeparator::Dash;
    if (parts.voice != Voice::None || (!parts.title.empty() && !dashed) ||
        parts.firm.empty() == parts.alias.empty())
        return nullptr;
    if (dashed)
        return parts.alias.empty() ? &parts.firm : nullptr;
    if (parts.separator != LabelSeparator::Bracket || holdsHan(parts.name))
        return nullptr;
    return parts.alias.empty() ? &parts.firm : &parts.alias;
}

/// "Acme Capital - Jane Doe": where one first part goes with several second ones, and hardly any second part
/// with several first ones, the firm stands before the person.
void Weighing::turnFirmsBehind()
{
    constexpr double kName = 0.6;
    constexpr double kFirm = 0.2; ///< what a firm beside a name adds to its quality
    struct TwoParts {
        LabelParts* parts;
        std::u16string* second;
        double quality; ///< of the second as a name
    };
    std::vector<TwoParts> pairs;
    std::unordered_map<NameHash, std::set<NameHash>> seconds;
    std::unordered_map<NameHash, std::set<NameHash>> firsts;
    std::size_t bracketed = 0;
    std::unordered_map<View, double> qualities; // of second parts as names: most come again
    for (Label& label : m_evidence.labels) {
        std::u16string* const second = secondPartOf(label.parts);
        if (!second)
            continue;
        const auto [quality, added] = qualities.try_emplace(*second, 0);
        if (added)
            if (const auto name = readName(*second, m_vocabulary))
                quality->second = name->quality;
        if (quality->second < kName)
            continue;
        pairs.push_back({&label.parts, second, quality->second});
        bracketed += label.parts.separator == LabelSeparator::Bracket;
        seconds[nameHash(label.parts.name)].insert(nameHash(*second));
        firsts[nameHash(*second)].insert(nameHash(label.parts.name));
    }
    const auto shared = [](const auto& others) {
        std::size_t more = 0;
        for (const auto& [key, keys] : others)
            more += keys.size() - 1;
        return more;
    };
    const std::size_t sharedFirsts = shared(seconds);
    const std::size_t sharedSeconds = shared(firsts);
    // Nobody has two full names in brackets, but somebody may have had two firms.
    const std::size_t fewest = bracketed == pairs.size() ? 1 : 2;
    const bool manyOfOne =
        sharedFirsts >= fewest && sharedFirsts > 2 * sharedSeconds && firsts.size() > seconds.size();
    std::set<NameHash> known; // first parts that are firms' names, less second ones that are
    std::size_t knownSeconds = 0;
    std::unordered_map<View, bool> firms;
    const auto isFirm = [&](View words) {
        const auto [firm, added] = firms.try_emplace(words, false);
        if (added)
            firm->second = looksLikeFirm(words, m_vocabulary);
        return firm->second;
    };
    for (const TwoParts& pair : pairs) {
        if (isFirm(pair.parts->name))
            known.insert(nameHash(pair.parts->name));
        knownSeconds += isFirm(*pair.second);
    }
    const bool someKnown = known.size() >= 2 || (known.size() == 1 && sharedFirsts > 0 && sharedSeconds == 0);
    if (!manyOfOne && (!someKnown || knownSeconds > 0))
        return;
    for (const TwoParts& pair : pairs) {
        std::swap(pair.parts->name, *pair.second);
        pair.parts->quality = std::max(pair.parts->quality, pair.quality + kFirm);
        if (!pair.parts->alias.empty())
            pair.parts->firm = std::move(pair.parts->alias);
        pair.parts->alias.clear();
    }
}

} // namespace earshot
