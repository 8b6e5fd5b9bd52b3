#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>
#include <vector>

namespace earshot::ui {

/// Takes back what was edited in a table, all of it as one step.
std::unique_ptr<QUndoCommand> qaImportCommand(Session& session, std::vector<QaChange> changes);

} // namespace earshot::ui
