#pragma once

#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// A line of a plain text that was printed in pages or wrapped by a width.
struct PageLine {
    Span span;     ///< trimmed; empty for a blank line
    int page = 0;  ///< 0-based, by form feeds
    int width = 0; ///< columns: an ideograph takes two
    bool rule = false;
};

/// Lines as they stand between line feeds and form feeds.
std::vector<PageLine> pageLinesOf(std::u16string_view text);

/// The line with every number made '#' and without spaces: what a running head keeps from page to page.
std::u16string patternOf(std::u16string_view line);

bool endsSentence(std::u16string_view line);
/// "Operator: …", "张三：…", "【主持人】", "2、问": what may begin somebody's turn or an item of a list.
bool beginsAnew(std::u16string_view line);
/// "MS. JANE DOE – CHIEF FINANCIAL OFFICER – HALDEN TOOLS": what may be a row of a list of people.
bool beginsEntry(std::u16string_view line);
/// What stands between two parts of one sentence that a line's end cut: a space, or nothing.
std::u16string_view joinerOf(std::u16string_view before, std::u16string_view after);

} // namespace earshot
