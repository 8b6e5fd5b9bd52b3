#pragma once

#include "support/start_options.h"

namespace earshot::ui {

class MainWindow;
class Session;

/// Waits until all is done that was asked for, draws the window into a PNG file. Returns the program's exit
/// status.
int takePicture(MainWindow& window, Session& session, const StartOptions& options);

} // namespace earshot::ui
