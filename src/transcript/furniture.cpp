#include "transcript/furniture.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/parts_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace earshot {
namespace {

using View = std::u16string_view;

/// What of the blocks belongs to labels.
struct Labelled {
    std::vector<bool> opens;  ///< a turn begins here
    std::vector<bool> within; ///< no words of a speech have begun yet
};

Labelled labelledBlocks(const Document& document, const Evidence& evidence)
{
    const std::size_t size = evidence.lines.size() + 1; // what follows the last line opens nothing
    Labelled labelled{std::vector<bool>(size), std::vector<bool>(size)};
    for (const Label& label : evidence.labels) {
        if (!label.accepted)
            continue;
        labelled.opens[label.block] = true;
        const std::size_t last = label.bodyBegin < document.blocks[label.lastBlock].span.end()
                                     ? label.lastBlock // its words have begun in this block
                                     : label.lastBlock + 1;
        for (std::size_t i = label.block; i < std::min(last, size); ++i)
            labelled.within[i] = true;
    }
    return labelled;
}

constexpr std::size_t kLongestAvatar = 3;

/// "JD", "J", 高, 远明: capitals or characters and nothing else.
bool mayBeAvatar(View line)
{
    if (line.empty() || line.size() > kLongestAvatar)
        return false;
    return std::all_of(line.begin(), line.end(), [](char16_t c) { return c >= u'A' && c <= u'Z'; }) ||
           (line.size() < kLongestAvatar && std::all_of(line.begin(), line.end(), isHan));
}

/// Whether the letters are those of the name that opens the line.
bool standsFor(View avatar, View line)
{
    if (isHan(avatar.front())) {
        constexpr std::ptrdiff_t kLongestName = 4;
        const auto end =
            std::find_if_not(line.begin(), line.begin() + std::min(std::ssize(line), kLongestName), isHan);
        const View name(line.begin(), end);
        return name.size() > avatar.size() && (name.starts_with(avatar) || name.ends_with(avatar));
    }
    const std::u16string initials = initialsOf(line);
    if (!initials.starts_with(avatar.front()) || line.size() <= avatar.size())
        return false;
    std::size_t next = 1;
    for (std::size_t i = 1; i < std::min<std::size_t>(initials.size(), 4) && next < avatar.size(); ++i)
        next += initials[i] == avatar[next];
    return next == avatar.size();
}

/// The length of the mark that opens a caption; 0 where there is none.
std::size_t arrowsOf(const Block&, View line)
{
    return line.starts_with(u">>") ? 2 : 0;
}

/// A dash marks a change of speaker where there are times: elsewhere it makes a list.
std::size_t dashOf(const Block& block, View line)
{
    return block.time && line.size() > 2 && isDash(line[0]) && isBlankUnit(line[1]) ? 2 : 0;
}

} // namespace

void markAvatars(const Document& document, Evidence& evidence)
{
    constexpr std::size_t kLongestName = 100; // with its title
    constexpr std::size_t kFewest = 3;
    const auto& blocks = document.blocks;
    std::vector<std::size_t> places;
    std::set<View> different;
    std::size_t others = 0; // "Q", "A"
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const View line = blocks[i].span.in(document.text);
        if (!mayBeAvatar(line))
            continue;
        const View next = blocks[i + 1].span.in(document.text);
        if (next.size() <= kLongestName && standsFor(line, next)) {
            places.push_back(i);
            different.insert(line);
        } else {
            ++others;
        }
    }
    if (places.size() >= kFewest && different.size() > 1 && 4 * others < places.size())
        for (const std::size_t place : places)
            evidence.lines[place].kind = LineKind::Furniture;
}

void markRefrains(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kLongest = 40;
    constexpr std::size_t kFewest = 4;
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    const Labelled labelled = labelledBlocks(document, evidence);
    const auto mayBeFurniture = [&](std::size_t i) {
        if (evidence.lines[i].kind != LineKind::Text || labelled.opens[i] ||
            document.blocks[i].span.length() > static_cast<std::int32_t>(kLongest))
            return false;
        const View line = lineOf(i);
        return !endsSentence(line, vocabulary) && !endsWithAny(line, u".:：-–—");
    };
    std::map<std::u16string, std::vector<std::size_t>> refrains;
    for (std::size_t i = 1; i < evidence.lines.size(); ++i)
        if ((labelled.opens[i + 1] || i + 1 == evidence.lines.size()) && !labelled.within[i - 1] &&
            endsWithAny(lineOf(i - 1), u".?!。？！…”\"）)") && mayBeFurniture(i))
            refrains[refrainKey(lineOf(i))].push_back(i);
    std::erase_if(refrains,
                  [&](const auto& one) { return one.first.size() < 2 || one.second.size() < kFewest; });
    if (refrains.empty())
        return;
    std::map<std::u16string, std::size_t> everywhere;
    for (std::size_t i = 1; i < evidence.lines.size(); ++i)
        if (mayBeFurniture(i))
            ++everywhere[refrainKey(lineOf(i))];
    for (const auto& [key, places] : refrains)
        if (5 * places.size() >= 4 * everywhere[key])
            for (const std::size_t place : places)
                evidence.lines[place].kind = LineKind::Furniture;
}

void markCautions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr std::size_t kFewest = 3;
    std::size_t behind = document.blocks.size(); // the last label, and the line its words begin on
    for (const Label& label : evidence.labels)
        if (label.accepted)
            behind = label.lastBlock + (label.place == LabelPlace::Inline ? 1 : 2);
    for (std::size_t i = behind; i < document.blocks.size(); ++i) {
        const View words = document.blocks[i].span.in(document.text);
        if (evidence.lines[i].kind == LineKind::Text &&
            vocabulary.cautions.findAll(folded(words)).size() >= kFewest)
            evidence.lines[i].kind = LineKind::Boilerplate;
    }
}

void readTurnMarks(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    constexpr View kNobody = u">>";
    constexpr std::size_t kFewest = 4;
    const auto part = vocabulary.voices.valueOf(kNobody);
    if (!part)
        return;
    for (const auto markOf : {arrowsOf, dashOf}) {
        const auto lengthAt = [&](std::size_t i) {
            return markOf(document.blocks[i], document.blocks[i].span.in(document.text));
        };
        std::vector<Label> marks;
        for (std::size_t i = 0; i < document.blocks.size(); ++i) {
            const std::size_t length = lengthAt(i);
            if (length == 0 || evidence.lines[i].kind != LineKind::Text)
                continue;
            const Span span = document.blocks[i].span;
            Label label;
            label.parts.voice = Voice::Unknown;
            label.parts.part = *part;
            label.parts.name = kNobody;
            label.parts.quality = 1;
            if (i > 0)
                label.parts.time = evidence.lines[i - 1].time;
            label.place = LabelPlace::Inline;
            label.block = label.lastBlock = i;
            label.bodyBegin = span.begin() + static_cast<std::int32_t>(length);
            label.span = Span(span.begin(), label.bodyBegin);
            label.score = kTakenLabel;
            label.accepted = true;
            marks.push_back(std::move(label));
        }
        // Dashes alone tell less than any label.
        const auto named =
            std::count_if(evidence.labels.begin(), evidence.labels.end(), [&](const Label& label) {
                return label.accepted && (markOf == dashOf || lengthAt(label.block) > 0);
            });
        if (marks.size() >= kFewest && 2 * static_cast<std::size_t>(named) < marks.size()) {
            evidence.labels = std::move(marks);
            return;
        }
    }
}

} // namespace earshot
