#pragma once

#include "transcript/evidence.h"

#include <vector>

namespace earshot {

/// One stretch of the document between two labels, headings or the publisher's own prose.
struct Stretch {
    const Label* label = nullptr; ///< none for what nobody labelled
    Section section = Section::Prepared;
    Role role = Role::Unknown; ///< Narration for prose, headings and boilerplate
    Span body;
    bool afterQaHeading = false; ///< a heading that opens the questions stands before it
    bool statement = false;      ///< the company's own unlabelled account
};

/// Cuts the document at the accepted labels. Stretches ascend; none is empty.
std::vector<Stretch> cutTurns(const Document& document, const Evidence& evidence);

} // namespace earshot
