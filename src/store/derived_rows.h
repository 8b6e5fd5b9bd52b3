#pragma once

#include "analysis/reading.h"
#include "base/id.h"
#include "store/sqlite.h"

namespace earshot {

/// Writes the derived rows of a call in place of those it has. Runs inside a transaction of the caller.
void writeDerivedRows(sqlite::Connection& connection, CallId call, int revision, const Reading& reading,
                      const std::string& rules);
void removeDerivedRows(sqlite::Connection& connection, CallId call);

} // namespace earshot
