#pragma once

#include "transcript/roster.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Colleagues known by their whole names, for speeches that call them by the given one.
class CalledNames {
public:
    explicit CalledNames(const Vocabulary& vocabulary) : m_vocabulary(vocabulary) {}

    void add(const RosterEntry& entry);
    /// "With me are Jane Doe, our CEO, and Jim Hale, our CFO": whom a speech introduces with their offices.
    void hear(std::u16string_view said);
    /// Whom the last sentence of a speech calls: "Jane, go ahead.", "Over to you, Jane.", "Jane?". Null where
    /// nobody known is called, or two could be meant.
    const LabelParts* calledBy(std::u16string_view said) const;

private:
    void hearOffice(std::u16string_view words, std::u16string_view lookup, std::size_t at,
                    std::size_t office);
    const LabelParts* of(std::u16string_view word) const;

    const Vocabulary& m_vocabulary;
    std::vector<LabelParts> m_people;
};

} // namespace earshot
