#pragma once

#include "text/span.h"
#include "text/units.h"

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Finds phrases of a vocabulary in folded text: leftmost, longest, linear in the text for a given
/// vocabulary. A phrase that begins (ends) with a Latin letter or a digit only matches where no Latin letter
/// or digit stands before (behind) it. A space in a phrase matches any run of spaces and at most one line
/// feed.
class PhraseMatcher {
public:
    struct Phrase {
        std::u16string form;     ///< folded when added
        std::uint32_t value = 0; ///< the caller's own number, for example an index into its entries
    };
    struct Match {
        Span span;
        std::uint32_t value = 0;
        friend bool operator==(const Match&, const Match&) = default;
    };

    PhraseMatcher() = default;
    /// Of two phrases with the same folded form the first keeps it.
    explicit PhraseMatcher(const std::vector<Phrase>& phrases);

    /// The longest phrase that begins exactly at `at`.
    std::optional<Match> longestAt(std::u16string_view folded, std::size_t at) const
    {
        return mayBeginAt(folded, at) ? longestFrom(folded, at) : std::nullopt;
    }
    /// Non-overlapping matches in text order.
    std::vector<Match> findAll(std::u16string_view folded) const;
    /// The first match that begins at `from` or behind it.
    std::optional<Match> findFirst(std::u16string_view folded, std::size_t from = 0) const;
    /// Whether the whole text is one phrase.
    std::optional<std::uint32_t> valueOf(std::u16string_view folded) const;
    bool empty() const { return m_nodes.empty(); }

private:
    struct Edge {
        char16_t unit;
        std::int32_t node;
    };
    /// Where phrases part or one ends; units that all of them share are its tail, not nodes of their own.
    struct Node {
        std::uint64_t units = 0; ///< bits of the units that may follow, by bitOf(): a space stands for a gap
        std::uint64_t edges = 0; ///< bits of its edges where no two share one, else none
        std::int32_t firstEdge = 0;
        std::int32_t tail = 0;   ///< place in m_tails
        std::int32_t value = -1; ///< -1: no phrase ends here
        std::uint16_t edgeCount = 0;
        std::uint16_t tailSize = 0; ///< units between the edge that leads here and the node
    };
    static constexpr std::size_t kRows = 128;
    using Pairs = std::array<std::uint64_t, kRows>;

    /// Units share bits: a set bit means perhaps, a clear one no.
    static std::uint64_t bitOf(char16_t unit) { return std::uint64_t{1} << (unit % 64); }
    static std::uint64_t bitsOf(char16_t unit);
    void readStarts();
    bool isFirst(char16_t unit) const { return (m_firsts[unit / 64] & bitOf(unit)) != 0; }
    /// Turns most places of a text down before a phrase is followed: by the first two units.
    bool startsAt(std::u16string_view text, std::size_t at) const
    {
        const char16_t second = at + 1 < text.size() ? text[at + 1] : u'\0';
        return (m_pairs[text[at] % kRows] & bitOf(second)) != 0 && isFirst(text[at]);
    }
    bool mayBeginAt(std::u16string_view text, std::size_t at) const
    {
        return at < text.size() && !m_firsts.empty() && startsAt(text, at) &&
               !(at > 0 && isWordUnit(text[at - 1]) && isWordUnit(text[at]));
    }
    /// The node of a unit that isFirst(). The root's edges ascend by unit.
    std::int32_t nodeOfFirst(char16_t unit) const
    {
        const std::uint64_t below = m_firsts[unit / 64] & (bitOf(unit) - 1);
        return m_edges[m_ranks[unit / 64] + static_cast<std::size_t>(std::popcount(below))].node;
    }
    std::optional<Match> longestFrom(std::u16string_view text, std::size_t at) const;
    bool followTail(const Node& node, std::u16string_view text, std::size_t& at) const;
    std::int32_t next(const Node& from, char16_t unit) const;

    Pairs m_pairs{};                     ///< by the first unit: bits of the units that may stand behind it
    std::vector<std::uint64_t> m_firsts; ///< a bit for each first unit
    std::vector<std::uint16_t> m_ranks;  ///< first units before each 64 of them
    std::vector<Node> m_nodes;           ///< the root first
    std::vector<Edge> m_edges; ///< a node's edges stand together, the root's first: ascending by unit, or by
                               ///< their bits where no two share one
    std::u16string m_tails;
};

} // namespace earshot
