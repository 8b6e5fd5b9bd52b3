#pragma once

#include "text/span.h"
#include "transcript/call.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class AnswerClass { Answered, Partly, NotAnswered, Unclear };
std::string_view name(AnswerClass answer); ///< "answered", "partly", "not_answered", "unclear"

/// What analysis tells of one pair. Summaries are extracts: the document's own sentences, never new words.
struct PairInsight {
    std::u16string questionSummary;
    std::vector<Span> questionSummarySpans; ///< where the summary's words stand
    std::u16string answerSummary;
    std::vector<Span> answerSummarySpans;
    AnswerClass answer = AnswerClass::Unclear;
    std::vector<Span> answerEvidence; ///< the words that say so: a refusal, a deferral, an answered part
    std::vector<std::string> topics;  ///< lexicon ids, most telling first
    friend bool operator==(const PairInsight&, const PairInsight&) = default;
};

struct ExchangeInsight {
    std::u16string summary;
    std::vector<PairInsight> pairs; ///< parallel to Exchange::pairs
    friend bool operator==(const ExchangeInsight&, const ExchangeInsight&) = default;
};

/// A person's part in the call.
struct SpeakerStats {
    PersonIndex person = 0;
    int turns = 0;
    std::int64_t words = 0;    ///< ICU words; Han text by dictionary words
    double share = 0;          ///< of all spoken words, 0..1
    int questionsAsked = 0;    ///< pairs as asker
    int questionsAnswered = 0; ///< pairs as answerer
    friend bool operator==(const SpeakerStats&, const SpeakerStats&) = default;
};

struct Insights {
    std::vector<ExchangeInsight> exchanges; ///< parallel to Call::exchanges
    std::vector<SpeakerStats> speakers;     ///< most words first
    friend bool operator==(const Insights&, const Insights&) = default;
};

} // namespace earshot
