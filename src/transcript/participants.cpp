#include "transcript/participants.h"

#include <algorithm>

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
    bool others = false; ///< of analysts or guests
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

/// Latin speech: a line of several sentences, which no line of a list holds.
bool isSpoken(std::u16string_view line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kShortest = 60;
    return line.size() >= kShortest && !holdsHan(line) && endsWithAny(line, u".?!") &&
           endsSentence(line, vocabulary) && line.find_first_of(u".?!") < line.size() - 1 &&
           lowerShare(line) > 0.5;
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
    std::size_t firstSpeech = lines.size();
    for (const Label& label : evidence.labels) {
        if (label.parts.voice == Voice::Operator || label.place == LabelPlace::Inline) {
            firstSpeech = label.block;
            break;
        }
    }
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
        listed[i] = inList;
        if (inList)
            readRosterBlock(document, i, role, vocabulary, evidence.roster);
        else if (i < firstSpeech + 1)
            readRosterBlock(document, i, Role::Unknown, vocabulary, evidence.roster);
    }
    return listed;
}

} // namespace earshot
