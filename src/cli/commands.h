#pragma once

#include "library/library.h"

#include <optional>
#include <string>
#include <vector>

namespace earshot::cli {

/// Exit statuses, the same for every command.
constexpr int kDone = 0;
constexpr int kSomeFailed = 1;
constexpr int kWrongUsage = 2;

enum class Printed { Text, Json };

// Without a library

enum class Asked { Everything, Repairs };
/// One line of JSON (or one readable report) for each file, in order. Repairs are shown of any text, be it a
/// call or not.
int inspect(const std::vector<std::string>& files, Asked asked, Printed printed);
/// One line of figures for each line of JSON on standard input.
int figures();

// With the library in `file`

int import(const std::string& file, const std::vector<std::string>& paths, Printed printed);
int importSamples(const std::string& file, Printed printed);
int list(const std::string& file, Printed printed);
/// No calls: all of them. No output: standard output.
int exportCalls(const std::string& file, const std::vector<std::int64_t>& calls, ExportFormat format,
                const std::string& output);
int search(const std::string& file, const std::string& query, std::size_t limit, Printed printed);
enum class Listed { Own, Everything };
/// A person's own sets of synonyms, or the built-in ones too.
int synonyms(const std::string& file, Listed listed, Printed printed);
int exportSynonyms(const std::string& file, const std::string& target);
/// Adds those of a file; sets that are there already stay as they are.
int importSynonyms(const std::string& file, const std::string& path);
int compare(const std::string& file, const std::vector<std::int64_t>& calls, Printed printed);
enum class Told { Disagreements, Everything };
/// Statements of calls held against each other, other calls and tables of results.
int reconcile(const std::string& file, const std::vector<std::int64_t>& calls, Told told, Printed printed);
/// No company: the one that each file names.
int importResults(const std::string& file, const std::vector<std::string>& paths, const std::string& company,
                  Printed printed);
enum class Taken { Applied, Shown };
/// Tables of questions and answers that were edited in a spreadsheet: shows what was changed, and applies it.
int importQa(const std::string& file, const std::vector<std::string>& paths, Taken taken, Printed printed);
/// `salvageTo` names the new library that takes what can be read of a damaged one.
int check(const std::string& file, const std::optional<std::string>& salvageTo, Printed printed);
int backup(const std::string& file, const std::string& target, Printed printed);

} // namespace earshot::cli
