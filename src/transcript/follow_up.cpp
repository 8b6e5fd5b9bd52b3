#include "transcript/follow_up.h"

#include "text/fold.h"
#include "transcript/terms.h"

#include <algorithm>
#include <cmath>
#include <utility>
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

struct Matter {
    Terms focus; ///< the question's terms next to the words that say so
    Terms question;
    Terms answer;
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
    double likeness(const Matter& later, const Matter& earlier) const;

    std::u16string_view m_text;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    std::vector<Matter> m_matters;
    std::vector<std::pair<std::uint32_t, int>>
        m_spread; ///< a term and the exchanges that speak of it; ascending
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

/// The share of what the later question speaks of that the earlier exchange spoke of, rarer words counting
/// more.
double FollowUps::likeness(const Matter& later, const Matter& earlier) const
{
    double shared = 0;
    double all = 0;
    const auto weigh = [&](std::uint32_t term, double weight) {
        const auto spread = std::lower_bound(m_spread.begin(), m_spread.end(), std::pair(term, 0));
        const int times = spread != m_spread.end() && spread->first == term ? spread->second : 1;
        const double worth = weight * std::log(static_cast<double>(m_matters.size() + 1) / times);
        all += worth;
        shared += worth * (holds(earlier.question, term) ? 1.0
                           : holds(earlier.answer, term) ? kAnswerShare
                                                         : 0.0);
    };
    for (const std::uint32_t term : later.question)
        if (!holds(later.focus, term))
            weigh(term, 1);
    for (const std::uint32_t term : later.focus)
        weigh(term, kFocusWeight);
    return all > 0 ? shared / all : 0;
}

void FollowUps::countSpread()
{
    Terms all;
    for (const Matter& matter : m_matters) {
        Terms own = matter.question;
        own.insert(own.end(), matter.answer.begin(), matter.answer.end());
        sortOnce(own);
        all.insert(all.end(), own.begin(), own.end());
    }
    std::sort(all.begin(), all.end());
    for (const std::uint32_t term : all) {
        if (m_spread.empty() || m_spread.back().first != term)
            m_spread.emplace_back(term, 0);
        ++m_spread.back().second;
    }
}

void FollowUps::run()
{
    for (const Exchange& exchange : m_call.exchanges)
        m_matters.push_back(matterOf(exchange));
    countSpread();
    constexpr std::size_t kFarthest = 40; // exchanges looked back: calls have fewer
    for (std::size_t i = 1; i < m_matters.size(); ++i) {
        double best = 0;
        std::optional<std::size_t> of;
        for (std::size_t k = i > kFarthest ? i - kFarthest : 0; k < i; ++k) {
            const bool own =
                m_call.exchanges[k].asker && m_call.exchanges[k].asker == m_call.exchanges[i].asker;
            if (!own && !m_matters[i].saysSo)
                continue;
            const double like = likeness(m_matters[i], m_matters[k]);
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
