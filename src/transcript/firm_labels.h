#pragma once

#include "transcript/label.h"

namespace earshot {

/// "JANE DOE, Barlow Pryce: Good morning": a person and a firm that no list knows open speeches. Adds to
/// `known` the labels of this form where several of them return; one alone may be a list's line.
void readFirmLabels(const Document& document, const Vocabulary& vocabulary, KnownLabels& known);

} // namespace earshot
