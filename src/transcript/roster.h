#pragma once

#include "transcript/label.h"
#include "transcript/layout.h"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace earshot {

/// One person whom the document lists or introduces.
struct RosterEntry {
    std::u16string name;
    std::u16string alias;
    std::u16string title;
    std::u16string firm;
    std::u16string code; ///< "发言人3": how the labels call the person
    Role role = Role::Unknown;
    bool byHeading = false; ///< the role is that of the list it stands in
};

/// Who takes part, as told by lists, tables and the publisher's lead.
class Roster {
public:
    void add(RosterEntry entry);
    const RosterEntry* find(NameHash name) const;
    const RosterEntry* findCode(std::u16string_view codeKey) const;
    /// Those whose own or whose firm's initials two to four capitals may be: "TC" of Tom Clark, of Tate
    /// Capital, of "Ann Tate (TC)".
    struct OfInitials {
        const RosterEntry* entry;
        bool given; ///< the list says "Jane Doe (JD)"
        bool firms; ///< the initials are those of the person's firm only
    };
    std::vector<OfInitials> ofInitials(std::u16string_view initials) const;
    /// "CFO", "财务总监": the one person whom the list gives this office, alone or beside others; nobody
    /// where two have it.
    const RosterEntry* findOffice(std::u16string_view office) const;
    const std::vector<RosterEntry>& entries() const { return m_entries; }

private:
    std::vector<RosterEntry> m_entries;
    std::unordered_map<NameHash, std::size_t> m_byKey;
    std::map<std::u16string, std::size_t> m_byCode;
};

/// Lists of participants: blocks [from, to) that belong to no speech.
void readRosterBlock(const Document& document, std::size_t block, Role role, const Vocabulary& vocabulary,
                     Roster& roster);

/// The people of a list in one line, behind its heading's colon: "Jane Doe (CEO), Jim Hale, CFO; Acme (AC)".
void readLatinList(std::u16string_view list, Role role, const Vocabulary& vocabulary, Roster& roster);

/// "…董事会主席蔡某，CEO吴某等出席", "出席：董事长 陈某（陈总）、CFO 李某": titles and names in a run of
/// text.
void readPeopleList(std::u16string_view text, Role role, const Vocabulary& vocabulary, Roster& roster);

/// "发言人1：沈某（总监）", "SPEAKER_00 = Jane Doe (CFO)": a line of a key to the voices of a recording.
std::optional<RosterEntry> readKeyLine(std::u16string_view line, const Vocabulary& vocabulary);

/// "Jane Doe, Jim Hale, Tom Roe, Operator": a line of nothing but names tells no titles.
bool isNameList(std::u16string_view line, const Vocabulary& vocabulary);

/// The words in capitals that end `before`: "the chief executive Jane Doe".
std::u16string_view nameAtEnd(std::u16string_view before);

RosterEntry entryOf(const LabelParts& parts, Role role);

} // namespace earshot
