#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Lines of the library's call tree: title left, counts right, doubts in their own colour.
class CallDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace earshot::ui
