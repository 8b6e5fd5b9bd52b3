#pragma once

#include "base/id.h"
#include "store/sqlite.h"
#include "transcript/decisions.h"

namespace earshot {

/// What a person decided of a call's repairs and doubts, in and out of the table `decision`. Inside a
/// transaction of the caller.
Decisions decisionsOf(sqlite::Connection& connection, CallId call);
void writeDecisions(sqlite::Connection& connection, CallId call, const Decisions& decisions);

} // namespace earshot
