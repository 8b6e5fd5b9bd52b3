#pragma once

#include "text/document.h"
#include "transcript/turns.h"

#include <vector>

namespace earshot {

/// Fills call.doubts, ascending by place: labels and boundaries whose evidence is thin, people whose role
/// only their conduct tells, speech that nobody's label opens. `stretches[i]` is what turn i was made from.
void tellDoubts(const Document& document, const Evidence& evidence, const std::vector<Stretch>& stretches,
                Call& call);

} // namespace earshot
