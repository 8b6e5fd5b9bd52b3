#pragma once

#include "models/figures_model.h"
#include "support/session.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;

namespace earshot::ui {

class ChecksView;
class EmptyState;
class FigureEditor;
class FigureTable;

/// All figures of the open call, with filters by words, metric, speaker and kind, an editor that puts one
/// right, and what of them does not agree.
class FiguresPanel : public QWidget {
    Q_OBJECT

public:
    explicit FiguresPanel(Session& session, QWidget* parent = nullptr);

    QLineEdit* filterBox() const { return m_words; }
    /// The figure of the open call that the words hold or touch; -1 for none.
    int figureAt(const Span& words) const;
    /// Adds what can be done with the selected words of the transcript.
    void fillMenu(QMenu& menu, const Span& words);
    void correct(int figure);
    void remove(int figure);
    void showChecks();

Q_SIGNALS:
    /// Something to look at is in this panel.
    void shownRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    /// Begins at the top and without filters, but for the kind of figure.
    void callOpened();
    void showReading();
    void fillFilters();
    void buildParts();
    void wire();
    void showCount();

    Session& m_session;
    FiguresModel m_model;
    FiguresFilterModel m_filter;
    QLineEdit* m_words;
    QComboBox* m_metrics;
    QComboBox* m_parts;
    QComboBox* m_speakers;
    QComboBox* m_kinds;
    QButtonGroup* m_views;
    QStackedWidget* m_pages;
    QLabel* m_count;
    FigureTable* m_table;
    FigureEditor* m_editor;
    ChecksView* m_checks;
    EmptyState* m_empty;
};

} // namespace earshot::ui
