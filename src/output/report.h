#pragma once

#include "base/result.h"
#include "output/export_data.h"

#include <string>

namespace earshot {

/// Calls for reading: head, questions and answers with summaries, notes and tags, figures. UTF-8.
std::string markdownReport(const ExportData& data);
/// The same as one HTML file that needs nothing beside it.
std::string htmlReport(const ExportData& data);
/// Pages for printing, with summaries, notes and figures; the full words of a call are in the others. Fonts
/// are embedded, calls and questions are bookmarks. Error: Internal.
Result<std::string> pdfReport(const ExportData& data);

} // namespace earshot
