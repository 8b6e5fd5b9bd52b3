#include "analysis/compare.h"

#include "analysis/call_text.h"
#include "analysis/metric_rows.h"
#include "analysis/pair_match.h"

#include <algorithm>
#include <memory>
#include <set>

namespace earshot {
namespace {

using namespace analysis;

struct ComparedCall {
    ComparedCall(const Reading& reading, const Vocabulary& vocabulary, std::int32_t index)
        : text(reading.document, reading.call, reading.figures, vocabulary),
          pairs(comparedPairs(text, reading.insights, index))
    {
    }
    CallText text;
    std::vector<ComparedPair> pairs;
};

struct NewAndVanished {
    std::vector<std::string> fresh;
    std::vector<std::string> vanished;
};

/// What a call stands for, and what it touches on at least.
struct Said {
    std::set<std::string> mainly;
    std::set<std::string> atAll;
};

/// What the last call stands for and none before touches on, and the reverse.
NewAndVanished newAndVanished(const std::vector<Said>& calls)
{
    NewAndVanished result;
    if (calls.size() < 2)
        return result;
    Said before;
    for (std::size_t i = 0; i + 1 < calls.size(); ++i) {
        before.mainly.insert(calls[i].mainly.begin(), calls[i].mainly.end());
        before.atAll.insert(calls[i].atAll.begin(), calls[i].atAll.end());
    }
    const Said& last = calls.back();
    std::set_difference(last.mainly.begin(), last.mainly.end(), before.atAll.begin(), before.atAll.end(),
                        std::back_inserter(result.fresh));
    std::set_difference(before.mainly.begin(), before.mainly.end(), last.atAll.begin(), last.atAll.end(),
                        std::back_inserter(result.vanished));
    return result;
}

std::set<std::string> metricsOf(const Reading& reading, const Vocabulary& vocabulary)
{
    std::set<std::string> metrics;
    for (const Figure& figure : reading.figures.figures) {
        if (figure.metric.empty())
            continue;
        metrics.insert(figure.metric);
        metrics.insert(vocabulary.metricParts.named({figure.metric, figure.segment, figure.geography}));
    }
    return metrics;
}

/// Mainly: the two most telling topics of each pair, broad ones left out.
Said topicsOf(const Reading& reading, const Vocabulary& vocabulary)
{
    constexpr std::size_t kMain = 2;
    Said said;
    const auto isBroad = [&](const std::string& id) {
        const auto place = std::lower_bound(vocabulary.topicIds.begin(), vocabulary.topicIds.end(), id);
        const bool known = place != vocabulary.topicIds.end() && *place == id;
        return known &&
               vocabulary.topicIsBroad[static_cast<std::size_t>(place - vocabulary.topicIds.begin())];
    };
    for (const ExchangeInsight& exchange : reading.insights.exchanges) {
        for (const PairInsight& pair : exchange.pairs) {
            for (std::size_t i = 0; i < pair.topics.size(); ++i) {
                if (i < kMain && !isBroad(pair.topics[i]))
                    said.mainly.insert(pair.topics[i]);
                said.atAll.insert(pair.topics[i]);
            }
        }
    }
    return said;
}

std::vector<std::u16string> returningAskers(const std::vector<QuestionThread>& threads, std::size_t calls)
{
    std::vector<std::u16string> returning;
    for (const QuestionThread& thread : threads)
        if (thread.questions.back().call + 1 == static_cast<std::int32_t>(calls))
            returning.push_back(thread.asker);
    return returning;
}

void addLeftOver(const std::vector<ComparedPair>& pairs, const std::set<PairRef>& linked,
                 std::vector<PairRef>& out)
{
    for (const ComparedPair& pair : pairs) {
        if (!linked.contains(pair.ref))
            out.push_back(pair.ref);
    }
}

TermWeights weightsOf(const std::vector<std::unique_ptr<ComparedCall>>& calls)
{
    TermWeights weights;
    for (const auto& call : calls) {
        for (const ComparedPair& pair : call->pairs) {
            weights.add(pair.question);
            weights.add(pair.answer);
        }
    }
    return weights;
}

TermWeights topicWeightsOf(const std::vector<std::unique_ptr<ComparedCall>>& calls)
{
    TermWeights weights;
    for (const auto& call : calls) {
        for (const ComparedPair& pair : call->pairs)
            weights.add(pair.topics);
    }
    return weights;
}

} // namespace

std::string_view name(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Same:
        return "same";
    case LinkKind::Changed:
        return "changed";
    case LinkKind::Moved:
        return "moved";
    }
    return "changed";
}

CallComparison compare(const std::vector<const Reading*>& readings, const Lexicon& lexicon)
{
    const auto words = vocabularyOf(lexicon);
    const Vocabulary& vocabulary = *words;
    std::vector<std::unique_ptr<ComparedCall>> calls;
    for (std::size_t i = 0; i < readings.size(); ++i)
        calls.push_back(
            std::make_unique<ComparedCall>(*readings[i], vocabulary, static_cast<std::int32_t>(i)));
    const TermWeights weights = weightsOf(calls);
    const TermWeights topicWeights = topicWeightsOf(calls);

    CallComparison result;
    for (std::size_t i = 0; i + 1 < calls.size(); ++i) {
        std::vector<PairLink> links = matchedPairs(calls[i]->text, calls[i]->pairs, calls[i + 1]->text,
                                                   calls[i + 1]->pairs, weights, topicWeights);
        std::set<PairRef> linked;
        for (const PairLink& link : links) {
            linked.insert(link.left);
            linked.insert(link.right);
        }
        addLeftOver(calls[i]->pairs, linked, result.dropped);
        addLeftOver(calls[i + 1]->pairs, linked, result.fresh);
        std::move(links.begin(), links.end(), std::back_inserter(result.links));
    }
    result.metrics = metricRows(readings, vocabulary);

    std::vector<Said> metrics;
    std::vector<Said> topics;
    for (const Reading* reading : readings) {
        metrics.push_back({reportedMetrics(*reading, vocabulary), metricsOf(*reading, vocabulary)});
        topics.push_back(topicsOf(*reading, vocabulary));
    }
    NewAndVanished metricChange = newAndVanished(metrics);
    result.newMetrics = std::move(metricChange.fresh);
    result.vanishedMetrics = std::move(metricChange.vanished);
    NewAndVanished topicChange = newAndVanished(topics);
    result.newTopics = std::move(topicChange.fresh);
    result.vanishedTopics = std::move(topicChange.vanished);
    result.threads = questionThreads(readings);
    result.returningAskers = returningAskers(result.threads, readings.size());
    result.openParts = openParts(readings);
    return result;
}

} // namespace earshot
