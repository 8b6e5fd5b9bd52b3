#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Names the rules of `searchWords`; an index cut by other rules is made again.
constexpr std::string_view kSearchWordRules = "1";

/// The words under which the search index keeps a text, each once, in UTF-8, separated by spaces: runs of
/// letters and digits folded, Han characters one by one and two by two. No word holds anything but letters,
/// digits and characters beyond ASCII.
std::string searchWords(std::u16string_view text);

/// An FTS5 expression for the turns that may hold `term` (folded); what it finds must be looked at, what it
/// does not find is not there. Empty where the term has no indexed word in it.
std::string searchExpression(std::u16string_view term);

} // namespace earshot
