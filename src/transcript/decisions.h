#pragma once

#include "intake/repair_decision.h"
#include "text/document.h"
#include "transcript/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

std::optional<DoubtKind> doubtKind(std::string_view name);

/// A doubt that a person has looked at and found the program's reading right.
struct SettledDoubt {
    DoubtKind kind = DoubtKind::Speaker;
    std::string about;    ///< Doubt::about
    Span place;           ///< in the document's source
    std::u16string words; ///< what stands there
    bool lost = false;    ///< the place is not in the new revision any more
    friend bool operator==(const SettledDoubt&, const SettledDoubt&) = default;
};

/// What a person decided of repairs and doubts of one call.
struct Decisions {
    std::vector<RepairDecision> repairs;
    std::vector<SettledDoubt> doubts;
    friend bool operator==(const Decisions&, const Decisions&) = default;
};

/// To keep for a doubt and for a repair of this document.
SettledDoubt settled(const Document& document, const Doubt& doubt);
RepairDecision decided(const Repair& repair, RepairVerdict verdict, std::u16string replacement = {});

/// Takes what was settled out of `doubts` and gives it.
std::vector<Doubt> takeSettled(const Document& document, const std::vector<SettledDoubt>& known,
                               std::vector<Doubt>& doubts);

} // namespace earshot
