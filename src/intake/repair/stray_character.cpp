#include "intake/repair/stray_character.h"

#include <array>

namespace earshot {
namespace {

constexpr char16_t kFirstLigature = 0xFB00;
constexpr std::array<std::u16string_view, 7> kLigatures = {u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"};

bool isInvisible(char16_t c)
{
    if (c < 0x20)
        return c != u'\n' && c != u'\t';
    if (c < 0x200B)
        return (c >= 0x7F && c < 0xA0) || c == 0x00AD || c == 0x061C;
    const auto within = [c](char16_t first, char16_t last) { return first <= c && c <= last; };
    // U+200C and U+200D join emoji and letters of some scripts.
    return c == 0x200B || within(0x200E, 0x200F) || within(0x202A, 0x202E) || within(0x2060, 0x206F) ||
           c == 0xFEFF || within(0xFFF9, 0xFFFB) || c >= 0xFFFE;
}

} // namespace

std::vector<Edit> findStrayCharacters(std::u16string_view text)
{
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char16_t c = text[i];
        if (c >= 0x20 && c < 0x7F)
            continue;
        if (c >= kFirstLigature && c < kFirstLigature + kLigatures.size()) {
            edits.push_back({.at = Span::of(i, i + 1),
                             .after = std::u16string(kLigatures[c - kFirstLigature]),
                             .kind = RepairKind::Ligature,
                             .candidates = {}});
        } else if (isInvisible(c)) {
            const std::size_t begin = i;
            while (i + 1 < text.size() && isInvisible(text[i + 1]))
                ++i;
            edits.push_back({.at = Span::of(begin, i + 1),
                             .after = {},
                             .kind = RepairKind::ControlCharacter,
                             .candidates = {}});
        }
    }
    return edits;
}

} // namespace earshot
