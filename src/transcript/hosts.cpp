#include "transcript/hosts.h"

#include "text/break.h"
#include "text/fold.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {

Hosts::Hosts(std::u16string_view text, const Call& call, const Vocabulary& vocabulary, const Passing& passing)
    : m_text(text),
      m_call(call),
      m_vocabulary(vocabulary),
      m_passing(passing),
      m_hosts(call.people.size(), false)
{
    constexpr int kFewestTurns = 3; // of whom nothing but conduct tells
    struct Tally {
        int turns = 0;
        int passing = 0;
    };
    std::vector<Tally> tallies(call.people.size());
    for (std::size_t i = 0; i < call.turns.size(); ++i) {
        const Turn& turn = call.turns[i];
        if (turn.section != Section::Qa || turn.role != Role::Executive || !turn.speaker)
            continue;
        Tally& tally = tallies[static_cast<std::size_t>(*turn.speaker)];
        std::optional<PersonIndex> next;
        if (i + 1 < call.turns.size() && call.turns[i + 1].role == Role::Executive)
            next = call.turns[i + 1].speaker;
        ++tally.turns;
        tally.passing += m_passing.passesOn(static_cast<TurnIndex>(i), next);
    }
    for (std::size_t who = 0; who < tallies.size(); ++who) {
        const bool titled = m_vocabulary.hostTitles.findFirst(folded(call.people[who].title)).has_value();
        m_hosts[who] =
            titled || (tallies[who].turns >= kFewestTurns && 2 * tallies[who].passing > tallies[who].turns);
    }
}

bool Hosts::isShort(const Span& body) const
{
    constexpr std::int32_t kLongest = 600; // units
    constexpr std::int32_t kLongestHan = 240;
    return body.length() <= (holdsHan(body.in(m_text)) ? kLongestHan : kLongest);
}

/// "We have time for two more questions."
bool Hosts::speaksOfFloor(const Span& sentence) const
{
    return m_vocabulary.floorNouns.findFirst(folded(sentence.in(m_text))).has_value();
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
    if (!turn.speaker || static_cast<std::size_t>(*turn.speaker) >= m_hosts.size() ||
        !m_hosts[static_cast<std::size_t>(*turn.speaker)] || !(isShort(turn.body) || isLast(index)))
        return false;
    const std::u16string_view words = turn.body.in(m_text);
    if (next && (m_passing.calls(*next, folded(words)) || endsWithAny(trimmed(words), u"?？")))
        return true;
    const std::vector<Span> said = sentences(m_text, turn.body);
    if (isLast(index) && std::any_of(said.begin(), said.end(),
                                     [&](const Span& sentence) { return m_passing.handsOn(sentence, next); }))
        return true; // what the company says of itself when it closes the call is no answer
    return std::all_of(said.begin(), said.end(), [&](const Span& sentence) {
        return !m_passing.saysMatter(sentence, next) || speaksOfFloor(sentence);
    });
}

} // namespace earshot
