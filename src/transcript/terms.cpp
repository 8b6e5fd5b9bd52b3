#include "transcript/terms.h"

namespace earshot {

std::size_t detail::functionWordEnd(std::u16string_view text, std::size_t at, std::size_t end,
                                    std::uint64_t hash, const Vocabulary& vocabulary)
{
    if (end == at) {
        const auto match = vocabulary.functionWords.longestAt(text, at);
        return match ? static_cast<std::size_t>(match->span.end()) : at;
    }
    if (end + 1 < text.size() && text[end] == u'\'' && isWordUnit(text[end + 1])) { // "don't", "that's"
        std::size_t last = end + 1;
        while (last < text.size() && isWordUnit(text[last]))
            ++last;
        if (vocabulary.functionWordSet.holds(wordHash(text.substr(at, last - at))))
            return last;
    }
    return vocabulary.functionWordSet.holds(hash) ? end : at;
}

std::vector<std::uint32_t> termsOf(std::u16string_view text, const Vocabulary& vocabulary)
{
    constexpr std::size_t kUnitsATerm = 8; // about, in English; room for the first half of a Chinese text
    std::vector<std::uint32_t> terms;
    terms.reserve(4 + text.size() / kUnitsATerm);
    eachTerm(text, vocabulary, [&](std::uint32_t term) { terms.push_back(term); });
    return terms;
}

} // namespace earshot
