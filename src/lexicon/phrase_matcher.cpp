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

PhraseMatcher::PhraseMatcher(const std::vector<Phrase>& phrases)
{
    if (phrases.empty())
        return;
    struct Growing {
        std::map<char16_t, std::int32_t> edges;
        std::int32_t value = -1;
    };
    std::vector<Growing> tree(1);
    for (const Phrase& phrase : phrases) {
        if (phrase.form.empty())
            continue;
        std::int32_t node = 0;
        for (const char16_t raw : phrase.form) {
            const char16_t unit = fold(raw);
            auto [edge, added] = tree[static_cast<std::size_t>(node)].edges.try_emplace(
                unit, static_cast<std::int32_t>(tree.size()));
            node = edge->second;
            if (added)
                tree.emplace_back();
        }
        std::int32_t& value = tree[static_cast<std::size_t>(node)].value;
        if (value < 0)
            value = static_cast<std::int32_t>(phrase.value);
    }
    constexpr std::size_t kUnits = 0x10000;
    m_firsts.assign(kUnits / 64, 0);
    for (const auto& [unit, node] : tree.front().edges)
        m_firsts[unit / 64] |= bitOf(unit);
    m_ranks.reserve(m_firsts.size());
    std::uint16_t rank = 0;
    for (const std::uint64_t units : m_firsts) {
        m_ranks.push_back(rank);
        rank = static_cast<std::uint16_t>(rank + std::popcount(units));
    }
    m_nodes.reserve(tree.size());
    m_edges.reserve(tree.size());
    for (const Growing& growing : tree) {
        Node node;
        node.firstEdge = static_cast<std::int32_t>(m_edges.size());
        node.edgeCount = static_cast<std::int32_t>(growing.edges.size());
        node.value = growing.value;
        for (const auto& [unit, child] : growing.edges) {
            node.units |= unit == u' ' ? bitOf(u' ') | bitOf(u'\n') : bitOf(unit); // both are gaps
            node.edges |= bitOf(unit);
            m_edges.push_back({unit, child});
        }
        if (m_nodes.empty() || std::popcount(node.edges) < node.edgeCount)
            node.edges = 0;
        else
            std::sort(m_edges.end() - node.edgeCount, m_edges.end(),
                      [](const Edge& a, const Edge& b) { return a.unit % 64 < b.unit % 64; });
        m_nodes.push_back(node);
    }
}

inline std::int32_t PhraseMatcher::next(std::int32_t node, char16_t unit) const
{
    const Node& from = m_nodes[static_cast<std::size_t>(node)];
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

std::optional<PhraseMatcher::Match> PhraseMatcher::longestFrom(std::u16string_view text, std::size_t at) const
{
    std::int32_t node = nodeOfFirst(text[at]);
    std::optional<Match> best;
    std::size_t i = at + 1;
    while (node != 0) {
        const Node& here = m_nodes[static_cast<std::size_t>(node)];
        if (here.value >= 0 && (i == text.size() || !isWordUnit(text[i - 1]) || !isWordUnit(text[i])))
            best = Match{Span::of(at, i), static_cast<std::uint32_t>(here.value)};
        if (i == text.size() || (here.units & bitOf(text[i])) == 0)
            break;
        const bool gap = isGap(text[i]);
        node = next(node, gap ? u' ' : text[i]);
        ++i;
        if (gap && node != 0) { // a space of the phrase stands for the whole gap
            bool lineFeed = text[i - 1] == u'\n';
            while (i < text.size() && (text[i] == u' ' || (text[i] == u'\n' && !lineFeed))) {
                lineFeed = lineFeed || text[i] == u'\n';
                ++i;
            }
        }
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
        if (isFirst(text[i]) && secondFits(text, i))
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
