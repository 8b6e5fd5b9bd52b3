#include "transcript/participants.h"

#include <algorithm>
#include <unordered_map>

namespace earshot {
namespace {

bool opensList(HeadingKind heading)
{
    return heading == HeadingKind::Participants || heading == HeadingKind::ParticipantsAnalyst ||
           heading == HeadingKind::ParticipantsExecutive || heading == HeadingKind::ParticipantsGuest;
}

/// Which lists a document has.
struct Lists {
    bool executives = false;
    bool others = false;             ///< of analysts or guests
    std::vector<std::size_t> blocks; ///< lists in one line
};

/// The role of everybody in a list; Unknown where it holds both sides.
Role roleOfList(HeadingKind heading, const Lists& lists)
{
    switch (heading) {
    case HeadingKind::ParticipantsAnalyst:
        return Role::Analyst;
    case HeadingKind::ParticipantsExecutive:
        return Role::Executive;
    case HeadingKind::ParticipantsGuest:
        return lists.executives ? Role::Analyst : Role::Unknown;
    case HeadingKind::Participants: // "Call participants" beside the company's own
        return lists.executives && !lists.others ? Role::Analyst : Role::Unknown;
    default:
        return Role::Unknown;
    }
}

/// "Analysts: Jane Doe (JD), Tom Roe": the heading of a list in one line, and the offset of its people.
std::optional<std::pair<HeadingKind, std::size_t>> listHeading(std::u16string_view line,
                                                               const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 40;
    const std::size_t colon = line.substr(0, kLongest).find_first_of(u":：");
    if (colon == std::u16string_view::npos || trimmed(line.substr(colon + 1)).empty())
        return std::nullopt;
    std::u16string_view head = trimmed(line.substr(0, colon));
    if (endsWithAny(head, u")）")) { // "参会者（87）"
        const std::size_t open = head.find_last_of(u"(（");
        const std::u16string_view count = open == std::u16string_view::npos
                                              ? std::u16string_view()
                                              : head.substr(open + 1, head.size() - open - 2);
        if (!count.empty() && std::all_of(count.begin(), count.end(), isAsciiDigit))
            head = trimmed(head.substr(0, open));
    }
    const auto kind = headingKind(head, vocabulary);
    return kind && opensList(*kind) ? std::optional(std::pair(*kind, colon + 1)) : std::nullopt;
}

/// Reads the people of a list in one line, if the block is one; tells whether it is.
bool readListLine(const Document& document, std::size_t block, const Lists& lists,
                  const Vocabulary& vocabulary, Roster& roster)
{
    const std::u16string_view line = trimmed(document.blocks[block].span.in(document.text));
    const auto heading = listHeading(line, vocabulary);
    if (!heading)
        return false;
    const std::u16string_view people = trimmed(line.substr(heading->second));
    if (endsSentence(people, vocabulary) || lowerShare(people) > 0.5)
        return false;
    constexpr std::ptrdiff_t kFewestMarks = 2;
    const std::size_t before = roster.entries().size();
    if (holdsHan(line)) {
        readPeopleList(people, roleOfList(heading->first, lists), vocabulary, roster);
        const auto marks = std::count(people.begin(), people.end(), u'、');
        return roster.entries().size() > before ||
               (marks >= kFewestMarks && people.find_first_of(u"。？！?!") == std::u16string_view::npos);
    }
    readLatinList(people, roleOfList(heading->first, lists), vocabulary, roster);
    return roster.entries().size() > before;
}

/// The block in which somebody begins to speak: the operator, or whoever's label returns.
std::size_t firstSpeechOf(const Evidence& evidence)
{
    std::unordered_map<NameHash, int> times;
    for (const Label& label : evidence.labels)
        ++times[nameHash(label.parts.name)];
    std::size_t inlined = evidence.lines.size();
    for (const Label& label : evidence.labels) {
        const bool stands = label.place == LabelPlace::Inline;
        if (label.parts.voice == Voice::Operator || (stands && times[nameHash(label.parts.name)] > 1))
            return label.block;
        inlined = stands ? std::min(inlined, label.block) : inlined;
    }
    return inlined;
}

/// Speech: a line of several sentences or clauses, which no line of a list holds.
bool isSpoken(std::u16string_view line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kShortest = 60;
    constexpr std::size_t kShortestHan = 20;
    if (const std::size_t stop = line.find(u'。'); stop != std::u16string_view::npos && holdsHan(line))
        return line.size() >= kShortestHan &&
               (stop + 1 < line.size() || line.find(u'，') != std::u16string_view::npos);
    return line.size() >= kShortest && !holdsHan(line) && endsWithAny(line, u".?!") &&
           endsSentence(line, vocabulary) && line.find_first_of(u".?!") < line.size() - 1 &&
           lowerShare(line) > 0.5;
}

/// "Jane Doe, CEO" above what is spoken, where a list has her already: her label, and no line of the next
/// list.
bool opensSpeech(const Document& document, std::size_t block, const Vocabulary& vocabulary,
                 const Roster& roster)
{
    constexpr std::int32_t kLongest = 120;
    if (block + 1 >= document.blocks.size() || document.blocks[block].span.length() > kLongest ||
        !isSpoken(trimmed(document.blocks[block + 1].span.in(document.text)), vocabulary))
        return false;
    const auto parts = readLabelParts(trimmed(document.blocks[block].span.in(document.text)), vocabulary);
    return parts && parts->voice == Voice::None && roster.find(nameHash(parts->name));
}

} // namespace

std::vector<bool> readParticipants(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    const auto& lines = evidence.lines;
    std::vector<bool> listed(lines.size(), false);
    Role role = Role::Unknown;
    bool inList = false;
    Lists lists;
    for (const LineFacts& line : lines) {
        if (line.kind != LineKind::Heading)
            continue;
        lists.executives = lists.executives || line.heading == HeadingKind::ParticipantsExecutive;
        lists.others = lists.others || line.heading == HeadingKind::ParticipantsAnalyst ||
                       line.heading == HeadingKind::ParticipantsGuest;
    }
    bool executivesPassed = false;
    const std::size_t firstSpeech = firstSpeechOf(evidence);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == LineKind::Heading) {
            inList = opensList(lines[i].heading);
            role = lines[i].heading == HeadingKind::Participants && !executivesPassed
                       ? Role::Unknown
                       : roleOfList(lines[i].heading, lists);
            executivesPassed = executivesPassed || lines[i].heading == HeadingKind::ParticipantsExecutive;
            continue;
        }
        if (lines[i].kind == LineKind::Rule)
            continue;
        if (inList && (document.blocks[i].span.length() > 240 ||
                       isSpoken(trimmed(document.blocks[i].span.in(document.text)), vocabulary)))
            inList = false;
        inList = inList && !opensSpeech(document, i, vocabulary, evidence.roster);
        listed[i] = inList;
        if (inList && holdsHan(document.blocks[i].span.in(document.text)) &&
            readListLine(document, i, lists, vocabulary, evidence.roster)) {
            lists.blocks.push_back(i);
            continue; // "接待人员：董事长 高远" inside the list of those who came
        }
        if (inList)
            readRosterBlock(document, i, role, vocabulary, evidence.roster);
        else if (i < firstSpeech && readListLine(document, i, lists, vocabulary, evidence.roster)) {
            listed[i] = true;
            lists.blocks.push_back(i);
        } else if (i <= firstSpeech)
            readRosterBlock(document, i, Role::Unknown, vocabulary, evidence.roster);
    }
    std::erase_if(evidence.labels, [&](const Label& label) {
        return !label.personal() && std::ranges::binary_search(lists.blocks, label.block);
    });
    return listed;
}

} // namespace earshot
