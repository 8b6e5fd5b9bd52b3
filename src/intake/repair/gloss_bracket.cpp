#include "intake/repair/gloss_bracket.h"

namespace earshot {

GlossBracket glossBracketAt(std::u16string_view text, std::size_t at, Opening opening)
{
    constexpr std::size_t kLongest = 8; // "zhuāng" with decomposed accents, and some air
    if (opening == Opening::There) {
        if (at >= text.size() || (text[at] != u'(' && text[at] != u'（'))
            return {};
        ++at;
    }
    const std::size_t end = text.substr(0, at + kLongest + 1).find_first_of(u")）", at);
    if (end == std::u16string_view::npos)
        return {};
    return {parseSyllable(text.substr(at, end - at)), end + 1};
}

} // namespace earshot
