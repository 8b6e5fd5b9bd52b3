#include "transcript/called_names.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr double kWholeName = 0.6;

/// The last sentence of what is said, without its mark.
View lastSentence(View said)
{
    said = trimmed(said);
    while (endsWithAny(said, u".?!"))
        said.remove_suffix(1);
    const std::size_t stop = said.find_last_of(u".?!");
    return trimmed(stop == View::npos ? said : said.substr(stop + 1));
}

} // namespace

void CalledNames::add(const RosterEntry& entry)
{
    const auto name = readLatinName(entry.name, m_vocabulary);
    if (entry.role == Role::Analyst || !name || name->quality < kWholeName ||
        entry.name.find(u' ') == std::u16string::npos ||
        std::ranges::any_of(
            m_people, [&](const LabelParts& one) { return nameHash(one.name) == nameHash(entry.name); }))
        return;
    LabelParts parts;
    parts.name = entry.name;
    parts.title = entry.title;
    parts.firm = entry.firm;
    parts.hint = entry.role;
    parts.quality = name->quality;
    m_people.push_back(std::move(parts));
}

void CalledNames::hear(View said)
{
    constexpr std::size_t kHead = 1500;
    const View words = said.substr(0, kHead);
    const std::u16string lookup = folded(words);
    for (const std::u16string& our : m_vocabulary.colleagueWords)
        for (std::size_t at = lookup.find(our); at != View::npos; at = lookup.find(our, at + 1))
            if (at == 0 || !isLatinLetter(lookup[at - 1]))
                hearOffice(words, lookup, at, at + our.size());
}

/// "Jane Doe, our CFO", "our CFO, Jane Doe": `at` is the place of "our", `office` that of the office.
void CalledNames::hearOffice(View words, View lookup, std::size_t at, std::size_t office)
{
    const auto title = m_vocabulary.titles.longestAt(lookup, office);
    if (!title)
        return;
    const auto end = static_cast<std::size_t>(title->span.end());
    RosterEntry entry;
    entry.title = std::u16string(words.substr(office, end - office));
    entry.role = m_vocabulary.roleOf(*title);
    const View before = trimmed(words.substr(0, at));
    entry.name = before.ends_with(u',') ? nameAtEnd(before.substr(0, before.size() - 1)) : View();
    if (entry.name.empty() && end + 2 < words.size() && words.substr(end, 2) == u", ") {
        const View behind = words.substr(end + 2);
        entry.name = trimmed(behind.substr(0, behind.find_first_of(u",.;")));
    }
    add(entry);
}

const LabelParts* CalledNames::of(View word) const
{
    const LabelParts* found = nullptr;
    for (const LabelParts& one : m_people) {
        const View name = one.name;
        if (nameHash(name.substr(0, name.find(u' '))) != nameHash(word))
            continue;
        if (found)
            return nullptr;
        found = &one;
    }
    return found;
}

const LabelParts* CalledNames::calledBy(View said) const
{
    constexpr std::size_t kLongest = 80;
    const View sentence = lastSentence(said);
    if (m_people.empty() || sentence.empty() || sentence.size() > kLongest)
        return nullptr;
    const std::size_t comma = sentence.find(u',');
    const View first = trimmed(sentence.substr(0, comma));
    if (const LabelParts* called = of(first))
        return called;
    const std::size_t last = sentence.rfind(u',');
    return last == View::npos ? nullptr : of(trimmed(sentence.substr(last + 1)));
}

} // namespace earshot
