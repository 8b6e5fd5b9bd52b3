#pragma once

#include "intake/reader.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace earshot {

/// Faults of the library: SQLite's own check, references that lead nowhere, kept documents and clean texts
/// that do not give their hash. Empty where all is well.
Result<std::vector<std::string>> checkLibrary(const Database& database, const Progress& progress);

/// A copy taken while the library is in use, checked, and only then put in place of `target`.
/// Errors: FileNotWritable, DiskFull, LibraryDamaged (the copy does not pass), Cancelled.
Result<void> backUp(const Database& database, const std::filesystem::path& target, const Progress& progress);

} // namespace earshot
