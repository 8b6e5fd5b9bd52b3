#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {

using View = std::u16string_view;

/// "《某某日报》记者", "林先生、周小姐": nobody's full name, but who it is.
std::optional<LabelParts> PartsReader::readNamedByWhatTheyAre(View person) const
{
    constexpr std::size_t kLongest = 20;
    person = trimmed(person);
    if (person.size() > kLongest || !holdsHan(person))
        return std::nullopt;
    LabelParts parts;
    parts.name = std::u16string(person);
    parts.hint = Role::Analyst;
    parts.quality = 0.8;
    bool several = false;
    bool names = true;
    for (std::size_t begin = 0; begin <= person.size() && names;) {
        const std::size_t end = std::min(person.find(u'、', begin), person.size());
        names = readHanName(person.substr(begin, end - begin), m_vocabulary).has_value();
        several = several || end < person.size();
        begin = end + 1;
    }
    if (several)
        return names ? std::optional(parts) : std::nullopt;
    const std::u16string lookup = folded(person);
    for (const auto& match : m_vocabulary.voices.findAll(lookup)) {
        const bool asks = roleOfVoice(m_vocabulary.parts[match.value].voice) == Role::Analyst;
        const View whose = View(lookup).substr(0, static_cast<std::size_t>(match.span.begin()));
        if (asks && whose.size() >= 2 && static_cast<std::size_t>(match.span.end()) == lookup.size() &&
            !m_vocabulary.functionWords.findFirst(whose))
            return parts;
    }
    return std::nullopt;
}

/// "提问：某某证券 林小姐", as it stands between brackets: the voice, and whose it is.
bool PartsReader::readPersonBehindVoice(View head)
{
    const std::size_t colon = head.find_first_of(u"：:");
    if (colon == View::npos || colon == 0 || !readVoice(trimmed(head.substr(0, colon))))
        return false;
    const bool asksOrAnswers = m_parts.voice == Voice::Questioner || m_parts.voice == Voice::Company;
    return asksOrAnswers && readNamedVoice(trimmed(head.substr(colon + 1)));
}

/// "Pine Harbor Research Ida Moss": a word that ends firms' names, and behind it a whole name.
std::optional<LabelParts> PartsReader::readLatinFirmThenName(View words) const
{
    constexpr double kWholeName = 0.6;
    for (const auto& match : m_vocabulary.firmSuffixes.findAll(folded(words))) {
        const auto end = static_cast<std::size_t>(match.span.end());
        if (match.span.begin() == 0 || end >= words.size() || !isBlankUnit(words[end]) || holdsHan(words))
            continue;
        const View person = trimmed(words.substr(end));
        const auto name = readLatinName(person, m_vocabulary);
        if (!name || name->quality < kWholeName || person.find(u' ') == View::npos || looksLikeFirm(person))
            continue;
        LabelParts parts;
        parts.firm = std::u16string(trimmed(words.substr(0, end)));
        parts.name = name->name;
        parts.quality = name->quality + 0.2;
        return parts;
    }
    return std::nullopt;
}

/// "点票监察员林若溪先生": before a whole name that is addressed stand a few characters of Han: an office
/// that no list knows.
bool PartsReader::readOfficeBeforeAddressed(View segment)
{
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 10;
    if (m_named || !m_parts.title.empty() || titleIn(segment) ||
        !std::all_of(segment.begin(), segment.end(), isHan))
        return false;
    const std::u16string lookup = folded(segment);
    for (std::size_t address = 2; address <= 3 && address + kShortest < lookup.size(); ++address) {
        if (!m_vocabulary.honorifics.valueOf(View(lookup).substr(lookup.size() - address)))
            continue;
        const std::size_t end = lookup.size() - address;
        for (std::size_t length = std::min<std::size_t>(4, end); length >= 2; --length) {
            const View office = segment.substr(0, end - length);
            const View person = segment.substr(end - length, length);
            const auto name = readHanName(person, m_vocabulary);
            const bool whole =
                name && (length < 4 || surnameLength(View(lookup).substr(end - length), m_vocabulary) == 2);
            if (!whole || office.size() < kShortest || office.size() > kLongest || looksLikeFirm(office) ||
                readName(office, m_vocabulary) || m_vocabulary.functionWords.findFirst(folded(office)))
                continue;
            setTitle(office, Role::Unknown);
            return setName(*name);
        }
    }
    return false;
}

} // namespace earshot
