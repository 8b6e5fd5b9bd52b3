#pragma once

#include "transcript/passing.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earshot {

/// Tells which parts of an answer go with which of the questions asked.
class AnsweredParts {
public:
    AnsweredParts(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary,
                  const Passing& passing)
        : m_spoken(spoken), m_call(call), m_vocabulary(vocabulary), m_passing(passing)
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
    /// By term; most words of an answer are nobody's.
    class Owners {
    public:
        void add(std::uint32_t term, Owner owner)
        {
            m_known.set(placeOf(term));
            m_owners.emplace_back(term, owner);
        }
        /// Joins what was added of each term; before it nothing is found.
        void join();
        const Owner* find(std::uint32_t term) const
        {
            if (!m_known.test(placeOf(term)))
                return nullptr;
            const auto owner = std::ranges::lower_bound(m_owners, term, {}, &Entry::first);
            return owner == m_owners.end() || owner->first != term ? nullptr : &owner->second;
        }

    private:
        static constexpr std::size_t kPlaces = 4096;
        static std::size_t placeOf(std::uint32_t term) { return (term ^ term >> 16) % kPlaces; }
        std::bitset<kPlaces> m_known;
        using Entry = std::pair<std::uint32_t, Owner>;
        std::vector<Entry> m_owners; ///< ascending by term
    };
    Span leadOf(const std::vector<SubQuestion>& questions, std::size_t index, const Span& body) const;
    Owners ownersOf(const Pair& pair) const;
    static constexpr std::size_t kMostQuestions = 32; ///< of one pair, that answers are told apart for
    using Counts = std::array<int, kMostQuestions>;
    /// For each question, by its own words and with those that lead to it.
    struct Votes {
        Counts own{};
        Counts all{};
    };
    static Votes votesOf(std::u16string_view lookup, const Owners& owners, std::size_t count);
    static std::optional<std::size_t> takenUp(const Votes& votes, std::optional<std::size_t> current);
    std::optional<std::size_t> givenTo(const Pair& pair, PersonIndex speaker) const;
    std::optional<std::size_t> onlyOrdinal(TurnIndex turn, std::size_t count) const;
    std::optional<std::size_t> handedOn(TurnIndex turn, const Owners& owners, std::size_t count) const;
    /// One sentence of an answer with its votes.
    struct Said {
        Span sentence;
        Counts own;
    };
    void takeOwnSentences(std::vector<SubQuestion>& questions, const std::vector<Said>& said) const;
    std::vector<std::uint32_t> matterOf(const SubQuestion& question) const;
    bool turnsElsewhere(const SubQuestion& question) const;
    bool leansOn(const SubQuestion& question, const SubQuestion& other, bool atLength) const;
    void leanOnNeighbours(std::vector<SubQuestion>& questions, bool atLength) const;
    std::optional<std::size_t> ordinalOf(const Span& words, std::size_t count) const;

    const SpokenText& m_spoken;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    const Passing& m_passing;
};

} // namespace earshot
