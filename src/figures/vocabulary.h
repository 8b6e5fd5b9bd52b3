#pragma once

#include "lexicon/lexicon.h"
#include "text/script.h"

#include <string_view>

namespace earshot {

/// Display names of what figures are about, UTF-8, for the window and for exports. An id that the lexicon
/// does not know is its own name; a name that a language lacks is given in another. The views live as long as
/// the lexicon (or the id).
std::string_view metricLabel(const Lexicon& lexicon, std::string_view id,
                             Language language); ///< "revenue" → "Revenue"
std::string_view unitLabel(const Lexicon& lexicon, std::string_view id,
                           Language language); ///< "employee" → "people"
std::string_view currencyLabel(const Lexicon& lexicon, std::string_view code,
                               Language language); ///< "HKD" → "港元"

} // namespace earshot
