#include "commands/call_command.h"

#include "commands/edit_command.h"
#include "support/qt_text.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

class RemoveCallCommand : public EditCommand {
public:
    RemoveCallCommand(Session& session, Title title, CallId call)
        : EditCommand(
              session, std::move(title), Reload::Calls,
              [call](Library& library) { return library.removeCall(call); },
              [call](Library& library) { return library.restoreCall(call); }),
          m_session(session),
          m_call(call)
    {
    }

    void redo() override
    {
        if (m_session.callId() == m_call)
            m_session.closeCall();
        EditCommand::redo();
    }

private:
    Session& m_session;
    CallId m_call;
};

} // namespace

std::unique_ptr<QUndoCommand> editCallCommand(Session& session, CallId call, const CallEdits& edits)
{
    auto before = std::make_shared<CallEdits>();
    return std::make_unique<EditCommand>(
        session, [] { return QCoreApplication::translate("CallCommand", "Edit call"); },
        Reloads(Reload::Calls) | Reload::Reading,
        [=](Library& library) {
            return library.callEdits(call).and_then([&](const CallEdits& old) {
                *before = old;
                return library.editCall(call, edits);
            });
        },
        [=](Library& library) { return library.editCall(call, *before); });
}

std::unique_ptr<QUndoCommand> editSummaryCommand(Session& session, CallId call, ExchangeIndex exchange,
                                                 std::int32_t pair, const SummaryEdit& edit)
{
    auto before = std::make_shared<SummaryEdit>();
    return std::make_unique<EditCommand>(
        session, [] { return QCoreApplication::translate("CallCommand", "Edit summary"); }, Reload::Summaries,
        [=](Library& library) {
            return library.summaryEdit(call, exchange, pair).and_then([&](const SummaryEdit& old) {
                *before = old;
                return library.editSummary(call, exchange, pair, edit);
            });
        },
        [=](Library& library) { return library.editSummary(call, exchange, pair, *before); });
}

std::unique_ptr<QUndoCommand> removeCallCommand(Session& session, const CallSummary& call)
{
    const QString name = toQString(call.info.company) + u' ' + toQString(periodLabel(call.info));
    return std::make_unique<RemoveCallCommand>(
        session,
        [name] { return QCoreApplication::translate("CallCommand", "Remove %1").arg(name.trimmed()); },
        call.id);
}

} // namespace earshot::ui
