#include "transcript/block_reader.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/layout.h"

namespace earshot {

using View = std::u16string_view;

/// "《某某财经》：", "《某某财经》追问：": a paper whose reporter asks.
std::optional<Label> BlockReader::readOutlet() const
{
    constexpr std::int32_t kLongest = 24;
    constexpr double kPaper = 0.55; // others have to stand alike
    const std::int32_t last = std::min(m_end, m_at + kLongest);
    std::int32_t close = m_at + 1;
    while (close < last && unit(close) != u'》')
        ++close;
    std::int32_t mark = close + 1;
    while (mark < last && !isColon(unit(mark)))
        ++mark;
    if (mark >= last || close == m_at + 1)
        return std::nullopt;
    const View verb = trimmed(between(close + 1, mark));
    const std::u16string lookup = folded(verb);
    const auto part = m_vocabulary.voices.valueOf(lookup);
    if (!verb.empty() && !m_vocabulary.speechVerbs.valueOf(lookup) && !part)
        return std::nullopt;
    Label label;
    const bool person = part && m_vocabulary.parts[*part].people; // "《某某财经》记者", as in a bracket
    label.parts.name =
        std::u16string(person ? trimmed(between(m_at, mark)) : trimmed(between(m_at + 1, close)));
    label.parts.hint = Role::Analyst;
    label.parts.quality = kPaper;
    label.bold = isMarkedBold(m_at);
    label.block = label.lastBlock = m_index;
    label.listItem = m_listItem;
    label.span = Span(m_at, mark);
    label.bodyBegin = skipMarks(mark + 1);
    label.place = label.bodyBegin >= m_end ? LabelPlace::LineColon : LabelPlace::Inline;
    return label;
}

/// "Jane Doe，某某" in bold: a whole name, and a few characters of Han that no list knows.
std::optional<LabelParts> BlockReader::readNameAndUnknownHan(View line) const
{
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 10;
    constexpr double kWholeName = 0.6;
    const std::size_t comma = line.find(u'，');
    if (comma == View::npos || m_block.bold.empty() || !m_block.bold.front().overlaps(Span(m_at, m_at + 1)))
        return std::nullopt;
    const View firm = trimmed(line.substr(comma + 1));
    const auto name = readLatinName(line.substr(0, comma), m_vocabulary);
    if (!name || name->quality < kWholeName || name->name.find(u' ') == View::npos ||
        firm.size() < kShortest || firm.size() > kLongest || !std::ranges::all_of(firm, isHan) ||
        m_vocabulary.functionWords.findFirst(folded(firm)))
        return std::nullopt;
    LabelParts parts;
    parts.name = name->name;
    parts.firm = firm;
    parts.separator = LabelSeparator::Comma;
    return parts;
}

/// "Jane Doe, Barlow", "Jane Doe, CF0": a whole name on the line right above the speech, and behind a comma a
/// firm that no list knows or a slip of the pen; others have to stand alike.
std::optional<LabelParts> BlockReader::readNameAndUnknown(View line) const
{
    constexpr std::size_t kLongest = 60;
    constexpr std::size_t kLongestSlip = 4;
    constexpr double kWholeName = 0.6;
    constexpr double kWeak = 0.45;
    if (holdsHan(line)) {
        auto parts = readNameAndUnknownHan(line);
        if (parts)
            parts->quality = kWeak;
        return parts;
    }
    const std::size_t comma = line.find(u',');
    if (comma == View::npos || line.size() > kLongest || m_index + 1 >= m_document.blocks.size() ||
        lineFeeds(m_end, m_document.blocks[m_index + 1].span.begin()) != 1)
        return std::nullopt;
    auto parts = readPersonAndFirm(line, m_vocabulary);
    if (const View slip = trimmed(line.substr(comma + 1)); !parts && slip.size() <= kLongestSlip)
        if (const auto name = readLatinName(line.substr(0, comma), m_vocabulary);
            name && name->quality >= kWholeName && !slip.empty() && isAsciiCapital(slip.front())) {
            parts.emplace();
            parts->name = name->name;
            parts->separator = LabelSeparator::Comma;
        }
    if (parts)
        parts->quality = kWeak;
    return parts;
}

/// "**某某日报：** 请问……": a bold word before a colon that no list knows; others have to stand alike.
std::optional<LabelParts> BlockReader::readBoldWord(View head) const
{
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 8;
    constexpr double kWord = 0.36;
    const std::u16string lookup = folded(head);
    const bool quoted = unit(m_block.span.begin()) == u'>'; // an advert's
    if (quoted || head.size() < kShortest || head.size() > kLongest || !std::ranges::all_of(head, isHan) ||
        m_vocabulary.notNames.valueOf(lookup) || m_vocabulary.functionWords.findFirst(lookup) ||
        fieldOf(head) || headingKind(head, m_vocabulary))
        return std::nullopt;
    LabelParts parts;
    parts.name = std::u16string(head);
    parts.quality = kWord;
    return parts;
}

} // namespace earshot
