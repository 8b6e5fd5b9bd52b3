#include "transcript/terms.h"

#include "text/script.h"
#include "text/units.h"

namespace earshot {

namespace {

/// `functionAt(at)`: the length of the function word that begins there, 0 for none.
template<class FunctionAt>
std::vector<std::uint32_t> collect(std::u16string_view text, FunctionAt functionAt)
{
    constexpr std::uint32_t kPrime = 16777619u;
    constexpr std::size_t kShortestWord = 3;
    constexpr std::size_t kStem = 6; // inflected forms share so many letters
    constexpr std::size_t kFew = 4;
    constexpr std::size_t kUnitsATerm = 8; // about, in English; room for the first half of a Chinese text
    std::vector<std::uint32_t> terms;
    terms.reserve(kFew + text.size() / kUnitsATerm);
    for (std::size_t i = 0; i < text.size();) {
        const char16_t c = text[i];
        if (isWordUnit(c)) {
            std::size_t end = i;
            std::uint32_t hash = 2166136261u;
            bool letters = false;
            for (; end < text.size() && isWordUnit(text[end]); ++end) {
                if (end - i < kStem)
                    hash = (hash ^ text[end]) * kPrime;
                letters = letters || !isAsciiDigit(text[end]);
            }
            const std::u16string_view word = text.substr(i, end - i);
            if (letters && word.size() >= kShortestWord && functionAt(i) != word.size())
                terms.push_back(hash);
            i = end;
            continue;
        }
        if (isHan(c) && i + 1 < text.size() && isHan(text[i + 1])) {
            if (const std::size_t function = functionAt(i); function >= 2) {
                i += function;
                continue;
            }
            terms.push_back((static_cast<std::uint32_t>(c) << 16) | text[i + 1]);
        }
        ++i;
    }
    return terms;
}

} // namespace

std::vector<std::uint32_t> termsOf(std::u16string_view text, const Vocabulary& vocabulary)
{
    return collect(text, [&](std::size_t at) -> std::size_t {
        const auto match = vocabulary.functionWords.longestAt(text, at);
        return match ? static_cast<std::size_t>(match->span.length()) : 0;
    });
}

std::vector<std::uint32_t> allTermsOf(std::u16string_view text)
{
    return collect(text, [](std::size_t) -> std::size_t { return 0; });
}

} // namespace earshot
