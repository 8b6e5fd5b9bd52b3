#pragma once

#include <string_view>

namespace earshot {

/// The share of the shorter text that the longer one holds too, 0..1, by letters alone: blind to case, width,
/// script, punctuation and line breaks. A sample of short stretches is compared; linear in the texts.
double likeness(std::u16string_view a, std::u16string_view b);

} // namespace earshot
