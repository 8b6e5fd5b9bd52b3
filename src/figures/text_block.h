#pragma once

#include "figures/scanner.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace earshot::figures {

/// The stretch of a document that is being read, in both its forms: so short that it stays near the processor, and
/// that a long document costs no second copy.
class TextBlock {
public:
    /// How far beyond a sentence its grammar may look.
    static constexpr std::int32_t kAhead = 128;

    explicit TextBlock(std::u16string_view document) : m_document(document) {}

    /// What lies between two offsets, with some text before it; none behind it. Valid until the next call.
    Text read(std::int32_t from, std::int32_t to);

private:
    static constexpr std::int32_t kBefore = 128;
    static constexpr std::int32_t kFolded = 1 << 14; ///< at once, at least

    std::u16string_view m_document;
    std::u16string m_folded;
    std::int32_t m_base = 0; ///< offset of the first folded unit
};

} // namespace earshot::figures
