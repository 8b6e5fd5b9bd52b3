#pragma once

#include "figures/metric_parts.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace earshot::analysis {

/// What a set phrase of a question round does.
enum class Cue : std::uint32_t {
    Courtesy,      ///< thanks, greetings, congratulations
    Lead,          ///< words before the matter: "my first question is on", "能否请管理层"
    Interrogative, ///< marks a question even without a question mark
    Direct,        ///< opens an answer's substance: "we expect", "主要来自"
    Affirm,        ///< yes or no
    Deferral,      ///< an answer put off
    Refusal,       ///< an answer withheld
    Hedge,         ///< said to be hard or early to tell; much may follow all the same
    Relative,      ///< begins what says nothing without the words before it: "which", "than"
    Dependent,     ///< begins what may open a sentence, but seldom where it stood within one: "with", "as"
    Hesitation,    ///< "um", 呃
};

/// Nouns that may stand behind the name of a part: those that prove it one ("segment"), or any ("solutions").
enum class PartNoun { Proof, Any };

/// The words that analysis works on, compiled. Immutable.
struct Vocabulary {
    explicit Vocabulary(const Lexicon& lexicon);
    /// "" for a metric that the lexicon does not have.
    std::string_view measureOf(std::string_view metric) const;

    bool isSegment(std::string_view id) const;
    /// A folded name without the nouns behind it; at least one word is left.
    std::u16string withoutPartNoun(std::u16string folded, PartNoun nouns) const;

    std::vector<std::string> topicIds;
    std::vector<bool> topicIsBroad; ///< parallel to topicIds: says little of what a question is about
    std::vector<std::string> metricIds;
    /// What each metric is a measure of, parallel to metricIds: "money", "percent", "count", …; empty where
    /// the lexicon does not say.
    std::vector<std::string> metricMeasures;
    std::vector<std::string> segmentIds;
    MetricParts metricParts;
    std::vector<std::u16string> partNouns; ///< folded; the longest first
    std::vector<std::u16string> anyNouns;  ///< the same and those that prove nothing
    PhraseMatcher segments;                ///< values: index into segmentIds
    PhraseMatcher functionWords;
    PhraseMatcher summaryCues;  ///< values: Cue, Courtesy and Lead
    PhraseMatcher brokenCues;   ///< values: Cue, Relative, Dependent and Hesitation
    PhraseMatcher questionCues; ///< values: Cue
    PhraseMatcher answerCues;   ///< values: Cue
    PhraseMatcher topics;       ///< values: index into topicIds
    PhraseMatcher metrics;      ///< values: index into metricIds

private:
    void addPartNouns(const Lexicon& lexicon);
};

/// The compiled words of a lexicon; those of the shipped one are compiled once and kept.
std::shared_ptr<const Vocabulary> vocabularyOf(const Lexicon& lexicon);

} // namespace earshot::analysis
