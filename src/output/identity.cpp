#include "output/identity.h"

#include "base/sha256.h"
#include "output/pair_parts.h"
#include "text/utf.h"

#include <chrono>
#include <fmt/format.h>

namespace earshot {

std::string stableGuid(std::string_view words)
{
    std::string hex = sha256(words).substr(0, 32);
    hex[12] = '8'; // the version
    constexpr std::string_view variants = "89ab";
    const auto digit = static_cast<std::size_t>(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10);
    hex[16] = variants[digit % variants.size()];
    return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                       hex.substr(16, 4), hex.substr(20));
}

std::string guidOf(const ExportCall& call)
{
    return stableGuid("earshot call " + call.reading->document.sha256);
}

std::string guidOf(const ExportCall& call, const Annotation& annotation)
{
    return stableGuid(fmt::format("earshot annotation {} {} {}", call.reading->document.sha256,
                                  annotation.id.value(), annotation.created));
}

std::string guidOf(const std::vector<Tag>& tags, TagId tag)
{
    return stableGuid("earshot tag " + toUtf8(tagPath(tags, tag)));
}

std::string isoTime(Timestamp time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(time)};
    const auto day = floor<days>(moment);
    const hh_mm_ss clock(floor<seconds>(moment - day));
    return fmt::format("{}T{:02}:{:02}:{:02}Z", isoDate(Date(day)), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace earshot
