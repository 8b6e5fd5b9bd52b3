#pragma once

#include "intake/edit.h"
#include "intake/reader.h"
#include "text/document.h"

#include <map>
#include <string>
#include <vector>

namespace earshot {

/// A text on its way from the decoded original to its clean form: stages hand in edits, it keeps the way back
/// to the source and the log of repairs.
class WorkingText {
public:
    /// `map` leads from `text` to the source.
    WorkingText(std::u16string text, SourceMap map, const ReadOptions& options);

    const std::u16string& text() const { return m_text; }
    Span toSource(const Span& span) const { return m_earlier.toSource(m_map.toSource(span)); }
    /// Where a stretch of the text handed in at first stands by now.
    Span fromFirst(const Span& span) const { return m_map.toClean(span); }

    /// Makes the edits: ascending, not overlapping (one that begins inside its forerunner is left out). Edits
    /// that the person rejected are logged only.
    void apply(std::vector<Edit> edits);
    /// Makes what the person chose for places where no edit was found. After all stages.
    void applyOwnChoices();
    /// Line ends to '\n': a matter of notation, not logged. Form feeds may stay for those who look for pages.
    enum class Pages { Joined, Apart };
    void normaliseLineEnds(Pages pages);

    std::u16string takeText() { return std::move(m_text); }
    SourceMap takeMap() { return m_map.after(m_earlier); }
    std::vector<Repair> takeRepairs();

private:
    using Decisions = std::map<Span, const RepairDecision*>;

    /// The decision on exactly this edit; null for none. `chosenAround`: another choice of the person's
    /// covers some of it.
    const RepairDecision* decisionOn(const Edit& edit, const Span& source) const;
    bool chosenAround(const Span& source) const;
    enum class Fate { Make, LogOnly, Forget };
    Fate decide(Edit& edit) const;
    Repair repairOf(const Edit& edit) const;
    void rebuild(const std::vector<Edit>& edits);

    std::u16string m_text;
    SourceMap m_map;     ///< to the text handed in at first
    SourceMap m_earlier; ///< from that to the source
    std::map<RepairKind, RepairVerdict> m_kinds;
    std::map<RepairKind, Decisions> m_places;
    std::vector<Repair> m_repairs; ///< `clean` is in m_text
};

} // namespace earshot
