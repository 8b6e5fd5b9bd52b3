#pragma once

#include "base/id.h"

#include <QFontMetricsF>
#include <QStyledItemDelegate>

namespace earshot::ui {

/// Lines of the library's call tree: title left, counts right, doubts in their own colour. A click on a
/// call's doubts asks for its review.
class CallDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    /// The one drawn bold, whichever is selected.
    void setOpenCall(CallId call) { m_open = call; }
    /// As many of a line's facts as the room (px) holds, the first ones first; behind them the doubts follow.
    static QString facts(const QModelIndex& index, double room, const QFontMetricsF& metrics);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void doubtsClicked(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    CallId m_open;
};

/// A kept search: its words left, the number of its hits right.
class SavedSearchDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace earshot::ui
