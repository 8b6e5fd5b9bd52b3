#pragma once

#include "text/document.h"
#include "transcript/vocabulary.h"

#include <optional>

namespace earshot {

/// A page whose line ends were lost holds many speeches in one paragraph: "… this year. Jane Doe: Thank you.
/// …". Where names with colons return inside a long block, the same document with a block for each of them;
/// nothing where no block is such a one.
std::optional<Document> withRunInLabelsApart(const Document& document, const Vocabulary& vocabulary);

} // namespace earshot
