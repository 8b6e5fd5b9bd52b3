#include "analysis/answer_check.h"

#include <algorithm>

namespace earshot::analysis {
namespace {

enum class Fate { Open, Covered, Withheld };

struct Part {
    Fate fate = Fate::Open;
    double coverage = 0; ///< weight of its words that the answer takes up, 0..1
    Span evidence;
};

/// A sentence that refuses or defers, with the words that do so.
struct Withholding {
    std::size_t sentence = 0;
    Span words;
    bool hedge = false; ///< put off or said to be hard, and figures follow all the same
};

std::vector<Withholding> withholdings(const CallText& text, const PairText& parts)
{
    std::vector<Withholding> found;
    for (std::size_t i = 0; i < parts.answer.size(); ++i) {
        for (const PhraseMatcher::Match& cue : text.answerCues(parts.answer[i].span)) {
            const auto kind = static_cast<Cue>(cue.value);
            if (kind == Cue::Refusal || kind == Cue::Deferral)
                found.push_back({i, cue.span, parts.answer[i].figures > 0});
        }
    }
    return found;
}

/// The part that a refusing sentence speaks of: the one it shares most words with, the sentence before
/// included.
std::size_t partOf(const TermWeights& weights, const PairText& parts, std::size_t sentence)
{
    const Sentence& own = parts.answer[sentence];
    Terms terms = own.terms;
    if (sentence > 0 && parts.answer[sentence - 1].turn == own.turn)
        terms = united(terms, parts.answer[sentence - 1].terms);
    std::size_t best = parts.asked.size();
    double most = 0;
    for (std::size_t i = 0; i < parts.asked.size(); ++i) {
        const double shared = weights.shared(terms, parts.askedTerms[i]);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return parts.asked.size() == 1 ? 0 : best;
}

std::vector<Part> coverage(const TermWeights& weights, const Pair& pair, const PairText& parts)
{
    std::vector<Part> result(parts.asked.size());
    Terms answer;
    for (const Sentence& sentence : parts.answer)
        answer = united(answer, sentence.terms);
    for (std::size_t i = 0; i < result.size(); ++i) {
        Part& part = result[i];
        const double asked = weights.sum(parts.askedTerms[i]);
        part.coverage = asked > 0 ? weights.shared(parts.askedTerms[i], answer) / asked : 0;
        double most = 0;
        for (const Sentence& sentence : parts.answer) {
            const double shared = sentence.filler ? 0 : weights.shared(sentence.terms, parts.askedTerms[i]);
            if (shared > most) {
                most = shared;
                part.evidence = sentence.span;
            }
        }
        if (parts.partsKnown && !pair.subQuestions[i].answeredIn.empty()) {
            part.fate = Fate::Covered;
            part.evidence = pair.subQuestions[i].answeredIn.front();
        }
    }
    return result;
}

int substanceBeside(const CallText& text, const PairText& parts, const std::vector<Withholding>& refusals)
{
    int letters = 0;
    for (std::size_t i = 0; i < parts.answer.size(); ++i) {
        const bool refuses = std::any_of(refusals.begin(), refusals.end(),
                                         [&](const Withholding& r) { return r.sentence == i; });
        if (!refuses && !parts.answer[i].filler)
            letters += text.substance(parts.answer[i].span);
    }
    return letters;
}

bool saysFigures(const PairText& parts)
{
    return std::any_of(parts.answer.begin(), parts.answer.end(),
                       [](const Sentence& s) { return s.figures > 0; });
}

/// Yes or no at the head of an answer.
std::optional<Span> affirmation(const CallText& text, const PairText& parts)
{
    constexpr std::int32_t kHead = 10;
    for (const Sentence& sentence : parts.answer) {
        for (const PhraseMatcher::Match& cue : text.answerCues(sentence.span)) {
            if (static_cast<Cue>(cue.value) == Cue::Affirm &&
                cue.span.begin() - sentence.span.begin() < kHead)
                return cue.span;
        }
        if (!sentence.filler)
            break;
    }
    return std::nullopt;
}

/// Marks what refusals withhold; tells whether any refusal could be laid to a part.
void withhold(const TermWeights& weights, const PairText& parts, const std::vector<Withholding>& refusals,
              std::vector<Part>& asked, bool brief)
{
    constexpr double kWell = 0.6;
    for (const Withholding& refusal : refusals) {
        const std::size_t i = partOf(weights, parts, refusal.sentence);
        if (i == asked.size() || refusal.hedge)
            continue;
        // Said beside much of substance a set phrase may concern a detail only.
        if (!brief && asked[i].coverage > kWell && asked.size() == 1)
            continue;
        asked[i].fate = Fate::Withheld;
        asked[i].evidence = refusal.words;
    }
}

AnswerClass verdict(const std::vector<Part>& parts, bool brief, bool affirmed, bool refused)
{
    constexpr double kTakenUp = 0.25;
    std::size_t withheld = 0;
    std::size_t covered = 0;
    for (const Part& part : parts) {
        withheld += part.fate == Fate::Withheld ? 1U : 0U;
        const bool takenUp = part.fate == Fate::Covered || part.coverage >= kTakenUp;
        covered += part.fate != Fate::Withheld && takenUp ? 1U : 0U;
    }
    if (withheld == parts.size())
        return brief ? AnswerClass::NotAnswered : AnswerClass::Partly;
    if (withheld > 0)
        return covered > 0 || !brief ? AnswerClass::Partly : AnswerClass::NotAnswered;
    if (refused)
        return covered == parts.size() ? AnswerClass::Partly : AnswerClass::Unclear;
    if (covered == parts.size() || (affirmed && covered + 1 >= parts.size()))
        return AnswerClass::Answered;
    return AnswerClass::Unclear;
}

} // namespace

AnswerCheck checkAnswer(const CallText& text, const TermWeights& weights, const Pair& pair,
                        const PairText& parts)
{
    constexpr int kBrief = 60; // letters of substance beside the refusal: two or three sentences
    AnswerCheck check;
    if (parts.asked.empty())
        return check;
    if (parts.answer.empty()) {
        check.answer = AnswerClass::NotAnswered;
        return check;
    }
    const std::vector<Withholding> refusals = withholdings(text, parts);
    const bool brief = substanceBeside(text, parts, refusals) <= kBrief && !saysFigures(parts);
    std::vector<Part> asked = coverage(weights, pair, parts);
    withhold(weights, parts, refusals, asked, brief);
    const auto affirmed = affirmation(text, parts);
    check.answer = verdict(asked, brief, affirmed.has_value(), !refusals.empty() && brief);
    for (const Part& part : asked) {
        if (!part.evidence.empty() &&
            (part.fate == Fate::Withheld || check.answer != AnswerClass::NotAnswered))
            check.evidence.push_back(part.evidence);
    }
    if (check.evidence.empty() && affirmed)
        check.evidence.push_back(*affirmed);
    std::sort(check.evidence.begin(), check.evidence.end());
    check.evidence.erase(std::unique(check.evidence.begin(), check.evidence.end()), check.evidence.end());
    return check;
}

} // namespace earshot::analysis
