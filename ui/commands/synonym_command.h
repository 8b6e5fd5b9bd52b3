#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// Other synonyms in the library; `text` says what a person did to them.
std::unique_ptr<QUndoCommand> synonymCommand(Session& session, const QString& text,
                                             const SynonymChoices& after);

} // namespace earshot::ui
