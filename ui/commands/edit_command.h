#pragma once

#include "support/session.h"

#include <QUndoCommand>
#include <functional>

namespace earshot::ui {

/// An edit that is done and undone by one function each, both on the writing thread and in the order of the
/// calls. What the two tell each other is in state that their closures share.
class EditCommand : public QUndoCommand {
public:
    using Work = std::function<Result<void>(Library&)>;

    EditCommand(Session& session, const QString& text, Reloads reloads, Work redo, Work undo)
        : QUndoCommand(text),
          m_session(session),
          m_reloads(reloads),
          m_redo(std::move(redo)),
          m_undo(std::move(undo))
    {
    }

    void redo() override { m_session.edit(text(), m_redo, m_reloads); }
    void undo() override { m_session.edit(text(), m_undo, m_reloads); }

private:
    Session& m_session;
    Reloads m_reloads;
    Work m_redo;
    Work m_undo;
};

} // namespace earshot::ui
