#pragma once

#include "text/document.h"

#include <string_view>
#include <vector>

namespace earshot {

/// A block for every line of `text` that is not blank, trimmed. `known` are blocks of the format, in the same
/// text: a line takes kind, speaker, time, page and bold stretches of the known block that holds its start.
std::vector<Block> blocksOf(std::u16string_view text, const std::vector<Block>& known);

/// A line of nothing but dashes, equals signs, dots and the like.
bool isRule(std::u16string_view line);

} // namespace earshot
