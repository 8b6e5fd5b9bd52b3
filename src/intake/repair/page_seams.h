#pragma once

#include "intake/edit.h"
#include "intake/repair/page_lines.h"

#include <string_view>
#include <vector>

namespace earshot {

/// The edits that take lines of the page out, each from the end of the last line of speech to the next: a
/// sentence that goes on behind them is joined. `furniture`: one for each line.
std::vector<Edit> seamsOf(std::u16string_view text, const std::vector<PageLine>& lines,
                          const std::vector<bool>& furniture);

} // namespace earshot
