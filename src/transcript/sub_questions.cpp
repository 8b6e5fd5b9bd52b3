#include "transcript/sub_questions.h"

#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>
#include <unordered_map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kShortHan = 9; ///< letters of a question that only gives an option
constexpr std::size_t kShortLatin = 12;
constexpr std::int32_t kShortestLineCheck = 4; ///< Han letters of "can you hear me"
constexpr std::size_t kMostQuestions = 32;     ///< of one turn, that answers are told apart for

/// A sentence, or a part of one that its own ordinal opens.
struct Piece {
    Span span;
    std::u16string lookup;
    bool marked = false;   ///< closed by a question mark
    bool requests = false; ///< asks without one
    bool continues = false;
    bool ordinal = false;
    bool smallTalk = false;
};

class SubQuestionReader {
public:
    SubQuestionReader(const Document& document, const Vocabulary& vocabulary)
        : m_text(document.text), m_vocabulary(vocabulary)
    {
    }

    void read(const Call& call, Pair& pair);

private:
    std::vector<Piece> piecesOf(const Span& body) const;
    std::vector<std::size_t> conjunctions(const std::u16string& lookup) const;
    void splitAtOrdinals(const Span& sentence, std::vector<Piece>& pieces) const;
    Piece pieceOf(const Span& span) const;
    Piece pieceOf(const Span& span, std::u16string lookup,
                  const std::vector<PhraseMatcher::Match>& cues) const;
    bool belongsToLast(const Piece& piece, const Piece& before) const;
    void addQuestions(const Span& body, std::vector<SubQuestion>& questions) const;
    /// The questions that hold a term, and those that it leads to: one bit each.
    struct Owner {
        std::uint32_t own = 0;
        std::uint32_t lead = 0;
    };
    using Owners = std::unordered_map<std::uint32_t, Owner>;
    Span leadOf(const std::vector<SubQuestion>& questions, std::size_t index, const Span& body) const;
    Owners ownersOf(const Call& call, const Pair& pair) const;
    /// For each question, by its own words and with those that lead to it.
    struct Votes {
        std::vector<int> own;
        std::vector<int> all;
    };
    Votes votesOf(const std::u16string& lookup, const Owners& owners, std::size_t count) const;
    std::optional<std::size_t> takenUp(const Votes& votes, std::optional<std::size_t> current) const;
    void findAnswers(const Call& call, Pair& pair) const;
    std::optional<std::size_t> ordinalOf(const std::u16string& lookup, std::size_t count) const;

    View m_text;
    const Vocabulary& m_vocabulary;
};

Piece SubQuestionReader::pieceOf(const Span& span) const
{
    std::u16string lookup = folded(span.in(m_text));
    const auto cues = m_vocabulary.cues.findAll(lookup);
    return pieceOf(span, std::move(lookup), cues);
}

Piece SubQuestionReader::pieceOf(const Span& span, std::u16string lookup,
                                 const std::vector<PhraseMatcher::Match>& cues) const
{
    Piece piece;
    piece.span = span;
    piece.lookup = std::move(lookup);
    View tail = trimmed(piece.lookup);
    while (endsWithAny(tail, u"\"'”’“‘)）」』「"))
        tail = trimmed(tail.substr(0, tail.size() - 1));
    piece.marked = endsWithAny(tail, u"?？");
    bool closedBySmallTalk = false; // "Good morning, this is …, can you hear me?"
    bool asksElse = false;
    for (const auto& match : cues) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        piece.requests = piece.requests || cue == Cue::Request;
        piece.smallTalk = piece.smallTalk || cue == Cue::SmallTalk;
        const bool closes = match.span.end() + 1 >= static_cast<std::int32_t>(tail.size());
        closedBySmallTalk = closedBySmallTalk ||
                            (cue == Cue::SmallTalk && closes && match.span.length() >= kShortestLineCheck);
        asksElse = asksElse || (cue == Cue::Request) || (cue == Cue::QuestionOpening && !closes);
        const bool opens = match.span.begin() <= 2;
        piece.continues = piece.continues || (opens && (cue == Cue::Continues || cue == Cue::Restate));
        piece.ordinal = piece.ordinal || (match.span.begin() <= 8 && cue == Cue::Ordinal);
    }
    const std::size_t letters = tail.size();
    const bool han = holdsHan(tail);
    const bool introduced = han && closedBySmallTalk && !asksElse && letters <= 48;
    piece.smallTalk = piece.smallTalk && (introduced || letters <= (han ? 24 : 34));
    return piece;
}

/// Where a question takes up another one behind ", and": ", and how much of it ships?"
std::vector<std::size_t> SubQuestionReader::conjunctions(const std::u16string& lookup) const
{
    constexpr View kAnd = u", and ";
    constexpr View kThen = u"then ";
    std::vector<std::size_t> places;
    if (!endsWithAny(trimmed(lookup), u"?"))
        return places;
    for (std::size_t at = lookup.find(kAnd); at != std::u16string::npos; at = lookup.find(kAnd, at + 1)) {
        std::size_t next = at + kAnd.size();
        if (lookup.compare(next, kThen.size(), kThen) == 0)
            next += kThen.size();
        const auto cue = m_vocabulary.cues.longestAt(lookup, next);
        if (cue && m_vocabulary.cueEntries[cue->value].cue == Cue::QuestionOpening)
            places.push_back(at + 2);
    }
    return places;
}

/// "第一，某事的进度；第二，某事的节奏；第三，费用怎么展望？"
void SubQuestionReader::splitAtOrdinals(const Span& sentence, std::vector<Piece>& pieces) const
{
    std::u16string lookup = folded(sentence.in(m_text));
    const auto cues = m_vocabulary.cues.findAll(lookup);
    std::vector<std::size_t> cuts;
    for (const auto& match : cues) {
        if (m_vocabulary.cueEntries[match.value].cue != Cue::Ordinal)
            continue;
        const auto at = static_cast<std::size_t>(match.span.begin());
        std::size_t before = at;
        while (before > 0 && isBlankUnit(lookup[before - 1]))
            --before;
        if (before > 0 && View(u",;:。、").find(lookup[before - 1]) != View::npos)
            cuts.push_back(at);
        else if (at == 0)
            cuts.push_back(0);
    }
    const std::vector<std::size_t> joined =
        cuts.size() < 2 ? conjunctions(lookup) : std::vector<std::size_t>();
    if (!joined.empty()) {
        cuts = joined;
        cuts.insert(cuts.begin(), 0);
    }
    if (cuts.size() < 2) {
        pieces.push_back(pieceOf(sentence, std::move(lookup), cues));
        return;
    }
    const bool marked = pieceOf(sentence, std::move(lookup), cues).marked;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const auto begin = sentence.begin() + static_cast<std::int32_t>(i == 0 ? cuts[0] : cuts[i]);
        const auto end =
            i + 1 < cuts.size() ? sentence.begin() + static_cast<std::int32_t>(cuts[i + 1]) : sentence.end();
        Piece piece = pieceOf(Span(begin, end));
        piece.marked = marked;
        piece.ordinal = true;
        piece.continues = false;
        pieces.push_back(std::move(piece));
    }
}

std::vector<Piece> SubQuestionReader::piecesOf(const Span& body) const
{
    std::vector<Piece> pieces;
    for (const Span& sentence : sentences(m_text, body))
        splitAtOrdinals(sentence, pieces);
    return pieces;
}

bool SubQuestionReader::belongsToLast(const Piece& piece, const Piece& before) const
{
    if (piece.ordinal)
        return false;
    if (piece.continues)
        return true;
    std::size_t letters = 0;
    for (const char16_t c : piece.lookup)
        letters += isHan(c) || isLatinLetter(c);
    if (letters < (holdsHan(piece.lookup) ? kShortHan : kShortLatin))
        return true;
    if (!holdsHan(piece.lookup) && termsOf(piece.lookup, m_vocabulary).empty()) // "Was it better than that?"
        return true;
    // "有多少来自甲？有多少来自乙？": one question, item by item
    constexpr std::size_t kSameOpening = 4;
    return before.continues &&
           before.lookup.find(View(piece.lookup).substr(0, kSameOpening)) != std::u16string::npos;
}

void SubQuestionReader::addQuestions(const Span& body, std::vector<SubQuestion>& questions) const
{
    std::vector<Piece> pieces = piecesOf(body);
    const std::size_t first = questions.size();
    const Piece* last = nullptr;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (piece.smallTalk)
            continue;
        const bool announcesNext = i + 1 < pieces.size() && pieces[i + 1].marked && !piece.ordinal;
        const bool asks = piece.marked || (piece.requests && !announcesNext);
        if (!asks)
            continue;
        const bool adjacent = last && piece.span.begin() - last->span.end() <= 2;
        if (adjacent && questions.size() > first && belongsToLast(piece, *last)) {
            questions.back().span = hull(questions.back().span, piece.span);
            piece.continues = true;
        } else {
            questions.push_back({piece.span, {}});
        }
        last = &piece;
    }
}

std::optional<std::size_t> SubQuestionReader::ordinalOf(const std::u16string& lookup, std::size_t count) const
{
    constexpr std::size_t kHead = 56;
    for (const auto& match : m_vocabulary.cues.findAll(View(lookup).substr(0, kHead))) {
        const auto& cue = m_vocabulary.cueEntries[match.value];
        if (cue.cue == Cue::Ordinal && cue.number >= 1 && static_cast<std::size_t>(cue.number) <= count)
            return static_cast<std::size_t>(cue.number - 1);
    }
    return std::nullopt;
}

void addSpan(std::vector<Span>& spans, const Span& span)
{
    constexpr std::int32_t kGap = 2;
    if (!spans.empty() && span.begin() - spans.back().end() <= kGap && span.begin() >= spans.back().begin())
        spans.back() = hull(spans.back(), span);
    else
        spans.push_back(span);
}

/// The words that lead to a question: what stands between it and the question before it, as far as it is
/// near.
Span SubQuestionReader::leadOf(const std::vector<SubQuestion>& questions, std::size_t index,
                               const Span& body) const
{
    constexpr std::int32_t kNear = 240;
    const std::int32_t end = questions[index].span.begin();
    std::int32_t begin = std::max(body.begin(), end - kNear);
    if (index > 0 && body.contains(questions[index - 1].span))
        begin = std::max(begin, questions[index - 1].span.end());
    return {std::min(begin, end), end};
}

/// Which question each word speaks of, one bit for each: a question's own words, and those that lead to it.
SubQuestionReader::Owners SubQuestionReader::ownersOf(const Call& call, const Pair& pair) const
{
    const auto& questions = pair.subQuestions;
    Owners owners;
    for (std::size_t q = 0; q < std::min(questions.size(), kMostQuestions); ++q) {
        for (const std::uint32_t term : termsOf(folded(questions[q].span.in(m_text)), m_vocabulary))
            owners[term].own |= 1u << q;
        for (const TurnIndex turn : pair.questionTurns) {
            const Span& body = call.turns[static_cast<std::size_t>(turn)].body;
            if (!body.contains(questions[q].span))
                continue;
            const Span lead = leadOf(questions, q, body);
            for (const std::uint32_t term : termsOf(folded(lead.in(m_text)), m_vocabulary))
                owners[term].lead |= 1u << q;
        }
    }
    return owners;
}

SubQuestionReader::Votes SubQuestionReader::votesOf(const std::u16string& lookup, const Owners& owners,
                                                    std::size_t count) const
{
    Votes votes{std::vector<int>(count, 0), std::vector<int>(count, 0)};
    for (const std::uint32_t term : allTermsOf(lookup)) {
        const auto owner = owners.find(term);
        if (owner == owners.end())
            continue;
        const auto [owning, leading] = owner->second;
        for (std::size_t q = 0; q < count; ++q) {
            const int vote = (owning & (1u << q)) == 0 ? 0 : owning == (1u << q) ? 2 : 1;
            votes.own[q] += vote;
            votes.all[q] += vote + (owning == 0 && leading == (1u << q) ? 1 : 0);
        }
    }
    return votes;
}

/// Which question a sentence takes up, if it leaves that of the sentence before it. Words that only lead to a
/// question tell it where nothing is told yet; later they have to outweigh more.
std::optional<std::size_t> SubQuestionReader::takenUp(const Votes& votes,
                                                      std::optional<std::size_t> current) const
{
    constexpr int kEnough = 3;
    constexpr int kLeadMore = 3;
    const auto most = [](const std::vector<int>& of) {
        return static_cast<std::size_t>(std::max_element(of.begin(), of.end()) - of.begin());
    };
    const std::size_t own = most(votes.own);
    if (votes.own[own] >= kEnough && (!current || votes.own[own] > votes.own[*current] + 1))
        return own;
    const std::size_t all = most(votes.all);
    if (votes.all[all] >= kEnough && (!current || votes.all[all] > votes.all[*current] + kLeadMore))
        return all;
    return std::nullopt;
}

/// By what the answer says it answers ("on your second question"), and where it does not say, by shared
/// words. What nothing tells apart answers all questions; what is said before the first sign answers the
/// first question, unless that has an answer.
void SubQuestionReader::findAnswers(const Call& call, Pair& pair) const
{
    auto& questions = pair.subQuestions;
    const auto answerAll = [&] {
        for (SubQuestion& question : questions)
            for (const TurnIndex turn : pair.answerTurns)
                question.answeredIn.push_back(call.turns[static_cast<std::size_t>(turn)].body);
    };
    if (questions.size() == 1)
        return answerAll();
    const std::size_t count = std::min(questions.size(), kMostQuestions);
    const Owners owners = ownersOf(call, pair);
    std::vector<Span> untold; // sentences before the first sign
    bool told = false;
    for (const TurnIndex turn : pair.answerTurns) {
        std::optional<std::size_t> current;
        for (const Span& sentence : sentences(m_text, call.turns[static_cast<std::size_t>(turn)].body)) {
            const std::u16string lookup = folded(sentence.in(m_text));
            const Votes votes = votesOf(lookup, owners, count);
            const auto ordinal = ordinalOf(lookup, count);
            if (ordinal && (votes.all[*ordinal] > 0 || !current || *ordinal == *current + 1))
                current = ordinal;
            else if (const auto taken = takenUp(votes, current))
                current = taken;
            if (current)
                addSpan(questions[*current].answeredIn, sentence);
            else if (!told)
                addSpan(untold, sentence);
            told = told || current;
        }
    }
    if (!told)
        answerAll();
    else if (questions.front().answeredIn.empty())
        questions.front().answeredIn = std::move(untold);
}

void SubQuestionReader::read(const Call& call, Pair& pair)
{
    pair.subQuestions.clear();
    for (const TurnIndex turn : pair.questionTurns)
        addQuestions(call.turns[static_cast<std::size_t>(turn)].body, pair.subQuestions);
    if (!pair.subQuestions.empty())
        findAnswers(call, pair);
}

} // namespace

void readSubQuestions(const Document& document, const Vocabulary& vocabulary, Call& call)
{
    SubQuestionReader reader(document, vocabulary);
    for (Exchange& exchange : call.exchanges)
        for (Pair& pair : exchange.pairs)
            reader.read(call, pair);
}

} // namespace earshot
