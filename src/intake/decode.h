#pragma once

#include "base/result.h"
#include "text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

struct DecodedText {
    std::u16string text;  ///< without a byte-order mark at its start
    std::string encoding; ///< IANA name: "UTF-8", "GB18030", "Big5", "UTF-16LE", "windows-1252"
    std::int64_t undecodableBytes = 0;
    std::vector<Span> undecodable; ///< runs of U+FFFD in `text` that stand for such bytes
};

/// Bytes to text: byte-order mark, strict UTF-8, UTF-16 without mark, then the declared charset, uchardet's
/// guess and the usual charsets, each judged by the text it gives. A UTF-8 file with lines in another charset
/// is decoded line by line. `declared` is what the file or its container says of itself; may be empty or
/// wrong. Errors: EncodingUnknown (more than a twentieth of the text would be lost), FormatUnknown (binary).
Result<DecodedText> decodeText(std::string_view bytes, std::string_view declared = {});

/// Bytes of a charset that the format names for certain (any name ICU knows; an unknown one is Windows-1252).
/// Nothing is refused: bytes that the charset does not know are U+FFFD and counted; their places are not
/// listed.
DecodedText decodeKnown(std::string_view bytes, const std::string& charset);

} // namespace earshot
