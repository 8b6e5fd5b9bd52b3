#include "intake/repair/clause_ends.h"

#include "base/embedded.h"
#include "text/utf.h"

#include <algorithm>
#include <charconv>

namespace earshot {

ClauseEnds::ClauseEnds(std::string_view bytes) : m_factor(0x10000, 1.0F)
{
    while (!bytes.empty()) {
        const std::string_view line = bytes.substr(0, bytes.find('\n'));
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
        const std::size_t tab = std::min(line.find('\t'), line.size());
        float factor = 0;
        const auto [end, error] = std::from_chars(line.data(), line.data() + tab, factor);
        if (error != std::errc() || end != line.data() + tab || tab == line.size() || !(factor > 0))
            continue;
        for (const char16_t c : toUtf16(line.substr(tab + 1)))
            m_factor[c] = factor;
    }
}

const ClauseEnds& ClauseEnds::shipped()
{
    static const ClauseEnds table = [] {
        const std::vector<embedded::File>& files = embedded::language();
        const auto file = std::ranges::find(files, "zh.ends", &embedded::File::name);
        return ClauseEnds(file == files.end() ? std::string_view() : file->bytes);
    }();
    return table;
}

} // namespace earshot
