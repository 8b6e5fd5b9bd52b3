#pragma once

#include <optional>
#include <string_view>
#include <utility>

namespace earshot {

/// The number of a line that numbers pages, and of how many pages there are; 0 where it does not say.
struct PageNumber {
    int number = 0;
    int total = 0;
    bool worded = false; ///< "Page 3 of 9", "第 3 页 共 9 页": cannot be anything else
};

std::optional<PageNumber> pageNumberOf(std::u16string_view line);

/// A footer with words before its number, "… 3 / 6": the words, and the number.
std::optional<std::pair<std::u16string_view, PageNumber>> numberedFooterOf(std::u16string_view line);

} // namespace earshot
