#pragma once

#include "models/search_model.h"
#include "support/session.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace earshot::ui {

class EmptyState;

/// Results of a search in the whole library, grouped by call. A click or Enter jumps; Ctrl+Enter opens
/// beside.
class SearchPanel : public QWidget {
    Q_OBJECT

public:
    explicit SearchPanel(Session& session, QWidget* parent = nullptr);

    QString query() const { return m_query; }

public Q_SLOTS:
    /// Looks for the words; the search before it is cancelled. Empty words clear the panel.
    void search(const QString& words);
    void nextHit() { step(1); }
    void previousHit() { step(-1); }
    /// The hit at a place of the open call becomes the current one; nothing is jumped to.
    void showCurrent(earshot::Span place);
    /// Puts the keyboard into the results, onto the first where none is current.
    void focusResults();

Q_SIGNALS:
    /// Results are there: the window shows the panel.
    void searched(const QString& words, int hits);
    /// A hit of a call is jumped to; `places` are those of all hits in that call.
    void hitChosen(earshot::CallId call, const std::vector<earshot::Span>& places, earshot::Span hit);
    void openBesideRequested(earshot::CallId call, earshot::Span span);
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setTexts();
    void showFault(const QueryFault& fault);
    void showHits(std::vector<SearchLine> lines);
    void step(int by);
    void showKept();
    void jump(const QModelIndex& index);
    QModelIndex hitBeside(const QModelIndex& index, int by) const;

    Session& m_session;
    SearchModel m_model;
    QString m_query;
    Job m_job;
    QLabel* m_title;
    QLabel* m_understood; ///< what the search looks for, where that is more than the words
    QTreeView* m_tree;
    QToolButton* m_keep; ///< keeps the search, or forgets it
    QToolButton* m_close;
    EmptyState* m_empty;
};

} // namespace earshot::ui
