#pragma once

#include "views/mark_bar.h"
#include "views/transcript_cursor.h"
#include "views/transcript_layout.h"
#include "views/transcript_painter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <memory>

namespace earshot::ui {

/// A transcript to read, select in and mark. Knows no library: it is given values and tells what a person
/// does. However long the text is, only the paragraphs in sight are laid out.
class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    void setReading(std::shared_ptr<const Reading> reading);
    /// The same call read anew: what is in sight, the filter and the caret stay at their words.
    void updateReading(std::shared_ptr<const Reading> reading);
    std::shared_ptr<const Reading> reading() const { return m_reading; }
    void setAnnotations(std::vector<Annotation> annotations, std::vector<Tag> tags);
    void setFilter(const TranscriptFilter& filter);
    const TranscriptFilter& filter() const { return m_filter; }

    /// Brings a place into sight, a third from the top where it is not there already, and flashes it. A
    /// filter that hides the place is lifted.
    void reveal(const Span& span);
    /// The first offset in sight, for coming back to it.
    std::int32_t topOffset();
    void scrollToOffset(std::int32_t offset);
    /// The turn that is read: at the top, below the sticky header.
    std::optional<TurnIndex> currentTurn();
    /// From the turn being read to the next or previous turn or question.
    void goToTurn(int by);
    void goToQuestion(int by);

    Span selection() const { return m_cursor.selection(); }
    void select(const Span& span);
    void selectAll();
    /// The selected words as people read them: who speaks stands before each turn where there are several.
    QString selectedText() const;
    QString selectedTextWithCitation() const;

    /// Finds words in the text shown, whatever their case, width or script. Returns the number of places.
    int find(const QString& words);
    /// Takes places found elsewhere, ascending, instead of words; `current` is the one that is looked at.
    void showHits(std::vector<Span> places, const Span& current);
    void findStep(int by);
    int currentHit() const { return m_marks.currentHit; }
    int hitCount() const { return static_cast<int>(m_marks.hits.size()); }

    TranscriptLayout& textLayout() { return m_layout; }
    const TranscriptCursor& cursor() const { return m_cursor; }
    int columnLeft() const { return m_columns.text; }
    MarkBar& markBar() { return *m_bar; }
    void setCaret(std::int32_t offset);

Q_SIGNALS:
    void selectionChanged(earshot::Span selection);
    void currentTurnChanged();
    void figureClicked(int figure);
    void annotationClicked(earshot::AnnotationId annotation);
    void doubtClicked(earshot::Span span);
    void hitsChanged();
    /// From place to place of those found elsewhere.
    void placeShown(earshot::Span place);
    void filterChanged();
    /// A person asks for a menu: the selection is made already.
    void menuRequested(QPoint globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void applyTheme();
    void applyFilter();
    void findAgain();
    /// Those that are shown; the first from `m_lookedAt` on is current.
    void setHits(std::vector<Span> hits);
    void relayout();
    void syncScrollBar();
    void updateMarks();
    void afterScroll();
    void cursorMoved();
    void scrollIntoSight(std::int32_t offset);
    bool scrollKey(QKeyEvent* event);
    bool selectKey(QKeyEvent* event);
    QPoint columnPoint(QPoint viewportPoint) const;
    QString toolTipAt(QPoint point);
    void clickAt(QPoint point);
    std::optional<int> figureAt(std::int32_t offset) const;
    const AnnotationMark* annotationAt(QPoint point);
    const Doubt* doubtAt(QPoint point);
    void flash(const Span& span);
    /// None where the filter hides the place, or nobody speaks there.
    std::optional<TurnIndex> turnShownAt(std::int32_t offset) const;

    std::shared_ptr<const Reading> m_reading;
    std::vector<Annotation> m_annotations;
    std::vector<Tag> m_tags;
    TranscriptFilter m_filter;
    TranscriptLayout m_layout;
    TranscriptCursor m_cursor;
    TranscriptMarks m_marks;
    TranscriptColumns m_columns;
    std::u16string m_folded;     ///< the text folded, for finding; made when first needed
    QString m_words;             ///< what was looked for last
    std::vector<Span> m_places;  ///< found elsewhere; empty where words are looked for
    std::int32_t m_lookedAt = 0; ///< where the current hit begins
    std::optional<TurnIndex> m_currentTurn;
    /// The turn gone to by key or by a jump, wherever it stands in sight: the current one until the reader
    /// scrolls.
    std::optional<TurnIndex> m_gone;
    MarkBar* m_bar;
    QBasicTimer m_flashTimer;
    QBasicTimer m_dragTimer; ///< scrolls while a selection is drawn beyond the edge
    QBasicTimer m_tripleTimer;
    QPoint m_pressPoint;
    bool m_dragging = false;
    bool m_syncing = false;
};

} // namespace earshot::ui
