#include "transcript/sub_questions.h"

#include "text/script.h"
#include "text/units.h"
#include "transcript/answered_parts.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kShortHan = 9; ///< letters of a question that only gives an option
constexpr std::size_t kShortLatin = 12;
constexpr std::int32_t kShortestLineCheck = 4; ///< Han letters of "can you hear me"

/// A sentence, or a part of one that its own ordinal opens.
struct Piece {
    Span span;
    View lookup;           ///< folded
    bool marked = false;   ///< closed by a question mark
    bool requests = false; ///< asks without one; told of those that are not marked
    bool continues = false;
    bool ordinal = false;
    bool smallTalk = false;
};

class SubQuestionReader {
public:
    SubQuestionReader(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
                      const Call& call)
        : m_spoken(spoken),
          m_vocabulary(vocabulary),
          m_call(call),
          m_passing(passing),
          m_answers(spoken, call, vocabulary, m_passing)
    {
    }

    void read(Pair& pair);

private:
    const Span& bodyOf(TurnIndex turn) const { return m_call.turns[static_cast<std::size_t>(turn)].body; }
    std::vector<Piece> piecesOf(const Span& body) const;
    bool opensClause(View lookup, std::size_t at) const;
    bool asksByOrder(View lookup) const;
    std::vector<std::size_t> conjunctions(View lookup) const;
    void splitAtOrdinals(const Span& sentence, std::vector<Piece>& pieces) const;
    Piece pieceOf(const Span& span) const;
    bool belongsToLast(const Piece& piece, const Piece& before) const;
    void addQuestions(TurnIndex turn, std::optional<PersonIndex> next,
                      std::vector<SubQuestion>& questions) const;
    void addStatement(Pair& pair, std::optional<PersonIndex> next) const;

    const SpokenText& m_spoken;
    const Vocabulary& m_vocabulary;
    const Call& m_call;
    const Passing& m_passing;
    AnsweredParts m_answers;
};

Piece SubQuestionReader::pieceOf(const Span& span) const
{
    Piece piece;
    piece.span = span;
    piece.lookup = m_spoken.folded(span);
    View tail = trimmed(piece.lookup);
    while (endsWithAny(tail, u"\"'”’“‘)）」』「"))
        tail = trimmed(tail.substr(0, tail.size() - 1));
    piece.marked = endsWithAny(tail, u"?？");
    bool closedBySmallTalk = false; // "Good morning, this is …, can you hear me?"
    bool asksElse = false;
    for (const auto& match : m_spoken.cues(span)) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        piece.requests = piece.requests || cue == Cue::Request;
        piece.smallTalk = piece.smallTalk || cue == Cue::SmallTalk;
        const bool closes = match.span.end() + 1 >= static_cast<std::int32_t>(tail.size());
        closedBySmallTalk = closedBySmallTalk ||
                            (cue == Cue::SmallTalk && closes && match.span.length() >= kShortestLineCheck);
        piece.requests =
            piece.requests || (cue == Cue::RequestOpening && !piece.marked &&
                               opensClause(piece.lookup, static_cast<std::size_t>(match.span.begin())));
        asksElse = asksElse || (cue == Cue::Request) || (cue == Cue::QuestionOpening && !closes);
        const bool opens = match.span.begin() <= 2;
        piece.continues = piece.continues || (opens && (cue == Cue::Continues || cue == Cue::Restate));
        piece.ordinal = piece.ordinal || (match.span.begin() <= 8 && cue == Cue::Ordinal);
    }
    piece.requests = piece.requests || (!piece.marked && asksByOrder(piece.lookup));
    const std::size_t letters = tail.size();
    const bool han = holdsHan(tail);
    const bool introduced = han && closedBySmallTalk && !asksElse && letters <= 48;
    piece.smallTalk = piece.smallTalk && (introduced || letters <= (han ? 24 : 34));
    return piece;
}

/// Whether nothing of a matter stands before a place in its sentence, or a comma does.
bool SubQuestionReader::opensClause(View lookup, std::size_t at) const
{
    const View before = trimmed(lookup.substr(0, at));
    return before.empty() || endsWithAny(before, u",;:") || termsOf(before, m_vocabulary).empty();
}

/// "How do you see demand going into next year.": a question by the order of its words, whatever closes it.
bool SubQuestionReader::asksByOrder(View lookup) const
{
    const auto found = m_vocabulary.inversions.findAll(lookup);
    return std::any_of(found.begin(), found.end(), [&](const PhraseMatcher::Match& match) {
        return opensClause(lookup, static_cast<std::size_t>(match.span.begin()));
    });
}

/// Where a question takes up another one behind ", and": ", and how much of it ships?"
std::vector<std::size_t> SubQuestionReader::conjunctions(View lookup) const
{
    constexpr View kAnd = u", and ";
    constexpr View kThen = u"then ";
    std::vector<std::size_t> places;
    if (!endsWithAny(trimmed(lookup), u"?"))
        return places;
    for (std::size_t at = lookup.find(kAnd); at != View::npos; at = lookup.find(kAnd, at + 1)) {
        std::size_t next = at + kAnd.size();
        if (lookup.compare(next, kThen.size(), kThen) == 0)
            next += kThen.size();
        const auto cue = m_vocabulary.cues.longestAt(lookup, next);
        const std::size_t from = places.empty() ? 0 : places.back();
        if (termsOf(lookup.substr(from, at - from), m_vocabulary).empty()) // "Um, and how …?"
            continue;
        if (cue && m_vocabulary.cueEntries[cue->value].cue == Cue::QuestionOpening)
            places.push_back(at + 2);
    }
    return places;
}

/// "第一，某事的进度；第二，某事的节奏；第三，费用怎么展望？"
void SubQuestionReader::splitAtOrdinals(const Span& sentence, std::vector<Piece>& pieces) const
{
    const View lookup = m_spoken.folded(sentence);
    std::vector<std::size_t> cuts;
    for (const auto& match : m_spoken.cues(sentence)) {
        if (m_vocabulary.cueEntries[match.value].cue != Cue::Ordinal)
            continue;
        const auto at = static_cast<std::size_t>(match.span.begin());
        std::size_t before = at;
        while (before > 0 && isBlankUnit(lookup[before - 1]))
            --before;
        if (before > 0 && UnitSet(u",;:。、").holds(lookup[before - 1]))
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
        pieces.push_back(pieceOf(sentence));
        return;
    }
    const bool marked = pieceOf(sentence).marked;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const auto begin = sentence.begin() + static_cast<std::int32_t>(cuts[i]);
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
    for (const Span& sentence : m_spoken.sentences(body))
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
    return before.continues && before.lookup.find(piece.lookup.substr(0, kSameOpening)) != View::npos;
}

/// `next`: who answers. Whoever reads a question for somebody may ask who takes it.
void SubQuestionReader::addQuestions(TurnIndex turn, std::optional<PersonIndex> next,
                                     std::vector<SubQuestion>& questions) const
{
    std::vector<Piece> pieces = piecesOf(bodyOf(turn));
    const bool reads = m_call.turns[static_cast<std::size_t>(turn)].role != Role::Analyst;
    const std::size_t first = questions.size();
    const Piece* last = nullptr;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (piece.smallTalk || (reads && m_passing.handsOn(piece.span, next)))
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
            const bool ofBefore = piece.continues && i > 0 && !pieces[i - 1].smallTalk &&
                                  termsOf(piece.lookup, m_vocabulary).empty();
            questions.push_back({ofBefore ? hull(pieces[i - 1].span, piece.span) : piece.span, {}});
        }
        last = &piece;
    }
}

/// Where nothing is asked in so many words, what is answered is the last thing that was said of a matter.
void SubQuestionReader::addStatement(Pair& pair, std::optional<PersonIndex> next) const
{
    constexpr std::size_t kTelling = 2; ///< terms
    for (auto turn = pair.questionTurns.rbegin(); turn != pair.questionTurns.rend(); ++turn) {
        const std::vector<Span>& said = m_spoken.sentences(bodyOf(*turn));
        for (auto sentence = said.rbegin(); sentence != said.rend(); ++sentence) {
            if (m_passing.saysMatter(*sentence, next) &&
                termsOf(m_spoken.folded(*sentence), m_vocabulary).size() >= kTelling)
                return pair.subQuestions.push_back({*sentence, {}});
        }
    }
}

void SubQuestionReader::read(Pair& pair)
{
    pair.subQuestions.clear();
    const auto next = m_call.turns[static_cast<std::size_t>(pair.answerTurns.front())].speaker;
    for (const TurnIndex turn : pair.questionTurns)
        addQuestions(turn, next, pair.subQuestions);
    if (pair.subQuestions.empty())
        addStatement(pair, next);
    if (!pair.subQuestions.empty())
        m_answers.find(pair);
}

} // namespace

void readSubQuestions(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
                      Call& call)
{
    SubQuestionReader reader(spoken, vocabulary, passing, call);
    for (Exchange& exchange : call.exchanges)
        for (Pair& pair : exchange.pairs)
            reader.read(pair);
}

} // namespace earshot
