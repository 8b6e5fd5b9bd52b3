#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Draws a card of ChecksModel: both sentences with the arithmetic between them.
class CheckDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// What of a card lies under a place.
    enum class Part { None, Said, Other, Accept };

    explicit CheckDelegate(QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    Part partAt(const QRect& item, const QModelIndex& index, const QPoint& place) const;

private:
    struct Laid {
        QRectF said;
        QRectF other;
        QRectF accept;
        double height = 0;
    };
    Laid layOut(QPainter* painter, const QRectF& card, const QModelIndex& index) const;
};

} // namespace earshot::ui
