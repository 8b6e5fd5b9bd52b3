#pragma once

#include "output/qa_edits.h"
#include "store/records.h"

#include <optional>
#include <variant>
#include <vector>

namespace earshot {

/// One thing that taking an edited table back did to the library.
struct SummaryStep {
    PairPlace place;
    SummaryEdit before;
    SummaryEdit after;
};
struct AnnotationStep {
    std::optional<Annotation> before; ///< none: it is made
    std::optional<Annotation> after;  ///< none: it goes
};
struct TagStep {
    Tag made;
};
using QaStep = std::variant<TagStep, SummaryStep, AnnotationStep>;

enum class QaWay { Forward, Back };

/// Everything that was done, in its order: enough to undo it and to do it again.
struct QaDone {
    std::vector<QaStep> steps;
};

} // namespace earshot
