#include "panels/notes_panel.h"

#include "commands/annotation_command.h"
#include "panels/note_delegate.h"
#include "support/qt_text.h"
#include "support/style_property.h"
#include "support/theme.h"
#include "views/empty_state.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

namespace earshot::ui {

NotesPanel::NotesPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_words(new QLineEdit(this)), m_list(new QListView(this))
{
    setObjectName(QStringLiteral("notesPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_words->setObjectName(QStringLiteral("notesFilter"));
    m_words->setClearButtonEnabled(true);
    auto* delegate = new NoteDelegate(this);
    m_filter.setSourceModel(&m_model);
    m_list->setObjectName(QStringLiteral("notesList"));
    m_list->setModel(&m_filter);
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

    auto* remove = new QAction(m_list);
    remove->setObjectName(QStringLiteral("actionRemoveNote"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* box = new QVBoxLayout;
    box->setContentsMargins(12, 10, 12, 6);
    box->addWidget(m_words);
    layout->addLayout(box);
    layout->addWidget(m_list, 1);

    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter.setWords(words);
        updateEmpty();
    });
    const auto jump = [this](const QModelIndex& index) {
        if (const Annotation* annotation = annotationAt(index);
            annotation && annotation->anchor != AnchorKind::Call)
            m_session.jumpTo(annotation->span);
    };
    connect(m_list, &QListView::clicked, this, jump);
    connect(m_list, &QListView::activated, this, jump);
    connect(remove, &QAction::triggered, this, [this] {
        if (const Annotation* annotation = annotationAt(m_list->currentIndex()))
            m_session.undoStack().push(removeAnnotationCommand(m_session, *annotation).release());
    });
    connect(delegate, &NoteDelegate::noteWritten, this,
            [this](const QModelIndex& index, const QString& note) {
                if (const Annotation* annotation = annotationAt(index)) {
                    const AnnotationTarget target{annotation->call, annotation->id, annotation->anchor,
                                                  annotation->span, annotation->quote};
                    m_session.undoStack().push(setNoteCommand(m_session, target, toU16(note)).release());
                }
            });
    connect(m_list, &QWidget::customContextMenuRequested, this, &NotesPanel::showMenu);
    connect(&session, &Session::callOpened, this, &NotesPanel::callOpened);
    connect(&session, &Session::readingChanged, this, &NotesPanel::showReading);
    connect(&session, &Session::annotationsChanged, this, &NotesPanel::showAnnotations);
    connect(&session, &Session::tagsChanged, this, &NotesPanel::showAnnotations);
    connect(&Theme::instance(), &Theme::changed, m_list, &QListView::doItemsLayout);
    setTexts();
    callOpened();
}

void NotesPanel::setTexts()
{
    m_words->setPlaceholderText(tr("Filter by words or tag"));
    m_words->setAccessibleName(tr("Filter notes"));
    m_list->setAccessibleName(tr("Notes"));
    m_list->findChild<QAction*>(QStringLiteral("actionRemoveNote"))->setText(tr("Remove"));
}

void NotesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showReading();
    }
}

void NotesPanel::callOpened()
{
    m_words->clear();
    showReading();
    m_list->scrollToTop();
}

void NotesPanel::showReading()
{
    m_model.setReading(m_session.reading());
    showAnnotations();
}

void NotesPanel::showAnnotations()
{
    m_model.setAnnotations(m_session.annotations(), m_session.tags());
    m_list->doItemsLayout();
    updateEmpty();
}

void NotesPanel::updateEmpty()
{
    m_empty->setVisible(m_filter.rowCount() == 0);
    if (m_model.rowCount() > 0)
        m_empty->setTexts(tr("Nothing matches"), tr("Clear the filter to see all notes."));
    else
        m_empty->setTexts(tr("No notes yet"),
                          tr("Select words in the transcript. Space marks them, 1–9 or T tags "
                             "them, M writes a note."));
}

const Annotation* NotesPanel::annotationAt(const QModelIndex& index) const
{
    const QModelIndex source = m_filter.mapToSource(index);
    return source.isValid() ? &m_model.annotation(source.row()) : nullptr;
}

void NotesPanel::showAnnotation(AnnotationId annotation)
{
    const int row = m_model.rowOf(annotation);
    if (row < 0)
        return;
    if (!m_filter.mapFromSource(m_model.index(row)).isValid())
        m_words->clear();
    const QModelIndex index = m_filter.mapFromSource(m_model.index(row));
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void NotesPanel::editNote(AnnotationId annotation)
{
    showAnnotation(annotation);
    if (m_list->currentIndex().isValid())
        m_list->edit(m_list->currentIndex());
}

void NotesPanel::setTagFilter(std::set<TagId> tags)
{
    m_filter.setTags(std::move(tags));
    updateEmpty();
}

void NotesPanel::showMenu(const QPoint& place)
{
    const QModelIndex index = m_list->indexAt(place);
    if (!index.isValid() || m_session.readOnly())
        return;
    QMenu menu(this);
    QAction* edit = menu.addAction(tr("Edit note"), this, [this, index] { m_list->edit(index); });
    edit->setObjectName(QStringLiteral("actionEditNote"));
    menu.addActions(m_list->actions());
    menu.exec(m_list->viewport()->mapToGlobal(place));
}

} // namespace earshot::ui
