#pragma once

#include "models/speakers_model.h"
#include "support/session.h"

#include <QSortFilterProxyModel>
#include <QWidget>

namespace earshot::ui {

class DataTable;
class EmptyState;

/// Who speaks how much. Choosing a row jumps to the person's first turn.
class SpeakersPanel : public QWidget {
    Q_OBJECT

public:
    explicit SpeakersPanel(Session& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void callOpened();
    void showReading();

    Session& m_session;
    SpeakersModel m_model;
    QSortFilterProxyModel m_sorted;
    DataTable* m_table;
    EmptyState* m_empty;
};

} // namespace earshot::ui
