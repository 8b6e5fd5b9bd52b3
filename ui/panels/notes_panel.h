#pragma once

#include "models/notes_model.h"
#include "support/session.h"

#include <QWidget>

class QLineEdit;
class QListView;

namespace earshot::ui {

class EmptyState;

/// What was marked in the open call. A click jumps there, F2 or M edits the note in place, Delete unmarks.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(Session& session, QWidget* parent = nullptr);

    QLineEdit* filterBox() const { return m_words; }

public Q_SLOTS:
    /// Selects and shows an annotation.
    void showAnnotation(earshot::AnnotationId annotation);
    void editNote(earshot::AnnotationId annotation);
    /// Only notes that bear one of the tags; empty: all.
    void setTagFilter(std::set<earshot::TagId> tags);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setTexts();
    void callOpened();
    void showReading();
    void showAnnotations();
    void updateEmpty();
    void showMenu(const QPoint& place);
    const Annotation* annotationAt(const QModelIndex& index) const;

    Session& m_session;
    NotesModel m_model;
    NotesFilterModel m_filter;
    QLineEdit* m_words;
    QListView* m_list;
    EmptyState* m_empty;
};

} // namespace earshot::ui
