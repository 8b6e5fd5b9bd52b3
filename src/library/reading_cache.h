#pragma once

#include "analysis/reading.h"
#include "base/id.h"

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>

namespace earshot {

/// The readings used last, up to a bound on their text. May be used from any thread.
class ReadingCache {
public:
    std::shared_ptr<const Reading> find(CallId call);
    /// Counts what was forgotten. A reading is kept only if nothing was since its making began: what it was
    /// made from may have changed meanwhile.
    std::uint64_t generation();
    void keep(CallId call, std::shared_ptr<const Reading> reading, std::uint64_t generation);
    /// Called when the change is written.
    void forget(CallId call);

private:
    struct Entry {
        CallId call;
        std::shared_ptr<const Reading> reading;
    };
    std::mutex m_mutex;
    std::uint64_t m_generation = 0;
    std::list<Entry> m_entries; ///< used last first
};

} // namespace earshot
