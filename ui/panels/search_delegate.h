#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Draws a call's line, and a hit with its context: the match is bold and stands at one place in all lines.
class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SearchDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCall(QPainter& painter, const QRectF& rect, const QModelIndex& index) const;
    void paintHit(QPainter& painter, const QRectF& rect, const QModelIndex& index) const;
};

} // namespace earshot::ui
