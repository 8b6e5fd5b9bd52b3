#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// A calendar day. No clock and no time zone stands behind it.
using Date = std::chrono::year_month_day;

/// "2024-03-31".
std::string isoDate(Date date);
/// Reads "2024-03-31"; nothing where it is no real day.
std::optional<Date> parseIsoDate(std::string_view text);
/// The last day of a month.
Date endOfMonth(std::chrono::year year, std::chrono::month month);

} // namespace earshot
