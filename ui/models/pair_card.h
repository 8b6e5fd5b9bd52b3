#pragma once

#include "analysis/reading.h"
#include "store/records.h"

#include <QString>
#include <QStringList>
#include <map>
#include <optional>
#include <vector>

namespace earshot::ui {

/// A pair's place in its call.
struct PairPlace {
    ExchangeIndex exchange = 0;
    std::int32_t pair = 0;
    friend auto operator<=>(const PairPlace&, const PairPlace&) = default;
};

using SummaryEdits = std::map<PairPlace, SummaryEdit>;

/// One question with its answers, as a card shows it.
struct PairCard {
    PairPlace place;
    int number = 0; ///< 1-based through the whole call
    std::optional<PersonIndex> asker;
    QString askerName;
    QString firm;
    QString question;    ///< summary: the person's own where there is one
    QString answer;      ///< summary of the answer, same rule
    bool edited = false; ///< a person wrote one of the two
    AnswerClass answerClass = AnswerClass::Unclear;
    QStringList answerers;
    QStringList unanswered; ///< the words of each part that nobody answered
    std::vector<Span> unansweredSpans;
    int subQuestions = 0;
    int figures = 0;
    int clarifications = 0;        ///< times that management asked back
    std::optional<int> followUpOf; ///< number of the first pair of the exchange that this one takes up
    Span span;                     ///< from the first question to the end of the last answer
    Span begin;                    ///< first question turn, where a jump goes
    friend bool operator==(const PairCard&, const PairCard&) = default;
};

/// All pairs of a call in order.
std::vector<PairCard> pairCards(const Reading& reading, const SummaryEdits& edits = {});
/// Every turn of the pair: questions, answers, clarifications, ascending.
std::vector<TurnIndex> turnsOf(const Pair& pair);
/// Number of a pair as shown ("Q7"): 1-based over all pairs of the call.
int pairNumber(const Call& call, PairPlace place);
/// The pair that a turn belongs to.
std::optional<PairPlace> pairOfTurn(const Call& call, TurnIndex turn);
/// The turn that holds an offset of the clean text (label included).
std::optional<TurnIndex> turnAt(const Call& call, std::int32_t offset);

} // namespace earshot::ui
