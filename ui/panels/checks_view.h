#pragma once

#include "models/checks_model.h"
#include "support/session.h"

#include <QWidget>

class QComboBox;
class QListView;

namespace earshot::ui {

class CheckDelegate;
class EmptyState;

/// What the open call says, held against itself, the company's other calls and its tables of results. A click
/// on either sentence goes there; Enter goes to the first, Shift+Enter to the other; Delete finds it fine.
class ChecksView : public QWidget {
    Q_OBJECT

public:
    explicit ChecksView(Session& session, QWidget* parent = nullptr);

    /// Disagreements that nobody found fine.
    int open() const { return m_model.open(); }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setTexts();
    void load();
    void showState();
    void go(const QModelIndex& index, bool other);
    void accept(const QModelIndex& index);

    Session& m_session;
    ChecksModel m_model;
    QComboBox* m_shown;
    QListView* m_list;
    CheckDelegate* m_delegate;
    EmptyState* m_empty;
    Job m_job;
    int m_wave = 0;
    bool m_against = false; ///< the company has other calls, or tables of results
};

} // namespace earshot::ui
