#pragma once

#include "transcript/roster.h"
#include "transcript/turns.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace earshot {

/// Whom labels of two to four capitals stand for: "SB:", "A (CM):".
class Initials {
public:
    struct Reading {
        const RosterEntry* entry = nullptr; ///< none where the list has nobody of these initials, or several
        bool shared = false; ///< several of the list may be meant, or only ones of another role
    };

    /// All must outlive this. `text` is the document's.
    Initials(const Roster& roster, const std::vector<Stretch>& stretches, std::u16string_view text,
             const Vocabulary& vocabulary);

    /// Of the label that opens a stretch: the one entry of its initials whose role fits the label's letter,
    /// whom the list itself gives the initials, or who was just given the floor.
    Reading read(std::size_t stretch) const;

private:
    Role roleOf(std::size_t stretch) const;
    bool isCalled(const RosterEntry& entry, std::size_t stretch) const;

    const Roster& m_roster;
    const std::vector<Stretch>& m_stretches;
    std::u16string_view m_text;
    const Vocabulary& m_vocabulary;
    std::size_t m_firstQuestion; ///< stretch
};

} // namespace earshot
