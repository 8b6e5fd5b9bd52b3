#pragma once

#include "panels/annotate/target.h"
#include "support/session.h"

#include <QList>
#include <QObject>
#include <QRect>
#include <functional>

class QAction;
class QMenu;

namespace earshot::ui {

class NotePopup;
class TagPicker;

/// Marking, tagging and noting of the open call's selection by keys: Space quick mark, 1–9 tags, T tag
/// picker, M note. The keys work while `host` or a child of it has the focus, and never while an input method
/// composes. Every edit is an undo command.
class Annotator : public QObject {
    Q_OBJECT

public:
    /// Where a span is drawn, in `host`'s coordinates; an empty rectangle where it is out of sight.
    using PlaceOf = std::function<QRect(const Span&)>;

    Annotator(Session& session, QWidget& host, PlaceOf placeOf);

    /// actionQuickMark, actionTag1 … actionTag9, actionTagPicker, actionNote, actionUnmark: for menus and for
    /// binding other keys. They are added to the host already.
    const QList<QAction*>& actions() const { return m_actions; }
    /// Adds those for the passage selected.
    void fill(QMenu& menu) const;

public Q_SLOTS:
    void quickMark();
    /// The tag behind the keys 1–9; the picker where there is none.
    void toggleTag(int key);
    void pickTags();
    void editNote();
    void unmark();

Q_SIGNALS:
    /// A note is wanted, but its passage is out of sight: the notes panel edits it.
    void noteEditRequested(earshot::AnnotationId annotation);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAction* add(const QString& name, const QKeySequence& key, std::function<void()> work);
    void setTexts();
    void updateActions();
    std::optional<AnnotationTarget> target() const;
    void push(std::unique_ptr<QUndoCommand> command);
    QPoint popupPlace(const Span& span, const QSize& size) const;

    Session& m_session;
    QWidget& m_host;
    PlaceOf m_placeOf;
    QList<QAction*> m_actions;
    QList<QAction*> m_tagActions;
    QAction* m_mark;
    QAction* m_pick;
    QAction* m_write;
    QAction* m_unmark;
    TagPicker* m_picker;
    NotePopup* m_note;
};

} // namespace earshot::ui
