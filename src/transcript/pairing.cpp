#include "transcript/pairing.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/courtesy.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestAskBack = 260; ///< of management's question back
constexpr std::int32_t kLongestReply = 260;   ///< of the analyst's answer to it
constexpr int kCourtesyWeight = 120;          ///< of a reply that says nothing but thanks

/// How much a text says: two for a letter or digit, three for a Han character.
int weightOf(View text)
{
    int weight = 0;
    for (const char16_t c : text)
        weight += isHan(c) ? 3 : isLatinLetter(c) || isAsciiDigit(c) ? 2 : 0;
    return weight;
}

class Pairing {
public:
    Pairing(const Document& document, const Vocabulary& vocabulary, Call& call)
        : m_text(document.text), m_vocabulary(vocabulary), m_call(call), m_courtesy(call, vocabulary)
    {
    }

    void run();

private:
    const Turn& turn(TurnIndex i) const { return m_call.turns[static_cast<std::size_t>(i)]; }
    bool asks(TurnIndex i) const;
    bool holdsCue(TurnIndex i, Cue cue) const;
    bool saysNothing(TurnIndex i) const { return m_courtesy.fills(turn(i).body.in(m_text)); }
    bool greetsBack(TurnIndex exec) const;
    bool asksBack(TurnIndex exec, TurnIndex reply, TurnIndex answer) const;
    bool isNameless(PersonIndex asker) const;
    void readFloor(const std::vector<TurnIndex>& turns);
    bool thanks(TurnIndex i) const;
    bool saysLittle(const std::vector<TurnIndex>& turns, std::size_t begin) const;
    void addAnswerers(Pair& pair, bool telling) const;
    void addPair(Exchange& exchange, std::vector<TurnIndex>& questions, std::vector<TurnIndex>& answers,
                 std::vector<TurnIndex>& clarifications);

    View m_text;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    Courtesy m_courtesy;
};

bool Pairing::asks(TurnIndex i) const
{
    return holdsQuestionMark(turn(i).body.in(m_text));
}

bool Pairing::holdsCue(TurnIndex i, Cue cue) const
{
    const Span body = turn(i).body;
    const Span head(body.begin(), std::min(body.end(), body.begin() + 400));
    const std::u16string lookup = folded(head.in(m_text));
    for (const auto& match : m_vocabulary.cues.findAll(lookup))
        if (m_vocabulary.cueEntries[match.value].cue == cue)
            return true;
    return false;
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
    const View tail = trimmed(said.in(m_text));
    const bool endsAsking = endsWithAny(tail, u"?？") || holdsCue(exec, Cue::AskBack);
    return endsAsking && turn(answer).body.length() > said.length() / 2;
}

/// "Very clear, thank you.", with words of the asker's own: "Thanks, and all the best to you."
bool Pairing::thanks(TurnIndex i) const
{
    return !asks(i) && weightOf(turn(i).body.in(m_text)) < kCourtesyWeight && !holdsCue(i, Cue::Request) &&
           holdsCue(i, Cue::Thanks);
}

/// Whether little is said from `turns[begin]` to the analyst's next turn.
bool Pairing::saysLittle(const std::vector<TurnIndex>& turns, std::size_t begin) const
{
    int weight = 0;
    for (std::size_t k = begin; k < turns.size() && turn(turns[k]).role != Role::Analyst; ++k)
        weight += weightOf(turn(turns[k]).body.in(m_text));
    return weight < kCourtesyWeight;
}

/// Who answers: not who only hands the question on, unless nobody else speaks.
void Pairing::addAnswerers(Pair& pair, bool telling) const
{
    for (const TurnIndex i : pair.answerTurns) {
        const auto speaker = turn(i).speaker;
        if (speaker && !(telling && saysNothing(i)) &&
            std::find(pair.answerers.begin(), pair.answerers.end(), *speaker) == pair.answerers.end())
            pair.answerers.push_back(*speaker);
    }
}

void Pairing::addPair(Exchange& exchange, std::vector<TurnIndex>& questions, std::vector<TurnIndex>& answers,
                      std::vector<TurnIndex>& clarifications)
{
    if (!questions.empty() && !answers.empty()) {
        Pair pair;
        pair.questionTurns = std::move(questions);
        pair.answerTurns = std::move(answers);
        pair.clarificationTurns = std::move(clarifications);
        addAnswerers(pair, true);
        if (pair.answerers.empty())
            addAnswerers(pair, false);
        exchange.pairs.push_back(std::move(pair));
    }
    questions.clear();
    answers.clear();
    clarifications.clear();
}

void Pairing::readFloor(const std::vector<TurnIndex>& turns)
{
    Exchange exchange;
    exchange.asker = turn(turns.front()).speaker;
    std::vector<TurnIndex> questions;
    std::vector<TurnIndex> answers;
    std::vector<TurnIndex> clarifications;
    const auto askerIsAt = [&](std::size_t k) {
        return k < turns.size() && turn(turns[k]).role == Role::Analyst;
    };
    for (std::size_t k = 0; k < turns.size(); ++k) {
        const TurnIndex i = turns[k];
        if (askerIsAt(k)) {
            if (!answers.empty() && k + 1 < turns.size() && !askerIsAt(k + 1)) {
                if (thanks(i) && saysLittle(turns, k + 1)) {
                    while (k + 1 < turns.size() && !askerIsAt(k + 1))
                        ++k;
                    continue;
                }
                if (saysNothing(i)) { // the answer goes on behind a nod
                    clarifications.push_back(i);
                    continue;
                }
            }
            if (!answers.empty())
                addPair(exchange, questions, answers, clarifications);
            questions.push_back(i);
            continue;
        }
        // What is said next is the question, no reply to one.
        if (answers.empty() && askerIsAt(k + 1) && greetsBack(i) &&
            std::all_of(questions.begin(), questions.end(), [&](TurnIndex q) { return saysNothing(q); }))
            continue;
        if (!questions.empty() && answers.empty() && k + 2 < turns.size() &&
            asksBack(i, turns[k + 1], turns[k + 2])) {
            clarifications.push_back(i);
            clarifications.push_back(turns[k + 1]);
            ++k;
            continue;
        }
        answers.push_back(i);
    }
    addPair(exchange, questions, answers, clarifications);
    if (!exchange.pairs.empty())
        m_call.exchanges.push_back(std::move(exchange));
}

/// "Q", "Unidentified Analyst": a voice that may be several people's.
bool Pairing::isNameless(PersonIndex asker) const
{
    const std::u16string& name = m_call.people[static_cast<std::size_t>(asker)].name;
    const auto part = m_vocabulary.voices.valueOf(folded(name));
    const Voice voice = part ? m_vocabulary.parts[*part].voice : Voice::None;
    return voice == Voice::Unknown || voice == Voice::UnknownAnalyst || voice == Voice::Questioner;
}

void Pairing::run()
{
    std::vector<TurnIndex> floor;
    PersonIndex asker = -1;
    const auto close = [&] {
        if (!floor.empty())
            readFloor(floor);
        floor.clear();
        asker = -1;
    };
    for (std::size_t k = 0; k < m_call.turns.size(); ++k) {
        const auto i = static_cast<TurnIndex>(k);
        const Turn& now = m_call.turns[k];
        if (now.section != Section::Qa || !now.speaker)
            continue;
        if (now.role == Role::Analyst) {
            if (asker != *now.speaker) {
                close();
                asker = *now.speaker;
            }
            floor.push_back(i);
        } else if (now.role == Role::Executive && !floor.empty()) {
            floor.push_back(i);
        } else if (now.role == Role::Operator && !floor.empty()) {
            // The same analyst may go on behind the operator; an executive's words answer an open question
            // only.
            std::size_t next = k + 1;
            while (next < m_call.turns.size() &&
                   (!m_call.turns[next].speaker || m_call.turns[next].role == Role::Operator))
                ++next;
            const bool goesOn =
                next < m_call.turns.size() && m_call.turns[next].speaker.value_or(-1) == asker;
            const bool open = turn(floor.back()).role == Role::Analyst && asks(floor.back());
            const bool another = goesOn && !open && isNameless(asker) && holdsCue(i, Cue::Announce);
            if ((!goesOn && !open) || another)
                close();
        }
    }
    close();
}

} // namespace

void pairTurns(const Document& document, const Vocabulary& vocabulary, Call& call)
{
    Pairing(document, vocabulary, call).run();
}

} // namespace earshot
