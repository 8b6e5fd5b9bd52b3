#pragma once

#include <QAbstractItemModel>
#include <QStringList>
#include <string>

namespace earshot::test {

/// A table as text: a header line and a line a row, cells parted by " | ".
inline std::string drawnTable(const QAbstractItemModel& model)
{
    QString text;
    const int columns = model.columnCount();
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(row < 0 ? model.headerData(column, Qt::Horizontal).toString()
                                 : model.index(row, column).data().toString());
        text += u'\n' + cells.join(QStringLiteral(" | "));
    }
    return text.toStdString();
}

/// A list or tree as text: a line an item, indented by its depth, the given roles parted by " | ".
inline std::string drawnTree(const QAbstractItemModel& model, const QList<int>& roles,
                             const QModelIndex& parent = {}, int depth = 0)
{
    std::string text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QStringList cells;
        for (const int role : roles)
            cells.append(index.data(role).toString());
        text +=
            '\n' + std::string(std::size_t(depth) * 2, ' ') + cells.join(QStringLiteral(" | ")).toStdString();
        text += drawnTree(model, roles, index, depth + 1);
    }
    return text;
}

} // namespace earshot::test
