#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestFirm = 60;
constexpr View kOpeners = u"([（［【〔「{<";
constexpr View kClosers = u")]）］】〕」}>";

bool isOpener(char16_t c)
{
    return kOpeners.find(c) != View::npos;
}

bool isCloser(char16_t c)
{
    return kClosers.find(c) != View::npos;
}

bool isDash(char16_t c)
{
    return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0x2500;
}

/// "投资者_8842 2025-04-18": the day before a clock time, as online briefings print it. What is left
/// otherwise.
View withoutDate(View head)
{
    std::size_t begin = head.size();
    int digits = 0;
    while (begin > 0 &&
           (isAsciiDigit(head[begin - 1]) || View(u"-/.年月日").find(head[begin - 1]) != View::npos)) {
        digits += isAsciiDigit(head[begin - 1]);
        --begin;
    }
    const bool set = begin > 0 && (isBlankUnit(head[begin - 1]) || isOpener(head[begin - 1]));
    return digits >= 3 && digits <= 8 && head.size() - begin >= 4 && set ? trimmed(head.substr(0, begin))
                                                                         : head;
}

/// The number below a hundred that is written at `at`, in characters of Han; moves `at` behind it.
int hanNumberAt(View text, std::size_t& at)
{
    constexpr View kDigits = u"一二三四五六七八九";
    constexpr std::size_t kLongest = 3; // 二十三
    int tens = 0;
    int ones = 0;
    const std::size_t last = std::min(text.size(), at + kLongest);
    for (; at < last; ++at) {
        if (const std::size_t digit = kDigits.find(text[at]); digit != View::npos && ones == 0)
            ones = static_cast<int>(digit) + 1;
        else if (text[at] == u'十' && tens == 0) {
            tens = std::max(ones, 1) * 10;
            ones = 0;
        } else
            break;
    }
    return tens + ones;
}

} // namespace

Role roleOfVoice(Voice voice)
{
    switch (voice) {
    case Voice::Operator:
        return Role::Operator;
    case Voice::Questioner:
    case Voice::UnknownAnalyst:
        return Role::Analyst;
    case Voice::Company:
    case Voice::UnknownExecutive:
        return Role::Executive;
    default:
        return Role::Unknown;
    }
}

/// "Q", "答3", "Operator", "发言人2", "投资者A" and the like.
bool PartsReader::readVoice(View head)
{
    const std::u16string lookup = folded(head);
    const auto match = m_vocabulary.voices.longestAt(lookup, 0);
    std::size_t end = match ? static_cast<std::size_t>(match->span.end()) : 0;
    const auto isDigitAt = [&](std::size_t i) { return i < lookup.size() && isAsciiDigit(lookup[i]); };
    std::optional<PhraseMatcher::Match> found = match;
    if (!found) { // a number joined to a Latin voice ("q12") hides the word's end
        std::size_t letters = 0;
        while (letters < lookup.size() && isLatinLetter(lookup[letters]))
            ++letters;
        if (letters == 0 || !isDigitAt(letters))
            return false;
        const auto value = m_vocabulary.voices.valueOf(View(lookup).substr(0, letters));
        if (!value)
            return false;
        found = PhraseMatcher::Match{Span::of(0, letters), *value};
        end = letters;
    }
    const Vocabulary::Part& part = m_vocabulary.parts[found->value];
    while (end < lookup.size() && (isBlankUnit(lookup[end]) || (lookup[end] == u'_' && isDigitAt(end + 1))))
        ++end;
    std::size_t digits = end;
    int number = 0;
    while (isDigitAt(digits) && digits < end + 4)
        number = number * 10 + (lookup[digits++] - u'0');
    if (digits == end && end > 0 && isHan(lookup[end - 1])) // "问题一", "问题十二"
        number = hanNumberAt(lookup, digits);
    const bool numbered = digits > end;
    View rest = trimmed(head.substr(digits));
    if (!numbered && rest.size() == 1 && isAsciiLetter(rest.front()) && holdsHan(head))
        rest = {}; // "投资者A"
    const bool userId = part.voice == Voice::Questioner && rest.size() <= 20 &&
                        std::all_of(rest.begin(), rest.end(), [](char16_t c) {
                            return isAsciiDigit(c) || c == u'*' || c == u'_' || c == u'-' || c == u'#';
                        });
    if (!rest.empty() && !userId)
        return false;
    if (part.voice == Voice::Numbered && !numbered)
        return false;
    m_parts.voice = part.voice;
    const bool known =
        part.voice == Voice::Questioner && (!rest.empty() || number > 999); // by a number of their own
    if (!known)
        m_parts.part = found->value;
    if (numbered && !known)
        m_parts.number = number;
    m_parts.name = std::u16string(trimmed(head));
    m_parts.quality = 1;
    m_named = true;
    if (const Role hint = roleOfVoice(part.voice); hint != Role::Unknown)
        m_parts.hint = hint;
    return true;
}

/// Takes brackets out of the head; their words are read at the end, when it is known what is missing.
View PartsReader::takeBrackets(View head)
{
    m_head.clear();
    for (std::size_t i = 0; i < head.size();) {
        if (!isOpener(head[i])) {
            m_head.push_back(head[i++]);
            continue;
        }
        std::size_t close = i + 1;
        while (close < head.size() && !(head[i] == u'{' ? head[close] == u'}' : isCloser(head[close])))
            ++close;
        if (close == head.size()) {
            m_head.push_back(head[i++]);
            continue;
        }
        const View inner = trimmed(head.substr(i + 1, close - i - 1));
        if (m_head.empty() && close + 1 < head.size() && readLatinName(inner, m_vocabulary)) {
            m_head += inner; // "[Jane Doe] - Acme Capital": a name that the transcriber was not sure of
            i = close + 1;
            continue;
        }
        if (!inner.empty())
            m_brackets.emplace_back(inner);
        i = close + 1;
        // The blanks on both sides of what is taken out make no columns.
        const View kept = m_head;
        if (kept.size() > 1 && kept.ends_with(u' ') && !isBlankUnit(kept[kept.size() - 2]) &&
            i + 1 < head.size() && head[i] == u' ' && !isBlankUnit(head[i + 1])) {
            m_head.pop_back();
            ++i;
        }
        if (!m_head.empty() && i < head.size() && head[i] != u',')
            m_head.push_back(u' ');
    }
    return trimmed(m_head);
}

/// Splits at dashes set off by spaces or doubled, two spaces behind a comma, bars, tabs.
std::vector<View> PartsReader::segmentsOf(View head)
{
    std::vector<View> segments;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end, std::size_t next, LabelSeparator separator) {
        if (const View piece = trimmed(head.substr(begin, end - begin)); !piece.empty())
            segments.push_back(piece);
        begin = next;
        if (m_parts.separator == LabelSeparator::None)
            m_parts.separator = separator;
    };
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (isDash(head[i])) {
            std::size_t end = i;
            while (end < head.size() && isDash(head[end]))
                ++end;
            const bool spaced =
                i > 0 && isBlankUnit(head[i - 1]) && (end == head.size() || isBlankUnit(head[end]));
            const bool half =
                (i > 0 && isBlankUnit(head[i - 1])) || (end < head.size() && isBlankUnit(head[end]));
            const bool wide = head[i] >= 0x2013 && head[i] <= 0x2015;
            const bool besideHan =
                i > 0 && end < head.size() && (isHan(head[i - 1]) || isHan(head[end])); // no double name
            if (spaced || end - i >= 2 || besideHan || (wide && (half || holdsHan(head))))
                cut(i, end, LabelSeparator::Dash);
            i = end - 1;
        } else if (head[i] == u',' && i + 2 < head.size() && isBlankUnit(head[i + 1]) &&
                   isBlankUnit(head[i + 2])) {
            cut(i, i + 1, LabelSeparator::Comma);
        } else if (isBlankUnit(head[i]) && i + 1 < head.size() && isBlankUnit(head[i + 1]) &&
                   segments.empty() && !holdsHan(head) &&
                   trimmed(head.substr(begin, i - begin)).find(u' ') != View::npos) {
            std::size_t end = i; // "Jane Doe   Acme Capital": columns
            while (end < head.size() && isBlankUnit(head[end]))
                ++end;
            const bool initial = i > begin && head[i - 1] == u'.'; // "Jane P.  Doe"
            if (end < head.size() && isLatinLetter(head[end]) && !initial)
                cut(i, end, LabelSeparator::Dash);
            i = end - 1;
        } else if (head[i] == u'|' || head[i] == u'｜' || head[i] == u'\t') {
            cut(i, i + 1, LabelSeparator::Dash);
        } else if ((head[i] == u'@' || head[i] == u'＠') && holdsHan(head)) { // "李雨桐@青穗证券"
            cut(i, i + 1, LabelSeparator::Dash);
        }
    }
    cut(head.size(), head.size(), m_parts.separator);
    return segments;
}

/// Whom a voice's label names. Behind a voice a person is expected: what follows the name and a comma is the
/// firm, even where nothing else says so.
std::optional<LabelParts> PartsReader::personOfVoice(View person) const
{
    auto named = PartsReader(m_vocabulary).read(person);
    const std::size_t comma = person.find_first_of(u",，");
    if (named || comma == View::npos)
        return named;
    const View firm = trimmed(person.substr(comma + 1));
    named = PartsReader(m_vocabulary).read(person.substr(0, comma));
    if (!named || named->voice != Voice::None || firm.empty() || firm.size() > kLongestFirm)
        return std::nullopt;
    named->firm = std::u16string(firm);
    return named;
}

/// "Q - Jane Doe, Acme Capital": the voice's label, and the person's.
bool PartsReader::readNamedVoice(View person)
{
    const auto named = personOfVoice(person);
    if (!named || named->voice != Voice::None || named->name == named->title)
        return false;
    const Role hint = m_parts.hint;
    m_parts = *named;
    m_parts.hint = hint;
    m_parts.separator = LabelSeparator::Dash;
    m_parts.quality += 0.2;
    return true;
}

bool PartsReader::readSegments(const std::vector<View>& segments)
{
    if (segments.empty())
        return false;
    const bool dashed = segments.size() > 1;
    if (dashed && readVoice(segments.front())) { // "Unknown speaker -- Acme Capital -- Analyst"
        if (m_parts.voice == Voice::Questioner || m_parts.voice == Voice::Company)
            return readNamedVoice(View(segments[1].data(), static_cast<std::size_t>(segments.back().data() +
                                                                                    segments.back().size() -
                                                                                    segments[1].data())));
        for (std::size_t i = 1; i < segments.size(); ++i) {
            if (const auto title = titleIn(segments[i]))
                setTitle(segments[i], m_vocabulary.roleOf(*title));
            else
                setFirm(segments[i]);
        }
        return m_parts.voice != Voice::Questioner && m_parts.voice != Voice::Company;
    }
    if (dashed && !readName(segments.front(), m_vocabulary) && readName(segments.back(), m_vocabulary) &&
        titleIn(segments.front())) { // "Chief Executive Officer — Dana Hill"
        m_parts.titleFirst = true;
        if (!setName(*readName(segments.back(), m_vocabulary)))
            return false;
        for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
            if (const auto title = titleIn(segments[i]))
                setTitle(segments[i], m_vocabulary.roleOf(*title));
            else
                setFirm(segments[i]);
        }
        return true;
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (i > 0 && m_named && dashed) { // behind "Name --": a title or a firm, however long
            const auto title = titleIn(segments[i]);
            if (holdsHan(segments[i])) {
                if (title)
                    setTitle(segments[i], m_vocabulary.roleOf(*title));
                else
                    setFirm(segments[i]);
                continue;
            }
        }
        if (!readSegment(segments[i], i == 0 || !m_named))
            return false;
    }
    return m_named || !m_parts.title.empty();
}

/// Two full names in Latin letters that share no word are two things: "Jane Doe (Acme Tools)".
bool PartsReader::mayBeAlias(View inner) const
{
    if (holdsHan(inner) || holdsHan(m_parts.name))
        return true;
    const std::u16string own = u' ' + folded(m_parts.name) + u' ';
    const std::u16string other = folded(inner);
    if (own.find(u' ', 1) + 1 == own.size() || other.find(u' ') == std::u16string::npos)
        return true;
    for (std::size_t begin = 0; begin < other.size();) {
        const std::size_t end = std::min(other.find(u' ', begin), other.size());
        if (own.find(u' ' + other.substr(begin, end - begin) + u' ') != std::u16string::npos)
            return true;
        begin = end + 1;
    }
    return false;
}

/// The words in brackets: a firm, a nickname, "追问", a stock quote, another script's name.
void PartsReader::takeBracketed(View inner)
{
    const std::u16string lookup = folded(inner);
    if (std::any_of(inner.begin(), inner.end(), [](char16_t c) { return isHan(c) || isLatinLetter(c); }) ==
        false)
        return;
    if (std::count_if(inner.begin(), inner.end(), isAsciiDigit) >= 5) // "{ID 12345678 <GO>}"
        return;
    if (m_parts.separator == LabelSeparator::None)
        m_parts.separator = LabelSeparator::Bracket;
    if (inner.find_first_of(u"%％:：") != View::npos && !holdsHan(inner)) { // "(HLDN 1.2%)", "(NYSE: HLDN)"
        m_parts.quality -= 0.5;
        return;
    }
    if (const auto cue = m_vocabulary.cues.findFirst(lookup);
        cue && m_vocabulary.cueEntries[cue->value].cue == Cue::FollowUp) {
        m_parts.followUp = true;
        const View before = trimmed(inner.substr(0, static_cast<std::size_t>(cue->span.begin())));
        if (before.empty())
            return;
        inner = endsWithAny(before, u"，,、;；") ? before.substr(0, before.size() - 1) : before;
    }
    const bool generic = m_parts.voice != Voice::None;
    if (generic) { // "Q2（华瓴证券 刘倩）": the voice has a name after all
        if (const auto named = personOfVoice(inner);
            named && named->voice == Voice::None && !named->name.empty()) {
            m_parts.name = named->name;
            m_parts.alias = named->alias;
            m_parts.firm = named->firm;
            m_parts.title = named->title;
            m_parts.voice = Voice::None;
            return;
        }
        if (looksLikeFirm(inner))
            setFirm(inner);
        return;
    }
    if (const auto title = titleIn(inner)) {
        setTitle(inner, m_vocabulary.roleOf(*title));
        return;
    }
    if (looksLikeFirm(inner) && !(readName(inner, m_vocabulary) && m_parts.alias.empty() &&
                                  holdsHan(inner) != holdsHan(m_parts.name)))
        return setFirm(inner);
    if (m_named && m_parts.alias.empty() && readName(inner, m_vocabulary) && mayBeAlias(inner)) {
        m_parts.alias = std::u16string(inner);
        return;
    }
    if (m_parts.firm.empty() && inner.size() <= 40 && !holdsHan(inner) && m_named &&
        !m_vocabulary.notNames.longestAt(lookup, 0))
        setFirm(inner);
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

/// A time code at the end: "Speaker 1 (00:15:19)", "发言人5  00：21：10". What is left; nothing where there
/// is no more.
std::optional<View> PartsReader::takeTime(View head)
{
    if (const auto left = takeWordedTime(head))
        return left;
    std::size_t cut = head.size();
    while (cut > 0 &&
           (isAsciiDigit(head[cut - 1]) || View(u":： ()（）.[]").find(head[cut - 1]) != View::npos))
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

/// "财务总监吴某补充": the name without the verb of speaking.
View PartsReader::takeSpeechVerb(View bare)
{
    if (!holdsHan(bare))
        return bare;
    const std::u16string lookup = folded(bare);
    for (std::size_t tail = std::min<std::size_t>(4, lookup.size() - 1); tail > 0; --tail) {
        const View verb = View(lookup).substr(lookup.size() - tail);
        const View speaker = trimmed(bare.substr(0, bare.size() - tail));
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

std::optional<LabelParts> PartsReader::read(View head)
{
    const auto untimed = takeTime(trimmed(head));
    if (!untimed)
        return std::nullopt;
    head = takeSerial(*untimed);
    if (readVoice(head))
        return m_parts;
    if (const auto numbered = readNumberedVoice(head))
        return *numbered ? std::optional(m_parts) : std::nullopt;
    if (const auto person = readPersonOfNumberedVoice(head))
        return person;
    const View voiced = takeSpeechNoun(head);
    if (voiced.size() < head.size()) {
        const Role hint = m_parts.hint;
        if (!readNamedVoice(voiced))
            return std::nullopt;
        if (hint != Role::Unknown)
            m_parts.hint = hint;
        return m_parts;
    }
    const View bare = takeSpeechVerb(takeBrackets(head));
    if (bare.empty()) { // "【提问】"
        if (m_brackets.size() != 1)
            return std::nullopt;
        const std::u16string only = m_brackets.front();
        m_brackets.clear();
        if (head.front() == u'<' || head.front() == u'【') // "<Q - Jane Doe - Acme Capital>"
            return PartsReader(m_vocabulary).read(only);
        if (m_parts.time) { // "[Jane Doe] 10:03:00"
            auto person = PartsReader(m_vocabulary).read(only);
            if (person) {
                person->time = m_parts.time;
                person->separator = LabelSeparator::Time;
            }
            return person;
        }
        return readVoice(only) ? std::optional(m_parts) : std::nullopt;
    }
    std::u16string joined;
    if (!readVoice(bare)) {
        joined = bare;
        // "分析师(遠帆證券) 林小姐": brackets in the middle leave two pieces
        if (!readSegments(segmentsOf(joined)))
            return std::nullopt;
    }
    for (const std::u16string& inner : m_brackets)
        takeBracketed(inner);
    if (!m_named) { // "董秘：" names nobody but says who answers
        if (m_parts.hint == Role::Unknown || joined.size() > 12 || !holdsHan(joined))
            return std::nullopt;
        m_parts.name = joined;
        m_parts.quality = 0.4;
    } else if (!m_parts.title.empty() || !m_parts.firm.empty()) {
        m_parts.quality += m_parts.title.empty() || m_parts.firm.empty() ? 0.2 : 0.35;
    }
    if (holdsHan(m_parts.name) && !m_parts.alias.empty() && !holdsHan(m_parts.alias) &&
        m_parts.name.find(u'·') != std::u16string::npos)
        std::swap(m_parts.name, m_parts.alias); // a transcription stands for the Latin original
    return m_parts;
}

std::optional<LabelParts> readLabelParts(View head, const Vocabulary& vocabulary)
{
    return PartsReader(vocabulary).read(head);
}

} // namespace earshot
