#include "transcript/block_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/layout.h"
#include "transcript/parts_reader.h"

#include <algorithm>

namespace earshot {

using View = std::u16string_view;

namespace {

constexpr std::size_t kLongestPart = 60; ///< of a label wrapped over lines
constexpr double kMostLower = 0.34;      ///< of the longer words of a name with its title or firm
constexpr double kWholeName = 0.6;       ///< quality of parts that hold a person's whole name
constexpr double kLikely = 0.4;          ///< the same, where the place speaks for a person

/// Has the marks between the parts of a label, and none of a sentence.
bool hasLabelMarks(View line)
{
    bool marks = false;
    for (const char16_t c : line) {
        if (c == u'?' || c == u'!' || c == u';' || isHan(c))
            return false;
        marks = marks || c == u',' || c == u'-' || c == u'(' || c == u'|' || c == u'–' || c == u'—';
    }
    return marks;
}

/// The first time of day or of a recording in words that may hold a date before it.
void takeTimeIn(LabelParts& parts, View words)
{
    for (std::size_t at = 0; at < words.size() && !parts.time; ++at)
        if (isAsciiDigit(words[at]) && (at == 0 || !isAsciiDigit(words[at - 1])))
            if (const auto time = readTimeCode(words.substr(at)))
                parts.time = time->first;
}

} // namespace

/// Which field of a record a line holds: "提问时间：…".
std::optional<RecordField> BlockReader::fieldOf(View head) const
{
    std::u16string words = folded(trimmed(head));
    if (holdsHan(words)) // "内　容"
        std::erase_if(words, isBlankUnit);
    const auto field = m_vocabulary.recordFields.valueOf(words);
    return field ? std::optional(static_cast<RecordField>(*field)) : std::nullopt;
}

/// "山间明月　　提问时间：…": where another field stands on the line, behind a gap; the line's end where none
/// does.
std::size_t BlockReader::fieldGap(View fields) const
{
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const bool gap = fields[i] == 0x3000 || fields[i] == u'\t' ||
                         (fields[i] == u' ' && i + 1 < fields.size() && fields[i + 1] == u' ');
        if (!gap)
            continue;
        std::size_t next = i;
        while (next < fields.size() && isBlankUnit(fields[next]))
            ++next;
        const std::size_t colon = fields.find_first_of(u"：:", next);
        if (colon != View::npos && fieldOf(fields.substr(next, colon - next)))
            return i;
        i = next;
    }
    return fields.size();
}

/// "发言人：张某（财务总监）", "发言时间：15:02", "发言内容：……": a record that names its fields. The
/// person's field opens it; the time's and the words' may follow on lines of their own.
std::optional<Label> BlockReader::readRecord(std::int32_t headEnd, std::int32_t begin) const
{
    constexpr std::int32_t kLongestPerson = 80;
    if (m_end - begin > kLongestPerson || fieldOf(between(m_at, headEnd)) != RecordField::Person)
        return std::nullopt;
    const View fields = trimmed(between(begin, m_end));
    const std::size_t gap = fieldGap(fields);
    const View person = trimmed(fields.substr(0, gap));
    auto parts =
        person.empty() || endsSentence(person, m_vocabulary) ? std::optional<LabelParts>() : partsOf(person);
    if ((!parts || parts->quality < kLikely) && gap < fields.size() && isNickname(person)) {
        parts.emplace();
        parts->name = std::u16string(person);
        parts->quality = 1;
    }
    if (!parts || parts->quality < kLikely)
        return std::nullopt;
    Label label;
    label.parts = std::move(*parts);
    label.parts.quality = 1;
    if (gap < fields.size())
        takeTimeIn(label.parts, fields.substr(gap));
    if (const auto voice = partsOf(between(m_at, headEnd));
        voice && label.parts.hint == Role::Unknown &&
        (voice->voice == Voice::Questioner || voice->voice == Voice::Company))
        label.parts.hint = voice->hint;
    label.place = LabelPlace::LineColon;
    label.block = label.lastBlock = m_index;
    label.span = Span(m_at, m_end);
    label.bodyBegin = m_end;
    readRecordBelow(label);
    return label;
}

/// What a field says of the person: a title, or else a firm.
void BlockReader::takeAbout(LabelParts& parts, View words) const
{
    const std::u16string lookup = folded(words);
    const bool title = m_vocabulary.titles.findFirst(lookup).has_value();
    std::u16string& part = title ? parts.title : parts.firm;
    if (part.empty())
        part = std::u16string(words);
    if (title && parts.hint == Role::Unknown)
        parts.hint = m_vocabulary.roleIn(lookup);
}

void BlockReader::readRecordBelow(Label& label) const
{
    constexpr std::size_t kMostFields = 3;
    constexpr std::size_t kLongestField = 8;
    const std::size_t last = std::min(m_document.blocks.size(), m_index + 1 + kMostFields);
    for (std::size_t next = m_index + 1; next < last; ++next) {
        const Span span = m_document.blocks[next].span;
        const View line = span.in(m_text);
        const std::size_t colon = line.substr(0, 2 * kLongestField).find_first_of(u"：:");
        if (colon == View::npos)
            return;
        const auto field = fieldOf(line.substr(0, colon));
        const auto behind = span.begin() + static_cast<std::int32_t>(colon) + 1;
        if (field == RecordField::Words) {
            label.place = LabelPlace::Inline;
            label.lastBlock = next;
            label.bodyBegin = behind;
            return;
        }
        if (field != RecordField::Time && field != RecordField::About)
            return;
        if (field == RecordField::About)
            takeAbout(label.parts, trimmed(line.substr(colon + 1)));
        else
            takeTimeIn(label.parts, line.substr(colon + 1));
        label.lastBlock = next;
        label.bodyBegin = span.end();
    }
}

/// A comma, or a word that something must follow, at the end.
bool BlockReader::goesOn(View line) const
{
    const std::size_t space = line.rfind(u' ');
    return endsWithAny(line, u",-–—&") ||
           (space != View::npos && m_vocabulary.functionWords.valueOf(folded(line.substr(space + 1))));
}

bool BlockReader::isWholeName(View line) const
{
    const auto name = readName(line, m_vocabulary);
    return name && name->quality >= kWholeName && !m_vocabulary.titles.findFirst(folded(line)) &&
           !looksLikeFirm(line, m_vocabulary);
}

/// Whether one of the lines that a label may be wrapped over has a colon.
bool BlockReader::colonFollows(std::size_t last) const
{
    for (std::size_t next = m_index + 1; next < last; ++next) {
        const View line = m_document.blocks[next].span.in(m_text);
        if (line.substr(0, kLongestPart).find(u':') != View::npos)
            return true;
        if (line.size() > kLongestPart)
            return false;
    }
    return false;
}

/// "Jane Doe, Executive Vice President and Chief" / "Financial Officer, Acme:": a label too long for its
/// line.
std::optional<Label> BlockReader::readWrapped() const
{
    constexpr std::size_t kMostLines = 3;
    const View first = trimmed(between(m_at, m_end));
    const std::size_t last = std::min(m_document.blocks.size(), m_index + kMostLines);
    if (first.size() > kLongestPart || !colonFollows(last) || !hasLabelMarks(first) ||
        lowerShare(first) > kMostLower)
        return std::nullopt;
    std::u16string joined(first);
    std::int32_t end = m_end;
    for (std::size_t next = m_index + 1; next < last; ++next) {
        const Span span = m_document.blocks[next].span;
        if (lineFeeds(end, span.begin()) != 1)
            return std::nullopt;
        const View line = span.in(m_text);
        const std::size_t colon = line.substr(0, kLongestPart).find(u':');
        const View part = trimmed(line.substr(0, std::min<std::size_t>(colon, line.size())));
        if (part.size() > kLongestPart || part.find_first_of(u"?!;") != View::npos)
            return std::nullopt;
        if (m_vocabulary.voices.valueOf(folded(part)) || headingKind(part, m_vocabulary) ||
            (!goesOn(joined) && isWholeName(part)))
            return std::nullopt; // the line above is one of a list
        joined += u' ';
        joined += part;
        end = span.end();
        if (colon == View::npos)
            continue;
        auto parts = readLabelParts(joined, m_vocabulary);
        const bool closed = isOpener(joined.front()) && isCloser(joined.back()); // "<A - Jane" / "Doe>:"
        if (!parts || parts->voice != Voice::None || parts->titleFirst || parts->quality < kWholeName ||
            (parts->title.empty() && parts->firm.empty() && !closed))
            return std::nullopt;
        Label label;
        label.parts = std::move(*parts);
        label.block = m_index;
        label.lastBlock = next;
        label.bodyBegin = span.begin() + static_cast<std::int32_t>(colon) + 1;
        label.span = Span(m_at, label.bodyBegin - 1);
        label.place = trimmed(Span(label.bodyBegin, end).in(m_text)).empty() ? LabelPlace::LineColon
                                                                             : LabelPlace::Inline;
        return label;
    }
    return std::nullopt;
}

/// "JANE DOE - ACME: Chief Financial Officer": what stands behind the colon says more of the person.
void BlockReader::readTitleBehind(Label& label) const
{
    const View rest = trimmed(between(label.bodyBegin, m_end));
    if (label.place != LabelPlace::Inline || !label.personal() || label.parts.quality < kWholeName ||
        rest.empty() || rest.size() > kLongestTitle || holdsHan(rest) || endsSentence(rest, m_vocabulary) ||
        rest.find(u". ") != View::npos || rest.starts_with(u"I ") || lowerShare(rest) > kMostLower)
        return;
    const std::u16string lookup = folded(rest);
    const auto title = m_vocabulary.titles.findFirst(lookup);
    constexpr int kNear = 20; // where all is in capitals, a title is said in sentences, too
    const bool capitals = std::none_of(rest.begin(), rest.end(),
                                       [](char16_t c) { return isAsciiLetter(c) && !isAsciiCapital(c); });
    if (!title || (capitals && title->span.begin() > kNear))
        return;
    if (label.parts.title.empty())
        label.parts.title = std::u16string(rest);
    if (label.parts.hint == Role::Unknown)
        label.parts.hint = m_vocabulary.roleIn(lookup);
    label.place = LabelPlace::LineColon;
    label.span = Span(label.span.begin(), m_end);
    label.bodyBegin = m_end;
}

/// "Jane Doe: (Acme Capital, Analyst) Good morning": title and firm in brackets before the speech.
void BlockReader::readBracketedTitle(Label& label) const
{
    constexpr std::int32_t kLongest = 90;
    const std::int32_t begin = label.bodyBegin;
    if (label.place != LabelPlace::Inline || !label.personal() || begin >= m_end ||
        (unit(begin) != u'(' && unit(begin) != u'（'))
        return;
    const View rest = between(begin, std::min(m_end, begin + kLongest));
    const std::size_t close = rest.find_first_of(u")）");
    if (close == View::npos || close < 3 || begin + static_cast<std::int32_t>(close) + 1 >= m_end)
        return;
    const View inner = trimmed(rest.substr(1, close - 1));
    const std::u16string lookup = folded(inner);
    const auto title = m_vocabulary.titles.findFirst(lookup);
    if (inner.empty() || (!title && !looksLikeFirm(inner, m_vocabulary)) || lowerShare(inner) > kMostLower ||
        endsSentence(inner, m_vocabulary))
        return;
    const std::size_t comma = inner.find_first_of(u",，");
    const bool parted = title && comma != View::npos && static_cast<std::size_t>(title->span.begin()) > comma;
    if (label.parts.firm.empty() && (parted || !title))
        label.parts.firm = std::u16string(trimmed(inner.substr(0, parted ? comma : inner.size())));
    if (label.parts.title.empty() && title)
        label.parts.title = std::u16string(trimmed(inner.substr(parted ? comma + 1 : 0)));
    if (label.parts.hint == Role::Unknown && title)
        label.parts.hint = m_vocabulary.roleIn(lookup);
    label.bodyBegin = skipMarks(begin + static_cast<std::int32_t>(close) + 1);
    label.span = Span(label.span.begin(), begin + static_cast<std::int32_t>(close) + 1);
}

/// "提问人：张某（某某证券）", "Question: Jane Doe, Acme Capital": a voice, and the person on the rest of the
/// line.
bool BlockReader::readPersonBehind(Label& label, std::int32_t begin) const
{
    constexpr std::int32_t kLongest = 60;
    constexpr std::int32_t kLongestCalled = 10;
    const View rest = trimmed(between(begin, m_end));
    if (m_end - begin > kLongest || rest.empty() || endsSentence(rest, m_vocabulary))
        return false;
    if (label.parts.voice == Voice::Company && !holdsHan(rest)) // "MANAGEMENT: MR. DOE – CHAIRMAN": a list
        return false;
    auto inner = readLabelParts(rest, m_vocabulary);
    const bool card = label.parts.voice == Voice::Questioner && isOpener(unit(label.span.begin()));
    if (!inner && card && m_end - begin <= kLongestCalled) // "【提问】林姓股东"
        inner = readPersonOfVoice(rest, m_vocabulary);
    if (!inner || inner->voice != Voice::None || inner->quality < kWholeName || inner->name == inner->title)
        return false;
    const Role hint = label.parts.hint;
    label.parts = *inner;
    label.parts.titleFirst = false;
    label.parts.hint = hint;
    label.parts.quality += 0.2; // the voice vouches for the name
    label.place = LabelPlace::LineColon;
    label.span = Span(label.span.begin(), m_end);
    label.bodyBegin = m_end;
    return true;
}

/// "【Q1】【某某证券 张某】请问……": the voice in one pair of brackets, the person in the next.
bool BlockReader::readBracketBehind(Label& label, std::int32_t begin) const
{
    constexpr std::int32_t kLongest = 40;
    if (begin >= m_end || !isOpener(unit(begin)))
        return false;
    std::int32_t close = begin + 1;
    while (close < m_end && close - begin <= kLongest && !isCloser(unit(close)))
        ++close;
    if (close >= m_end || close - begin > kLongest)
        return false;
    const auto inner = readLabelParts(between(begin + 1, close), m_vocabulary);
    if (!inner || inner->voice != Voice::None || inner->quality < kLikely || inner->name == inner->title)
        return false;
    takePerson(label, *inner);
    label.span = Span(label.span.begin(), close + 1);
    label.bodyBegin = skipMarks(close + 1);
    return true;
}

/// The person whom a voice's label names after all.
void BlockReader::takePerson(Label& label, const LabelParts& person)
{
    const auto number = label.parts.number;
    const Role hint = label.parts.hint;
    label.parts = person;
    label.parts.number = number;
    label.parts.hint = hint;
    label.parts.quality = 1;
}

/// "[游客] 山间明月88：…": behind a voice in brackets, the name by which its writer goes.
bool BlockReader::isNickname(View name)
{
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 14;
    return name.size() >= kShortest && name.size() <= kLongest && std::ranges::all_of(name, isNicknameUnit);
}

bool BlockReader::readNickname(Label& label, View name) const
{
    const std::u16string lookup = folded(name);
    if (!isOpener(unit(label.span.begin())) || label.parts.voice != Voice::Questioner || !isNickname(name) ||
        m_vocabulary.courtesies.longestAt(lookup, 0) || m_vocabulary.cues.longestAt(lookup, 0) ||
        m_vocabulary.notNames.valueOf(lookup))
        return false;
    label.parts.name = std::u16string(name);
    label.parts.part.reset();
    return true;
}

/// "A1: Jane Doe: …": a voice's label, and behind it the person's.
void BlockReader::readNested(Label& label) const
{
    if (label.place != LabelPlace::Inline ||
        (label.parts.voice != Voice::Company && label.parts.voice != Voice::Questioner))
        return;
    std::int32_t begin = label.bodyBegin;
    while (begin < m_end && (isBlankUnit(unit(begin)) || unit(begin) == u'*'))
        ++begin;
    if (readBracketBehind(label, begin) || readPersonBehind(label, begin))
        return;
    const std::int32_t last = std::min(m_end, begin + kLongestHead);
    for (std::int32_t i = begin; i < last; ++i) {
        if (UnitSet(u"。？！；?!;").holds(unit(i)))
            return;
        if (unit(i) != u':' && unit(i) != u'：')
            continue;
        std::int32_t end = i;
        while (end > begin && (isBlankUnit(unit(end - 1)) || unit(end - 1) == u'*'))
            --end;
        const auto inner = readLabelParts(between(begin, end), m_vocabulary);
        if (!inner && readNickname(label, between(begin, end))) {
            label.bodyBegin = skipMarks(i + 1);
            return;
        }
        const bool visitor = inner && inner->voice == Voice::Questioner && !inner->part && // "投资者_1234"
                             label.parts.voice == Voice::Questioner;
        if (!inner || (inner->voice != Voice::None && !visitor) || inner->quality < kLikely)
            return;
        takePerson(label, *inner);
        label.bodyBegin = skipMarks(i + 1);
        return;
    }
}

} // namespace earshot
