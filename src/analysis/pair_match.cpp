#include "analysis/pair_match.h"

#include "analysis/answer_diff.h"
#include "analysis/assignment.h"
#include "text/fold.h"

#include <algorithm>

namespace earshot::analysis {
namespace {

/// Below these two pairs are not about the same matter. Bigrams of Han text repeat less from call to call
/// than words.
constexpr double kSameMatter = 0.16;
constexpr double kSameMatterHan = 0.13;
/// What the words of two questions must give by themselves: two questions of one topic may ask anything.
constexpr double kSameWords = 0.038;
/// Without a topic in common the answers share words as well, or the questions are nearly one: "Is that
/// correct?" asks anything.
constexpr double kSameAnswerWords = 0.05;
constexpr double kNearlyOne = 0.5;
/// Share of an answer that must have a counterpart for the answer to be the same.
constexpr double kSameAnswer = 0.6;

Terms termsOf(const std::vector<Sentence>& sentences)
{
    Terms all;
    for (const Sentence& sentence : sentences) {
        if (!sentence.filler)
            all = united(all, sentence.terms);
    }
    return all;
}

std::vector<std::u16string> foldedNames(const Call& call, std::optional<PersonIndex> person)
{
    std::vector<std::u16string> names;
    if (!person)
        return names;
    const Person& who = call.people[static_cast<std::size_t>(*person)];
    names.push_back(folded(who.name));
    for (const std::u16string& alias : who.aliases)
        names.push_back(folded(alias));
    return names;
}

bool sameAsker(const ComparedPair& a, const ComparedPair& b)
{
    return std::find_first_of(a.asker.begin(), a.asker.end(), b.asker.begin(), b.asker.end()) !=
           a.asker.end();
}

Terms topicTerms(const Insights& insights, std::size_t exchange, std::size_t pair,
                 const std::vector<std::string>& ids)
{
    Terms terms;
    if (exchange >= insights.exchanges.size() || pair >= insights.exchanges[exchange].pairs.size())
        return terms;
    for (const std::string& topic : insights.exchanges[exchange].pairs[pair].topics) {
        const auto place = std::lower_bound(ids.begin(), ids.end(), topic);
        if (place != ids.end() && *place == topic)
            terms.push_back(topicTerm(static_cast<std::uint32_t>(place - ids.begin())));
    }
    std::sort(terms.begin(), terms.end());
    return terms;
}

struct Similarity {
    const TermWeights& words;
    const TermWeights& topics; ///< a topic of few pairs says more than one of many

    /// 0 where too little is shared for one matter.
    double of(const ComparedPair& a, const ComparedPair& b) const
    {
        constexpr double kAsked = 0.38;
        constexpr double kQuestion = 0.25;
        constexpr double kAnswer = 0.2;
        constexpr double kTopics = 0.17;
        constexpr double kAsker = 0.03;
        const double question = words.cosine(a.question, b.question);
        const double inQuestions = kAsked * words.cosine(a.asked, b.asked) + kQuestion * question;
        if (inQuestions < kSameWords)
            return 0;
        const double answer = words.cosine(a.answer, b.answer);
        const double topic = topics.cosine(a.topics, b.topics);
        if (topic <= 0 && answer < kSameAnswerWords && question < kNearlyOne)
            return 0;
        const double base = inQuestions + kAnswer * answer + kTopics * topic;
        return std::min(1.0, base + (sameAsker(a, b) ? kAsker : 0));
    }
};

/// Marks the links that do not lie on the longest run of links in the same order: those pairs have moved.
std::vector<bool> outOfOrder(const std::vector<PairLink>& links)
{
    std::vector<std::size_t> length(links.size(), 1);
    std::vector<std::size_t> before(links.size(), links.size());
    std::size_t last = links.size();
    for (std::size_t i = 0; i < links.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (links[j].right < links[i].right && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
        if (last == links.size() || length[i] > length[last])
            last = i;
    }
    std::vector<bool> moved(links.size(), true);
    for (; last < links.size(); last = before[last])
        moved[last] = false;
    return moved;
}

} // namespace

std::vector<ComparedPair> comparedPairs(const CallText& text, const Insights& insights, std::int32_t index)
{
    const std::vector<std::string>& ids = text.vocabulary().topicIds;
    std::vector<ComparedPair> all;
    const std::vector<Exchange>& exchanges = text.call().exchanges;
    for (std::size_t e = 0; e < exchanges.size(); ++e) {
        for (std::size_t p = 0; p < exchanges[e].pairs.size(); ++p) {
            ComparedPair pair;
            pair.ref = {index, static_cast<ExchangeIndex>(e), static_cast<std::int32_t>(p)};
            pair.parts = pairText(text, exchanges[e].pairs[p]);
            for (const Terms& terms : pair.parts.askedTerms)
                pair.asked = united(pair.asked, terms);
            pair.question = termsOf(pair.parts.question);
            pair.answer = termsOf(pair.parts.answer);
            pair.topics = topicTerms(insights, e, p, ids);
            pair.asker = foldedNames(text.call(), exchanges[e].asker);
            all.push_back(std::move(pair));
        }
    }
    return all;
}

std::vector<PairLink> matchedPairs(const CallText& leftText, const std::vector<ComparedPair>& left,
                                   const CallText& rightText, const std::vector<ComparedPair>& right,
                                   const TermWeights& weights, const TermWeights& topicWeights)
{
    const Similarity similarity{weights, topicWeights};
    std::vector<std::vector<double>> gains(left.size(), std::vector<double>(right.size()));
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j)
            gains[i][j] = similarity.of(left[i], right[j]);
    }
    const bool isHan = leftText.isChinese() && rightText.isChinese();
    const auto partner = bestAssignment(gains, isHan ? kSameMatterHan : kSameMatter);
    std::vector<PairLink> links;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!partner[i])
            continue;
        const ComparedPair& other = right[*partner[i]];
        AnswerDiff diff = answerDiff(leftText, left[i].parts, rightText, other.parts, weights);
        PairLink link;
        link.left = left[i].ref;
        link.right = other.ref;
        link.similarity = gains[i][*partner[i]];
        link.sameAsker = sameAsker(left[i], other);
        link.kind = diff.shared >= kSameAnswer ? LinkKind::Same : LinkKind::Changed;
        link.onlyLeft = std::move(diff.onlyLeft);
        link.onlyRight = std::move(diff.onlyRight);
        link.changedLeft = std::move(diff.changedLeft);
        link.changedRight = std::move(diff.changedRight);
        links.push_back(std::move(link));
    }
    const std::vector<bool> moved = outOfOrder(links);
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (moved[i] && links[i].kind == LinkKind::Same)
            links[i].kind = LinkKind::Moved;
    }
    return links;
}

} // namespace earshot::analysis
