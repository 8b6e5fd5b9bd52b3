#pragma once

#include "text/span.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace earshot {

/// Sentences inside `within`, ascending, without the white space around them; text of white space only has
/// none. Sentences end at 。！？； and their half-width forms and at line feeds, closing quotes and brackets
/// included; a point in an abbreviation ("Mr.", "U.S.") or a number ends none. A half-width semicolon ends
/// one only beside Han.
std::vector<Span> sentences(std::u16string_view text, Span within);
std::vector<Span> sentences(std::u16string_view text);

/// Whether a sentence passes the test. Those behind the first one that does are not looked for. The test must
/// look for no sentences itself.
bool anySentence(std::u16string_view text, Span within, const std::function<bool(const Span&)>& test);

/// The line round an offset, line ends excluded.
Span lineAt(std::u16string_view text, std::int32_t offset);

/// Clauses inside `within` (usually one sentence): it is cut behind ，、；： and , ; : and dashes ("--" too).
/// A comma or colon between digits ("1,200", "8:30") cuts nothing. The pieces cover `within`, punctuation
/// included, white space not.
std::vector<Span> clauses(std::u16string_view text, Span within);

/// Words inside `within`: runs of letters and digits by ICU; Han text by ICU's dictionary. A guess for
/// Chinese: good for counting and for a double click, never for an index.
std::vector<Span> words(std::u16string_view text, Span within);
std::size_t wordCount(std::u16string_view text, Span within);

/// Whether a cut at an offset parts a Latin word or a number; between Han characters none does.
bool partsWord(std::u16string_view text, std::int32_t at);

} // namespace earshot
