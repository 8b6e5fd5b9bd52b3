#pragma once

#include "transcript/evidence.h"

#include <vector>

namespace earshot {

/// Finds what the minutes of a meeting print of its agenda between speeches: counted parts ("肆、承认事项"),
/// motions ("第一案") and their fields ("案由：…"). Makes these lines asides; tells which they are.
std::vector<bool> markAgenda(const Document& document, const Vocabulary& vocabulary,
                             std::vector<LineFacts>& lines);

/// What stands between a line of the agenda and the next accepted label is the agenda's too.
void closeAgenda(const std::vector<bool>& agenda, Evidence& evidence);

} // namespace earshot
