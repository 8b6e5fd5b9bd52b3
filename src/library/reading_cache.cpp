#include "library/reading_cache.h"

#include <algorithm>

namespace earshot {
namespace {

/// UTF-16 units of original and clean text kept in all; about four times as many bytes of memory.
constexpr std::size_t kMostText = 24'000'000;

std::size_t weight(const Reading& reading)
{
    return reading.document.source.size() + reading.document.text.size();
}

} // namespace

std::shared_ptr<const Reading> ReadingCache::find(CallId call)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const Entry& entry) { return entry.call == call; });
    if (found == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return found->reading;
}

std::uint64_t ReadingCache::generation()
{
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

void ReadingCache::keep(CallId call, std::shared_ptr<const Reading> reading, std::uint64_t generation)
{
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation)
        return;
    m_entries.remove_if([&](const Entry& entry) { return entry.call == call; });
    m_entries.push_front({call, std::move(reading)});
    std::size_t total = 0;
    auto entry = m_entries.begin();
    while (entry != m_entries.end() && (entry == m_entries.begin() || total <= kMostText))
        total += weight(*entry++->reading);
    if (total > kMostText && m_entries.size() > 1)
        m_entries.erase(std::prev(entry), m_entries.end());
}

void ReadingCache::forget(CallId call)
{
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    m_entries.remove_if([&](const Entry& entry) { return entry.call == call; });
}

} // namespace earshot
