#include "panels/qa_panel.h"

#include "commands/call_command.h"
#include "panels/figure_table.h"
#include "panels/pair_card_delegate.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QAction>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui {

QaPanel::QaPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_list(new QListView(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("qaPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* delegate = new PairCardDelegate(this);
    m_list->setObjectName(QStringLiteral("qaList"));
    m_list->setModel(&m_pairs);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // laid out anew at another width, as when the scroll bar comes
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty = new EmptyState(m_list->viewport(), {}, {});

    m_splitter->setObjectName(QStringLiteral("qaSplitter"));
    m_splitter->addWidget(m_list);
    m_figuresPart = figuresPart();
    m_splitter->addWidget(m_figuresPart);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &QaPanel::choose);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { m_session.jumpTo(m_pairs.card(index.row()).begin); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &QaPanel::showMenu);
    connect(delegate, &PairCardDelegate::summaryWritten, this,
            [this](const QModelIndex& index, const QString& text) { writeSummary(index, toU16(text)); });
    connect(&session, &Session::callOpened, this, &QaPanel::callOpened);
    connect(&session, &Session::readingChanged, this, &QaPanel::showReading);
    connect(&session, &Session::summariesChanged, this, &QaPanel::readSummaries);
    connect(&session, &Session::currentTurnChanged, this, &QaPanel::followTranscript);
    connect(&Theme::instance(), &Theme::changed, m_list, &QListView::doItemsLayout);
    connect(&Theme::instance(), &Theme::changed, this, &QaPanel::fitFigures);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        const int given = m_figuresPart->height();
        // Few rows bound the height, not the person.
        m_figuresRoom = given < m_figuresPart->maximumHeight() ? given : std::max(given, usualRoom());
    });
    setTexts();
    callOpened();
}

void QaPanel::setTexts()
{
    m_list->setAccessibleName(tr("Questions and answers"));
    m_table->setAccessibleName(tr("Figures of this question"));
}

void QaPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showReading();
    }
}

QWidget* QaPanel::figuresPart()
{
    auto* part = new QWidget(this);
    m_figuresTitle = new QLabel(part);
    m_figuresTitle->setObjectName(QStringLiteral("panelHeader"));
    m_figuresTitle->setFont(Theme::instance().panelHeaderFont());
    m_figuresTitle->setContentsMargins(12, 8, 12, 4);
    m_chosenFigures.setSourceModel(&m_figures);
    m_table = new FigureTable(m_session, part);
    m_table->setObjectName(QStringLiteral("qaFigures"));
    m_table->setModel(&m_chosenFigures);
    m_table->setFitsHeight(true);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_figuresTitle);
    layout->addWidget(m_table);
    return part;
}

void QaPanel::callOpened()
{
    showReading();
    if (!m_list->currentIndex().isValid())
        m_list->scrollToTop();
}

void QaPanel::showReading()
{
    const NumberStyle style = numberStyle(QLocale());
    m_figures.setStyle(style);
    m_figures.setReading(m_session.reading());
    m_pairs.setReading(m_session.reading(), {});
    m_empty->setVisible(m_pairs.rowCount() == 0);
    if (m_session.reading())
        m_empty->setTexts(tr("No questions in this call"),
                          tr("Only prepared remarks were found in this document."));
    else
        m_empty->setTexts(tr("No questions"),
                          tr("Open a call to see who asked what, and whether it was answered."));
    showFigures();
    readSummaries();
    followTranscript();
}

void QaPanel::readSummaries()
{
    const CallId call = m_session.callId();
    if (!call.valid() || m_pairs.rowCount() == 0)
        return;
    m_session.ask(
        tr("Reading summaries"), this,
        [call](Library& library, const Progress&) {
            return library.summaryEdits(call).map([](const PlacedSummaries& placed) {
                SummaryEdits edits;
                for (const auto& [place, edit] : placed) {
                    edits[{place.first, place.second}] = edit;
                }
                return edits;
            });
        },
        [this, call](SummaryEdits edits) {
            if (call == m_session.callId())
                m_pairs.setEdits(std::move(edits));
        });
}

void QaPanel::followTranscript()
{
    if (!m_session.reading() || !m_session.currentTurn())
        return;
    const auto place = pairOfTurn(m_session.reading()->call, *m_session.currentTurn());
    const int row = place ? m_pairs.rowOf(*place) : -1;
    if (row < 0 || row == m_list->currentIndex().row())
        return;
    m_following = true;
    m_list->setCurrentIndex(m_pairs.index(row));
    m_list->scrollTo(m_pairs.index(row));
    m_following = false;
}

void QaPanel::choose(const QModelIndex& index)
{
    QToolTip::hideText(); // of the card that was chosen before
    showFigures();
    const bool byKey = m_list->hasFocus() && !m_following && QGuiApplication::mouseButtons() == Qt::NoButton;
    if (byKey && index.isValid())
        m_session.jumpTo(m_pairs.card(index.row()).begin);
}

void QaPanel::showFigures()
{
    const QModelIndex index = m_list->currentIndex();
    std::vector<TurnIndex> turns;
    if (m_session.reading() && index.isValid() && index.row() < m_pairs.rowCount()) {
        const PairPlace place = m_pairs.card(index.row()).place;
        const Call& call = m_session.reading()->call;
        turns = turnsOf(call.exchanges[std::size_t(place.exchange)].pairs[std::size_t(place.pair)]);
    }
    m_chosenFigures.setTurns(std::move(turns));
    const bool any = m_chosenFigures.rowCount() > 0;
    m_figuresTitle->setText((any ? tr("Figures of Q%1") : tr("No figures in Q%1")).arg(index.row() + 1));
    m_table->setVisible(any);
    m_figuresPart->setVisible(index.isValid());
    m_table->adaptColumns();
    fitFigures();
}

void QaPanel::fitFigures()
{
    const int wanted = m_figuresPart->sizeHint().height();
    m_figuresPart->setMaximumHeight(wanted);
    const int given = std::min(wanted, m_figuresRoom < 0 ? usualRoom() : m_figuresRoom);
    m_splitter->setSizes({std::max(0, height() - given), given});
}

void QaPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitFigures();
}

void QaPanel::writeSummary(const QModelIndex& index, std::optional<std::u16string> summary)
{
    const PairPlace place = m_pairs.card(index.row()).place;
    SummaryEdit edit;
    if (const auto known = m_pairs.edits().find(place); known != m_pairs.edits().end())
        edit = known->second;
    edit.question = std::move(summary);
    m_session.undoStack().push(
        editSummaryCommand(m_session, m_session.callId(), place.exchange, place.pair, edit).release());
}

void QaPanel::showMenu(const QPoint& place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid())
        return;
    QMenu menu(this);
    QAction* edit = menu.addAction(tr("Edit summary"), this, [this, index] { m_list->edit(index); });
    edit->setObjectName(QStringLiteral("actionEditSummary"));
    QAction* reset = menu.addAction(tr("Use the document's own words"), this,
                                    [this, index] { writeSummary(index, std::nullopt); });
    reset->setObjectName(QStringLiteral("actionResetSummary"));
    reset->setEnabled(index.data(ExchangesModel::EditedRole).toBool());
    edit->setEnabled(!m_session.readOnly());
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace earshot::ui
