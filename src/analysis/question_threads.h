#pragma once

#include "analysis/reading.h"

#include <compare>
#include <string>
#include <vector>

namespace earshot {

/// One pair of one call.
struct PairRef {
    std::int32_t call = 0; ///< index into the compared calls
    ExchangeIndex exchange = 0;
    std::int32_t pair = 0;
    friend auto operator<=>(const PairRef&, const PairRef&) = default;
};

/// What one analyst asked in several of the compared calls, in their order.
struct QuestionThread {
    std::u16string asker; ///< as the last of the calls writes the name
    std::vector<PairRef> questions;
    friend bool operator==(const QuestionThread&, const QuestionThread&) = default;
};

/// Threads of analysts who ask in at least two of the calls, those with the most questions first. Two are one
/// where the name of the one is a name or another form of the other, in any case, width and script; forms
/// that two people share ("Mike") make them no one.
std::vector<QuestionThread> questionThreads(const std::vector<const Reading*>& readings);

/// The parts of a question that nobody answered. None where the answer could not be classed: nothing tells an
/// open part from an answer that is not understood.
std::vector<Span> openParts(const Pair& pair, AnswerClass answer);

struct OpenPart {
    PairRef pair;
    Span span; ///< in its call's text
    friend bool operator==(const OpenPart&, const OpenPart&) = default;
};

/// The open parts of all questions, in the order of the calls.
std::vector<OpenPart> openParts(const std::vector<const Reading*>& readings);

} // namespace earshot
