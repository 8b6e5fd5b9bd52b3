#include "transcript/follow_up.h"

#include "text/fold.h"
#include "transcript/terms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>
#include <vector>

namespace earshot {
namespace {

using Terms = std::vector<std::uint32_t>; ///< ascending, each once

constexpr std::int32_t kOpening = 260;      ///< units of a question in which it says what it takes up
constexpr std::int32_t kReadQuestion = 900; ///< units of a question that tell its matter
constexpr std::int32_t kReadAnswer = 700;   ///< units of an answer that tell its matter
constexpr std::int32_t kFocus = 60;         ///< units behind the words that say so: what is taken up
constexpr double kFocusWeight = 4;
constexpr double kAnswerShare = 0.5; ///< worth of a word that only the earlier answer shares
constexpr double kSaid = 0.095;      ///< likeness (0..1) asked of a question that says it follows up
constexpr double kOwn = 0.06;        ///< … of one whose asker comes back

/// A term, by its place in the call's table of terms, and what it counts.
struct Weighted {
    std::size_t term;
    double weight;
};

struct Matter {
    Terms focus; ///< the question's terms next to the words that say so
    Terms question;
    Terms answer;
    std::vector<Weighted> spoken; ///< of question and answer, for a later question that shares it
    bool saysSo = false;
};

void sortOnce(Terms& terms)
{
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

bool holds(const Terms& terms, std::uint32_t term)
{
    return std::binary_search(terms.begin(), terms.end(), term);
}

class FollowUps {
public:
    FollowUps(const Document& document, const Vocabulary& vocabulary, Call& call)
        : m_text(document.text), m_vocabulary(vocabulary), m_call(call)
    {
    }

    void run();

private:
    void addTerms(TurnIndex turn, std::int32_t most, Terms& terms, bool held) const;
    Matter matterOf(const Exchange& exchange) const;
    void countSpread();
    std::vector<Weighted> weighted(const Matter& matter);
    double likeness(const std::vector<Weighted>& later, const Matter& earlier);
    std::size_t placeOf(std::uint32_t term);

    std::u16string_view m_text;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    std::vector<Matter> m_matters;
    std::unordered_map<std::uint32_t, std::size_t> m_places; ///< of terms in the call's table
    std::vector<int> m_spread;                               ///< by place: exchanges that speak of the term
    std::vector<double> m_shares; ///< by place: scratch of likeness(), all 0 between its calls
};

void FollowUps::addTerms(TurnIndex turn, std::int32_t most, Terms& terms, bool held) const
{
    const Span body = m_call.turns[static_cast<std::size_t>(turn)].body;
    const std::u16string lookup =
        folded(Span(body.begin(), std::min(body.end(), body.begin() + most)).in(m_text));
    const Terms found = held ? allTermsOf(lookup) : termsOf(lookup, m_vocabulary);
    terms.insert(terms.end(), found.begin(), found.end());
}

Matter FollowUps::matterOf(const Exchange& exchange) const
{
    Matter matter;
    for (const Pair& pair : exchange.pairs) {
        for (const TurnIndex turn : pair.questionTurns)
            addTerms(turn, kReadQuestion, matter.question, false);
        for (const TurnIndex turn : pair.answerTurns)
            addTerms(turn, kReadAnswer, matter.answer, true);
    }
    const Span body =
        m_call.turns[static_cast<std::size_t>(exchange.pairs.front().questionTurns.front())].body;
    const Span head(body.begin(), std::min(body.end(), body.begin() + kOpening));
    const std::u16string lookup = folded(head.in(m_text));
    sortOnce(matter.question);
    sortOnce(matter.answer);
    for (const auto& match : m_vocabulary.cues.findAll(lookup)) {
        if (m_vocabulary.cueEntries[match.value].cue != Cue::FollowUp)
            continue;
        matter.saysSo = true;
        const auto behind =
            std::u16string_view(lookup).substr(static_cast<std::size_t>(match.span.end()), kFocus);
        for (const std::uint32_t term : termsOf(behind, m_vocabulary))
            matter.focus.push_back(term);
    }
    sortOnce(matter.focus);
    return matter;
}

std::size_t FollowUps::placeOf(std::uint32_t term)
{
    const auto [place, added] = m_places.try_emplace(term, m_spread.size());
    if (added) {
        m_spread.push_back(0);
        m_shares.push_back(0);
    }
    return place->second;
}

/// What a question speaks of; rarer words count more.
std::vector<Weighted> FollowUps::weighted(const Matter& matter)
{
    std::vector<Weighted> terms;
    terms.reserve(matter.question.size() + matter.focus.size());
    const auto add = [&](std::uint32_t term, double weight) {
        const std::size_t place = placeOf(term);
        const int times = std::max(m_spread[place], 1);
        terms.push_back({place, weight * std::log(static_cast<double>(m_matters.size() + 1) / times)});
    };
    for (const std::uint32_t term : matter.question)
        if (!holds(matter.focus, term))
            add(term, 1);
    for (const std::uint32_t term : matter.focus)
        add(term, kFocusWeight);
    return terms;
}

/// The share of what the later question speaks of that the earlier exchange spoke of.
double FollowUps::likeness(const std::vector<Weighted>& later, const Matter& earlier)
{
    for (const Weighted& spoken : earlier.spoken)
        m_shares[spoken.term] = spoken.weight;
    double shared = 0;
    double all = 0;
    for (const Weighted& asked : later) {
        all += asked.weight;
        shared += asked.weight * m_shares[asked.term];
    }
    for (const Weighted& spoken : earlier.spoken)
        m_shares[spoken.term] = 0;
    return all > 0 ? shared / all : 0;
}

void FollowUps::countSpread()
{
    Terms answered;
    for (Matter& matter : m_matters) {
        answered.clear();
        std::set_difference(matter.answer.begin(), matter.answer.end(), matter.question.begin(),
                            matter.question.end(), std::back_inserter(answered));
        matter.spoken.reserve(matter.question.size() + answered.size());
        for (const std::uint32_t term : matter.question)
            matter.spoken.push_back({placeOf(term), 1});
        for (const std::uint32_t term : answered)
            matter.spoken.push_back({placeOf(term), kAnswerShare});
        for (const Weighted& spoken : matter.spoken)
            ++m_spread[spoken.term];
    }
}

void FollowUps::run()
{
    for (const Exchange& exchange : m_call.exchanges)
        m_matters.push_back(matterOf(exchange));
    countSpread();
    constexpr std::size_t kFarthest = 40; // exchanges looked back: calls have fewer
    for (std::size_t i = 1; i < m_matters.size(); ++i) {
        const std::vector<Weighted> asked = weighted(m_matters[i]);
        double best = 0;
        std::optional<std::size_t> of;
        for (std::size_t k = i > kFarthest ? i - kFarthest : 0; k < i; ++k) {
            const bool own =
                m_call.exchanges[k].asker && m_call.exchanges[k].asker == m_call.exchanges[i].asker;
            if (!own && !m_matters[i].saysSo)
                continue;
            const double like = likeness(asked, m_matters[k]);
            if (like >= (own ? kOwn : kSaid) && like > best) {
                best = like;
                of = k;
            }
        }
        if (of)
            m_call.exchanges[i].followUpOf = static_cast<ExchangeIndex>(*of);
    }
}

} // namespace

void findFollowUps(const Document& document, const Vocabulary& vocabulary, Call& call)
{
    if (call.exchanges.size() > 1)
        FollowUps(document, vocabulary, call).run();
}

} // namespace earshot
