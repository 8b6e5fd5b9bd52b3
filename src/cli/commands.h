#pragma once

#include <string>
#include <vector>

namespace earshot::cli {

/// Exit statuses, the same for every command.
constexpr int kDone = 0;
constexpr int kSomeFailed = 1;
constexpr int kWrongUsage = 2;

enum class Printed { Text, Json };

/// One line of JSON (or one readable report) for each file, in order.
int inspect(const std::vector<std::string>& files, Printed printed);
/// One line of figures for each line of JSON on standard input.
int figures();

} // namespace earshot::cli
