#include "panels/annotate/annotator.h"

#include "models/tag_tree_model.h"
#include "panels/annotate/note_popup.h"
#include "panels/annotate/tag_picker.h"
#include "support/qt_text.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QWidget>

namespace earshot::ui {

Annotator::Annotator(Session& session, QWidget& host, PlaceOf placeOf)
    : QObject(&host),
      m_session(session),
      m_host(host),
      m_placeOf(std::move(placeOf)),
      m_picker(new TagPicker(session, &host)),
      m_note(new NotePopup(session, &host))
{
    m_mark = add(QStringLiteral("actionQuickMark"), Qt::Key_Space, [this] { quickMark(); });
    for (int key = 1; key <= 9; ++key)
        m_tagActions.append(add(QStringLiteral("actionTag%1").arg(key), QKeySequence(Qt::Key_0 + key),
                                [this, key] { toggleTag(key); }));
    m_pick = add(QStringLiteral("actionTagPicker"), Qt::Key_T, [this] { pickTags(); });
    m_write = add(QStringLiteral("actionNote"), Qt::Key_M, [this] { editNote(); });
    m_unmark = add(QStringLiteral("actionUnmark"), Qt::Key_Backspace, [this] { unmark(); });
    host.installEventFilter(this);
    setTexts();
    connect(&session, &Session::callOpened, this, &Annotator::updateActions);
    connect(&session, &Session::tagsChanged, this, &Annotator::updateActions);
    updateActions();
}

void Annotator::setTexts()
{
    m_mark->setText(tr("Quick mark"));
    m_pick->setText(tr("Tags…"));
    m_write->setText(tr("Note…"));
    m_unmark->setText(tr("Unmark"));
    updateActions();
}

bool Annotator::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    return QObject::eventFilter(watched, event);
}

QAction* Annotator::add(const QString& name, const QKeySequence& key, std::function<void()> work)
{
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(false);
    action->setProperty("room", QStringLiteral("transcript"));
    connect(action, &QAction::triggered, this, std::move(work));
    m_host.addAction(action);
    m_actions.append(action);
    return action;
}

void Annotator::updateActions()
{
    const bool possible = m_session.reading() != nullptr && !m_session.readOnly();
    for (QAction* action : m_actions)
        action->setEnabled(possible);
    TagTreeModel tags;
    tags.setTags(m_session.tags());
    for (int key = 1; key <= 9; ++key) {
        const Tag* tag = tags.tagForKey(key);
        m_tagActions[key - 1]->setText(tag ? tr("Tag “%1”").arg(toQString(tag->name))
                                           : tr("Tag %1").arg(key));
    }
}

std::optional<AnnotationTarget> Annotator::target() const
{
    if (!m_session.reading() || m_session.readOnly())
        return std::nullopt;
    return targetAt(*m_session.reading(), m_session.callId(), m_session.annotations(), m_session.selection());
}

void Annotator::push(std::unique_ptr<QUndoCommand> command)
{
    m_session.undoStack().push(command.release());
}

void Annotator::fill(QMenu& menu) const
{
    menu.addSeparator();
    menu.addActions({m_mark, m_pick, m_write});
    if (const auto place = target(); place && annotationOf(m_session.annotations(), *place))
        menu.addAction(m_unmark);
}

void Annotator::quickMark()
{
    if (auto place = target(); place && !annotationOf(m_session.annotations(), *place))
        push(markCommand(m_session, std::move(*place)));
}

void Annotator::toggleTag(int key)
{
    TagTreeModel tags;
    tags.setTags(m_session.tags());
    const Tag* tag = tags.tagForKey(key);
    if (!tag) {
        pickTags();
        return;
    }
    if (auto place = target())
        push(toggleTagCommand(m_session, std::move(*place), *tag));
}

void Annotator::pickTags()
{
    if (auto place = target()) {
        m_picker->adjustSize();
        const QPoint corner = popupPlace(place->span, m_picker->size());
        m_picker->open(std::move(*place), corner);
    }
}

void Annotator::editNote()
{
    auto place = target();
    if (!place)
        return;
    const Annotation* known = annotationOf(m_session.annotations(), *place);
    if (known && m_placeOf(place->span).isEmpty()) {
        Q_EMIT noteEditRequested(known->id);
        return;
    }
    m_note->adjustSize();
    const QPoint corner = popupPlace(place->span, m_note->size());
    m_note->open(std::move(*place), known ? toQString(known->note) : QString(), corner);
}

void Annotator::unmark()
{
    const auto place = target();
    if (const Annotation* known = place ? annotationOf(m_session.annotations(), *place) : nullptr)
        push(removeAnnotationCommand(m_session, *known));
}

QPoint Annotator::popupPlace(const Span& span, const QSize& size) const
{
    return Popup::beside(m_host, m_placeOf(span), size);
}

} // namespace earshot::ui
