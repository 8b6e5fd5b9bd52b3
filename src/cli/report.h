#pragma once

#include "analysis/reading.h"
#include "cli/repair_diff.h"

#include <string>

namespace earshot::cli {

/// What was read, for a person at a terminal: the call, its people, pairs, figures and doubts, and every
/// repair as a diff.
std::string report(const Reading& reading, Paint paint);

} // namespace earshot::cli
