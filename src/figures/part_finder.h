#pragma once

#include "figures/scanner.h"
#include "figures/segment_words.h"
#include "text/span.h"

#include <cstdint>
#include <string_view>

namespace earshot::figures {

/// A business or a place named in the text.
struct Part {
    /// What it takes to believe that the words name a part of the company.
    enum class Proof : std::uint8_t {
        Given,    ///< nothing more
        Repeated, ///< the text names it so again, or calls it a segment
        Learned,  ///< the text calls it a segment, a business, a division
    };
    Span words;          ///< the name alone
    std::string_view id; ///< of the lexicon; empty: a name of the company's own
    Proof proof = Proof::Given;

    explicit operator bool() const { return !words.empty(); }
};

/// What part of a company something is about.
struct Scope {
    Part segment;
    Part geography;

    bool empty() const { return !segment && !geography; }
    /// Takes over what it does not have itself.
    void fill(const Scope& from)
    {
        if (!segment)
            segment = from.segment;
        if (!geography)
            geography = from.geography;
    }
};

/// Reads the names of businesses and places beside a place in one sentence: forwards or backwards from a
/// metric or a figure, over the small words that may stand between. The parts outlive it.
class PartFinder {
public:
    /// `anyName`: the text has called something a segment so far. Until then no bare Chinese word is one.
    PartFinder(const Cues& cues, const SegmentWords& words, const Text& text, const Sentence& sentence,
               bool chinese, bool anyName)
        : m_cues(cues),
          m_words(words),
          m_text(text),
          m_sentence(sentence),
          m_chinese(chinese),
          m_anyName(anyName)
    {
    }

    struct Found {
        Scope scope;
        std::int32_t begin = 0; ///< of all the words that were read
        std::int32_t end = 0;
        bool listed = false; ///< one of several: "China and Europe"
        bool strong = false; ///< called a segment, a business, a division

        explicit operator bool() const { return !scope.empty(); }
    };

    /// Whether a name that the text has not called a segment may stand there.
    enum class Names { Any, Known };
    /// Whether a word must lead to the name: "in", "from".
    enum class Lead { Needed, Free };

    /// What is named right before `end`: "Cloud Intelligence segment [revenue]", 海外游戏[收入].
    Found before(std::int32_t end, Names names) const;
    /// What is named right behind `begin`, English only: "[revenue] from our Cloud segment".
    Found behind(std::int32_t begin, Lead lead) const;
    /// The name that ends at `end`, right before a word such as "segment"; empty where none does.
    Span nameBefore(std::int32_t end) const;
    /// The same with all that "and" joins to it.
    Span joinedNameBefore(std::int32_t end) const;

    const Token* markEndingAt(std::int32_t end, TopicMask topics) const;
    const Token* markBeginningAt(std::int32_t begin, TopicMask topics) const;
    bool isNoun(const Token& mark, Word word) const;
    /// Whether the mark may stand behind the name of a part: "business", "products".
    bool isAnyNoun(const Token& mark) const;
    Part partOf(const Token& mark, Topic topic) const;
    /// The name of a place that begins at `begin` and reaches no further than `end`; null where none does.
    const Token* placeBetween(std::int32_t begin, std::int32_t end) const;
    /// Whether the sentence has a mark of this cue.
    bool holds(Word word) const;

private:
    class Backwards;
    class Forwards;

    static constexpr TopicMask kNames = maskOf(Topic::Geography) | maskOf(Topic::Segment);
    /// Cues that may stand between a name and its metric.
    static constexpr TopicMask kSkipped =
        maskOf(Topic::Basis) | maskOf(Topic::Period) | maskOf(Topic::Comparison) | maskOf(Topic::Month);

    Span wordBefore(std::int32_t end) const;
    Span wordBehind(std::int32_t begin) const;
    bool isCapital(const Span& word) const;
    bool isJoint(const Span& word) const;
    bool validPlace(const Token& mark) const;
    std::uint16_t kindsOf(const Span& word) const;
    std::u16string_view folded(const Span& span) const;
    const Token* tokenEndingAt(std::int32_t end) const;
    Span englishName(std::int32_t end, bool joined) const;
    Span chineseName(std::int32_t end) const;
    Span withoutNoun(const Span& name, bool& strong) const;
    bool isMatter(const Span& name) const;
    bool takeName(Span name, Found& found) const;
    bool isListed(std::int32_t begin) const;
    bool isApart(std::int32_t begin) const;
    std::string_view idOf(const Token& mark, Topic topic) const;
    std::int32_t firstLetter() const;

    const Cues& m_cues;
    const SegmentWords& m_words;
    const Text& m_text;
    const Sentence& m_sentence;
    bool m_chinese;
    bool m_anyName;
};

} // namespace earshot::figures
