#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// A line of the review's list: a group with how much of it is open; an item with what it changes and a mark
/// for what was said of it.
class ReviewDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace earshot::ui
