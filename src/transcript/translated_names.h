#pragma once

#include "transcript/call.h"

namespace earshot {

/// A call that gives every speech in two languages, each under a label of its own, names everybody twice
/// ("Jane Doe", and behind each of her turns 简·多伊). Joins such people: the first form is the name, the
/// other an alias. Leaves calls alone where nearly all turns do not stand in such couples.
void joinTranslatedNames(Call& call);

} // namespace earshot
