#pragma once

#include "models/qa_plan_model.h"
#include "support/session.h"

#include <QDialog>
#include <memory>

namespace Ui {
class QaImportDialog;
}

namespace earshot::ui {

/// What was edited in an exported table, before it is taken back: change by change, with what cannot be.
/// Accepting pushes an undo command. Not modal. Deletes itself when it closes.
class QaImportDialog : public QDialog {
    Q_OBJECT

public:
    QaImportDialog(Session& session, QaPlan plan, QWidget* parent = nullptr);
    ~QaImportDialog() override;

    void accept() override;

Q_SIGNALS:
    void taken(int changes);

private:
    Session& m_session;
    std::unique_ptr<Ui::QaImportDialog> m_form;
    QaPlanModel m_model;
};

} // namespace earshot::ui
