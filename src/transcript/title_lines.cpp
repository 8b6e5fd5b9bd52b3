#include "transcript/title_lines.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestTitleLine = 90;
constexpr int kMostLines = 2;
constexpr int kFewestHeads = 8; ///< labels that tell how the document sets them off
constexpr int kFewestAlike = 4; ///< lines that come again under their name, in the whole document

std::uint64_t pairOf(const Label& label, View line)
{
    return static_cast<std::uint64_t>(nameHash(label.parts.name)) * 31 + std::hash<View>()(line);
}

class TitleLines {
public:
    TitleLines(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
               Evidence& evidence)
        : m_document(document), m_listed(listed), m_vocabulary(vocabulary), m_evidence(evidence)
    {
    }

    void run()
    {
        m_setOff = setsHeadsOff();
        for (int round = 0; round < kMostLines && takeRound(); ++round)
            continue;
    }

private:
    View lineBelow(const Label& label) const;
    bool saysThanks(View line) const;
    bool mayBeTitle(std::size_t block) const;
    bool isSetOff(const Label& label) const;
    bool setsHeadsOff() const;
    bool takeRound();
    void take(Label& label, View line);
    void dropTaken();

    const Document& m_document;
    const std::vector<bool>& m_listed; ///< blocks of a list of participants
    const Vocabulary& m_vocabulary;
    Evidence& m_evidence;
    bool m_setOff = false; ///< an empty line stands between a label's lines and its speech, never inside them
};

/// The line under a label that may say more of the person; empty where speech begins there.
View TitleLines::lineBelow(const Label& label) const
{
    const std::size_t next = label.lastBlock + 1;
    const bool line = label.place == LabelPlace::Line || label.place == LabelPlace::LineAndTitle;
    if (!label.accepted || !line || !(label.personal() || label.parts.voice == Voice::Operator) ||
        next + 1 >= m_evidence.lines.size() || m_evidence.lines[next].kind != LineKind::Text)
        return {};
    const Span& span = m_document.blocks[next].span;
    const View below = trimmed(span.in(m_document.text));
    if (span.length() > kLongestTitleLine || endsSentence(below, m_vocabulary) ||
        endsWithAny(below, u":：") || nameHash(below) == nameHash(label.parts.name) || saysThanks(below) ||
        isVoiceOnly(below, m_vocabulary))
        return {};
    return below;
}

bool TitleLines::mayBeTitle(std::size_t block) const
{
    const Span& span = m_document.blocks[block].span;
    return m_evidence.lines[block].kind == LineKind::Text && span.length() <= kLongestTitleLine &&
           !endsSentence(span.in(m_document.text), m_vocabulary);
}

/// Whether an empty line stands below the label and a line or two that are attached to it.
bool TitleLines::isSetOff(const Label& label) const
{
    std::size_t next = label.lastBlock + 1;
    for (int lines = 0; lines < kMostLines && isAttached(m_document, next) && mayBeTitle(next); ++lines)
        ++next;
    return !isAttached(m_document, next);
}

bool TitleLines::setsHeadsOff() const
{
    int heads = 0;
    int setOff = 0;
    for (const Label& label : m_evidence.labels) {
        if (!label.accepted || (label.place != LabelPlace::Line && label.place != LabelPlace::LineAndTitle))
            continue;
        ++heads;
        setOff += isSetOff(label);
    }
    return heads >= kFewestHeads && 10 * setOff >= 9 * heads;
}

bool TitleLines::saysThanks(View line) const
{
    return m_vocabulary.saysCue(folded(line), {Cue::Thanks});
}

void TitleLines::take(Label& label, View line)
{
    const std::u16string lookup = folded(line);
    const bool title = m_vocabulary.titles.findFirst(lookup).has_value();
    const auto other = holdsHan(line) != holdsHan(label.parts.name) ? readLabelParts(line, m_vocabulary)
                                                                    : std::optional<LabelParts>();
    std::u16string& part = title && label.parts.title.empty() ? label.parts.title : label.parts.firm;
    const bool person = other && other->name != other->title && readName(other->name, m_vocabulary);
    if (person && label.parts.alias.empty()) // "Jane Doe, CFO", and below it the same in the other script
        label.parts.alias = other->name;
    const bool twin = person || (other && other->voice != Voice::None);
    if (!twin && part.empty())
        part = std::u16string(line);
    if (title && label.parts.hint == Role::Unknown)
        label.parts.hint = m_vocabulary.roleIn(lookup);
    const Span& span = m_document.blocks[++label.lastBlock].span;
    label.place = LabelPlace::LineAndTitle;
    label.span = Span(label.span.begin(), span.end());
    label.bodyBegin = span.end();
}

/// Takes one line under each label; tells whether the document has such lines.
bool TitleLines::takeRound()
{
    std::unordered_map<NameHash, int> labels;
    std::unordered_map<NameHash, int> listed;
    std::unordered_map<std::uint64_t, int> times; // a line under a name
    std::vector<View> lines;                      // under each label
    lines.reserve(m_evidence.labels.size());
    for (const Label& label : m_evidence.labels) {
        const View line = lines.emplace_back(lineBelow(label));
        if (label.accepted)
            ++labels[nameHash(label.parts.name)];
        if (label.accepted && m_listed[label.block]) // it says it in a way of its own
            ++listed[nameHash(label.parts.name)];
        if (!line.empty() && !m_listed[label.block])
            ++times[pairOf(label, line)];
    }
    int returning = 0;
    int alike = 0;
    for (const auto& [key, count] : labels)
        returning += count > 1 ? count : 0;
    for (const auto& [key, count] : times)
        alike += count > 1 ? count : 0;
    const bool usual = alike >= kFewestAlike && 6 * alike >= returning; // for those who speak but once
    bool any = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Label& label = m_evidence.labels[i];
        const View line = lines[i];
        if (line.empty())
            continue;
        const NameHash key = nameHash(label.parts.name);
        const int same = times[pairOf(label, line)];
        const bool attached = m_setOff && label.personal() && !m_listed[label.block] && isSetOff(label) &&
                              isAttached(m_document, label.lastBlock + 1);
        if (!attached && (labels[key] < 2 ? !usual : same < 2 || 5 * same < 4 * (labels[key] - listed[key])))
            continue;
        take(label, line);
        any = true;
    }
    dropTaken();
    return any;
}

/// "William Hale" under "Jane Doe, Analyst" was a firm.
void TitleLines::dropTaken()
{
    std::size_t last = 0;
    std::size_t owner = m_evidence.lines.size();
    std::erase_if(m_evidence.labels, [&](const Label& label) {
        if (owner < label.block && label.block <= last)
            return true;
        if (label.accepted) {
            owner = label.block;
            last = label.lastBlock;
        }
        return false;
    });
}

} // namespace

void readTitleLines(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
                    Evidence& evidence)
{
    TitleLines(document, listed, vocabulary, evidence).run();
}

} // namespace earshot
