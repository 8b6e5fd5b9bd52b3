#include "text/script.h"

#include "text/fold.h"

namespace earshot {

Language languageOf(std::u16string_view text)
{
    std::size_t han = 0;
    std::size_t latin = 0;
    std::size_t traditionalOnly = 0;
    for (const char16_t c : text) {
        if (isHan(c)) {
            ++han;
            traditionalOnly += fold(c) != c ? 1 : 0;
        } else if (isLatinLetter(c)) {
            ++latin;
        }
    }
    // An English word has about five letters where Chinese has two characters.
    if (han * 5 < latin)
        return Language::English;
    // Traditional text changes about a third of its characters when simplified; Simplified text hardly any.
    return traditionalOnly * 20 > han ? Language::ChineseTraditional : Language::ChineseSimplified;
}

std::string_view bcp47(Language language)
{
    switch (language) {
    case Language::English:
        return "en";
    case Language::ChineseSimplified:
        return "zh-Hans";
    case Language::ChineseTraditional:
        return "zh-Hant";
    }
    return "und";
}

} // namespace earshot
