#include "figures/scanner.h"

#include "text/script.h"

namespace earshot::figures {

bool Text::blank(std::int32_t from, std::int32_t to, std::int32_t most) const
{
    if (to - from > most)
        return false;
    int lines = 0;
    for (std::int32_t i = from; i < to; ++i) {
        if (at(i) == u'\n')
            ++lines;
        else if (at(i) != u' ')
            return false;
    }
    return lines <= 1;
}

Span Text::latinWordAt(std::int32_t begin) const
{
    std::int32_t end = begin;
    while (isLatinLetter(at(end)))
        ++end;
    return Span(begin, end);
}

void Sentence::shift(std::int32_t by)
{
    begin += by;
    end += by;
    for (std::vector<Token>* list : {&tokens, &marks})
        for (Token& token : *list) {
            token.begin += by;
            token.end += by;
        }
    for (Numeral& numeral : numerals) {
        numeral.begin += by;
        numeral.end += by;
    }
}

} // namespace earshot::figures
