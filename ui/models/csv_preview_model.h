#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace earshot::ui {

/// The first rows of a CSV file as it will be written, for looking at before it is. Columns of numbers stand
/// to the right, as a spreadsheet will have them.
class CsvPreviewModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit CsvPreviewModel(QObject* parent = nullptr);

    /// RFC 4180 with commas, as our own tables are; the first record is the header. Keeps `rows` records.
    void setCsv(const QByteArray& bytes, int rows);
    void clear() { setCsv({}, 0); }
    /// Records in the file, the header excluded; counted to its end.
    int recordCount() const { return m_recordCount; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void findNumbers();

    QStringList m_header;
    std::vector<QStringList> m_rows;
    std::vector<bool> m_numbers; ///< by column: all its cells that say something are numbers
    int m_recordCount = 0;
};

} // namespace earshot::ui
