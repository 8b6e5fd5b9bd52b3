#pragma once

#include "figures/part_finder.h"

#include <map>
#include <string>
#include <string_view>

namespace earshot::figures {

/// The names of businesses that a text introduces, by their folded letters.
class SegmentNames {
public:
    /// Called a segment, a business, a division.
    void learn(std::u16string_view folded)
    {
        ++m_names[std::u16string(folded)].called;
        m_called = true;
    }
    bool anyCalled() const { return m_called; }
    /// Stood before a metric.
    void meet(std::u16string_view folded) { ++m_names[std::u16string(folded)].met; }
    bool holds(const Part& part, std::u16string_view folded) const
    {
        const auto uses = m_names.find(folded);
        return uses != m_names.end() &&
               (uses->second.called > 0 || (part.proof == Part::Proof::Repeated && uses->second.met > 1));
    }

private:
    struct Uses {
        int called = 0;
        int met = 0;
    };
    std::map<std::u16string, Uses, std::less<>> m_names;
    bool m_called = false;
};

} // namespace earshot::figures
