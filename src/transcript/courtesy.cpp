#include "transcript/courtesy.h"

#include "text/fold.h"
#include "transcript/names.h"
#include "transcript/terms.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr std::int32_t kLongest = 160; ///< units of words that say nothing
constexpr std::size_t kShort = 80;     ///< of a name and a check of the line

} // namespace

Courtesy::Courtesy(const SpokenText& spoken, const Call& call, const Vocabulary& vocabulary)
    : m_spoken(spoken), m_vocabulary(vocabulary)
{
    const auto add = [&](const std::u16string& name) {
        eachTerm(folded(name), [&](std::uint32_t term) { m_names.insert(term); });
    };
    for (const Person& person : call.people) {
        add(person.name);
        std::for_each(person.aliases.begin(), person.aliases.end(), add);
    }
}

bool Courtesy::fills(const Span& words) const
{
    if (words.length() > kLongest)
        return false;
    const std::u16string_view lookup = m_spoken.folded(words);
    std::u16string rest(lookup);
    bool checksLine = false;
    bool closes = false; // with words that check the line: "This is Jane on for Tom. Can you hear me?"
    for (const auto& match : m_spoken.cues(words)) {
        const Cue cue = m_vocabulary.cueEntries[match.value].cue;
        if (cue == Cue::Request || cue == Cue::QuestionOpening)
            return false;
        checksLine = checksLine || cue == Cue::SmallTalk;
        closes = cue == Cue::SmallTalk && static_cast<std::size_t>(match.span.end()) + 1 >= lookup.size();
        if (cue == Cue::SmallTalk || cue == Cue::Thanks)
            blankOut(rest, match.span);
    }
    if (holdsQuestionMark(lookup) && !checksLine)
        return false;
    if (closes && lookup.size() <= kShort)
        return true;
    for (const auto& match : m_vocabulary.courtesies.findAll(lookup))
        blankOut(rest, match.span);
    const auto terms = termsOf(rest, m_vocabulary);
    return std::all_of(terms.begin(), terms.end(),
                       [&](std::uint32_t term) { return m_names.contains(term); });
}

} // namespace earshot
