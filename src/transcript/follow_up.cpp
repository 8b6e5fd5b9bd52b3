#include "transcript/follow_up.h"

#include "text/fold.h"
#include "transcript/terms.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace earshot {
namespace {

using Terms = std::unordered_set<std::uint32_t>;

constexpr std::int32_t kOpening = 260;      ///< units of a question in which it says what it takes up
constexpr std::int32_t kReadQuestion = 900; ///< units of a question that tell its matter
constexpr std::int32_t kReadAnswer = 900;   ///< units of an answer that tell its matter
constexpr std::int32_t kFocus = 60;         ///< units behind the words that say so: what is taken up
constexpr double kFocusWeight = 4;
constexpr double kAnswerShare = 0.5; ///< worth of a word that only the earlier answer shares
constexpr double kSaid = 0.095;      ///< likeness (0..1) asked of a question that says it follows up
constexpr double kOwn = 0.06;        ///< … of one whose asker comes back

struct Matter {
    std::unordered_map<std::uint32_t, double>
        focus; ///< the question's terms, those next to the saying heavier
    Terms question;
    Terms answer;
    bool saysSo = false;
};

class FollowUps {
public:
    FollowUps(const Document& document, const Vocabulary& vocabulary, Call& call)
        : m_text(document.text), m_vocabulary(vocabulary), m_call(call)
    {
    }

    void run();

private:
    void addTerms(TurnIndex turn, std::int32_t most, Terms& terms) const;
    Matter matterOf(const Exchange& exchange) const;
    double likeness(const Matter& later, const Matter& earlier) const;

    std::u16string_view m_text;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    std::vector<Matter> m_matters;
    std::unordered_map<std::uint32_t, int> m_spread; ///< exchanges that speak of a term
};

void FollowUps::addTerms(TurnIndex turn, std::int32_t most, Terms& terms) const
{
    const Span body = m_call.turns[static_cast<std::size_t>(turn)].body;
    const Span head(body.begin(), std::min(body.end(), body.begin() + most));
    for (const std::uint32_t term : termsOf(folded(head.in(m_text)), m_vocabulary))
        terms.insert(term);
}

Matter FollowUps::matterOf(const Exchange& exchange) const
{
    Matter matter;
    for (const Pair& pair : exchange.pairs) {
        for (const TurnIndex turn : pair.questionTurns)
            addTerms(turn, kReadQuestion, matter.question);
        for (const TurnIndex turn : pair.answerTurns)
            addTerms(turn, kReadAnswer, matter.answer);
    }
    const Span body =
        m_call.turns[static_cast<std::size_t>(exchange.pairs.front().questionTurns.front())].body;
    const Span head(body.begin(), std::min(body.end(), body.begin() + kOpening));
    const std::u16string lookup = folded(head.in(m_text));
    for (const std::uint32_t term : matter.question)
        matter.focus.emplace(term, 1.0);
    for (const auto& match : m_vocabulary.cues.findAll(lookup)) {
        if (m_vocabulary.cueEntries[match.value].cue != Cue::FollowUp)
            continue;
        matter.saysSo = true;
        const auto behind =
            std::u16string_view(lookup).substr(static_cast<std::size_t>(match.span.end()), kFocus);
        for (const std::uint32_t term : termsOf(behind, m_vocabulary))
            matter.focus[term] = kFocusWeight;
    }
    return matter;
}

/// The share of what the later question speaks of that the earlier exchange spoke of, rarer words counting
/// more.
double FollowUps::likeness(const Matter& later, const Matter& earlier) const
{
    double shared = 0;
    double all = 0;
    for (const auto& [term, focus] : later.focus) {
        const auto spread = m_spread.find(term);
        const double rarity = std::log(static_cast<double>(m_matters.size() + 1) /
                                       (spread == m_spread.end() ? 1 : spread->second));
        all += focus * rarity;
        shared += focus * rarity *
                  (earlier.question.contains(term) ? 1.0
                   : earlier.answer.contains(term) ? kAnswerShare
                                                   : 0.0);
    }
    return all > 0 ? shared / all : 0;
}

void FollowUps::run()
{
    for (const Exchange& exchange : m_call.exchanges)
        m_matters.push_back(matterOf(exchange));
    for (const Matter& matter : m_matters) {
        Terms all = matter.question;
        all.insert(matter.answer.begin(), matter.answer.end());
        for (const std::uint32_t term : all)
            ++m_spread[term];
    }
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
