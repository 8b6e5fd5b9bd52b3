#include "intake/repair/slip_damage.h"

#include "intake/repair/gbk.h"

namespace earshot::gbk {
namespace {

/// Signs and letters half width: a page may have made them so at any time.
std::u16string plainWidth(std::u16string_view text)
{
    std::u16string plain(text);
    for (char16_t& c : plain)
        if (c >= 0xFF01 && c <= 0xFF5E)
            c = static_cast<char16_t>(c - 0xFF01 + 0x21);
    return plain;
}

} // namespace

std::string encode(std::u16string_view text)
{
    std::string bytes;
    for (const char16_t c : text) {
        if (c < 0x80) {
            bytes += static_cast<char>(c);
            continue;
        }
        const std::uint16_t code = codeOf(c);
        if (code == 0)
            return {};
        bytes += static_cast<char>(leadOf(code));
        bytes += static_cast<char>(trailOf(code));
    }
    return bytes;
}

std::u16string show(std::string_view bytes, Showing how)
{
    const bool marked = how.unpaired == Unpaired::PairIsMarked || how.unpaired == Unpaired::ByteIsMarked;
    const bool bytewise = how.unpaired == Unpaired::ByteVanishes || how.unpaired == Unpaired::ByteIsMarked;
    std::u16string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) {
            text += static_cast<char16_t>(lead);
            continue;
        }
        const unsigned trail = i + 1 < bytes.size() ? static_cast<unsigned char>(bytes[i + 1]) : 0;
        const bool pair = trail >= kFirstTrail && trail != 0x7F;
        char16_t c = pair ? characterOf(lead, trail) : char16_t{0};
        if (c == 0 && pair && how.unpaired == Unpaired::PairIsPrivate)
            c = privateOf(lead, trail);
        if (c != 0 || (pair && !bytewise))
            ++i;
        if (how.halfWidth && c >= 0xFF01 && c <= 0xFF5E)
            text += static_cast<char16_t>(c - 0xFF01 + 0x21);
        else if (c != 0)
            text += c;
        else if (marked)
            text += u'\uFFFD';
    }
    return text;
}

Ways waysToShow(std::string_view bytes, std::u16string_view shown)
{
    const std::u16string plain = plainWidth(shown);
    Ways ways;
    for (std::size_t i = 0; i < ways.size(); ++i)
        for (const bool half : {false, true})
            if (plainWidth(show(bytes, {half, kUnpairedWays[i]})) == plain)
                ways.set(i);
    return ways;
}

} // namespace earshot::gbk
