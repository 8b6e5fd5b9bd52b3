#include "transcript/answered_parts.h"

#include "text/blank.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kAtLength = 2; ///< sentences a question, of a long answer

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

} // namespace

std::optional<std::size_t> AnsweredParts::ordinalOf(const Span& words, std::size_t count) const
{
    constexpr std::int32_t kHead = 56;
    const Span head(words.begin(), std::min(words.end(), words.begin() + kHead));
    if (!m_vocabulary.numberedCues.findFirst(m_spoken.folded(head)))
        return std::nullopt;
    for (const auto& match : m_vocabulary.cues.findAll(m_spoken.folded(head))) {
        const auto& cue = m_vocabulary.cueEntries[match.value];
        if (cue.number >= 1 && static_cast<std::size_t>(cue.number) <= count)
            return static_cast<std::size_t>(cue.number - 1);
    }
    return std::nullopt;
}

/// The words that lead to a question: what stands between it and the question before it, as far as it is
/// near.
Span AnsweredParts::leadOf(const std::vector<SubQuestion>& questions, std::size_t index,
                           const Span& body) const
{
    constexpr std::int32_t kNear = 240;
    const std::int32_t end = questions[index].span.begin();
    std::int32_t begin = std::max(body.begin(), end - kNear);
    if (index > 0 && body.contains(questions[index - 1].span))
        begin = std::max(begin, questions[index - 1].span.end());
    return {std::min(begin, end), end};
}

void AnsweredParts::Owners::join()
{
    std::ranges::sort(m_owners, {}, &Entry::first);
    std::size_t last = 0;
    for (std::size_t i = 1; i < m_owners.size(); ++i) {
        if (m_owners[i].first != m_owners[last].first)
            m_owners[++last] = m_owners[i];
        m_owners[last].second.own |= m_owners[i].second.own;
        m_owners[last].second.lead |= m_owners[i].second.lead;
    }
    m_owners.resize(std::min(m_owners.size(), last + 1));
}

/// Which question each word speaks of, one bit for each: a question's own words, and those that lead to it.
AnsweredParts::Owners AnsweredParts::ownersOf(const Pair& pair) const
{
    const auto& questions = pair.subQuestions;
    Owners owners;
    for (std::size_t q = 0; q < std::min(questions.size(), kMostQuestions); ++q) {
        eachTerm(m_spoken.folded(questions[q].span), m_vocabulary,
                 [&](std::uint32_t term) { owners.add(term, {.own = 1u << q}); });
        for (const TurnIndex turn : pair.questionTurns) {
            const Span& body = bodyOf(turn);
            if (!body.contains(questions[q].span))
                continue;
            const Span lead = leadOf(questions, q, body);
            eachTerm(m_spoken.folded(lead), m_vocabulary,
                     [&](std::uint32_t term) { owners.add(term, {.lead = 1u << q}); });
        }
    }
    owners.join();
    return owners;
}

AnsweredParts::Votes AnsweredParts::votesOf(View lookup, const Owners& owners, std::size_t count)
{
    Votes votes;
    eachTerm(lookup, [&](std::uint32_t term) {
        const Owner* owner = owners.find(term);
        if (!owner)
            return;
        const auto [owning, leading] = *owner;
        for (std::size_t q = 0; q < count; ++q) {
            const int vote = (owning & (1u << q)) == 0 ? 0 : owning == (1u << q) ? 2 : 1;
            votes.own[q] += vote;
            votes.all[q] += vote + (owning == 0 && leading == (1u << q) ? 1 : 0);
        }
    });
    return votes;
}

/// Which question a sentence takes up, if it leaves that of the sentence before it. Words that only lead to a
/// question tell it where nothing is told yet; later they have to outweigh more.
std::optional<std::size_t> AnsweredParts::takenUp(const Votes& votes, std::optional<std::size_t> current)
{
    constexpr int kEnough = 3;
    constexpr int kLeadMore = 3;
    const auto most = [](const Counts& of) {
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
std::optional<std::size_t> AnsweredParts::givenTo(const Pair& pair, PersonIndex speaker) const
{
    std::int32_t from = pair.questionTurns.empty() ? 0 : bodyOf(pair.questionTurns.front()).begin();
    for (std::size_t q = 0; q < pair.subQuestions.size(); ++q) {
        const Span& span = pair.subQuestions[q].span;
        const View lookup = m_spoken.folded({std::min(from, span.begin()), span.end()});
        from = span.end();
        if (pair.subQuestions[q].answeredIn.empty() && m_passing.calls(speaker, lookup))
            return q;
    }
    return std::nullopt;
}

/// The one question that a turn counts: "Ann, the first question is for you."
std::optional<std::size_t> AnsweredParts::onlyOrdinal(TurnIndex turn, std::size_t count) const
{
    std::optional<std::size_t> only;
    for (const auto& match : m_spoken.cues(bodyOf(turn))) {
        const auto& cue = m_vocabulary.cueEntries[match.value];
        if (cue.number < 1 || static_cast<std::size_t>(cue.number) > count)
            continue;
        const auto number = static_cast<std::size_t>(cue.number - 1);
        if (only && *only != number)
            return std::nullopt;
        only = number;
    }
    return only;
}

/// The question that a turn hands on: "and over to Jane on the second question".
std::optional<std::size_t> AnsweredParts::handedOn(TurnIndex turn, const Owners& owners,
                                                   std::size_t count) const
{
    if (const auto ordinal = ordinalOf(bodyOf(turn), count))
        return ordinal;
    const Votes votes = votesOf(m_spoken.folded(bodyOf(turn)), owners, count);
    const auto end = votes.all.begin() + static_cast<std::ptrdiff_t>(count);
    const auto best = std::max_element(votes.all.begin(), end);
    const bool alone = std::count(votes.all.begin(), end, *best) == 1;
    return *best > 0 && alone ? std::optional<std::size_t>(best - votes.all.begin()) : std::nullopt;
}

/// Gives a question without an answer the sentences that speak of it, whichever question they were laid to.
void AnsweredParts::takeOwnSentences(std::vector<SubQuestion>& questions, const std::vector<Said>& said) const
{
    constexpr int kSpeaksOf = 2;
    for (std::size_t q = 0; q < std::min(questions.size(), kMostQuestions); ++q) {
        if (!questions[q].answeredIn.empty())
            continue;
        for (const Said& one : said)
            if (one.own[q] >= kSpeaksOf)
                addSpan(questions[q].answeredIn, one.sentence);
    }
}

/// "And secondly, …", "另外…": whether a question says at its head that it leaves the one before.
bool AnsweredParts::turnsElsewhere(const SubQuestion& question) const
{
    constexpr std::int32_t kHead = 24;
    for (const auto& match : m_spoken.cues(question.span)) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        if (match.span.begin() <= kHead && (cue == Cue::Ordinal || cue == Cue::TurnsTo))
            return true;
    }
    return false;
}

/// What a question speaks of, without the words that only ask: nothing in "Any thoughts on that?".
std::vector<std::uint32_t> AnsweredParts::matterOf(const SubQuestion& question) const
{
    std::u16string lookup(m_spoken.folded(question.span));
    for (const auto& match : m_spoken.cues(question.span))
        blankOut(lookup, match.span);
    for (const auto& match : m_vocabulary.courtesies.findAll(lookup))
        blankOut(lookup, match.span);
    return termsOf(lookup, m_vocabulary);
}

/// Whether a question asks more of what another one right before or behind it asks, and does not turn
/// elsewhere: it shares a word with it or has few of its own, or stands beside it with not many of its own
/// and the answer is long (`atLength`).
bool AnsweredParts::leansOn(const SubQuestion& question, const SubQuestion& other, bool atLength) const
{
    constexpr std::size_t kFew = 2; // terms
    constexpr std::size_t kSome = 4;
    constexpr std::size_t kSomeHan = 8;
    constexpr std::int32_t kBeside = 3;
    constexpr std::int32_t kNear = 160; // a sentence between them
    const bool first = question.span.begin() < other.span.begin();
    const SubQuestion& before = first ? question : other;
    const SubQuestion& behind = first ? other : question;
    const std::int32_t between = behind.span.begin() - before.span.end();
    if (between > kNear || turnsElsewhere(behind))
        return false;
    const auto own = matterOf(question);
    const std::size_t some = holdsHan(m_spoken.in(question.span)) ? kSomeHan : kSome;
    if (own.size() <= kFew || (between <= kBeside && atLength && own.size() <= some))
        return true;
    const auto others = matterOf(other);
    return std::find_first_of(own.begin(), own.end(), others.begin(), others.end()) != own.end();
}

void AnsweredParts::leanOnNeighbours(std::vector<SubQuestion>& questions, bool atLength) const
{
    for (std::size_t q = 1; q < questions.size(); ++q)
        if (questions[q].answeredIn.empty() && leansOn(questions[q], questions[q - 1], atLength))
            questions[q].answeredIn = questions[q - 1].answeredIn;
    for (std::size_t q = questions.size(); q-- > 1;)
        if (questions[q - 1].answeredIn.empty() && leansOn(questions[q - 1], questions[q], atLength))
            questions[q - 1].answeredIn = questions[q].answeredIn;
}

void AnsweredParts::find(Pair& pair) const
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
    std::vector<Said> said;
    std::optional<std::size_t> last;
    std::optional<std::size_t> handed;
    bool bound = false; // whoever is handed one question answers that one
    for (const TurnIndex turn : pair.answerTurns) {
        if (passes(turn)) {
            handed = handedOn(turn, owners, count);
            bound = onlyOrdinal(turn, count).has_value();
            continue;
        }
        std::optional<std::size_t> given = handed;
        if (const auto speaker = m_call.turns[static_cast<std::size_t>(turn)].speaker; speaker && !given)
            given = givenTo(pair, *speaker);
        handed.reset();
        std::optional<std::size_t> current = given;
        std::vector<Span> before; // sentences of this turn before its first sign
        for (const Span& sentence : m_spoken.sentences(bodyOf(turn))) {
            const Votes votes = votesOf(m_spoken.folded(sentence), owners, count);
            const auto ordinal = ordinalOf(sentence, count);
            if (ordinal && (votes.all[*ordinal] > 0 || !current || *ordinal == *current + 1))
                current = ordinal;
            else if (const auto taken = bound ? std::nullopt : takenUp(votes, current))
                current = taken;
            if (current)
                addSpan(questions[*current].answeredIn, sentence);
            else
                addSpan(before, sentence);
            said.push_back({sentence, votes.own});
        }
        const auto first = given ? given : last ? (current ? current : last) : std::nullopt;
        std::vector<Span>& answered = first ? questions[*first].answeredIn : untold;
        answered.insert(answered.end(), before.begin(), before.end());
        last = current ? current : given ? given : last;
        bound = false;
    }
    if (!last)
        return answerAll();
    if (questions.front().answeredIn.empty())
        questions.front().answeredIn = std::move(untold);
    takeOwnSentences(questions, said);
    for (SubQuestion& question : questions)
        inOrder(question.answeredIn);
    leanOnNeighbours(questions, said.size() >= kAtLength * questions.size());
}

} // namespace earshot
