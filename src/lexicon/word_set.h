#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace earshot {

/// A word as a number; of two words that differ, the numbers do, as good as always.
inline std::uint64_t wordHash(std::u16string_view word)
{
    constexpr std::size_t kUnits = 4; // taken at a time
    const auto mixed = [](std::uint64_t hash, std::uint64_t units) {
        hash = (hash ^ units) * 0x9E3779B97F4A7C15u;
        return hash ^ (hash >> 29);
    };
    const auto at = [&](std::size_t place) {
        std::uint64_t units = 0;
        std::memcpy(&units, word.data() + place, sizeof units);
        return units;
    };
    std::uint64_t hash = mixed(word.size(), 1); // never that of another length's units
    if (word.size() < kUnits) {
        std::uint64_t units = 0;
        for (const char16_t unit : word)
            units = units << 16 | unit;
        return mixed(hash, units);
    }
    for (std::size_t place = 0; place + kUnits < word.size(); place += kUnits)
        hash = mixed(hash, at(place));
    return mixed(hash, at(word.size() - kUnits));
}

/// Words that are only asked whether they are among them.
class WordSet {
public:
    void add(std::u16string_view word);
    /// By its wordHash().
    bool holds(std::uint64_t hash) const
    {
        if (m_slots.empty())
            return false;
        std::size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot] != 0 && m_slots[slot] != hash)
            slot = (slot + 1) & (m_slots.size() - 1);
        return m_slots[slot] != 0;
    }

private:
    void put(std::uint64_t hash);

    std::size_t m_count = 0;
    std::vector<std::uint64_t> m_slots; ///< a power of two, at most half of them taken; 0: free
};

} // namespace earshot
