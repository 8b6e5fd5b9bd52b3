#include "lexicon/word_set.h"

#include <algorithm>
#include <utility>

namespace earshot {

void WordSet::add(std::u16string_view word)
{
    const std::uint64_t hash = wordHash(word);
    if (holds(hash))
        return;
    constexpr std::size_t kFewest = 16;
    if (2 * ++m_count > m_slots.size()) {
        const std::vector<std::uint64_t> before =
            std::exchange(m_slots, std::vector<std::uint64_t>(std::max(kFewest, 2 * m_slots.size())));
        for (const std::uint64_t known : before)
            if (known != 0)
                put(known);
    }
    put(hash);
}

void WordSet::put(std::uint64_t hash)
{
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0)
        slot = (slot + 1) & (m_slots.size() - 1);
    m_slots[slot] = hash;
}

} // namespace earshot
