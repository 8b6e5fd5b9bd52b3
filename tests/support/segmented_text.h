#pragma once

#include "support/marked_text.h"
#include "transcript/segmenter.h"

#include <string>
#include <string_view>

namespace earshot::test {

/// The call a document holds by the shipped lexicon. Throws where the segmenter refuses it.
inline Call callOf(const Document& document)
{
    return segment(document, Lexicon::shipped()).value();
}

/// The spoken turns of a plain text as "role name: speech", one a line.
inline std::string spoken(std::u16string_view text)
{
    const Document document = plainDocument(text);
    return spoken(callOf(document), document.text);
}

/// The pairs of a plain text as drawnPairs() writes them.
inline std::string pairsOf(std::u16string_view text)
{
    return drawnPairs(callOf(plainDocument(text)));
}

} // namespace earshot::test
