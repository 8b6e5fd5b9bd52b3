#include "transcript/parts_reader.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestFirm = 60;
constexpr View kStems = u"甲乙丙丁戊己庚辛"; ///< they count as letters do

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

std::u16string setApart(View head)
{
    constexpr std::size_t kLongest = 7;
    if (head.size() < 3 || head.size() > kLongest || head.size() % 2 == 0 || !isBlankUnit(head[1]))
        return {};
    std::u16string word;
    for (std::size_t i = 0; i < head.size(); ++i)
        if (i % 2 == 0 ? !isHan(head[i]) : !isBlankUnit(head[i]))
            return {};
        else if (i % 2 == 0)
            word += head[i];
    return word;
}

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
    const bool oneOfThem = !numbered && rest.size() == 1 && holdsHan(head) &&
                           (isAsciiLetter(rest.front()) || kStems.find(rest.front()) != View::npos);
    if (oneOfThem) // "投资者A", "股东甲"
        rest = {};
    const bool lettered = part.voice == Voice::Numbered && !numbered && rest.size() == 1 &&
                          rest.front() >= u'A' && rest.front() <= u'Z'; // "Speaker A"
    if (lettered)
        rest = {};
    const bool userId = part.voice == Voice::Questioner && rest.size() <= 20 &&
                        std::all_of(rest.begin(), rest.end(), [](char16_t c) {
                            return isAsciiDigit(c) || c == u'*' || c == u'_' || c == u'-' || c == u'#';
                        });
    if (!rest.empty() && !userId)
        return false;
    const bool alone = part.voice == Voice::Numbered && !numbered && !lettered;
    if (alone && part.alone == Voice::None)
        return false;
    m_parts.voice = alone ? part.alone : part.voice;
    const bool known = part.voice == Voice::Questioner &&
                       (!rest.empty() || oneOfThem || number > 999 || // by a number of their own
                        (part.counted && numbered));
    if (!known)
        m_parts.part = found->value;
    if (numbered && !known)
        m_parts.number = number;
    constexpr View kArticle = u"the ";
    const bool article = View(lookup).starts_with(kArticle) && head.size() == lookup.size();
    View name = trimmed(head.substr(article ? kArticle.size() : 0));
    while (endsWithAny(name, u":："))
        name = trimmed(name.substr(0, name.size() - 1));
    m_parts.name = std::u16string(name);
    m_parts.quality = 1;
    m_named = true;
    if (const Role hint = roleOfVoice(m_parts.voice); hint != Role::Unknown)
        m_parts.hint = hint;
    return true;
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
        } else if (head[i] == u'_' && i > begin && i + 1 < head.size() && !isAsciiDigit(head[i + 1]) &&
                   (isHan(head[i + 1]) || isLatinLetter(head[i + 1])) &&
                   (holdsHan(head.substr(begin, i - begin)) ||
                    trimmed(head.substr(begin, i - begin)).find(u' ') != View::npos)) {
            cut(i, i + 1, LabelSeparator::Dash); // "Jane Doe_Acme"
        } else if (head[i] == u'|' || head[i] == u'｜' || head[i] == u'\t') {
            cut(i, i + 1, LabelSeparator::Dash);
        } else if (head[i] == u'@' || head[i] == u'＠') { // "李雨桐@青穗证券", "Jane Doe @ Acme Capital"
            const bool spaced =
                i > 0 && isBlankUnit(head[i - 1]) && i + 1 < head.size() && isBlankUnit(head[i + 1]);
            if (spaced || holdsHan(head))
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
    auto named = readLatinFirmThenName(person);
    if (!named)
        named = readNameCommaTitle(person);
    if (!named)
        named = PartsReader(m_vocabulary).read(withoutKind(person));
    if (!named)
        named = readNamedByWhatTheyAre(person);
    const std::size_t comma = person.find_first_of(u",，");
    if (named || comma == View::npos)
        return named;
    const View firm = trimmed(person.substr(comma + 1));
    if (const View before = trimmed(person.substr(0, comma)); looksLikeFirm(before) && !looksLikeFirm(firm))
        if (const auto name = readName(firm, m_vocabulary)) { // "Acme Capital, Jane Doe"
            named.emplace();
            named->firm = std::u16string(before);
            named->name = name->name;
            named->alias = name->alias;
            named->quality = name->quality + 0.2;
            return named;
        }
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

/// "澜岳精工-顾承泽": before a whole name stand a few characters of Han that are neither name nor title: a
/// firm that no list knows.
bool PartsReader::readUnknownFirm(View firm, View person)
{
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 12;
    constexpr double kWholeName = 0.6;
    const auto name = readHanName(person, m_vocabulary);
    if (!name || name->quality < kWholeName || firm.size() < kShortest || firm.size() > kLongest ||
        !std::all_of(firm.begin(), firm.end(), isHan) || readName(firm, m_vocabulary) || titleIn(firm) ||
        titleIn(person) || m_vocabulary.functionWords.findFirst(folded(firm)) ||
        m_vocabulary.voices.findFirst(folded(firm)))
        return false;
    setFirm(firm);
    return setName(*name);
}

/// "青穗证券-电子-康雨桐", "某某精工-财务总监-高远": a firm, what somebody does there, and who it is.
bool PartsReader::readFirmDeskName(const std::vector<View>& segments)
{
    constexpr std::size_t kLongestDesk = 8;
    const View firm = segments[0];
    const View desk = segments[1];
    const auto name = readHanName(segments[2], m_vocabulary);
    const auto title = titleIn(desk);
    const bool han = std::all_of(firm.begin(), firm.end(), isHan) && !readName(firm, m_vocabulary);
    if (!name || titleIn(segments[2]) || titleIn(firm) || desk.size() > kLongestDesk ||
        !(looksLikeFirm(firm) || (han && title)) || (!title && readName(desk, m_vocabulary)))
        return false;
    setFirm(title ? firm
                  : View(firm.data(), static_cast<std::size_t>(desk.data() + desk.size() - firm.data())));
    if (title)
        setTitle(desk, m_vocabulary.roleOf(*title));
    return setName(*name);
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
    if (segments.size() == 2 && readUnknownFirm(segments.front(), segments.back()))
        return true;
    if (segments.size() == 3 && readFirmDeskName(segments))
        return true;
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

/// "CEO", "CFO": a short title in capitals that is the whole label.
bool PartsReader::readOffice(View head)
{
    constexpr std::size_t kLongest = 4;
    if (head.size() > kLongest || !std::all_of(head.begin(), head.end(), isAsciiCapital))
        return false;
    const std::u16string lookup = folded(head);
    if (!m_vocabulary.titles.valueOf(lookup))
        return false;
    setTitle(head, m_vocabulary.roleIn(lookup));
    return true;
}

/// "山间明月 提问 2031-04-18 15:08:31": whoever asks under a name of their own, with the time.
bool PartsReader::readNickname(View head)
{
    constexpr std::size_t kLongest = 14;
    if (!m_parts.time || head.empty() || head.size() > kLongest || m_named || !m_parts.title.empty() ||
        !std::all_of(head.begin(), head.end(), isNicknameUnit))
        return false;
    m_parts.firm.clear();
    return setName({std::u16string(head), {}, 0.5});
}

std::optional<LabelParts> PartsReader::read(View head)
{
    const auto untimed = takeTime(trimmed(head));
    if (!untimed)
        return std::nullopt;
    head = takeMonogram(takeSerial(*untimed));
    if (const std::u16string drawn = setApart(head); !drawn.empty() && readVoice(drawn)) // "答 复"
        return m_parts;
    if (readVoice(head) || readVoiceInTwoScripts(head) || readAskerAndAsked(head) || readCallersNumber(head))
        return m_parts;
    if (readNamedOfKind(head))
        return m_parts;
    if (head.find_first_of(u"：:") != View::npos) {
        PartsReader voice(m_vocabulary);
        if (voice.readPersonBehindVoice(head))
            return voice.m_parts;
    }
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
        if (!readOffice(joined) && !readOfficeOfBracketed(joined) && !readSegments(segmentsOf(joined)) &&
            !readNameOfOffice(joined) && !(bare.size() < head.size() && readNickname(joined)) &&
            !readNicknameOfFirm(joined) && !(m_parts.time && readNameAndPlace(joined)))
            return std::nullopt;
    }
    for (const std::u16string& inner : m_brackets)
        takeBracketed(inner);
    if (m_parts.hint == Role::Unknown)
        m_parts.hint = m_verbRole;
    if (!m_named) { // "董秘：", "CFO:" name nobody but say who answers
        if (m_parts.hint == Role::Unknown || joined.size() > 12 ||
            (!holdsHan(joined) && joined != m_parts.title))
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

namespace {

/// "Jane Doe** -- *Chief Executive Officer": without the marks of Markdown beside blanks and at the ends;
/// empty where there are none between words.
std::u16string withoutEmphasis(View head)
{
    if ((head.find(u"* ") == View::npos && head.find(u" *") == View::npos) || holdsHan(head))
        return {};
    std::u16string bare;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::size_t before = head.find_last_not_of(u'*', i);
        const std::size_t behind = head.find_first_not_of(u'*', i);
        const bool edge = before == View::npos || behind == View::npos || isBlankUnit(head[before]) ||
                          isBlankUnit(head[behind]);
        if (head[i] != u'*' || !edge)
            bare += head[i];
    }
    return bare;
}

} // namespace

std::optional<LabelParts> readLabelParts(View head, const Vocabulary& vocabulary)
{
    const std::u16string bare = findUnit(head, [](char16_t c) { return c == u'*'; }) == View::npos
                                    ? std::u16string()
                                    : withoutEmphasis(head);
    return PartsReader(vocabulary).read(bare.empty() ? head : View(bare));
}

std::optional<LabelParts> readPersonOfVoice(View words, const Vocabulary& vocabulary)
{
    return PartsReader(vocabulary).personOfVoice(words);
}

bool isOffice(const LabelParts& parts)
{
    return parts.voice == Voice::None && !parts.title.empty() && parts.name.ends_with(parts.title);
}

std::optional<LabelParts> readPersonAndFirm(View head, const Vocabulary& vocabulary)
{
    return PartsReader(vocabulary).readPersonAndFirm(head);
}

} // namespace earshot
