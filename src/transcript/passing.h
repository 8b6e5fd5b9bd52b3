#pragma once

#include "transcript/courtesy.h"

#include <map>
#include <string>
#include <vector>

namespace earshot {

/// Tells the turns in which nobody asks or answers: who hands a question on, thanks, takes leave, calls the
/// next. Judged sentence by sentence: one that says anything of a matter makes its turn none of these.
class Passing {
public:
    Passing(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary);

    /// Whether a turn may be so short that it says nothing of a matter.
    bool isShort(const Span& body) const;
    /// An executive's turn between or behind answers. `next`: who speaks then, where that is a colleague, who
    /// may be called by name alone.
    bool passesOn(TurnIndex turn, std::optional<PersonIndex> next) const;
    /// An analyst's turn behind an answer: thanks, a wish, the end of the questions.
    bool takesLeave(TurnIndex turn) const;
    /// Whether a turn's words say nothing, whoever says them.
    bool saysNothing(TurnIndex turn) const { return m_courtesy.fills(bodyOf(turn)); }
    /// Whether a sentence says anything of a matter. `next`: as in passesOn().
    bool saysMatter(const Span& sentence, std::optional<PersonIndex> next) const
    {
        return partOf(sentence, next) == Part::Matter;
    }
    /// Whether a sentence says nothing of one, but gives the floor to somebody, thanks or takes leave.
    bool handsOn(const Span& sentence, std::optional<PersonIndex> next) const
    {
        return partOf(sentence, next) == Part::Passing;
    }
    /// Whether a turn says that the line carries badly or that its speaker did not hear, and nothing else:
    /// "Sorry, you're breaking up. Could you repeat that?"
    bool remarksLine(TurnIndex turn) const;
    /// Whether a turn opens with a plain yes or no, or says that it will not answer.
    bool replies(TurnIndex turn) const;
    /// Whether a person is called by name in folded text: "Jane, …", "over to Jane", "有请李总".
    bool calls(PersonIndex person, std::u16string_view folded) const;

private:
    bool saysTrouble(const Span& sentence) const;
    enum class Part { Nothing, Passing, Matter };
    /// What a sentence says whoever speaks next.
    struct Said {
        bool number = false; ///< one that stands for itself
        bool passes = false;
        bool polite = false;
        bool silent = false; ///< nothing but such words and names
        bool brief = false;  ///< little else
    };
    Said read(const Span& sentence) const;
    bool mayPass(const Span& body, std::optional<PersonIndex> next) const;
    const std::vector<std::u16string>& namesOf(PersonIndex person) const;
    Part partOf(const Span& sentence, std::optional<PersonIndex> next) const;
    const Span& bodyOf(TurnIndex turn) const { return m_call.turns[static_cast<std::size_t>(turn)].body; }

    const SpokenText& m_spoken;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    Courtesy m_courtesy;
    mutable std::map<Span, Said> m_said;
    mutable std::vector<std::vector<std::u16string>> m_names; ///< by person, where they were asked for
};

} // namespace earshot
