#pragma once

#include "text/span.h"
#include "transcript/call.h"
#include "transcript/hosts.h"
#include "transcript/passing.h"
#include "transcript/read_question.h"
#include "transcript/spoken_text.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace earshot {

/// Goes through a call's turns and gathers its exchanges: pairing.cpp makes pairs of a floor, rounds.cpp
/// tells whose floor it is and where it ends.
class Pairing {
public:
    Pairing(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
            const std::vector<bool>& own, Call& call)
        : m_spoken(spoken),
          m_vocabulary(vocabulary),
          m_call(call),
          m_passing(passing),
          m_hosts(spoken, call, vocabulary, m_passing),
          m_readQuestions(spoken, call, vocabulary, m_passing),
          m_ownQuestions(own)
    {
    }

    void run();

private:
    enum class RoundEnd { None, Closing, Over };
    const Turn& turn(TurnIndex i) const { return m_call.turns[static_cast<std::size_t>(i)]; }
    bool asks(TurnIndex i) const;
    bool asksUnmarked(TurnIndex i) const;
    bool holdsCue(TurnIndex i, Cue cue) const;
    bool greetsBack(TurnIndex exec) const;
    bool asksBack(TurnIndex exec, TurnIndex reply, TurnIndex answer) const;
    bool callsNext(TurnIndex i, const std::vector<TurnIndex>& floor, PersonIndex asker) const;
    RoundEnd endsRound(TurnIndex i, const std::vector<TurnIndex>& floor, PersonIndex asker) const;
    std::optional<TurnIndex> nextAnalyst(TurnIndex i) const;
    bool isFirstMatter(TurnIndex i, std::int32_t begin) const;
    bool asksAsOne(TurnIndex i, const std::vector<TurnIndex>& floor) const;
    bool isNameless(PersonIndex asker) const;
    bool isAsked(TurnIndex i) const
    {
        return turn(i).role == Role::Analyst || std::binary_search(m_read.begin(), m_read.end(), i);
    }
    std::optional<ReadQuestions::Read> readAt(TurnIndex i, const std::vector<TurnIndex>& floor) const;
    PersonIndex personOf(const LabelParts& sender);
    void readFloor(const std::vector<TurnIndex>& turns, PersonIndex asker);
    bool thanks(TurnIndex i) const;
    bool saysLittle(const std::vector<TurnIndex>& turns, std::size_t begin) const;
    bool isLong(TurnIndex i) const;
    bool passes(const std::vector<TurnIndex>& turns, std::size_t at) const;
    bool closes(const std::vector<TurnIndex>& turns, std::size_t at) const;
    std::size_t close(const std::vector<TurnIndex>& turns, std::size_t at, Pair& pair) const;
    void tellPassing(Pair& pair) const;
    void addAnswerers(Pair& pair) const;
    void addPair(Exchange& exchange, Pair& pair) const;

    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    const Passing& m_passing;
    Hosts m_hosts;
    ReadQuestions m_readQuestions;
    const std::vector<bool>& m_ownQuestions; ///< of the moderator, by turn
    bool m_led = false;                      ///< an operator gives the floor, and ends each round
    std::vector<TurnIndex> m_ends; ///< that only close the call, and stay with their round; ascending
    std::vector<TurnIndex> m_read; ///< in which others than analysts bring a question in; ascending
    mutable Span m_noAnalyst;      ///< turns up to an analyst's, as nextAnalyst() found them last
};

} // namespace earshot
