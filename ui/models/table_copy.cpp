#include "models/table_copy.h"

#include <QAbstractItemModel>
#include <QMimeData>
#include <set>

namespace earshot::ui {
namespace {

QString plainCell(QString text)
{
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QString plainLine(const QStringList& cells)
{
    QStringList plain;
    for (const QString& cell : cells)
        plain.append(plainCell(cell));
    return plain.join(u'\t');
}

QString htmlLine(const QStringList& cells, const QString& element, const QList<bool>& rightAligned)
{
    QString line = QStringLiteral("<tr>");
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += u'<' + element +
                (rightAligned.value(i) ? QStringLiteral(" align=\"right\">") : QStringLiteral(">"));
        line += cells[i].toHtmlEscaped() + QStringLiteral("</") + element + u'>';
    }
    return line + QStringLiteral("</tr>\n");
}

/// What is copied of a cell or header.
QStringList copied(const QVariant& copy, const QVariant& shown)
{
    return copy.isValid() ? copy.toStringList() : QStringList{shown.toString()};
}

} // namespace

CopiedTable copiedTable(const QAbstractItemModel& model, const QModelIndexList& selection,
                        const QList<int>& columns)
{
    CopiedTable table;
    for (const int column : columns) {
        const QStringList titles = copied(model.headerData(column, Qt::Horizontal, CopyRole),
                                          model.headerData(column, Qt::Horizontal));
        const int alignment = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        table.header.append(titles);
        table.rightAligned.append(QList<bool>(titles.size(), (alignment & Qt::AlignRight) != 0));
    }
    std::set<int> rows;
    for (const QModelIndex& index : selection)
        rows.insert(index.row());
    for (const int row : rows) {
        QStringList cells;
        for (const int column : columns) {
            const QModelIndex index = model.index(row, column);
            cells.append(copied(index.data(CopyRole), index.data()));
        }
        table.rows.append(cells);
    }
    return table;
}

QString asTsv(const CopiedTable& table)
{
    QString text = plainLine(table.header) + u'\n';
    for (const QStringList& row : table.rows)
        text += plainLine(row) + u'\n';
    return text;
}

QString asHtml(const CopiedTable& table)
{
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>\n");
    html += htmlLine(table.header, QStringLiteral("th"), table.rightAligned);
    for (const QStringList& row : table.rows)
        html += htmlLine(row, QStringLiteral("td"), table.rightAligned);
    return html + QStringLiteral("</table>\n");
}

std::unique_ptr<QMimeData> asMimeData(const CopiedTable& table)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(asTsv(table));
    data->setHtml(asHtml(table));
    return data;
}

} // namespace earshot::ui
