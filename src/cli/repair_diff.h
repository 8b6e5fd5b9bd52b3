#pragma once

#include "text/document.h"

#include <string>

namespace earshot::cli {

/// Whether what changed is marked by the terminal's colours.
enum class Paint { None, Terminal };

/// The repairs of a document for a person at a terminal: how many of each kind, then each place as a hunk of
/// a diff, with the words around it. What is only proposed has a '?' line for each candidate. Control
/// characters of the original are printed as pictures or code points, so that none reaches the terminal.
std::string repairDiff(const Document& document, Paint paint);

} // namespace earshot::cli
