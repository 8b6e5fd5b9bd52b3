#include "transcript/block_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/parts_reader.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestLine = 180; ///< of a label that is a line
constexpr double kTimed = 0.3;             ///< what a time beside a name counts for

bool isDecoration(char16_t c)
{
    return isBlankUnit(c) || c == u'*' || c == u'#' || c == u'>' || c == u'_' || c == u'■' || c == u'●' ||
           c == u'◆' || c == u'▲' || c == u'►' || c == u'▪' || c == u'★' || c == u'※';
}

bool isBullet(char16_t c)
{
    return c == u'•' || c == u'·' || c == u'◦' || c == u'-' || c == u'–' || c == u'‣' || c == 0xF0B7 ||
           c == u'○';
}

} // namespace

bool mayBeginLabel(char16_t c)
{
    return isHan(c) ||
           (isLatinLetter(c) && (fold(c) != c || c == u'd' || c == u'v' || c == u'e' || c == u'i')) ||
           isAsciiDigit(c) || (c >= u'Ａ' && c <= u'Ｚ') || c == u'【' || c == u'[' || c == u'(' ||
           c == u'（' || c == u'［' || c == u'〔' || c == u'「' || c == u'《' || c == u'<' || c == u'"' ||
           c == u'+';
}

/// `head` stands in the document.
std::optional<LabelParts> BlockReader::partsOf(View head) const
{
    const auto [known, added] = m_known.try_emplace(head);
    if (added)
        known->second = readLabelParts(head, m_vocabulary);
    return known->second;
}

void BlockReader::skipDecoration()
{
    while (m_at < m_end && (isDecoration(unit(m_at)) || (isBullet(unit(m_at)) && !m_listItem))) {
        m_listItem = m_listItem || isBullet(unit(m_at)) ||
                     (unit(m_at) == u'*' && m_at + 1 < m_end && isBlankUnit(unit(m_at + 1)));
        ++m_at;
    }
}

/// "15:03:22  Jane Doe: …", "10:32 +1 212 555 0100": a time before the label; its seconds.
std::optional<double> BlockReader::skipLeadTime()
{
    if (m_at >= m_end || !isAsciiDigit(unit(m_at)))
        return std::nullopt;
    const auto code = readTimeCode(between(m_at, std::min(m_end, m_at + 14)));
    std::int32_t next = code ? m_at + static_cast<std::int32_t>(code->second) : m_end;
    if (next >= m_end || !isBlankUnit(unit(next)))
        return std::nullopt;
    while (next < m_end && isBlankUnit(unit(next)))
        ++next;
    if (next >= m_end || !mayBeginLabel(unit(next)))
        return std::nullopt;
    m_at = next;
    return code->first;
}

/// Blanks and the marks that close a bold label.
std::int32_t BlockReader::skipMarks(std::int32_t at) const
{
    while (at < m_end &&
           (isBlankUnit(unit(at)) || (unit(at) == u'*' && at + 1 < m_end &&
                                      (unit(at + 1) == u'*' || isBlankUnit(unit(at - 1)) == false))))
        ++at;
    return at;
}

/// "Jane Doe: [00:12:03] …": a time in brackets before the speech.
std::int32_t BlockReader::skipTime(std::int32_t at, Label& label) const
{
    if (!UnitSet(u"[(（［【").holds(unit(at)))
        return at;
    const auto code = readTimeCode(between(at + 1, std::min(m_end, at + 14)));
    const std::int32_t close = code ? at + 1 + static_cast<std::int32_t>(code->second) : at;
    if (close == at || close >= m_end || !UnitSet(u"])）］】").holds(unit(close)))
        return at;
    label.parts.time = code->first;
    return close + 1;
}

bool isPromptUnit(char16_t c)
{
    return c == u'>' || c == u'＞';
}

/// "CFO> Sales rose": right behind a short head, with a blank behind it, the sign stands for a colon.
bool BlockReader::isPrompt(std::int32_t at) const
{
    constexpr std::int32_t kLongest = 24;
    if (!isPromptUnit(unit(at)) || at == m_at || at - m_at > kLongest || at + 1 >= m_end ||
        !isBlankUnit(unit(at + 1)) || between(m_at, at).find_first_of(u"<＜") != View::npos) // "<Jane Doe> …"
        return false;
    const char16_t before = unit(at - 1);
    return isHan(before) || isLatinLetter(before) || isAsciiDigit(before) || isCloser(before);
}

/// The first colon that is none of a time, a link or a ratio; -1 where none stands early in the block.
std::int32_t BlockReader::colon() const
{
    const std::int32_t last = std::min(m_end, m_at + kLongestHead);
    const auto mayBeColon = [](char16_t c) { // one comparison for two of a kind
        return (c | 4) == u'>' || (c | 4) == u'＞' || c == u'﹕' || c == u'∶';
    };
    static_assert((u':' | 4) == u'>' && (u'：' | 4) == u'＞');
    if (!holdsUnit(between(m_at, last), mayBeColon))
        return -1;
    int depth = 0; // of brackets: "Jane Doe - Acme (NYSE:ACME) Inc."
    for (std::int32_t i = m_at; i < last; ++i) {
        const char16_t c = unit(i);
        depth += c == u'(' || c == u'（';
        depth -= depth > 0 && (c == u')' || c == u'）');
        if (c == u'。' || c == u'？' || c == u'！' || c == u'；' || c == u'?' || c == u'!')
            return -1;
        if (isPrompt(i))
            return i;
        if (!isColon(c))
            continue;
        if (depth > 0 && between(i, last).find_first_of(u")）") != View::npos)
            continue;
        const bool digitBefore = i > m_at && isAsciiDigit(unit(i - 1));
        const bool digitBehind = i + 1 < m_end && isAsciiDigit(unit(i + 1));
        const bool yearBehind = i + 3 < m_end && isAsciiDigit(unit(i + 3)); // "林达88：2031年……"
        if (digitBefore && digitBehind && i + 2 < m_end && isAsciiDigit(unit(i + 2)) && !yearBehind)
            continue;
        if (i + 1 < m_end && unit(i + 1) == u'/')
            return -1;
        return i;
    }
    return -1;
}

/// Whether what stands behind an office says who has it, before other columns:
/// "高某董事长　　　　记录：田某".
bool BlockReader::namesHolder(View rest) const
{
    const std::size_t gap = findUnit(rest, isBlankUnit);
    if (gap != View::npos && gap + 1 < rest.size() && isBlankUnit(rest[gap + 1]) && holdsHan(rest)) {
        rest = rest.substr(0, gap);
        const auto person = readLabelParts(rest, m_vocabulary);
        if (person && person->voice == Voice::None && !person->title.empty() && person->name != person->title)
            return true;
    }
    return readName(rest, m_vocabulary).has_value();
}

std::optional<Label> BlockReader::readInline(std::int32_t colon)
{
    std::int32_t headEnd = colon;
    while (headEnd > m_at && (isBlankUnit(unit(headEnd - 1)) || unit(headEnd - 1) == u'*'))
        --headEnd;
    if (headEnd == m_at)
        return std::nullopt;
    if (auto record = readRecord(headEnd, colon + 1))
        return record;
    const View rest = trimmed(between(colon + 1, m_end));
    auto parts = partsOf(between(m_at, headEnd));
    if (!parts && rest.empty())
        parts = readPersonAndFirm(between(m_at, headEnd), m_vocabulary);
    if (!parts && isMarkedBold(m_at) && !rest.empty())
        parts = readBoldWord(between(m_at, headEnd));
    if (!parts || (parts->titleFirst && rest.empty())) // a list's order, unless words follow
        return std::nullopt;
    if (parts->name == parts->title && namesHolder(rest)) // "董事会秘书：郑某": a list of people
        return std::nullopt;
    Label label;
    label.parts = std::move(*parts);
    label.parts.titleFirst = false;
    label.block = label.lastBlock = m_index;
    label.listItem = m_listItem;
    label.span = Span(m_at, headEnd);
    label.bodyBegin = skipMarks(skipTime(skipMarks(colon + 1), label));
    label.place = label.bodyBegin >= m_end ? LabelPlace::LineColon : LabelPlace::Inline;
    readNested(label);
    readTitleBehind(label);
    readBracketedTitle(label);
    return label;
}

/// "A3. The schedule is …" below "Q3. What of …": whether a neighbour says the other half of a counted pair.
bool BlockReader::isCountedPair(const LabelParts& parts) const
{
    constexpr std::size_t kNear = 4; // blocks of a question or an answer
    const bool asks = parts.voice == Voice::Questioner;
    for (std::size_t away = 1; away <= kNear; ++away) {
        if (!asks && away > m_index)
            break;
        const std::size_t index = asks ? m_index + away : m_index - away;
        if (index >= m_document.blocks.size())
            break;
        const View line = trimmed(m_document.blocks[index].span.in(m_text));
        const std::size_t mark =
            std::min(line.substr(0, 12).find_first_of(u"、.．)）:："), line.substr(0, 12).find(u"  "));
        if (mark == View::npos)
            continue;
        const auto other = readLabelParts(line.substr(0, mark), m_vocabulary);
        if (other && other->number == parts.number &&
            other->voice == (asks ? Voice::Company : Voice::Questioner))
            return true;
    }
    return false;
}

/// "问题1、请问……", "Question 2. How …", "Q2   How …": a counted voice, its words right behind.
std::optional<Label> BlockReader::readCounted() const
{
    constexpr std::int32_t kLongest = 12;
    const std::int32_t last = std::min(m_end, m_at + kLongest);
    if (!holdsUnit(between(m_at, last), [](char16_t c) { return isAsciiDigit(c) || isHan(c); }))
        return std::nullopt;
    std::int32_t mark = m_at + 1;
    const auto isGap = [&](std::int32_t at) { // "Q7   How …" among "Q6. How …"
        return unit(at) == u' ' && at + 1 < m_end && unit(at + 1) == u' ';
    };
    while (mark < last && !UnitSet(u"、.．)）").holds(unit(mark)) && !isGap(mark))
        ++mark;
    const View head = between(m_at, std::min(mark, last));
    const auto counts = [](char16_t c) {
        return isAsciiDigit(c) || UnitSet(u"一二三四五六七八九十").holds(c);
    };
    if (mark >= last || std::none_of(head.begin(), head.end(), counts) ||
        !(isAsciiDigit(head.back()) || isHan(head.back())))
        return std::nullopt;
    auto parts = partsOf(head);
    if (parts && parts->number && !holdsHan(head) && isAsciiDigit(head[1]) && unit(mark) != u'、' &&
        !holdsQuestionMark(between(mark, m_end)) && !isCountedPair(*parts)) // "Q1. Revenue rose": a quarter
        return std::nullopt;
    const std::int32_t body = skipMarks(mark + 1);
    if (!parts || !parts->number || body >= m_end ||
        (parts->voice != Voice::Questioner && parts->voice != Voice::Company))
        return std::nullopt;
    Label label;
    label.parts = std::move(*parts);
    label.place = LabelPlace::Inline;
    label.block = label.lastBlock = m_index;
    label.span = Span(m_at, mark);
    label.bodyBegin = body;
    return label;
}

/// "<b>Jane Doe</b> Sales rose": a name in bold, and right behind it words that are not.
std::optional<Label> BlockReader::readBold() const
{
    if (m_block.bold.empty() || m_block.bold.front().begin() > m_at || m_block.bold.front().end() <= m_at)
        return std::nullopt;
    std::int32_t end = m_block.bold.front().end();
    while (end > m_at && isBlankUnit(unit(end - 1)))
        --end;
    const std::int32_t body = skipMarks(end);
    if (end - m_at > kLongestHead || body >= m_end || body == end)
        return std::nullopt;
    auto parts = partsOf(between(m_at, end));
    if (!parts || parts->titleFirst || parts->name == parts->title)
        return std::nullopt;
    parts->quality -= 0.2; // the first words of any paragraph may be bold
    Label label;
    label.parts = std::move(*parts);
    label.place = LabelPlace::Inline;
    label.block = label.lastBlock = m_index;
    label.listItem = m_listItem;
    label.span = Span(m_at, end);
    label.bodyBegin = body;
    return label;
}

std::optional<Label> BlockReader::readLine()
{
    std::int32_t end = m_end;
    while (end > m_at && (isBlankUnit(unit(end - 1)) || unit(end - 1) == u'*'))
        --end;
    if (end - m_at > kLongestLine || end == m_at)
        return std::nullopt;
    View line = between(m_at, end);
    if (line.size() > 2 && line.substr(line.size() - 2) == u"--") // somebody breaks off
        return std::nullopt;
    if (line.find(u'。') != View::npos)
        return std::nullopt;
    if (line.size() > 4 && line.front() == u'"' &&
        line.back() == u'"') { // a cell of a table: "Earl ""Duke"" Austin"
        line.remove_prefix(1);
        line.remove_suffix(1);
    } else if (endsSentence(line, m_vocabulary)) {
        return std::nullopt;
    }
    auto parts = partsOf(line);
    if (!parts)
        parts = readNameAndUnknown(line);
    if (!parts)
        return std::nullopt;
    Label label;
    label.parts = std::move(*parts);
    label.place = LabelPlace::Line;
    label.block = label.lastBlock = m_index;
    label.listItem = m_listItem;
    label.span = Span(m_at, end);
    label.bodyBegin = m_end;
    readTitleBelow(label);
    readVoiceBelow(label);
    return label;
}

std::optional<Label> BlockReader::read()
{
    if (!m_block.speaker.empty()) {
        const auto parts = partsOf(m_block.speaker);
        Label label;
        label.parts = parts.value_or(LabelParts{});
        if (!parts)
            label.parts.name = m_block.speaker;
        label.parts.quality = 2;
        label.parts.time = m_block.time;
        label.place = LabelPlace::Given;
        label.block = label.lastBlock = m_index;
        label.span = Span(m_at, m_at);
        label.bodyBegin = m_at;
        return label;
    }
    if (m_block.kind == BlockKind::Rule || m_block.kind == BlockKind::Furniture ||
        m_block.kind == BlockKind::TableRow)
        return std::nullopt;
    skipDecoration();
    const std::optional<double> time = skipLeadTime();
    auto label = readHere();
    if (label && time && !label->parts.time) {
        label->parts.time = time;
        label->parts.quality -= kTimed; // an agenda's lines begin so as well
    }
    return label;
}

/// The label that begins at m_at.
std::optional<Label> BlockReader::readHere()
{
    if (m_at >= m_end || !mayBeginLabel(unit(m_at)))
        return std::nullopt;
    std::optional<Label> label = unit(m_at) == u'《' ? readOutlet() : readBracketed();
    if (label)
        return label;
    if (const std::int32_t at = colon(); at >= 0)
        label = readInline(at);
    else if (label = readWrapped(); !label)
        label = readLine();
    if (!label)
        label = readBold();
    if (!label)
        label = readCounted();
    if (label)
        for (const Span& bold : m_block.bold)
            label->bold = label->bold || bold.overlaps(label->span);
    if (label && isMarkedBold(label->span.begin()))
        label->bold = true;
    return label;
}

bool endsSentence(View line, const Vocabulary& vocabulary)
{
    line = trimmed(line);
    if (endsWithAny(line, u"?!;,。？！；，、…\"”’»'"))
        return true;
    if (!endsWithAny(line, u"."))
        return false;
    std::size_t word = line.size() - 1;
    while (word > 0 && !isBlankUnit(line[word - 1]) && line[word - 1] != u'.')
        --word;
    const View last = line.substr(word, line.size() - 1 - word);
    if (last.size() == 1)
        return fold(last.front()) == last.front(); // "Michael W."
    const std::u16string lookup = folded(line.substr(word));
    return !(vocabulary.nameSuffixes.valueOf(lookup) ||
             vocabulary.firmSuffixes.valueOf(lookup)); // "Jr.", "Inc."
}

bool isVoiceOnly(View line, const Vocabulary& vocabulary)
{
    const std::u16string lookup = folded(line);
    const auto part = vocabulary.voices.valueOf(lookup);
    return part && (vocabulary.parts[*part].voice == Voice::Operator || !vocabulary.titles.valueOf(lookup));
}

std::optional<Label> readLabel(const Document& document, std::size_t block, const Vocabulary& vocabulary,
                               KnownLabels& known)
{
    return BlockReader(document, block, vocabulary, known).read();
}

} // namespace earshot
