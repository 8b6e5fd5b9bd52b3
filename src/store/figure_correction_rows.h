#pragma once

#include "figures/figure_correction.h"
#include "store/records.h"
#include "store/sqlite.h"

#include <vector>

namespace earshot {

/// The figure corrections of a call, in the order of applying. A kind of a newer program is left where it is
/// and not read.
std::vector<FigureCorrection> readFigureCorrections(sqlite::Connection& connection, CallId call);
void writeFigureCorrections(sqlite::Connection& connection, CallId call,
                            const std::vector<FigureCorrection>& corrections);

} // namespace earshot
