#pragma once

#include "models/import_report_model.h"
#include "support/importer.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace earshot::ui {

class DataTable;

/// What the imports did, a line a file. A click opens the call.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    ImportPanel(Session& session, Importer& importer, QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    /// A count of repairs or doubts was clicked.
    void reviewRequested(earshot::CallId call);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();

    Session& m_session;
    ImportReportModel m_model;
    QLabel* m_title;
    QToolButton* m_close;
    DataTable* m_table;
};

} // namespace earshot::ui
