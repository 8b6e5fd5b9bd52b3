#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <memory>

namespace earshot::ui {

/// `tag.id` is invalid. `made` is told the new tag's id each time it comes into being, on the writing thread;
/// may be empty. `parent` stands for the tag's own where it is known only by then.
std::unique_ptr<QUndoCommand> addTagCommand(Session& session, Tag tag, std::function<void(TagId)> made = {},
                                            std::shared_ptr<const TagId> parent = {});
/// Name, hue or parent.
std::unique_ptr<QUndoCommand> changeTagCommand(Session& session, const Tag& before, const Tag& after);
/// Removes a tag and the tags below it; undoing gives them back to every passage that bore them.
std::unique_ptr<QUndoCommand> removeTagCommand(Session& session, const Tag& tag);

} // namespace earshot::ui
