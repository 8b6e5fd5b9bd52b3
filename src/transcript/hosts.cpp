#include "transcript/hosts.h"

#include "text/fold.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {

Hosts::Hosts(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary, const Passing& passing)
    : m_spoken(spoken),
      m_call(call),
      m_vocabulary(vocabulary),
      m_passing(passing),
      m_turns(call.people.size()),
      m_hosts(call.people.size())
{
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        const Turn& turn = call.turns[i];
        if (turn.section == Section::Qa && turn.role == Role::Executive && turn.speaker)
            m_turns[static_cast<std::size_t>(*turn.speaker)].push_back(static_cast<TurnIndex>(i));
    }
}

/// Whether somebody's title says so, or most of the turns only pass on.
bool Hosts::isHost(std::size_t who) const
{
    constexpr std::size_t kFewestTurns = 3; // of whom nothing but conduct tells
    if (who >= m_hosts.size())
        return false;
    std::optional<bool>& known = m_hosts[who];
    if (known)
        return *known;
    known = m_vocabulary.hostTitles.findFirst(folded(m_call.people[who].title)).has_value();
    const std::vector<TurnIndex>& turns = m_turns[who];
    if (*known || turns.size() < kFewestTurns)
        return *known;
    std::size_t answering = 0;
    const auto answersMost = [&] { return 2 * answering >= turns.size(); };
    std::vector<TurnIndex> brief;
    for (const TurnIndex i : turns)
        if (m_passing.isShort(m_call.turns[static_cast<std::size_t>(i)].body))
            brief.push_back(i);
    answering = turns.size() - brief.size();
    for (std::size_t k = 0; k < brief.size() && !answersMost(); ++k) {
        const auto behind = static_cast<std::size_t>(brief[k]) + 1;
        std::optional<PersonIndex> next;
        if (behind < m_call.turns.size() && m_call.turns[behind].role == Role::Executive)
            next = m_call.turns[behind].speaker;
        answering += !m_passing.passesOn(brief[k], next);
    }
    known = !answersMost();
    return *known;
}

bool Hosts::isShort(const Span& body) const
{
    constexpr std::int32_t kLongest = 600; // units
    constexpr std::int32_t kLongestHan = 240;
    return m_spoken.isAtMost(body, kLongest, kLongestHan);
}

/// "We have time for two more questions."
bool Hosts::speaksOfFloor(const Span& sentence) const
{
    return m_vocabulary.floorNouns.findFirst(m_spoken.folded(sentence)).has_value();
}

/// Whether nobody of the company or of its analysts speaks behind a turn.
bool Hosts::isLast(TurnIndex index) const
{
    return std::none_of(m_call.turns.begin() + index + 1, m_call.turns.end(), [](const Turn& turn) {
        return turn.role == Role::Executive || turn.role == Role::Analyst;
    });
}

bool Hosts::keepsFloor(TurnIndex index, std::optional<PersonIndex> next) const
{
    const Turn& turn = m_call.turns[static_cast<std::size_t>(index)];
    if (!turn.speaker || !(isShort(turn.body) || isLast(index)) ||
        !isHost(static_cast<std::size_t>(*turn.speaker)))
        return false;
    const std::u16string_view words = m_spoken.folded(turn.body);
    if (next && (m_passing.calls(*next, words) || endsWithAny(trimmed(words), u"?？")))
        return true;
    const std::vector<Span>& said = m_spoken.sentences(turn.body);
    if (isLast(index) && std::any_of(said.begin(), said.end(),
                                     [&](const Span& sentence) { return m_passing.handsOn(sentence, next); }))
        return true; // what the company says of itself when it closes the call is no answer
    return std::all_of(said.begin(), said.end(), [&](const Span& sentence) {
        return !m_passing.saysMatter(sentence, next) || speaksOfFloor(sentence);
    });
}

} // namespace earshot
