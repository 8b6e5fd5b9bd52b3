#include "transcript/sub_questions.h"

#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"
#include "transcript/passing.h"
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
    SubQuestionReader(const Document& document, const Vocabulary& vocabulary, const Call& call)
        : m_text(document.text),
          m_vocabulary(vocabulary),
          m_call(call),
          m_courtesy(call, vocabulary),
          m_passing(document.text, call, vocabulary, m_courtesy)
    {
    }

    void read(Pair& pair);

private:
    const Span& bodyOf(TurnIndex turn) const { return m_call.turns[static_cast<std::size_t>(turn)].body; }
    std::vector<Piece> piecesOf(const Span& body) const;
    bool opensClause(const std::u16string& lookup, std::size_t at) const;
    bool asksByOrder(const std::u16string& lookup) const;
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
    Owners ownersOf(const Pair& pair) const;
    /// For each question, by its own words and with those that lead to it.
    struct Votes {
        std::vector<int> own;
        std::vector<int> all;
    };
    Votes votesOf(const std::u16string& lookup, const Owners& owners, std::size_t count) const;
    std::optional<std::size_t> takenUp(const Votes& votes, std::optional<std::size_t> current) const;
    void findAnswers(Pair& pair) const;
    std::optional<std::size_t> givenTo(const Pair& pair, PersonIndex speaker) const;
    std::optional<std::size_t> handedOn(TurnIndex turn, const Owners& owners, std::size_t count) const;
    bool leansOn(const SubQuestion& question, const SubQuestion& other) const;
    void leanOnNeighbours(std::vector<SubQuestion>& questions) const;
    void addStatement(Pair& pair) const;
    std::optional<std::size_t> ordinalOf(const std::u16string& lookup, std::size_t count) const;

    View m_text;
    const Vocabulary& m_vocabulary;
    const Call& m_call;
    Courtesy m_courtesy;
    Passing m_passing;
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
        piece.requests =
            piece.requests || (cue == Cue::RequestOpening &&
                               opensClause(piece.lookup, static_cast<std::size_t>(match.span.begin())));
        asksElse = asksElse || (cue == Cue::Request) || (cue == Cue::QuestionOpening && !closes);
        const bool opens = match.span.begin() <= 2;
        piece.continues = piece.continues || (opens && (cue == Cue::Continues || cue == Cue::Restate));
        piece.ordinal = piece.ordinal || (match.span.begin() <= 8 && cue == Cue::Ordinal);
    }
    piece.requests = piece.requests || asksByOrder(piece.lookup);
    const std::size_t letters = tail.size();
    const bool han = holdsHan(tail);
    const bool introduced = han && closedBySmallTalk && !asksElse && letters <= 48;
    piece.smallTalk = piece.smallTalk && (introduced || letters <= (han ? 24 : 34));
    return piece;
}

/// Whether nothing of a matter stands before a place in its sentence, or a comma does.
bool SubQuestionReader::opensClause(const std::u16string& lookup, std::size_t at) const
{
    const View before = trimmed(View(lookup).substr(0, at));
    return before.empty() || endsWithAny(before, u",;:") || termsOf(before, m_vocabulary).empty();
}

/// "How do you see demand going into next year.": a question by the order of its words, whatever closes it.
bool SubQuestionReader::asksByOrder(const std::u16string& lookup) const
{
    const auto found = m_vocabulary.inversions.findAll(lookup);
    return std::any_of(found.begin(), found.end(), [&](const PhraseMatcher::Match& match) {
        return opensClause(lookup, static_cast<std::size_t>(match.span.begin()));
    });
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
            const bool ofBefore = piece.continues && i > 0 && !pieces[i - 1].smallTalk &&
                                  termsOf(piece.lookup, m_vocabulary).empty();
            questions.push_back({ofBefore ? hull(pieces[i - 1].span, piece.span) : piece.span, {}});
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

/// Sorts the spans and joins neighbours.
void inOrder(std::vector<Span>& spans)
{
    std::sort(spans.begin(), spans.end());
    std::vector<Span> joined;
    for (const Span& span : spans)
        addSpan(joined, span);
    spans = std::move(joined);
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
SubQuestionReader::Owners SubQuestionReader::ownersOf(const Pair& pair) const
{
    const auto& questions = pair.subQuestions;
    Owners owners;
    for (std::size_t q = 0; q < std::min(questions.size(), kMostQuestions); ++q) {
        for (const std::uint32_t term : termsOf(folded(questions[q].span.in(m_text)), m_vocabulary))
            owners[term].own |= 1u << q;
        for (const TurnIndex turn : pair.questionTurns) {
            const Span& body = bodyOf(turn);
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

/// The first question without an answer that is put to somebody by name: "Jane, on margins, …". A question
/// without a name goes to whom the one before it goes to.
std::optional<std::size_t> SubQuestionReader::givenTo(const Pair& pair, PersonIndex speaker) const
{
    std::int32_t from = pair.questionTurns.empty() ? 0 : bodyOf(pair.questionTurns.front()).begin();
    for (std::size_t q = 0; q < pair.subQuestions.size(); ++q) {
        const Span& span = pair.subQuestions[q].span;
        const std::u16string lookup = folded(Span(std::min(from, span.begin()), span.end()).in(m_text));
        from = span.end();
        if (pair.subQuestions[q].answeredIn.empty() && m_passing.calls(speaker, lookup))
            return q;
    }
    return std::nullopt;
}

/// The question that a turn hands on: "and over to Jane on the second question".
std::optional<std::size_t> SubQuestionReader::handedOn(TurnIndex turn, const Owners& owners,
                                                       std::size_t count) const
{
    const std::u16string lookup = folded(bodyOf(turn).in(m_text));
    if (const auto ordinal = ordinalOf(lookup, count))
        return ordinal;
    const Votes votes = votesOf(lookup, owners, count);
    const auto best = std::max_element(votes.all.begin(), votes.all.end());
    const bool alone = std::count(votes.all.begin(), votes.all.end(), *best) == 1;
    return *best > 0 && alone ? std::optional<std::size_t>(best - votes.all.begin()) : std::nullopt;
}

/// Whether a question stands right behind or before another one and asks more of the same: it shares a word
/// with it, or has hardly any of its own.
bool SubQuestionReader::leansOn(const SubQuestion& question, const SubQuestion& other) const
{
    constexpr std::int32_t kNear = 3;
    constexpr std::size_t kFew = 1;
    const Span& a = question.span.begin() < other.span.begin() ? question.span : other.span;
    const Span& b = question.span.begin() < other.span.begin() ? other.span : question.span;
    if (b.begin() - a.end() > kNear || ordinalOf(folded(b.in(m_text)), kMostQuestions))
        return false;
    const auto own = termsOf(folded(question.span.in(m_text)), m_vocabulary);
    const auto others = termsOf(folded(other.span.in(m_text)), m_vocabulary);
    return own.size() <= kFew ||
           std::find_first_of(own.begin(), own.end(), others.begin(), others.end()) != own.end();
}

void SubQuestionReader::leanOnNeighbours(std::vector<SubQuestion>& questions) const
{
    for (std::size_t q = 1; q < questions.size(); ++q)
        if (questions[q].answeredIn.empty() && leansOn(questions[q], questions[q - 1]))
            questions[q].answeredIn = questions[q - 1].answeredIn;
    for (std::size_t q = questions.size(); q-- > 1;)
        if (questions[q - 1].answeredIn.empty() && leansOn(questions[q - 1], questions[q]))
            questions[q - 1].answeredIn = questions[q].answeredIn;
}

/// By what the answer says it answers ("on your second question"), by who is asked and who is given the
/// question, and where nothing says so, by shared words. What nothing tells apart answers all questions; what
/// is said before the first sign answers the first question, unless that has an answer.
void SubQuestionReader::findAnswers(Pair& pair) const
{
    auto& questions = pair.subQuestions;
    const auto passes = [&](TurnIndex turn) {
        return std::binary_search(pair.passingTurns.begin(), pair.passingTurns.end(), turn);
    };
    const auto answerAll = [&] {
        for (SubQuestion& question : questions)
            for (const TurnIndex turn : pair.answerTurns)
                if (!passes(turn))
                    question.answeredIn.push_back(bodyOf(turn));
    };
    if (questions.size() == 1)
        return answerAll();
    const std::size_t count = std::min(questions.size(), kMostQuestions);
    const Owners owners = ownersOf(pair);
    std::vector<Span> untold; // sentences before the first sign
    std::optional<std::size_t> last;
    std::optional<std::size_t> handed;
    for (const TurnIndex turn : pair.answerTurns) {
        if (passes(turn)) {
            handed = handedOn(turn, owners, count);
            continue;
        }
        std::optional<std::size_t> given = handed;
        if (const auto speaker = m_call.turns[static_cast<std::size_t>(turn)].speaker; speaker && !given)
            given = givenTo(pair, *speaker);
        handed.reset();
        std::optional<std::size_t> current;
        std::vector<Span> before; // sentences of this turn before its first sign
        for (const Span& sentence : sentences(m_text, bodyOf(turn))) {
            const std::u16string lookup = folded(sentence.in(m_text));
            const Votes votes = votesOf(lookup, owners, count);
            const auto ordinal = ordinalOf(lookup, count);
            if (ordinal && (votes.all[*ordinal] > 0 || !current || *ordinal == *current + 1))
                current = ordinal;
            else if (const auto taken = takenUp(votes, current))
                current = taken;
            if (current)
                addSpan(questions[*current].answeredIn, sentence);
            else
                addSpan(before, sentence);
        }
        const auto first = given ? given : last ? (current ? current : last) : std::nullopt;
        std::vector<Span>& answered = first ? questions[*first].answeredIn : untold;
        answered.insert(answered.end(), before.begin(), before.end());
        last = current ? current : given ? given : last;
    }
    if (!last)
        return answerAll();
    if (questions.front().answeredIn.empty())
        questions.front().answeredIn = std::move(untold);
    for (SubQuestion& question : questions)
        inOrder(question.answeredIn);
    leanOnNeighbours(questions);
}

/// Where nothing is asked in so many words, what is answered is the last thing that was said of a matter.
void SubQuestionReader::addStatement(Pair& pair) const
{
    constexpr std::size_t kTelling = 2; ///< terms
    for (auto turn = pair.questionTurns.rbegin(); turn != pair.questionTurns.rend(); ++turn) {
        const std::vector<Span> said = sentences(m_text, bodyOf(*turn));
        for (auto sentence = said.rbegin(); sentence != said.rend(); ++sentence) {
            const View words = sentence->in(m_text);
            if (m_passing.saysMatter(*sentence) && termsOf(folded(words), m_vocabulary).size() >= kTelling)
                return pair.subQuestions.push_back({*sentence, {}});
        }
    }
}

void SubQuestionReader::read(Pair& pair)
{
    pair.subQuestions.clear();
    for (const TurnIndex turn : pair.questionTurns)
        addQuestions(bodyOf(turn), pair.subQuestions);
    if (pair.subQuestions.empty())
        addStatement(pair);
    if (!pair.subQuestions.empty())
        findAnswers(pair);
}

} // namespace

void readSubQuestions(const Document& document, const Vocabulary& vocabulary, Call& call)
{
    SubQuestionReader reader(document, vocabulary, call);
    for (Exchange& exchange : call.exchanges)
        for (Pair& pair : exchange.pairs)
            reader.read(pair);
}

} // namespace earshot
