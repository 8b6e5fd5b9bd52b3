#pragma once

#include "text/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// Words with their surroundings: enough to find them again in a changed text.
struct Quote {
    std::u16string exact;
    std::u16string prefix; ///< up to kQuoteContext units before
    std::u16string suffix; ///< and behind
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// UTF-16 units of context kept on each side.
constexpr std::int32_t kQuoteContext = 48;

Quote quoteAt(std::u16string_view text, const Span& span);

struct Anchored {
    Span span;
    bool sure = true; ///< false: the best place, to be looked at by a person
};

/// Where a span of one reading of a source stands in another reading of it; none where its words are not
/// there, or where a source is read in another order than it is written (columns of a page).
std::optional<Span> sameWords(const Document& from, const Document& to, const Span& span);

/// Where `quote`, which stood at `was` in a text of `oldLength` units, stands in `text`. Sure where the words
/// stand once, or once with their surroundings; else the likeliest place, in doubt.
Anchored anchored(const Quote& quote, const Span& was, std::int32_t oldLength, std::u16string_view text);

} // namespace earshot
