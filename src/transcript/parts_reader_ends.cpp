#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

/// "投资者_8842 2025-04-18": the day before a clock time, as online briefings print it. What is left
/// otherwise.
View withoutDate(View head)
{
    std::size_t begin = head.size();
    int digits = 0;
    while (begin > 0 && (isAsciiDigit(head[begin - 1]) || UnitSet(u"-/.年月日").holds(head[begin - 1]))) {
        digits += isAsciiDigit(head[begin - 1]);
        --begin;
    }
    const bool set = begin > 0 && (isBlankUnit(head[begin - 1]) || isOpener(head[begin - 1]));
    return digits >= 3 && digits <= 8 && head.size() - begin >= 4 && set ? trimmed(head.substr(0, begin))
                                                                         : head;
}

} // namespace

std::optional<std::pair<double, std::size_t>> readTimeCode(View text)
{
    double seconds = 0;
    int groups = 0;
    std::size_t i = 0;
    while (i < text.size() && isAsciiDigit(text[i])) {
        int value = 0;
        std::size_t digits = 0;
        while (i < text.size() && isAsciiDigit(text[i]) && digits < 3) {
            value = value * 10 + (text[i] - u'0');
            ++i;
            ++digits;
        }
        if ((groups > 0 && (digits != 2 || value > 59)) || digits > 2)
            return std::nullopt;
        seconds = seconds * 60 + value;
        ++groups;
        const bool more =
            i + 1 < text.size() && (text[i] == u':' || text[i] == u'：') && isAsciiDigit(text[i + 1]);
        if (!more)
            break;
        ++i;
    }
    if (groups < 2 || groups > 3)
        return std::nullopt;
    if (i < text.size() && text[i] == u'.') { // fractions of a second
        double unit = 0.1;
        for (++i; i < text.size() && isAsciiDigit(text[i]); ++i, unit /= 10)
            seconds += unit * (text[i] - u'0');
    }
    return std::pair(seconds, i);
}

/// "Jane Doe   1 minutes 3 seconds": what is left before a time in words; nothing where none ends the head.
std::optional<View> PartsReader::takeWordedTime(View head)
{
    constexpr std::size_t kLongest = 40;
    if (head.empty() || !(isAsciiLetter(head.back()) || isHan(head.back())))
        return std::nullopt;
    const std::size_t from = head.size() > kLongest ? head.size() - kLongest : 1;
    std::size_t begin = from;
    while (begin < head.size() && !(isAsciiDigit(head[begin]) && isBlankUnit(head[begin - 1])))
        ++begin;
    if (begin >= head.size())
        return std::nullopt;
    const std::u16string lookup = folded(head);
    double seconds = 0;
    std::size_t at = begin;
    while (at < lookup.size()) {
        double count = 0;
        const std::size_t digits = at;
        while (at < lookup.size() && at < digits + 3 && isAsciiDigit(lookup[at]))
            count = count * 10 + (lookup[at++] - u'0');
        if (at == digits)
            return std::nullopt;
        while (at < lookup.size() && isBlankUnit(lookup[at]))
            ++at;
        const auto unit = m_vocabulary.clockUnits.longestAt(lookup, at);
        if (!unit)
            return std::nullopt;
        seconds += count * unit->value;
        at = static_cast<std::size_t>(unit->span.end());
        while (at < lookup.size() && isBlankUnit(lookup[at]))
            ++at;
    }
    m_parts.time = seconds;
    m_parts.separator = LabelSeparator::Time;
    return trimmed(head.substr(0, begin));
}

/// A time code at either end: "Speaker 1 (00:15:19)", "发言人5  00：21：10". What is left; nothing where
/// there is no more.
std::optional<View> PartsReader::takeTime(View head)
{
    if (const auto left = takeWordedTime(head))
        return left;
    if (const auto time = readTimeCode(head);
        time && time->second < head.size() && isBlankUnit(head[time->second])) { // "15:02:08  [用户] 林达"
        m_parts.time = time->first;
        m_parts.separator = LabelSeparator::Time;
        return trimmed(head.substr(time->second));
    }
    std::size_t cut = head.size();
    while (cut > 0 && (isAsciiDigit(head[cut - 1]) || UnitSet(u":： ()（）.[]").holds(head[cut - 1])))
        --cut;
    for (std::size_t i = cut; i < head.size(); ++i) {
        if (!isAsciiDigit(head[i]) || (i > 0 && isAsciiDigit(head[i - 1])))
            continue;
        const auto time = readTimeCode(head.substr(i));
        if (!time)
            continue;
        std::size_t end = i;
        while (end > 0 && (isBlankUnit(head[end - 1]) || isOpener(head[end - 1])))
            --end;
        if (end == 0)
            return std::nullopt;
        m_parts.time = time->first;
        m_parts.separator = LabelSeparator::Time;
        return withoutDate(head.substr(0, end));
    }
    return head;
}

/// A serial number at the end, and what a missing title leaves: "Jane Doe, Acme - CFO    [12]",
/// "Operator,   [4]", "Unidentified Participant,   -   [28]".
View PartsReader::takeSerial(View head)
{
    if (endsWithAny(head, u"]")) {
        const std::size_t open = head.rfind(u'[');
        if (open != View::npos && open > 0 && open + 1 < head.size() - 1 &&
            std::all_of(head.begin() + static_cast<std::ptrdiff_t>(open) + 1, head.end() - 1, isAsciiDigit)) {
            head = trimmed(head.substr(0, open));
            m_parts.separator = LabelSeparator::Comma;
        }
    }
    while (endsWithAny(head, u",") ||
           (head.size() > 2 && isDash(head.back()) && isBlankUnit(head[head.size() - 2])))
        head = trimmed(head.substr(0, head.size() - 1));
    return head;
}

/// "JD Jane Doe, Acme Capital": the person without the letters that a page draws in place of a portrait.
View PartsReader::takeMonogram(View head)
{
    constexpr std::size_t kShortest = 2; // letters
    constexpr std::size_t kLongest = 3;
    const std::size_t end = std::min(head.substr(0, kLongest + 1).find(u' '), head.size());
    const View letters = head.substr(0, end);
    if (letters.size() < kShortest || letters.size() > kLongest ||
        !std::ranges::all_of(letters, isAsciiCapital))
        return head;
    const View rest = trimmed(head.substr(end));
    const View name = rest.substr(0, rest.find_first_of(u"\t,|-–—("));
    const std::u16string initials = initialsOf(name);
    const bool whole = !name.empty() && initials.front() == letters.front() &&
                       initials.find(letters.back(), 1) != std::u16string::npos;
    return whole ? rest : head;
}

/// "Question from Jane Doe, Acme Capital": the person without the noun, which may tell the role.
View PartsReader::takeSpeechNoun(View head)
{
    if (head.find(u" from ") == View::npos && head.find(u" by ") == View::npos)
        return head;
    const std::u16string lookup = folded(head);
    const auto noun = m_vocabulary.speechNouns.longestAt(lookup, 0);
    if (!noun)
        return head;
    const auto end = static_cast<std::size_t>(noun->span.end());
    for (const View joint : {View(u" from "), View(u" by ")}) {
        if (View(lookup).substr(end, joint.size()) != joint)
            continue;
        if (const auto voice = m_vocabulary.voices.valueOf(View(lookup).substr(0, end)))
            m_parts.hint = roleOfVoice(m_vocabulary.parts[*voice].voice);
        return trimmed(head.substr(end + joint.size()));
    }
    return head;
}

/// "Mr. Jane Doe, Chief Financial Officer, said": the person without the verb of speaking.
View PartsReader::takeLatinVerb(View bare)
{
    const std::size_t space = bare.rfind(u' ');
    if (space == View::npos)
        return bare;
    const auto verb = m_vocabulary.speechVerbs.valueOf(folded(bare.substr(space + 1)));
    if (!verb)
        return bare;
    m_verbRole = static_cast<Role>(*verb);
    bare = trimmed(bare.substr(0, space));
    return endsWithAny(bare, u",") ? trimmed(bare.substr(0, bare.size() - 1)) : bare;
}

/// "财务总监吴某补充": the name without the verb of speaking.
View PartsReader::takeSpeechVerb(View bare)
{
    if (!holdsHan(bare))
        return takeLatinVerb(bare);
    const std::u16string lookup = folded(bare);
    for (std::size_t tail = std::min<std::size_t>(4, lookup.size() - 1); tail > 0; --tail) {
        const View verb = View(lookup).substr(lookup.size() - tail);
        View speaker = trimmed(bare.substr(0, bare.size() - tail));
        while (!speaker.empty() && isDash(speaker.back())) // "青穗证券-康雨桐-提问"
            speaker = trimmed(speaker.substr(0, speaker.size() - 1));
        const bool person = readName(speaker, m_vocabulary) || m_vocabulary.voices.valueOf(folded(speaker));
        if (!m_vocabulary.speechVerbs.valueOf(verb) || (tail == 1 && !person))
            continue;
        if (const auto voice = m_vocabulary.voices.valueOf(verb)) // "林达问", "高远答"
            m_parts.hint =
                m_vocabulary.parts[*voice].voice == Voice::Questioner ? Role::Analyst : Role::Executive;
        return speaker;
    }
    return bare;
}

} // namespace earshot
