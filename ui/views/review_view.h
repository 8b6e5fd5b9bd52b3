#pragma once

#include "views/review_painter.h"

#include <QAbstractScrollArea>
#include <memory>

namespace earshot::ui {

/// The original of a document and beside it what was made of it, with every repair and doubt in its place.
/// Knows no library: it is given values and tells what a person points at.
class ReviewView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ReviewView(QWidget* parent = nullptr);
    ~ReviewView() override;

    void setReading(std::shared_ptr<const Reading> reading);
    /// The same call read anew: what is in sight and the caret stay at their words.
    void updateReading(std::shared_ptr<const Reading> reading);
    void setItems(std::vector<ReviewItem> items);
    /// Shows the item framed, scrolled into sight, with the caret at it; none of them without one.
    void setCurrent(const ReviewItem* item);

    /// Where a turn would be cut: an offset of the clean text.
    std::int32_t caret() const { return m_marks.caret; }
    void setCaret(std::int32_t offset);
    /// Where an offset is drawn, in this widget; empty where it is out of sight.
    QRect placeOf(std::int32_t offset);
    ReviewLayout& textLayout() { return m_layout; }

Q_SIGNALS:
    /// An index of the items.
    void itemClicked(int item);
    void caretMoved();
    /// The head of a turn was drawn to another word: the turn begins there.
    void boundaryMoved(earshot::TurnIndex turn, std::int32_t offset);
    /// To the next or previous item.
    void stepRequested(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();
    void relayout();
    void afterScroll();
    void reveal(std::int32_t clean);
    void paintHeads(QPainter& painter) const;
    std::optional<int> itemAt(QPoint point);
    /// The turn whose head, the line that says who speaks, is at the point.
    std::optional<TurnIndex> headAt(QPoint point);
    int textTop() const;
    QPoint inText(QPoint viewportPoint) const { return viewportPoint - QPoint(0, textTop()); }

    std::shared_ptr<const Reading> m_reading;
    ReviewMarks m_marks;
    std::optional<TurnIndex> m_dragged; ///< whose head is being drawn to another word
    ReviewLayout m_layout;
    bool m_syncing = false;
};

} // namespace earshot::ui
