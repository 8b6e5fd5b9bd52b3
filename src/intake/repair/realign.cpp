#include "intake/repair/realign.h"

#include "intake/encoding_judge.h"
#include "intake/repair/gbk.h"
#include "intake/repair/gloss_bracket.h"
#include "intake/repair/pinyin.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

constexpr std::size_t kLongestStretch = 240; ///< damaged characters; what is longer is left alone
constexpr std::size_t kBeam = 32;
constexpr std::size_t kVanishingStates = 6; ///< states of a step in which a vanished pair is tried
constexpr std::size_t kFirstHalves = 3;
constexpr std::size_t kSecondHalves = 6;
constexpr std::size_t kFollow = 2; ///< characters behind the stretch that judge its end
constexpr int kMostVanishedInRow = 2;
constexpr int kMostTwins = 3;         ///< ASCII signs taken for their full-width twins
constexpr std::ptrdiff_t kAlike = 3;  ///< states kept that differ in the past only
constexpr double kHopeless = 20;      ///< so much less likely than the text as it stands
constexpr double kReadingAgrees = 12; ///< a gloss behind the last character is a reading of it
constexpr double kByteLost = -1;      ///< that only one byte of a wrong pair vanishes: most pages drop two

/// What is lost without a trace is guessed among everyday characters only.
bool isEveryday(char16_t c)
{
    return isHan(c) ? isCommonHan(c) : c == u'，' || c == u'。' || c == u'、' || c == u'“' || c == u'”';
}

/// One character of a reading, and the one in front of it.
struct Node {
    char16_t c = 0;
    std::int32_t parent = -1;
};

/// A reading so far: whole characters, and the lead byte of the next.
struct State {
    std::int32_t node = -1; ///< of the last character
    char16_t before2 = u'\n';
    char16_t before = u'\n'; ///< the last character
    unsigned lead = 0;
    double score = 0;
};

struct Done {
    State state; ///< without its last character
    char16_t last = 0;
    std::size_t end = 0;
    double score = 0;
};

class Realigner {
public:
    Realigner(std::u16string_view text, std::size_t from, std::u16string_view before,
              const DocumentModel& model)
        : m_text(text), m_from(from), m_model(model)
    {
        if (!before.empty())
            m_start.before = before.back();
        if (before.size() > 1)
            m_start.before2 = before[before.size() - 2];
    }

    std::vector<Realigned> search(unsigned lost, std::size_t most)
    {
        m_start.lead = lost;
        std::vector<State> states = {m_start};
        std::size_t at = m_from;
        double standing = 0;
        for (; at - m_from < kLongestStretch && !states.empty(); ++at) {
            addVanished(states, at);
            keepBest(states);
            finish(states, at);
            if (states.front().score < standing - kHopeless) // what stands there is far better text
                break;
            standing += standingAt(at);
            states = stepped(states, at);
        }
        return ranked(std::min(at + kFollow, m_text.size()), most);
    }

private:
    unsigned unitAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : u'\n'; }

    double scoreOf(const State& state, char16_t c) const
    {
        return m_model.next(state.before2, state.before, c, DocumentModel::Evidence::Elsewhere);
    }

    double standingAt(std::size_t at) const
    {
        return m_model.next(at >= 2 ? m_text[at - 2] : u'\n', at >= 1 ? m_text[at - 1] : u'\n',
                            static_cast<char16_t>(unitAt(at)), DocumentModel::Evidence::OwnPlace);
    }

    State advanced(const State& state, char16_t c, unsigned lead, double score)
    {
        m_nodes.push_back({c, state.node});
        return {static_cast<std::int32_t>(m_nodes.size()) - 1, state.before, c, lead, state.score + score};
    }

    /// The damaged text as it stands, from `at` up to `furthest`.
    std::vector<Realigned> ranked(std::size_t furthest, std::size_t most)
    {
        std::vector<double> rest(furthest + 2 - m_from, 0.0);
        for (std::size_t i = furthest; i-- > m_from;)
            rest[i - m_from] = rest[i - m_from + 1] + m_model.next(i >= 2 ? m_text[i - 2] : u'\n',
                                                                   i >= 1 ? m_text[i - 1] : u'\n', m_text[i],
                                                                   DocumentModel::Evidence::OwnPlace);
        for (Done& done : m_done) {
            char16_t before2 = done.state.before;
            char16_t before = done.last;
            std::size_t i = done.end;
            for (; i < std::min(done.end + kFollow, furthest); ++i) {
                done.score += m_model.next(before2, before, m_text[i], DocumentModel::Evidence::OwnPlace);
                before2 = before;
                before = m_text[i];
            }
            done.score += rest[i - m_from];
        }
        std::ranges::stable_sort(m_done, std::greater<>(), &Done::score);
        m_done.resize(std::min(m_done.size(), most));
        std::vector<Realigned> readings;
        for (const Done& done : m_done) {
            std::u16string text(1, done.last);
            for (std::int32_t node = done.state.node; node >= 0;
                 node = m_nodes[static_cast<std::size_t>(node)].parent)
                text += m_nodes[static_cast<std::size_t>(node)].c;
            std::ranges::reverse(text);
            readings.push_back({std::move(text), done.end, furthest, done.score});
        }
        return readings;
    }

    using Half = std::pair<double, unsigned>;

    static void keepBest(std::vector<Half>& halves, std::size_t most)
    {
        std::ranges::sort(halves, std::greater<>());
        halves.resize(std::min(halves.size(), most));
    }

    /// The best characters among (state.lead, u), where u can begin a pair that is no character.
    std::vector<Half> firstHalves(const State& state) const
    {
        std::vector<Half> halves;
        for (const unsigned u : kUnpaired)
            if (const char16_t c = gbk::characterOf(state.lead, u); isEveryday(c))
                halves.emplace_back(scoreOf(state, c), u);
        keepBest(halves, kFirstHalves);
        return halves;
    }

    /// Adds the readings in which one or two pairs vanished in front of what stands at `at`.
    void addVanished(std::vector<State>& states, std::size_t at)
    {
        const unsigned trail = trailFor(at);
        if (trail == 0)
            return;
        std::size_t from = 0;
        for (int round = 0; round < kMostVanishedInRow; ++round) {
            std::ranges::stable_sort(states.begin() + static_cast<std::ptrdiff_t>(from), states.end(),
                                     std::greater<>(), &State::score);
            const std::size_t until =
                std::min(states.size(), from + (round == 0 ? kVanishingStates : kVanishingStates / 2));
            std::vector<State> added;
            for (std::size_t i = from; i < until; ++i)
                for (const auto& [score, u] : firstHalves(states[i]))
                    addSecondHalves(states[i], u, score, trail, added);
            from = states.size();
            std::ranges::move(added, std::back_inserter(states));
        }
    }

    void addSecondHalves(const State& state, unsigned u, double score, unsigned trail,
                         std::vector<State>& added)
    {
        const State first = advanced(state, gbk::characterOf(state.lead, u), 0, score);
        std::vector<Half> leads;
        for (unsigned v = gbk::kFirstLead; v <= gbk::kLastLead; ++v) {
            const char16_t c = gbk::characterOf(v, trail);
            if (isEveryday(c) && gbk::characterOf(u, v) == 0)
                leads.emplace_back(scoreOf(first, c), v);
        }
        keepBest(leads, kSecondHalves);
        for (const auto& [ahead, v] : leads) {
            added.push_back(first);
            added.back().lead = v;
        }
    }

    /// The byte that completes a character if the stretch goes on (or ends) at `at`; 0 where it cannot.
    unsigned trailFor(std::size_t at) const
    {
        const unsigned unit = unitAt(at);
        if (unit < 0x80)
            return unit >= gbk::kFirstTrail && unit < 0x7F ? unit : 0;
        const std::uint16_t code = gbk::codeOf(static_cast<char16_t>(unit));
        return code != 0 && gbk::trailOf(code) >= gbk::kFirstLead ? gbk::leadOf(code) : 0;
    }

    /// The best of those that differ in what matters from here on.
    static void keepBest(std::vector<State>& states)
    {
        std::ranges::stable_sort(states, std::greater<>(), &State::score);
        std::vector<State> kept;
        for (const State& state : states) {
            const auto twins = std::ranges::count_if(kept, [&](const State& other) {
                return other.lead == state.lead && other.before == state.before &&
                       other.before2 == state.before2;
            });
            if (twins < kAlike)
                kept.push_back(state);
            if (kept.size() == kBeam)
                break;
        }
        states = std::move(kept);
    }

    void finish(const std::vector<State>& states, std::size_t at)
    {
        const unsigned unit = unitAt(at);
        const bool ascii = unit < 0x80;
        const bool isTrail = ascii && unit >= gbk::kFirstTrail && unit < 0x7F;
        const GlossBracket gloss = glossBracketAt(m_text, at);
        for (const State& state : states) {
            if (isTrail)
                addDone(state, unit, at + 1, 0);
            else if (ascii)
                for (unsigned trail = gbk::kFirstLead; trail <= gbk::kLastTrail; ++trail)
                    addDone(state, trail, at, agreement(state, trail, gloss));
            else if (const std::uint16_t code = gbk::codeOf(static_cast<char16_t>(unit)); code == 0)
                continue;
            else if (gbk::trailOf(code) < 0x7F) // a lost lead byte took a genuine ASCII letter with it
                addDone(state, gbk::leadOf(code), at + 1, 0, static_cast<char16_t>(gbk::trailOf(code)));
            else
                for (const auto& [score, u] : firstHalves(state))
                    if (gbk::characterOf(u, gbk::leadOf(code)) == 0)
                        addDone(state, u, at, kByteLost);
        }
    }

    static double agreement(const State& state, unsigned trail, const GlossBracket& gloss)
    {
        if (gloss.syllable.letters.empty())
            return 0;
        const char16_t c = gbk::characterOf(state.lead, trail);
        return c != 0 && std::ranges::find(readingsOf(c), gloss.syllable) != readingsOf(c).end()
                   ? kReadingAgrees
                   : 0;
    }

    void addDone(const State& state, unsigned trail, std::size_t end, double bonus, char16_t behind = 0)
    {
        const char16_t c = gbk::characterOf(state.lead, trail);
        if (c == 0)
            return;
        const double score = scoreOf(state, c) + bonus;
        if (behind == 0) {
            m_done.push_back({state, c, end, state.score + score});
            return;
        }
        const State whole = advanced(state, c, 0, score);
        m_done.push_back({whole, behind, end, whole.score + scoreOf(whole, behind)});
    }

    std::vector<State> stepped(const std::vector<State>& states, std::size_t at)
    {
        std::vector<State> next;
        const unsigned unit = unitAt(at);
        std::uint16_t code = unit >= 0x80 ? gbk::codeOf(static_cast<char16_t>(unit)) : std::uint16_t{0};
        // An ASCII sign within the stretch may have been its full-width twin.
        if (unit > 0x20 && unit < 0x7F && unitAt(at + 1) >= 0x80 && m_twins < kMostTwins) {
            code = static_cast<std::uint16_t>(kFullWidthRow << 8 | (unit + 0x80));
            ++m_twins;
        }
        if (code == 0 || gbk::trailOf(code) < gbk::kFirstLead)
            return next;
        for (const State& state : states) {
            const char16_t c = gbk::characterOf(state.lead, gbk::leadOf(code));
            if (c != 0)
                next.push_back(advanced(state, c, gbk::trailOf(code), scoreOf(state, c)));
        }
        return next;
    }

    static constexpr unsigned kFullWidthRow = 0xA3;
    /// Bytes that begin no character with most second bytes: no lead byte at all, or one of the user-defined
    /// rows.
    static constexpr std::array<unsigned, 14> kUnpaired = {0x80, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
                                                           0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE};

    std::u16string_view m_text;
    std::size_t m_from;
    const DocumentModel& m_model;
    State m_start;
    std::vector<Node> m_nodes;
    std::vector<Done> m_done;
    int m_twins = 0;
};

} // namespace

std::vector<Realigned> realign(std::u16string_view text, std::size_t from, unsigned lost,
                               std::u16string_view before, const DocumentModel& model, std::size_t most)
{
    return Realigner(text, from, before, model).search(lost, most);
}

} // namespace earshot
