#pragma once

#include "support/session.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;
class QTimer;

namespace earshot::ui {

/// Bottom of the window: what is selected, language and encoding of the call, repairs, the library, whether
/// its index is up to date, its last backup, what runs, the next undo.
class StatusLine : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(Session& session, QWidget* parent = nullptr);
    void setTexts();
    /// The import under way can be stopped by this action.
    void setStop(QAction& stop);

private:
    void showSelection();
    void showCall();
    void showUndo();
    void showLibrary();
    void showJob();

    Session& m_session;
    QLabel* m_selection;
    QLabel* m_document;
    QLabel* m_library;
    QLabel* m_job;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    QLabel* m_undo;
    QTimer* m_patience; ///< what is done at once needs no progress bar
    QString m_title;
};

} // namespace earshot::ui
