#pragma once

#include "commands/titled_command.h"
#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// Other synonyms in the library; the title says what a person did to them.
std::unique_ptr<QUndoCommand> synonymCommand(Session& session, Title title, const SynonymChoices& after);

} // namespace earshot::ui
