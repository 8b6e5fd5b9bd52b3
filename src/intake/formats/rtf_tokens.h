#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace earshot {

/// One token of an RTF file. `word` names a control word or symbol; of text, `bytes` are the characters.
struct RtfToken {
    enum class Kind { Open, Close, Word, Symbol, Byte, Text };
    Kind kind = Kind::Text;
    std::string_view word{};              ///< of Word its letters, of Symbol its one character
    std::optional<std::int32_t> number{}; ///< of Word
    char byte = 0;                        ///< of Byte: what \'hh stands for
    std::string_view bytes{};             ///< of Text: a stretch without line ends
};

/// Cuts an RTF file. Never fails: what is cut off at the end is left out, what \bin counts is passed over.
class RtfTokenizer {
public:
    explicit RtfTokenizer(std::string_view rtf) : m_rtf(rtf) {}
    std::optional<RtfToken> next();

private:
    RtfToken control();

    std::string_view m_rtf;
    std::size_t m_at = 0;
};

} // namespace earshot
