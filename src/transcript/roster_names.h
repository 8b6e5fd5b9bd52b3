#pragma once

#include "transcript/name_index.h"
#include "transcript/roster.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// The entries of a finished list by parts of their names. Entries are told by their places in the list.
class RosterNames {
public:
    /// The list outlives this and stays as it is.
    explicit RosterNames(const Roster& roster);

    const Roster& roster() const { return m_roster; }
    /// The entry that was found; null where there is none, or more than one.
    const RosterEntry* only(const FoundNames& found) const;

    /// Of Latin names of two words and more: those with this word last, or first.
    FoundNames withFamily(NameHash family) const { return in(m_families, family); }
    FoundNames withGiven(NameHash given) const { return in(m_givens, given); }
    /// Those of Han whose Latin alias begins with this word: "Daniel" of "高远 (Daniel Gao)".
    FoundNames calledByGiven(NameHash given) const { return in(m_called, given); }
    /// Those whose Latin name may be another form of this one.
    FoundNames similarTo(std::u16string_view name) const { return m_latin.similarTo(name); }
    /// Those whose name begins with the letter that this one's does, of the same family.
    FoundNames withInitialOf(std::u16string_view name) const { return m_latin.withInitialOf(name); }
    /// Those with this alias; those whose name begins with this character of Han.
    const std::vector<std::size_t>& withAlias(const std::u16string& alias) const;
    const std::vector<std::size_t>& beginningWith(char16_t han) const;

private:
    using Parts = std::unordered_map<NameHash, FoundNames>;
    static FoundNames in(const Parts& parts, NameHash part)
    {
        const auto found = parts.find(part);
        return found == parts.end() ? FoundNames() : found->second;
    }

    const Roster& m_roster;
    Parts m_families;
    Parts m_givens;
    Parts m_called;
    LatinNames m_latin;
    std::unordered_map<std::u16string, std::vector<std::size_t>> m_aliases;
    std::map<char16_t, std::vector<std::size_t>> m_han;
    std::vector<std::size_t> m_none;
};

} // namespace earshot
