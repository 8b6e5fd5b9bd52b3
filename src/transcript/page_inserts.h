#pragma once

#include "transcript/evidence.h"

namespace earshot {

inline constexpr std::size_t kLongestAdvert = 220; ///< units of a line that leads elsewhere

/// "Advertisement", "[Subscribe to email alerts]", "See also …": a line that the page puts between others.
/// `lookup`: the line's folded form, without the marks round it.
bool isAdvertLine(std::u16string_view line, std::u16string_view lookup, const Vocabulary& vocabulary);

/// "Stocks mentioned", "Acme Inc.", "ACME", "$31.02": short lines between the end of a speech and the next
/// label, of which the first is known to be the page's. Takes the labels that seemed to stand among them.
void markInserts(const Document& document, Evidence& evidence);

/// "[Capital policy]": lines in brackets that stand above questions of nobody named, and nowhere else, say
/// what these are about.
void markTopics(const Document& document, Evidence& evidence);

/// "A couple looking at kilns in a shop.": the words below a picture, where each speech is one paragraph and
/// they would be a second one.
void markCaptions(const Document& document, const SpokenText& spoken, const Vocabulary& vocabulary,
                  Evidence& evidence);

} // namespace earshot
