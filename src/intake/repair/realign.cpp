#include "intake/repair/realign.h"

#include "intake/encoding_judge.h"
#include "intake/repair/gbk.h"
#include "intake/repair/gloss_bracket.h"
#include "intake/repair/pinyin.h"

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace earshot {
namespace {

constexpr std::size_t kLongestStretch = 700; ///< damaged characters; what is longer is left alone
constexpr std::size_t kBeam = 64;

/// How much is tried where a pair is hidden.
struct Breadth {
    std::size_t states = 0; ///< of a step
    std::size_t firstHalves = 0;
    std::size_t secondHalves = 0;
};
constexpr Breadth kAnywhere = {6, 3, 16}; ///< where none need be
constexpr Breadth kAtMark = {16, 6, 24};  ///< where one is

constexpr std::size_t kFinished = 128; ///< states of a step in which the stretch may end
constexpr double kUnlikely = -3;       ///< of the best next character: pairs may have vanished in front of it
constexpr std::size_t kFollow = 2;     ///< characters behind the stretch that judge its end
constexpr std::size_t kMostVanishedInRow = 2;
constexpr std::size_t kMostMarks = 3; ///< pairs marked as undecodable in a row
constexpr std::size_t kMiddles = 6;   ///< characters of which both bytes are hidden
constexpr std::size_t kAnyLeads = 4;
constexpr std::size_t kMostTwins = 12;   ///< ASCII signs taken for their full-width twins, and
constexpr std::size_t kBetweenTwins = 8; ///< one more for so many damaged characters
constexpr std::ptrdiff_t kAlike = 8;     ///< states kept that differ in the past only
constexpr double kHopeless = 20;         ///< so much less likely than the text as it stands
constexpr double kReadingAgrees = 12;    ///< a gloss behind the last character is a reading of it
constexpr double kByteLost = -1;         ///< that only one byte of a wrong pair vanishes: most pages drop two

/// What is lost without a trace is guessed among everyday characters only.
bool isEveryday(char16_t c)
{
    return isHan(c) ? isCommonHan(c) : c == u'，' || c == u'。' || c == u'、' || c == u'“' || c == u'”';
}

/// One character of a reading, and the one in front of it.
struct Node {
    char16_t c = 0;
    std::int32_t parent = -1;
    std::size_t origin = 0; ///< the damaged character that completes it
};

/// A reading so far: whole characters, and the lead byte of the next.
struct State {
    std::int32_t node = -1; ///< of the last character
    char16_t before2 = u'\n';
    char16_t before = u'\n'; ///< the last character
    unsigned lead = 0;
    double score = 0;
    bool guessed = false; ///< pairs on the way left no trace
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
              const DocumentModel& model, Hidden hidden)
        : m_text(text), m_from(from), m_model(model), m_hidden(hidden)
    {
        if (!before.empty())
            m_start.before = before.back();
        if (before.size() > 1)
            m_start.before2 = before[before.size() - 2];
    }

    std::vector<Realigned> search(const std::vector<SlipStart>& starts, std::size_t most)
    {
        std::vector<State> states;
        for (const SlipStart& start : starts) {
            m_withHead = start.head != 0;
            if (start.head != 0)
                states.push_back(advanced(m_start, start.head, start.lost, scoreOf(m_start, start.head), 0));
            else
                states.push_back(m_start);
            states.back().lead = start.lost;
        }
        std::size_t at = m_from;
        double standing = 0;
        for (; at - m_from < kLongestStretch && !states.empty(); ++at) {
            finish(states, at);
            // What stands there may be far better text.
            if (std::ranges::max(states, {}, &State::score).score < standing - kHopeless)
                break;
            standing += standingAt(at);
            if (const std::size_t marks = marksAt(at); marks > 0) {
                finishAtLoneLead(states, at, marks);
                states = vanished(states, at + marks, marks);
                at += marks - 1;
                continue;
            }
            std::vector<State> next = stepped(states, at);
            const std::size_t mostPairs = m_hidden == Hidden::Marked ? 0 : kMostVanishedInRow;
            for (std::size_t pairs = 1; pairs <= mostPairs; ++pairs) {
                if (!next.empty() && bestGain(states, next) > kUnlikely * static_cast<double>(pairs))
                    break;
                const std::vector<State> hidden = vanished(states, at, pairs);
                finish(hidden, at);
                std::ranges::move(stepped(hidden, at), std::back_inserter(next));
            }
            keepBest(next);
            states = std::move(next);
        }
        return ranked(std::min(at + kFollow + 1, m_text.size()), most);
    }

private:
    const Breadth& breadth() const { return m_hidden == Hidden::Marked ? kAtMark : kAnywhere; }
    unsigned unitAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : u'\n'; }

    double scoreOf(const State& state, char16_t c) const
    {
        return m_model.next(state.before2, state.before, c);
    }

    double standingAt(std::size_t at) const
    {
        const std::size_t near = at - std::min<std::size_t>(at, 4); // may hold spaces
        return m_model.logProbability(
            std::u16string(m_text.substr(near, at - near)) + static_cast<char16_t>(unitAt(at)), at - near);
    }

    State advanced(const State& state, char16_t c, unsigned lead, double score, std::size_t origin)
    {
        m_nodes.push_back({c, state.node, origin});
        return {static_cast<std::int32_t>(m_nodes.size()) - 1,
                state.before,
                c,
                lead,
                state.score + score,
                state.guessed};
    }

    /// The damaged text as it stands, from `at` up to `furthest`.
    std::vector<Realigned> ranked(std::size_t furthest, std::size_t most)
    {
        std::vector<double> rest(furthest + 2 - m_from, 0.0);
        for (std::size_t i = furthest; i-- > m_from;)
            rest[i - m_from] = rest[i - m_from + 1] + standingAt(i);
        for (Done& done : m_done) {
            char16_t before2 = done.state.before;
            char16_t before = done.last;
            std::size_t i = done.end;
            for (std::size_t follow = 0; follow < kFollow && i < furthest; ++i) {
                if (m_text[i] == u' ')
                    continue;
                done.score += m_model.next(before2, before, m_text[i]);
                before2 = before;
                before = m_text[i];
                ++follow;
            }
            done.score += rest[i - m_from];
        }
        std::ranges::stable_sort(m_done, std::greater<>(), &Done::score);
        std::vector<Realigned> readings;
        std::set<std::pair<std::u16string, std::size_t>> tails; // readings that differ in their heads only
        for (const Done& done : m_done) {
            std::u16string text = textOf(done);
            const std::size_t head = m_withHead ? 1 : 0;
            if (!tails.emplace(text.substr(head), done.end).second)
                continue;
            readings.push_back(
                {std::move(text), originsOf(done), done.end, furthest, done.score, done.state.guessed});
            if (readings.size() == most)
                break;
        }
        return readings;
    }

    std::u16string textOf(const Done& done) const
    {
        std::u16string text(1, done.last);
        for (std::int32_t node = done.state.node; node >= 0;
             node = m_nodes[static_cast<std::size_t>(node)].parent)
            text += m_nodes[static_cast<std::size_t>(node)].c;
        std::ranges::reverse(text);
        return text;
    }

    std::vector<std::size_t> originsOf(const Done& done) const
    {
        std::vector<std::size_t> origins = {done.end - 1};
        for (std::int32_t node = done.state.node; node >= 0;
             node = m_nodes[static_cast<std::size_t>(node)].parent)
            origins.push_back(m_nodes[static_cast<std::size_t>(node)].origin);
        for (std::size_t& origin :
             origins) // what was hidden in front of the end belongs to the last that shows
            origin = std::min(origin, done.end - 1);
        std::ranges::reverse(origins);
        return origins;
    }

    std::size_t originOf(const State& state) const
    {
        return state.node < 0 ? 0 : m_nodes[static_cast<std::size_t>(state.node)].origin;
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
        for (const unsigned u : unpaired())
            if (const char16_t c = gbk::characterOf(state.lead, u); isEveryday(c))
                halves.emplace_back(scoreOf(state, c), u);
        keepBest(halves, breadth().firstHalves);
        return halves;
    }

    std::size_t marksAt(std::size_t at) const
    {
        std::size_t marks = 0;
        while (unitAt(at + marks) == kReplacement)
            ++marks;
        return marks;
    }

    /// The readings in which `pairs` pairs vanished in front of what stands at `at`, ready to go on there.
    /// After a lone lead byte, what stands at `at` completes no character.
    std::vector<State> vanished(std::vector<State> states, std::size_t at, std::size_t pairs,
                                bool loneLead = false)
    {
        std::vector<State> added;
        const unsigned trail = loneLead ? 0 : trailFor(at);
        const bool end = unitAt(at) < 0x80 && trail == 0;
        if ((trail == 0 && !end) || pairs > kMostMarks)
            return added;
        std::ranges::stable_sort(states, std::greater<>(), &State::score);
        // Each further character of which nothing is left multiplies the work.
        states.resize(std::min(states.size(), breadth().states / (pairs + (end ? 2 : 0))));
        for (const State& state : states)
            for (const auto& [score, u] : firstHalves(state))
                addHidden(advanced(state, gbk::characterOf(state.lead, u), 0, score, at), u, pairs, trail,
                          added);
        return added;
    }

    /// A lead byte lost in front of ASCII is marked like the pairs in front of it, or with the letter that it
    /// took for its trail byte: then the mark stays, for a letter that nobody knows.
    void finishAtLoneLead(const std::vector<State>& states, std::size_t at, std::size_t marks)
    {
        const std::size_t end = at + marks;
        if (marks > 1 && unitAt(end) < 0x80)
            for (const State& state : vanished(states, end, marks - 1, true))
                addAnyTrail(state, end);
        if (marks == 1)
            for (const State& state : std::span(states).first(std::min(states.size(), kFinished)))
                addAnyTrail(state, at);
    }

    /// The stretch ends at `end`, and the second byte of its last character is lost.
    void addAnyTrail(const State& state, std::size_t end)
    {
        for (unsigned trail = gbk::kFirstLead; trail <= gbk::kLastTrail; ++trail)
            addDone(state, trail, end, 0);
    }

    /// `first` ends in `u`, the first byte of `pairs` pairs that vanished.
    void addHidden(const State& first, unsigned u, std::size_t pairs, unsigned trail,
                   std::vector<State>& added)
    {
        if (pairs == 1)
            return trail == 0 ? addAnyLead(first, u, added) : addLeads(first, u, trail, added);
        std::vector<std::pair<double, std::uint16_t>> middles;
        for (unsigned v = gbk::kFirstLead; v <= gbk::kLastLead; ++v) {
            if (!isHidden(u, v))
                continue;
            for (const unsigned u2 : unpaired())
                if (const char16_t c = gbk::characterOf(v, u2); c != 0 && isEveryday(c))
                    middles.emplace_back(scoreOf(first, c), static_cast<std::uint16_t>(v << 8 | u2));
        }
        std::ranges::sort(middles, std::greater<>());
        middles.resize(std::min(middles.size(), kMiddles));
        for (const auto& [score, code] : middles)
            addHidden(advanced(first, gbk::characterOf(gbk::leadOf(code), gbk::trailOf(code)), 0, score,
                               originOf(first)),
                      gbk::trailOf(code), pairs - 1, trail, added);
    }

    void addLeads(const State& first, unsigned u, unsigned trail, std::vector<State>& added)
    {
        std::vector<Half> leads;
        for (unsigned v = gbk::kFirstLead; v <= gbk::kLastLead; ++v) {
            const char16_t c = gbk::characterOf(v, trail);
            if (c != 0 && isEveryday(c) && isHidden(u, v))
                leads.emplace_back(scoreOf(first, c), v);
        }
        keepBest(leads, breadth().secondHalves);
        for (const auto& [ahead, v] : leads) {
            added.push_back(first);
            added.back().lead = v;
            added.back().guessed = true;
        }
    }

    /// The stretch ends in front of ASCII, and both bytes of its last character are lost.
    void addAnyLead(const State& first, unsigned u, std::vector<State>& added)
    {
        std::vector<Half> leads;
        for (unsigned v = gbk::kFirstLead; v <= gbk::kLastLead; ++v) {
            if (!isHidden(u, v) || gbk::characterOf(v, kCommonTrail) == 0)
                continue;
            double best = -1e300;
            for (unsigned trail = gbk::kFirstLead; trail <= gbk::kLastTrail; ++trail)
                if (const char16_t c = gbk::characterOf(v, trail); c != 0 && isEveryday(c))
                    best = std::max(best, scoreOf(first, c));
            leads.emplace_back(best, v);
        }
        keepBest(leads, kAnyLeads);
        for (const auto& [ahead, v] : leads) {
            added.push_back(first);
            added.back().lead = v;
            added.back().guessed = true;
        }
    }

    /// The byte that completes a character if the stretch goes on (or ends) at `at`; 0 where it cannot.
    unsigned trailFor(std::size_t at) const
    {
        const unsigned unit = unitAt(at);
        if (unit < 0x80)
            return unit >= gbk::kFirstTrail && unit < 0x7F ? unit : 0;
        return gbk::leadOf(gbk::codeOf(static_cast<char16_t>(unit)));
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
        for (const State& state : std::span(states).first(std::min(states.size(), kFinished))) {
            if (isTrail)
                addDone(state, unit, at + 1, 0);
            else if (ascii)
                for (unsigned trail = gbk::kFirstLead; trail <= gbk::kLastTrail; ++trail)
                    addDone(state, trail, at, agreement(state, trail, gloss));
            else if (unit == kReplacement)
                finishAtReplacement(state, at);
            else
                finishAtCharacter(state, at);
        }
    }

    /// What stands at `at` is paired right, since a byte in front of it vanished; or it is a lead byte and
    /// the genuine ASCII letter behind it.
    void finishAtCharacter(const State& state, std::size_t at)
    {
        const std::uint16_t code = gbk::codeOf(static_cast<char16_t>(unitAt(at)));
        if (code == 0)
            return;
        if (gbk::trailOf(code) < 0x7F)
            addDone(state, gbk::leadOf(code), at + 1, 0, static_cast<char16_t>(gbk::trailOf(code)));
        for (unsigned u = gbk::kFirstLead - 1; u <= gbk::kLastLead; ++u)
            if (isHidden(u, gbk::leadOf(code)) && isEveryday(gbk::characterOf(state.lead, u)))
                addDone(state, u, at, kByteLost);
    }

    /// A byte that made no character is marked: what follows is paired right again.
    void finishAtReplacement(const State& state, std::size_t at)
    {
        const unsigned behind = unitAt(at + 1);
        const std::uint16_t code =
            behind < 0x80 ? std::uint16_t{0} : gbk::codeOf(static_cast<char16_t>(behind));
        for (unsigned trail = gbk::kFirstLead - 1; trail <= gbk::kLastTrail; ++trail)
            if (behind < 0x80 || (code != 0 && gbk::characterOf(trail, gbk::leadOf(code)) == 0))
                addDone(state, trail, at + 1, 0);
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
        const State whole = advanced(state, c, 0, score, end - 1);
        m_done.push_back({whole, behind, end, whole.score + scoreOf(whole, behind)});
    }

    /// How likely the last character is in the best of the states that follow others.
    static double bestGain(const std::vector<State>& before, const std::vector<State>& after)
    {
        return std::ranges::max(after, {}, &State::score).score -
               std::ranges::max(before, {}, &State::score).score;
    }

    std::vector<State> stepped(const std::vector<State>& states, std::size_t at)
    {
        std::vector<State> next;
        const unsigned unit = unitAt(at);
        std::uint16_t code = unit >= 0x80 ? gbk::codeOf(static_cast<char16_t>(unit)) : std::uint16_t{0};
        // An ASCII sign within the stretch may have been its full-width twin.
        if (unit > 0x20 && unit < 0x7F && unitAt(at + 1) >= 0x80 &&
            m_twins < kMostTwins + (at - m_from) / kBetweenTwins) {
            code = static_cast<std::uint16_t>(kFullWidthRow << 8 | (unit + 0x80));
            ++m_twins;
        }
        if (code == 0 || gbk::trailOf(code) < gbk::kFirstLead)
            return next;
        for (const State& state : states) {
            const char16_t c = gbk::characterOf(state.lead, gbk::leadOf(code));
            if (c != 0)
                next.push_back(advanced(state, c, gbk::trailOf(code), scoreOf(state, c), at));
        }
        return next;
    }

    static constexpr unsigned kFullWidthRow = 0xA3;
    static constexpr unsigned kCommonTrail = 0xC0; ///< every row with everyday characters has one there
    static constexpr unsigned kReplacement = 0xFFFD;
    /// Those whose pairs may not show.
    std::span<const unsigned> unpaired() const
    {
        return std::span(gbk::kUnpairedLeads)
            .first(m_hidden == Hidden::Private ? gbk::kLeadsWithGaps : gbk::kUnpairedLeads.size());
    }
    bool isHidden(unsigned lead, unsigned trail) const
    {
        return gbk::characterOf(lead, trail) == 0 &&
               (m_hidden != Hidden::Private || gbk::privateOf(lead, trail) == 0);
    }

    std::u16string_view m_text;
    std::size_t m_from;
    const DocumentModel& m_model;
    Hidden m_hidden;
    State m_start;
    std::vector<Node> m_nodes;
    std::vector<Done> m_done;
    bool m_withHead = false; ///< readings begin with the head of their start
    std::size_t m_twins = 0;
};

} // namespace

std::vector<Realigned> realign(std::u16string_view text, std::size_t from,
                               const std::vector<SlipStart>& starts, std::u16string_view before,
                               const DocumentModel& model, Hidden hidden, std::size_t most)
{
    return Realigner(text, from, before, model, hidden).search(starts, most);
}

} // namespace earshot
