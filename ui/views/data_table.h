#pragma once

#include <QColor>
#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>
#include <functional>
#include <optional>

class QMenu;

namespace earshot::ui {

/// Draws a table's cells: one line of text, the row's lower edge, colours by what the cell says.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// Colour of a cell's text; an invalid one is the usual.
    using TextColor = std::function<QColor(const QModelIndex&)>;

    explicit CellDelegate(TextColor textColor, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// The cell's content, inside its padding.
    virtual void paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    QColor textColor(const QModelIndex& index) const;

private:
    TextColor m_textColor;
};

/// A calm table: no frame, no grid, one line below each row, rows 28 px. Copies its selected rows as tabbed
/// text and HTML. Columns that do not fit are left out, the least important first, and may stand in a second
/// line of the row. A click or Enter on a cell emits `cellActivated`; moving by the keyboard only selects.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The column that takes what width is left.
    void setStretchColumn(int column);
    /// In pixels at the designed size of text. It is narrower than that only where all other columns are as
    /// narrow as they can be.
    void setSmallestStretch(int width);
    /// Columns that may go, the first goes first.
    void setOptionalColumns(const QList<int>& columns);
    /// What a column needs at least. An optional one with such a width goes only when all that have one are
    /// that narrow.
    void setNarrowest(int column, int width);
    /// What has gone then stands below the other cells.
    void setSecondLine(bool on);
    /// Words of the model that stand there in any case.
    void setSecondLineRole(int role);
    /// Those words, and the cells of the row that have gone and say something, joined.
    QString secondLine(int row) const;
    /// Where it is drawn, in the viewport, across all cells.
    QRect secondLineRect(int row) const;
    /// What the table is wide where no column is left out or cut, in pixels.
    int wholeWidth() const;
    void setFitsHeight(bool fits) { m_fitsHeight = fits; }
    QAction* copyAction() const { return m_copy; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copySelection();
    void adaptColumns();

Q_SIGNALS:
    void cellActivated(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    /// What can be done with the current row, above what can be done with every table.
    virtual void fillMenu(QMenu&) {}

private:
    int contentWidth(int column) const;
    void adaptRowHeight();
    /// Hides optional columns until the others fit.
    void leaveOut(const QList<int>& widths);
    /// Takes from the widest columns what does not fit.
    void shrink(QList<int>& widths, int overflow) const;

    int m_stretch = 0;
    int m_smallestStretch = 92;
    QList<int> m_optional;
    QHash<int, int> m_narrowest;
    QAction* m_copy;
    bool m_fitsHeight = false;
    bool m_secondLine = false;
    std::optional<int> m_secondLineRole;
    bool m_adapting = false;
};

} // namespace earshot::ui
