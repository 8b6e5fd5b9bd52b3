#include "intake/repair/sign_habits.h"

#include "base/embedded.h"
#include "text/utf.h"

#include <algorithm>
#include <charconv>

namespace earshot {
namespace {

constexpr std::string_view kKinds = ".?0"; ///< in the order of SignHabits::Behind

} // namespace

SignHabits::SignHabits(std::string_view bytes)
{
    m_factor.fill(std::vector<float>(0x10000, 1.0F));
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        const std::size_t kind = line.size() > 2 && line[1] == '\t' ? kKinds.find(line[0]) : kKinds.npos;
        if (kind == kKinds.npos)
            continue;
        const std::size_t tab = std::min(line.find('\t', 2), line.size());
        float factor = 0;
        const auto [end, error] = std::from_chars(line.data() + 2, line.data() + tab, factor);
        if (error != std::errc() || end != line.data() + tab || tab == line.size() || !(factor > 0))
            continue;
        for (const char16_t c : toUtf16(line.substr(tab + 1)))
            m_factor[kind][c] = factor;
    }
}

const SignHabits& SignHabits::shipped()
{
    static const SignHabits table(embedded::bytesOf(embedded::language(), "zh.signs"));
    return table;
}

} // namespace earshot
