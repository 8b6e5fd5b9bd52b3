#pragma once

#include "base/result.h"
#include "output/table.h"

#include <string>
#include <vector>

namespace earshot {

/// One sheet for each table: typed cells, a frozen head with filters, no formulas. Cells over Excel's 32,767
/// characters go on in the rows behind, as in CSV. Errors: FileNotWritable, DiskFull (its working file).
Result<std::string> xlsx(const std::vector<Table>& tables);

} // namespace earshot
