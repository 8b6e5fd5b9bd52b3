#pragma once

#include <QModelIndexList>
#include <memory>

class QAbstractItemModel;
class QMimeData;

namespace earshot::ui {

/// QStringList: what is copied of a cell, or of a column's header, where it is not what is shown. A column
/// may be copied as several, as many for each of its cells as for its header.
inline constexpr int CopyRole = Qt::UserRole + 1000;

/// The rows of the selected cells with all columns and a header line.
struct CopiedTable {
    QStringList header;
    QList<QStringList> rows;
    QList<bool> rightAligned; ///< by column copied
};

/// `columns` in the order shown. Rows ascend as in the model, each once, whatever the order of the selection.
CopiedTable copiedTable(const QAbstractItemModel& model, const QModelIndexList& selection,
                        const QList<int>& columns);

/// Tabs between cells, line feeds between rows; tabs and line ends inside a cell become spaces.
QString asTsv(const CopiedTable& table);
/// A plain HTML table, for word processors and spreadsheets.
QString asHtml(const CopiedTable& table);
/// Both forms, for the clipboard.
std::unique_ptr<QMimeData> asMimeData(const CopiedTable& table);

} // namespace earshot::ui
