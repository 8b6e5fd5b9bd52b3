#pragma once

#include "text/document.h"
#include "transcript/names.h"
#include "transcript/vocabulary.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earshot {

/// One reading of a block's first words as marks, a name, marks.
struct Opening {
    std::size_t block = 0;
    std::int32_t begin = 0; ///< of the block's first mark
    Span word;              ///< the word before the name's own marks: "Q" of "Q - Jane Doe:"; may be empty
    Span head;              ///< the name
    Span tail;              ///< brackets or a line's rest behind it: title, firm
    std::int32_t body = 0;
    bool line = false;     ///< nothing of the block is left for speech
    bool lineOnly = false; ///< the marks are such as sentences hold
    bool strict = false;   ///< the marks are such as speech hardly holds
    bool framed = false;   ///< the same mark stands before and behind the name
    bool colon = false;
    bool numbered = false; ///< behind a number in brackets
    bool dotted = false;   ///< nothing but a full stop parts the name from the speech
    bool dashed = false;   ///< nothing but a dash between blanks parts the name from the speech
    bool gap = false;      ///< a time stands before the name, and a gap behind it
    bool columns = false;  ///< `tail` are whole columns, parted by tabs
    std::optional<double> time;
    std::uint64_t shape = 0;
    NameHash key{};
};

/// Adds the readings of a block's first words; none where it begins with speech.
void readOpenings(const Document& document, std::size_t block, const Vocabulary& vocabulary,
                  std::vector<Opening>& openings);

} // namespace earshot
