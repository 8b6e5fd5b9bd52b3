#include "transcript/passing.h"

#include "text/break.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongest = 400; ///< units of a turn that says nothing of a matter
constexpr std::int32_t kLongestHan = 160;
constexpr std::size_t kFewWords = 8; ///< terms beside the words that pass a question on
constexpr std::size_t kFewHan = 14;
constexpr std::size_t kShortestName = 3;

/// A number that stands for itself: "12.5", not "Q4" or "340B".
bool holdsNumber(View lookup)
{
    for (std::size_t i = 0; i < lookup.size(); ++i) {
        if (!isAsciiDigit(lookup[i]))
            continue;
        const std::size_t begin = i;
        while (i < lookup.size() && isAsciiDigit(lookup[i]))
            ++i;
        const bool inWord = (begin > 0 && isLatinLetter(lookup[begin - 1])) ||
                            (i < lookup.size() && isLatinLetter(lookup[i]));
        if (!inWord)
            return true;
    }
    return false;
}

View firstWord(View name)
{
    return name.substr(0, name.find(u' '));
}

View lastWord(View name)
{
    const std::size_t space = name.rfind(u' ');
    return space == View::npos ? name : name.substr(space + 1);
}

} // namespace

Passing::Passing(View text, const Call& call, const Vocabulary& vocabulary)
    : m_text(text), m_call(call), m_vocabulary(vocabulary), m_courtesy(call, vocabulary)
{
}

bool Passing::calls(PersonIndex person, View lookup) const
{
    const auto leadsTo = [&](const PhraseMatcher& words, std::size_t at) {
        const auto found = words.findAll(lookup.substr(0, at));
        return !found.empty() && static_cast<std::size_t>(found.back().span.end()) == at;
    };
    // "上次林总说" speaks of somebody; "有请林总", "林总，" speaks to him.
    const auto calledInHan = [&](std::size_t at, std::size_t end) {
        const View behind = trimmed(lookup.substr(end));
        return behind.empty() || View(u",.?:!;。、").find(behind.front()) != View::npos ||
               leadsTo(m_vocabulary.passing, at) || leadsTo(m_vocabulary.cues, at);
    };
    const auto calledAt = [&](View word, std::size_t at) {
        const std::size_t end = at + word.size();
        if (holdsHan(word))
            return calledInHan(at, end);
        if ((at > 0 && isWordUnit(lookup[at - 1])) || (end < lookup.size() && isWordUnit(lookup[end])))
            return false;
        std::size_t before = at;
        while (before > 0 && isBlankUnit(lookup[before - 1]))
            --before;
        if (before > 0 && isLatinLetter(lookup[before - 1])) {
            std::size_t begin = before;
            while (begin > 0 && (isWordUnit(lookup[begin - 1]) || lookup[begin - 1] == u'\''))
                --begin;
            const auto function = m_vocabulary.functionWords.longestAt(lookup, begin);
            if (!function || static_cast<std::size_t>(function->span.end()) < before)
                return false;
        }
        const View behind = trimmed(lookup.substr(end));
        if (behind.empty() || View(u",.?:!;-–—。、").find(behind.front()) != View::npos ||
            isHan(behind.front()))
            return true;
        return m_vocabulary.functionWords.longestAt(behind, 0).has_value();
    };
    const auto calledBy = [&](View word) {
        if (word.size() < (holdsHan(word) ? 2 : kShortestName))
            return false;
        for (std::size_t at = lookup.find(word); at != View::npos; at = lookup.find(word, at + 1))
            if (calledAt(word, at))
                return true;
        return false;
    };
    const auto calledAs = [&](const std::u16string& name) {
        const std::u16string form = folded(name);
        if (!holdsHan(form))
            return calledBy(firstWord(form)) || calledBy(lastWord(form));
        if (calledBy(form))
            return true;
        const std::size_t surname = surnameLength(form, m_vocabulary);
        for (std::size_t at = surname == 0 ? View::npos : lookup.find(View(form).substr(0, surname));
             at != View::npos; at = lookup.find(View(form).substr(0, surname), at + 1))
            if (const auto title = m_vocabulary.honorifics.longestAt(lookup, at + surname);
                title && calledInHan(at, static_cast<std::size_t>(title->span.end())))
                return true;
        return false;
    };
    const Person& who = m_call.people[static_cast<std::size_t>(person)];
    return calledAs(who.name) || std::any_of(who.aliases.begin(), who.aliases.end(), calledAs);
}

bool Passing::replies(TurnIndex turn) const
{
    constexpr std::int32_t kHead = 12;
    const std::u16string lookup = folded(bodyOf(turn).in(m_text));
    for (const auto& match : m_vocabulary.answers.findAll(lookup)) {
        const bool plain = m_vocabulary.answerKinds[match.value] == AnswerKind::Plain;
        if (!plain || match.span.begin() <= kHead)
            return true;
    }
    return false;
}

Passing::Part Passing::partOf(const Span& sentence, std::optional<PersonIndex> next) const
{
    const std::u16string lookup = folded(sentence.in(m_text));
    if (holdsNumber(lookup))
        return Part::Matter;
    std::u16string rest = lookup;
    bool passes = next && calls(*next, lookup);
    bool polite = false;
    for (const auto& match : m_vocabulary.passing.findAll(lookup)) {
        passes = true;
        blankOut(rest, match.span);
    }
    for (const auto& match : m_vocabulary.cues.findAll(lookup)) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        const bool handsOn =
            cue == Cue::Announce || cue == Cue::HandOver || cue == Cue::OpenQuestions || cue == Cue::CallEnd;
        const bool greets = cue == Cue::Thanks || cue == Cue::SmallTalk;
        passes = passes || handsOn;
        polite = polite || greets;
        if (handsOn || greets || cue == Cue::Ordinal)
            blankOut(rest, match.span);
    }
    for (const auto& match : m_vocabulary.courtesies.findAll(rest)) {
        polite = true;
        blankOut(rest, match.span);
    }
    std::vector<std::uint32_t> terms = termsOf(rest, m_vocabulary);
    const auto named = std::remove_if(terms.begin(), terms.end(),
                                      [&](std::uint32_t term) { return m_courtesy.isName(term); });
    polite = polite || named != terms.end();
    terms.erase(named, terms.end());
    if (terms.empty())
        return passes || polite ? Part::Passing : Part::Nothing;
    return passes && terms.size() <= (holdsHan(rest) ? kFewHan : kFewWords) ? Part::Passing : Part::Matter;
}

bool Passing::passesOn(TurnIndex turn, std::optional<PersonIndex> next) const
{
    const Span& body = bodyOf(turn);
    const View words = body.in(m_text);
    if (body.length() > (holdsHan(words) ? kLongestHan : kLongest) || holdsNumber(folded(words)))
        return false;
    bool passes = false;
    const bool matter = anySentence(m_text, body, [&](const Span& sentence) {
        const Part part = partOf(sentence, next);
        passes = passes || part == Part::Passing;
        return part == Part::Matter;
    });
    return passes && !matter;
}

/// "The line is bad.", "声音断断续续的": what carries a voice with what befalls it, or that nobody heard.
bool Passing::saysTrouble(const Span& sentence) const
{
    constexpr std::int32_t kReach = 24; // units between the two
    const std::u16string lookup = folded(sentence.in(m_text));
    if (termsOf(lookup, m_vocabulary).size() > (holdsHan(lookup) ? kFewHan : kFewWords))
        return false;
    if (m_vocabulary.unheard.findFirst(lookup))
        return true;
    const auto faults = m_vocabulary.lineFaults.findAll(lookup);
    const auto carriers = m_vocabulary.lineCarriers.findAll(lookup);
    return std::any_of(faults.begin(), faults.end(), [&](const PhraseMatcher::Match& fault) {
        return std::any_of(carriers.begin(), carriers.end(), [&](const PhraseMatcher::Match& carrier) {
            const std::int32_t between = fault.span.begin() - carrier.span.end();
            return between >= 0 && between <= kReach;
        });
    });
}

bool Passing::remarksLine(TurnIndex turn) const
{
    const Span& body = bodyOf(turn);
    const View words = body.in(m_text);
    if (body.length() > (holdsHan(words) ? kLongestHan : kLongest))
        return false;
    const std::u16string lookup = folded(words);
    if (!m_vocabulary.unheard.findFirst(lookup) && !m_vocabulary.lineFaults.findFirst(lookup))
        return false;
    bool trouble = false;
    for (const Span& sentence : sentences(m_text, body)) {
        const bool says = !holdsNumber(sentence.in(m_text)) && saysTrouble(sentence);
        trouble = trouble || says;
        if (!says && partOf(sentence, std::nullopt) == Part::Matter)
            return false;
    }
    return trouble;
}

bool Passing::takesLeave(TurnIndex turn) const
{
    const View words = bodyOf(turn).in(m_text);
    return !m_vocabulary.saysCue(folded(words), {Cue::Request}) && !holdsQuestionMark(words) &&
           passesOn(turn, std::nullopt);
}

} // namespace earshot
