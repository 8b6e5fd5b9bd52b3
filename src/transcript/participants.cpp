#include "transcript/participants.h"

#include <algorithm>

namespace earshot {
namespace {

bool opensList(HeadingKind heading)
{
    return heading == HeadingKind::Participants || heading == HeadingKind::ParticipantsAnalyst ||
           heading == HeadingKind::ParticipantsExecutive || heading == HeadingKind::ParticipantsGuest;
}

/// The role of everybody in a list; Unknown where it holds both sides.
Role roleOfList(HeadingKind heading, bool executivesListed)
{
    switch (heading) {
    case HeadingKind::ParticipantsAnalyst:
        return Role::Analyst;
    case HeadingKind::ParticipantsExecutive:
        return Role::Executive;
    case HeadingKind::ParticipantsGuest:
        return executivesListed ? Role::Analyst : Role::Unknown;
    default:
        return Role::Unknown;
    }
}

} // namespace

std::vector<bool> readParticipants(const Document& document, const Vocabulary& vocabulary, Evidence& evidence)
{
    const auto& lines = evidence.lines;
    std::vector<bool> listed(lines.size(), false);
    Role role = Role::Unknown;
    bool inList = false;
    const bool executivesListed = std::any_of(lines.begin(), lines.end(), [](const LineFacts& line) {
        return line.kind == LineKind::Heading && line.heading == HeadingKind::ParticipantsExecutive;
    });
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
            role = roleOfList(lines[i].heading, executivesListed);
            continue;
        }
        if (lines[i].kind == LineKind::Rule)
            continue;
        if (inList && document.blocks[i].span.length() > 240)
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
