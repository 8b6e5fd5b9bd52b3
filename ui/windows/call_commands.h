#pragma once

#include "support/session.h"

#include <QObject>

class QMenu;

namespace earshot::ui {

class ActionTable;
class LibraryPanel;
class MessageBar;

/// What can be done to the calls and tags of the library panel, by its menus and by the keys of the actions.
class CallCommands : public QObject {
    Q_OBJECT

public:
    CallCommands(Session& session, LibraryPanel& library, MessageBar& message, QWidget& window);

    void wire(ActionTable& actions);
    /// What a company may be joined with, and which of its names can be parted from it.
    void fillCompanyMenu(QMenu& menu, const QStringList& names);

private:
    void exportCalls();
    void editCall();
    void removeCalls();
    void showCallMenu(const QPoint& place, const ActionTable& actions);
    void showCompanyMenu(const QStringList& names, const QPoint& place);
    void showTagMenu(TagId tag, const QPoint& place);

    Session& m_session;
    LibraryPanel& m_library;
    MessageBar& m_message;
    QWidget& m_window;
};

} // namespace earshot::ui
