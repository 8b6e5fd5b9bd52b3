#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One part of a MIME message that holds text.
struct MimeText {
    std::string charset;   ///< as the part declares it, in lower case; may be empty or wrong
    std::string contentId; ///< without its angle brackets
    std::string bytes;     ///< freed of quoted-printable or base64
    bool html = false;
};

/// Whether a file begins with the head of a MIME message: lines of "Name: value", `MIME-Version` among them.
bool isMimeMessage(std::string_view bytes);

/// The texts of a message or web archive (RFC 2045 to 2049, 2557) that are no attachments, the one its own
/// register names as the page first, then pages before plain text. Parts without an end go on to the file's;
/// bytes that are no code of their encoding are left out, as RFC 2045 says. Errors: FormatUnsafe (nested over
/// 16 deep, over 10,000 parts, a text over 32 MB), FormatUnknown (no text in it).
Result<std::vector<MimeText>> mimeTexts(std::string_view message);

} // namespace earshot
