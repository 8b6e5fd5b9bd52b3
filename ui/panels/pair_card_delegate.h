#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Draws a question as a card, and edits its summary in place.
class PairCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit PairCardDelegate(QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

Q_SIGNALS:
    /// A person wrote another summary; the model is not touched.
    void summaryWritten(const QModelIndex& index, const QString& summary) const;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    /// Draws the card into `rect`, or only measures it; returns its height.
    double layOut(QPainter* painter, const QRectF& rect, const QModelIndex& index) const;
};

} // namespace earshot::ui
