#include "transcript/follow_up.h"

#include "transcript/terms.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace earshot {
namespace {

using Terms = std::vector<std::uint32_t>;

constexpr std::int32_t kOpening = 260;      ///< units of a question in which it says what it takes up
constexpr std::int32_t kReadQuestion = 900; ///< units of a question that tell its matter
constexpr std::int32_t kReadAnswer = 700;   ///< units of an answer that tell its matter
constexpr std::size_t kFocus = 60;          ///< units behind the words that say so: what is taken up
constexpr double kFocusWeight = 4;
constexpr double kAnswerShare = 0.5;  ///< worth of a word that only the earlier answer shares
constexpr double kSaid = 0.095;       ///< likeness (0..1) asked of a question that says it follows up
constexpr double kOwn = 0.06;         ///< … of one whose asker comes back
constexpr std::size_t kFarthest = 40; ///< exchanges looked back: calls have fewer
constexpr std::uint32_t kNone = ~0u;

/// Numbers terms from 0 in the order in which they come.
class TermTable {
public:
    std::uint32_t placeOf(std::uint32_t term)
    {
        if (2 * m_size >= m_slots.size())
            grow();
        Slot& slot = slotOf(term);
        if (slot.place == kNone)
            slot = {term, m_size++};
        return slot.place;
    }

private:
    struct Slot {
        std::uint32_t term = 0;
        std::uint32_t place = kNone;
    };
    Slot& slotOf(std::uint32_t term)
    {
        constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ull;
        std::size_t at = (term * kGolden >> 32) & (m_slots.size() - 1);
        while (m_slots[at].place != kNone && m_slots[at].term != term)
            at = (at + 1) & (m_slots.size() - 1);
        return m_slots[at];
    }
    void grow()
    {
        constexpr std::size_t kFirst = 4096;
        const std::vector<Slot> before =
            std::exchange(m_slots, std::vector<Slot>(std::max(kFirst, 2 * m_slots.size())));
        for (const Slot& slot : before)
            if (slot.place != kNone)
                slotOf(slot.term) = slot;
    }

    std::uint32_t m_size = 0;
    std::vector<Slot> m_slots; ///< by hash; a power of two of them, half empty
};

/// What an exchange speaks of: terms by their places in the call's table, each once.
struct Matter {
    Terms question;
    Terms focus;  ///< next to the words that say that the question follows up
    Terms answer; ///< what the question does not hold
    bool saysSo = false;
};

/// That an exchange speaks of a term.
struct Mention {
    std::size_t exchange;
    double share;         ///< 0..1: what the term is worth there
    std::uint32_t before; ///< the mention of the same term in an earlier exchange
};

/// What the table keeps of a term.
struct Known {
    std::size_t list = 0;         ///< the last one that it was put in
    int spread = 0;               ///< exchanges that speak of it
    std::uint32_t latest = kNone; ///< its last mention
};

class FollowUps {
public:
    FollowUps(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call)
        : m_spoken(spoken), m_vocabulary(vocabulary), m_call(call)
    {
    }

    void run();

private:
    Span firstWords(TurnIndex turn, std::int32_t most) const;
    void addOnce(std::uint32_t term, Terms& terms);
    void readOpening(const Exchange& exchange, Matter& matter);
    void readMatter(const Exchange& exchange, Matter& matter);
    bool mayFollow(std::size_t later, std::size_t earlier) const;
    bool mayFollowAny(std::size_t later) const;
    void hold(std::size_t later);
    void share(std::size_t later, std::uint32_t term, double weight);
    std::optional<std::size_t> likest(std::size_t later) const;
    void mention(std::size_t exchange);

    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    Call& m_call;
    std::vector<Matter> m_matters;
    TermTable m_table;
    std::vector<Known> m_known; ///< by place in the table
    std::size_t m_lists = 0;    ///< begun so far
    std::vector<Mention> m_mentions;
    // Of the question that is held against the exchanges before it:
    double m_all = 0;             ///< what it speaks of
    std::vector<double> m_shared; ///< what of it they speak of, the nearest first
};

Span FollowUps::firstWords(TurnIndex turn, std::int32_t most) const
{
    const Span& body = m_call.turns[static_cast<std::size_t>(turn)].body;
    return {body.begin(), std::min(body.end(), body.begin() + most)};
}

/// Adds a term's place if it is not yet in the list that was begun last.
void FollowUps::addOnce(std::uint32_t term, Terms& terms)
{
    const std::uint32_t place = m_table.placeOf(term);
    if (place == m_known.size())
        m_known.emplace_back();
    if (std::exchange(m_known[place].list, m_lists) != m_lists)
        terms.push_back(place);
}

void FollowUps::readOpening(const Exchange& exchange, Matter& matter)
{
    ++m_lists;
    const Span opening = firstWords(exchange.pairs.front().questionTurns.front(), kOpening);
    for (const auto& match : m_spoken.cues(opening)) {
        if (m_vocabulary.cueEntries[match.value].cue != Cue::FollowUp)
            continue;
        matter.saysSo = true;
        const auto behind =
            m_spoken.folded(opening).substr(static_cast<std::size_t>(match.span.end()), kFocus);
        eachTerm(behind, m_vocabulary, [&](std::uint32_t term) { addOnce(term, matter.focus); });
    }
}

void FollowUps::readMatter(const Exchange& exchange, Matter& matter)
{
    ++m_lists;
    for (const Pair& pair : exchange.pairs)
        for (const TurnIndex turn : pair.questionTurns)
            eachTerm(m_spoken.folded(firstWords(turn, kReadQuestion)), m_vocabulary,
                     [&](std::uint32_t term) { addOnce(term, matter.question); });
    for (const Pair& pair : exchange.pairs)
        for (const TurnIndex turn : pair.answerTurns)
            eachTerm(m_spoken.folded(firstWords(turn, kReadAnswer)),
                     [&](std::uint32_t term) { addOnce(term, matter.answer); });
    for (const Terms* terms : {&matter.question, &matter.answer})
        for (const std::uint32_t term : *terms)
            ++m_known[term].spread;
}

bool FollowUps::mayFollow(std::size_t later, std::size_t earlier) const
{
    const auto& asker = m_call.exchanges[later].asker;
    return m_matters[later].saysSo || (asker && asker == m_call.exchanges[earlier].asker);
}

bool FollowUps::mayFollowAny(std::size_t later) const
{
    for (std::size_t k = later > kFarthest ? later - kFarthest : 0; k < later; ++k)
        if (mayFollow(later, k))
            return true;
    return false;
}

/// Holds a term of the later question against the exchanges before it.
void FollowUps::share(std::size_t later, std::uint32_t term, double weight)
{
    m_all += weight;
    for (std::uint32_t at = m_known[term].latest; at != kNone; at = m_mentions[at].before) {
        const std::size_t nearness = later - 1 - m_mentions[at].exchange;
        if (nearness >= m_shared.size())
            return;
        m_shared[nearness] += weight * m_mentions[at].share;
    }
}

/// Holds a question against the exchanges before it; rarer words count more.
void FollowUps::hold(std::size_t later)
{
    m_all = 0;
    m_shared.assign(kFarthest, 0);
    const auto rarity = [&](std::uint32_t term) {
        return std::log(static_cast<double>(m_matters.size() + 1) / std::max(m_known[term].spread, 1));
    };
    const Matter& matter = m_matters[later];
    ++m_lists;
    for (const std::uint32_t term : matter.focus)
        m_known[term].list = m_lists;
    for (const std::uint32_t term : matter.question)
        if (m_known[term].list != m_lists)
            share(later, term, rarity(term));
    for (const std::uint32_t term : matter.focus)
        share(later, term, kFocusWeight * rarity(term));
}

/// The exchange that the question shares most with; the first of several.
std::optional<std::size_t> FollowUps::likest(std::size_t later) const
{
    if (m_all <= 0)
        return std::nullopt;
    double best = 0;
    std::optional<std::size_t> found;
    for (std::size_t k = later > kFarthest ? later - kFarthest : 0; k < later; ++k) {
        if (!mayFollow(later, k))
            continue;
        const auto& asker = m_call.exchanges[k].asker;
        const bool own = asker && asker == m_call.exchanges[later].asker;
        const double likeness = m_shared[later - 1 - k] / m_all;
        if (likeness >= (own ? kOwn : kSaid) && likeness > best) {
            best = likeness;
            found = k;
        }
    }
    return found;
}

void FollowUps::mention(std::size_t exchange)
{
    const auto add = [&](std::uint32_t term, double share) {
        const auto at = static_cast<std::uint32_t>(m_mentions.size());
        m_mentions.push_back({exchange, share, std::exchange(m_known[term].latest, at)});
    };
    for (const std::uint32_t term : m_matters[exchange].question)
        add(term, 1);
    for (const std::uint32_t term : m_matters[exchange].answer)
        add(term, kAnswerShare);
}

void FollowUps::run()
{
    const std::size_t count = m_call.exchanges.size();
    m_matters.resize(count);
    bool any = false;
    for (std::size_t i = 0; i < count; ++i) {
        readOpening(m_call.exchanges[i], m_matters[i]);
        any = any || mayFollowAny(i);
    }
    if (!any)
        return;
    for (std::size_t i = 0; i < count; ++i)
        readMatter(m_call.exchanges[i], m_matters[i]);
    for (std::size_t i = 0; i < count; ++i) {
        if (mayFollowAny(i)) {
            hold(i);
            if (const auto of = likest(i))
                m_call.exchanges[i].followUpOf = static_cast<ExchangeIndex>(*of);
        }
        mention(i);
    }
}

} // namespace

void findFollowUps(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call)
{
    if (call.exchanges.size() > 1)
        FollowUps(spoken, vocabulary, call).run();
}

} // namespace earshot
