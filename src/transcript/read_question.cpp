#include "transcript/read_question.h"

#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/announcement.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kOpens = 600;       ///< units of a turn in which its question is brought in
constexpr std::int32_t kLongestTail = 160; ///< units behind the question: who may answer it
constexpr std::int32_t kLongestHanTail = 60;
constexpr std::int32_t kNear = 14; ///< units between the words that belong together

bool isNear(const Span& before, const Span& behind)
{
    const std::int32_t between = behind.begin() - before.end();
    return between >= 0 && between <= kNear;
}

/// The words in capitals at the head of `text`: "Jane Doe" of "Jane Doe around …".
View capitalised(View text, const Vocabulary& vocabulary)
{
    constexpr std::size_t kMostWords = 5;
    std::size_t end = 0;
    std::size_t at = 0;
    for (std::size_t words = 0; words < kMostWords && at < text.size(); ++words) {
        std::size_t stop = at;
        while (stop < text.size() && !isBlankUnit(text[stop]) && !UnitSet(u",;:?!").holds(text[stop]))
            ++stop;
        View word = text.substr(at, stop - at);
        const bool initial = word.size() == 2 && word[1] == u'.';
        const bool closes = !initial && endsWithAny(word, u".");
        if (closes)
            word.remove_suffix(1);
        if (word.empty())
            break;
        const bool capital = fold(word.front()) != word.front();
        if (!capital && !vocabulary.particles.valueOf(folded(word)))
            break;
        if (capital)
            end = at + word.size();
        if (closes || stop >= text.size() || !isBlankUnit(text[stop]))
            break;
        at = stop + 1;
    }
    return text.substr(0, end);
}

/// A name that a line's end may have cut.
std::u16string onOneLine(View name)
{
    std::u16string line(name);
    std::replace(line.begin(), line.end(), u'\n', u' ');
    return line;
}

} // namespace

/// Somebody of the call who is no executive, by the first or the last name alone where nobody shares it.
const Person* ReadQuestions::calledShortly(View name) const
{
    if (name.empty() || name.find(u' ') != View::npos)
        return nullptr;
    const std::u16string lookup = folded(name);
    const Person* found = nullptr;
    for (const Person& person : m_call.people) {
        const std::u16string full = folded(person.name);
        const std::size_t space = full.find(u' ');
        if (space == std::u16string::npos ||
            (full.compare(0, space, lookup) != 0 &&
             full.compare(full.rfind(u' ') + 1, std::u16string::npos, lookup) != 0))
            continue;
        if (found || person.role == Role::Executive || person.role == Role::Operator)
            return nullptr;
        found = &person;
    }
    return found;
}

bool ReadQuestions::isOfCompany(View name) const
{
    return std::any_of(m_call.people.begin(), m_call.people.end(), [&](const Person& person) {
        return person.role == Role::Executive && nameHash(person.name) == nameHash(name);
    });
}

/// A person and the firm at the head of a sentence's words; `end` moves behind them.
std::optional<LabelParts> ReadQuestions::senderAt(View words, std::int32_t& end) const
{
    constexpr double kFullName = 0.6;
    const View name = capitalised(words, m_vocabulary);
    if (const Person* known = calledShortly(name)) {
        LabelParts sender;
        sender.name = known->name;
        end = static_cast<std::int32_t>(name.size());
        return sender;
    }
    const auto read = readLabelParts(name, m_vocabulary);
    if (!read || read->voice != Voice::None || name.find(u' ') == View::npos || read->quality < kFullName ||
        isOfCompany(read->name))
        return std::nullopt;
    LabelParts sender;
    sender.name = onOneLine(read->name);
    sender.firm = onOneLine(read->firm);
    sender.hint = Role::Analyst;
    end = static_cast<std::int32_t>(name.size());
    const std::u16string behind = folded(words.substr(name.size()));
    for (const std::u16string& to : m_vocabulary.firmWords) {
        if (!sender.firm.empty() || behind.rfind(to, 0) != 0)
            continue;
        const View firm = capitalised(words.substr(name.size() + to.size()), m_vocabulary);
        sender.firm = onOneLine(firm);
        end = static_cast<std::int32_t>(name.size() + to.size() + firm.size());
    }
    return sender;
}

/// "One from the chat", "an anonymous one", "one from an anonymous holder": whether the word means a question
/// that was sent.
bool ReadQuestions::standsForQuestion(const Words& words, std::size_t one) const
{
    const auto is = [&](std::size_t i, ReadWord kind) {
        return i < words.size() && static_cast<ReadWord>(words[i].value) == kind;
    };
    if (one > 0 && is(one - 1, ReadWord::Unspoken) &&
        words[one].span.begin() - words[one - 1].span.end() == 1)
        return true;
    if (is(one + 1, ReadWord::Unspoken) && isNear(words[one].span, words[one + 1].span))
        return true; // "one that came through the portal"
    return is(one + 1, ReadWord::Link) &&
           (is(one + 2, ReadWord::Channel) || is(one + 2, ReadWord::Unspoken)) &&
           isNear(words[one].span, words[one + 1].span) && isNear(words[one + 1].span, words[one + 2].span);
}

/// `end`: of the turn. `opened`: whether a sentence before it spoke of questions; "The first one comes from
/// Jane Doe." then does.
std::optional<ReadQuestions::Opening> ReadQuestions::openingOf(const Span& said, std::int32_t end,
                                                               const Words& words, bool opened) const
{
    constexpr std::int32_t kName = 40; // a stop inside it may have ended the sentence: "Mr. J. Doe"
    const View sentence = m_spoken.in(said);
    const View further = m_spoken.in({said.begin(), std::min(end, said.end() + kName)});
    const auto kind = [](const PhraseMatcher::Match& match) { return static_cast<ReadWord>(match.value); };
    std::optional<Span> question;
    std::optional<Opening> opening;
    const auto reach = [&](std::int32_t to) {
        if (!opening)
            opening.emplace();
        opening->end = std::max(opening->end, to);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto* before = i > 0 ? &words[i - 1] : nullptr;
        const bool near = before && isNear(before->span, words[i].span);
        switch (kind(words[i])) {
        case ReadWord::Question:
            if (near && kind(*before) == ReadWord::Owner)
                break;
            if ((near && (kind(*before) == ReadWord::Channel || kind(*before) == ReadWord::Unspoken)) ||
                (opening && near))
                reach(words[i].span.end());
            question = words[i].span;
            break;
        case ReadWord::One:
            if (!standsForQuestion(words, i))
                break;
            question = words[i].span;
            if (near && kind(*before) == ReadWord::Unspoken)
                reach(words[i].span.end());
            break;
        case ReadWord::Channel: {
            const bool led = near && kind(*before) == ReadWord::Link;
            if (question && (led || words[i].span.begin() - question->end() <= 1))
                reach(words[i].span.end());
            break;
        }
        case ReadWord::Unspoken:
            if (question && isNear(*question, words[i].span))
                reach(words[i].span.end());
            break;
        case ReadWord::Reading:
            if (question || opened)
                reach(words[i].span.end());
            break;
        case ReadWord::Link: {
            if (!question && !opened)
                break;
            const auto at = static_cast<std::size_t>(words[i].span.end()) + 1;
            std::int32_t length = 0;
            if (at >= sentence.size())
                break;
            if (auto sender = senderAt(further.substr(at), length)) {
                reach(static_cast<std::int32_t>(at) + length);
                opening->sender = std::move(sender);
            }
            break;
        }
        case ReadWord::About:
            if (opening && words[i].span.begin() - opening->end <= kNear)
                opening->about = true;
            break;
        case ReadWord::Owner:
            break;
        }
    }
    if (opening && !opening->sender && holdsHan(sentence))
        opening->sender =
            readAnnouncement(sentence.substr(0, static_cast<std::size_t>(opening->end)), m_vocabulary);
    return opening;
}

/// Whether something is asked in a sentence from a place on.
bool ReadQuestions::asksAt(const Span& sentence, std::int32_t from, PersonIndex next) const
{
    const Span rest(std::min(from, sentence.end()), sentence.end());
    const bool asks = holdsQuestionMark(m_spoken.in(rest)) || m_spoken.saysCue(rest, {Cue::Request});
    return asks && m_passing.saysMatter(rest, next);
}

/// Whether the beginning of a turn holds any word for a question: most need not be cut into sentences.
bool ReadQuestions::speaksOfQuestions(const Span& body) const
{
    constexpr std::int32_t kLongest = 400; // of the sentence in which one is brought in
    const Span head(body.begin(), std::min(body.end(), body.begin() + kOpens + kLongest));
    const View lookup = m_spoken.folded(head);
    const auto sign = m_vocabulary.readSigns.findFirst(lookup);
    if (!sign || static_cast<ReadWord>(sign->value) == ReadWord::Question)
        return sign.has_value();
    const Words found = m_vocabulary.readQuestions.findAll(lookup);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (const auto kind = static_cast<ReadWord>(found[i].value);
            kind == ReadWord::Question || (kind == ReadWord::One && standsForQuestion(found, i)))
            return true;
    return false;
}

bool ReadQuestions::opensReading(TurnIndex turn) const
{
    constexpr std::int32_t kEnd = 160;
    const Span& body = m_call.turns[static_cast<std::size_t>(turn)].body;
    const Span tail(std::max(body.begin(), body.end() - kEnd), body.end());
    const Words words = m_vocabulary.readQuestions.findAll(m_spoken.folded(tail));
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        if (static_cast<ReadWord>(words[i].value) == ReadWord::Question &&
            static_cast<ReadWord>(words[i + 1].value) == ReadWord::Link &&
            static_cast<ReadWord>(words[i + 2].value) == ReadWord::Channel &&
            isNear(words[i].span, words[i + 1].span) && isNear(words[i + 1].span, words[i + 2].span))
            return true;
    return false;
}

std::optional<ReadQuestions::Read> ReadQuestions::of(TurnIndex turn, PersonIndex next, bool opened) const
{
    constexpr std::size_t kTelling = 2; ///< terms of a matter
    const Span& body = m_call.turns[static_cast<std::size_t>(turn)].body;
    if (!opened && !speaksOfQuestions(body))
        return std::nullopt;
    bool brought = false;              // one is brought in
    bool matter = false;               // something is said of it
    std::optional<std::int32_t> asked; // the end of the last question
    std::vector<LabelParts> senders;
    anySentence(m_spoken.text(), body, [&](const Span& sentence) {
        if (!brought && sentence.begin() - body.begin() > kOpens)
            return true;
        const Words words = m_vocabulary.readQuestions.findAll(m_spoken.folded(sentence));
        const auto opening = openingOf(sentence, body.end(), words, opened);
        for (const auto& match : words)
            opened = opened || static_cast<ReadWord>(match.value) == ReadWord::Question;
        brought = brought || opening;
        opened = opened || brought;
        if (opening && opening->sender &&
            std::none_of(senders.begin(), senders.end(),
                         [&](const LabelParts& one) { return one.name == opening->sender->name; }))
            senders.push_back(*opening->sender);
        if (!brought)
            return false;
        const std::int32_t from = sentence.begin() + (opening ? opening->end : 0);
        const bool indirect =
            opening && opening->about &&
            termsOf(m_spoken.folded({from, sentence.end()}), m_vocabulary).size() >= kTelling;
        const Span rest(std::min(from, sentence.end()), sentence.end());
        if (indirect || asksAt(sentence, from, next) || (matter && holdsQuestionMark(m_spoken.in(rest))))
            asked = sentence.end();
        matter = matter || m_passing.saysMatter(rest, next);
        return false;
    });
    if (!asked || body.end() - *asked > (holdsHan(m_spoken.in(body)) ? kLongestHanTail : kLongestTail))
        return std::nullopt;
    Read read;
    if (senders.size() == 1)
        read.sender = std::move(senders.front());
    return read;
}

} // namespace earshot
