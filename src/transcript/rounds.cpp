#include "transcript/pairing_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/name_index.h"
#include "transcript/names.h"

namespace earshot {
namespace {

using View = std::u16string_view;

} // namespace

/// "Q", "Unidentified Analyst": a voice that may be several people's.
bool Pairing::isNameless(PersonIndex asker) const
{
    const std::u16string& name = m_call.people[static_cast<std::size_t>(asker)].name;
    const auto part = m_vocabulary.voices.valueOf(folded(name));
    const Voice voice = part ? m_vocabulary.parts[*part].voice : Voice::None;
    return voice == Voice::Unknown || voice == Voice::UnknownAnalyst || voice == Voice::Questioner;
}

/// What the moderator of an interview asks; what an officer, a moderator or the operator reads for somebody
/// who is not on the line, where a colleague speaks next and no analyst waits for an answer.
std::optional<ReadQuestions::Read> Pairing::readAt(TurnIndex i, const std::vector<TurnIndex>& floor) const
{
    const Turn& now = turn(i);
    if ((now.role != Role::Executive && now.role != Role::Operator) ||
        (!floor.empty() && turn(floor.back()).role == Role::Analyst && asks(floor.back())))
        return std::nullopt;
    if (m_ownQuestions[static_cast<std::size_t>(i)])
        return ReadQuestions::Read{};
    std::size_t next = static_cast<std::size_t>(i) + 1;
    while (next < m_call.turns.size() && !m_call.turns[next].speaker)
        ++next;
    if (next == m_call.turns.size() || m_call.turns[next].role != Role::Executive ||
        m_call.turns[next].speaker == now.speaker)
        return std::nullopt;
    // "The first comes from …", "And the second …": more of what is read, where no analyst spoke between
    bool opened = i > 0 && turn(i - 1).role != Role::Analyst && m_readQuestions.opensReading(i - 1);
    if (!opened && !m_read.empty() && turn(m_read.back()).speaker == now.speaker)
        opened = nextAnalyst(m_read.back()).value_or(i) >= i;
    return m_readQuestions.of(i, *m_call.turns[next].speaker, opened);
}

/// Whoever sent a question: somebody of the call, or one more person of it.
PersonIndex Pairing::personOf(const LabelParts& sender)
{
    const auto isOf = [&](const std::u16string& name) {
        return nameHash(name) == nameHash(sender.name) || mayBeSameLatinName(name, sender.name);
    };
    const auto known = std::find_if(m_call.people.begin(), m_call.people.end(), [&](const Person& person) {
        return isOf(person.name) || std::any_of(person.aliases.begin(), person.aliases.end(), isOf);
    });
    if (known != m_call.people.end())
        return static_cast<PersonIndex>(known - m_call.people.begin());
    Person person;
    person.name = sender.name;
    person.role = Role::Analyst;
    person.firm = sender.firm;
    person.roleReason = "read-out";
    m_call.people.push_back(std::move(person));
    return static_cast<PersonIndex>(m_call.people.size() - 1);
}

/// Whether a turn says next to nothing of a matter before the sentence at `begin`, an offset into its body.
bool Pairing::isFirstMatter(TurnIndex i, std::int32_t begin) const
{
    constexpr std::int32_t kRemark = 20; // units: "So we hope."
    constexpr std::int32_t kHanRemark = 6;
    const Span& body = turn(i).body;
    std::int32_t said = 0;
    for (const Span& sentence : m_spoken.sentences(body)) {
        if (sentence.end() > body.begin() + begin)
            break;
        if (m_passing.saysMatter(sentence, std::nullopt))
            said += sentence.length();
    }
    return said <= (holdsHan(m_spoken.in(body)) ? kHanRemark : kRemark);
}

/// The next turn of an analyst. Turns are asked about in order: each is looked at once.
std::optional<TurnIndex> Pairing::nextAnalyst(TurnIndex i) const
{
    const auto count = static_cast<TurnIndex>(m_call.turns.size());
    if (i < m_noAnalyst.begin() || i >= m_noAnalyst.end()) {
        TurnIndex next = i + 1;
        while (next < count && turn(next).role != Role::Analyst)
            ++next;
        m_noAnalyst = Span(i, next);
    }
    return m_noAnalyst.end() < count ? std::optional(m_noAnalyst.end()) : std::nullopt;
}

/// Whether somebody of the company ends the questions behind an answer: "There are no further questions."; or
/// thanks all who listen, where the last analyst of the call has taken leave. What is said from there on
/// answers nobody; where an operator leads, or somebody who answered thanks, it stays with the round.
Pairing::RoundEnd Pairing::endsRound(TurnIndex i, const std::vector<TurnIndex>& floor,
                                     PersonIndex asker) const
{
    constexpr std::int32_t kHead = 400;
    const auto lastAsked =
        std::find_if(floor.rbegin(), floor.rend(), [&](TurnIndex k) { return isAsked(k); });
    if (lastAsked == floor.rend())
        return RoundEnd::None;
    const Span& body = turn(i).body;
    const View head = m_spoken.folded({body.begin(), std::min(body.end(), body.begin() + kHead)});
    const std::optional<TurnIndex> next = nextAnalyst(i);
    const bool mayEnd = !next || turn(*next).speaker != asker;
    const auto end = mayEnd ? m_vocabulary.roundEnds.findFirst(head) : std::nullopt;
    const auto farewell = next ? std::nullopt : m_vocabulary.farewells.findFirst(head);
    if (!end && !farewell)
        return RoundEnd::None;
    const bool leaves = !asks(*lastAsked) && (thanks(*lastAsked) || m_passing.takesLeave(*lastAsked) ||
                                              m_passing.saysNothing(*lastAsked));
    const bool answered = leaves || std::any_of(floor.rbegin(), lastAsked, [&](TurnIndex k) {
                              return !m_passing.passesOn(k, std::nullopt) && !m_passing.remarksLine(k);
                          });
    if (!answered)
        return RoundEnd::None;
    if (end && isFirstMatter(i, end->span.begin()))
        return m_led && turn(*lastAsked).role == Role::Analyst ? RoundEnd::Closing : RoundEnd::Over;
    if (!farewell || !leaves || !isFirstMatter(i, farewell->span.begin()))
        return RoundEnd::None;
    const bool spoke = std::any_of(floor.begin(), floor.end(),
                                   [&](TurnIndex k) { return turn(k).speaker == turn(i).speaker; });
    return m_led || spoke ? RoundEnd::Closing : RoundEnd::Over;
}

/// "Our next question comes from Tom Roe.": somebody of the company who has not answered gives the floor to
/// whoever asks next, behind an answer: no part of it.
bool Pairing::callsNext(TurnIndex i, const std::vector<TurnIndex>& floor, PersonIndex asker) const
{
    const std::size_t next = static_cast<std::size_t>(i) + 1;
    if (isAsked(floor.back()) && asks(floor.back()))
        return false;
    if (next >= m_call.turns.size() || m_call.turns[next].role != Role::Analyst ||
        m_call.turns[next].speaker.value_or(asker) == asker || !holdsCue(i, Cue::Announce))
        return false;
    const bool answered = std::any_of(floor.begin(), floor.end(), [&](TurnIndex k) {
        return turn(k).role == Role::Executive && turn(k).speaker == turn(i).speaker;
    });
    return !answered && m_passing.calls(*m_call.turns[next].speaker, m_spoken.folded(turn(i).body));
}

/// Somebody whom nothing but conduct places, whom a host calls by name between two rounds, and who asks: "Mr.
/// Roe once more."
bool Pairing::asksAsOne(TurnIndex i, const std::vector<TurnIndex>& floor) const
{
    const Turn& now = turn(i);
    if (now.role != Role::Executive || i == 0 || !endsWithAny(trimmed(m_spoken.in(now.body)), u"?？"))
        return false;
    const auto& people = m_call.people;
    const Person& person = people[static_cast<std::size_t>(*now.speaker)];
    const Turn& before = turn(i - 1);
    const auto behind = static_cast<std::size_t>(i) + 1;
    if (!person.title.empty() || person.roleReason != "speaks-first" || before.role != Role::Executive ||
        before.speaker == now.speaker || behind >= m_call.turns.size() ||
        m_call.turns[behind].role != Role::Executive || m_call.turns[behind].speaker == now.speaker)
        return false;
    const PersonIndex next = *m_call.turns[behind].speaker;
    const bool open = !floor.empty() && isAsked(floor.back()) && asks(floor.back());
    const bool asked =
        std::any_of(floor.begin(), floor.end(), [&](TurnIndex k) { return turn(k).speaker == now.speaker; });
    return !open && !asked && !people[static_cast<std::size_t>(next)].title.empty() && !asks(i - 1) &&
           m_passing.isShort(before.body) && m_passing.calls(*now.speaker, m_spoken.folded(before.body)) &&
           !m_passing.calls(next, m_spoken.folded(now.body)) && !m_passing.passesOn(i, next) &&
           !m_passing.remarksLine(i) && !holdsCue(i, Cue::AskBack);
}

} // namespace earshot
