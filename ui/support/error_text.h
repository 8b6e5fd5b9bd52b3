#pragma once

#include "base/result.h"

#include <QString>

namespace earshot::ui {

/// What happened, to which file, and what to do about it: whole sentences in the language of the interface.
QString errorText(const Error& error);

} // namespace earshot::ui
