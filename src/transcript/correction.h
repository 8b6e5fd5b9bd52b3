#pragma once

#include "lexicon/lexicon.h"
#include "text/document.h"
#include "transcript/call.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class CorrectionKind { Split, Merge, Relabel, ChangeRole, MoveBoundary };
std::string_view name(CorrectionKind kind); ///< "split", "merge", "relabel", "change-role", "move-boundary"
std::optional<CorrectionKind> correctionKind(std::string_view name);

enum class CorrectionScope {
    ThisTurn,
    AllAlike, ///< every turn of the same speaker as the program named it
};

/// One thing a person put right. Places are offsets into the document's source, which no repair and no new
/// rule moves: a correction holds over re-segmentation. Undoing one is leaving it out of the list.
struct Correction {
    CorrectionKind kind = CorrectionKind::Relabel;
    std::int32_t place = 0;  ///< Split: where the second part begins; else: where the turn's speech begins
    std::int32_t target = 0; ///< MoveBoundary: where the turn's speech begins now
    std::u16string speaker;  ///< Relabel: the right name; Split: who speaks the second part, empty: the same
    Role role = Role::Unknown; ///< ChangeRole; Relabel to a name that the call does not know
    CorrectionScope scope = CorrectionScope::ThisTurn;
    friend bool operator==(const Correction&, const Correction&) = default;
};

struct Corrected {
    Call call;
    std::vector<std::size_t> lost; ///< corrections whose place no turn begins at any more, by index
};

/// The call with every correction on top, in order. Sections, exchanges, sub-questions and follow-ups are
/// made anew from the turns as they stand then; doubts that a correction settles go.
Corrected applyCorrections(const Document& document, Call call, const std::vector<Correction>& corrections,
                           const Lexicon& lexicon);

/// The place to keep for a turn, and for an offset of the clean text.
std::int32_t correctionPlace(const Document& document, const Turn& turn);
std::int32_t correctionPlace(const Document& document, std::int32_t clean);

} // namespace earshot
