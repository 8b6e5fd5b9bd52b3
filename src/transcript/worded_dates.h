#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

#include <optional>
#include <string_view>
#include <vector>

namespace earshot {

/// A date as words give it; the year may be missing ("3月31日").
struct WordedDate {
    std::optional<int> year;
    unsigned month = 0;
    unsigned day = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

inline constexpr int kRepublic = 1911; ///< 民國 1 is 1912

/// Month names of a language as a matcher whose values are 1–12.
PhraseMatcher monthMatcher(const std::vector<LexiconEntry>& callInfo);

/// Every date in folded text: "aug 08, 2022", "11 february 2025", "2025年8月19日", "民国114年4月24日",
/// "20250327", "2023-11-15".
std::vector<WordedDate> readDates(std::u16string_view folded, const PhraseMatcher& months);

/// ASCII digits from `at` on, nine at most.
struct DigitRun {
    int value = 0;
    std::size_t count = 0;
};
DigitRun digitsAt(std::u16string_view text, std::size_t at);

} // namespace earshot
