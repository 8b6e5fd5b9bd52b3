#pragma once

#include <cstddef>
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
///
/// A phrase is a row of steps: a whole run of letters, one other character, a gap of spaces. A run of letters
/// is looked up once as a whole, so that a word of no phrase costs one pass over its letters.
class CueMatcher {
public:
    struct Hit {
        std::int32_t end = 0; ///< 0: nothing found
        std::int32_t value = -1;
        explicit operator bool() const { return end != 0; }
    };

    /// The longest phrase told aside at a place; kept apart from the hit, which must stay as small as it is.
    struct Aside {
        std::int32_t end = 0;
        std::int32_t value = -1; ///< -1 for none
    };

    /// A whole run of letters.
    struct Run {
        std::int32_t end = 0;
        std::int32_t word = -1; ///< -1: in no phrase
    };

    CueMatcher() = default;
    /// Where values stand: phrases with a value from `told` on are told aside, those from `only` on are told
    /// nowhere else, so that they never stand in the way of a shorter one.
    struct Asides {
        std::int32_t told = INT32_MAX;
        std::int32_t only = INT32_MAX;
    };
    /// Forms are prepared like the text; of two equal forms the first counts.
    explicit CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms)
        : CueMatcher(forms, Asides())
    {
    }
    CueMatcher(const std::vector<std::pair<std::u16string, std::int32_t>>& forms, Asides asides);

    /// The letters from `at` to the end of their word.
    Run runAt(std::u16string_view text, std::size_t at) const;
    /// The same; a word only where a phrase begins with it.
    Run firstAt(std::u16string_view text, std::size_t at) const;
    /// The longest phrase that begins with this run, which must be a whole word.
    Hit longestFrom(std::u16string_view text, const Run& run, Aside& aside) const;
    /// The longest phrase that begins exactly at `at`.
    Hit longestAt(std::u16string_view text, std::size_t at, Aside& aside,
                  LeftBorder border = LeftBorder::Word) const;
    /// Whether any phrase begins with this unit, which is no letter: the cheap test of the scanner.
    bool begins(char16_t c) const { return !m_root.empty() && m_root[c] != 0; }
    /// The same with the unit behind it looked at.
    bool mayBegin(std::u16string_view text, std::size_t at) const
    {
        const char16_t* c = text.data() + at;
        return begins(c[0]) &&
               (at + 1 >= text.size() || isSpace(c[1]) || m_single[c[0]] || m_pairs[pairIndex(c[0], c[1])]);
    }

private:
    struct Node {
        std::int32_t value = -1;  ///< of the phrase that ends here
        std::uint64_t onward = 0; ///< what goes on here: a bit by a word's first letters or by a unit
        std::uint16_t gap = 0;    ///< node behind a gap, 0 for none
        bool more = false;        ///< a phrase goes on behind this node
    };
    struct Edge {
        std::uint16_t from = 0;
        std::uint16_t step = 0; ///< a unit that is no letter, or a word
        std::uint16_t to = 0;   ///< 0: the place is free
    };
    using Edges = std::vector<Edge>; ///< hashed, a power of two
    struct Letters;
    struct Word {
        std::uint64_t first = 0;  ///< four letters, the first one lowest
        std::uint64_t second = 0; ///< the four behind them
        std::int32_t begin = 0;   ///< in `m_letters`
        std::int32_t length = 0;  ///< 0: the place is free
        std::int32_t word = -1;
    };
    using Filter = std::vector<std::uint64_t>;
    struct Builder;

    static std::uint16_t next(const Edges& edges, std::uint16_t node, std::uint16_t step);
    Hit walk(std::u16string_view text, std::size_t i, std::uint16_t node, Aside& aside) const;
    static Letters lettersAt(std::u16string_view text, std::size_t at);
    static Letters longLettersAt(std::u16string_view text, std::size_t at, Letters letters);
    Run runAt(std::u16string_view text, std::size_t at, const Filter& known) const;
    std::int32_t wordOf(std::u16string_view text, std::size_t at, const Letters& letters) const;
    static bool isSpace(char16_t c) { return c == u' ' || c == u'\n'; }
    static std::size_t pairIndex(char16_t a, char16_t b)
    {
        return (static_cast<std::size_t>(a) * 0x9E37 + b) & 0xFFFF;
    }

    std::vector<bool> m_pairs;          ///< by hash of the first two units that are no letters
    std::vector<bool> m_single;         ///< by unit: a phrase is this unit alone, or goes on behind a space
    std::vector<std::uint16_t> m_root;  ///< node by first unit, 0 for none
    std::vector<std::uint16_t> m_first; ///< node by first word, 0 for none
    std::vector<Node> m_nodes;          ///< fewer than 65,536
    Edges m_unitEdges;
    Edges m_wordEdges;
    std::vector<Word> m_words; ///< hashed, a power of two
    Filter m_known;            ///< by hash: bits that tell most words of no phrase at once
    Filter m_leads;            ///< the same of words that begin a phrase
    std::u16string m_letters;
    Asides m_asides;
};

/// The text as the grammar reads it: folded, a hyphen or dash between two letters as a space, the typographic
/// apostrophe as the plain one. Length-preserving.
std::u16string figureText(std::u16string_view text);

} // namespace earshot
