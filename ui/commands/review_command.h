#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>
#include <vector>

namespace earshot::ui {

// What a person puts right and decides in a call. The call is read anew after each, and after undoing it.

/// One more thing put right in the turns.
std::unique_ptr<QUndoCommand> correctCommand(Session& session, CallId call, const Correction& correction);
/// Takes one back that was made before others.
std::unique_ptr<QUndoCommand> withdrawCommand(Session& session, CallId call, const Correction& correction);

/// Verdicts on repairs, each in place of an earlier one; one on a whole kind takes back what was accepted or
/// rejected of it one by one. Words that a person chose stay.
std::unique_ptr<QUndoCommand> decideCommand(Session& session, CallId call,
                                            std::vector<RepairDecision> decisions);
/// The doubt tells that something decided or put right has lost its place in a new revision.
bool tellsOfLost(const Doubt& doubt);
/// Lets go of what such a doubt (its `about`) tells of.
std::unique_ptr<QUndoCommand> forgetLostCommand(Session& session, CallId call, const std::string& about);
/// A doubt where the program is right, and one that is to be open again.
std::unique_ptr<QUndoCommand> settleCommand(Session& session, CallId call,
                                            const std::vector<SettledDoubt>& doubts);
std::unique_ptr<QUndoCommand> reopenCommand(Session& session, CallId call, const SettledDoubt& doubt);

} // namespace earshot::ui
