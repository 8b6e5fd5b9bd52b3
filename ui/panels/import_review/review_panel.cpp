#include "panels/import_review/review_panel.h"

#include "commands/review_command.h"
#include "models/speaker_text.h"
#include "panels/import_review/review_delegate.h"
#include "panels/import_review/review_detail.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"
#include "views/review_view.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui {
namespace {

/// Groups larger than this are closed at first: a thousand joined lines hide the five places that matter.
constexpr int longGroup = 200;

} // namespace

ReviewPanel::ReviewPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_actions(new ReviewActions(*this)),
      m_view(new ReviewView(this)),
      m_detail(new ReviewDetail(
          m_actions->buttons(),
          {m_actions->action(ReviewStep::AcceptKind), m_actions->action(ReviewStep::RejectKind)}, this)),
      m_list(new QTreeView(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("reviewPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_corrector = new TurnCorrector(session, *this, [this](std::int32_t offset) {
        const QRect place = m_view->placeOf(offset);
        return place.isEmpty() ? QRect() : QRect(m_view->mapTo(this, place.topLeft()), place.size());
    });
    m_list->setObjectName(QStringLiteral("reviewList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ReviewDelegate(m_list));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setExpandsOnDoubleClick(false);
    m_list->viewport()->setMouseTracking(true);
    m_list->setMinimumWidth(200);
    m_empty = new EmptyState(m_list->viewport(), {}, {});

    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    auto* rule = new QFrame(this);
    setLook(rule, "line", "above");
    rule->setFixedHeight(1);
    column->addWidget(rule);
    column->addWidget(m_detail);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_splitter, 1);
    setFocusProxy(m_view);
    wire();
    setTexts();
    enableActions();
}

QWidget& ReviewPanel::foot()
{
    return *m_detail;
}

QWidget* ReviewPanel::makeHead()
{
    auto* bar = new QFrame(this);
    setLook(bar, "line", "below");
    m_title = new QLabel(bar);
    m_title->setObjectName(QStringLiteral("reviewCall"));
    QFont strong = m_title->font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_counts = new QLabel(bar);
    m_counts->setObjectName(QStringLiteral("reviewCounts"));
    setLook(m_counts, "tone", "muted");
    auto* group = new QButtonGroup(this);
    m_open = new QToolButton(bar);
    m_all = new QToolButton(bar);
    for (QToolButton* button : {m_open, m_all}) {
        button->setCheckable(true);
        setLook(button, "segment", button == m_open ? "first" : "last");
        group->addButton(button);
    }
    m_open->setObjectName(QStringLiteral("reviewShowOpen"));
    m_all->setObjectName(QStringLiteral("reviewShowAll"));
    m_open->setChecked(true);
    m_close = new QToolButton(bar);
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 7, 10, 7);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_counts, 1);
    auto* filter = new QHBoxLayout;
    filter->setSpacing(0);
    filter->addWidget(m_open);
    filter->addWidget(m_all);
    layout->addLayout(filter);
    layout->addWidget(m_close);
    return bar;
}

void ReviewPanel::wire()
{
    m_actions->on(ReviewStep::Accept, [this] { accept(); });
    m_actions->on(ReviewStep::Reject, [this] { reject(); });
    m_actions->on(ReviewStep::Next, [this] { step(1); });
    m_actions->on(ReviewStep::Previous, [this] { step(-1); });
    m_actions->on(ReviewStep::AcceptKind, [this] { acceptKind(); });
    m_actions->on(ReviewStep::RejectKind, [this] { rejectKind(); });
    m_actions->on(ReviewStep::ShowAll, [this] { showAll(m_model.show() == ReviewModel::Show::Open); });
    m_actions->on(ReviewStep::ShowInCall,
                  [this] { Q_EMIT showRequested(Span(m_view->caret(), m_view->caret() + 1)); });
    m_actions->on(ReviewStep::Split, [this] { m_corrector->split(m_view->caret()); });
    m_actions->on(ReviewStep::Merge, [this] { m_corrector->merge(m_view->caret()); });
    m_actions->on(ReviewStep::Speaker, [this] { m_corrector->pickSpeaker(m_view->caret()); });
    m_actions->on(ReviewStep::Boundary, [this] { m_corrector->moveBoundary(m_view->caret()); });
    m_actions->onCandidate([this](int candidate) { choose(candidate); });
    connect(m_detail, &ReviewDetail::candidateChosen, this, &ReviewPanel::choose);
    connect(m_detail, &ReviewDetail::wordsWritten, this, &ReviewPanel::writeWords);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_filling) {
            currentChanged();
        }
    });
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (!index.parent().isValid()) {
            m_list->setExpanded(index, !m_list->isExpanded(index));
        }
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_divided = true; });
    connect(m_view, &ReviewView::itemClicked, this, [this](int item) {
        setCurrent(m_model.indexOf(m_model.items()[static_cast<std::size_t>(item)]));
    });
    connect(m_view, &ReviewView::boundaryMoved, this,
            [this](TurnIndex turn, std::int32_t offset) { m_corrector->moveBoundary(turn, offset); });
    connect(m_view, &ReviewView::stepRequested, this, &ReviewPanel::step);
    connect(m_view, &ReviewView::caretMoved, this, &ReviewPanel::enableActions);
    connect(m_open, &QToolButton::clicked, this, [this] { showAll(false); });
    connect(m_all, &QToolButton::clicked, this, [this] { showAll(true); });
    connect(m_close, &QToolButton::clicked, this, &ReviewPanel::closeRequested);
    connect(&m_session, &Session::callOpened, this, &ReviewPanel::refresh);
    connect(&m_session, &Session::readingChanged, this, &ReviewPanel::refresh);
}

void ReviewPanel::setTexts()
{
    setAccessibleName(tr("Review of repairs and doubts"));
    m_list->setAccessibleName(tr("Repairs and doubts"));
    m_open->setText(tr("Open"));
    m_all->setText(tr("All"));
    m_open->setToolTip(tr("Only what nobody has looked at yet"));
    m_all->setToolTip(tr("Also what is settled"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_actions->setTexts();
    m_detail->setTexts();
    showCounts();
}

void ReviewPanel::refresh()
{
    if (!isVisible()) {
        m_call = {};
        return;
    }
    const auto reading = m_session.reading();
    if (!reading) {
        ++m_wave;
        showItems(nullptr, {});
        return;
    }
    m_session.ask(
        tr("Reading corrections"), this,
        [call = m_session.callId()](Library& library, const Progress&) { return library.corrections(call); },
        [this, reading, wave = ++m_wave](const std::vector<Correction>& corrections) {
            if (wave == m_wave && reading == m_session.reading()) {
                showItems(reading, corrections);
            }
        });
}

void ReviewPanel::showItems(std::shared_ptr<const Reading> reading,
                            const std::vector<Correction>& corrections)
{
    const bool same = m_call.valid() && m_call == m_session.callId();
    m_call = m_session.callId();
    const std::optional<ReviewItem> before = current() && same ? std::optional(*current()) : std::nullopt;
    if (same) {
        m_view->updateReading(reading);
    } else {
        m_view->setReading(reading);
    }
    std::vector<ReviewItem> items = reading ? reviewItems(*reading, corrections) : std::vector<ReviewItem>();
    m_filling = true; // a reset model has no current line for a moment
    m_view->setItems(items);
    m_model.setItems(std::move(items));
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex group = m_model.index(row, 0);
        m_list->setExpanded(group, m_model.rowCount(group) <= longGroup || m_model.rowCount() == 1);
    }
    m_filling = false;
    setCurrent(before ? m_model.indexOf(*before) : m_model.step({}, 1));
    showCounts();
}

void ReviewPanel::showCounts()
{
    const auto reading = m_session.reading();
    const QString call =
        reading ? (toQString(reading->call.info.company) + u' ' + toQString(periodLabel(reading->call.info)))
                      .simplified()
                : QString();
    m_title->setText(call.isEmpty() ? tr("Review") : tr("Review · %1").arg(call));
    const int open = m_model.openCount();
    m_counts->setText(m_model.count() == 0 ? QString() : tr("%1 of %2 open").arg(open).arg(m_model.count()));
    m_empty->setVisible(m_model.rowCount() == 0);
    if (!reading) {
        m_empty->setTexts(tr("No call is open"), tr("Open a call to see what was repaired in it."));
    } else if (m_model.count() == 0) {
        m_empty->setTexts(tr("Nothing to review"),
                          tr("The document needed no repair, and nothing is in doubt."));
    } else {
        m_empty->setTexts(tr("All settled"), tr("“All” shows what you have looked at."));
    }
}

const ReviewItem* ReviewPanel::current() const
{
    return m_model.item(m_list->currentIndex());
}

void ReviewPanel::setCurrent(const QModelIndex& index)
{
    if (index.isValid() && index.parent().isValid()) {
        m_list->expand(index.parent());
    }
    if (index == m_list->currentIndex()) {
        currentChanged();
    } else {
        m_list->setCurrentIndex(index);
    }
    if (index.isValid()) {
        m_list->scrollTo(index);
    }
}

void ReviewPanel::currentChanged()
{
    const ReviewItem* item = current();
    m_view->setCurrent(item && !(item->doubt && item->clean.empty()) ? item : nullptr);
    m_detail->setItem(item);
    enableActions();
}

void ReviewPanel::step(int by)
{
    const QModelIndex next = m_model.step(m_list->currentIndex(), by);
    if (next.isValid()) {
        setCurrent(next);
    }
}

/// After a decision to what is open behind it, without waiting for the call to be read anew.
void ReviewPanel::moveOn()
{
    QModelIndex index = m_list->currentIndex();
    for (QModelIndex next = m_model.step(index, 1); next != index; next = m_model.step(index, 1)) {
        index = next;
        if (m_model.item(index) && m_model.item(index)->open()) {
            setCurrent(index);
            return;
        }
    }
}

void ReviewPanel::push(std::unique_ptr<QUndoCommand> command)
{
    m_session.undoStack().push(command.release());
}

void ReviewPanel::decide(const ReviewItem& item, RepairVerdict verdict, std::u16string replacement)
{
    push(decideCommand(m_session, m_call, {decided(*item.repair, verdict, std::move(replacement))}));
    moveOn();
}

void ReviewPanel::accept()
{
    const ReviewItem* item = current();
    if (!item) {
        step(1);
        return;
    }
    if (item->proposal() && item->state != ReviewItem::State::Accepted) {
        choose(0);
    } else if (item->repair && !item->proposal() && item->state != ReviewItem::State::Accepted) {
        decide(ReviewItem(*item), RepairVerdict::Accepted);
    } else if (item->doubt && item->open() && tellsOfLost(*item->doubt)) {
        push(forgetLostCommand(m_session, m_call, item->doubt->about));
        moveOn();
    } else if (item->doubt && item->open()) {
        push(settleCommand(m_session, m_call, {settled(m_session.reading()->document, *item->doubt)}));
        moveOn();
    } else {
        moveOn();
    }
}

void ReviewPanel::reject()
{
    const ReviewItem* item = current();
    if (!item) {
        return;
    }
    if (item->correction) {
        push(withdrawCommand(m_session, m_call, *item->correction));
    } else if (item->repair) {
        if (item->state != ReviewItem::State::Rejected && item->before != item->after) {
            decide(ReviewItem(*item), RepairVerdict::Rejected);
        }
    } else if (!item->open()) {
        push(reopenCommand(m_session, m_call, settled(m_session.reading()->document, *item->doubt)));
    } else if (item->doubtKind == DoubtKind::Boundary) { // a turn does begin there
        m_corrector->split(item->clean.begin());
    } else if (item->doubtKind == DoubtKind::Speaker || item->doubtKind == DoubtKind::Role) {
        m_corrector->pickSpeaker(item->clean.begin());
    }
}

void ReviewPanel::choose(int candidate)
{
    const ReviewItem* item = current();
    const auto place = static_cast<std::size_t>(candidate);
    if (item && item->proposal() && place < item->repair->candidates.size()) {
        decide(ReviewItem(*item), RepairVerdict::Chosen, item->repair->candidates[place]);
    }
}

void ReviewPanel::writeWords(const QString& words)
{
    if (const ReviewItem* item = current(); item && item->repair) {
        decide(ReviewItem(*item), RepairVerdict::Chosen, toU16(words));
        m_view->setFocus();
    }
}

void ReviewPanel::decideKind(RepairVerdict verdict)
{
    const ReviewItem* one = m_model.groupOf(m_list->currentIndex());
    if (!one || one->correction) {
        return;
    }
    if (one->kind == ReviewItem::Kind::Repair) {
        push(decideCommand(m_session, m_call, {RepairDecision{one->repairKind, {}, verdict, {}, {}}}));
        return;
    }
    std::vector<SettledDoubt> doubts;
    std::vector<RepairDecision> repairs;
    for (const ReviewItem& item : m_model.items()) {
        if (!item.open() || !sameGroup(item, *one)) {
            continue;
        }
        if (item.doubt && !tellsOfLost(*item.doubt)) {
            doubts.push_back(settled(m_session.reading()->document, *item.doubt));
        } else if (item.repair) {
            repairs.push_back(decided(*item.repair, RepairVerdict::Rejected));
        }
    }
    if (verdict == RepairVerdict::Accepted && !doubts.empty()) {
        push(settleCommand(m_session, m_call, doubts));
    } else if (verdict == RepairVerdict::Rejected && !repairs.empty()) {
        push(decideCommand(m_session, m_call, std::move(repairs)));
    }
}

void ReviewPanel::acceptKind()
{
    decideKind(RepairVerdict::Accepted);
}

void ReviewPanel::rejectKind()
{
    decideKind(RepairVerdict::Rejected);
}

void ReviewPanel::showAll(bool all)
{
    const std::optional<ReviewItem> before = current() ? std::optional(*current()) : std::nullopt;
    m_filling = true;
    m_model.setShow(all ? ReviewModel::Show::All : ReviewModel::Show::Open);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex group = m_model.index(row, 0);
        m_list->setExpanded(group, m_model.rowCount(group) <= longGroup);
    }
    m_filling = false;
    (all ? m_all : m_open)->setChecked(true);
    setCurrent(before ? m_model.indexOf(*before) : m_model.step({}, 1));
    showCounts();
}

void ReviewPanel::enableActions()
{
    const bool shown = isVisible() && m_session.reading() && m_call.valid();
    const bool possible = shown && !m_session.readOnly();
    const ReviewItem* item = possible ? current() : nullptr;
    const ReviewItem* group = possible ? m_model.groupOf(m_list->currentIndex()) : nullptr;
    const bool repairs = group && group->kind == ReviewItem::Kind::Repair;
    const bool proposals = group && group->proposal();
    const auto enable = [this](ReviewStep step, bool on) { m_actions->action(step)->setEnabled(on); };
    enable(ReviewStep::Accept, item != nullptr);
    const bool remedy = item && (!item->open() || item->repair || item->doubtKind == DoubtKind::Boundary ||
                                 item->doubtKind == DoubtKind::Speaker || item->doubtKind == DoubtKind::Role);
    enable(ReviewStep::Reject, remedy && !(item->repair && item->before == item->after));
    enable(ReviewStep::AcceptKind, group && !group->correction && !proposals);
    enable(ReviewStep::RejectKind, repairs || proposals);
    enable(ReviewStep::Next, shown);
    enable(ReviewStep::Previous, shown);
    enable(ReviewStep::ShowAll, shown);
    enable(ReviewStep::ShowInCall, shown);
    const std::int32_t caret = m_view->caret();
    enable(ReviewStep::Split, possible && m_corrector->canSplit(caret));
    enable(ReviewStep::Merge, possible && m_corrector->canMerge(caret));
    enable(ReviewStep::Speaker, possible && m_corrector->turnAt(caret).has_value());
    enable(ReviewStep::Boundary, possible && m_corrector->canMoveBoundary(caret));
}

/// The list leaves a narrow window to the two columns of text.
void ReviewPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_divided) {
        const int list = std::clamp(width() / 4, m_list->minimumWidth(), 300);
        m_splitter->setSizes({list, width() - list});
    }
}

void ReviewPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_actions->setTexts(); // keys may be others now
    refresh();
    enableActions();
}

void ReviewPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    enableActions();
}

void ReviewPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace earshot::ui
