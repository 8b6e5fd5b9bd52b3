#pragma once

#include "transcript/evidence.h"

#include <vector>

namespace earshot {

/// Reads who takes part into the roster, from the lists under their headings and from the publisher's lead,
/// which stands before the first heading or label. Tells which blocks belong to a list.
std::vector<bool> readParticipants(const Document& document, const Vocabulary& vocabulary,
                                   Evidence& evidence);

} // namespace earshot
