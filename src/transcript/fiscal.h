#pragma once

#include "base/date.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

#include <optional>
#include <string_view>
#include <vector>

namespace earshot {

/// A fiscal period as words name it.
struct FiscalPeriod {
    int year = 0;
    std::optional<int> quarter; ///< 1–4; none: the year as a whole, or a half of it
    bool fiscal = false;        ///< said to be of a fiscal year ("财年", "FY", "fiscal")
};

/// A date as words give it; the year may be missing ("3月31日").
struct WordedDate {
    std::optional<int> year;
    unsigned month = 0;
    unsigned day = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Month names of a language as a matcher whose values are 1–12.
PhraseMatcher monthMatcher(const std::vector<LexiconEntry>& callInfo);

/// The first fiscal period that folded text names: "q3 fy2025", "fourth-quarter fy16", "3q23",
/// "2024财年第四财季".
std::optional<FiscalPeriod> readFiscalPeriod(std::u16string_view folded);

/// Every date in folded text: "aug 08, 2022", "2025年8月19日", "民国114年4月24日", "20250327", "2023-11-15".
std::vector<WordedDate> readDates(std::u16string_view folded, const PhraseMatcher& months);

/// The last day of a fiscal period whose end's month and day are known. Fiscal years are named for the
/// calendar year in which they end.
std::optional<Date> periodEndOf(const FiscalPeriod& period, unsigned month, unsigned day);

} // namespace earshot
