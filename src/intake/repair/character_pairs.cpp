#include "intake/repair/character_pairs.h"

#include "intake/repair/word_table.h"

#include <algorithm>
#include <bit>
#include <span>
#include <string_view>

namespace earshot {
namespace {

constexpr std::size_t kSlots = 1U << 20;
constexpr float kUnseen = 1e-7F;
constexpr float kLeastLeft = 0.02F;

} // namespace

std::size_t CharacterPairs::slotOf(std::uint32_t key) const
{
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 44 & (kSlots - 1);
    while (m_pairs[at].first != 0 && m_pairs[at].first != key)
        at = (at + 1) & (kSlots - 1);
    return at;
}

void CharacterPairs::add(char16_t before, char16_t c, double share)
{
    const std::uint32_t key = static_cast<std::uint32_t>(before) << 16 | c;
    auto& [kept, sum] = m_pairs[slotOf(key)];
    kept = key;
    sum += static_cast<float>(share);
}

CharacterPairs::CharacterPairs() : m_pairs(kSlots), m_single(0x10000, kUnseen), m_left(0x10000, 1.0F)
{
    const WordTable& words = WordTable::shipped();
    double characters = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto id = static_cast<WordTable::Id>(i);
        const std::u16string_view word = words.word(id);
        const double share = words.share(id);
        for (std::size_t at = 0; at < word.size(); ++at) {
            m_single[word[at]] += static_cast<float>(share);
            characters += share;
            if (at > 0)
                add(word[at - 1], word[at], share);
        }
        const char16_t last = word.empty() ? u'\n' : word.back();
        if (word.empty())
            m_single[last] = static_cast<float>(share);
        const std::span<const WordTable::Id> row = words.followers(id);
        const std::span<const float> shares = words.followerShares(id);
        for (std::size_t at = 0; at < row.size(); ++at)
            add(last, words.word(row[at]).front(), share * static_cast<double>(shares[at]));
    }
    std::vector<float> together(0x10000);
    for (auto& [key, sum] : m_pairs) {
        if (key == 0)
            continue;
        sum = std::min(1.0F, sum / m_single[key >> 16]);
        together[key >> 16] += sum;
    }
    for (std::size_t c = 0; c < m_left.size(); ++c)
        m_left[c] = std::max(kLeastLeft, 1.0F - together[c]);
    for (float& share : m_single)
        share /= static_cast<float>(characters);
}

const CharacterPairs& CharacterPairs::shipped()
{
    static const CharacterPairs table;
    return table;
}

double CharacterPairs::probability(char16_t before, char16_t c) const
{
    const auto& [key, share] = m_pairs[slotOf(static_cast<std::uint32_t>(before) << 16 | c)];
    const double seen = key == 0 ? 0.0 : static_cast<double>(share);
    return seen + static_cast<double>(m_left[before]) * static_cast<double>(m_single[c]);
}

} // namespace earshot
