#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// One more thing put right in the figures, joined with what was said of the same words before.
std::unique_ptr<QUndoCommand> correctFigureCommand(Session& session, CallId call,
                                                   const FigureCorrection& correction);
/// The figure at a place of the document's source is as the program reads it again.
std::unique_ptr<QUndoCommand> readFigureAnewCommand(Session& session, CallId call, const Span& place);
/// A disagreement that is fine as it is, or is open again.
std::unique_ptr<QUndoCommand> acceptCheckCommand(Session& session, CallId call, const std::string& key,
                                                 Library::Acceptance acceptance);

} // namespace earshot::ui
