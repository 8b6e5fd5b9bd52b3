#pragma once

#include "analysis/call_text.h"

#include <string>
#include <vector>

namespace earshot::analysis {

/// What analysis holds of one pair while it works on it.
struct PairText {
    std::vector<Sentence> question; ///< of the question turns
    std::vector<Sentence> answer;   ///< of the answer turns
    std::vector<Span> asked; ///< the question's parts: the segmenter's, else its interrogative sentences
    std::vector<Terms> askedTerms; ///< parallel to asked
    bool partsKnown = false;       ///< `asked` comes from the segmenter
};

PairText pairText(const CallText& text, const Pair& pair);

/// A text put together from the document's own words. Spans ascend.
struct Extract {
    std::u16string words;
    std::vector<Span> spans;
};

/// The question's core clauses: courtesies and lead-ins stripped, its parts joined; about 60 Han characters
/// or 25 English words, a third more where there are several parts.
Extract summariseQuestion(const CallText& text, const TermWeights& weights, const PairText& pair);
/// The sentences that tell most of the answer: what the question asked about, figures, direct answers, first
/// sentences. About 100 Han characters or 42 words.
Extract summariseAnswer(const CallText& text, const TermWeights& weights, const PairText& pair);

/// Joins stretches of the text: a stretch that breaks off before its sentence's end gets "…", one that begins
/// a sentence of the extract a capital.
Extract joined(std::u16string_view text, std::vector<Span> spans);

/// Length as a reader feels it: 5 for a Han character, 12 for another word.
int readingCost(std::u16string_view text);

} // namespace earshot::analysis
