#pragma once

#include "models/figures_model.h"
#include "support/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace earshot::ui {

class EmptyState;
class FigureTable;

/// All figures of the open call, with a filter by words and one by kind.
class FiguresPanel : public QWidget {
    Q_OBJECT

public:
    explicit FiguresPanel(Session& session, QWidget* parent = nullptr);

    QLineEdit* filterBox() const { return m_words; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void callOpened();
    void fillKinds();
    void showCount();

    Session& m_session;
    FiguresModel m_model;
    FiguresFilterModel m_filter;
    QLineEdit* m_words;
    QComboBox* m_kinds;
    QLabel* m_count;
    FigureTable* m_table;
    EmptyState* m_empty;
};

} // namespace earshot::ui
