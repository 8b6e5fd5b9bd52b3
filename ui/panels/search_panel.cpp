#include "panels/search_panel.h"

#include "commands/saved_search_command.h"
#include "models/query_text.h"
#include "panels/search_delegate.h"
#include "support/qt_text.h"
#include "support/settings.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>
#include <functional>
#include <map>

namespace earshot::ui {
namespace {

/// Calls whose speakers are looked up: the first ones, which are on screen.
constexpr std::size_t namedCalls = 60;

QString speakerOf(const Reading& reading, const SearchHit& hit)
{
    if (!hit.turn || std::size_t(*hit.turn) >= reading.call.turns.size())
        return {};
    const auto speaker = reading.call.turns[std::size_t(*hit.turn)].speaker;
    return speaker ? toQString(reading.call.people[std::size_t(*speaker)].name) : QString();
}

Result<std::vector<SearchLine>> searchLines(const Library& library, const std::u16string& words,
                                            const Progress& progress)
{
    auto hits = library.search(words, 1000, progress);
    if (!hits)
        return tl::unexpected(hits.error());
    std::map<CallId, std::shared_ptr<const Reading>> readings;
    std::vector<SearchLine> lines;
    for (SearchHit& hit : *hits) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        auto reading = readings.find(hit.call);
        if (reading == readings.end()) {
            const bool named = readings.size() < namedCalls;
            auto read = named ? library.reading(hit.call) : Result<std::shared_ptr<const Reading>>();
            reading = readings.emplace(hit.call, read ? *read : nullptr).first;
        }
        QString speaker = reading->second ? speakerOf(*reading->second, hit) : QString();
        lines.push_back({std::move(hit), std::move(speaker)});
    }
    return lines;
}

} // namespace

SearchPanel::SearchPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(new QLabel(this)),
      m_understood(new QLabel(this)),
      m_tree(new QTreeView(this)),
      m_keep(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("searchPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("searchTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_understood->setObjectName(QStringLiteral("searchUnderstood"));
    m_understood->setTextFormat(Qt::PlainText);
    m_understood->setContentsMargins(12, 0, 12, 4);
    m_understood->setWordWrap(true);
    setLook(m_understood, "tone", "muted");
    m_tree->setObjectName(QStringLiteral("searchResults"));
    m_tree->setModel(&m_model);
    m_tree->setItemDelegate(new SearchDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setMouseTracking(true);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->installEventFilter(this);
    m_empty = new EmptyState(m_tree->viewport(), {}, {});
    m_close->setObjectName(QStringLiteral("searchClose"));
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);

    m_keep->setObjectName(QStringLiteral("searchKeep"));
    m_keep->setIcon(Theme::instance().icon(QStringLiteral("pin")));
    m_keep->setCheckable(true);
    m_keep->setAutoRaise(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 8, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_keep);
    head->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_understood);
    layout->addWidget(m_tree, 1);

    connect(m_close, &QToolButton::clicked, this, &SearchPanel::closeRequested);
    connect(m_tree, &QTreeView::clicked, this, &SearchPanel::jump);
    connect(m_keep, &QToolButton::clicked, this,
            [this] { m_session.undoStack().push(toggleSavedSearchCommand(m_session, m_query).release()); });
    connect(&session.savedSearches(), &SavedSearches::changed, this, &SearchPanel::showKept);
    connect(&session, &Session::synonymsChanged, this, [this] { search(m_query); });
    connect(&session, &Session::libraryOpened, this, [this] { search({}); });
    setTexts();
    search({});
}

void SearchPanel::setTexts()
{
    m_tree->setAccessibleName(tr("Search results"));
    m_close->setAccessibleName(tr("Close search results"));
    m_close->setToolTip(tr("Close search results"));
}

void SearchPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        search(m_query);
    }
}

void SearchPanel::search(const QString& words)
{
    m_job.cancel();
    m_query = words.trimmed();
    m_title->setFont(Theme::instance().panelHeaderFont());
    m_understood->hide();
    showKept();
    if (m_query.isEmpty()) {
        m_title->setText(tr("Search"));
        m_model.clear();
        m_empty->setTexts(
            tr("Nothing searched yet"),
            tr("Type words into the search box: 营收 also finds 營收 and revenue. “Quoted words” stand as "
               "they "
               "are; a OR b, -word and (groups) join. speaker:, company:, period:, role:, section: and tag: "
               "restrict; metric:, segment: and place: find figures."));
        m_empty->show();
        return;
    }
    const auto read = readQuery(toU16(m_query));
    if (const auto* fault = std::get_if<QueryFault>(&read)) {
        showFault(*fault);
        return;
    }
    const Query query = withSynonyms(std::get<Query>(read), m_session.synonyms());
    m_understood->setText(isMoreThanWords(query) ? queryText(query) : QString());
    m_understood->setVisible(!m_understood->text().isEmpty());
    m_job = m_session.ask(
        tr("Searching"), this,
        [text = toU16(m_query)](Library& library, const Progress& progress) {
            return searchLines(library, text, progress);
        },
        [this, asked = m_query](std::vector<SearchLine> lines) {
            if (asked == m_query)
                showHits(std::move(lines));
        });
}

void SearchPanel::showFault(const QueryFault& fault)
{
    m_model.clear();
    m_title->setText(tr("Search: %1").arg(m_query));
    m_empty->setTexts(tr("The search is not understood"), faultText(fault));
    m_empty->show();
    Q_EMIT searched(m_query, 0);
}

void SearchPanel::showHits(std::vector<SearchLine> lines)
{
    if (Settings().newestFirst()) {
        std::ranges::stable_sort(lines, std::greater(), [this](const SearchLine& line) {
            const CallSummary* call = m_session.summary(line.hit.call);
            return call ? call->info.callDate.value_or(Date()) : Date();
        });
    }
    m_model.setHits(std::move(lines), m_session.calls());
    m_tree->expandAll();
    const QString hits = tr("%n hit(s)", nullptr, m_model.hitCount());
    const QString calls = tr("in %n call(s)", nullptr, m_model.callCount());
    m_title->setText(tr("Search: %1").arg(m_query) + QStringLiteral(" · ") + hits + u' ' + calls);
    m_empty->setVisible(m_model.hitCount() == 0);
    m_empty->setTexts(tr("Nothing found"), tr("No turn and no note is what this looks for."));
    Q_EMIT searched(m_query, m_model.hitCount());
}

void SearchPanel::showKept()
{
    const bool kept = m_session.savedSearches().contains(m_query);
    m_keep->setVisible(!m_query.isEmpty());
    m_keep->setChecked(kept);
    const QString text = kept ? tr("Remove this saved search") : tr("Save this search");
    m_keep->setToolTip(text);
    m_keep->setAccessibleName(text);
}

void SearchPanel::focusResults()
{
    if (m_model.hitCount() == 0)
        return;
    m_tree->setFocus(Qt::ShortcutFocusReason);
    if (!m_model.hit(m_tree->currentIndex()))
        m_tree->setCurrentIndex(hitBeside(m_tree->currentIndex(), 1));
}

void SearchPanel::jump(const QModelIndex& index)
{
    if (const SearchHit* hit = m_model.hit(index)) {
        Q_EMIT hitChosen(hit->call, m_model.places(hit->call), hit->span);
        m_session.jumpTo(hit->call, hit->span);
    } else if (index.isValid()) {
        m_session.open(CallId(index.data(SearchModel::CallRole).toLongLong()));
    }
}

QModelIndex SearchPanel::hitBeside(const QModelIndex& index, int by) const
{
    if (m_model.callCount() == 0)
        return {};
    QModelIndex at = index.isValid() ? index : m_model.index(0, 0);
    do {
        at = by > 0 ? m_tree->indexBelow(at) : m_tree->indexAbove(at);
    } while (at.isValid() && !m_model.hit(at));
    return at;
}

void SearchPanel::showCurrent(Span place)
{
    if (const QModelIndex index = m_model.indexOf(m_session.callId(), place); index.isValid())
        m_tree->setCurrentIndex(index);
}

void SearchPanel::step(int by)
{
    const QModelIndex next = hitBeside(m_tree->currentIndex(), by);
    if (!next.isValid())
        return;
    m_tree->setCurrentIndex(next);
    jump(next);
}

bool SearchPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const SearchHit* hit = m_model.hit(m_tree->currentIndex());
        if (enter && hit && key->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT openBesideRequested(hit->call, hit->span);
            return true;
        }
        if (enter) {
            jump(m_tree->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT closeRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earshot::ui
