#include "transcript/roster_names.h"

#include "text/script.h"
#include "transcript/names.h"

namespace earshot {

RosterNames::RosterNames(const Roster& roster) : m_roster(roster)
{
    const std::vector<RosterEntry>& entries = roster.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::u16string_view name = entries[i].name;
        if (!entries[i].alias.empty())
            m_aliases[entries[i].alias].push_back(i);
        m_latin.add(name, i);
        if (holdsHan(name)) {
            m_han[name.front()].push_back(i);
            const std::u16string_view alias = entries[i].alias;
            if (const std::size_t given = alias.find(u' '); given != alias.npos && !holdsHan(alias))
                m_called[nameHash(alias.substr(0, given))].take(i);
        } else if (const std::size_t space = name.rfind(u' '); space != std::u16string_view::npos) {
            m_families[nameHash(name.substr(space))].take(i);
            m_givens[nameHash(name.substr(0, name.find(u' ')))].take(i);
        }
    }
}

const RosterEntry* RosterNames::only(const FoundNames& found) const
{
    const auto place = found.only();
    return place ? &m_roster.entries()[*place] : nullptr;
}

const std::vector<std::size_t>& RosterNames::withAlias(const std::u16string& alias) const
{
    const auto found = m_aliases.find(alias);
    return found == m_aliases.end() ? m_none : found->second;
}

const std::vector<std::size_t>& RosterNames::beginningWith(char16_t han) const
{
    const auto found = m_han.find(han);
    return found == m_han.end() ? m_none : found->second;
}

} // namespace earshot
