#pragma once

#include "output/qa_edits.h"

#include <QAbstractTableModel>
#include <QString>
#include <map>
#include <vector>

namespace earshot::ui {

/// Why a row or a cell of an edited table is not taken back, as a sentence.
QString refusalText(const QaRefusal& refusal);

/// What an edited table would change, ticked unless a person unticks it, and beneath it what cannot be taken
/// back.
class QaPlanModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Call, Question, Cell, Library, File, ColumnCount };
    enum DataRole { RefusedRole = Qt::UserRole };

    explicit QaPlanModel(QObject* parent = nullptr);

    /// `titles` names the calls.
    void setPlan(QaPlan plan, std::map<CallId, QString> titles);
    const QaPlan& plan() const { return m_plan; }
    std::vector<QaChange> ticked() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    bool isChange(int row) const { return row < int(m_plan.changes.size()); }
    QString text(int row, int column) const;

    QaPlan m_plan;
    std::map<CallId, QString> m_titles;
    std::vector<bool> m_ticks; ///< of the changes
};

} // namespace earshot::ui
