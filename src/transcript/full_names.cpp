#include "transcript/full_names.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"

#include <algorithm>
#include <map>
#include <set>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr double kWholeName = 0.6;

bool isNameUnit(char16_t c)
{
    return isLatinLetter(c) || c == u'-' || c == u'\'' || c == u'’';
}

bool isCapital(char16_t c)
{
    return isLatinLetter(c) && fold(c) != c;
}

/// The words of `text` from `begin` on that go on a name: "Greta van Holm", "Oscar Hale-Webb".
View nameAt(View text, std::size_t begin, const Vocabulary& vocabulary)
{
    constexpr int kMostWords = 4;
    std::size_t end = begin;
    std::size_t whole = begin; // behind the last word that begins with a capital
    for (int words = 0; words < kMostWords; ++words) {
        const std::size_t word = end;
        while (end < text.size() && isNameUnit(text[end]))
            ++end;
        if (end == word)
            break;
        if (isCapital(text[word]))
            whole = end;
        else if (!vocabulary.particles.valueOf(text.substr(word, end - word)))
            break;
        if (end - word == 1 && end < text.size() && text[end] == u'.') // an initial
            ++end;
        if (end + 1 >= text.size() || text[end] != u' ')
            break;
        ++end;
    }
    View name = text.substr(begin, whole - begin);
    for (const View genitive : {View(u"'s"), View(u"’s")})
        if (name.ends_with(genitive))
            name.remove_suffix(genitive.size());
    return name;
}

/// What stands behind a name as far as it may tell of the person: "Greta Holm, chief executive".
View withTitle(View text, std::size_t begin, std::size_t nameEnd)
{
    constexpr std::size_t kLongest = 80;
    const View rest = text.substr(nameEnd, kLongest);
    if (!rest.starts_with(u", "))
        return text.substr(begin, nameEnd - begin);
    const std::size_t end = std::min(rest.find_first_of(u",;.()\n", 2), rest.size());
    return text.substr(begin, nameEnd - begin + end);
}

/// Those whom the document calls by one given name.
struct Namesakes {
    std::set<NameHash> names;
    RosterEntry entry;
};

} // namespace

void readFullNames(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kShortest = 3;
    std::map<std::u16string, Namesakes, std::less<>> byGiven;
    for (const Label& label : evidence.labels)
        if (label.accepted && label.personal() && label.parts.name.size() >= kShortest &&
            std::all_of(label.parts.name.begin(), label.parts.name.end(), isNameUnit) &&
            !evidence.roster.find(nameHash(label.parts.name)))
            byGiven.try_emplace(label.parts.name);
    if (byGiven.empty())
        return;
    const View text = document.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isCapital(text[i]) || (i > 0 && isNameUnit(text[i - 1])))
            continue;
        std::size_t end = i;
        while (end < text.size() && isNameUnit(text[end]))
            ++end;
        const auto found = byGiven.find(text.substr(i, end - i));
        const View name = found == byGiven.end() ? View() : nameAt(text, i, vocabulary);
        if (name.size() > end - i) {
            const auto read = readLatinName(name, vocabulary);
            if (read && read->quality >= kWholeName &&
                found->second.names.insert(nameHash(read->name)).second) {
                const auto parts = readLabelParts(withTitle(text, i, i + name.size()), vocabulary);
                const bool told = parts && nameHash(parts->name) == nameHash(read->name);
                found->second.entry = entryOf(told ? *parts : LabelParts(), Role::Unknown);
                found->second.entry.name = read->name;
            }
        }
        i = end;
    }
    for (auto& [given, people] : byGiven)
        if (people.names.size() == 1)
            evidence.roster.add(std::move(people.entry));
}

} // namespace earshot
