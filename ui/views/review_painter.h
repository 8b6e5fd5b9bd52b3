#pragma once

#include "models/review_items.h"
#include "views/review_layout.h"

#include <QPainter>
#include <optional>
#include <unordered_map>
#include <vector>

namespace earshot::ui {

/// What stands on the text of a review.
struct ReviewMarks {
    std::vector<ReviewItem> items;
    std::unordered_map<std::size_t, std::vector<std::size_t>> itemsOfRow;
    std::optional<ReviewItem> current; ///< framed
    std::int32_t caret = 0;            ///< in the clean text
    bool focus = false;

    /// The items of a row, as indexes.
    const std::vector<std::size_t>& of(std::size_t row) const;
};

/// Draws the rows of a review that are in sight: the original, what was made of it, and the marks on both.
class ReviewPainter {
public:
    ReviewPainter(QPainter& painter, const ReviewLayout& layout, const ReviewMarks& marks)
        : m_painter(painter), m_layout(layout), m_marks(marks)
    {
    }

    void paintRow(const ReviewLayout::VisibleRow& row) const;

private:
    void paintSpeaker(const ReviewLayout::VisibleRow& row) const;
    void paintText(const ReviewLayout::VisibleRow& row) const;
    void paintItem(const ReviewLayout::VisibleRow& row, const ReviewItem& item) const;
    void paintGutter(const ReviewLayout::VisibleRow& row) const;
    void paintFrame(const ReviewLayout::VisibleRow& row) const;

    QPainter& m_painter;
    const ReviewLayout& m_layout;
    const ReviewMarks& m_marks;
};

} // namespace earshot::ui
