#include "analysis/answer_check.h"

#include <algorithm>

namespace earshot::analysis {
namespace {

enum class Fate { Open, TakenUp, Withheld };

/// What the answer makes of one asked part.
struct Part {
    Fate fate = Fate::Open;
    Span evidence;
};

/// Words that refuse, defer or hedge.
struct Withholding {
    std::size_t sentence = 0; ///< index into the answer
    int place = 0;            ///< telling sentences of the answer before it
    Span words;
    Cue kind = Cue::Refusal;
};

/// The answer as a whole.
struct Answer {
    std::vector<Withholding> withheld; ///< refusals and deferrals
    std::vector<Withholding> hedges;
    int substance = 0; ///< letters that say something, outside the withholding sentences
    bool hasFigures = false;
    std::optional<Span> affirmed; ///< yes or no at its head
    Terms terms;
};

bool opens(const PhraseMatcher::Match& cue, const Sentence& sentence)
{
    constexpr std::int32_t kHead = 10;
    return cue.span.begin() - sentence.span.begin() < kHead;
}

Answer readAnswer(const CallText& text, const PairText& pair)
{
    Answer answer;
    int place = 0;
    for (std::size_t i = 0; i < pair.answer.size(); ++i) {
        const Sentence& sentence = pair.answer[i];
        bool withholds = false;
        for (const PhraseMatcher::Match& cue : text.answerCues(sentence.span)) {
            const auto kind = static_cast<Cue>(cue.value);
            if (kind == Cue::Affirm && place <= 1 && !answer.affirmed && opens(cue, sentence))
                answer.affirmed = cue.span;
            if (kind == Cue::Hedge)
                answer.hedges.push_back({i, place, cue.span, kind});
            if (kind == Cue::Refusal || kind == Cue::Deferral)
                answer.withheld.push_back({i, place, cue.span, kind});
            withholds = withholds || kind == Cue::Hedge || kind == Cue::Refusal || kind == Cue::Deferral;
        }
        if (!sentence.filler && !withholds)
            answer.substance += text.substance(sentence.span);
        answer.hasFigures = answer.hasFigures || sentence.figures > 0;
        answer.terms = united(answer.terms, sentence.terms);
        place += sentence.filler ? 0 : 1;
    }
    return answer;
}

/// Whether little is said beside the words that withhold.
bool isBrief(const Answer& answer)
{
    constexpr int kFew = 60;  // letters of substance: two or three sentences
    constexpr int kNext = 25; // one sentence
    const bool early = !answer.withheld.empty() && answer.withheld.front().place <= 1;
    return !answer.hasFigures && answer.substance <= (early ? kFew : kNext);
}

std::size_t sharedCount(const Terms& a, const Terms& b)
{
    Terms common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return common.size();
}

/// The part that a withholding sentence speaks of: the one it shares most words with, the sentence before
/// included.
std::optional<std::size_t> partOf(const TermWeights& weights, const PairText& pair, std::size_t sentence)
{
    if (pair.asked.size() == 1)
        return 0;
    const Sentence& own = pair.answer[sentence];
    Terms terms = own.terms;
    if (sentence > 0 && pair.answer[sentence - 1].turn == own.turn)
        terms = united(terms, pair.answer[sentence - 1].terms);
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t i = 0; i < pair.asked.size(); ++i) {
        const double shared = weights.shared(terms, pair.askedTerms[i]);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

/// Whether the answer takes up what a part asks, and the sentence where it does so most.
Part takenUp(const TermWeights& weights, const PairText& pair, const Answer& answer, std::size_t index)
{
    constexpr double kWell = 0.25;  // of the part's words by weight, anywhere in the answer
    constexpr double kClose = 0.15; // the same, in two neighbouring sentences
    constexpr double kTouch = 0.06;
    constexpr int kSubstantial = 24;
    const Terms& asked = pair.askedTerms[index];
    const double all = weights.sum(asked);
    Part part;
    if (all <= 0)
        return part;
    double most = 0;
    bool figureNear = false;
    for (std::size_t i = 0; i < pair.answer.size(); ++i) {
        const Sentence& sentence = pair.answer[i];
        if (sentence.filler)
            continue;
        const bool hasNext = i + 1 < pair.answer.size() && pair.answer[i + 1].turn == sentence.turn;
        const double own = weights.shared(sentence.terms, asked);
        const double both =
            hasNext ? weights.shared(united(sentence.terms, pair.answer[i + 1].terms), asked) : own;
        figureNear =
            figureNear || (own > 0 && (sentence.figures > 0 || (hasNext && pair.answer[i + 1].figures > 0)));
        if (own > 0 && both > most) {
            most = both;
            part.evidence = sentence.span;
        }
    }
    const std::size_t shared = sharedCount(asked, answer.terms);
    const double coverage = weights.shared(asked, answer.terms) / all;
    const bool only = pair.asked.size() == 1 && (answer.affirmed || answer.substance >= kSubstantial);
    if (coverage >= kWell || (shared >= 2 && most / all >= kClose) || (shared >= 1 && figureNear) ||
        (only && shared >= 1 && coverage >= kTouch))
        part.fate = Fate::TakenUp;
    return part;
}

/// One sentence for a part that the segmenter knows to be answered: the nearest to its words that lies in the
/// answer to it, else the first there.
Span knownEvidence(const PairText& text, const SubQuestion& part, const Span& nearest)
{
    for (const Span& answered : part.answeredIn) {
        if (!nearest.empty() && answered.contains(nearest))
            return nearest;
    }
    const Span& first = part.answeredIn.front();
    for (const Sentence& sentence : text.answer) {
        if (first.contains(sentence.span) && !sentence.filler)
            return sentence.span;
    }
    return first;
}

std::vector<Part> readParts(const TermWeights& weights, const Pair& pair, const PairText& text,
                            const Answer& answer)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < text.asked.size(); ++i) {
        Part part = takenUp(weights, text, answer, i);
        if (text.partsKnown && !pair.subQuestions[i].answeredIn.empty())
            part = {Fate::TakenUp, knownEvidence(text, pair.subQuestions[i], part.evidence)};
        parts.push_back(part);
    }
    return parts;
}

/// Lays refusals and deferrals to the parts they concern. In a long answer to one question a late one
/// concerns a detail, unless it refuses the question's own words. False where some could be laid to no part.
bool withhold(const TermWeights& weights, const PairText& pair, const Answer& answer, bool brief,
              std::vector<Part>& parts)
{
    bool all = true;
    for (const Withholding& words : answer.withheld) {
        const auto index = partOf(weights, pair, words.sentence);
        all = all && index;
        if (!index)
            continue;
        const bool early = words.place <= 1;
        const bool own = words.kind == Cue::Refusal &&
                         sharedCount(pair.answer[words.sentence].terms, pair.askedTerms[*index]) > 0;
        if (brief || early || own || parts.size() > 1)
            parts[*index] = {Fate::Withheld, words.words};
    }
    return all;
}

/// A part without words of its own goes with the part before it, which it asks more of: "How is churn? And
/// how do you think about that?"
void leanOnNeighbours(const PairText& pair, std::vector<Part>& parts)
{
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].fate == Fate::Open && parts[i - 1].fate == Fate::TakenUp && pair.askedTerms[i].empty())
            parts[i].fate = Fate::TakenUp;
}

AnswerClass verdict(const std::vector<Part>& parts, const Answer& answer, bool brief)
{
    const auto count = [&](Fate fate) {
        return static_cast<std::size_t>(
            std::count_if(parts.begin(), parts.end(), [&](const Part& part) { return part.fate == fate; }));
    };
    const std::size_t withheld = count(Fate::Withheld);
    const std::size_t taken = count(Fate::TakenUp);
    if (brief && (withheld > 0 || !answer.withheld.empty()))
        return taken > 0 ? AnswerClass::Partly : AnswerClass::NotAnswered;
    if (withheld > 0)
        return AnswerClass::Partly;
    if (taken == parts.size() || (parts.size() == 1 && answer.affirmed))
        return AnswerClass::Answered;
    return AnswerClass::Unclear;
}

/// Where nothing is asked in so many words, what the analyst says is what the answer is held against.
PairText withStatement(PairText parts)
{
    Terms terms;
    Span said;
    for (const Sentence& sentence : parts.question) {
        if (sentence.filler)
            continue;
        said = said.empty() ? sentence.span : hull(said, sentence.span);
        terms = united(terms, sentence.terms);
    }
    if (!terms.empty()) {
        parts.asked.push_back(said);
        parts.askedTerms.push_back(std::move(terms));
    }
    return parts;
}

AnswerCheck checkParts(const CallText& text, const TermWeights& weights, const Pair& pair,
                       const PairText& parts)
{
    constexpr int kNothingElse = 12; // letters of substance beside a hedge
    AnswerCheck check;
    if (parts.asked.empty())
        return check;
    if (parts.answer.empty()) {
        check.answer = AnswerClass::NotAnswered;
        return check;
    }
    Answer answer = readAnswer(text, parts);
    if (answer.substance <= kNothingElse && !answer.hasFigures)
        answer.withheld.insert(answer.withheld.end(), answer.hedges.begin(), answer.hedges.end());
    const bool brief = isBrief(answer);
    std::vector<Part> asked = readParts(weights, pair, parts, answer);
    const bool laid = withhold(weights, parts, answer, brief, asked);
    leanOnNeighbours(parts, asked);
    check.answer = verdict(asked, answer, brief);
    if (!laid && check.answer == AnswerClass::Answered)
        check.answer = AnswerClass::Unclear;
    if (check.answer == AnswerClass::Unclear)
        return check;
    for (const Part& part : asked) {
        if (part.fate != Fate::Open && !part.evidence.empty())
            check.evidence.push_back(part.evidence);
    }
    if (check.evidence.empty() && answer.affirmed)
        check.evidence.push_back(*answer.affirmed);
    if (check.evidence.empty() && !answer.withheld.empty())
        check.evidence.push_back(answer.withheld.front().words);
    std::sort(check.evidence.begin(), check.evidence.end());
    check.evidence.erase(std::unique(check.evidence.begin(), check.evidence.end()), check.evidence.end());
    return check;
}

} // namespace

AnswerCheck checkAnswer(const CallText& text, const TermWeights& weights, const Pair& pair,
                        const PairText& parts)
{
    return checkParts(text, weights, pair, parts.asked.empty() ? withStatement(parts) : parts);
}

} // namespace earshot::analysis
