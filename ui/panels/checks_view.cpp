#include "panels/checks_view.h"

#include "commands/figure_command.h"
#include "panels/check_delegate.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

namespace earshot::ui {

namespace {

struct Compared {
    std::vector<Check> checks;
    std::vector<ResultsSummary> tables;
};

std::u16string companyOfCall(const Session& session, CallId call)
{
    const CallSummary* summary = session.summary(call);
    return summary ? summary->company : std::u16string();
}

bool hasTable(const Session& session, CallId call, const std::vector<ResultsSummary>& tables)
{
    const std::u16string company = companyOfCall(session, call);
    return !company.empty() && std::ranges::any_of(tables, [&](const ResultsSummary& table) {
        return companyOf(table.company, session.calls()) == company;
    });
}

bool hasOtherCalls(const Session& session, CallId call)
{
    const std::u16string company = companyOfCall(session, call);
    return !company.empty() && std::ranges::any_of(session.calls(), [&](const CallSummary& other) {
        return other.id != call && other.company == company;
    });
}

} // namespace

ChecksView::ChecksView(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_shown(new QComboBox(this)),
      m_list(new QListView(this)),
      m_delegate(new CheckDelegate(this))
{
    setObjectName(QStringLiteral("checksView"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_shown->setObjectName(QStringLiteral("checksShown"));
    m_list->setObjectName(QStringLiteral("checksList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // laid out anew at another width, as when the scroll bar comes
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->installEventFilter(this);
    m_empty = new EmptyState(m_list->viewport(), {}, {});
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 12, 6);
    top->addWidget(m_shown);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);

    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        const QPoint place = m_list->viewport()->mapFromGlobal(QCursor::pos());
        const QRect item = m_list->visualRect(index);
        const auto part = m_delegate->partAt(item, index, item.contains(place) ? place : item.topLeft());
        if (part == CheckDelegate::Part::Accept)
            accept(index);
        else
            go(index, part == CheckDelegate::Part::Other);
    });
    connect(m_shown, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model.setShown(index == 1 ? ChecksModel::Shown::Everything : ChecksModel::Shown::Disagreements);
        showState();
    });
    connect(&session, &Session::callOpened, this, &ChecksView::load);
    connect(&session, &Session::readingChanged, this, &ChecksView::load);
    connect(&session, &Session::checksChanged, this, &ChecksView::load);
    connect(&session, &Session::callsChanged, this, &ChecksView::load);
    connect(&Theme::instance(), &Theme::changed, m_list, &QListView::doItemsLayout);
    setTexts();
    load();
}

void ChecksView::setTexts()
{
    const int chosen = std::max(0, m_shown->currentIndex());
    m_shown->clear();
    m_shown->addItems({tr("Disagreements"), tr("All that was compared")});
    m_shown->setCurrentIndex(chosen);
    m_shown->setAccessibleName(tr("Checks shown"));
    m_list->setAccessibleName(tr("Checks"));
    m_model.setStyle(numberStyle(QLocale()));
}

void ChecksView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showState();
    }
}

void ChecksView::load()
{
    m_job.cancel();
    const CallId call = m_session.callId();
    if (!call.valid()) {
        m_model.setChecks({});
        showState();
        return;
    }
    m_job = m_session.ask(
        tr("Comparing what is said"), this,
        [call](Library& library, const Progress& progress) {
            return library.checks(call, progress).and_then([&](std::vector<Check> checks) {
                return library.results().map([&](std::vector<ResultsSummary> tables) {
                    return Compared{std::move(checks), std::move(tables)};
                });
            });
        },
        [this, call, wave = ++m_wave](Compared compared) {
            if (call != m_session.callId() || wave != m_wave)
                return;
            m_against = hasTable(m_session, call, compared.tables) || hasOtherCalls(m_session, call);
            m_model.setChecks(std::move(compared.checks));
            showState();
        });
}

void ChecksView::showState()
{
    m_empty->setVisible(m_model.rowCount() == 0);
    if (!m_session.callId().valid())
        m_empty->setTexts(tr("No checks"), tr("Open a call to hold what it says against other calls."));
    else if (m_model.all() == 0 && m_against)
        m_empty->setTexts(tr("Nothing could be compared"),
                          tr("The company's other calls and tables of results say nothing that a figure of "
                             "this call can be held against."));
    else if (m_model.all() == 0)
        m_empty->setTexts(tr("Nothing to compare yet"),
                          tr("Import the company's other quarters, or a table of its results."));
    else
        m_empty->setTexts(tr("Nothing disagrees"),
                          tr("%n statement(s) were compared.", nullptr, m_model.all()));
    Q_EMIT changed();
}

void ChecksView::go(const QModelIndex& index, bool other)
{
    if (!index.isValid())
        return;
    const Check& check = m_model.check(index.row());
    const Statement& place = other && check.other ? *check.other : check.said;
    m_session.jumpTo(place.call, place.figure.span);
}

void ChecksView::accept(const QModelIndex& index)
{
    if (!index.isValid() || m_session.readOnly())
        return;
    const Check& check = m_model.check(index.row());
    if (check.agreement != Agreement::Differs)
        return;
    const auto acceptance = check.accepted ? Library::Acceptance::Open : Library::Acceptance::Accepted;
    m_session.undoStack().push(
        acceptCheckCommand(m_session, m_session.callId(), check.key, acceptance).release());
}

bool ChecksView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            go(m_list->currentIndex(), key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            accept(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace earshot::ui
