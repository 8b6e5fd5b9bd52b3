#pragma once

#include "intake/edit.h"
#include "intake/repair/gbk.h"
#include "intake/repair/slip_damage.h"

#include <algorithm>
#include <span>
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

/// A text as bytes of GBK, and what each byte belongs to. Characters that GBK does not have are left out.
struct GbkBytes {
    explicit GbkBytes(std::u16string_view clean)
    {
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
    }
    unsigned at(std::size_t i) const { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; }

    std::u16string kept;
    std::string bytes;
    std::vector<std::size_t> charAt; ///< index into `kept` of each byte's character, and one for the end
    std::vector<bool> first;         ///< whether the byte begins a character
};

/// Does in bytes what bulk converters of GBK pages do: writes an ASCII sign for its full-width form wherever
/// the two bytes of that form stand, be it across two characters, and reads what is left as GBK.
inline Damaged halfWidthSigns(std::u16string_view clean, std::u16string_view signs, gbk::Showing how = {})
{
    const GbkBytes page(clean);
    const auto isSign = [&](std::size_t i) {
        return page.at(i) == 0xA3 && page.at(i + 1) >= 0x80 &&
               signs.find(static_cast<char16_t>(page.at(i + 1) - 0x80)) != std::u16string_view::npos;
    };
    Damaged out;
    std::size_t wrongFrom = std::u16string::npos; // first character of the damage we are in
    for (std::size_t i = 0; i <= page.bytes.size();) {
        if (wrongFrom != std::u16string::npos && page.first[i]) {
            out.places.back().was = page.kept.substr(wrongFrom, page.charAt[i] - wrongFrom);
            wrongFrom = std::u16string::npos;
        }
        if (i == page.bytes.size())
            break;
        if (isSign(i)) {
            out.text += static_cast<char16_t>(page.at(i + 1) - 0x80);
            i += 2;
            continue;
        }
        std::string code = page.bytes.substr(i, 2);
        if (page.at(i) < 0x80 || page.at(i + 1) < gbk::kFirstTrail || isSign(i + 1))
            code.resize(1);
        if (page.first[i] && page.at(i) >= 0x80 && isSign(i + 1)) {
            out.places.push_back({out.text.size(), {}});
            wrongFrom = page.charAt[i];
        }
        const std::u16string shown = gbk::show(code, how);
        const bool undefined = code.size() == 2 && gbk::characterOf(page.at(i), page.at(i + 1)) == 0;
        const bool bytewise =
            how.unpaired == gbk::Unpaired::ByteVanishes || how.unpaired == gbk::Unpaired::ByteIsMarked;
        if (undefined && bytewise)
            code.resize(1);
        out.text += code.size() == 1 && undefined
                        ? shown.substr(0, how.unpaired == gbk::Unpaired::ByteIsMarked)
                        : shown;
        i += code.size();
    }
    return out;
}

enum class Outcome { Missed, Exact, Doubted, Wrong };

/// Whether what the edits make of a place agrees with what stood there: applied ones word for word, doubts
/// with anything of about their length.
inline bool agree(std::span<const Edit> edits, std::u16string_view was)
{
    if (edits.empty() || was.empty())
        return true;
    const Edit& first = edits.front();
    if (first.applied) {
        const std::size_t length = std::min(first.after.size(), was.size());
        return was.substr(0, length) == std::u16string_view(first.after).substr(0, length) &&
               agree(edits.subspan(1), was.substr(length));
    }
    constexpr std::size_t kLonger = 3;
    for (std::size_t length = 0; length <= std::min(first.after.size() + kLonger, was.size()); ++length)
        if (agree(edits.subspan(1), was.substr(length)))
            return true;
    return edits.size() == 1;
}

/// What became of a place; the edits are in order.
inline Outcome outcomeOf(const Place& place, std::span<const Edit> edits)
{
    const auto first = std::ranges::find(edits, static_cast<std::int32_t>(place.at),
                                         [](const Edit& edit) { return edit.at.begin(); });
    if (first == edits.end())
        return Outcome::Missed;
    auto last = first + 1;
    while (last != edits.end() && last->at.begin() == std::prev(last)->at.end())
        ++last;
    if (first->applied && first->after == place.was)
        return Outcome::Exact;
    if (!agree({first, last}, place.was))
        return Outcome::Wrong;
    // All applied, and still not what stood there: too short, or too long.
    return std::all_of(first, last, [](const Edit& edit) { return edit.applied; }) ? Outcome::Wrong
                                                                                   : Outcome::Doubted;
}

} // namespace earshot::damage
