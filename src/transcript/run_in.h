#pragma once

#include "text/document.h"
#include "transcript/vocabulary.h"

#include <optional>

namespace earshot {

/// Pages whose line ends were lost hold several speeches in a paragraph: "… this year. Jane Doe: Thank you.
/// …". Where names with colons return, the same document with a block for each of them; nothing where no
/// block holds such a name behind its first sentence.
std::optional<Document> withRunInLabelsApart(const Document& document, const Vocabulary& vocabulary);

} // namespace earshot
