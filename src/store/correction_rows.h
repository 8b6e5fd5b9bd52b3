#pragma once

#include "base/id.h"
#include "store/sqlite.h"
#include "transcript/correction.h"

#include <vector>

namespace earshot {

/// What a person put right in the turns of a call, in and out of the table `correction`. Inside a transaction
/// of the caller.
std::vector<Correction> correctionsOf(sqlite::Connection& connection, CallId call);
void writeCorrections(sqlite::Connection& connection, CallId call,
                      const std::vector<Correction>& corrections);

} // namespace earshot
