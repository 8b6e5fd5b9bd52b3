#pragma once

#include "figures/scanner.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace earshot::figures {

/// The stretch of a document that is being read, in both its forms: so short that it stays near the
/// processor, and that a long document costs no second copy.
class TextBlock {
public:
    /// How far beyond a sentence its grammar may look.
    static constexpr std::int32_t kAhead = 128;

    explicit TextBlock(std::u16string_view document) : m_document(document) {}

    bool holds(std::int32_t from, std::int32_t to) const
    {
        return m_base <= before(from) && to <= end() && !m_folded.empty();
    }
    /// Takes in what lies between two offsets, with some text before it, and more where that is little.
    void load(std::int32_t from, std::int32_t to);
    std::u16string_view folded() const { return m_folded; }
    /// The text up to an offset in the block, nothing behind it. Valid until the next one is loaded.
    Text textUpTo(std::int32_t to) const;

private:
    static constexpr std::int32_t kBefore = 128;
    static constexpr std::int32_t kFolded = 1 << 14; ///< at once, at least

    static std::int32_t before(std::int32_t from) { return std::max(from - kBefore, 0); }
    std::int32_t end() const { return m_base + static_cast<std::int32_t>(m_folded.size()); }

    std::u16string_view m_document;
    std::u16string m_folded;
    std::int32_t m_base = 0; ///< offset of the first folded unit
};

} // namespace earshot::figures
