#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Quotes that web pages put behind the names of listed firms: `(48.20, 0.60, 1.26%)` is price, change and
/// percent. Proof is the arithmetic: change / (price − change) gives the percent within the rounding of the
/// three.
std::vector<Edit> findMarketQuotes(std::u16string_view text);

} // namespace earshot
