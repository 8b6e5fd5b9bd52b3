#include "models/pair_card.h"

#include "analysis/question_threads.h"
#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

QString words(const Reading& reading, const Span& span)
{
    return toQString(span.in(reading.document.text)).simplified();
}

QString personName(const Call& call, PersonIndex person)
{
    return toQString(call.people[std::size_t(person)].name);
}

void fillSummaries(PairCard& card, const PairInsight* insight, const SummaryEdits& edits)
{
    if (insight) {
        card.question = toQString(insight->questionSummary);
        card.answer = toQString(insight->answerSummary);
        card.answerClass = insight->answer;
    }
    const auto edit = edits.find(card.place);
    if (edit == edits.end())
        return;
    if (edit->second.question)
        card.question = toQString(*edit->second.question);
    if (edit->second.answer)
        card.answer = toQString(*edit->second.answer);
    card.edited = edit->second.question || edit->second.answer;
}

/// The number of figures in each turn.
std::vector<int> figuresByTurn(const Reading& reading)
{
    std::vector<int> counts(reading.call.turns.size(), 0);
    for (const Figure& figure : reading.figures.figures)
        if (figure.turn && std::size_t(*figure.turn) < counts.size())
            ++counts[std::size_t(*figure.turn)];
    return counts;
}

/// Times that management asked back: executives' turns among the clarification turns.
int timesAskedBack(const Call& call, const Pair& pair)
{
    return int(std::ranges::count_if(pair.clarificationTurns, [&](TurnIndex turn) {
        return call.turns[std::size_t(turn)].role == Role::Executive;
    }));
}

PairCard cardOf(const Reading& reading, PairPlace place, int number, const SummaryEdits& edits,
                const std::vector<int>& figures)
{
    const Call& call = reading.call;
    const Exchange& exchange = call.exchanges[std::size_t(place.exchange)];
    const Pair& pair = exchange.pairs[std::size_t(place.pair)];
    PairCard card;
    card.place = place;
    card.number = number;
    card.asker = exchange.asker;
    if (exchange.asker) {
        card.askerName = personName(call, *exchange.asker);
        card.firm = toQString(call.people[std::size_t(*exchange.asker)].firm);
    }
    fillSummaries(card, insightOf(reading, place.exchange, place.pair), edits);
    for (const PersonIndex person : pair.answerers)
        card.answerers.append(personName(call, person));
    card.subQuestions = int(pair.subQuestions.size());
    card.unansweredSpans = openParts(pair, card.answerClass);
    for (const Span& part : card.unansweredSpans)
        card.unanswered.append(words(reading, part));
    const std::vector<TurnIndex> turns = turnsOf(pair);
    for (const TurnIndex turn : turns)
        card.figures += figures[std::size_t(turn)];
    card.clarifications = timesAskedBack(call, pair);
    if (!turns.empty()) {
        card.span =
            hull(call.turns[std::size_t(turns.front())].body, call.turns[std::size_t(turns.back())].body);
        card.begin = call.turns[std::size_t(turns.front())].body;
    }
    if (card.question.isEmpty() && !pair.questionTurns.empty())
        card.question = words(reading, call.turns[std::size_t(pair.questionTurns.front())].body);
    return card;
}

} // namespace

std::vector<TurnIndex> turnsOf(const Pair& pair)
{
    std::vector<TurnIndex> turns = pair.questionTurns;
    turns.insert(turns.end(), pair.answerTurns.begin(), pair.answerTurns.end());
    turns.insert(turns.end(), pair.clarificationTurns.begin(), pair.clarificationTurns.end());
    turns.insert(turns.end(), pair.passingTurns.begin(), pair.passingTurns.end());
    std::ranges::sort(turns);
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    return turns;
}

std::vector<PairCard> pairCards(const Reading& reading, const SummaryEdits& edits)
{
    std::vector<PairCard> cards;
    std::vector<int> firstNumbers;
    const std::vector<int> figures = figuresByTurn(reading);
    for (std::size_t exchange = 0; exchange < reading.call.exchanges.size(); ++exchange) {
        const Exchange& item = reading.call.exchanges[exchange];
        firstNumbers.push_back(int(cards.size()) + 1);
        for (std::size_t pair = 0; pair < item.pairs.size(); ++pair) {
            const PairPlace place{ExchangeIndex(exchange), std::int32_t(pair)};
            cards.push_back(cardOf(reading, place, int(cards.size()) + 1, edits, figures));
            if (item.followUpOf && std::size_t(*item.followUpOf) < exchange)
                cards.back().followUpOf = firstNumbers[std::size_t(*item.followUpOf)];
        }
    }
    return cards;
}

int pairNumber(const Call& call, PairPlace place)
{
    std::size_t before = 0;
    for (std::size_t exchange = 0; exchange < std::size_t(place.exchange); ++exchange)
        before += call.exchanges[exchange].pairs.size();
    return int(before) + place.pair + 1;
}

std::optional<PairPlace> pairOfTurn(const Call& call, TurnIndex turn)
{
    for (std::size_t exchange = 0; exchange < call.exchanges.size(); ++exchange) {
        const auto& pairs = call.exchanges[exchange].pairs;
        for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
            if (std::ranges::binary_search(turnsOf(pairs[pair]), turn))
                return PairPlace{ExchangeIndex(exchange), std::int32_t(pair)};
        }
    }
    return std::nullopt;
}

std::optional<TurnIndex> turnAt(const Call& call, std::int32_t offset)
{
    const auto behind = std::ranges::upper_bound(call.turns, offset, {}, [](const Turn& turn) {
        return turn.label.empty() ? turn.body.begin() : std::min(turn.label.begin(), turn.body.begin());
    });
    if (behind == call.turns.begin())
        return std::nullopt;
    const auto turn = std::prev(behind);
    if (offset >= std::max(turn->label.end(), turn->body.end()))
        return std::nullopt;
    return TurnIndex(turn - call.turns.begin());
}

} // namespace earshot::ui
