#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// Keeps a search, or forgets the one that is kept.
std::unique_ptr<QUndoCommand> toggleSavedSearchCommand(Session& session, const QString& words);

} // namespace earshot::ui
