#pragma once

#include "analysis/compare.h"
#include "base/id.h"

#include <memory>
#include <vector>

namespace earshot::ui {

/// Calls beside each other and what comparing them told. `ids` and `readings` are parallel, in the order of
/// the comparison.
struct ComparedCalls {
    std::vector<CallId> ids;
    std::vector<std::shared_ptr<const Reading>> readings;
    CallComparison comparison;
};

} // namespace earshot::ui
