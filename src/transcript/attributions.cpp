#include "transcript/attributions.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"
#include "transcript/parts_reader.h"

#include <algorithm>
#include <unordered_map>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr UnitSet kOpeners(u"\"“„«「『‘");
constexpr UnitSet kClosers(u"\"”“»」』’");

/// A line that names the speaker of what stands above it.
struct Attribution {
    std::size_t block = 0;
    std::size_t first = 0; ///< block of the speech
    bool quoted = false;   ///< it stands between quotation marks
    LabelParts parts;
};

class Attributions {
public:
    Attributions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
        : m_document(document), m_vocabulary(vocabulary), m_evidence(evidence)
    {
    }
    bool run();

private:
    View lineOf(std::size_t block) const
    {
        return trimmed(m_document.blocks[block].span.in(m_document.text));
    }
    std::optional<LabelParts> personAndOffice(View words) const;
    std::optional<LabelParts> personOf(View line) const;
    bool isSetOff(std::size_t block) const;
    std::optional<std::size_t> quoteAbove(std::size_t block) const;
    std::size_t wordsAbove(std::size_t block) const;
    bool convinces() const;
    bool keepKind();
    Label labelOf(const Attribution& attribution) const;

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    std::vector<Attribution> m_found;
    std::size_t m_apart = 0; ///< lines that look so, but no speech stands right above them
};

/// "Jane Doe, head of sales": a title in small letters.
std::optional<LabelParts> Attributions::personAndOffice(View words) const
{
    constexpr double kWholeName = 0.6;
    const std::size_t comma = words.find(u',');
    const View office = comma == View::npos ? View() : trimmed(words.substr(comma + 1));
    const std::u16string lookup = folded(office);
    const auto name = readName(words.substr(0, comma), m_vocabulary);
    if (!name || name->quality < kWholeName || !m_vocabulary.titles.findFirst(lookup))
        return std::nullopt;
    LabelParts parts;
    parts.name = name->name;
    parts.alias = name->alias;
    parts.title = std::u16string(office);
    parts.hint = m_vocabulary.roleIn(lookup);
    parts.quality = name->quality;
    return parts;
}

/// "— Jane Doe, CFO": whom a line behind a dash names, and nothing else.
std::optional<LabelParts> Attributions::personOf(View line) const
{
    constexpr std::size_t kLongest = 120;
    constexpr double kPerson = 0.5;
    std::size_t dash = 0;
    while (dash < line.size() && isDash(line[dash]))
        ++dash;
    if (dash == 0 || line.size() > kLongest)
        return std::nullopt;
    const View words = trimmed(line.substr(dash));
    if (words.empty() || endsSentence(words, m_vocabulary))
        return std::nullopt;
    auto parts = readLabelParts(words, m_vocabulary);
    if (!parts)
        parts = readPersonAndFirm(words, m_vocabulary);
    if (!parts)
        parts = personAndOffice(words);
    if (!parts || parts->voice != Voice::None || parts->titleFirst || parts->quality < kPerson)
        return std::nullopt;
    return parts;
}

/// Nothing of a list: an empty line below, or the end.
bool Attributions::isSetOff(std::size_t block) const
{
    if (block + 1 >= m_document.blocks.size())
        return true;
    const View gap = Span(m_document.blocks[block].span.end(), m_document.blocks[block + 1].span.begin())
                         .in(m_document.text);
    return std::count(gap.begin(), gap.end(), u'\n') > 1;
}

/// The first block of the quotation that ends right above a block.
std::optional<std::size_t> Attributions::quoteAbove(std::size_t block) const
{
    const std::size_t least = m_found.empty() ? 0 : m_found.back().block + 1;
    if (block <= least || m_evidence.lines[block - 1].kind != LineKind::Text ||
        !endsWithAny(lineOf(block - 1), kClosers))
        return std::nullopt;
    const auto opens = [this](std::size_t i) {
        return m_evidence.lines[i].kind == LineKind::Text && kOpeners.holds(lineOf(i).front());
    };
    std::size_t first = block - 1;
    while (first > least && !opens(first) && m_evidence.lines[first - 1].kind == LineKind::Text)
        --first;
    if (!opens(first))
        return std::nullopt;
    // A quotation of several paragraphs opens each of them; some close each of them, too.
    while (first > least && opens(first - 1))
        --first;
    return first;
}

/// The first block of the words above a block, back to the last such line or, above the first, to an empty
/// line.
std::size_t Attributions::wordsAbove(std::size_t block) const
{
    const std::size_t least = m_found.empty() ? 0 : m_found.back().block + 1;
    std::size_t first = block - 1;
    while (first > least && m_evidence.lines[first - 1].kind == LineKind::Text &&
           (!m_found.empty() || isAttached(m_document, first)))
        --first;
    return first;
}

/// Either nearly all of them stand below quotations, or all right below words.
bool Attributions::keepKind()
{
    const auto quoted = static_cast<std::size_t>(
        std::ranges::count_if(m_found, [](const Attribution& one) { return one.quoted; }));
    if (4 * quoted < 3 * m_found.size())
        return 4 * quoted < m_found.size();
    m_apart += m_found.size() - quoted;
    std::erase_if(m_found, [](const Attribution& one) { return !one.quoted; });
    return true;
}

/// Hardly any such line stands apart, and somebody speaks again.
bool Attributions::convinces() const
{
    constexpr std::size_t kFewest = 4;
    std::unordered_map<NameHash, int> times;
    int returning = 0;
    for (const Attribution& one : m_found)
        returning += ++times[nameHash(one.parts.name)] == 2;
    return m_found.size() >= kFewest && returning > 0 && times.size() > 1 && 4 * m_apart <= m_found.size();
}

Label Attributions::labelOf(const Attribution& attribution) const
{
    Label label;
    label.parts = attribution.parts;
    label.place = LabelPlace::Below;
    label.block = label.lastBlock = attribution.first;
    label.bodyBegin = m_document.blocks[attribution.first].span.begin();
    label.span = Span(label.bodyBegin, label.bodyBegin);
    label.score = attribution.quoted ? 1 : kTakenLabel; // words may be the next one's, too
    label.accepted = true;
    return label;
}

bool Attributions::run()
{
    const auto& blocks = m_document.blocks;
    for (std::size_t i = 1; i < blocks.size(); ++i) {
        if (!isDash(m_document.text[static_cast<std::size_t>(blocks[i].span.begin())]) || !isSetOff(i))
            continue;
        auto parts = personOf(lineOf(i));
        if (!parts)
            continue;
        if (const auto first = quoteAbove(i))
            m_found.push_back({i, *first, true, std::move(*parts)});
        else if (isAttached(m_document, i) && m_evidence.lines[i - 1].kind == LineKind::Text &&
                 (m_found.empty() || m_found.back().block + 1 < i))
            m_found.push_back({i, wordsAbove(i), false, std::move(*parts)});
        else
            ++m_apart;
    }
    if (m_found.empty() || !keepKind() || !convinces())
        return false;
    auto next = m_found.begin();
    for (std::size_t i = m_found.front().first; i < blocks.size(); ++i) {
        LineFacts& line = m_evidence.lines[i];
        if (next != m_found.end() && i >= next->first) {
            if (i == next->block) {
                line.kind = LineKind::Furniture;
                ++next;
            }
        } else if (line.kind == LineKind::Text) {
            line.kind = LineKind::Aside;
        }
    }
    for (const Attribution& one : m_found)
        m_evidence.labels.push_back(labelOf(one));
    return true;
}

} // namespace

bool readAttributions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    return Attributions(document, vocabulary, evidence).run();
}

} // namespace earshot
