#pragma once

#include "support/importer.h"
#include "support/session.h"

#include <QObject>
#include <vector>

namespace earshot::ui {

class ActionTable;
class MessageBar;

/// The commands of the file menu: they ask for files and tell how it went.
class FileCommands : public QObject {
    Q_OBJECT

public:
    FileCommands(Session& session, Importer& importer, MessageBar& message, QWidget& window);

    void wire(ActionTable& actions);

Q_SIGNALS:
    /// A person wants to see what the imports found.
    void reportRequested();
    /// A person wants to look at what was repaired in the call just imported, and at what is in doubt.
    void reviewRequested(earshot::CallId call);
    /// A person wants to see what a table of results says against the open call.
    void checksRequested();
    /// A copy of the library is written and verified.
    void backedUp();

private:
    void chooseFiles();
    void chooseFolder();
    void chooseResults();
    void chooseQaTable();
    void tellResults(const ResultsReport& report);
    void openLibrary();
    void backUp();
    void check();
    void tellImported(int succeeded, int failed);
    void tellOne(const ImportReport& report);

    Session& m_session;
    Importer& m_importer;
    MessageBar& m_message;
    QWidget& m_window;
    std::vector<ImportReport> m_reports; ///< of the imports that are under way
    bool m_resultsTold = false;          ///< the last import was a table of results, and is told of
};

} // namespace earshot::ui
