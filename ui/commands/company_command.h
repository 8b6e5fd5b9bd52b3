#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// The names are one company's from now on.
std::unique_ptr<QUndoCommand> joinCompaniesCommand(Session& session, const QStringList& names);
/// The name is no longer one of the company that has the others.
std::unique_ptr<QUndoCommand> partCompanyCommand(Session& session, const QString& name,
                                                 const QStringList& others);

} // namespace earshot::ui
