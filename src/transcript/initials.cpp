#include "transcript/initials.h"

#include "transcript/announcement.h"
#include "transcript/name_index.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;
using Candidate = Roster::OfInitials;

} // namespace

Initials::Initials(const Roster& roster, const std::vector<Stretch>& stretches, View text,
                   const Vocabulary& vocabulary)
    : m_roster(roster), m_stretches(stretches), m_text(text), m_vocabulary(vocabulary)
{
    const auto first = std::ranges::find_if(m_stretches, [](const Stretch& stretch) {
        return stretch.label && (stretch.afterQaHeading || stretch.label->parts.hint == Role::Analyst);
    });
    m_firstQuestion = static_cast<std::size_t>(first - m_stretches.begin());
}

/// What the label's letter tells; before the first question, nobody asks.
Role Initials::roleOf(std::size_t stretch) const
{
    const Role hint = m_stretches[stretch].label->parts.hint;
    return hint == Role::Unknown && stretch < m_firstQuestion && m_firstQuestion < m_stretches.size()
               ? Role::Executive
               : hint;
}

/// Whether whoever spoke before gives the floor to somebody of the list.
bool Initials::isCalled(const RosterEntry& entry, std::size_t stretch) const
{
    if (stretch == 0 || !m_stretches[stretch - 1].label)
        return false;
    const View words = m_stretches[stretch - 1].body.in(m_text);
    auto called = readAnnouncement(words, m_vocabulary);
    if (!called)
        called = readHandOver(words, m_vocabulary);
    return called &&
           (nameHash(called->name) == nameHash(entry.name) || mayBeSameLatinName(called->name, entry.name));
}

Initials::Reading Initials::read(std::size_t stretch) const
{
    const Label* label = m_stretches[stretch].label;
    if (!label || !label->personal())
        return {};
    std::vector<Candidate> candidates = m_roster.ofInitials(label->parts.name);
    if (candidates.empty())
        return {};
    const auto keepThose = [&](auto fits) {
        std::vector<Candidate> kept;
        std::ranges::copy_if(candidates, std::back_inserter(kept), fits);
        if (!kept.empty())
            candidates = std::move(kept);
    };
    const Role role = roleOf(stretch);
    if (role != Role::Unknown) {
        std::erase_if(candidates, [role](const Candidate& one) {
            return one.entry->role != Role::Unknown && one.entry->role != role;
        });
        keepThose([role](const Candidate& one) { return one.entry->role == role; });
    }
    if (candidates.size() > 1)
        keepThose([&](const Candidate& one) { return isCalled(*one.entry, stretch); });
    if (candidates.size() > 1)
        keepThose([](const Candidate& one) { return one.given; });
    if (candidates.size() != 1)
        return {nullptr, true};
    const Candidate& only = candidates.front();
    return {only.firms && role != Role::Analyst ? nullptr : only.entry, false};
}

} // namespace earshot
