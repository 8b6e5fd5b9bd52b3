#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace earshot {

/// How often one character stands behind another in written Chinese, by the words of WordTable and what
/// follows them. Characters are Simplified; whatever is not Han counts as '\n'.
class CharacterPairs {
public:
    static const CharacterPairs& shipped(); ///< made at the first call, in about 50 ms

    /// Probability of the Han character `c` behind `before`, among Han characters.
    double probability(char16_t before, char16_t c) const;

private:
    CharacterPairs();
    void add(char16_t before, char16_t c, double share);
    std::size_t slotOf(std::uint32_t key) const;

    std::vector<std::pair<std::uint32_t, float>> m_pairs; ///< hash table; key 0 is free
    std::vector<float> m_single;                          ///< share of each character
    std::vector<float> m_left; ///< what each character leaves to those that hardly ever follow it
};

} // namespace earshot
