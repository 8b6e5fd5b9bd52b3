#pragma once

#include "text/blank.h"
#include "text/units.h"
#include "transcript/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// A person's name as a label or a list writes it.
struct NameForm {
    std::u16string name;
    std::u16string alias; ///< the same name in the other script or a nickname; may be empty
    double quality = 0;   ///< 0..1: how much the string looks like a name by its letters alone
};

/// Reads the whole of `text` as one name; nothing where a part of it cannot be one.
std::optional<NameForm> readName(std::u16string_view text, const Vocabulary& vocabulary);
std::optional<NameForm> readLatinName(std::u16string_view text, const Vocabulary& vocabulary);
std::optional<NameForm> readHanName(std::u16string_view text, const Vocabulary& vocabulary);
/// How many characters of Han begin folded text as a family name; 0 where none does.
std::size_t surnameLength(std::u16string_view lookup, const Vocabulary& vocabulary);

/// Letters and digits of a name, folded: what two writings of one label share.
std::u16string nameKey(std::u16string_view name);
/// The same without numbers: a publisher may count its labels.
std::u16string uncountedKey(std::u16string_view name);
/// The key as a number: equal for equal keys, and made without a string.
enum class NameHash : std::uint64_t {};
NameHash nameHash(std::u16string_view name);
/// Whether the key has so many units at least.
bool keyReaches(std::u16string_view name, std::size_t units);

/// The first letters of the Latin words: "JvD" of "Jane van Doe".
std::u16string initialsOf(std::u16string_view name);

bool holdsHan(std::u16string_view text);
bool holdsQuestionMark(std::u16string_view text);
bool holdsLatin(std::u16string_view text);
/// What the names are made of under which people write on boards and in chats: "山间_明月88".
constexpr bool isNicknameUnit(char16_t c)
{
    return isHan(c) || isLatinLetter(c) || isAsciiDigit(c) || c == u'_' || c == u'*' || c == u'-';
}

constexpr bool isColon(char16_t c)
{
    return c == u':' || c == u'：' || c == u'﹕' || c == u'∶';
}
inline bool endsWithAny(std::u16string_view text, const UnitSet& units)
{
    return !text.empty() && units.holds(text.back());
}
/// The share of longer words in lower case: names, titles and firms are written in capitals.
double lowerShare(std::u16string_view line);

} // namespace earshot
