#pragma once

#include "figures/linker.h"
#include "figures/part_finder.h"
#include "figures/scope_sentence.h"
#include "figures/segment_words.h"
#include "transcript/call.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// Tells of each figure which business and which place it is about. Names of a company's own businesses are
/// learned from the text, and what only such a name can tell waits until the whole text is read.
class ScopeReader {
public:
    /// The call tells who is no part of the company: itself and the people. Vocabulary and document outlive
    /// the reader.
    ScopeReader(const Cues& cues, const SegmentWords& words, std::u16string_view document, const Call* call);

    /// Nothing said before counts for what follows.
    void beginTurn();
    /// A sentence without figures: the names it introduces, and the part that it turns to.
    void passOver(const Text& text, const Sentence& sentence, bool chinese);
    /// Gives the figures of a sentence, which have been linked to their metrics, their segments and places.
    void read(const Reading& reading);
    /// Gives the figures, all that were read and in that order, the segments that only the whole text proves.
    void settle(std::vector<Figure>& figures) const;

private:
    struct OfMetric {
        Span metric;
        Scope scope;
    };
    struct Waiting {
        std::size_t figure = 0;
        Part part;
    };

    void apply(const Scope& scope, Figure& figure);
    void readBeside(const Reading& r, const SentenceScopes& reader);
    Scope ofMetric(const Reading& r, const SentenceScopes& reader, const Span& span, const CueEntry* metric);
    void learn(const Text& text, const Sentence& sentence, const PartFinder& finder, bool chinese);
    void takeTopic(const Text& text, const std::vector<ScopeLead>& leads, bool broken);
    bool isCompany(std::u16string_view folded) const;
    bool isPerson(std::u16string_view folded) const;
    bool isNoPart(std::u16string_view folded) const { return isCompany(folded) || isPerson(folded); }

    const Cues& m_cues;
    const SegmentWords& m_words;
    std::u16string_view m_document;
    std::u16string m_company;             ///< folded
    std::vector<std::u16string> m_people; ///< their names, folded
    SegmentNames m_names;
    std::size_t m_count = 0;         ///< of figures so far
    std::vector<Waiting> m_waiting;  ///< ascending
    std::vector<OfMetric> m_metrics; ///< of this turn, the last ones
    std::vector<Scope> m_beside;     ///< by draft of the sentence that is being read
    Scope m_topic;
    int m_topicAge = 0; ///< sentences since
};

} // namespace earshot::figures
