#pragma once

#include "analysis/reading.h"
#include "store/records.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace earshot::ui {

/// One paragraph of a transcript as the view shows it.
struct Paragraph {
    Span span;                     ///< in the clean text, without line ends at its edges; never empty
    std::optional<TurnIndex> turn; ///< none for text between the turns: furniture, rules, stray lines
    /// 1-based through the document; continued pieces bear their paragraph's, translations their original's.
    std::int32_t number = 0;
    bool rule = false;        ///< a line of dashes or the like: drawn as a line
    bool continued = false;   ///< a further piece of a paragraph too long to be laid out at once
    bool translation = false; ///< of a bilingual document: says what another paragraph says
};

/// Paragraphs longer than this are laid out in pieces, in UTF-16 units.
constexpr std::int32_t longestParagraph = 4096;

/// What a turn is in the questions and answers.
struct TurnPlace {
    enum class Part { None, Question, Answer, Clarification };
    Part part = Part::None;
    std::int32_t pair = 0;  ///< 1-based number of the pair through the call; 0 for none
    bool opensPair = false; ///< first question turn of its pair: bears the number
};

/// The whole text as paragraphs, labels of turns left out: the view draws who speaks in its own way.
std::vector<Paragraph> paragraphsOf(const Document& document, const Call& call);
/// Parallel to Call::turns.
std::vector<TurnPlace> placesOf(const Call& call);

/// What part of a call is shown.
enum class TranscriptPart { Whole, Prepared, Qa, Marked };

struct TranscriptFilter {
    TranscriptPart part = TranscriptPart::Whole;
    std::optional<PersonIndex> speaker; ///< only this person's turns
    friend bool operator==(const TranscriptFilter&, const TranscriptFilter&) = default;
};

/// Indices of the paragraphs that the filter lets through, ascending. `marked` are the spans of annotations.
std::vector<std::int32_t> filtered(const std::vector<Paragraph>& paragraphs, const Call& call,
                                   const TranscriptFilter& filter, const std::vector<Span>& marked);

/// The paragraph that holds an offset, or the nearest one behind it; the last one where none is behind.
/// Not for an empty vector.
std::int32_t paragraphAt(const std::vector<Paragraph>& paragraphs, std::int32_t offset);

} // namespace earshot::ui
