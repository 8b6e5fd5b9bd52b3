#pragma once

#include "transcript/call.h"
#include "transcript/spoken_text.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace earshot {

/// Tells words that only greet, thank, nod or check the line from words that say or ask something.
class Courtesy {
public:
    /// Names of the call's people say nothing either.
    Courtesy(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary);

    /// "Hey, good morning, Joe.", "Can you hear me?", "Got it, thank you.", "好的，谢谢。"
    bool fills(const Span& words) const;
    /// Whether a term stands in the name of somebody in the call.
    bool isName(std::uint32_t term) const { return m_names.contains(term); }

private:
    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    std::unordered_set<std::uint32_t> m_names; ///< terms of them
};

} // namespace earshot
