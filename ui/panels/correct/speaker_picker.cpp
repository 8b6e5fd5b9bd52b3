#include "panels/correct/speaker_picker.h"

#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "text/fold.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace earshot::ui {
namespace {

constexpr std::array roles{Role::Executive, Role::Analyst, Role::Operator};
constexpr int personRole = Qt::UserRole; ///< index into the people of the call
constexpr int nobody = -1;               ///< the name typed is nobody's yet

QString personText(const Person& person)
{
    QStringList parts{toQString(person.name)};
    parts.append(person.title.empty() ? roleText(person.role) : toQString(person.title));
    parts.append(toQString(person.firm));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SpeakerPicker::SpeakerPicker(QWidget* parent)
    : Popup(parent),
      m_title(new QLabel(this)),
      m_name(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_roles(new QButtonGroup(this)),
      m_alike(new QCheckBox(this)),
      m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("speakerPicker"));
    m_name->setObjectName(QStringLiteral("speakerPickerName"));
    m_name->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("speakerPickerList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_alike->setObjectName(QStringLiteral("speakerPickerAlike"));
    m_alike->installEventFilter(this);
    m_title->setObjectName(QStringLiteral("speakerPickerTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setLook(m_hint, "tone", "muted");
    auto* roleRow = new QHBoxLayout;
    roleRow->setSpacing(0);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("speakerPickerRole%1").arg(i + 1));
        button->installEventFilter(this);
        setLook(button, "segment", i == 0 ? "first" : i + 1 == roles.size() ? "last" : "middle");
        m_roles->addButton(button, static_cast<int>(i));
        roleRow->addWidget(button);
    }
    roleRow->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_name);
    layout->addWidget(m_list, 1);
    layout->addLayout(roleRow);
    layout->addWidget(m_alike);
    layout->addWidget(m_hint);

    connect(m_name, &QLineEdit::textEdited, this, &SpeakerPicker::filter);
    connect(m_list, &QListWidget::itemClicked, this, [this] { take(); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item && !m_roleTouched) {
            const int person = item->data(personRole).toInt();
            showRole(person == nobody ? m_role : m_people[static_cast<std::size_t>(person)].role);
        }
    });
    connect(m_roles, &QButtonGroup::idClicked, this, [this] { m_roleTouched = true; });
    setTexts();
}

void SpeakerPicker::setTexts()
{
    m_name->setPlaceholderText(tr("Name of the speaker"));
    m_name->setAccessibleName(tr("Name of the speaker"));
    m_list->setAccessibleName(tr("People of this call"));
    for (std::size_t i = 0; i < roles.size(); ++i) {
        m_roles->button(static_cast<int>(i))->setText(roleText(roles[i]));
    }
    m_hint->setText(tr("Enter takes it · ↑ ↓ choose · Esc leaves"));
}

void SpeakerPicker::open(const QString& title, const Call& call, std::optional<PersonIndex> speaker,
                         Role role, int alike, const QPoint& place, Chosen chosen)
{
    setTexts();
    m_title->setText(title);
    m_title->setFont(Theme::instance().panelHeaderFont());
    setAccessibleName(title);
    m_people = call.people;
    m_chosen = std::move(chosen);
    m_role = role;
    m_roleTouched = false;
    m_name->clear();
    filter({});
    for (int i = 0; speaker && i < m_list->count(); ++i) {
        if (m_list->item(i)->data(personRole).toInt() == *speaker) {
            m_list->setCurrentRow(i);
        }
    }
    showRole(role);
    m_alike->setChecked(false);
    m_alike->setVisible(alike > 1);
    m_alike->setText(tr("For all %n turn(s) with this label", nullptr, alike));
    showAt(place, m_name);
}

void SpeakerPicker::filter(const QString& words)
{
    const std::u16string wanted = folded(toU16(words.simplified()));
    m_list->clear();
    QListWidgetItem* best = nullptr;
    bool known = wanted.empty();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const QString text = personText(m_people[i]);
        if (folded(toU16(text)).find(wanted) == std::u16string::npos) {
            continue;
        }
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(personRole, static_cast<int>(i));
        item->setForeground(Theme::instance().speakerColor(m_people[i].role));
        const std::u16string name = folded(m_people[i].name);
        known = known || name == wanted;
        best = !best && !wanted.empty() && name.starts_with(wanted) ? item : best;
    }
    if (!known) {
        auto* item = new QListWidgetItem(tr("New: %1").arg(words.simplified()), m_list);
        item->setData(personRole, nobody);
        best = best ? best : item;
    }
    m_list->setCurrentItem(best);
}

void SpeakerPicker::showRole(Role role)
{
    const auto place = std::ranges::find(roles, role);
    m_roles->setExclusive(false);
    for (QAbstractButton* button : m_roles->buttons()) {
        button->setChecked(false);
    }
    m_roles->setExclusive(true);
    if (place != roles.end()) {
        m_roles->button(static_cast<int>(place - roles.begin()))->setChecked(true);
    }
}

void SpeakerPicker::moveBy(int by)
{
    if (m_list->count() > 0) {
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
    }
}

void SpeakerPicker::take()
{
    SpeakerChoice choice;
    const QListWidgetItem* item = m_list->currentItem();
    if (item && item->data(personRole).toInt() != nobody) {
        choice.name = m_people[static_cast<std::size_t>(item->data(personRole).toInt())].name;
    } else {
        choice.name = toU16(m_name->text().simplified());
    }
    if (choice.name.empty()) {
        return;
    }
    const int role = m_roles->checkedId();
    choice.role = role >= 0 ? roles[static_cast<std::size_t>(role)] : Role::Unknown;
    choice.scope =
        m_alike->isVisible() && m_alike->isChecked() ? CorrectionScope::AllAlike : CorrectionScope::ThisTurn;
    const Chosen chosen = m_chosen;
    close(true);
    chosen(choice);
}

bool SpeakerPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the keys of what lies below do not act through the popup
        return true;
    }
    if (event->type() != QEvent::KeyPress) {
        return Popup::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_Escape:
        close(false);
        return true;
    default:
        return Popup::eventFilter(watched, event);
    }
}

} // namespace earshot::ui
