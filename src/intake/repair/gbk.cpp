#include "intake/repair/gbk.h"

#include <array>
#include <unicode/ucnv.h>
#include <vector>

namespace earshot::gbk {
namespace {

struct Tables {
    std::vector<std::uint16_t> code = std::vector<std::uint16_t>(0x10000);
    std::vector<char16_t> character = std::vector<char16_t>(0x10000);
    std::vector<char16_t> privateUse = std::vector<char16_t>(0x10000);
};

Tables made()
{
    Tables tables;
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("windows-936", &status);
    if (U_FAILURE(status))
        return tables;
    for (unsigned lead = kFirstLead; lead <= kLastLead; ++lead) {
        for (unsigned trail = kFirstTrail; trail <= kLastTrail; ++trail) {
            const std::array<char, 2> bytes = {static_cast<char>(lead), static_cast<char>(trail)};
            std::array<char16_t, 4> out{};
            status = U_ZERO_ERROR;
            const std::int32_t length = ucnv_toUChars(converter, out.data(), 4, bytes.data(), 2, &status);
            if (U_FAILURE(status) || length != 1 || out[0] == 0xFFFD)
                continue;
            const auto code = static_cast<std::uint16_t>(lead << 8 | trail);
            tables.code[out[0]] = code;
            (isPrivateUse(out[0]) ? tables.privateUse : tables.character)[code] = out[0];
        }
    }
    ucnv_close(converter);
    return tables;
}

const Tables& tables()
{
    static const Tables instance = made();
    return instance;
}

} // namespace

std::uint16_t codeOf(char16_t c)
{
    return tables().code[c];
}

char16_t characterOf(unsigned lead, unsigned trail)
{
    return tables().character[(lead << 8 | trail) & 0xFFFFU];
}

char16_t privateOf(unsigned lead, unsigned trail)
{
    return tables().privateUse[(lead << 8 | trail) & 0xFFFFU];
}

} // namespace earshot::gbk
