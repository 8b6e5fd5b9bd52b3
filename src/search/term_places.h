#pragma once

#include "text/span.h"

#include <string_view>
#include <vector>

namespace earshot {

enum class WordEnd { Open, Closed };

/// Adds every place of `words` in `plain`, both folded. Words that begin with a Latin letter or a digit begin
/// where a word begins; `Closed` ones also end where a word ends. Gives whether there is one.
bool addTermPlaces(std::u16string_view plain, std::u16string_view words, WordEnd end,
                   std::vector<Span>& places);

/// Whether the words stand somewhere in the text.
bool holdsTerm(std::u16string_view plain, std::u16string_view words, WordEnd end);

} // namespace earshot
