#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// "晨港日报：……？" between the answers of known speakers: whoever asks under words that are no name, as
/// papers do when several of them meet a company. Adds their labels, with a doubt each.
void addUnknownAskers(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
