#include "transcript/weighing.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

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

/// "Jane Doe (Holden)", "Max Roe (Holden)": what several people have in brackets is where they work.
void Weighing::takeSharedBrackets()
{
    std::unordered_map<View, std::set<NameHash>> bearers;
    const auto mayBeShared = [](const LabelParts& parts) {
        return parts.voice == Voice::None && !parts.alias.empty() && parts.firm.empty() &&
               !holdsHan(parts.alias) && !holdsHan(parts.name);
    };
    for (const Label& label : m_evidence.labels)
        if (mayBeShared(label.parts))
            bearers[label.parts.alias].insert(nameHash(label.parts.name));
    std::erase_if(bearers, [](const auto& one) { return one.second.size() < 2; });
    std::vector<std::pair<LabelParts*, std::u16string>> shared; // the keys are the labels' own words
    for (Label& label : m_evidence.labels)
        if (mayBeShared(label.parts) && bearers.contains(label.parts.alias))
            shared.emplace_back(&label.parts, label.parts.alias);
    for (auto& [parts, firm] : shared) {
        parts->firm = std::move(firm);
        parts->alias.clear();
    }
}

/// "首度财务官高远明：": before the whole name of somebody who labels other speeches stand a few characters
/// of Han that are no title: one that no list knows, or a slip.
void Weighing::addKnownBehindUnknown()
{
    constexpr int kFewestInline = 3;
    constexpr std::size_t kLongestHead = 18;
    constexpr std::size_t kShortestName = 3;
    constexpr std::size_t kShortestOffice = 3;
    const auto inlined = m_strongPlaces.find(LabelPlace::Inline);
    if (!isChinese(m_document.language) || inlined == m_strongPlaces.end() || inlined->second < kFewestInline)
        return;
    std::map<std::u16string_view, const Label*> known; // by the name
    std::vector<bool> taken(m_document.blocks.size());
    for (const Label& label : m_evidence.labels)
        if (label.accepted) {
            taken[label.block] = true;
            const View name = label.parts.name;
            if (label.personal() && label.place == LabelPlace::Inline && name.size() >= kShortestName &&
                std::ranges::all_of(name, isHan))
                known.emplace(name, &label);
        }
    std::vector<Label> added;
    for (std::size_t i = m_firstSpeech + 1; i < m_document.blocks.size() && !known.empty(); ++i) {
        const Span& span = m_document.blocks[i].span;
        const View line = span.in(m_document.text);
        if (m_evidence.lines[i].kind != LineKind::Text || taken[i])
            continue;
        const std::size_t colon =
            findUnit(line.substr(0, kLongestHead + 8), [](char16_t c) { return isColon(c); });
        const std::size_t begin = line.find_first_not_of(u" \u3000\u00A0");
        if (colon == View::npos || begin >= colon)
            continue;
        const View head = trimmed(line.substr(begin, colon - begin));
        if (head.size() > kLongestHead || !std::ranges::all_of(head, isHan))
            continue;
        auto who = known.end(); // the longest name it ends with
        for (std::size_t at = kShortestOffice; at + kShortestName <= head.size() && who == known.end(); ++at)
            who = known.find(head.substr(at));
        if (who == known.end())
            continue;
        const std::u16string before = folded(head.substr(0, head.size() - who->first.size()));
        if (m_vocabulary.functionWords.findFirst(before) || m_vocabulary.courtesies.findFirst(before) ||
            m_vocabulary.voices.findFirst(before) || m_vocabulary.cues.findFirst(before))
            continue;
        Label label;
        label.parts = who->second->parts;
        label.parts.time.reset();
        label.place = LabelPlace::Inline;
        label.block = label.lastBlock = i;
        label.span = Span(span.begin() + static_cast<std::int32_t>(begin),
                          span.begin() + static_cast<std::int32_t>(colon));
        label.bodyBegin = label.span.end() + 1;
        label.score = kTakenLabel;
        label.accepted = true;
        added.push_back(std::move(label));
    }
    if (added.empty())
        return;
    std::erase_if(m_evidence.labels, [&](const Label& label) {
        return !label.accepted && std::ranges::binary_search(added, label.block, {}, &Label::block);
    });
    m_evidence.labels.insert(m_evidence.labels.end(), added.begin(), added.end());
    std::ranges::stable_sort(m_evidence.labels, {}, &Label::block);
    countNames();
}

} // namespace earshot
