#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Readings that a script-converting page put behind characters: 業(yè)務(wù) → 業務.
/// A document is repaired only where a converter shows: glosses of one syllable behind single characters,
/// nearly always a reading of the character; several distinct characters, each glossed nearly every time it
/// occurs, and of the kind that the two scripts write differently, while most of the text has no gloss. A
/// language textbook glosses words, first occurrences or every character, and keeps its glosses.
class GlossRule {
public:
    /// What the glosses of a document show. The rule outlives the text, and holds for the text as other
    /// repairs have changed it.
    explicit GlossRule(std::u16string_view text);

    /// Whether a converter shows at all.
    bool holds() const { return m_holds; }
    std::vector<Edit> find(std::u16string_view text) const;

private:
    std::vector<bool> m_systematic; ///< characters glossed nearly every time
    std::vector<bool> m_otherwise;  ///< characters glossed now and then: their glosses are the author's own
    std::vector<bool> m_oneReading; ///< characters with the same gloss each of several times
    bool m_holds = false;
};

} // namespace earshot
