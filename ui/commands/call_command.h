#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// Metadata set by hand, all of it; absent values are as read from the document.
std::unique_ptr<QUndoCommand> editCallCommand(Session& session, CallId call, const CallEdits& edits);
/// A person's summaries of one pair; absent ones are ours again.
std::unique_ptr<QUndoCommand> editSummaryCommand(Session& session, CallId call, ExchangeIndex exchange,
                                                 std::int32_t pair, const SummaryEdit& edit);
/// Takes the call out of the library, and off the window where it is open.
std::unique_ptr<QUndoCommand> removeCallCommand(Session& session, const CallSummary& call);

} // namespace earshot::ui
