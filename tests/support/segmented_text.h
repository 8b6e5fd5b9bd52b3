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

/// A meeting at which a shareholder without an office speaks first, and is called once more by name.
inline constexpr std::u16string_view kAnnualMeeting =
    u"Borealis annual meeting\n\n"
    u"Jane Doe - Chairman: Welcome. Mr. Roe has a proposal. Mr. Roe, please.\n\n"
    u"Tobias Roe: My wish is that the company prints each spring what its kilns burn.\n\n"
    u"Jane Doe - Chairman: Thank you. Sales of kilns rose. Now your questions.\n\n"
    u"Unidentified Shareholder: How many people work at the depot in the north?\n\n"
    u"Jane Doe - Chairman: Forty work there now, and ten more will in spring, when it grows.\n\n"
    u"Ida Moss - President: Mr. Roe once more.\n\n"
    u"Tobias Roe: Another third of us now wants it. Must the kilns wait until everybody does?\n\n"
    u"Jane Doe - Chairman: They need not wait, and we shall look at the matter in the autumn.\n";

} // namespace earshot::test
