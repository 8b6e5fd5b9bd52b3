#pragma once

#include "output/export_data.h"

#include <string>

namespace earshot {

/// Calls for reading: head, questions and answers with summaries, notes and tags, figures. UTF-8.
std::string markdownReport(const ExportData& data);
/// The same as one HTML file that needs nothing beside it.
std::string htmlReport(const ExportData& data);

} // namespace earshot
