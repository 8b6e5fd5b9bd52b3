#pragma once

#include "transcript/passing.h"

#include <optional>
#include <vector>

namespace earshot {

/// Tells whom the company has keep the floor in the questions, and when they only do that: they hand on,
/// put a question to a colleague, thank, say what time is left. A host who says anything of a matter answers.
class Hosts {
public:
    /// Roles and sections of the turns are known.
    Hosts(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary, const Passing& passing);

    /// `next`: the colleague who speaks then, if one does.
    bool keepsFloor(TurnIndex turn, std::optional<PersonIndex> next) const;

private:
    bool isHost(std::size_t who) const;
    bool speaksOfFloor(const Span& sentence) const;
    bool isShort(const Span& body) const;
    bool isLast(TurnIndex turn) const;

    const SpokenText& m_spoken;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    const Passing& m_passing;
    std::vector<std::vector<TurnIndex>> m_turns;      ///< of each person of the company in the questions
    mutable std::vector<std::optional<bool>> m_hosts; ///< by person, where it was asked
};

} // namespace earshot
