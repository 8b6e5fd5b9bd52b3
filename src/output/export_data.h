#pragma once

#include "analysis/reading.h"
#include "store/records.h"

#include <memory>
#include <vector>

namespace earshot {

/// One call with what is exported of it.
struct ExportCall {
    CallSummary summary;
    std::shared_ptr<const Reading> reading;
    std::vector<Annotation> annotations;
};

struct ExportData {
    std::vector<ExportCall> calls;
    std::vector<Tag> tags; ///< all of the library, parents first
};

} // namespace earshot
