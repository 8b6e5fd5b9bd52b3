#pragma once

#include "intake/working_text.h"

namespace earshot {

/// Finds and makes all repairs of a text, kind by kind, in the order in which one is proof for the next.
/// False: cancelled on the way.
bool repairText(WorkingText& working, const Progress& progress);

} // namespace earshot
