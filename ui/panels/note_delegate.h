#pragma once

#include <QStyledItemDelegate>

namespace earshot::ui {

/// Draws a marked passage with its tags and note, and edits the note in place.
class NoteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit NoteDelegate(QObject* parent = nullptr);

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
    /// The model is not touched.
    void noteWritten(const QModelIndex& index, const QString& note) const;

private:
    /// Draws the item into `rect`, or only measures it; returns its height. `noteTop` is where the note
    /// begins.
    double layOut(QPainter* painter, const QRectF& rect, const QModelIndex& index,
                  double* noteTop = nullptr) const;
};

} // namespace earshot::ui
