#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// How much of a line the words of an advertisement take.
enum class AdvertLine : std::uint32_t {
    Whole,   ///< all of it, or what a colon follows: "Advertisement", "Sponsored: …"
    Opens,   ///< its beginning: "See also …"
    Ticker,  ///< its beginning, where a share's code ends it: "Follow Acme Inc. (NYSE:ACME)"
    Control, ///< a button of the page, among others of them: "Like (6) Save"
};

/// "Advertisement", "[Subscribe to email alerts]", "See also …": a line that the page puts between others.
/// `lookup`: the line's folded form, without the marks round it.
bool isAdvertLine(std::u16string_view line, std::u16string_view lookup, const Vocabulary& vocabulary);

/// "Stocks mentioned", "Acme Inc.", "ACME", "$31.02": short lines between the end of a speech and the next
/// label, of which the first is known to be the page's. Takes the labels that seemed to stand among them.
void markInserts(const Document& document, Evidence& evidence);

/// "[Capital policy]": lines in brackets that stand above questions of nobody named, and nowhere else, say
/// what these are about.
void markTopics(const Document& document, Evidence& evidence);

} // namespace earshot
