#pragma once

#include <string_view>

namespace earshot {

/// Whether a page description in the file shows more text than any page can hold. Poppler lays out all
/// letters of a page together, at a cost that grows with their square, and cannot be stopped: such a file is
/// refused before. Sees streams that are packed with Flate or not at all.
bool showsTooMuchText(std::string_view pdf);

} // namespace earshot
