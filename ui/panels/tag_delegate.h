#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Draws a tag of TagTreeModel: tick where there are ticks, a square in its hue, name, uses and key.
class TagDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TagDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace earshot::ui
