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

    /// Makes the block what lies between two offsets, with some text before it; none behind it.
    void load(std::int32_t from, std::int32_t to);
    const Text& text() const { return m_text; }

private:
    static constexpr std::int32_t kBefore = 128;

    std::u16string_view m_document;
    std::u16string m_folded;
    Text m_text;
};

} // namespace earshot::figures
