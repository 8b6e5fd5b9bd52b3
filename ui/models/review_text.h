#pragma once

#include "transcript/correction.h"
#include "transcript/decisions.h"

#include <QString>

namespace earshot::ui {

/// "Pinyin glosses": what a group of repairs is called.
QString repairKindText(RepairKind kind);
/// What repairs of the kind do, in a sentence.
QString repairKindHint(RepairKind kind);
/// "Speaker": what a group of doubts is called.
QString doubtKindText(DoubtKind kind);
/// Why the program is not sure; the reason's own code where it has no sentence.
QString doubtReason(const std::string& about);
/// "Merged with the turn before", "Speaker: Ida Moss".
QString correctionText(const Correction& correction);

} // namespace earshot::ui
