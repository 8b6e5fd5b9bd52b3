#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Captions that tell a change of speaker by ">>" or a dash alone: each mark opens a turn, and so does the
/// speech in front of the first one. Where hardly any mark has a name behind it, other words that looked like
/// labels are none; where most have one, the others (">>" only) open turns of somebody unknown. Who speaks is
/// told by what is said alone: whoever announces is the operator, whoever was announced or called asks or
/// speaks under that name, whoever replies is the company. All of it is doubted; where nothing tells, it is
/// somebody unknown.
void readTurnMarks(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
