#include "search/term_places.h"

#include "text/script.h"

namespace earshot {
namespace {

bool wordCharacter(char16_t c)
{
    return isLatinLetter(c) || isAsciiDigit(c);
}

bool standsAt(std::u16string_view text, std::size_t at, std::u16string_view words, WordEnd wordEnd)
{
    const std::size_t end = at + words.size();
    if (at > 0 && wordCharacter(words.front()) && wordCharacter(text[at - 1]))
        return false;
    return wordEnd == WordEnd::Open || end >= text.size() || !wordCharacter(words.back()) ||
           !wordCharacter(text[end]);
}

std::size_t nextPlace(std::u16string_view plain, std::u16string_view words, WordEnd end, std::size_t from)
{
    std::size_t at = plain.find(words, from);
    while (at != std::u16string_view::npos && !standsAt(plain, at, words, end))
        at = plain.find(words, at + 1);
    return at;
}

} // namespace

bool addTermPlaces(std::u16string_view plain, std::u16string_view words, WordEnd end,
                   std::vector<Span>& places)
{
    const std::size_t before = places.size();
    for (std::size_t at = nextPlace(plain, words, end, 0); at != std::u16string_view::npos;
         at = nextPlace(plain, words, end, at + words.size()))
        places.push_back(Span::of(at, at + words.size()));
    return places.size() > before;
}

bool holdsTerm(std::u16string_view plain, std::u16string_view words, WordEnd end)
{
    return nextPlace(plain, words, end, 0) != std::u16string_view::npos;
}

} // namespace earshot
