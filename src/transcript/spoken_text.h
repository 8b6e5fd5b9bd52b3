#pragma once

#include "transcript/vocabulary.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// The clean text of a call as those who read its speeches ask for it: folded, cut into sentences, with the
/// cues that stand in a piece of it. What one of them has asked for is kept for the others.
class SpokenText {
public:
    /// Both outlive it.
    SpokenText(std::u16string_view text, const Vocabulary& vocabulary);

    std::u16string_view text() const { return m_text; }
    std::u16string_view in(const Span& span) const { return span.in(m_text); }
    std::u16string_view folded(const Span& span) const { return span.in(m_folded); }

    /// Whether a speech has at most so many units; Han says more in fewer.
    bool isAtMost(const Span& speech, std::int32_t latin, std::int32_t han) const;
    /// The sentences of a speech, as sentences() of text/break.h cuts them.
    const std::vector<Span>& sentences(const Span& speech) const;
    /// Whether a cue of a kind stands in a piece of the text.
    bool saysCue(const Span& piece, std::initializer_list<Cue> wanted) const;
    /// The cues in a piece of the text; their spans begin with it.
    const std::vector<PhraseMatcher::Match>& cues(const Span& piece) const;

private:
    static std::uint64_t keyOf(const Span& span)
    {
        return static_cast<std::uint64_t>(span.begin()) << 32 | static_cast<std::uint32_t>(span.end());
    }

    std::u16string_view m_text;
    std::u16string m_folded;
    bool m_anyHan; ///< somewhere in the text
    const Vocabulary& m_vocabulary;
    mutable std::unordered_map<std::uint64_t, std::vector<Span>> m_sentences;
    mutable std::unordered_map<std::uint64_t, std::vector<PhraseMatcher::Match>> m_cues;
};

} // namespace earshot
