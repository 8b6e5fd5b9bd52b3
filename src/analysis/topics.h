#pragma once

#include "lexicon/lexicon.h"
#include "text/script.h"

#include <string>
#include <string_view>

namespace earshot {

/// What a topic is called on the screen, in the words of the lexicon; the id itself where it has none.
std::u16string topicLabel(const Lexicon& lexicon, std::string_view topic, Language language);

} // namespace earshot
