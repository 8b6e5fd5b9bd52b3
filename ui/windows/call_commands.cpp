#include "windows/call_commands.h"

#include "commands/call_command.h"
#include "commands/company_command.h"
#include "commands/tag_command.h"
#include "panels/library_panel.h"
#include "panels/message_bar.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "windows/action_table.h"
#include "windows/call_dialog.h"
#include "windows/export_dialog.h"
#include "windows/tag_dialog.h"

#include <QMenu>
#include <set>

namespace earshot::ui {

CallCommands::CallCommands(Session& session, LibraryPanel& library, MessageBar& message, QWidget& window)
    : QObject(&window), m_session(session), m_library(library), m_message(message), m_window(window)
{
    connect(&library, &LibraryPanel::tagMenuRequested, this, &CallCommands::showTagMenu);
}

void CallCommands::wire(ActionTable& actions)
{
    actions.on("actionExport", [this] { exportCalls(); });
    actions.on("actionEditCall", [this] { editCall(); });
    actions.on("actionRemoveCall", [this] { removeCalls(); });
    connect(&m_library, &LibraryPanel::companyMenuRequested, this, &CallCommands::showCompanyMenu);
    connect(&m_library, &LibraryPanel::menuRequested, this,
            [this, &actions](const QPoint& place) { showCallMenu(place, actions); });
}

void CallCommands::exportCalls()
{
    auto* dialog = new ExportDialog(m_session, m_library.selectedCalls(), Settings().folder(), &m_window);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& path) {
        m_message.tell(MessageBar::Kind::Done, tr("Exported to %1.").arg(path));
    });
    dialog->show();
}

void CallCommands::editCall()
{
    const auto calls = m_library.selectedCalls();
    if (const CallSummary* call = calls.empty() ? nullptr : m_session.summary(calls.front())) {
        (new CallDialog(m_session, *call, &m_window))->show();
    }
}

void CallCommands::removeCalls()
{
    for (const CallId call : m_library.selectedCalls()) {
        if (const CallSummary* summary = m_session.summary(call)) {
            m_session.undoStack().push(removeCallCommand(m_session, *summary).release());
        }
    }
}

void CallCommands::showCallMenu(const QPoint& place, const ActionTable& actions)
{
    QMenu menu;
    for (const char* name :
         {"actionReview", "actionCompare", "actionExport", "actionEditCall", "actionRemoveCall"}) {
        menu.addAction(actions.action(QLatin1String(name)));
    }
    menu.exec(place);
}

void CallCommands::showCompanyMenu(const QStringList& names, const QPoint& place)
{
    QMenu menu;
    fillCompanyMenu(menu, names);
    menu.exec(place);
}

void CallCommands::fillCompanyMenu(QMenu& menu, const QStringList& names)
{
    const auto push = [this](std::unique_ptr<QUndoCommand> command) {
        m_session.undoStack().push(command.release());
    };
    const auto shown = [](QString name) { return name.replace(QLatin1Char('&'), QLatin1String("&&")); };
    QMenu* join = menu.addMenu(tr("The same company as"));
    join->setObjectName(QStringLiteral("joinCompanies"));
    std::set<std::u16string> seen;
    for (const CallSummary& call : m_session.calls()) {
        if (call.info.company.empty() || names.contains(toQString(call.info.company)) ||
            !seen.insert(call.company).second) {
            continue;
        }
        QStringList other;
        for (const std::u16string& name : companyNames(call.company, m_session.calls())) {
            other.append(toQString(name));
        }
        if (!names.contains(other.front())) {
            connect(join->addAction(shown(other.join(QStringLiteral(" · ")))), &QAction::triggered, this,
                    [=, this] { push(joinCompaniesCommand(m_session, names + other)); });
        }
    }
    join->setEnabled(!join->isEmpty());
    for (const QString& name : names.size() > 1 ? names : QStringList()) {
        QStringList others = names;
        others.removeOne(name);
        connect(menu.addAction(tr("“%1” is another company").arg(shown(name))), &QAction::triggered, this,
                [=, this] { push(partCompanyCommand(m_session, name, others)); });
    }
    menu.setEnabled(!m_session.readOnly());
}

void CallCommands::showTagMenu(TagId id, const QPoint& place)
{
    QMenu menu;
    connect(menu.addAction(tr("New tag…")), &QAction::triggered, this,
            [this] { (new TagDialog(m_session, Tag(), &m_window))->show(); });
    if (const Tag* tag = m_session.tag(id)) {
        connect(menu.addAction(tr("Edit tag…")), &QAction::triggered, this,
                [this, copy = *tag] { (new TagDialog(m_session, copy, &m_window))->show(); });
        connect(menu.addAction(tr("Remove tag")), &QAction::triggered, this, [this, copy = *tag] {
            m_session.undoStack().push(removeTagCommand(m_session, copy).release());
        });
    }
    menu.exec(place);
}

} // namespace earshot::ui
