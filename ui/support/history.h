#pragma once

#include "base/id.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earshot::ui {

/// A place one has read: for going back and forward.
struct ReadingPlace {
    CallId call;
    std::int32_t offset = 0; ///< first offset in sight
    friend bool operator==(const ReadingPlace&, const ReadingPlace&) = default;
};

/// Back and forward through places, as in a browser. `leave` is told before each jump.
class History {
public:
    /// One goes from `place` to somewhere new: what lay ahead is forgotten.
    void leave(const ReadingPlace& place)
    {
        m_ahead.clear();
        push(m_behind, place);
    }
    bool canGoBack() const { return !m_behind.empty(); }
    bool canGoForward() const { return !m_ahead.empty(); }
    std::optional<ReadingPlace> back(const ReadingPlace& here) { return step(m_behind, m_ahead, here); }
    std::optional<ReadingPlace> forward(const ReadingPlace& here) { return step(m_ahead, m_behind, here); }

private:
    static constexpr std::size_t longest = 200;

    static void push(std::vector<ReadingPlace>& places, const ReadingPlace& place)
    {
        if (!place.call.valid() || (!places.empty() && places.back() == place)) {
            return;
        }
        if (places.size() == longest) {
            places.erase(places.begin());
        }
        places.push_back(place);
    }

    static std::optional<ReadingPlace> step(std::vector<ReadingPlace>& from, std::vector<ReadingPlace>& to,
                                            const ReadingPlace& here)
    {
        if (from.empty()) {
            return std::nullopt;
        }
        push(to, here);
        const ReadingPlace place = from.back();
        from.pop_back();
        return place;
    }

    std::vector<ReadingPlace> m_behind;
    std::vector<ReadingPlace> m_ahead;
};

} // namespace earshot::ui
