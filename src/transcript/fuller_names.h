#pragma once

#include "transcript/roster_names.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace earshot {

/// "Ms. Doe": the family name alone, behind an honorific; empty where it is not so.
std::u16string_view familyOfAddressed(std::u16string_view name, const Vocabulary& vocabulary);

/// "林总", "林小姐": the whole name among the forms in which labels write one person; else the form itself.
std::u16string wholeNameAmong(const std::vector<std::u16string>& forms, const std::u16string& form,
                              const Vocabulary& vocabulary);

/// The full names of people whom labels call by an office, by one of their names, or by what a list gives as
/// a shorter one: "CFO", "Jane", "MR. DOE".
class FullerNames {
public:
    /// `head`: what stands above the first speech. All must outlive this.
    FullerNames(const RosterNames& listed, std::u16string_view head, const Vocabulary& vocabulary)
        : m_listed(listed), m_head(head), m_vocabulary(vocabulary)
    {
    }

    /// The one name of the list, or else of the head, that a personal label may stand for; the label's own
    /// where there is none, or more than one.
    std::u16string of(const LabelParts& parts);

private:
    const RosterEntry* listed(const LabelParts& parts) const;
    std::u16string inHead(const std::u16string& name) const;

    const RosterNames& m_listed;
    std::u16string_view m_head;
    const Vocabulary& m_vocabulary;
    std::unordered_map<std::u16string, std::u16string> m_known; ///< by the label's name
};

} // namespace earshot
