#include "transcript/passing.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongest = 400; ///< units of a turn that says nothing of a matter
constexpr std::int32_t kLongestHan = 160;
constexpr std::size_t kFewWords = 8; ///< terms beside the words that pass a question on
constexpr std::size_t kFewHan = 14;
constexpr std::size_t kShortestName = 3;
constexpr std::initializer_list<Cue> kHandsOn = {Cue::Announce, Cue::HandOver, Cue::OpenQuestions,
                                                 Cue::CallEnd};
constexpr std::initializer_list<Cue> kGreets = {Cue::Thanks, Cue::SmallTalk};

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

Passing::Passing(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary)
    : m_spoken(spoken), m_call(call), m_vocabulary(vocabulary), m_courtesy(spoken, call, vocabulary)
{
}

/// A person's names as they may be called, folded. People may join the call while it is read.
const std::vector<std::u16string>& Passing::namesOf(PersonIndex person) const
{
    const auto index = static_cast<std::size_t>(person);
    if (index >= m_names.size())
        m_names.resize(m_call.people.size());
    std::vector<std::u16string>& names = m_names[index];
    if (names.empty()) {
        const Person& who = m_call.people[index];
        names.push_back(folded(who.name));
        for (const std::u16string& alias : who.aliases)
            names.push_back(folded(alias));
    }
    return names;
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
        return behind.empty() || UnitSet(u",.?:!;。、").holds(behind.front()) ||
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
        if (behind.empty() || UnitSet(u",.?:!;-–—。、").holds(behind.front()) || isHan(behind.front()))
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
    const auto calledAs = [&](const std::u16string& form) {
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
    const auto& names = namesOf(person);
    return std::any_of(names.begin(), names.end(), calledAs);
}

bool Passing::replies(TurnIndex turn) const
{
    constexpr std::int32_t kHead = 12;
    for (const auto& match : m_vocabulary.answers.findAll(m_spoken.folded(bodyOf(turn)))) {
        const bool plain = m_vocabulary.answerKinds[match.value] == AnswerKind::Plain;
        if (!plain || match.span.begin() <= kHead)
            return true;
    }
    return false;
}

/// What a sentence says whoever speaks next.
Passing::Said Passing::read(const Span& sentence) const
{
    const View lookup = m_spoken.folded(sentence);
    Said said;
    said.number = holdsNumber(lookup);
    if (said.number)
        return said;
    std::u16string rest(lookup);
    for (const auto& match : m_vocabulary.passing.findAll(lookup)) {
        said.passes = true;
        blankOut(rest, match.span);
    }
    for (const auto& match : m_spoken.cues(sentence)) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        const bool handsOn = std::ranges::find(kHandsOn, cue) != std::end(kHandsOn);
        const bool greets = std::ranges::find(kGreets, cue) != std::end(kGreets);
        said.passes = said.passes || handsOn;
        said.polite = said.polite || greets;
        if (handsOn || greets || cue == Cue::Ordinal)
            blankOut(rest, match.span);
    }
    for (const auto& match : m_vocabulary.courtesies.findAll(rest)) {
        said.polite = true;
        blankOut(rest, match.span);
    }
    const std::vector<std::uint32_t> terms = termsOf(rest, m_vocabulary);
    const auto named = static_cast<std::size_t>(std::count_if(
        terms.begin(), terms.end(), [&](std::uint32_t term) { return m_courtesy.isName(term); }));
    said.polite = said.polite || named > 0;
    said.silent = named == terms.size();
    said.brief = terms.size() - named <= (holdsHan(rest) ? kFewHan : kFewWords);
    return said;
}

Passing::Part Passing::partOf(const Span& sentence, std::optional<PersonIndex> next) const
{
    const auto [place, added] = m_said.try_emplace(sentence);
    if (added)
        place->second = read(sentence);
    const Said& said = place->second;
    if (said.number || (!said.silent && !said.brief))
        return Part::Matter;
    if (said.silent && said.polite)
        return Part::Passing;
    const bool passes = said.passes || (next && calls(*next, m_spoken.folded(sentence)));
    return passes ? Part::Passing : said.silent ? Part::Nothing : Part::Matter;
}

bool Passing::isShort(const Span& body) const
{
    return m_spoken.isAtMost(body, kLongest, kLongestHan);
}

/// Whether any of the words stand in a turn that make a sentence of it pass: most turns hold none, and need
/// not be cut.
bool Passing::mayPass(const Span& body, std::optional<PersonIndex> next) const
{
    const View lookup = m_spoken.folded(body);
    if (m_vocabulary.passing.findFirst(lookup) || m_vocabulary.courtesies.findFirst(lookup) ||
        m_spoken.saysCue(body, kHandsOn) || m_spoken.saysCue(body, kGreets) || (next && calls(*next, lookup)))
        return true;
    bool named = false;
    eachTerm(lookup, [&](std::uint32_t term) { named = named || m_courtesy.isName(term); });
    return named;
}

bool Passing::passesOn(TurnIndex turn, std::optional<PersonIndex> next) const
{
    const Span& body = bodyOf(turn);
    if (!isShort(body) || holdsNumber(m_spoken.folded(body)))
        return false;
    if (!mayPass(body, next))
        return false;
    bool passes = false;
    for (const Span& sentence : m_spoken.sentences(body)) {
        const Part part = partOf(sentence, next);
        if (part == Part::Matter)
            return false;
        passes = passes || part == Part::Passing;
    }
    return passes;
}

/// "The line is bad.", "声音断断续续的": what carries a voice with what befalls it, or that nobody heard.
bool Passing::saysTrouble(const Span& sentence) const
{
    constexpr std::int32_t kReach = 24; // units between the two
    const View lookup = m_spoken.folded(sentence);
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
    if (!isShort(body))
        return false;
    if (!m_vocabulary.lineTroubles.findFirst(m_spoken.folded(body)))
        return false;
    bool trouble = false;
    for (const Span& sentence : m_spoken.sentences(body)) {
        const bool says = !holdsNumber(m_spoken.in(sentence)) && saysTrouble(sentence);
        trouble = trouble || says;
        if (!says && partOf(sentence, std::nullopt) == Part::Matter)
            return false;
    }
    return trouble;
}

bool Passing::takesLeave(TurnIndex turn) const
{
    const Span& body = bodyOf(turn);
    return isShort(body) && !holdsQuestionMark(m_spoken.in(body)) &&
           !m_spoken.saysCue(body, {Cue::Request}) && passesOn(turn, std::nullopt);
}

} // namespace earshot
