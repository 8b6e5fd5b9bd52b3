#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

enum class TextFormat { Plain, Html, Subtitle, Json, Table };

/// What a decoded text is, by its own notation. `extension` (lower case, without dot) settles only what the
/// text leaves open: a page that begins with words, a JSON that begins like a bracketed remark.
TextFormat textFormatOf(std::u16string_view text, std::string_view extension);

/// The charset that a page or XML file declares of itself in its first bytes; empty without one.
std::string declaredCharset(std::string_view bytes);

} // namespace earshot
