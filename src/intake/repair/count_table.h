#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace earshot {

/// Counts by key, in one block of memory: several times faster to fill than a standard map. Key 0 is not
/// allowed.
class CountTable {
public:
    explicit CountTable(std::size_t expected) : m_slots(std::bit_ceil(expected * 2 + 16)) {}

    void add(std::uint64_t key)
    {
        if (m_used * 2 > m_slots.size())
            grow();
        Slot& slot = m_slots[find(key)];
        m_used += slot.key == 0 ? 1 : 0;
        slot.key = key;
        ++slot.count;
    }
    std::int32_t of(std::uint64_t key) const { return m_slots[find(key)].count; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::int32_t count = 0;
    };

    std::size_t find(std::uint64_t key) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 20) & mask;
        while (m_slots[at].key != 0 && m_slots[at].key != key)
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.key != 0)
                m_slots[find(slot.key)] = slot;
    }

    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace earshot
