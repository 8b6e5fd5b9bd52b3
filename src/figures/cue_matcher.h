#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot {

/// What of its surroundings a phrase may touch.
enum class LeftBorder {
    Word, ///< a phrase beginning with a letter needs a place where a word can begin
    Free, ///< directly behind a number: "115usd", "3x"
};

/// Finds the vocabulary of the figure grammar in text prepared by `figureText`. Differs from PhraseMatcher in
/// that a digit may follow a phrase ("rmb5", "fy24") and that the left border can be waived.
class CueMatcher {
public:
    struct Hit {
        std::int32_t end = 0; ///< 0: nothing found
        std::int32_t value = -1;
        explicit operator bool() const { return end != 0; }
    };

    CueMatcher() = default;
    /// Forms are prepared like the text; of two equal forms the first counts.
    explicit CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms);

    /// The longest phrase that begins exactly at `at`.
    Hit longestAt(std::u16string_view text, std::size_t at, LeftBorder border = LeftBorder::Word) const;
    /// Whether any phrase begins with this unit: the cheap test of the scanner.
    bool begins(char16_t c) const { return !m_root.empty() && m_root[c] != 0; }

private:
    struct Edge {
        char16_t unit;
        std::int32_t node;
    };
    struct Node {
        std::int32_t firstEdge = 0;
        std::int32_t edgeCount = 0;
        std::int32_t value = -1; ///< of the phrase that ends here
        std::int32_t tail = 0;   ///< where only one phrase goes on: its rest in `m_tails`
        std::int32_t tailLength = 0;
        std::int32_t tailValue = -1;
    };
    struct Builder;
    std::int32_t next(std::int32_t node, char16_t unit) const;
    Hit tailAt(std::u16string_view text, std::size_t i, const Node& node) const;
    void noteBeginning(const std::u16string& form);
    bool mayBegin(std::u16string_view text, std::size_t at) const;

    /// Beginnings of phrases, to turn most of the text away by one look: three letters of the alphabet, or
    /// two units of anything else (hashed).
    std::vector<bool> m_letters;
    std::vector<bool> m_pairs;
    std::vector<bool> m_single;       ///< by unit: a phrase is this unit alone, or goes on behind a space
    std::vector<std::int32_t> m_root; ///< node by first unit, 0 for none
    std::vector<Node> m_nodes;        ///< breadth first
    std::u16string m_tails;
    std::vector<Edge> m_edges; ///< a node's edges stand together, ascending by unit
};

/// The text as the grammar reads it: folded, a hyphen or dash between two letters as a space, the typographic
/// apostrophe as the plain one. Length-preserving.
std::u16string figureText(std::u16string_view text);

} // namespace earshot
