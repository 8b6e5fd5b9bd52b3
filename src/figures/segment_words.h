#pragma once

#include "lexicon/lexicon.h"

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// The small words that stand beside the name of a part of a company (lexicon topic `segment_words`), one
/// look-up for all that a word can be. Words are folded by `figureText`.
class SegmentWords {
public:
    enum Kind : std::uint16_t {
        Apart = 1,      ///< what follows is left out or only compared with: "excluding", 剔除
        Into = 2,       ///< what follows is where it belongs: "in", 来自
        Determiner = 4, ///< "our"
        Clear = 8,      ///< may stand between a name and its metric: "organic", 经调整
        Border = 16,    ///< Chinese: no name goes on to the left of it
        Plain = 32,     ///< never names a part by itself
        Joint = 64,     ///< joins names: "and", 与
        Speaker = 128,  ///< the company of itself, the subject behind a place: "In Europe we"
    };

    explicit SegmentWords(const Lexicon& lexicon);

    /// What a word can be, as a sum of kinds.
    std::uint16_t kinds(std::u16string_view word) const
    {
        return !word.empty() && m_known[outline(word)] ? lookedUp(word) : std::uint16_t(0);
    }
    /// Whether a border of Chinese names ends with this character.
    bool endsBorder(char16_t c) const { return m_borderEnd[c]; }
    static constexpr std::size_t kLongestBorder = 3;

private:
    struct Slot {
        std::u16string word; ///< empty: the place is free
        std::uint16_t kinds = 0;
    };
    void add(const std::u16string& word, std::uint16_t kinds);

    std::uint16_t lookedUp(std::u16string_view word) const;
    static std::size_t outline(std::u16string_view word)
    {
        return (word.front() * 0x9E35U ^ word.back() * 0x6A2DU ^ word.size() * 0x3C6FU) & 0xFFFFU;
    }

    std::vector<Slot> m_slots;    ///< hashed, a power of two
    std::bitset<0x10000> m_known; ///< by outline: tells most words of none at once
    std::vector<bool> m_borderEnd;
};

} // namespace earshot::figures
