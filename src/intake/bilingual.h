#pragma once

#include "text/document.h"

#include <vector>

namespace earshot {

/// What a document says in one language, and the same in the other. Spans of the clean text over whole
/// blocks, or over sentences where a document prints its translation behind each.
struct Translation {
    Span original;
    Span translation;
    friend bool operator==(const Translation&, const Translation&) = default;
};

/// The pairs of a bilingual document: paragraphs in English and in Chinese, one behind the other, the
/// language that comes first being the original. Ascending; empty for a document that is not bilingual
/// throughout; what an interpreter gives of some of its speakers makes it so. Where a stretch of one language
/// has as many paragraphs as the stretch behind it, they are paired one by one, else stretch by stretch. A
/// pure function of text and blocks; linear.
std::vector<Translation> findTranslations(const Document& document);

} // namespace earshot
