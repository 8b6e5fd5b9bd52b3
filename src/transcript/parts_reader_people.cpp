#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

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
    if (const std::size_t gap = person.find(u' '); // "股东 林先生、周小姐"
        gap != View::npos && m_vocabulary.voices.valueOf(folded(person.substr(0, gap))))
        person = trimmed(person.substr(gap));
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

/// "高远，牧业总经理": a whole name of Han, and the office behind a comma.
std::optional<LabelParts> PartsReader::readNameCommaTitle(View person) const
{
    const std::size_t comma = person.find_first_of(u",，");
    if (comma == View::npos || !holdsHan(person))
        return std::nullopt;
    const View office = trimmed(person.substr(comma + 1));
    const auto name = readHanName(person.substr(0, comma), m_vocabulary);
    const auto title = titleIn(office);
    if (!name || titleIn(name->name) || !title || office.find_first_of(u",，。") != View::npos)
        return std::nullopt;
    LabelParts parts;
    parts.name = name->name;
    parts.title = std::u16string(office);
    parts.hint = m_vocabulary.roleIn(folded(office));
    parts.quality = name->quality + 0.2;
    return parts;
}

/// "股东林先生" is one Lin, who holds shares: the person behind a kind of people that is joined to the name.
View PartsReader::withoutKind(View person) const
{
    constexpr std::size_t kLongestCalled = 6;
    const std::u16string lookup = folded(person);
    const auto kind = m_vocabulary.voices.longestAt(lookup, 0);
    if (!kind || !m_vocabulary.parts[kind->value].people)
        return person;
    const View rest = person.substr(static_cast<std::size_t>(kind->span.end()));
    const std::size_t surname = surnameLength(folded(rest), m_vocabulary);
    return surname > 0 && rest.size() <= kLongestCalled && rest.size() > surname &&
                   m_vocabulary.honorifics.valueOf(folded(rest.substr(surname)))
               ? rest
               : person;
}

/// "[网友] 山间明月", "[嘉宾] 巴图孟和（独立董事）": a kind of people in brackets, and one of them under
/// whatever name.
bool PartsReader::readNamedOfKind(View head)
{
    constexpr std::size_t kLongest = 14;
    if (head.empty() || !isOpener(head.front()))
        return false;
    const std::size_t close =
        static_cast<std::size_t>(std::find_if(head.begin(), head.end(), isCloser) - head.begin());
    const auto kind =
        m_vocabulary.voices.valueOf(folded(trimmed(head.substr(1, std::max<std::size_t>(close, 1) - 1))));
    if (!kind || close + 1 >= head.size())
        return false;
    const Vocabulary::Part& part = m_vocabulary.parts[*kind];
    if (!part.people)
        return false;
    const View named = trimmed(head.substr(close + 1));
    const auto time = m_parts.time;
    if (auto person = PartsReader(m_vocabulary).read(named); person && person->voice == Voice::None) {
        m_parts = std::move(*person);
    } else {
        const std::size_t open = std::min(named.find_first_of(u"（("), named.size());
        const View called = trimmed(named.substr(0, open));
        const bool whole = !called.empty() && called.size() <= kLongest &&
                           std::all_of(called.begin(), called.end(),
                                       [](char16_t c) { return isNicknameUnit(c) || c == u'·'; });
        if (!whole || m_vocabulary.voices.valueOf(folded(called)))
            return false;
        m_parts.name = std::u16string(called);
        m_parts.quality = 0.6;
        if (open < named.size()) {
            const View inner = trimmed(named.substr(open + 1, named.find_first_of(u"）)", open) - open - 1));
            if (const auto title = titleIn(inner))
                setTitle(inner, m_vocabulary.roleOf(*title));
            else
                setFirm(inner);
        }
    }
    m_parts.time = time;
    if (time)
        m_parts.separator = LabelSeparator::Time;
    m_parts.quality += 0.2; // the kind vouches for the name
    if (const Role role = roleOfVoice(part.voice); m_parts.hint == Role::Unknown)
        m_parts.hint = role;
    return m_named = true;
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

/// "老山@青穗资本 20:04": with a time behind it, a nickname and the firm that gives it away.
bool PartsReader::readNicknameOfFirm(View head)
{
    constexpr std::size_t kLongest = 8;
    if (!m_parts.time || !holdsHan(head))
        return false;
    const auto segments = PartsReader(m_vocabulary).segmentsOf(head);
    if (segments.size() != 2 || looksLikeFirm(segments[0]) == looksLikeFirm(segments[1]))
        return false;
    const View firm = segments[looksLikeFirm(segments[0]) ? 0 : 1];
    const View called = segments[looksLikeFirm(segments[0]) ? 1 : 0];
    if (called.size() > kLongest || titleIn(called) || m_vocabulary.functionWords.valueOf(folded(called)) ||
        !std::all_of(called.begin(), called.end(),
                     [](char16_t c) { return isHan(c) || isLatinLetter(c) || isAsciiDigit(c); }))
        return false;
    LabelParts parts;
    parts.time = m_parts.time;
    parts.separator = LabelSeparator::Time;
    m_parts = std::move(parts);
    m_named = false;
    setFirm(firm);
    return setName({std::u16string(called), {}, 0.6});
}

/// "Operator 接线员": one part by its names in both scripts.
bool PartsReader::readVoiceInTwoScripts(View head)
{
    const auto han = std::find_if(head.begin(), head.end(), isHan);
    if (han == head.begin() || han == head.end() || !isLatinLetter(head.front()))
        return false;
    const View latin = trimmed(View(head.begin(), han));
    const auto first = m_vocabulary.voices.valueOf(folded(latin));
    const auto second = m_vocabulary.voices.valueOf(folded(trimmed(View(han, head.end()))));
    return first && second && m_vocabulary.parts[*first].voice == m_vocabulary.parts[*second].voice &&
           readVoice(latin);
}

/// "高远 某某电子", as a room of a meeting shows its members: where a time vouches for the label, what stands
/// behind a whole name is where its bearer works.
bool PartsReader::readNameAndPlace(View head)
{
    constexpr double kShortName = 0.55;
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 16;
    const std::size_t gap = head.find_first_of(u" \u3000");
    if (gap == View::npos)
        return false;
    const auto name = readHanName(head.substr(0, gap), m_vocabulary);
    const View place = trimmed(head.substr(gap));
    if (!name || name->quality < kShortName || place.size() < kShortest || place.size() > kLongest ||
        !std::ranges::all_of(place,
                             [](char16_t c) { return isHan(c) || isLatinLetter(c) || isAsciiDigit(c); }))
        return false;
    const auto time = m_parts.time;
    m_parts = {}; // whatever was tried before
    m_parts.time = time;
    m_parts.separator = LabelSeparator::Time;
    m_named = false;
    setFirm(place);
    return setName(*name);
}

/// "林若溪 Roxy LIN Pine Harbor Research": the family name in capitals ends the Latin name; a title or a firm
/// follows.
bool PartsReader::readNamesInTwoScripts(View segment)
{
    const auto latin = std::find_if(segment.begin(), segment.end(), isLatinLetter);
    if (m_named || latin == segment.begin() || latin == segment.end() || !isBlankUnit(*(latin - 1)))
        return false;
    const auto han = readHanName(View(segment.begin(), latin), m_vocabulary);
    const View rest(latin, segment.end());
    if (!han || holdsHan(rest))
        return false;
    for (std::size_t begin = rest.find(u' '); begin != View::npos; begin = rest.find(u' ', begin + 1)) {
        const std::size_t end = std::min(rest.find(u' ', begin + 1), rest.size());
        const View word = rest.substr(begin + 1, end - begin - 1);
        if (word.size() < 2 || !std::all_of(word.begin(), word.end(), isAsciiCapital))
            continue;
        const View about = trimmed(rest.substr(end));
        const auto name = readLatinName(rest.substr(0, end), m_vocabulary);
        if (!name || about.empty() || lowerShare(rest.substr(0, end)) > 0)
            return false;
        if (const auto title = titleIn(about))
            setTitle(about, m_vocabulary.roleIn(folded(about)));
        else
            setFirm(about);
        m_parts.separator = LabelSeparator::Title;
        return setName({han->name, name->name, han->quality});
    }
    return false;
}

/// "投资者_8842 问 董事会秘书 陈某", "陈某 答 投资者_8842": who speaks, a verb between blanks, and to whom.
bool PartsReader::readAskerAndAsked(View head)
{
    if (!holdsHan(head))
        return false;
    for (const auto& match : m_vocabulary.speechVerbs.findAll(folded(head))) {
        const auto begin = static_cast<std::size_t>(match.span.begin());
        const auto end = static_cast<std::size_t>(match.span.end());
        if (begin < 2 || end + 1 >= head.size() || !isBlankUnit(head[begin - 1]) || !isBlankUnit(head[end]))
            continue;
        auto speaker = PartsReader(m_vocabulary).read(head.substr(0, begin));
        const auto other = PartsReader(m_vocabulary).read(head.substr(end));
        if (!speaker || !other || speaker->quality < 0.5)
            continue;
        speaker->time = m_parts.time;
        if (speaker->hint == Role::Unknown)
            speaker->hint = static_cast<Role>(match.value);
        m_parts = std::move(*speaker);
        return m_named = true;
    }
    return false;
}

/// "+1 212 555 0100", "138****1234": the number from which somebody calls.
bool PartsReader::readCallersNumber(View head)
{
    constexpr std::ptrdiff_t kFewest = 7;
    constexpr std::ptrdiff_t kFewestDigits = 4;
    const auto digits = std::ranges::count_if(head, isAsciiDigit);
    const auto stars = std::ranges::count(head, u'*');
    const bool marked = head.starts_with(u'+') || (stars > 1 && isAsciiDigit(head.front()));
    if (!marked || digits < kFewestDigits || digits + stars < kFewest ||
        !std::ranges::all_of(head,
                             [](char16_t c) { return isAsciiDigit(c) || UnitSet(u"+-()* .").holds(c); }))
        return false;
    m_parts.name = std::u16string(head);
    m_parts.hint = Role::Analyst; // the company is called by name
    m_parts.quality = 0.85;
    return m_named = true;
}

} // namespace earshot
