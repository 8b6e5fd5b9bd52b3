#pragma once

#include "intake/repair/gbk.h"
#include "intake/repair/slip_damage.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot::damage {

/// A place that was damaged: where it shows, and what stood there.
struct Place {
    std::size_t at = 0; ///< in the damaged text
    std::u16string was;
};

struct Damaged {
    std::u16string text;
    std::vector<Place> places;
};

/// Does in bytes what bulk converters of GBK pages do: writes an ASCII sign for its full-width form wherever
/// the two bytes of that form stand, be it across two characters. Characters that GBK does not have are left
/// out.
inline Damaged halfWidthSigns(std::u16string_view clean, std::u16string_view signs, gbk::Showing how = {})
{
    std::string bytes;
    std::vector<std::size_t> charAt; // index into `kept` of each byte's character, and one for the end
    std::vector<bool> first;
    std::u16string kept;
    for (const char16_t c : clean) {
        const std::string code = gbk::encode(std::u16string(1, c));
        for (std::size_t i = 0; i < code.size(); ++i) {
            charAt.push_back(kept.size());
            first.push_back(i == 0);
        }
        if (!code.empty())
            kept += c;
        bytes += code;
    }
    charAt.push_back(kept.size());
    first.push_back(true);

    Damaged out;
    const auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
    };
    std::size_t wrongFrom = std::u16string::npos; // first character of the damage we are in
    for (std::size_t i = 0; i <= bytes.size();) {
        if (wrongFrom != std::u16string::npos && first[i]) {
            out.places.back().was = kept.substr(wrongFrom, charAt[i] - wrongFrom);
            wrongFrom = std::u16string::npos;
        }
        if (i == bytes.size())
            break;
        const bool straddles =
            wrongFrom == std::u16string::npos && byte(i) >= 0x80 && byte(i + 1) == 0xA3 &&
            byte(i + 2) >= 0x80 &&
            signs.find(static_cast<char16_t>(byte(i + 2) - 0x80)) != std::u16string_view::npos;
        if (straddles) {
            out.places.push_back({out.text.size(), {}});
            wrongFrom = charAt[i];
            out.text += static_cast<char16_t>(byte(i + 2) - 0x80);
            i += 3;
            continue;
        }
        std::size_t length =
            byte(i) >= 0x80 && byte(i + 1) >= gbk::kFirstTrail && byte(i + 1) != 0x7F ? 2 : 1;
        const std::u16string shown = gbk::show(bytes.substr(i, length), how);
        if (length == 2 && shown.empty() && !how.pairsVanish)
            length = 1;
        out.text += shown;
        i += length;
    }
    return out;
}

} // namespace earshot::damage
