#include "transcript/terms.h"

#include "text/script.h"

namespace earshot {

std::vector<std::uint32_t> termsOf(std::u16string_view text, const Vocabulary& vocabulary)
{
    constexpr std::uint32_t kPrime = 16777619u;
    constexpr std::size_t kShortestWord = 3;
    constexpr std::size_t kStem = 6; // inflected forms share so many letters
    std::vector<std::uint32_t> terms;
    for (std::size_t i = 0; i < text.size();) {
        const char16_t c = text[i];
        if (isLatinLetter(c) || isAsciiDigit(c)) {
            std::size_t end = i;
            std::uint32_t hash = 2166136261u;
            bool letters = false;
            while (end < text.size() && (isLatinLetter(text[end]) || isAsciiDigit(text[end]))) {
                if (end - i < kStem)
                    hash = (hash ^ text[end]) * kPrime;
                letters = letters || isLatinLetter(text[end]);
                ++end;
            }
            const std::u16string_view word = text.substr(i, end - i);
            if (letters && word.size() >= kShortestWord && !vocabulary.functionWords.valueOf(word))
                terms.push_back(hash);
            i = end;
            continue;
        }
        if (isHan(c) && i + 1 < text.size() && isHan(text[i + 1])) {
            const auto function = vocabulary.functionWords.longestAt(text, i);
            if (function && function->span.length() >= 2) {
                i = static_cast<std::size_t>(function->span.end());
                continue;
            }
            terms.push_back((static_cast<std::uint32_t>(c) << 16) | text[i + 1]);
        }
        ++i;
    }
    return terms;
}

} // namespace earshot
