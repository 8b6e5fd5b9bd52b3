#include "analysis/summary.h"

#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <numeric>

namespace earshot::analysis {
namespace {

constexpr int kHanCost = 5;
constexpr int kWordCost = 12;
constexpr int kQuestionCost = 60 * kHanCost;
constexpr int kPartsCost = 80 * kHanCost;
constexpr int kAnswerCost = 100 * kHanCost;

bool isOneOf(char16_t c, std::u16string_view set)
{
    return set.find(c) != std::u16string_view::npos;
}

std::optional<PhraseMatcher::Match> brokenCueAt(const CallText& text, std::size_t at, Cue cue)
{
    const auto match = text.vocabulary().brokenCues.longestAt(text.folded(), at);
    return match && static_cast<Cue>(match->value) == cue ? match : std::nullopt;
}

/// Where the matter of a clause begins: behind set phrases at its head, as long as something is left behind
/// them.
Span withoutLead(const CallText& text, Span span)
{
    const std::u16string& folded = text.folded();
    auto begin = static_cast<std::size_t>(span.begin());
    const auto end = static_cast<std::size_t>(span.end());
    const auto skipMarks = [&](std::size_t at) {
        while (at < end && isOneOf(folded[at], u" ,:;.、。-—…\n!"))
            ++at;
        return at;
    };
    for (;;) {
        auto match = text.vocabulary().summaryCues.longestAt(folded, begin);
        if (!match)
            match = brokenCueAt(text, begin, Cue::Hesitation);
        if (!match || static_cast<std::size_t>(match->span.end()) >= end ||
            isOneOf(folded[static_cast<std::size_t>(match->span.end())], u"'’")) // "I think that's it"
            break;
        const std::size_t behind = skipMarks(static_cast<std::size_t>(match->span.end()));
        if (text.isFiller(Span::of(behind, end)) || brokenCueAt(text, behind, Cue::Relative))
            break; // "now that we can see its end"
        begin = behind;
    }
    return Span::of(begin, end);
}

/// Whether words begin so: "which is what we said" (relative), "with a view to costs" (dependent).
bool begins(const CallText& text, Span words, Cue cue)
{
    const auto match = brokenCueAt(text, static_cast<std::size_t>(words.begin()), cue);
    return match && match->span.end() < words.end();
}

/// A sentence's core: from its first clause that says something, with the one before where it needs that.
Span core(const CallText& text, Span sentence)
{
    std::optional<Span> before;
    for (const Span& piece : clauses(text.text(), sentence)) {
        const auto hesitation = brokenCueAt(text, static_cast<std::size_t>(piece.begin()), Cue::Hesitation);
        if (before && hesitation && hesitation->span.end() + 1 >= piece.end()) // "is this, um, a chance"
            return *before;
        const Span rest = withoutLead(text, {piece.begin(), sentence.end()});
        if (piece.end() < sentence.end() && text.isFiller(piece)) {
            before = text.isCourteous(piece) ? std::nullopt : std::optional(rest);
            continue;
        }
        return before && begins(text, rest, Cue::Relative) ? *before : rest;
    }
    return sentence;
}

bool asks(const CallText& text, Span clause)
{
    return !text.questionCues(clause).empty() ||
           isOneOf(text.folded()[static_cast<std::size_t>(clause.end()) - 1], u"?");
}

/// Whole clauses around the one that asks, as many as `limit` allows: first those behind it, then those
/// before.
Span shortened(const CallText& text, Span span, int limit)
{
    if (readingCost(span.in(text.text())) <= limit)
        return span;
    const std::vector<Span> pieces = clauses(text.text(), span);
    if (pieces.empty())
        return span;
    const auto fits = [&](std::size_t from, std::size_t to) {
        return readingCost(Span(pieces[from].begin(), pieces[to].end()).in(text.text())) <= limit;
    };
    std::size_t from = 0;
    while (from + 1 < pieces.size() && !asks(text, pieces[from]))
        ++from;
    std::size_t to = from;
    while (to + 1 < pieces.size() && fits(from, to + 1))
        ++to;
    while (from > 0 && fits(from - 1, to))
        --from;
    return withoutLead(text, {pieces[from].begin(), pieces[to].end()});
}

/// The sentence before a part that does not say what it is about ("How do you see that?").
std::optional<Span> antecedent(const CallText& text, const PairText& pair, Span part)
{
    const Sentence* before = nullptr;
    for (const Sentence& sentence : pair.question) {
        if (sentence.span.end() <= part.begin() && !sentence.filler)
            before = &sentence;
    }
    const bool near = before && part.begin() - before->span.end() < 3;
    return near ? std::optional(core(text, before->span)) : std::nullopt;
}

int costOf(const CallText& text, const std::vector<Span>& spans)
{
    return std::accumulate(spans.begin(), spans.end(), 0, [&](int cost, const Span& span) {
        return cost + readingCost(span.in(text.text()));
    });
}

/// The most telling parts that fit; the first stays in any case.
std::vector<Span> fitting(const CallText& text, const TermWeights& weights, const std::vector<Span>& parts,
                          int limit)
{
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> gain;
    for (const Span& part : parts)
        gain.push_back(weights.sum(text.terms(part)));
    std::stable_sort(order.begin() + 1, order.end(), [&](auto a, auto b) { return gain[a] > gain[b]; });
    std::vector<Span> chosen;
    int cost = 0;
    for (const std::size_t i : order) {
        const int own = readingCost(parts[i].in(text.text()));
        if (!chosen.empty() && cost + own > limit)
            continue;
        chosen.push_back(parts[i]);
        cost += own;
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

/// Without a question mark anywhere: the sentence that says most.
std::vector<Span> mostTelling(const TermWeights& weights, const std::vector<Sentence>& sentences)
{
    const Sentence* best = nullptr;
    double most = 0;
    for (const Sentence& sentence : sentences) {
        const double gain = sentence.filler ? 0 : weights.sum(sentence.terms);
        if (gain > most) {
            most = gain;
            best = &sentence;
        }
    }
    return best ? std::vector<Span>{best->span} : std::vector<Span>{};
}

/// A part may be several sentences: those that ask, or the whole where none does.
std::vector<Span> askingSentences(const CallText& text, const std::vector<Span>& parts)
{
    std::vector<Span> asking;
    for (const Span& part : parts) {
        const std::size_t before = asking.size();
        for (const Span& sentence : sentences(text.text(), part)) {
            if (asks(text, sentence))
                asking.push_back(sentence);
        }
        if (asking.size() == before)
            asking.push_back(part);
    }
    return asking;
}

std::vector<Sentence> sentencesOf(const CallText& text, const std::vector<TurnIndex>& turns)
{
    std::vector<Sentence> all;
    for (const TurnIndex turn : turns) {
        std::vector<Sentence> found = text.sentencesOf(turn);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    return all;
}

struct AnswerScorer {
    const CallText& text;
    const TermWeights& weights;
    Terms question;
    Terms open; ///< what the question asked and no chosen sentence has taken up yet
    double asked = 0;

    /// What a stretch takes up of the question, and its figures.
    double matter(const Terms& terms, int figures) const
    {
        constexpr double kOverlap = 4;
        constexpr double kFigure = 0.5;
        const double taken = asked > 0 ? kOverlap * weights.shared(terms, open) / asked : 0;
        return taken + kFigure * std::min(figures, 2);
    }

    /// Asks back, or says the question again where an answer begins: nearly all its words are the question's.
    bool repeats(const Sentence& sentence, int place) const
    {
        constexpr double kNearlyAll = 0.6;
        constexpr int kLong = 10 * kWordCost; ///< "On prices, not right away." is an answer
        const std::u16string_view words = sentence.span.in(text.folded());
        const bool opens = place <= 1 || text.vocabulary().summaryCues.longestAt(
                                             text.folded(), static_cast<std::size_t>(sentence.span.begin()));
        return words.ends_with(u'?') ||
               (opens && sentence.figures == 0 && readingCost(sentence.span.in(text.text())) >= kLong &&
                weights.shared(sentence.terms, question) >= kNearlyAll * weights.sum(sentence.terms));
    }

    double score(const Sentence& sentence, int place) const
    {
        constexpr double kCue = 0.8;
        constexpr double kWithheld = 1.2;
        constexpr double kFirst = 0.9;
        constexpr int kShort = 8 * kHanCost;
        constexpr double kOnlyIfNothingElse = 0.1;
        constexpr double kRepeated = 0.05;
        bool telling = sentence.figures > 0;
        double value = matter(sentence.terms, sentence.figures);
        for (const PhraseMatcher::Match& cue : text.answerCues(sentence.span)) {
            const auto kind = static_cast<Cue>(cue.value);
            const bool withheld = kind == Cue::Refusal || kind == Cue::Deferral;
            const bool opens = cue.span.begin() - sentence.span.begin() < 12;
            value += withheld ? kWithheld : opens ? kCue : 0;
            telling = telling || withheld || (kind == Cue::Affirm && opens);
        }
        value += kFirst / (1 + place);
        if (repeats(sentence, place))
            value *= kRepeated;
        const bool slight = !telling && readingCost(sentence.span.in(text.text())) < kShort;
        return slight ? value * kOnlyIfNothingElse : value;
    }
};

/// The clauses in a row that tell most of a sentence longer than `limit`.
Span mostTelling(const CallText& text, const AnswerScorer& scorer, Span span, int limit)
{
    constexpr double kHead = 0.2;  ///< for the sentence's own beginning
    constexpr double kWhole = 0.3; ///< for as much of it as there is room for
    if (readingCost(span.in(text.text())) <= limit)
        return span;
    const std::vector<Span> pieces = clauses(text.text(), span);
    Span best = pieces.front();
    double most = 0;
    for (std::size_t from = 0; from < pieces.size(); ++from) {
        const Span opening = withoutLead(text, pieces[from]);
        if (from > 0 && (begins(text, opening, Cue::Relative) || begins(text, opening, Cue::Dependent)))
            continue;
        for (std::size_t to = from; to < pieces.size(); ++to) {
            const Span row(pieces[from].begin(), pieces[to].end());
            const int cost = readingCost(row.in(text.text()));
            if (cost > limit)
                break;
            const double value = scorer.matter(text.terms(row), static_cast<int>(text.figures(row).size())) +
                                 (from == 0 ? kHead : 0) + kWhole * cost / limit;
            if (value >= most) {
                most = value;
                best = row;
            }
        }
    }
    constexpr int kScrap = 5; // a clause longer than the limit leaves but scraps around it
    if (readingCost(best.in(text.text())) * kScrap < limit)
        return mostTelling(text, scorer, span, 2 * limit);
    return withoutLead(text, best);
}

/// Place of each sentence in its turn, filler not counted.
std::vector<int> placesOf(const std::vector<Sentence>& sentences)
{
    std::vector<int> places;
    int place = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (i > 0 && sentences[i].turn != sentences[i - 1].turn)
            place = 0;
        places.push_back(place);
        place += sentences[i].filler ? 0 : 1;
    }
    return places;
}

/// What stood within a sentence and begins one now. A word with a capital further on (iPhone) stays.
void capitalise(std::u16string& words)
{
    const bool ownCapital = words.size() > 1 && isAsciiCapital(words[1]);
    if (!words.empty() && isAsciiLetter(words.front()) && !isAsciiCapital(words.front()) && !ownCapital)
        words.front() = static_cast<char16_t>(words.front() - u'a' + u'A');
}

/// "To, um, put" is "to put".
Extract withoutHesitations(const CallText& text, Extract extract)
{
    std::u16string& words = extract.words;
    const auto found = text.vocabulary().brokenCues.findAll(folded(words));
    for (auto match = found.rbegin(); match != found.rend(); ++match) {
        if (static_cast<Cue>(match->value) != Cue::Hesitation)
            continue;
        auto begin = static_cast<std::size_t>(match->span.begin());
        auto end = static_cast<std::size_t>(match->span.end());
        while (begin > 0 && isOneOf(words[begin - 1], u" ,，、"))
            --begin;
        while (end < words.size() && isOneOf(words[end], u" ,，、"))
            ++end;
        const bool latin = begin > 0 && end < words.size() && !isHan(words[end]);
        words.replace(begin, end - begin, latin && !isOneOf(words[end], u".?!;") ? u" " : u"");
    }
    capitalise(words);
    return extract;
}

} // namespace

int readingCost(std::u16string_view text)
{
    int cost = 0;
    bool inWord = false;
    for (const char16_t c : text) {
        const bool wordUnit = isLatinLetter(c) || isAsciiDigit(c);
        if (isHan(c))
            cost += kHanCost;
        else if (wordUnit && !inWord)
            cost += kWordCost;
        inWord = wordUnit || (inWord && isOneOf(c, u".,'’-%"));
    }
    return cost;
}

namespace {

/// The answer turns without those that only pass the question on; those, where nobody says more.
std::vector<TurnIndex> tellingAnswers(const Pair& pair)
{
    std::vector<TurnIndex> telling;
    std::copy_if(pair.answerTurns.begin(), pair.answerTurns.end(), std::back_inserter(telling),
                 [&](TurnIndex turn) {
                     return !std::binary_search(pair.passingTurns.begin(), pair.passingTurns.end(), turn);
                 });
    return telling.empty() ? pair.answerTurns : telling;
}

} // namespace

PairText pairText(const CallText& text, const Pair& pair)
{
    PairText result;
    result.question = sentencesOf(text, pair.questionTurns);
    result.answer = sentencesOf(text, tellingAnswers(pair));
    for (const SubQuestion& part : pair.subQuestions)
        result.asked.push_back(part.span);
    result.partsKnown = !result.asked.empty();
    const auto add = [&](auto isAsked) {
        if (!result.asked.empty())
            return;
        for (const Sentence& sentence : result.question) {
            if (isAsked(sentence))
                result.asked.push_back(sentence.span);
        }
    };
    const auto hasMark = [&](const Sentence& s) {
        return s.span.in(text.folded()).find(u'?') != std::u16string_view::npos;
    };
    add([&](const Sentence& s) { return !s.filler && hasMark(s); });
    add([&](const Sentence& s) { return !s.filler && !text.questionCues(s.span).empty(); });
    add([&](const Sentence& s) {
        return hasMark(s) && !text.questionCues(s.span).empty() && !text.isCourteous(core(text, s.span));
    });
    for (const Span& part : result.asked)
        result.askedTerms.push_back(text.terms(part));
    return result;
}

Extract joined(std::u16string_view text, std::vector<Span> spans)
{
    Extract extract;
    for (Span span : spans) {
        auto end = static_cast<std::size_t>(span.end());
        bool broken = false;
        while (end > static_cast<std::size_t>(span.begin()) && isOneOf(text[end - 1], u" ,，、；;：:—–-\n")) {
            broken = text[end - 1] != u'；' && text[end - 1] != u';';
            --end;
        }
        span = Span::of(static_cast<std::size_t>(span.begin()), end);
        if (span.empty())
            continue;
        bool opens = extract.words.empty(); // a sentence of its own
        if (!opens) {
            const char16_t last = extract.words.back();
            const bool closed = isOneOf(last, u".?!。？！…”\"");
            opens = closed;
            if (isHan(last) || isHan(text[static_cast<std::size_t>(span.begin())]) || last > 0x2FFF)
                extract.words += closed ? u"" : u"；";
            else
                extract.words += closed ? u" " : u"; ";
        }
        std::u16string words(span.in(text));
        std::replace(words.begin(), words.end(), u'\n', u' ');
        if (opens)
            capitalise(words);
        extract.words += words;
        if (broken)
            extract.words += u'…';
        extract.spans.push_back(span);
    }
    return extract;
}

Extract summariseQuestion(const CallText& text, const TermWeights& weights, const PairText& pair)
{
    constexpr int kVague = 4; // letters of substance; fewer do not say what the question is about
    const std::vector<Span> asked =
        pair.asked.empty() ? mostTelling(weights, pair.question) : askingSentences(text, pair.asked);
    if (asked.empty())
        return {};
    const int limit = asked.size() > 1 ? kPartsCost : kQuestionCost;
    std::vector<Span> parts;
    for (const Span& sentence : asked) {
        const Span part = core(text, sentence);
        if (asked.size() > 1 && text.substance(part) == 0 && !asks(text, part))
            continue;
        const auto before = text.substance(part) < kVague ? antecedent(text, pair, sentence) : std::nullopt;
        if (before && (parts.empty() || parts.back().end() <= before->begin()))
            parts.push_back(shortened(text, *before, limit / 2));
        parts.push_back(part);
    }
    if (costOf(text, parts) > limit) {
        const int each = std::max(limit / static_cast<int>(parts.size()), 18 * kHanCost);
        for (Span& part : parts)
            part = shortened(text, part, parts.size() == 1 ? limit : each);
    }
    return withoutHesitations(text, joined(text.text(), fitting(text, weights, parts, limit)));
}

Extract summariseAnswer(const CallText& text, const TermWeights& weights, const PairText& pair)
{
    Terms asked;
    for (const Terms& terms : pair.askedTerms)
        asked = united(asked, terms);
    AnswerScorer scorer{text, weights, asked, asked, weights.sum(asked)};
    const std::vector<int> places = placesOf(pair.answer);
    const std::size_t wanted = pair.asked.size() > 1 ? 3 : 2;
    std::vector<Span> chosen;
    std::vector<bool> used(pair.answer.size());
    int cost = 0;
    double first = 0; // score of the sentence chosen first
    while (chosen.size() < wanted && cost < kAnswerCost) {
        constexpr double kStillTelling = 0.2;
        std::size_t best = used.size();
        double most = first * kStillTelling;
        for (std::size_t i = 0; i < used.size(); ++i) {
            const Sentence& sentence = pair.answer[i];
            const bool barred = used[i] || sentence.filler || text.isFiller(core(text, sentence.span));
            const double score = barred ? 0 : scorer.score(sentence, places[i]);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        if (best == used.size())
            break;
        used[best] = true;
        first = std::max(first, most);
        const Span part = mostTelling(text, scorer, core(text, pair.answer[best].span), kAnswerCost);
        const int own = readingCost(part.in(text.text()));
        if (!chosen.empty() && cost + own > kAnswerCost)
            continue;
        chosen.push_back(part);
        cost += own;
        Terms left;
        std::set_difference(scorer.open.begin(), scorer.open.end(), pair.answer[best].terms.begin(),
                            pair.answer[best].terms.end(), std::back_inserter(left));
        scorer.open = left;
    }
    std::sort(chosen.begin(), chosen.end());
    return withoutHesitations(text, joined(text.text(), chosen));
}

} // namespace earshot::analysis
