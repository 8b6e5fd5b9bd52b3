#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Page numbers, running heads and footers between the lines of a plain text that was printed in pages. Proof
/// is their return: at the edges of pages where form feeds part them, around lines that number pages
/// otherwise. What stands at the top of the first page stays: it names the call. The text may hold form feeds
/// ('\f') beside its '\n'.
std::vector<Edit> findPageFurniture(std::u16string_view text);

/// The "> " before every line of a mail that was forwarded: where most lines have one.
std::vector<Edit> findQuoteMarks(std::u16string_view text);

/// Times on lines of their own inside sentences, as captions print them every few seconds: where a good part
/// of such lines stand so. Those between sentences tell when somebody begins to speak, and stay.
std::vector<Edit> findTimeLines(std::u16string_view text);

/// The numbers that a court reporter prints before every line, from 1 anew on each page: where nearly every
/// line has one and they count.
std::vector<Edit> findLineNumbers(std::u16string_view text);

/// Names that stand in a column of their own beside the speech, over several lines where they are long: each
/// name comes before the speech's first line.
std::vector<Edit> findMarginLabels(std::u16string_view text);

/// The pages of such a text: by its form feeds, or else parted by the furniture found. Empty where it has
/// one.
std::vector<Span> pagesOf(std::u16string_view text, const std::vector<Edit>& furniture);

/// Line ends that a width or a page made inside a sentence. Only of documents whose lines nearly all reach
/// the same width and mostly end inside sentences; a line that may begin somebody's turn is never joined to
/// the one before.
std::vector<Edit> findLineJoins(std::u16string_view text);

} // namespace earshot
