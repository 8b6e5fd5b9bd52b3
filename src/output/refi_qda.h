#pragma once

#include "base/result.h"
#include "output/export_data.h"

#include <string>

namespace earshot {

/// A project by the REFI-QDA standard 1.5 (.qdpx), as programs for qualitative analysis exchange them: a zip
/// of `project.qde` and one plain text for each call. Tags are the code book, annotations are selections with
/// their codings and notes, an annotation of a whole call stands at its source. Positions are Unicode code
/// points into the text, the end exclusive. Error: Internal.
Result<std::string> refiQdaProject(const ExportData& data);

} // namespace earshot
