#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace earshot::cli {

/// The command line's own output: UTF-8 on standard output, whole or an error.
void print(std::string_view text);
/// Whether standard output is a terminal that shows colours (NO_COLOR in the environment asks for none).
bool showsColours();
/// Ends a run: false where standard output could not take everything (a full disk, a closed pipe).
bool printed();
/// Tells a failure on standard error, "earshot-cli: …".
void complain(const Error& error);

} // namespace earshot::cli
