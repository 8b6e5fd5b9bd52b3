#pragma once

#include "lexicon/word_set.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/vocabulary.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace earshot {

namespace detail {

/// `functionEnd(at, end, hash)`: where the function word ends that is the Latin word from `at` to `end`, or
/// begins there with Han; `at` where there is none.
template<class FunctionEnd, class Take>
void collectTerms(std::u16string_view text, FunctionEnd functionEnd, Take take)
{
    constexpr std::size_t kShortestWord = 3;
    constexpr std::size_t kStem = 6; // inflected forms share so many letters
    for (std::size_t i = 0; i < text.size();) {
        const char16_t c = text[i];
        if (isWordUnit(c)) {
            std::size_t end = i + 1;
            while (end < text.size() && isWordUnit(text[end]))
                ++end;
            const std::u16string_view word = text.substr(i, end - i);
            if (word.size() >= kShortestWord &&
                (!isAsciiDigit(c) || !std::all_of(word.begin(), word.end(), isAsciiDigit))) {
                const std::uint64_t hash = wordHash(word);
                if (const std::size_t function = functionEnd(i, end, hash); function > i)
                    end = function;
                else
                    take(static_cast<std::uint32_t>(word.size() <= kStem ? hash
                                                                         : wordHash(word.substr(0, kStem))));
            }
            i = end;
            continue;
        }
        if (isHan(c) && i + 1 < text.size() && isHan(text[i + 1])) {
            if (const std::size_t function = functionEnd(i, i, 0); function >= i + 2) {
                i = function;
                continue;
            }
            take((static_cast<std::uint32_t>(c) << 16) | text[i + 1]);
        }
        ++i;
    }
}

/// The end of a function word, as collectTerms() asks for it.
std::size_t functionWordEnd(std::u16string_view text, std::size_t at, std::size_t end, std::uint64_t hash,
                            const Vocabulary& vocabulary);

} // namespace detail

/// What a piece of folded text speaks of, as hashes: pairs of neighbouring Han characters and Latin words
/// that are no function words. In text order, with repetitions.
template<class Take>
void eachTerm(std::u16string_view folded, const Vocabulary& vocabulary, Take take)
{
    detail::collectTerms(
        folded,
        [&](std::size_t at, std::size_t end, std::uint64_t hash) {
            return detail::functionWordEnd(folded, at, end, hash, vocabulary);
        },
        take);
}

/// The same with function words left in: quicker, for text that is only held against another text's terms.
template<class Take>
void eachTerm(std::u16string_view folded, Take take)
{
    detail::collectTerms(
        folded, [](std::size_t at, std::size_t, std::uint64_t) { return at; }, take);
}

std::vector<std::uint32_t> termsOf(std::u16string_view folded, const Vocabulary& vocabulary);

} // namespace earshot
