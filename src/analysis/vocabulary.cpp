#include "analysis/vocabulary.h"

#include "figures/share_names.h"
#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <map>

namespace earshot::analysis {
namespace {

Cue cueOf(std::string_view kind)
{
    static const std::map<std::string_view, Cue> kinds = {
        {"courtesy", Cue::Courtesy},
        {"lead", Cue::Lead},
        {"interrogative", Cue::Interrogative},
        {"direct", Cue::Direct},
        {"affirm", Cue::Affirm},
        {"deferral", Cue::Deferral},
        {"refusal", Cue::Refusal},
        {"hedge", Cue::Hedge},
        {"relative", Cue::Relative},
        {"dependent", Cue::Dependent},
        {"hesitation", Cue::Hesitation},
    };
    const auto found = kinds.find(kind);
    return found == kinds.end() ? Cue::Lead : found->second;
}

PhraseMatcher plainMatcher(const Lexicon& lexicon, std::string_view topic)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : lexicon.topic(topic)) {
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, 0});
    }
    return PhraseMatcher(phrases);
}

bool isAny(const LexiconEntry&)
{
    return true;
}

bool isBroken(const LexiconEntry& entry)
{
    const Cue cue = cueOf(entry.attribute("kind"));
    return cue == Cue::Relative || cue == Cue::Dependent || cue == Cue::Hesitation;
}

PhraseMatcher cueMatcher(const Lexicon& lexicon, std::string_view topic,
                         bool (*isWanted)(const LexiconEntry&) = isAny)
{
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : lexicon.topic(topic)) {
        if (!isWanted(entry))
            continue;
        const auto cue = static_cast<std::uint32_t>(cueOf(entry.attribute("kind")));
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, cue});
    }
    return PhraseMatcher(phrases);
}

/// Courtesies and leads; what announces a question ("my first question") may have a link behind it ("is on").
PhraseMatcher summaryMatcher(const Lexicon& lexicon)
{
    std::vector<std::u16string> links = {{}};
    for (const LexiconEntry& entry : lexicon.topic("summary_cues"))
        if (entry.attribute("kind") == "link")
            for (const std::u16string& form : entry.forms)
                links.push_back(u' ' + form);
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : lexicon.topic("summary_cues")) {
        const std::string_view kind = entry.attribute("kind");
        if (kind == "link" || isBroken(entry))
            continue;
        const std::size_t tails = kind == "announce" ? links.size() : 1;
        for (const std::u16string& form : entry.forms)
            for (std::size_t i = 0; i < tails; ++i)
                phrases.push_back({form + links[i], static_cast<std::uint32_t>(cueOf(kind))});
    }
    return PhraseMatcher(phrases);
}

/// One value for each id, shared by its languages.
std::vector<PhraseMatcher::Phrase> idPhrases(const Lexicon& lexicon, std::string_view topic,
                                             std::vector<std::string>& ids)
{
    for (const LexiconEntry& entry : lexicon.topic(topic))
        ids.push_back(entry.id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<PhraseMatcher::Phrase> phrases;
    for (const LexiconEntry& entry : lexicon.topic(topic)) {
        const auto index = std::lower_bound(ids.begin(), ids.end(), entry.id) - ids.begin();
        for (const std::u16string& form : entry.forms)
            phrases.push_back({form, static_cast<std::uint32_t>(index)});
    }
    return phrases;
}

PhraseMatcher idMatcher(const Lexicon& lexicon, std::string_view topic, std::vector<std::string>& ids)
{
    return PhraseMatcher(idPhrases(lexicon, topic, ids));
}

PhraseMatcher metricMatcher(const Lexicon& lexicon, std::vector<std::string>& ids)
{
    std::vector<PhraseMatcher::Phrase> phrases = idPhrases(lexicon, "metrics", ids);
    for (figures::ShareName& name : figures::shareNames(lexicon)) {
        const auto id = std::lower_bound(ids.begin(), ids.end(), name.metric);
        if (id != ids.end() && *id == name.metric)
            phrases.push_back({std::move(name.words), static_cast<std::uint32_t>(id - ids.begin())});
    }
    return PhraseMatcher(phrases);
}

} // namespace

Vocabulary::Vocabulary(const Lexicon& lexicon)
    : metricParts(lexicon),
      segments(idMatcher(lexicon, "segments", segmentIds)),
      functionWords(plainMatcher(lexicon, "function_words")),
      summaryCues(summaryMatcher(lexicon)),
      brokenCues(cueMatcher(lexicon, "summary_cues", isBroken)),
      questionCues(cueMatcher(lexicon, "question_cues")),
      answerCues(cueMatcher(lexicon, "answer_cues")),
      topics(idMatcher(lexicon, "topics", topicIds)),
      metrics(metricMatcher(lexicon, metricIds))
{
    topicIsBroad.resize(topicIds.size());
    metricMeasures.resize(metricIds.size());
    for (const LexiconEntry& entry : lexicon.topic("metrics")) {
        const auto index = std::lower_bound(metricIds.begin(), metricIds.end(), entry.id) - metricIds.begin();
        std::string& measure = metricMeasures[static_cast<std::size_t>(index)];
        if (measure.empty())
            measure = entry.attribute("measure");
    }
    addPartNouns(lexicon);
    for (const LexiconEntry& entry : lexicon.topic("topics")) {
        const auto index = std::lower_bound(topicIds.begin(), topicIds.end(), entry.id) - topicIds.begin();
        if (entry.flag("broad"))
            topicIsBroad[static_cast<std::size_t>(index)] = true;
    }
}

std::string_view Vocabulary::measureOf(std::string_view metric) const
{
    const auto place = std::lower_bound(metricIds.begin(), metricIds.end(), metric);
    if (place == metricIds.end() || *place != metric)
        return {};
    return metricMeasures[static_cast<std::size_t>(place - metricIds.begin())];
}

void Vocabulary::addPartNouns(const Lexicon& lexicon)
{
    for (const LexiconEntry& entry : lexicon.topic("segment_cues"))
        for (const std::u16string& form : entry.forms) {
            if (entry.id == "noun" || entry.id == "name_noun")
                partNouns.push_back(folded(form));
            if (entry.id == "noun" || entry.id == "name_noun" || entry.id == "weak_noun")
                anyNouns.push_back(folded(form));
        }
    for (std::vector<std::u16string>* nouns : {&partNouns, &anyNouns})
        std::ranges::stable_sort(*nouns, std::ranges::greater(), &std::u16string::size);
}

bool Vocabulary::isSegment(std::string_view id) const
{
    return std::ranges::binary_search(segmentIds, id, std::less<>());
}

std::u16string Vocabulary::withoutPartNoun(std::u16string name, PartNoun nouns) const
{
    const auto isBehind = [&](const std::u16string& noun) {
        if (!name.ends_with(noun) || name.size() == noun.size())
            return false;
        const char16_t before = name[name.size() - noun.size() - 1];
        return before == u' ' || !isLatinLetter(noun.front());
    };
    const std::vector<std::u16string>& all = nouns == PartNoun::Proof ? partNouns : anyNouns;
    for (auto noun = std::ranges::find_if(all, isBehind); noun != all.end();
         noun = std::ranges::find_if(all, isBehind)) {
        name.resize(name.size() - noun->size());
        while (!name.empty() && name.back() == u' ')
            name.pop_back();
    }
    return name;
}

std::shared_ptr<const Vocabulary> vocabularyOf(const Lexicon& lexicon)
{
    if (&lexicon != &Lexicon::shipped())
        return std::make_shared<const Vocabulary>(lexicon);
    static const auto shipped = std::make_shared<const Vocabulary>(lexicon);
    return shipped;
}

} // namespace earshot::analysis
