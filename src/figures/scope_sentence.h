#pragma once

#include "figures/linker.h"
#include "figures/part_finder.h"
#include "figures/segment_names.h"

#include <cstdint>
#include <vector>

namespace earshot::figures {

/// A part that words at the head of a clause set for what follows.
struct ScopeLead {
    std::int32_t end = 0; ///< of the words; it counts for what follows
    Scope scope;
    bool topic = false;             ///< and for the sentences that follow
    std::int32_t until = INT32_MAX; ///< figures from here on are out of its reach
};

/// What one sentence says of the parts its figures are about.
class SentenceScopes {
public:
    SentenceScopes(const Text& text, const Sentence& sentence, const PartFinder& finder, const Cues& cues,
                   const SegmentWords& words, const SegmentNames& names, bool chinese)
        : m_text(text),
          m_sentence(sentence),
          m_finder(finder),
          m_cues(cues),
          m_words(words),
          m_names(names),
          m_chinese(chinese)
    {
    }

    /// The parts that words at the head of a clause set for what follows: "In Europe, …", 云业务方面，….
    std::vector<ScopeLead> leads() const;
    /// The scope of a metric at a token's place.
    Scope ofMetric(const Span& metric, const CueEntry* entry) const;
    /// The part named right before a figure or its verb: "Europe was up 3%".
    PartFinder::Found subject(const Draft& draft) const;
    /// The part named behind a figure: "3% in Europe", "5 stores in China".
    PartFinder::Found place(const Draft& draft) const;
    /// Whether nothing but small words stands between two figures that are near each other.
    bool adjoin(const Draft& a, const Draft& b) const;
    /// A line that is nothing but a name.
    Scope heading() const;

private:
    const Token* metricEndingAt(std::int32_t end) const;
    /// "while", "although": another clause begins.
    bool isClause(const Token& token) const;
    /// Whether a metric is that of which a share is told: 北美占[营收]72%.
    bool isOfWhole(std::int32_t i) const;
    /// Letters between two places that belong to no token.
    std::int32_t letters(std::int32_t from, std::int32_t to) const;
    bool joins(std::int32_t from, std::int32_t to) const { return letters(from, to) <= (m_chinese ? 1 : 0); }
    /// What a metric that names a business says of it: 阿里云收入 is of 阿里云, "cloud revenue" of the cloud.
    Part ownSegment(const Span& metric, const CueEntry& entry, const PartFinder::Found& before) const;
    PartFinder::Found countedPlace(std::int32_t at) const;
    /// Whether the text has called it a segment.
    bool isCalled(const Part& part) const;
    void englishLeads(std::vector<ScopeLead>& out) const;
    void englishLead(std::int32_t at, bool topic, std::vector<ScopeLead>& out) const;
    /// 我们在印度新开…: what is done in a place, to the end of its clause.
    void chinesePlaceLead(std::int32_t begin, std::int32_t end, std::vector<ScopeLead>& out) const;
    void chineseLeads(std::vector<ScopeLead>& out) const;

    const Text& m_text;
    const Sentence& m_sentence;
    const PartFinder& m_finder;
    const Cues& m_cues;
    const SegmentWords& m_words;
    const SegmentNames& m_names;
    bool m_chinese;
};

} // namespace earshot::figures
