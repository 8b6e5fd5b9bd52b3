#include "windows/top_bar.h"

#include "models/speaker_text.h"
#include "panels/omnibox.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "windows/action_table.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QToolButton>
#include <algorithm>

namespace earshot::ui {

namespace {

constexpr std::size_t mostChips = 5;
constexpr int leastBox = 220;

QToolButton* actionButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    return button;
}

/// Calls of the company at hand that have a period, oldest first.
std::vector<const CallSummary*> siblings(const Session& session)
{
    std::vector<const CallSummary*> calls;
    const CallSummary* open = session.summary(session.callId());
    if (!open || open->company.empty()) {
        return calls;
    }
    for (const CallSummary& call : session.calls()) {
        if (call.company == open->company && call.info.fiscalYear) {
            calls.push_back(&call);
        }
    }
    std::ranges::stable_sort(calls, {}, [](const CallSummary* call) {
        return std::pair(*call->info.fiscalYear, call->info.fiscalQuarter.value_or(5));
    });
    return calls;
}

} // namespace

TopBar::TopBar(Session& session, ActionTable& actions, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_actions(actions),
      m_box(new Omnibox(session, this)),
      m_chips(new QWidget(this)),
      m_menuButton(new QToolButton(this))
{
    setLook(this, "line", "below");
    setLook(this, "ground", "header");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(2);
    layout->addWidget(actionButton(actions.action(QStringLiteral("actionBack")), this));
    layout->addWidget(actionButton(actions.action(QStringLiteral("actionForward")), this));
    layout->addSpacing(4);
    m_box->setMinimumWidth(leastBox);
    m_box->setMaximumWidth(520);
    layout->addWidget(m_box, 4);
    layout->addSpacing(8);
    auto* chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(6);
    layout->addWidget(m_chips, 0);
    m_chips->setMinimumWidth(1); // they take what room there is, and make none
    layout->addStretch(1);
    layout->addWidget(actionButton(actions.action(QStringLiteral("actionTheme")), this));
    m_menuButton->setIcon(Theme::instance().icon(QStringLiteral("menu")));
    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(&m_menu);
    layout->addWidget(m_menuButton);
    setTexts();
    connect(&session, &Session::callOpened, this, &TopBar::showPeriods);
    connect(&session, &Session::callsChanged, this, &TopBar::showPeriods);
}

void TopBar::setTexts()
{
    m_menuButton->setToolTip(tr("Menu"));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menu.clear();
    m_actions.fill(m_menu);
    m_box->setCommands(m_actions.all());
    showPeriods();
}

/// As many periods as there is room for beside the box, the open one among them.
void TopBar::showPeriods()
{
    const auto calls = siblings(m_session);
    std::size_t count = std::min(calls.size(), mostChips);
    addPeriods(calls, count);
    while (count > 1 && m_chips->sizeHint().width() > roomForChips()) {
        addPeriods(calls, --count);
    }
}

int TopBar::roomForChips() const
{
    int others = 0;
    for (const QToolButton* button : findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        others += button->sizeHint().width() + layout()->spacing();
    }
    constexpr int gaps = 40;
    return width() - leastBox - others - gaps;
}

void TopBar::addPeriods(const std::vector<const CallSummary*>& calls, std::size_t count)
{
    qDeleteAll(m_chips->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly));
    const auto open = std::ranges::find(calls, m_session.callId(), &CallSummary::id);
    const auto at = static_cast<std::size_t>(open - calls.begin());
    // The open call and its neighbours, as even as the ends allow.
    const std::size_t first =
        calls.empty() ? 0 : std::min(at > count / 2 ? at - count / 2 : 0, calls.size() - count);
    for (std::size_t i = first; i < first + count; ++i) {
        auto* chip = new QToolButton(m_chips);
        setLook(chip, "chip", "true");
        chip->setCheckable(true);
        chip->setChecked(calls[i]->id == m_session.callId());
        chip->setText(callLabel(calls[i]->info));
        chip->setToolTip(toQString(calls[i]->info.title));
        connect(chip, &QToolButton::clicked, this, [this, id = calls[i]->id, chip] {
            chip->setChecked(id == m_session.callId());
            m_session.open(id);
        });
        m_chips->layout()->addWidget(chip);
    }
    if (calls.size() > 1) {
        auto* compare = new QToolButton(m_chips);
        setLook(compare, "chip", "true");
        compare->setText(tr("Compare…"));
        connect(compare, &QToolButton::clicked, m_actions.action(QStringLiteral("actionCompare")),
                &QAction::trigger);
        m_chips->layout()->addWidget(compare);
    }
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        showPeriods();
    }
}

} // namespace earshot::ui
