#include "analysis/answer_diff.h"

#include "analysis/assignment.h"
#include "analysis/word_diff.h"

#include <algorithm>
#include <span>

namespace earshot::analysis {
namespace {

/// From this on two sentences speak of the same thing, and what they say of it can be held side by side.
constexpr double kRelated = 0.4;
/// From this on they say the same, unless their figures differ.
constexpr double kSameSentence = 0.55;
/// A sentence with more new letters than this is another sentence.
constexpr double kMostlyNew = 0.7;

/// Figures of two sentences that speak of the same metric and kind but say different values.
bool figuresDiffer(std::span<const Figure> a, std::span<const Figure> b)
{
    for (const Figure& x : a) {
        for (const Figure& y : b) {
            const bool comparable = x.metric == y.metric && x.kind == y.kind && x.comparison == y.comparison;
            if (comparable &&
                (x.value != y.value || x.valueHigh != y.valueHigh || x.direction != y.direction))
                return true;
        }
    }
    return false;
}

std::vector<const Sentence*> tellingSentences(const std::vector<Sentence>& all)
{
    std::vector<const Sentence*> kept;
    for (const Sentence& sentence : all) {
        if (!sentence.filler)
            kept.push_back(&sentence);
    }
    return kept;
}

/// A figure differs as a whole: "13%" and "15%", not "3" and "5".
void addWhole(std::vector<Span>& to, const std::vector<Span>& changed, std::span<const Figure> figures)
{
    for (Span span : changed) {
        for (const Figure& figure : figures) {
            if (figure.span.overlaps(span))
                span = hull(span, figure.span);
        }
        if (!to.empty() && to.back().overlaps(span))
            to.back() = hull(to.back(), span);
        else
            to.push_back(span);
    }
}

} // namespace

AnswerDiff answerDiff(const CallText& leftText, const PairText& left, const CallText& rightText,
                      const PairText& right, const TermWeights& weights)
{
    const std::vector<const Sentence*> a = tellingSentences(left.answer);
    const std::vector<const Sentence*> b = tellingSentences(right.answer);
    std::vector<std::vector<double>> gains(a.size(), std::vector<double>(b.size()));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j)
            gains[i][j] = weights.cosine(a[i]->terms, b[j]->terms);
    }
    const auto partner = bestAssignment(gains, kRelated);
    AnswerDiff diff;
    std::vector<bool> alone(b.size(), true);
    std::size_t same = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!partner[i]) {
            diff.onlyLeft.push_back(a[i]->span);
            continue;
        }
        const std::size_t j = *partner[i];
        const auto leftFigures = leftText.figures(a[i]->span);
        const auto rightFigures = rightText.figures(b[j]->span);
        if (gains[i][j] >= kSameSentence && !figuresDiffer(leftFigures, rightFigures)) {
            alone[j] = false;
            ++same;
            continue;
        }
        const WordDiff words = wordDiff(leftText.text(), a[i]->span, rightText.text(), b[j]->span);
        if (std::max(words.leftShare, words.rightShare) > kMostlyNew) {
            diff.onlyLeft.push_back(a[i]->span);
            continue;
        }
        alone[j] = false;
        addWhole(diff.changedLeft, words.left, leftFigures);
        addWhole(diff.changedRight, words.right, rightFigures);
    }
    for (std::size_t j = 0; j < b.size(); ++j) {
        if (alone[j])
            diff.onlyRight.push_back(b[j]->span);
    }
    std::ranges::sort(diff.changedRight);
    const std::size_t all = a.size() + b.size();
    diff.shared = all == 0 ? 1 : 2.0 * static_cast<double>(same) / static_cast<double>(all);
    return diff;
}

} // namespace earshot::analysis
