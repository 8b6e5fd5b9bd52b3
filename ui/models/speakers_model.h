#pragma once

#include "analysis/reading.h"

#include <QAbstractTableModel>
#include <memory>

namespace earshot::ui {

/// Everybody who speaks, with their part in the call. Most words first.
class SpeakersModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Share, Words, Turns, Asked, Answered, ColumnCount };
    enum DataRole {
        SortRole = Qt::UserRole,
        ShareRole,     ///< double, 0..1
        RoleRole,      ///< int, earshot::Role
        DetailRole,    ///< "CFO · Lanhai", the title and firm, else the role; "" where that is the name
        PersonRole,    ///< int, index into Call::people
        FirstTurnRole, ///< int, -1 for none
    };

    explicit SpeakersModel(QObject* parent = nullptr);

    void setReading(std::shared_ptr<const Reading> reading);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        SpeakerStats stats;
        int firstTurn = -1;
    };
    const Person& person(const Row& row) const;
    QString detail(const Row& row) const;
    QVariant cell(const Row& row, int column) const;

    std::shared_ptr<const Reading> m_reading;
    std::vector<Row> m_rows;
};

} // namespace earshot::ui
