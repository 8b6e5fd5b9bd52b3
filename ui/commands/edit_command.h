#pragma once

#include "commands/titled_command.h"
#include "support/session.h"

#include <functional>

namespace earshot::ui {

/// An edit that is done and undone by one function each, both on the writing thread and in the order of the
/// calls. What the two tell each other is in state that their closures share.
class EditCommand : public TitledCommand {
public:
    using Work = std::function<Result<void>(Library&)>;

    EditCommand(Session& session, Title title, Reloads reloads, Work redo, Work undo)
        : TitledCommand(std::move(title)),
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
