#include "models/csv_preview_model.h"

#include "intake/csv_scanner.h"
#include "support/qt_text.h"

#include <QRegularExpression>

namespace earshot::ui {
namespace {

QStringList cellsOf(const std::vector<CsvField>& fields, std::u16string_view text)
{
    QStringList cells;
    for (const CsvField& field : fields)
        cells.append(toQString(textOf(field, text)));
    return cells;
}

/// As exact decimals are written: a sign, digits, a point and digits.
bool isNumber(const QString& cell)
{
    static const QRegularExpression number(QStringLiteral("^-?[0-9]+(\\.[0-9]+)?$"));
    return number.match(cell).hasMatch();
}

QVariant alignment(bool number)
{
    return QVariant::fromValue(Qt::Alignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

CsvPreviewModel::CsvPreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void CsvPreviewModel::setCsv(const QByteArray& bytes, int rows)
{
    beginResetModel();
    m_header.clear();
    m_rows.clear();
    m_recordCount = 0;
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const std::u16string table = toU16(text);
    CsvScanner scanner(table, u',');
    if (const auto head = scanner.row())
        m_header = cellsOf(*head, table);
    while (const auto record = scanner.row()) {
        if (m_recordCount++ < rows)
            m_rows.push_back(cellsOf(*record, table));
    }
    findNumbers();
    endResetModel();
}

void CsvPreviewModel::findNumbers()
{
    m_numbers.assign(std::size_t(m_header.size()), false);
    for (qsizetype column = 0; column < m_header.size(); ++column) {
        bool all = true;
        bool any = false;
        for (const QStringList& row : m_rows) {
            const QString cell = row.value(column);
            any = any || !cell.isEmpty();
            all = all && (cell.isEmpty() || isNumber(cell));
        }
        m_numbers[std::size_t(column)] = any && all;
    }
}

int CsvPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CsvPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant CsvPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString cell = m_rows[std::size_t(index.row())].value(index.column());
    if (role == Qt::DisplayRole) {
        QString line = cell;
        return line.replace(u'\n', u' ');
    }
    if (role == Qt::TextAlignmentRole)
        return alignment(m_numbers[std::size_t(index.column())]);
    return role == Qt::ToolTipRole ? QVariant(cell.left(2000)) : QVariant();
}

QVariant CsvPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section < m_header.size())
        return alignment(m_numbers[std::size_t(section)]);
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_header.value(section)) : QVariant(section + 1);
}

} // namespace earshot::ui
