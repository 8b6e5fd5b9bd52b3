#include "transcript/pairing.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"
#include "transcript/pairing_reader.h"

#include <algorithm>
#include <utility>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestAskBack = 260; ///< of management's question back
constexpr std::int32_t kLongestReply = 260;   ///< of the analyst's answer to it
constexpr int kCourtesyWeight = 120;          ///< of a reply that says nothing but thanks

/// How much a text says: two for a letter or digit, three for a Han character. Not counted beyond what makes
/// it no courtesy.
int weightOf(View text)
{
    int weight = 0;
    for (auto c = text.begin(); c != text.end() && weight < kCourtesyWeight; ++c)
        weight += isHan(*c) ? 3 : isWordUnit(*c) ? 2 : 0;
    return weight;
}

} // namespace

bool Pairing::isLong(TurnIndex i) const
{
    return weightOf(m_spoken.in(turn(i).body)) >= kCourtesyWeight;
}

bool Pairing::asks(TurnIndex i) const
{
    return holdsQuestionMark(m_spoken.in(turn(i).body));
}

/// Whether a speech of Han without any marks, as captions and machines write it, asks by its words.
bool Pairing::asksUnmarked(TurnIndex i) const
{
    constexpr std::size_t kHead = 40;
    const View said = m_spoken.in(turn(i).body);
    return holdsHan(said.substr(0, kHead)) && said.find_first_of(u"。，！？?") == View::npos &&
           (holdsCue(i, Cue::QuestionOpening) || holdsCue(i, Cue::Request));
}

bool Pairing::holdsCue(TurnIndex i, Cue cue) const
{
    const Span body = turn(i).body;
    const Span head(body.begin(), std::min(body.end(), body.begin() + 400));
    return m_spoken.saysCue(head, {cue});
}

/// "Good morning, Joe.": said between the analyst's greeting and the question.
bool Pairing::greetsBack(TurnIndex exec) const
{
    constexpr std::int32_t kLongestGreeting = 60;
    return turn(exec).role == Role::Executive && turn(exec).body.length() <= kLongestGreeting;
}

/// Management asks what was meant, the analyst says so, and management answers.
bool Pairing::asksBack(TurnIndex exec, TurnIndex reply, TurnIndex answer) const
{
    if (turn(exec).role != Role::Executive || turn(reply).role != Role::Analyst ||
        turn(answer).role != Role::Executive)
        return false;
    const Span said = turn(exec).body;
    if (said.length() > kLongestAskBack || turn(reply).body.length() > kLongestReply || !asks(exec))
        return false;
    const View tail = trimmed(m_spoken.in(said));
    const bool endsAsking = endsWithAny(tail, u"?？") || holdsCue(exec, Cue::AskBack);
    return endsAsking && turn(answer).body.length() > said.length() / 2;
}

/// "Very clear, thank you.", with words of the asker's own: "Thanks, and all the best to you."
bool Pairing::thanks(TurnIndex i) const
{
    return !asks(i) && !asksUnmarked(i) && weightOf(m_spoken.in(turn(i).body)) < kCourtesyWeight &&
           !holdsCue(i, Cue::Request) && holdsCue(i, Cue::Thanks);
}

/// Whether little is said from `turns[begin]` to the analyst's next turn.
bool Pairing::saysLittle(const std::vector<TurnIndex>& turns, std::size_t begin) const
{
    int weight = 0;
    for (std::size_t k = begin; k < turns.size() && !isAsked(turns[k]) && weight < kCourtesyWeight; ++k)
        weight += weightOf(m_spoken.in(turn(turns[k]).body));
    return weight < kCourtesyWeight;
}

/// Whether an executive's turn neither asks nor answers.
bool Pairing::passes(const std::vector<TurnIndex>& turns, std::size_t at) const
{
    const auto speaker = turn(turns[at]).speaker;
    std::optional<PersonIndex> next;
    if (at + 1 < turns.size() && turn(turns[at + 1]).role == Role::Executive &&
        turn(turns[at + 1]).speaker != speaker)
        next = turn(turns[at + 1]).speaker;
    return m_passing.passesOn(turns[at], next) || m_hosts.keepsFloor(turns[at], next);
}

/// Whether nothing but leave is taken from the analyst's turn at `at` to the next one. What is short and
/// thanks with words of its own is a question all the same where the reply is a yes or a no.
bool Pairing::closes(const std::vector<TurnIndex>& turns, std::size_t at) const
{
    if (asksUnmarked(turns[at]))
        return false;
    const bool leaves = m_passing.takesLeave(turns[at]) || m_passing.saysNothing(turns[at]);
    if (!leaves && (!thanks(turns[at]) || m_passing.replies(turns[at + 1])))
        return false;
    if (saysLittle(turns, at + 1))
        return true;
    for (std::size_t k = at + 1; k < turns.size() && !isAsked(turns[k]); ++k)
        if (!m_passing.passesOn(turns[k], std::nullopt))
            return false;
    return true;
}

/// Of the leave taken from `at` on, what is said at length stays with the pair. Gives the last turn of it.
std::size_t Pairing::close(const std::vector<TurnIndex>& turns, std::size_t at, Pair& pair) const
{
    std::size_t k = at;
    for (; k < turns.size() && (k == at || !isAsked(turns[k])); ++k) {
        if (!isLong(turns[k]))
            continue;
        (k == at ? pair.clarificationTurns : pair.answerTurns).push_back(turns[k]);
        pair.passingTurns.push_back(turns[k]);
    }
    return k - 1;
}

/// Hand-overs between the answers stay among them; behind the last answer only what is said at length does.
/// Where nobody says more, that is the answer.
void Pairing::tellPassing(Pair& pair) const
{
    std::vector<TurnIndex>& answers = pair.answerTurns;
    std::size_t end = 0;
    std::vector<bool> passing(answers.size());
    for (std::size_t k = 0; k < answers.size(); ++k) {
        passing[k] = std::find(pair.passingTurns.begin(), pair.passingTurns.end(), answers[k]) !=
                         pair.passingTurns.end() ||
                     std::binary_search(m_ends.begin(), m_ends.end(), answers[k]) || passes(answers, k);
        if (!passing[k])
            end = k + 1;
    }
    if (end == 0)
        return;
    std::vector<TurnIndex> kept;
    for (std::size_t k = 0; k < answers.size(); ++k) {
        if (k >= end && !isLong(answers[k]))
            continue;
        kept.push_back(answers[k]);
        if (passing[k])
            pair.passingTurns.push_back(answers[k]);
    }
    answers = std::move(kept);
    std::sort(pair.passingTurns.begin(), pair.passingTurns.end());
    pair.passingTurns.erase(std::unique(pair.passingTurns.begin(), pair.passingTurns.end()),
                            pair.passingTurns.end());
}

/// Who answers: not who only hands the question on.
void Pairing::addAnswerers(Pair& pair) const
{
    for (const TurnIndex i : pair.answerTurns) {
        const auto speaker = turn(i).speaker;
        const bool passing = std::binary_search(pair.passingTurns.begin(), pair.passingTurns.end(), i);
        if (speaker && !passing &&
            std::find(pair.answerers.begin(), pair.answerers.end(), *speaker) == pair.answerers.end())
            pair.answerers.push_back(*speaker);
    }
}

void Pairing::addPair(Exchange& exchange, Pair& pair) const
{
    if (pair.answerTurns.empty() && std::any_of(pair.questionTurns.begin(), pair.questionTurns.end(),
                                                [&](TurnIndex i) { return asks(i); }))
        pair.answerTurns = std::exchange(pair.clarificationTurns, {});
    if (!pair.questionTurns.empty() && !pair.answerTurns.empty()) {
        // Where nobody heard the question, nobody answered it.
        if (std::all_of(pair.answerTurns.begin(), pair.answerTurns.end(),
                        [&](TurnIndex i) { return m_passing.remarksLine(i); }))
            pair.passingTurns = pair.answerTurns;
        else
            tellPassing(pair);
        addAnswerers(pair);
        exchange.pairs.push_back(std::move(pair));
    }
    pair = Pair();
}

void Pairing::readFloor(const std::vector<TurnIndex>& turns, PersonIndex asker)
{
    Exchange exchange;
    exchange.asker = asker;
    Pair pair;
    const auto askerIsAt = [&](std::size_t k) { return k < turns.size() && isAsked(turns[k]); };
    for (std::size_t k = 0; k < turns.size(); ++k) {
        const TurnIndex i = turns[k];
        if (askerIsAt(k)) {
            if (!pair.answerTurns.empty() && k + 1 < turns.size() && !askerIsAt(k + 1)) {
                if (closes(turns, k)) {
                    k = close(turns, k, pair);
                    continue;
                }
                // the answer goes on behind a nod, or where it was not heard
                if (m_passing.saysNothing(i) || m_passing.takesLeave(i) || m_passing.remarksLine(i)) {
                    pair.passingTurns.push_back(i);
                    continue;
                }
            }
            if (!pair.answerTurns.empty())
                addPair(exchange, pair);
            pair.questionTurns.push_back(i);
            continue;
        }
        // What is said next is the question, no reply to one. Several may greet back.
        std::size_t behind = k + 1;
        while (behind < turns.size() && !askerIsAt(behind) && greetsBack(turns[behind]))
            ++behind;
        if (pair.answerTurns.empty() && askerIsAt(behind) && greetsBack(i) &&
            std::all_of(pair.questionTurns.begin(), pair.questionTurns.end(),
                        [&](TurnIndex q) { return m_passing.saysNothing(q); })) {
            k = behind - 1;
            continue;
        }
        if (pair.answerTurns.empty() && askerIsAt(k + 1) && m_passing.remarksLine(i)) {
            pair.clarificationTurns.push_back(i); // what is said next is the question, once more
            continue;
        }
        if (!pair.questionTurns.empty() && pair.answerTurns.empty() && k + 2 < turns.size() &&
            asksBack(i, turns[k + 1], turns[k + 2])) {
            pair.clarificationTurns.push_back(i);
            pair.clarificationTurns.push_back(turns[k + 1]);
            ++k;
            continue;
        }
        pair.answerTurns.push_back(i);
    }
    addPair(exchange, pair);
    if (!exchange.pairs.empty())
        m_call.exchanges.push_back(std::move(exchange));
}

void Pairing::run()
{
    for (std::size_t k = 1; k < m_call.turns.size() && !m_led; ++k)
        m_led = m_call.turns[k].role == Role::Analyst && m_call.turns[k - 1].role == Role::Operator;
    std::vector<TurnIndex> floor;
    PersonIndex asker = -1;
    const auto close = [&] {
        if (!floor.empty())
            readFloor(floor, asker);
        floor.clear();
        asker = -1;
    };
    for (std::size_t k = 0; k < m_call.turns.size(); ++k) {
        const auto i = static_cast<TurnIndex>(k);
        const Turn& now = m_call.turns[k];
        if (now.section != Section::Qa || !now.speaker)
            continue;
        if (const auto read = readAt(i, floor)) {
            const PersonIndex sender = read->sender ? personOf(*read->sender) : *now.speaker;
            if (asker != sender || !(read->sender || m_ownQuestions[k]))
                close();
            asker = sender;
            m_read.push_back(i);
            floor.push_back(i);
        } else if (now.role == Role::Analyst) {
            if (asker != *now.speaker) {
                close();
                asker = *now.speaker;
            }
            floor.push_back(i);
        } else if (asksAsOne(i, floor)) {
            if (!floor.empty() && floor.back() == i - 1)
                floor.pop_back(); // who calls
            m_call.people[static_cast<std::size_t>(*now.speaker)].roleReason = "called";
            close();
            asker = *now.speaker;
            m_read.push_back(i);
            floor.push_back(i);
        } else if (now.role == Role::Executive && !floor.empty()) {
            const auto asked =
                std::find_if(floor.rbegin(), floor.rend(), [&](TurnIndex one) { return isAsked(one); });
            if (asked != floor.rend() && asked != floor.rbegin() && turn(*asked).role != Role::Analyst &&
                turn(*asked).speaker == now.speaker && endsWithAny(trimmed(m_spoken.in(now.body)), u"?？")) {
                close(); // whoever read the question asks for the next one
                continue;
            }
            const RoundEnd end = endsRound(i, floor, asker);
            if (end == RoundEnd::Over) {
                close();
                continue;
            }
            if (end == RoundEnd::Closing || callsNext(i, floor, asker))
                m_ends.push_back(i);
            floor.push_back(i);
        } else if (now.role == Role::Operator && !floor.empty()) {
            // The same analyst may go on behind the operator; an executive's words answer an open question
            // only.
            std::size_t next = k + 1;
            while (next < m_call.turns.size() &&
                   (!m_call.turns[next].speaker || m_call.turns[next].role == Role::Operator))
                ++next;
            const bool goesOn = next < m_call.turns.size() &&
                                m_call.turns[next].speaker.value_or(-1) == asker &&
                                m_call.turns[next].role != Role::Executive; // who read for somebody
            const bool open = isAsked(floor.back()) && (asks(floor.back()) || asksUnmarked(floor.back()));
            const bool another = goesOn && !open && isNameless(asker) && holdsCue(i, Cue::Announce);
            if ((!goesOn && !open) || another)
                close();
        }
    }
    close();
}

void pairTurns(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
               const std::vector<bool>& own, Call& call)
{
    Pairing(spoken, vocabulary, passing, own, call).run();
}

} // namespace earshot
