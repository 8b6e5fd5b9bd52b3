#pragma once

#include "commands/titled_command.h"
#include "support/session.h"

#include <QUndoCommand>
#include <functional>
#include <memory>
#include <optional>

namespace earshot::ui {

/// Where an annotation is, or would be made.
struct AnnotationTarget {
    CallId call;
    AnnotationId id; ///< invalid: the annotation at exactly this anchor and span, or a new one
    AnchorKind anchor = AnchorKind::Text;
    Span span;
    std::u16string quote;
};

/// One edit of one annotation: making, tagging, writing its note, removing. What was there before is read
/// when the edit is done, after the edits before it, so that quick keys in a row find each other's work.
class AnnotationCommand : public TitledCommand {
public:
    /// Gives the annotation as it shall be, or nothing to remove it. `before` is a fresh one where there was
    /// none. Called on the writing thread.
    using Change = std::function<std::optional<Annotation>(Annotation before)>;

    AnnotationCommand(Session& session, Title title, AnnotationTarget target, Change change);

    void redo() override;
    void undo() override;

private:
    struct State;
    Session& m_session;
    std::shared_ptr<State> m_state; ///< shared with the jobs; only they touch it
};

/// Marks a passage without a tag. Nothing changes where it is marked already.
std::unique_ptr<QUndoCommand> markCommand(Session& session, AnnotationTarget target);
/// Puts a tag to a passage, or takes it away where it has it. A passage left without tag and note is
/// unmarked.
std::unique_ptr<QUndoCommand> toggleTagCommand(Session& session, AnnotationTarget target, const Tag& tag);
/// The same for a tag that a command before this one makes: its id is known when this one is done.
std::unique_ptr<QUndoCommand> toggleTagCommand(Session& session, AnnotationTarget target,
                                               std::shared_ptr<const TagId> tag, const QString& name);
std::unique_ptr<QUndoCommand> setTagsCommand(Session& session, AnnotationTarget target,
                                             std::vector<TagId> tags);
/// An empty note on a passage without tags leaves it marked.
std::unique_ptr<QUndoCommand> setNoteCommand(Session& session, AnnotationTarget target, std::u16string note);
std::unique_ptr<QUndoCommand> removeAnnotationCommand(Session& session, const Annotation& annotation);

} // namespace earshot::ui
