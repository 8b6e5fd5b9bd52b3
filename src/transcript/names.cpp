#include "transcript/names.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <array>
#include <vector>

namespace earshot {
namespace {

bool isUpper(char16_t c)
{
    return isLatinLetter(c) && fold(c) != c;
}

bool isLetterOrMark(char16_t c)
{
    return isLatinLetter(c) || c == u'\'' || c == u'\u2019' || c == u'-' || c == u'\u2010' ||
           c == u'\u2011' || c == u'.' || c == u'`' || c == u'"' || c == u'\u201C' || c == u'\u201D' ||
           c == u'\u00DF' || (c >= 0x0300 && c <= 0x036F) || (c >= 0x1E00 && c <= 0x1EFF);
}

std::vector<std::u16string_view> tokensOf(std::u16string_view text)
{
    std::vector<std::u16string_view> tokens;
    for (std::size_t i = 0; i < text.size();) {
        while (i < text.size() && isBlankUnit(text[i]))
            ++i;
        const std::size_t begin = i;
        while (i < text.size() && !isBlankUnit(text[i]))
            ++i;
        if (i > begin)
            tokens.push_back(text.substr(begin, i - begin));
    }
    return tokens;
}

bool isWholly(const PhraseMatcher& matcher, std::u16string_view text)
{
    return matcher.valueOf(folded(text)).has_value();
}

enum class Token { Word, Initial, Particle, Suffix, Bad };

Token kindOf(std::u16string_view token, bool first, const Vocabulary& vocabulary)
{
    std::u16string_view core = token;
    while (!core.empty() &&
           (core.back() == u',' || core.back() == u'"' || core.back() == u'\u201D' || core.back() == u')'))
        core.remove_suffix(1);
    while (!core.empty() && (core.front() == u'"' || core.front() == u'\u201C' || core.front() == u'('))
        core.remove_prefix(1);
    if (core.empty() || !std::all_of(core.begin(), core.end(), isLetterOrMark))
        return Token::Bad;
    if (!first && isWholly(vocabulary.nameSuffixes, core))
        return Token::Suffix;
    if (!isUpper(core.front())) {
        if (isWholly(vocabulary.particles, core))
            return Token::Particle;
        const bool elided = core.size() > 3 && (core[1] == u'\'' || core[1] == u'\u2019') && isUpper(core[2]);
        return elided ? Token::Word : Token::Bad; // "d'Arcy"
    }
    const auto letters = std::count_if(core.begin(), core.end(), isLatinLetter);
    return letters == 1 || (core.size() <= 4 && core.back() == u'.') ? Token::Initial : Token::Word;
}

bool isLatinNameMark(char16_t c)
{
    return c == 0x00B7 || c == 0x2027 || c == 0x30FB || c == 0x2022;
}

} // namespace

std::u16string initialsOf(std::u16string_view name)
{
    std::u16string initials;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (isLatinLetter(name[i]) && (i == 0 || !isLatinLetter(name[i - 1])))
            initials += name[i];
    return initials;
}

bool holdsHan(std::u16string_view text)
{
    constexpr char16_t kFirstHan = 0x3007;
    const auto mayBeHan = [](char16_t c) { return c >= kFirstHan; }; // one comparison: for whole blocks
    std::size_t at = findUnit(text, mayBeHan);
    while (at != std::u16string_view::npos && !isHan(text[at]))
        at = findUnit(text, mayBeHan, at + 1);
    return at != std::u16string_view::npos;
}

bool holdsQuestionMark(std::u16string_view text)
{
    return holdsUnit(text, [](char16_t c) { return c == u'?' || c == u'？'; });
}

bool holdsLatin(std::u16string_view text)
{
    return holdsUnit(text, [](char16_t c) { return isLatinLetter(c); });
}

double lowerShare(std::u16string_view line)
{
    int words = 0;
    int lower = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0 && !isBlankUnit(line[i - 1]))
            continue;
        std::size_t end = i;
        while (end < line.size() && !isBlankUnit(line[end]))
            ++end;
        if (end - i < 4) // "of", "at", "and", "the", "&"
            continue;
        ++words;
        lower += isLatinLetter(line[i]) && fold(line[i]) == line[i];
    }
    return words == 0 ? 0 : static_cast<double>(lower) / words;
}

std::optional<NameForm> readLatinName(std::u16string_view text, const Vocabulary& vocabulary)
{
    text = trimmed(text);
    if (text.size() < 2 || text.size() > 48)
        return std::nullopt;
    std::vector<std::u16string_view> tokens = tokensOf(text);
    while (tokens.size() > 2 && isWholly(vocabulary.honorifics, tokens.front()))
        tokens.erase(tokens.begin());
    const bool addressed = tokens.size() == 2 && isWholly(vocabulary.honorifics, tokens.front()); // "Mr. Doe"
    if (tokens.empty() || tokens.size() > 7)
        return std::nullopt;
    int words = 0;
    int odd = 0;
    int unlikely = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token kind = kindOf(tokens[i], i == 0, vocabulary);
        if (kind == Token::Bad)
            return std::nullopt;
        if (tokens[i].back() == u',') { // only before "Jr.", "CFA" and the like
            tokens[i].remove_suffix(1);
            if (i + 1 == tokens.size() || kindOf(tokens[i + 1], false, vocabulary) != Token::Suffix)
                return std::nullopt;
        }
        words += kind == Token::Word;
        odd += kind == Token::Initial || kind == Token::Suffix;
        const bool initials = tokens.size() == 1 && tokens[i].size() == 2 && isUpper(tokens[i][0]) &&
                              isUpper(tokens[i][1]); // "IS" may be Ingrid Salas
        const bool common = kind == Token::Word && !initials && isWholly(vocabulary.notNames, tokens[i]);
        if (common && i == 0)
            return std::nullopt;
        unlikely += common;
    }
    if (words == 0 || 2 * unlikely > words || (unlikely > 0 && words == 1))
        return std::nullopt;
    const std::size_t begin = static_cast<std::size_t>(tokens.front().data() - text.data());
    NameForm form;
    form.name = text.substr(begin);
    const int parts = words + std::min(odd, 2); // "Peter T. F. M. Hale" is no less a name
    form.quality = parts == 1 ? 0.35 : parts <= 4 ? 0.7 : 0.45;
    if (words == 1 && odd > 0 && !addressed)
        form.quality = 0.6; // "Richie C."
    if (addressed)
        form.quality = 0.55;
    if (unlikely > 0)
        form.quality = 0.4; // "Nick Cash", but "Cloud Revenue" too
    return form;
}

std::size_t surnameLength(std::u16string_view lookup, const Vocabulary& vocabulary)
{
    if (const auto compound = vocabulary.compoundSurnames.longestAt(lookup, 0))
        return static_cast<std::size_t>(compound->span.length());
    return vocabulary.surnames.longestAt(lookup, 0) ? 1 : 0;
}

std::optional<NameForm> readHanName(std::u16string_view text, const Vocabulary& vocabulary)
{
    text = trimmed(text);
    if (text.empty() || text.size() > 14)
        return std::nullopt;
    const std::u16string lookup = folded(text);
    const std::u16string_view view = lookup;
    const bool transliterated = std::any_of(text.begin(), text.end(), isLatinNameMark);
    if (transliterated) {
        const bool good = std::all_of(text.begin(), text.end(), [](char16_t c) {
            return isHan(c) || isLatinNameMark(c) || c == u'.' || isAsciiLetter(c);
        });
        if (!good || text.size() < 4 || isLatinNameMark(text.front()) || isLatinNameMark(text.back()))
            return std::nullopt;
        return NameForm{std::u16string(text), {}, 0.8};
    }
    if (!std::all_of(text.begin(), text.end(), isHan))
        return std::nullopt;
    if (vocabulary.notNames.valueOf(view) || vocabulary.firms.valueOf(view))
        return std::nullopt;
    const std::size_t surname = surnameLength(view, vocabulary);
    if (surname == 0 || surname == text.size())
        return std::nullopt;
    const std::u16string_view given = view.substr(surname);
    for (std::size_t skip = 0; skip <= 3 && skip < given.size(); ++skip) // "林总", "王大文先生"
        if (vocabulary.honorifics.valueOf(given.substr(skip)))           // a full name is one without it
            return NameForm{std::u16string(text.substr(0, skip == 0 ? text.size() : surname + skip)),
                            {},
                            skip == 1 ? 0.55 : 0.7};
    const bool married = surname == 1 && given.size() == 3 &&
                         vocabulary.surnames.longestAt(given, 0) &&         // "陈林美玲"
                         !vocabulary.firmSuffixes.valueOf(given.substr(1)); // "方元证券"
    if (given.size() > 2 && !married)
        return std::nullopt;
    for (std::size_t i = 0; i < given.size(); ++i)
        if (vocabulary.notInNames.longestAt(given, i))
            return std::nullopt;
    return NameForm{std::u16string(text), {}, given.size() == 2 ? 0.65 : married ? 0.5 : 0.55};
}

std::optional<NameForm> readName(std::u16string_view text, const Vocabulary& vocabulary)
{
    text = trimmed(text);
    if (!holdsHan(text))
        return readLatinName(text, vocabulary);
    if (!holdsLatin(text))
        return readHanName(text, vocabulary);
    // Both scripts side by side: "陆伯岩 Boyan Lu", "Boyan Lu陆伯岩".
    const auto firstLatin = std::find_if(text.begin(), text.end(), isLatinLetter);
    const auto firstHan = std::find_if(text.begin(), text.end(), isHan);
    const auto cut = static_cast<std::size_t>(std::max(firstLatin, firstHan) - text.begin());
    const auto head = readName(text.substr(0, cut), vocabulary);
    const auto tail = readName(text.substr(cut), vocabulary);
    if (!head || !tail || holdsHan(head->name) == holdsHan(tail->name))
        return std::nullopt;
    return NameForm{head->name, tail->name, std::max(head->quality, tail->quality)};
}

namespace {

bool isKeyUnit(char16_t folded)
{
    return isWordUnit(folded) || isHan(folded) || (folded >= 0x1E00 && folded <= 0x1EFF);
}

constexpr std::size_t kAscii = 128;
constexpr std::array<char16_t, kAscii> kKeyUnits = [] {
    std::array<char16_t, kAscii> units{};
    for (char16_t unit = 0; unit < kAscii; ++unit)
        if (isWordUnit(unit))
            units[unit] = isAsciiCapital(unit) ? static_cast<char16_t>(unit + 0x20) : unit;
    return units;
}();

/// What a unit adds to a key; 0 where it adds nothing.
char16_t keyUnit(char16_t c)
{
    if (c < kAscii)
        return kKeyUnits[c];
    const char16_t unit = fold(c);
    return isKeyUnit(unit) ? unit : u'\0';
}

} // namespace

std::u16string nameKey(std::u16string_view name)
{
    std::u16string key;
    key.reserve(name.size());
    for (const char16_t c : name)
        if (const char16_t unit = keyUnit(c); unit != 0)
            key.push_back(unit);
    return key;
}

std::u16string uncountedKey(std::u16string_view name)
{
    std::u16string key = nameKey(name);
    std::erase_if(key, isAsciiDigit);
    return key;
}

NameHash nameHash(std::u16string_view name)
{
    std::uint64_t hash = 14695981039346656037ull;
    for (const char16_t c : name)
        if (const char16_t unit = keyUnit(c); unit != 0)
            hash = (hash ^ unit) * 1099511628211ull;
    return NameHash{hash};
}

bool keyReaches(std::u16string_view name, std::size_t units)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < name.size() && count < units; ++i)
        count += keyUnit(name[i]) != 0;
    return count >= units;
}

} // namespace earshot
