#pragma once

#include "transcript/passing.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace earshot {

/// Tells which parts of an answer go with which of the questions asked.
class AnsweredParts {
public:
    AnsweredParts(std::u16string_view text, const Call& call, const Vocabulary& vocabulary,
                  const Passing& passing)
        : m_text(text), m_call(call), m_vocabulary(vocabulary), m_passing(passing)
    {
    }

    /// By what the answer says it answers ("on your second question"), by who is asked and who is given the
    /// question, and where nothing says so, by shared words. What nothing tells apart answers all questions;
    /// what is said before the first sign answers the first question, unless that has an answer. A question
    /// that got none takes the sentences that share its own words; where none does, it goes with the one it
    /// stands beside where the answer is long, unless it says that it turns to something else.
    void find(Pair& pair) const;

private:
    const Span& bodyOf(TurnIndex turn) const { return m_call.turns[static_cast<std::size_t>(turn)].body; }
    /// The questions that hold a term, and those that it leads to: one bit each.
    struct Owner {
        std::uint32_t own = 0;
        std::uint32_t lead = 0;
    };
    using Owners = std::unordered_map<std::uint32_t, Owner>;
    Span leadOf(const std::vector<SubQuestion>& questions, std::size_t index, const Span& body) const;
    Owners ownersOf(const Pair& pair) const;
    /// For each question, by its own words and with those that lead to it.
    struct Votes {
        std::vector<int> own;
        std::vector<int> all;
    };
    Votes votesOf(const std::u16string& lookup, const Owners& owners, std::size_t count) const;
    std::optional<std::size_t> takenUp(const Votes& votes, std::optional<std::size_t> current) const;
    std::optional<std::size_t> givenTo(const Pair& pair, PersonIndex speaker) const;
    std::optional<std::size_t> onlyOrdinal(TurnIndex turn, std::size_t count) const;
    std::optional<std::size_t> handedOn(TurnIndex turn, const Owners& owners, std::size_t count) const;
    /// One sentence of an answer with its votes.
    struct Said {
        Span sentence;
        std::vector<int> own;
    };
    void takeOwnSentences(std::vector<SubQuestion>& questions, const std::vector<Said>& said) const;
    std::vector<std::uint32_t> matterOf(const SubQuestion& question) const;
    bool turnsElsewhere(const SubQuestion& question) const;
    bool leansOn(const SubQuestion& question, const SubQuestion& other, bool atLength) const;
    void leanOnNeighbours(std::vector<SubQuestion>& questions, bool atLength) const;
    std::optional<std::size_t> ordinalOf(const std::u16string& lookup, std::size_t count) const;

    std::u16string_view m_text;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    const Passing& m_passing;
};

} // namespace earshot
