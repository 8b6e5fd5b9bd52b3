#include "transcript/name_index.h"

#include "lexicon/word_set.h"
#include "text/blank.h"
#include "text/units.h"
#include "transcript/names.h"

namespace earshot {
namespace {

constexpr std::size_t kLongName = 9; ///< letters of a name in which one may be wrong
constexpr std::size_t kTellingGiven = 3;
constexpr std::size_t kTellingFamily = 8; ///< letters that hardly two people share: an initial does beside it

/// A name's letters, by words.
struct Letters {
    explicit Letters(std::u16string_view name) : key(nameKey(name))
    {
        bool first = true;
        for (std::size_t i = 0; i < name.size();) {
            std::size_t end = i;
            while (end < name.size() && !isBlankUnit(name[end]))
                ++end;
            if (std::u16string word = nameKey(name.substr(i, end - i)); !word.empty()) {
                (first ? given : family) = std::move(word);
                first = false;
                ++words;
            }
            i = end + 1;
        }
    }
    bool isFull() const { return !family.empty(); }
    bool isBrief() const { return words == 2 && given.size() == 1; }
    std::uint64_t hash(std::size_t givenLetters) const
    {
        constexpr std::uint64_t kApart = 31;
        return wordHash(family) * kApart ^ wordHash(std::u16string_view(given).substr(0, givenLetters));
    }
    bool tells(std::size_t givenLetters) const
    {
        return givenLetters >= kTellingGiven || family.size() >= kTellingFamily;
    }

    std::u16string key;    ///< of all words
    std::u16string given;  ///< the first word
    std::u16string family; ///< the last one
    std::size_t words = 0;
};

/// At most one letter added, lost, changed, or two neighbours exchanged.
bool oneSlipApart(std::u16string_view a, std::u16string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    if (a.size() == b.size()) {
        if (a.substr(std::min(i + 1, a.size())) == b.substr(std::min(i + 1, b.size())))
            return true;
        return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
    }
    return a.substr(i) == b.substr(i + 1);
}

} // namespace

void LatinNames::add(std::u16string_view name, std::size_t number)
{
    Letters letters(name);
    if (!letters.isFull())
        return;
    m_byGiven[letters.hash(letters.given.size())].take(number);
    (letters.isBrief() ? m_brief : m_byInitial)[letters.hash(1)].take(number);
    for (std::size_t size = 1; size < letters.given.size(); ++size)
        if (letters.tells(size))
            m_byPrefix[letters.hash(size)].take(number);
    auto& alike = m_byLength[{letters.given.front(), letters.key.size()}];
    alike.push_back({std::move(letters.key), number});
}

namespace {

FoundNames foundIn(const std::unordered_map<std::uint64_t, FoundNames>& names, const Letters& letters,
                   std::size_t given)
{
    const auto place = names.find(letters.hash(given));
    return place == names.end() ? FoundNames() : place->second;
}

} // namespace

bool LatinNames::isBrief(std::u16string_view name)
{
    return Letters(name).isBrief();
}

FoundNames LatinNames::withInitialOf(std::u16string_view name) const
{
    const Letters letters(name);
    return letters.isFull() ? foundIn(m_byInitial, letters, 1) : FoundNames();
}

FoundNames LatinNames::briefOf(std::u16string_view name) const
{
    const Letters letters(name);
    return letters.isFull() ? foundIn(m_brief, letters, 1) : FoundNames();
}

FoundNames LatinNames::similarTo(std::u16string_view name) const
{
    FoundNames found;
    const Letters letters(name);
    if (!letters.isFull())
        return found;
    const std::size_t whole = letters.given.size();
    for (std::size_t size = 1; size <= whole; ++size)
        if (size == whole || letters.tells(size))
            found.take(foundIn(m_byGiven, letters, size));
    found.take(foundIn(m_byPrefix, letters, whole));
    const std::size_t length = letters.key.size();
    const bool slips = length >= kLongName;
    for (std::size_t size = slips ? length - 1 : length; size <= (slips ? length + 1 : length); ++size)
        if (const auto place = m_byLength.find({letters.given.front(), size}); place != m_byLength.end())
            for (const Slip& other : place->second)
                if (other.key == letters.key || (slips && oneSlipApart(letters.key, other.key)))
                    found.take(other.number);
    return found;
}

bool mayBeSameLatinName(std::u16string_view a, std::u16string_view b)
{
    LatinNames names;
    names.add(b, 0);
    return names.similarTo(a).first.has_value();
}

} // namespace earshot
