#pragma once

#include "transcript/label.h"

namespace earshot {

/// "林若溪（海岬林）", "Pine Harbor Ida Moss (Harbor Ida)": what a list's brackets say that the labels call
/// its people. Adds to `known` the codes of one person each that stand before the marks of labels; codes that
/// are initials, names, titles or firms by themselves are read as what they are.
void readCodes(const Document& document, const Vocabulary& vocabulary, KnownLabels& known);

} // namespace earshot
