#include "transcript/fuller_names.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// The word at `at` of the text, with what is joined to it; empty where a blank or nothing stands there.
View wordAt(View text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && (isLatinLetter(text[end]) || text[end] == u'-' || text[end] == u'\''))
        ++end;
    return text.substr(at, end - at);
}

} // namespace

View familyOfAddressed(View name, const Vocabulary& vocabulary)
{
    const std::size_t space = name.find(u' ');
    if (holdsHan(name) || space == View::npos || name.find(u' ', space + 1) != name.npos)
        return {};
    View honorific = name.substr(0, space);
    if (honorific.ends_with(u'.'))
        honorific.remove_suffix(1);
    return vocabulary.honorifics.valueOf(folded(honorific)) ? name.substr(space + 1) : View();
}

std::u16string wholeNameAmong(const std::vector<std::u16string>& forms, const std::u16string& form,
                              const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongestGiven = 2;
    if (forms.size() > 1 && !holdsHan(form)) { // "Doe", "MR. DOE" and "Jane Doe"
        const View addressed = familyOfAddressed(form, vocabulary);
        const View family = addressed.empty() ? View(form) : addressed;
        const auto fuller = std::ranges::find_if(forms, [&](const std::u16string& name) {
            const std::size_t space = name.rfind(u' ');
            return family.find(u' ') == View::npos && space != name.npos &&
                   nameHash(View(name).substr(space + 1)) == nameHash(family) &&
                   familyOfAddressed(name, vocabulary).empty();
        });
        return fuller != forms.end() ? *fuller : form;
    }
    const std::u16string lookup = folded(form);
    const std::size_t surname = surnameLength(lookup, vocabulary);
    const auto isCalled = [&](View name) {
        const View rest = name.substr(std::min(surname, name.size()));
        return !rest.empty() && (vocabulary.honorifics.valueOf(rest) || vocabulary.titles.valueOf(rest));
    };
    if (forms.size() < 2 || surname == 0 || !isCalled(lookup))
        return form;
    const auto whole = std::ranges::find_if(forms, [&](const std::u16string& name) {
        const std::u16string other = folded(name);
        return other.size() > surname && other.size() <= surname + kLongestGiven &&
               other.compare(0, surname, lookup, 0, surname) == 0 && !isCalled(other) &&
               readHanName(name, vocabulary);
    });
    return whole != forms.end() ? *whole : form;
}

/// The one person of the list whom a label calls by an office, by what the list itself gives as a shorter
/// name, or by one of the names only: "CFO", "拓某", "MR. DOE", "Jane".
const RosterEntry* FullerNames::listed(const LabelParts& parts) const
{
    if (isOffice(parts))
        if (const RosterEntry* holder = m_listed.roster().findOffice(parts.name))
            return holder;
    const View addressed = familyOfAddressed(parts.name, m_vocabulary);
    const View word = addressed.empty() ? View(parts.name) : addressed;
    const bool oneWord = !holdsHan(word) && word.find(u' ') == View::npos && word.size() > 2;
    FoundNames found;
    if (oneWord) {
        const NameHash key = nameHash(word);
        found.take(m_listed.withFamily(key));
        if (addressed.empty()) {
            found.take(m_listed.withGiven(key));
            found.take(m_listed.calledByGiven(key));
        }
    }
    const std::vector<RosterEntry>& entries = m_listed.roster().entries();
    const auto& known = m_listed.withAlias(parts.name);
    if (!known.empty() && !m_vocabulary.honorifics.valueOf(folded(parts.name).substr(1))) { // "林总"
        const bool named = readName(parts.name, m_vocabulary).has_value();
        for (const std::size_t i : known)
            if (readName(entries[i].name, m_vocabulary) &&
                (!named || entries[i].name.size() >= parts.name.size() ||
                 (oneWord && holdsHan(entries[i].name))))
                found.take(i);
    }
    return m_listed.only(found);
}

/// The one full name in the head that "Jane" or "MR. DOE" may be the short form of; else the name itself.
std::u16string FullerNames::inHead(const std::u16string& name) const
{
    constexpr double kWholeName = 0.7;
    const View addressed = familyOfAddressed(name, m_vocabulary);
    const View word = addressed.empty() ? View(name) : addressed;
    if (holdsHan(word) || word.size() < 3 || word.find(u' ') != View::npos || m_head.empty())
        return name;
    const std::u16string lookup = folded(m_head);
    const std::u16string wanted = folded(word);
    std::u16string found;
    const auto take = [&](View words) {
        const auto full = readLatinName(words, m_vocabulary);
        if (!full || full->quality < kWholeName || full->name.size() != words.size() ||
            m_vocabulary.titles.findFirst(folded(words)))
            return true;
        const bool same = found.empty() || nameHash(found) == nameHash(words);
        found = std::u16string(words);
        return same;
    };
    for (std::size_t at = lookup.find(wanted); at != std::u16string::npos; at = lookup.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if ((at > 0 && !isBlankUnit(lookup[at - 1])) || wordAt(m_head, at).size() != wanted.size())
            continue;
        std::size_t before = at > 1 && m_head[at - 1] == u' ' ? at - 1 : at;
        while (before < at && before > 0 && isLatinLetter(m_head[before - 1]))
            --before;
        if (before + 1 < at && !take(m_head.substr(before, end - before)))
            return name;
        const bool follows = addressed.empty() && end + 1 < m_head.size() && m_head[end] == u' ';
        const std::size_t behind = follows ? end + 1 + wordAt(m_head, end + 1).size() : end;
        if (behind > end + 1 && !take(m_head.substr(at, behind - at)))
            return name;
    }
    return found.empty() ? name : found;
}

std::u16string FullerNames::of(const LabelParts& parts)
{
    const auto [known, added] = m_known.try_emplace(parts.name);
    if (added) {
        const RosterEntry* entry = listed(parts);
        known->second = entry ? entry->name : inHead(parts.name);
    }
    return known->second;
}

} // namespace earshot
