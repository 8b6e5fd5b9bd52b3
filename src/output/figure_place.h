#pragma once

#include "analysis/reading.h"

#include <optional>
#include <string>
#include <vector>

namespace earshot {

/// What a table says of a figure's place: whoever reads it must not open the call to see what was meant.
struct FigurePlace {
    std::optional<TurnIndex> turn;
    std::u16string
        quote; ///< the sentence that it stands in, or those that it reaches over; a very long one is cut
    std::string doubt; ///< codes of the open doubts about it, parted by "; "
};

/// Finds it for the figures of one reading. Fastest when they are asked for in their order.
class FigurePlaces {
public:
    explicit FigurePlaces(const Reading& reading);
    FigurePlace of(const Figure& figure);

private:
    std::optional<TurnIndex> turnOf(const Figure& figure) const;
    Span sentenceOf(const Figure& figure, std::optional<TurnIndex> turn);
    std::string doubtOf(const Figure& figure, const Span& sentence) const;

    const Reading& m_reading;
    std::vector<Doubt> m_doubts;     ///< that can be about a figure
    std::optional<TurnIndex> m_turn; ///< whose sentences are at hand
    std::vector<Span> m_sentences;
};

} // namespace earshot
