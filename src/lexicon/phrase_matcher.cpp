#include "lexicon/phrase_matcher.h"

#include "text/fold.h"

#include <algorithm>
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
        std::int64_t value = -1;
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
        std::int64_t& value = tree[static_cast<std::size_t>(node)].value;
        if (value < 0)
            value = phrase.value;
    }
    constexpr std::size_t kUnits = 0x10000;
    m_firsts.assign(kUnits / 64, 0);
    m_root.assign(kUnits, 0);
    for (const auto& [unit, node] : tree.front().edges) {
        m_firsts[unit / 64] |= bitOf(unit);
        m_root[unit] = node;
    }
    m_nodes.reserve(tree.size());
    for (const Growing& growing : tree) {
        std::uint64_t units = 0;
        for (const auto& [unit, node] : growing.edges)
            units |= unit == u' ' ? bitOf(u' ') | bitOf(u'\n') : bitOf(unit); // both are gaps
        m_nodes.push_back({units, static_cast<std::int32_t>(m_edges.size()),
                           static_cast<std::int32_t>(growing.edges.size()), growing.value});
        for (const auto& [unit, node] : growing.edges)
            m_edges.push_back({unit, node});
    }
}

std::int32_t PhraseMatcher::next(std::int32_t node, char16_t unit) const
{
    const Node& from = m_nodes[static_cast<std::size_t>(node)];
    const Edge* first = m_edges.data() + from.firstEdge;
    const Edge* last = first + from.edgeCount;
    const Edge* edge =
        std::lower_bound(first, last, unit, [](const Edge& e, char16_t u) { return e.unit < u; });
    return edge != last && edge->unit == unit ? edge->node : 0;
}

std::optional<PhraseMatcher::Match> PhraseMatcher::longestFrom(std::u16string_view text, std::size_t at) const
{
    std::int32_t node = m_root[text[at]];
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
    bool inWord = from > 0 && from <= text.size() && isWordUnit(text[from - 1]);
    for (std::size_t i = from; i < text.size(); ++i) {
        const bool word = isWordUnit(text[i]);
        if (word && inWord)
            continue;
        inWord = word;
        if (isFirst(text[i]) && secondFits(text, i))
            if (const auto match = longestFrom(text, i))
                return match;
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
