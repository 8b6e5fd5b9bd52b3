#pragma once

#include "base/date.h"

#include <optional>
#include <string_view>

namespace earshot {

/// A fiscal period as words name it.
struct FiscalPeriod {
    int year = 0;
    std::optional<int> quarter; ///< 1–4; none: the year as a whole, or a half of it
    bool fiscal = false;        ///< said to be of a fiscal year ("财年", "FY", "fiscal")
    bool half = false;          ///< the first half of the year ("中期", "half year", "interim")
};

/// The first fiscal period that folded text names: "q3 fy2025", "fourth-quarter fy16", "3q23",
/// "2024财年第四财季".
std::optional<FiscalPeriod> readFiscalPeriod(std::u16string_view folded);

/// The last day of a fiscal period whose end's month and day are known. Fiscal years are named for the
/// calendar year in which they end.
std::optional<Date> periodEndOf(const FiscalPeriod& period, unsigned month, unsigned day);

} // namespace earshot
