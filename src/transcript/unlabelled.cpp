#include "transcript/unlabelled.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/announcement.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr int kFewestQuestions = 2;

std::optional<LabelParts> lastAnnouncement(const std::vector<View>& paragraphs, const Vocabulary& vocabulary)
{
    for (auto words = paragraphs.rbegin(); words != paragraphs.rend(); ++words)
        if (auto found = readAnnouncement(*words, vocabulary))
            return found;
    return std::nullopt;
}

class Finder {
public:
    Finder(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
        : m_document(document), m_vocabulary(vocabulary), m_evidence(evidence), m_lines(evidence.lines)
    {
    }

    void run();

private:
    enum class Sign { None, Number, Kind, Mark };

    View textOf(std::size_t block) const
    {
        return trimmed(m_document.blocks[block].span.in(m_document.text));
    }
    bool isText(std::size_t block) const { return m_lines[block].kind == LineKind::Text; }
    bool holdsQuestion(std::size_t block) const;
    bool endsAsking(std::size_t block) const;
    bool stands(std::size_t block, Sign sign) const;
    Sign signOf(std::size_t from, std::size_t to) const;
    bool isItem(std::size_t block, int last, int item) const;
    bool answerFollows(std::size_t block, std::size_t to, Sign sign) const;
    void readRegion(std::size_t from, std::size_t to);
    void addVoice(std::size_t block, Voice voice, LabelPlace place, std::int32_t bodyBegin,
                  std::optional<int> number);
    void readAnnounced();
    bool addHanging(std::size_t block, std::size_t end, const Label* next);

    const Document& m_document;
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    const std::vector<LineFacts>& m_lines;
    std::vector<bool> m_labelled; ///< the block begins with an accepted label
    std::vector<Label> m_added;
};

bool Finder::holdsQuestion(std::size_t block) const
{
    return holdsQuestionMark(textOf(block).substr(0, 800));
}

bool Finder::endsAsking(std::size_t block) const
{
    View text = textOf(block);
    while (endsWithAny(text, u"*_\"”）)"))
        text = trimmed(text.substr(0, text.size() - 1));
    return endsWithAny(text, u"?？");
}

/// Whether a block stands out as a question by the region's sign.
bool Finder::stands(std::size_t block, Sign sign) const
{
    switch (sign) {
    case Sign::Number:
        return m_lines[block].number.has_value();
    case Sign::Kind: {
        const Block& it = m_document.blocks[block];
        const bool bold =
            !it.bold.empty() && hull(it.bold.front(), it.bold.back()).length() * 10 >= it.span.length() * 9;
        const View text = textOf(block);
        const bool marked =
            text.size() > 4 && text.substr(0, 2) == u"**" && text.substr(text.size() - 2) == u"**";
        return (it.kind == BlockKind::Heading || it.kind == BlockKind::ListItem || bold || marked) &&
               holdsQuestion(block);
    }
    case Sign::Mark:
        return endsAsking(block) && m_document.blocks[block].span.length() <= 600;
    case Sign::None:
        break;
    }
    return false;
}

/// By what the questions of a region stand out: their numbers, their kind of block, or their question marks
/// alone.
Finder::Sign Finder::signOf(std::size_t from, std::size_t to) const
{
    int numbered = 0;
    int asking = 0;
    int kinds = 0;
    int marks = 0;
    int texts = 0;
    int labels = 0;
    int expected = 1;
    for (std::size_t i = from; i < to; ++i) {
        if (m_labelled[i])
            ++labels;
        if (!isText(i) || m_labelled[i])
            continue;
        ++texts;
        if (m_lines[i].number && (*m_lines[i].number == expected || numbered == 0)) {
            expected = *m_lines[i].number + 1;
            ++numbered;
            asking += m_lines[i].asks;
        }
        kinds += stands(i, Sign::Kind);
        marks += stands(i, Sign::Mark);
    }
    if (numbered >= kFewestQuestions && 3 * asking >= 2 * numbered)
        return Sign::Number;
    if (kinds >= kFewestQuestions && labels <= kinds && texts > kinds)
        return Sign::Kind;
    if (labels == 0 && marks >= kFewestQuestions && texts >= 2 * marks - 1)
        return Sign::Mark;
    return Sign::None;
}

void Finder::addVoice(std::size_t block, Voice voice, LabelPlace place, std::int32_t bodyBegin,
                      std::optional<int> number)
{
    Label label;
    label.parts.voice = voice;
    label.parts.hint = voice == Voice::Questioner ? Role::Analyst : Role::Executive;
    for (std::size_t i = 0; i < m_vocabulary.parts.size() && !label.parts.part; ++i)
        if (m_vocabulary.parts[i].voice == voice && !m_vocabulary.parts[i].name.empty())
            label.parts.part = i;
    label.parts.number = number;
    label.parts.quality = 1;
    label.place = place;
    label.block = label.lastBlock = block;
    label.span = Span(m_document.blocks[block].span.begin(), bodyBegin);
    label.bodyBegin = bodyBegin;
    label.score = kSureLabel;
    label.accepted = true;
    m_added.push_back(std::move(label));
}

/// "具体来看：" / "1、屏蔽泵：……；" / "2、……": whether a number counts a list inside an answer, not the
/// questions.
bool Finder::isItem(std::size_t block, int last, int item) const
{
    const auto number = m_lines[block].number;
    if (!number || *number != item + 1 || m_lines[block].asks || block == 0 || !isText(block - 1))
        return false;
    const View before = textOf(block - 1);
    return item == 0 ? endsWithAny(before, u"：:") : endsWithAny(before, u"；;，,") || *number != last + 1;
}

/// Whether the next label, before which no other question stands, answers: what stands above it still asks.
bool Finder::answerFollows(std::size_t block, std::size_t to, Sign sign) const
{
    constexpr std::size_t kMostLines = 6;
    const std::size_t end = std::min(to, block + kMostLines);
    std::size_t next = block;
    while (next < end && !m_labelled[next] && isText(next) && (next == block || !stands(next, sign)))
        ++next;
    if (next >= end || !m_labelled[next] || !endsAsking(next - 1))
        return false;
    auto label = std::ranges::lower_bound(m_evidence.labels, next, {}, &Label::block);
    for (; label != m_evidence.labels.end() && label->block == next; ++label)
        if (label->accepted && label->parts.hint == Role::Executive)
            return true;
    return false;
}

void Finder::readRegion(std::size_t from, std::size_t to)
{
    const Sign sign = signOf(from, to);
    if (sign == Sign::None)
        return;
    bool asked = false; // the last words are a question's
    bool started = false;
    int last = 0; // number of a question
    int item = 0; // of a list inside an answer
    for (std::size_t i = from; i < to; ++i) {
        if (m_labelled[i]) {
            asked = false;
            continue;
        }
        if (!isText(i))
            continue;
        if (sign == Sign::Number && started && isItem(i, last, item))
            ++item;
        else if (stands(i, sign)) {
            last = m_lines[i].number.value_or(last);
            item = 0;
            const std::int32_t begin =
                sign == Sign::Number ? m_lines[i].afterNumber : m_document.blocks[i].span.begin();
            addVoice(i, Voice::Questioner, LabelPlace::Question, begin, m_lines[i].number);
            asked = started = true;
            continue;
        }
        // The question may run over several lines of a page: it ends with its mark or a full stop.
        const bool open = asked && i > from && !m_labelled[i - 1] && isText(i - 1) && !endsAsking(i - 1) &&
                          !endsWithAny(textOf(i - 1), u"。.！!");
        if (started && asked && !open && !answerFollows(i, to, sign)) {
            addVoice(i, Voice::Company, LabelPlace::Answer, m_document.blocks[i].span.begin(), std::nullopt);
            asked = false;
        }
    }
}

/// "…Please proceed. Jane Doe": the label hangs on the end of the moderator's line, its speech stands below.
bool Finder::addHanging(std::size_t block, std::size_t end, const Label* next)
{
    const Span& span = m_document.blocks[block].span;
    const View text = m_document.text;
    std::size_t below = block + 1;
    while (below < m_lines.size() && !isText(below))
        ++below;
    if (below >= end || below >= m_lines.size())
        return false;
    if (const char16_t first = textOf(below).front(); isLatinLetter(first) && fold(first) == first)
        return false; // the sentence goes on: "All" / "lines are muted."
    std::int32_t tail = span.end();
    const std::int32_t least = std::max(span.begin() + 1, span.end() - 48);
    while (tail > least && !UnitSet(u".?!。？！]").holds(text[static_cast<std::size_t>(tail - 1)]))
        --tail;
    while (tail < span.end() && isBlankUnit(text[static_cast<std::size_t>(tail)]))
        ++tail;
    if (tail <= least || tail >= span.end() - 2)
        return false;
    const View name = trimmed(Span(tail, span.end()).in(text));
    const auto parts = readLabelParts(name, m_vocabulary);
    if (!parts || parts->quality < 0.6)
        return false;
    const bool known =
        parts->voice == Voice::UnknownAnalyst || parts->voice == Voice::Unknown ||
        m_evidence.roster.find(nameHash(parts->name)) != nullptr ||
        (next && nameHash(next->parts.name) == nameHash(parts->name)) ||
        folded(Span(span.begin(), tail).in(text)).find(folded(parts->name)) != std::u16string::npos;
    if (!known)
        return false;
    Label label;
    label.parts = *parts;
    label.place = LabelPlace::Announced;
    label.block = label.lastBlock = below;
    label.span = Span(tail, span.end());
    label.bodyBegin = m_document.blocks[below].span.begin();
    label.score = kTakenLabel;
    label.accepted = true;
    m_added.push_back(std::move(label));
    return true;
}

/// A moderator's turn of several paragraphs announces somebody, and a paragraph behind the announcement asks.
void Finder::readAnnounced()
{
    std::vector<const Label*> accepted;
    for (const Label& label : m_evidence.labels)
        if (label.accepted)
            accepted.push_back(&label);
    for (std::size_t k = 0; k < accepted.size(); ++k) {
        const Label& moderator = *accepted[k];
        if (moderator.parts.hint != Role::Operator)
            continue;
        const Label* next = k + 1 < accepted.size() ? accepted[k + 1] : nullptr;
        const std::size_t end = next ? next->block : m_lines.size();
        std::vector<View> said; // not yet looked through for an announcement
        std::optional<LabelParts> announced;
        for (std::size_t i = moderator.block; i < end; ++i) {
            if (!isText(i))
                continue;
            const bool asks = i > moderator.block && holdsQuestion(i) &&
                              textOf(i).size() > (holdsHan(textOf(i)) ? 8u : 30u);
            if (asks) {
                if (auto last = lastAnnouncement(said, m_vocabulary))
                    announced = std::move(last);
                said.clear();
            }
            if (asks && announced) {
                if (next && nameHash(next->parts.name) == nameHash(announced->name))
                    break;
                Label label;
                label.parts = *announced;
                label.parts.hint = Role::Analyst;
                label.place = LabelPlace::Announced;
                label.block = label.lastBlock = i;
                const std::int32_t begin = m_document.blocks[i].span.begin();
                label.span = Span(begin, begin);
                label.bodyBegin = begin;
                label.score = kTakenLabel;
                label.accepted = true;
                m_added.push_back(std::move(label));
                break;
            }
            if (addHanging(i, end, next))
                break;
            said.push_back(
                i == moderator.block && moderator.bodyBegin < m_document.blocks[i].span.end()
                    ? Span(moderator.bodyBegin, m_document.blocks[i].span.end()).in(m_document.text)
                    : textOf(i));
        }
    }
}

void Finder::run()
{
    m_labelled.assign(m_lines.size(), false);
    for (const Label& label : m_evidence.labels)
        if (label.accepted)
            for (std::size_t i = label.block; i <= label.lastBlock; ++i)
                m_labelled[i] = true;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].kind != LineKind::Heading || m_lines[i].heading != HeadingKind::Qa)
            continue;
        std::size_t end = i + 1;
        while (end < m_lines.size() && m_lines[end].kind != LineKind::Heading)
            ++end;
        readRegion(i + 1, end);
    }
    const bool headed = std::any_of(m_lines.begin(), m_lines.end(), [](const LineFacts& line) {
        return line.kind == LineKind::Heading && line.heading == HeadingKind::Qa;
    });
    if (!headed && signOf(0, m_lines.size()) == Sign::Number)
        readRegion(0, m_lines.size());
    readAnnounced();
    if (m_added.empty())
        return;
    for (const Label& label : m_added)
        m_evidence.labels.push_back(label);
    std::stable_sort(m_evidence.labels.begin(), m_evidence.labels.end(),
                     [](const Label& a, const Label& b) { return a.block < b.block; });
    // An unlabelled question takes the place of a candidate that was turned down there.
    auto& labels = m_evidence.labels;
    labels.erase(
        std::remove_if(labels.begin(), labels.end(), [](const Label& label) { return !label.accepted; }),
        labels.end());
}

} // namespace

void addUnlabelledQuestions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    Finder(document, vocabulary, evidence).run();
}

} // namespace earshot
