#pragma once

#include "base/result.h"
#include "store/records.h"

#include <QAbstractTableModel>
#include <variant>
#include <vector>

namespace earshot::ui {

/// What became of one imported file: a report, or the sentence that says why not.
struct ImportLine {
    QString file;
    std::variant<ImportReport, QString> outcome;
    const ImportReport* report() const { return std::get_if<ImportReport>(&outcome); }
};

/// What the imports of this session did, newest first and what was refused before the rest: parsed, doubtful
/// and dropped, nothing in silence.
class ImportReportModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        File,
        Outcome,
        Call,
        Turns,
        Pairs,
        Figures,
        Repairs,
        Doubts,
        Aside,
        Undecodable,
        ColumnCount
    };
    enum DataRole { CallRole = Qt::UserRole, FailedRole };

    explicit ImportReportModel(QObject* parent = nullptr);

    void add(ImportLine line);
    /// What is added from here on was asked for later: it stands above all that is here.
    void endBatch();
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<ImportLine> m_lines;
    int m_refused = 0; ///< lines at the top, of what is being imported
};

} // namespace earshot::ui
