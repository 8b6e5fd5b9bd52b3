#include "panels/import_review/review_actions.h"

#include <QKeySequence>
#include <QWidget>
#include <array>

namespace earshot::ui {
namespace {

struct Spec {
    ReviewStep step;
    const char* name;
    const char* text;
    const char* label; ///< on a button; empty where there is none
    const char* keys;  ///< portable
};

constexpr std::array specs{
    Spec{ReviewStep::Accept, "actionReviewAccept", QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Accept"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Accept"), "Return"},
    Spec{ReviewStep::Reject, "actionReviewReject", QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Reject"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Reject"), "Backspace"},
    Spec{ReviewStep::Split, "actionReviewSplit",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Split the turn at the caret…"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Split"), "S"},
    Spec{ReviewStep::Merge, "actionReviewMerge",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Merge with the turn before"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Merge"), "M"},
    Spec{ReviewStep::Speaker, "actionReviewSpeaker",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Speaker or role of the turn…"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Speaker"), "R"},
    Spec{ReviewStep::Boundary, "actionReviewBoundary",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "The turn begins at the caret"),
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Begin here"), "B"},
    Spec{ReviewStep::AcceptKind, "actionReviewAcceptKind",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Accept all of this kind"), "", "Shift+Return"},
    Spec{ReviewStep::RejectKind, "actionReviewRejectKind",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Reject all of this kind"), "", "Shift+Backspace"},
    Spec{ReviewStep::Next, "actionReviewNext",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Next in the review"), "", "N"},
    Spec{ReviewStep::Previous, "actionReviewPrevious",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Previous in the review"), "", "P"},
    Spec{ReviewStep::ShowAll, "actionReviewShowAll",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Show what is settled too"), "", "A"},
    Spec{ReviewStep::ShowInCall, "actionReviewShowInCall",
         QT_TRANSLATE_NOOP("earshot::ui::ReviewActions", "Show in the transcript"), "", "Ctrl+Return"},
};

/// A key as short as it can be said.
QString keyText(const QKeySequence& key)
{
    if (key == QKeySequence(Qt::Key_Return)) {
        return QStringLiteral("⏎");
    }
    return key == QKeySequence(Qt::Key_Backspace) ? QStringLiteral("⌫")
                                                  : key.toString(QKeySequence::NativeText);
}

} // namespace

ReviewActions::ReviewActions(QWidget& panel) : QObject(&panel), m_panel(panel)
{
    for (const Spec& spec : specs) {
        m_steps[spec.step] =
            add(QLatin1String(spec.name), QKeySequence(QLatin1String(spec.keys), QKeySequence::PortableText));
    }
    for (int number = 1; number <= 9; ++number) {
        QAction* action =
            add(QStringLiteral("actionReviewChoose%1").arg(number), QKeySequence(Qt::Key_0 + number));
        connect(action, &QAction::triggered, this, [this, number] {
            if (m_choose) {
                m_choose(number - 1);
            }
        });
        m_numbers.append(action);
    }
    m_separator = new QAction(this);
    m_separator->setSeparator(true);
    setTexts();
}

QAction* ReviewActions::add(const QString& name, const QKeySequence& key)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setProperty("room", QStringLiteral("review"));
    m_panel.addAction(action);
    m_all.append(action);
    return action;
}

QList<QAction*> ReviewActions::buttons() const
{
    return {action(ReviewStep::Accept),  action(ReviewStep::Reject), m_separator,
            action(ReviewStep::Speaker), action(ReviewStep::Split),  action(ReviewStep::Merge),
            action(ReviewStep::Boundary)};
}

void ReviewActions::on(ReviewStep step, std::function<void()> work)
{
    connect(action(step), &QAction::triggered, this, [work = std::move(work)] { work(); });
}

void ReviewActions::setTexts()
{
    for (const Spec& spec : specs) {
        QAction* one = action(spec.step);
        one->setText(tr(spec.text));
        if (*spec.label) {
            one->setIconText(QStringLiteral("%1  %2").arg(tr(spec.label), keyText(one->shortcut())));
        }
        one->setToolTip(tr("%1 (%2)").arg(one->text(), one->shortcut().toString(QKeySequence::NativeText)));
    }
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i]->setText(tr("Choose reading %1").arg(i + 1));
    }
}

} // namespace earshot::ui
