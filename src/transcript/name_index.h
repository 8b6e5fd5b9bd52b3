#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace earshot {

/// What a search among numbered names found: the first, and whether there are others.
struct FoundNames {
    std::optional<std::size_t> first;
    bool several = false;

    void take(std::size_t number)
    {
        several = several || (first && *first != number);
        first = first ? std::min(*first, number) : number;
    }
    void take(const FoundNames& other)
    {
        if (other.first)
            take(*other.first);
        several = several || other.several;
    }
    /// The one that was found; none where there are several.
    std::optional<std::size_t> only() const { return several ? std::nullopt : first; }
};

/// Full Latin names, and which of them another name may be another form of: the same letters, one slip of the
/// pen apart, or the same family name with a given name that one of the two cuts short ("Tim", "Timothy D.").
/// Takes time in proportion to a name's length, not to how many there are.
class LatinNames {
public:
    /// A name of less than two words is nobody's form.
    void add(std::u16string_view name, std::size_t number);
    FoundNames similarTo(std::u16string_view name) const;
    /// Full names of the same family whose given name begins as this one's does: "Jane Doe" of "J. Doe".
    FoundNames withInitialOf(std::u16string_view name) const;
    /// Those that are nothing but an initial and the same family name: "J. Doe" of "Jane Doe".
    FoundNames briefOf(std::u16string_view name) const;
    static bool isBrief(std::u16string_view name);

private:
    using Numbers = std::unordered_map<std::uint64_t, FoundNames>;
    struct Slip {
        std::u16string key;
        std::size_t number;
    };
    Numbers m_byGiven;   ///< family name and whole given name
    Numbers m_byPrefix;  ///< … and what a given name begins with
    Numbers m_byInitial; ///< … and its first letter, of names that are not brief
    Numbers m_brief;
    std::map<std::pair<char16_t, std::size_t>, std::vector<Slip>>
        m_byLength; ///< first letter, letters in all
};

/// Whether two full Latin names may be one person's.
bool mayBeSameLatinName(std::u16string_view a, std::u16string_view b);

} // namespace earshot
