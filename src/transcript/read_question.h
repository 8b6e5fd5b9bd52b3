#pragma once

#include "transcript/label.h"
#include "transcript/passing.h"

#include <optional>

namespace earshot {

/// Tells the turns in which an officer, a moderator or a host brings in a question that somebody sent: "The
/// next one comes by e-mail from Jane Doe at Acme: what is …?", "网上投资者提问：…".
class ReadQuestions {
public:
    ReadQuestions(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary,
                  const Passing& passing)
        : m_spoken(spoken), m_call(call), m_vocabulary(vocabulary), m_passing(passing)
    {
    }

    struct Read {
        std::optional<LabelParts> sender; ///< name and firm, where one person alone is named
    };
    /// Nothing where the turn brings in no such question, or says more than it. `next`: who speaks then.
    /// `opened`: somebody spoke of such questions right before.
    std::optional<Read> of(TurnIndex turn, PersonIndex next, bool opened) const;
    /// "I hand back for the questions from the web.": whether a turn ends by speaking of questions that came.
    bool opensReading(TurnIndex turn) const;

private:
    /// What the words that bring a question in say in one sentence.
    struct Opening {
        std::int32_t end = 0; ///< behind these words, in the sentence
        bool about = false;   ///< they give the question's matter
        std::optional<LabelParts> sender;
    };
    using Words = std::vector<PhraseMatcher::Match>;
    std::optional<Opening> openingOf(const Span& sentence, std::int32_t end, const Words& words,
                                     bool opened) const;
    bool standsForQuestion(const Words& words, std::size_t one) const;
    bool speaksOfQuestions(const Span& body) const;
    const Person* calledShortly(std::u16string_view name) const;
    bool isOfCompany(std::u16string_view name) const;
    std::optional<LabelParts> senderAt(std::u16string_view words, std::int32_t& end) const;
    bool asksAt(const Span& sentence, std::int32_t from, PersonIndex next) const;

    const SpokenText& m_spoken;
    const Call& m_call;
    const Vocabulary& m_vocabulary;
    const Passing& m_passing;
};

} // namespace earshot
