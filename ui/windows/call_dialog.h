#pragma once

#include "support/session.h"

#include <QDialog>
#include <memory>

namespace Ui {
class CallDialog;
}

namespace earshot::ui {

/// A call's company, title, period and day, set by hand. Accepting pushes an undo command. Deletes itself
/// when it closes.
class CallDialog : public QDialog {
    Q_OBJECT

public:
    CallDialog(Session& session, const CallSummary& call, QWidget* parent = nullptr);
    ~CallDialog() override;

    void accept() override;

private:
    void showEdits(const CallEdits& edits);
    CallEdits edits() const;
    void check();

    Session& m_session;
    CallId m_call;
    std::unique_ptr<Ui::CallDialog> m_form;
    CallEdits m_before;
};

} // namespace earshot::ui
