#include "transcript/block_reader.h"

#include "text/fold.h"
#include "text/script.h"

namespace earshot {

using View = std::u16string_view;

/// "Jane Doe" and below it "Chief Financial Officer at Acme".
void BlockReader::readTitleBelow(Label& label) const
{
    if (m_index + 1 >= m_document.blocks.size() || label.parts.separator != LabelSeparator::None)
        return;
    const Span below = m_document.blocks[m_index + 1].span;
    if (below.length() > kLongestTitle || below.length() < 2)
        return;
    View line = trimmed(below.in(m_text));
    const Role marked = takeVoiceMark(line);
    if (endsSentence(line, m_vocabulary) || !(mayBeginLabel(line.front()) || line.substr(0, 3) == u"at "))
        return;
    const std::u16string lookup = folded(line);
    const bool voice = m_vocabulary.voices.valueOf(lookup).has_value();
    if (lookup.find(u':') != std::u16string::npos ||
        (voice && (isVoiceOnly(line, m_vocabulary) || lineFeeds(m_end, below.begin()) != 1)))
        return;
    const auto title = m_vocabulary.titles.findFirst(lookup);
    if (!title) { // "at Acme", "Acme Capital at Borealis": the publisher's pattern without a title
        const std::size_t at = lookup.find(u" at ");
        const bool pattern = lookup.rfind(u"at ", 0) == 0 || (at != std::u16string::npos && at < 48);
        if (!pattern || label.parts.voice == Voice::Operator || !standsAlone(below) ||
            lowerShare(line) > 0.34)
            return;
        label.parts.firm = std::u16string(line);
        takeTitleLine(label, below);
        return;
    }
    if ((!label.personal() && label.parts.voice != Voice::Unknown) || title->span.begin() > 40 ||
        lowerShare(line) > 0.34) // a title is written in capitals
        return;
    if (lineFeeds(m_end, below.begin()) > 1) // a list's next person: "Jane Doe -- CFO"
        if (const auto other = readLabelParts(line, m_vocabulary);
            other && other->voice == Voice::None && other->separator == LabelSeparator::Dash &&
            !other->title.empty() && other->quality >= 0.6 && !looksLikeFirm(other->name, m_vocabulary))
            return;
    std::u16string joined = label.parts.name + u" -- " + std::u16string(line);
    auto parts = readLabelParts(joined, m_vocabulary);
    if (!parts || parts->titleFirst || (parts->name != label.parts.name && label.personal()))
        return;
    const auto time = label.parts.time;
    label.parts = std::move(*parts);
    label.parts.time = time;
    if (label.parts.hint == Role::Unknown)
        label.parts.hint = marked;
    takeTitleLine(label, below);
}

/// "Q", "A", "问": who asks or answers, in one letter.
Role BlockReader::roleOfMark(View mark) const
{
    const auto part = m_vocabulary.voices.valueOf(folded(mark));
    return part ? roleOfVoice(m_vocabulary.parts[*part].voice) : Role::Unknown;
}

/// "Analyst, Acme Capital Q": the letter stands at the right margin. Takes it off the line.
Role BlockReader::takeVoiceMark(View& line) const
{
    const std::size_t at = line.size() - 1;
    if (line.size() < 4 || !isBlankUnit(line[at - 1]) || fold(line[at]) == line[at])
        return Role::Unknown;
    const Role role = roleOfMark(line.substr(at));
    if (role != Role::Unknown)
        line = trimmed(line.substr(0, at));
    return role;
}

/// "Jane Doe", "Analyst, Acme Capital", "Q": the letter on a line of its own tells what she does, and that
/// the line between says more of her, known or not.
void BlockReader::readVoiceBelow(Label& label) const
{
    const Voice voice = label.parts.voice;
    if (voice == Voice::Operator || voice == Voice::Questioner || voice == Voice::Company)
        return;
    const std::size_t titled = label.lastBlock;
    const std::size_t furthest = titled + (titled == m_index ? 2 : 1);
    for (std::size_t next = titled + 1; next <= furthest && next + 1 < m_document.blocks.size(); ++next) {
        const Span below = m_document.blocks[next].span;
        const View line = trimmed(below.in(m_text));
        const Role role = line.size() == 1 ? roleOfMark(line) : Role::Unknown;
        if (role != Role::Unknown) {
            if (next > titled + 1)
                label.parts.firm = std::u16string(trimmed(m_document.blocks[next - 1].span.in(m_text)));
            if (label.parts.hint == Role::Unknown)
                label.parts.hint = role;
            label.place = LabelPlace::LineAndTitle;
            label.lastBlock = next;
            label.span = Span(label.span.begin(), below.end());
            label.bodyBegin = below.end();
            return;
        }
        if (below.length() > kLongestTitle || endsSentence(line, m_vocabulary) ||
            lineFeeds(m_document.blocks[next - 1].span.end(), below.begin()) != 1)
            return;
    }
}

void BlockReader::takeTitleLine(Label& label, const Span& below) const
{
    label.place = LabelPlace::LineAndTitle;
    label.lastBlock = m_index + 1;
    label.span = Span(label.span.begin(), below.end());
    label.bodyBegin = below.end();
}

/// Joined to the line above it, and set off from what follows.
bool BlockReader::standsAlone(const Span& below) const
{
    if (lineFeeds(m_end, below.begin()) != 1 || m_index + 2 >= m_document.blocks.size())
        return false;
    return lineFeeds(below.end(), m_document.blocks[m_index + 2].span.begin()) > 1;
}

} // namespace earshot
