#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Quotes that web pages put behind the names of listed firms: `(99.38, 0.82, 0.83%)` is price, change and
/// percent. Proof is the arithmetic: change / (price − change) gives the percent within the rounding of the
/// three.
std::vector<Edit> findMarketQuotes(std::u16string_view text);

} // namespace earshot
