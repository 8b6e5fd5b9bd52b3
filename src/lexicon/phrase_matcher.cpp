#include "lexicon/phrase_matcher.h"

#include "text/fold.h"

#include <algorithm>
#include <bit>
#include <map>

namespace earshot {
namespace {

bool isGap(char16_t c)
{
    return c == u' ' || c == u'\n';
}

} // namespace

/// A unit of a phrase as the node before it tells it: both gaps are one.
std::uint64_t PhraseMatcher::bitsOf(char16_t unit)
{
    return unit == u' ' ? bitOf(u' ') | bitOf(u'\n') : bitOf(unit);
}

PhraseMatcher::PhraseMatcher(const std::vector<Phrase>& phrases)
{
    if (phrases.empty())
        return;
    struct Growing {
        std::map<char16_t, std::size_t> edges;
        std::int32_t value = -1;
    };
    std::vector<Growing> tree(1);
    for (const Phrase& phrase : phrases) {
        if (phrase.form.empty())
            continue;
        std::size_t node = 0;
        for (const char16_t raw : phrase.form) {
            const auto [edge, added] = tree[node].edges.try_emplace(fold(raw), tree.size());
            node = edge->second;
            if (added)
                tree.emplace_back();
        }
        std::int32_t& value = tree[node].value;
        if (value < 0)
            value = static_cast<std::int32_t>(phrase.value);
    }
    std::vector<std::size_t> places{0}; // in the tree, of each node
    m_nodes.emplace_back();
    for (std::size_t at = 0; at < places.size(); ++at) {
        Node node = m_nodes[at];
        const Growing& growing = tree[places[at]];
        node.value = growing.value;
        node.firstEdge = static_cast<std::int32_t>(m_edges.size());
        node.edgeCount = static_cast<std::uint16_t>(growing.edges.size());
        for (const auto& [unit, child] : growing.edges) {
            node.units |= bitsOf(unit);
            node.edges |= bitOf(unit);
            m_edges.push_back({unit, static_cast<std::int32_t>(places.size())});
            Node& behind = m_nodes.emplace_back();
            behind.tail = static_cast<std::int32_t>(m_tails.size());
            std::size_t place = child;
            for (; tree[place].value < 0 && tree[place].edges.size() == 1;
                 place = tree[place].edges.begin()->second)
                m_tails += tree[place].edges.begin()->first;
            behind.tailSize =
                static_cast<std::uint16_t>(m_tails.size() - static_cast<std::size_t>(behind.tail));
            places.push_back(place);
        }
        if (at == 0 || std::popcount(node.edges) < node.edgeCount)
            node.edges = 0;
        else
            std::sort(m_edges.end() - node.edgeCount, m_edges.end(),
                      [](const Edge& a, const Edge& b) { return a.unit % 64 < b.unit % 64; });
        m_nodes[at] = node;
    }
    readStarts();
}

/// What startsAt() and nodeOfFirst() ask.
void PhraseMatcher::readStarts()
{
    constexpr std::size_t kUnits = 0x10000;
    m_firsts.assign(kUnits / 64, 0);
    for (std::uint16_t i = 0; i < m_nodes.front().edgeCount; ++i) {
        const Edge& edge = m_edges[i];
        const Node& node = m_nodes[static_cast<std::size_t>(edge.node)];
        m_firsts[edge.unit / 64] |= bitOf(edge.unit);
        m_pairs[edge.unit % kRows] |= node.tailSize > 0 ? bitsOf(m_tails[static_cast<std::size_t>(node.tail)])
                                      : node.value >= 0 ? ~std::uint64_t{0}
                                                        : node.units;
    }
    m_ranks.reserve(m_firsts.size());
    std::uint16_t rank = 0;
    for (const std::uint64_t units : m_firsts) {
        m_ranks.push_back(rank);
        rank = static_cast<std::uint16_t>(rank + std::popcount(units));
    }
}

inline std::int32_t PhraseMatcher::next(const Node& from, char16_t unit) const
{
    const Edge* first = m_edges.data() + from.firstEdge;
    if (from.edges != 0) {
        const std::uint64_t bit = bitOf(unit);
        if ((from.edges & bit) == 0)
            return 0;
        const Edge& edge = first[std::popcount(from.edges & (bit - 1))];
        return edge.unit == unit ? edge.node : 0;
    }
    const Edge* last = first + from.edgeCount;
    const Edge* edge =
        std::lower_bound(first, last, unit, [](const Edge& e, char16_t u) { return e.unit < u; });
    return edge != last && edge->unit == unit ? edge->node : 0;
}

namespace {

/// A space of a phrase stands for the whole gap: moves `at` behind it.
void passGap(std::u16string_view text, std::size_t& at)
{
    bool lineFeed = text[at] == u'\n';
    for (++at; at < text.size() && (text[at] == u' ' || (text[at] == u'\n' && !lineFeed)); ++at)
        lineFeed = lineFeed || text[at] == u'\n';
}

} // namespace

/// Whether a node's tail stands at `at`; moves `at` behind it.
inline bool PhraseMatcher::followTail(const Node& node, std::u16string_view text, std::size_t& at) const
{
    const char16_t* unit = m_tails.data() + node.tail;
    for (const char16_t* end = unit + node.tailSize; unit != end; ++unit) {
        if (at == text.size())
            return false;
        if (*unit == u' ') {
            if (!isGap(text[at]))
                return false;
            passGap(text, at);
        } else if (text[at++] != *unit)
            return false;
    }
    return true;
}

std::optional<PhraseMatcher::Match> PhraseMatcher::longestFrom(std::u16string_view text, std::size_t at) const
{
    std::optional<Match> best;
    std::size_t i = at + 1;
    for (std::int32_t node = nodeOfFirst(text[at]); node != 0;) {
        const Node& here = m_nodes[static_cast<std::size_t>(node)];
        if (here.tailSize > 0 && !followTail(here, text, i))
            break;
        if (here.value >= 0 && (i == text.size() || !isWordUnit(text[i - 1]) || !isWordUnit(text[i])))
            best = Match{Span::of(at, i), static_cast<std::uint32_t>(here.value)};
        if (i == text.size() || (here.units & bitOf(text[i])) == 0)
            break;
        const bool gap = isGap(text[i]);
        node = next(here, gap ? u' ' : text[i]);
        if (gap)
            passGap(text, i);
        else
            ++i;
    }
    return best;
}

std::optional<PhraseMatcher::Match> PhraseMatcher::findFirst(std::u16string_view text, std::size_t from) const
{
    if (m_firsts.empty())
        return std::nullopt;
    std::size_t i = from;
    const auto passWord = [&] {
        while (i < text.size() && isWordUnit(text[i]))
            ++i;
    };
    if (from > 0 && from <= text.size() && isWordUnit(text[from - 1]))
        passWord();
    while (i < text.size()) {
        if (startsAt(text, i))
            if (const auto match = longestFrom(text, i))
                return match;
        if (isWordUnit(text[i]))
            passWord();
        else
            ++i;
    }
    return std::nullopt;
}

std::vector<PhraseMatcher::Match> PhraseMatcher::findAll(std::u16string_view text) const
{
    constexpr std::size_t kSome = 8;
    std::vector<Match> matches;
    for (auto match = findFirst(text); match;
         match = findFirst(text, static_cast<std::size_t>(match->span.end()))) {
        if (matches.empty())
            matches.reserve(kSome);
        matches.push_back(*match);
    }
    return matches;
}

std::optional<std::uint32_t> PhraseMatcher::valueOf(std::u16string_view text) const
{
    const auto match = longestAt(text, 0);
    if (match && static_cast<std::size_t>(match->span.end()) == text.size())
        return match->value;
    return std::nullopt;
}

} // namespace earshot
