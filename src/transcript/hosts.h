#pragma once

#include "transcript/passing.h"

#include <vector>

namespace earshot {

/// Tells whom the company has keep the floor in the questions, and when they only do that: they hand on,
/// put a question to a colleague, thank, say what time is left. A host who says anything of a matter answers.
class Hosts {
public:
    /// Roles and sections of the turns are known.
    Hosts(std::u16string_view text, const Call& call, const Vocabulary& vocabulary, const Passing& passing);

    /// `next`: the colleague who speaks then, if one does.
    bool keepsFloor(TurnIndex turn, std::optional<PersonIndex> next) const;

private:
    bool speaksOfFloor(const Span& sentence) const;
    bool isShort(const Span& body) const;
    bool isLast(TurnIndex turn) const;

    std::u16string_view m_text;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    const Passing& m_passing;
    std::vector<bool> m_hosts; ///< by person
};

} // namespace earshot
