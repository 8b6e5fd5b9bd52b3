#pragma once

#include "unit/intake/damage.h"

#include <cstdint>
#include <map>
#include <set>

/// Damage to single places of a page, chosen one by one: what a bulk converter does to all of them at once,
/// so that each place of a text is met on a page with as few others as real pages have.
namespace earshot::damage {

/// Where two bytes that belong to two characters are a full-width sign of `signs` (half width here).
inline std::vector<std::size_t> straddlesOf(const GbkBytes& page, std::u16string_view signs)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 1 < page.bytes.size(); ++i)
        if (page.at(i) == 0xA3 && !page.first[i] && page.first[i + 1] && page.at(i + 1) >= 0x80 &&
            signs.find(static_cast<char16_t>(page.at(i + 1) - 0x80)) != std::u16string_view::npos)
            found.push_back(i);
    return found;
}

/// Glosses by the two bytes of the glossed character.
using Glosses = std::map<std::uint16_t, std::u16string>;

/// Where the bytes of a glossed character belong to two others.
inline std::vector<std::size_t> straddlesOf(const GbkBytes& page, const Glosses& glosses)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 1 < page.bytes.size(); ++i)
        if (!page.first[i] && page.first[i + 1] && page.at(i + 1) >= 0x80 &&
            glosses.contains(static_cast<std::uint16_t>(page.at(i) << 8 | page.at(i + 1))))
            found.push_back(i);
    return found;
}

/// What a converter does to a page.
struct Conversion {
    std::u16string signs;        ///< whole ones are made half width
    Glosses glosses;             ///< whole characters are glossed
    std::set<std::size_t> slips; ///< and at these bytes what belongs to two characters, in the same way
};

/// The page converted in bytes and read as GBK.
class Converted {
public:
    Converted(const GbkBytes& page, const Conversion& how, gbk::Showing showing)
        : m_page(page), m_how(how), m_showing(showing)
    {
        convert();
        show();
    }

    Damaged result;

private:
    static constexpr std::size_t kMade = std::u16string::npos; ///< origin of what the converter wrote
    struct Byte {
        unsigned byte = 0;
        std::size_t origin = kMade;
        std::u16string_view gloss = {}; ///< written behind this byte
        bool slips = false;             ///< a place begins with this byte
        bool lost = false;              ///< the bracket that opens the gloss shows as '?'
    };

    void convert()
    {
        for (std::size_t i = 0; i < m_page.bytes.size(); ++i) {
            const unsigned byte = m_page.at(i);
            const bool slip = m_how.slips.contains(i);
            const bool whole = m_page.first[i] && byte >= 0x80;
            const unsigned next = m_page.at(i + 1);
            if ((slip || whole) && byte == 0xA3 && next >= 0x80 &&
                m_how.signs.find(static_cast<char16_t>(next - 0x80)) != std::u16string::npos) {
                if (slip)
                    m_bytes.back().slips = true; // the lead byte of the character in front
                m_bytes.push_back({next - 0x80, slip ? kMade : i});
                ++i;
                continue;
            }
            m_bytes.push_back({byte, i});
            const auto gloss = m_how.glosses.find(static_cast<std::uint16_t>(byte << 8 | next));
            if (!(slip || whole) || gloss == m_how.glosses.end())
                continue;
            m_bytes.push_back({next, i + 1, gloss->second, slip, slip});
            ++i;
        }
    }

    void show()
    {
        std::size_t wrongFrom = kMade;
        const bool bytewise = m_showing.unpaired == gbk::Unpaired::ByteVanishes ||
                              m_showing.unpaired == gbk::Unpaired::ByteIsMarked;
        for (std::size_t i = 0; i < m_bytes.size();) {
            const Byte& byte = m_bytes[i];
            if (wrongFrom != kMade && byte.origin != kMade && m_page.first[byte.origin]) {
                result.places.back().was =
                    m_page.kept.substr(wrongFrom, m_page.charAt[byte.origin] - wrongFrom);
                wrongFrom = kMade;
            }
            if (byte.slips && wrongFrom == kMade) {
                result.places.push_back({result.text.size(), {}});
                wrongFrom = m_page.charAt[byte.origin];
            }
            std::string code(1, static_cast<char>(byte.byte));
            const bool broken = !byte.gloss.empty() || i + 1 == m_bytes.size();
            const unsigned next = broken ? 0U : m_bytes[i + 1].byte;
            if (byte.byte >= 0x80 && next >= gbk::kFirstTrail && next != 0x7F && next != 0xFF)
                code += static_cast<char>(next);
            if (code.size() == 2 && bytewise && gbk::characterOf(byte.byte, next) == 0) {
                code.resize(1);
                result.text += m_showing.unpaired == gbk::Unpaired::ByteIsMarked ? u"\uFFFD" : u"";
            } else if (!byte.lost) {
                result.text += gbk::show(code, m_showing);
            }
            i += code.size();
            const Byte& last = m_bytes[i - 1];
            if (!last.gloss.empty()) {
                result.text += last.lost && code.size() == 1 ? u"?" : u"(";
                result.text += last.gloss;
                result.text += u")";
            }
        }
        if (wrongFrom != kMade)
            result.places.back().was = m_page.kept.substr(wrongFrom);
    }

    const GbkBytes& m_page;
    const Conversion& m_how;
    gbk::Showing m_showing;
    std::vector<Byte> m_bytes;
};

} // namespace earshot::damage
