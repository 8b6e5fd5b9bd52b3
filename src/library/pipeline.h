#pragma once

#include "analysis/reading.h"
#include "base/result.h"
#include "intake/reader.h"
#include "store/records.h"

#include <string>
#include <string_view>

namespace earshot {

/// Names the rules that make a reading from bytes: the program's own number and the vocabulary. Readings made
/// by others are made again.
const std::string& rulesVersion();

/// readCall with what a person knows of the call, which figures are read by.
Result<Reading> readCall(std::string_view bytes, std::string path, const CallEdits& edits,
                         const Progress& progress);

/// What the call is, with the person's own metadata on top.
void apply(const CallEdits& edits, CallInfo& info);

} // namespace earshot
