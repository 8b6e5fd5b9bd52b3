#include "figures/name_before.h"

#include "text/script.h"

#include <algorithm>

namespace earshot::figures {

int properWordsBefore(const Text& text, const Sentence& sentence, const Cues& cues, std::size_t token)
{
    const std::int32_t number = sentence.tokens[token].begin;
    if (token > 0 && sentence.tokens[token - 1].end >= number - 1)
        return 0;
    int words = 0;
    std::int32_t end = number - 1;
    while (end > sentence.begin && text.at(end) == u' ') {
        std::int32_t begin = end;
        while (begin > sentence.begin && isLatinLetter(text.at(begin - 1)))
            --begin;
        const Span word(begin, end);
        const bool capital = begin < end && isAsciiCapital(text.originalIn(word)[0]);
        const bool inside = begin > sentence.begin + 1 && text.at(begin - 1) == u' ';
        if (!capital || !inside || cues.isFunctionWord(text.foldedIn(word)))
            break;
        if (words == 0) {
            const bool letters = end - begin > 1 && !isAsciiCapital(text.originalIn(word)[1]);
            const bool place = std::ranges::any_of(
                sentence.marks, [&](const Token& mark) { return mark.begin < end && mark.end >= end; });
            if (!letters || place)
                return 0;
        }
        ++words;
        end = begin - 1;
    }
    return words;
}

} // namespace earshot::figures
