#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Characters that nobody sees and that mislead searching and reading: control characters, soft hyphens,
/// byte-order marks and zero-width spaces inside the text, controls of writing direction (removed), and
/// ligatures of Latin letters (ﬁ → fi).
std::vector<Edit> findStrayCharacters(std::u16string_view text);

} // namespace earshot
