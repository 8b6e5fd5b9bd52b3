#include "panels/library_panel.h"

#include "commands/saved_search_command.h"
#include "panels/library_delegate.h"
#include "panels/tag_delegate.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "ui_library_panel.h"
#include "views/empty_state.h"

#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace earshot::ui {

LibraryPanel::LibraryPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_form(std::make_unique<Ui::LibraryPanel>()),
      m_byCompany(new QAction(this)),
      m_newestFirst(new QAction(this))
{
    m_form->setupUi(this);
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_callsFilter.setSourceModel(&m_calls);
    m_tagsFilter.setSourceModel(&m_tags);
    m_form->callsView->setModel(&m_callsFilter);
    m_callDelegate = new CallDelegate(this);
    m_form->callsView->setItemDelegate(m_callDelegate);
    connect(m_callDelegate, &CallDelegate::doubtsClicked, this,
            [this](const QModelIndex& index) { Q_EMIT reviewRequested(CallsModel::callOf(index)); });
    m_form->tagsView->setModel(&m_tagsFilter);
    m_form->tagsView->setItemDelegate(new TagDelegate(this));
    for (QTreeView* view : {m_form->callsView, m_form->tagsView}) {
        view->viewport()->setMouseTracking(true);
        view->setIndentation(15);
    }
    m_form->callsCount->setMinimumWidth(1);
    for (QLabel* label : {m_form->callsTitle, m_form->callsCount, m_form->tagsTitle, m_form->tagsHint,
                          m_form->searchesTitle}) {
        setLook(label, "tone", "head");
    }
    setLook(m_form->callsFilter, "filter", "true");
    setLook(m_form->tagsFilter, "filter", "true");
    m_form->splitter->setStretchFactor(0, 3);
    m_form->splitter->setStretchFactor(1, 2);
    m_form->splitter->setStretchFactor(2, 1);
    m_noCalls = new EmptyState(m_form->callsView, {}, {});
    m_noTags = new EmptyState(m_form->tagsView, {}, {});
    setTexts();

    connect(m_form->callsFilter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_callsFilter.setWords(words);
        if (!words.isEmpty()) {
            m_form->callsView->expandAll();
        }
        showCounts();
    });
    connect(m_form->tagsFilter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_tagsFilter.setWords(words);
        m_form->tagsView->expandAll();
    });
    connect(m_form->callsView, &QTreeView::clicked, this, &LibraryPanel::activate);
    connect(m_form->callsView, &QTreeView::activated, this, &LibraryPanel::activate);
    m_form->callsFilter->installEventFilter(this);
    connect(m_form->callsView, &QTreeView::customContextMenuRequested, this, &LibraryPanel::showCallMenu);
    connect(m_form->tagsView, &QTreeView::customContextMenuRequested, this, [this](const QPoint& place) {
        const QModelIndex index = m_form->tagsView->indexAt(place);
        Q_EMIT tagMenuRequested(TagId(index.data(TagTreeModel::TagRole).toLongLong()),
                                m_form->tagsView->viewport()->mapToGlobal(place));
    });
    connect(m_form->tagsView->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        std::set<TagId> chosen;
        for (const QModelIndex& index : m_form->tagsView->selectionModel()->selectedIndexes()) {
            chosen.insert(TagId(index.data(TagTreeModel::TagRole).toLongLong()));
        }
        Q_EMIT tagsChosen(chosen);
    });
    connect(&session, &Session::callsChanged, this, &LibraryPanel::showCalls);
    connect(&session, &Session::callOpened, this, &LibraryPanel::showOpenCall);
    connect(&session, &Session::tagsChanged, this, &LibraryPanel::showTags);
    connect(&Theme::instance(), &Theme::changed, this, &LibraryPanel::setTexts);
    wireSearches();
    wireOrder();
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::wireOrder()
{
    auto* menu = new QMenu(this);
    auto* group = new QActionGroup(menu);
    for (QAction* action : {m_byCompany, m_newestFirst}) {
        action->setCheckable(true);
        group->addAction(action);
        menu->addAction(action);
    }
    m_form->orderButton->setIcon(Theme::instance().icon(QStringLiteral("sort")));
    m_form->orderButton->setMenu(menu);
    connect(group, &QActionGroup::triggered, this, [this](const QAction* action) {
        Settings().setNewestFirst(action == m_newestFirst);
        showOrder();
        Q_EMIT orderChanged();
    });
    showOrder();
}

void LibraryPanel::showOrder()
{
    const bool newestFirst = Settings().newestFirst();
    (newestFirst ? m_newestFirst : m_byCompany)->setChecked(true);
    m_calls.setOrder(newestFirst ? CallsModel::Order::NewestFirst : CallsModel::Order::ByCompany);
    m_form->callsView->expandAll();
    showOpenCall();
}

void LibraryPanel::setTexts()
{
    m_byCompany->setText(tr("&Company by company"));
    m_newestFirst->setText(tr("&Newest calls first"));
    m_noCalls->setTexts(tr("No calls yet"), tr("Drop files here, or import them with Ctrl+O."));
    m_noTags->setTexts(tr("No tags yet"), tr("Select words in a call and press T."));
    showCounts();
}

QSplitter* LibraryPanel::splitter() const
{
    return m_form->splitter;
}

void LibraryPanel::showCalls()
{
    std::set<QString> closed;
    const bool first = m_calls.companyCount() == 0;
    for (int row = 0; row < m_callsFilter.rowCount(); ++row) {
        const QModelIndex company = m_callsFilter.index(row, 0);
        if (!m_form->callsView->isExpanded(company)) {
            closed.insert(company.data().toString());
        }
    }
    m_calls.setCalls(m_session.calls());
    for (int row = 0; row < m_callsFilter.rowCount(); ++row) {
        const QModelIndex company = m_callsFilter.index(row, 0);
        const bool open = first ? m_calls.companyCount() <= 6 : !closed.contains(company.data().toString());
        m_form->callsView->setExpanded(company, open);
    }
    showCounts();
    showOpenCall();
}

/// Companies and calls; in a narrow panel the calls alone: numbers make no panel wider.
void LibraryPanel::showCounts()
{
    const bool any = m_calls.callCount() > 0;
    const QString calls = tr("%n call(s)", nullptr, m_calls.callCount());
    const QString both =
        tr("%n company(ies)", nullptr, m_calls.companyCount()) + QStringLiteral(" · ") + calls;
    constexpr int margins = 48;
    const int room =
        width() - margins - m_form->callsTitle->sizeHint().width() - m_form->orderButton->sizeHint().width();
    const bool fits = m_form->callsCount->fontMetrics().horizontalAdvance(both) <= room;
    m_form->callsCount->setText(!any ? QString() : fits ? both : calls);
    m_form->callsCount->setToolTip(any && !fits ? both : QString());
    m_noCalls->setVisible(!any);
}

/// A press has selected the row, unless it stands among several selected ones; what is selected for the menu
/// alone is so no longer than it.
void LibraryPanel::showCallMenu(const QPoint& place)
{
    const QModelIndex pressed = m_form->callsView->indexAt(place);
    const QPoint there = m_form->callsView->viewport()->mapToGlobal(place);
    if (CallsModel::callOf(pressed).valid()) {
        Q_EMIT menuRequested(there);
    } else if (const QStringList names = pressed.data(CallsModel::NamesRole).toStringList();
               !names.isEmpty()) {
        Q_EMIT companyMenuRequested(names, there);
    }
    QItemSelectionModel* selection = m_form->callsView->selectionModel();
    if (selection->selectedIndexes().size() == 1) {
        selection->clearSelection();
        showOpenCall();
    }
}

void LibraryPanel::showOpenCall()
{
    m_callDelegate->setOpenCall(m_session.callId());
    m_form->callsView->viewport()->update();
    const QModelIndex index = m_callsFilter.mapFromSource(m_calls.indexOf(m_session.callId()));
    if (index.isValid() && !m_form->callsView->selectionModel()->isSelected(index)) {
        m_form->callsView->expand(index.parent());
        m_form->callsView->setCurrentIndex(index);
        m_form->callsView->scrollTo(index);
    }
}

void LibraryPanel::showTags()
{
    m_tags.setTags(m_session.tags());
    m_form->tagsView->expandAll();
    m_noTags->setVisible(m_session.tags().empty());
}

void LibraryPanel::wireSearches()
{
    m_form->searchesView->setModel(&m_searches);
    m_form->searchesView->setItemDelegate(new SavedSearchDelegate(this));
    m_form->searchesView->viewport()->setMouseTracking(true);
    m_form->searchesView->installEventFilter(this);
    const auto run = [this](const QModelIndex& index) { Q_EMIT searchRequested(index.data().toString()); };
    connect(m_form->searchesView, &QListView::clicked, this, run);
    connect(m_form->searchesView, &QListView::activated, this, run);
    connect(m_form->searchesView, &QListView::customContextMenuRequested, this, [this](const QPoint& place) {
        const QModelIndex index = m_form->searchesView->indexAt(place);
        if (index.isValid()) {
            QMenu menu;
            connect(menu.addAction(tr("Remove saved search")), &QAction::triggered, this,
                    [this, index] { removeSearch(index); });
            menu.exec(m_form->searchesView->viewport()->mapToGlobal(place));
        }
    });
    connect(&m_session.savedSearches(), &SavedSearches::changed, this, &LibraryPanel::showSearches);
    connect(&m_session, &Session::callsChanged, this, &LibraryPanel::countHits);
    connect(&m_session, &Session::annotationsChanged, this, &LibraryPanel::countHits);
    connect(&m_session, &Session::synonymsChanged, this, &LibraryPanel::countHits);
    showSearches();
}

void LibraryPanel::showSearches()
{
    m_searches.setSearches(m_session.savedSearches().all());
    m_form->searchesPart->setVisible(m_searches.rowCount() > 0);
    countHits();
}

void LibraryPanel::countHits()
{
    m_counting.cancel();
    if (m_searches.rowCount() == 0) {
        return;
    }
    m_counting = m_session.ask(
        tr("Searching"), this,
        [searches = m_searches.searches()](
            Library& library, const Progress& progress) -> Result<std::vector<std::optional<int>>> {
            std::vector<std::optional<int>> hits;
            for (const QString& search : searches) {
                const auto found = library.search(toU16(search), 1000, progress);
                hits.push_back(found ? std::optional(static_cast<int>(found->size())) : std::nullopt);
                if (progress.cancelled()) {
                    return fail(ErrorCode::Cancelled);
                }
            }
            return hits;
        },
        [this, asked = m_searches.searches()](const std::vector<std::optional<int>>& hits) {
            if (asked == m_searches.searches()) {
                m_searches.setHits(hits);
            }
        });
}

void LibraryPanel::removeSearch(const QModelIndex& index)
{
    if (index.isValid()) {
        m_session.undoStack().push(toggleSavedSearchCommand(m_session, index.data().toString()).release());
    }
}

void LibraryPanel::activate(const QModelIndex& index)
{
    const CallId call = CallsModel::callOf(index);
    if (call.valid()) {
        if (m_form->callsView->selectionModel()->selectedIndexes().size() <= 1) {
            m_session.open(call);
        }
    } else {
        m_form->callsView->setExpanded(index, !m_form->callsView->isExpanded(index));
    }
}

std::vector<CallId> LibraryPanel::selectedCalls() const
{
    std::vector<CallId> calls;
    QModelIndexList indexes = m_form->callsView->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    for (const QModelIndex& index : indexes) {
        if (const CallId call = CallsModel::callOf(index); call.valid()) {
            calls.push_back(call);
        }
    }
    if (calls.empty() && m_session.callId().valid()) {
        calls.push_back(m_session.callId());
    }
    return calls;
}

void LibraryPanel::focusFilter()
{
    m_form->callsFilter->setFocus(Qt::ShortcutFocusReason);
    m_form->callsFilter->selectAll();
}

/// Down and Enter go from the filter into the list.
bool LibraryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_form->callsFilter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return) {
            m_form->callsView->setFocus();
            const QModelIndex company = m_callsFilter.index(0, 0);
            if (const QModelIndex call = m_callsFilter.index(0, 0, company); call.isValid()) {
                m_form->callsView->setCurrentIndex(call);
            }
            return true;
        }
    }
    if (watched == m_form->searchesView && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeSearch(m_form->searchesView->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showCounts();
}

void LibraryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslateUi(this);
        setTexts();
        m_calls.setCalls(m_session.calls());
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
