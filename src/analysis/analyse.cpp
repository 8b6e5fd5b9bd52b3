#include "analysis/analyse.h"

#include "analysis/answer_check.h"
#include "analysis/call_text.h"
#include "analysis/speaker_stats.h"
#include "analysis/summary.h"

#include <algorithm>
#include <map>

namespace earshot {
namespace {

using namespace analysis;

/// Topics by how often the pair speaks of them: in the asked parts most, in the rest of the question less, in
/// the answer least; broad topics behind telling ones.
std::vector<std::string> topicsOf(const CallText& text, const PairText& pair)
{
    constexpr double kAsked = 3;
    constexpr double kQuestion = 2;
    constexpr double kAnswer = 0.5;
    constexpr double kBroad = 0.4;
    constexpr double kLeast = 1;
    constexpr std::size_t kMost = 5;
    const Vocabulary& vocabulary = text.vocabulary();
    std::map<std::uint32_t, double> scores;
    const auto add = [&](Span span, double score) {
        for (const PhraseMatcher::Match& match : text.topics(span))
            scores[match.value] += vocabulary.topicIsBroad[match.value] ? score * kBroad : score;
    };
    for (const Span& part : pair.asked)
        add(part, kAsked);
    for (const Sentence& sentence : pair.question)
        add(sentence.span, kQuestion);
    for (const Sentence& sentence : pair.answer)
        add(sentence.span, kAnswer);
    std::vector<std::pair<double, std::uint32_t>> order;
    for (const auto& [topic, score] : scores) {
        if (score >= kLeast)
            order.emplace_back(-score, topic);
    }
    std::sort(order.begin(), order.end());
    order.resize(std::min(order.size(), kMost));
    std::vector<std::string> topics;
    for (const auto& [score, topic] : order)
        topics.push_back(vocabulary.topicIds[topic]);
    return topics;
}

std::u16string exchangeSummary(const CallText& text, const std::vector<PairInsight>& pairs)
{
    constexpr int kMost = 500; // reading cost: a hundred Han characters
    std::vector<Span> spans;
    int cost = 0;
    for (const PairInsight& pair : pairs) {
        for (const Span& span : pair.questionSummarySpans) {
            cost += readingCost(span.in(text.text()));
            if (spans.empty() || cost <= kMost)
                spans.push_back(span);
        }
    }
    return joined(text.text(), spans).words;
}

PairInsight insightOf(const CallText& text, const TermWeights& weights, const Pair& pair,
                      const PairText& parts)
{
    PairInsight insight;
    Extract question = summariseQuestion(text, weights, parts);
    insight.questionSummary = std::move(question.words);
    insight.questionSummarySpans = std::move(question.spans);
    Extract answer = summariseAnswer(text, weights, parts);
    insight.answerSummary = std::move(answer.words);
    insight.answerSummarySpans = std::move(answer.spans);
    AnswerCheck check = checkAnswer(text, weights, pair, parts);
    insight.answer = check.answer;
    insight.answerEvidence = std::move(check.evidence);
    insight.topics = topicsOf(text, parts);
    return insight;
}

} // namespace

std::string_view name(AnswerClass answer)
{
    switch (answer) {
    case AnswerClass::Answered:
        return "answered";
    case AnswerClass::Partly:
        return "partly";
    case AnswerClass::NotAnswered:
        return "not_answered";
    case AnswerClass::Unclear:
        return "unclear";
    }
    return "unclear";
}

Insights analyse(const Document& document, const Call& call, const FigureSet& figures, const Lexicon& lexicon)
{
    const auto words = vocabularyOf(lexicon);
    const Vocabulary& vocabulary = *words;
    const CallText text(document, call, figures, vocabulary);
    std::vector<std::vector<PairText>> exchanges;
    TermWeights weights;
    for (const Exchange& exchange : call.exchanges) {
        std::vector<PairText>& pairs = exchanges.emplace_back();
        for (const Pair& pair : exchange.pairs) {
            pairs.push_back(pairText(text, pair));
            for (const auto* sentences : {&pairs.back().question, &pairs.back().answer}) {
                for (const Sentence& sentence : *sentences)
                    weights.add(sentence.terms);
            }
        }
    }
    Insights insights;
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        ExchangeInsight& exchange = insights.exchanges.emplace_back();
        for (std::size_t j = 0; j < exchanges[i].size(); ++j)
            exchange.pairs.push_back(insightOf(text, weights, call.exchanges[i].pairs[j], exchanges[i][j]));
        exchange.summary = exchangeSummary(text, exchange.pairs);
    }
    insights.speakers = speakerStats(document, call);
    return insights;
}

} // namespace earshot
