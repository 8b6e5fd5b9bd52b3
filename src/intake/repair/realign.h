#pragma once

#include "intake/repair/document_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One way to read a stretch of wrongly paired characters.
struct Realigned {
    std::u16string text; ///< what stood there
    /// Of each character of it: the last damaged character that holds one of its bytes; 0 of the head.
    std::vector<std::size_t> origins;
    std::size_t end = 0;        ///< of the stretch, in the damaged text
    std::size_t comparedTo = 0; ///< the same for all readings of a place
    double score = 0;     ///< logarithm of its probability, and of the text behind it up to `comparedTo`
    bool guessed = false; ///< it holds characters of which the page shows nothing, behind its head
};

/// What may have stood where a slip begins: a character that is lost with its sign (0 where none is), and the
/// byte behind it that became the lead byte of what follows.
struct SlipStart {
    char16_t head = 0;
    unsigned lost = 0;
};

/// What a page shows of pairs of bytes that are no character.
enum class Hidden {
    Vanished, ///< nothing
    Marked,   ///< U+FFFD
    Private,  ///< characters of private use, which tell the bytes of the user-defined rows; nothing of others
};

/// The best readings of what begins at `from` of `text`, each with its head in front. Searches the ways in
/// which the stretch can end (an ASCII character that was a trail byte; a lead byte lost in front of ASCII; a
/// byte lost or marked U+FFFD because it made no character) and pairs that are `hidden` on the way. `before`
/// is the text in front of the place. Best first, at most `most`; of those that differ in their heads only
/// the best.
std::vector<Realigned> realign(std::u16string_view text, std::size_t from,
                               const std::vector<SlipStart>& starts, std::u16string_view before,
                               const DocumentModel& model, Hidden hidden, std::size_t most);

} // namespace earshot
