#pragma once

#include "support/session.h"
#include "views/data_table.h"

namespace earshot::ui {

/// A table over FiguresModel (through a proxy): a click on a cell lights the figure's sentence in the
/// transcript, a click on a change the words of the change. Sorts by a click on a header, a third click gives
/// the text's order back.
class FigureTable : public DataTable {
    Q_OBJECT

public:
    explicit FigureTable(Session& session, QWidget* parent = nullptr);

    /// Selects and shows the row of a figure, where it is among the rows.
    void showFigure(int figure);

    /// The figure of the current row; -1 for none.
    int currentFigure() const;

Q_SIGNALS:
    void correctionRequested(int figure);
    void removalRequested(int figure);

protected:
    void fillMenu(QMenu& menu) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void measure();
    void sortBy(int column);

    Session& m_session;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace earshot::ui
