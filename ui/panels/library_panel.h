#pragma once

#include "models/calls_model.h"
#include "models/saved_searches_model.h"
#include "models/tag_tree_model.h"
#include "support/session.h"

#include <QWidget>
#include <memory>
#include <set>
#include <vector>

class QAction;
class QSplitter;

namespace Ui {
class LibraryPanel;
}

namespace earshot::ui {

class CallDelegate;
class EmptyState;

/// Left in the window: companies with their calls, and below them the tags.
class LibraryPanel : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(Session& session, QWidget* parent = nullptr);
    ~LibraryPanel() override;

    QSplitter* splitter() const;
    /// Calls selected, in the order of the tree; the open call where none is.
    std::vector<CallId> selectedCalls() const;
    /// Puts the keyboard into the filter.
    void focusFilter();

Q_SIGNALS:
    /// A menu for the selected calls is asked for; it is over when the signal is.
    void menuRequested(QPoint globalPosition);
    void companyMenuRequested(const QStringList& names, QPoint globalPosition);
    void tagMenuRequested(earshot::TagId tag, QPoint globalPosition);
    /// A call's count of doubts was clicked.
    void reviewRequested(earshot::CallId call);
    /// The tags chosen in the tree: their passages are wanted. Empty for none.
    void tagsChosen(std::set<earshot::TagId> tags);
    /// A saved search was chosen.
    void searchRequested(const QString& words);
    /// The newest calls shall stand first, or no longer: in what a search found too.
    void orderChanged();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setTexts();
    void wireOrder();
    void showOrder();
    void showCalls();
    void showOpenCall();
    void showCallMenu(const QPoint& place);
    void showCounts();
    void showTags();
    void wireSearches();
    void showSearches();
    void countHits();
    void removeSearch(const QModelIndex& index);
    void activate(const QModelIndex& index);

    Session& m_session;
    std::unique_ptr<Ui::LibraryPanel> m_form;
    CallsModel m_calls;
    CallsFilterModel m_callsFilter;
    TagTreeModel m_tags;
    TagFilterModel m_tagsFilter;
    SavedSearchesModel m_searches;
    Job m_counting;
    CallDelegate* m_callDelegate;
    QAction* m_byCompany;
    QAction* m_newestFirst;
    EmptyState* m_noCalls;
    EmptyState* m_noTags;
};

} // namespace earshot::ui
