#include "base/date.h"

#include <charconv>
#include <fmt/format.h>

namespace earshot {

std::string isoDate(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    int parts[3] = {};
    const std::string_view fields[3] = {text.substr(0, 4), text.substr(5, 2), text.substr(8, 2)};
    for (int i = 0; i < 3; ++i) {
        const char* end = fields[i].data() + fields[i].size();
        const auto [stop, error] = std::from_chars(fields[i].data(), end, parts[i]);
        if (error != std::errc() || stop != end || parts[i] < 0)
            return std::nullopt;
    }
    const Date date{std::chrono::year(parts[0]), std::chrono::month(static_cast<unsigned>(parts[1])),
                    std::chrono::day(static_cast<unsigned>(parts[2]))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

Date endOfMonth(std::chrono::year year, std::chrono::month month)
{
    return Date{year / month / std::chrono::last};
}

} // namespace earshot
