#include "models/qa_plan_model.h"

#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

QString columnText(std::u16string_view column)
{
    if (column == u"question_summary")
        return QaPlanModel::tr("Question, in short");
    if (column == u"answer_summary")
        return QaPlanModel::tr("Answer, in short");
    if (column == u"tags")
        return QaPlanModel::tr("Tags");
    if (column == u"note")
        return QaPlanModel::tr("Note");
    return QString::fromUtf16(column.data(), qsizetype(column.size()));
}

/// A cell on one line.
QString flat(const std::u16string& cell)
{
    QString line = toQString(cell);
    return line.replace(u'\n', u' ');
}

} // namespace

QString refusalText(const QaRefusal& refusal)
{
    switch (refusal.kind) {
    case QaRefusalKind::KeyUnreadable:
        return QaPlanModel::tr("The numbers of the call and the question cannot be read.");
    case QaRefusalKind::RowUnknown:
        return QaPlanModel::tr("The library has no such question.");
    case QaRefusalKind::RowRepeated:
        return QaPlanModel::tr("The question stands in an earlier row already.");
    case QaRefusalKind::RowIncomplete:
        return QaPlanModel::tr("A row in which this one goes on is missing.");
    case QaRefusalKind::CallChanged:
        return QaPlanModel::tr("The text of the call has changed since the table was written.");
    case QaRefusalKind::ColumnFixed:
        return QaPlanModel::tr("This column is not taken back: the words of a call stay as they are.");
    case QaRefusalKind::ColumnUnknown:
        return QaPlanModel::tr("A column that Earshot does not write.");
    case QaRefusalKind::CellCut:
        return QaPlanModel::tr("The spreadsheet has cut the cell.");
    case QaRefusalKind::BothChanged:
        return QaPlanModel::tr("Changed in the library too since the table was written.");
    case QaRefusalKind::NotesUnclear:
        return QaPlanModel::tr("Of several notes more than one was changed.");
    case QaRefusalKind::SummaryEmpty:
        return QaPlanModel::tr("The program's own summary cannot be emptied.");
    }
    return {};
}

QaPlanModel::QaPlanModel(QObject* parent) : QAbstractTableModel(parent) {}

void QaPlanModel::setPlan(QaPlan plan, std::map<CallId, QString> titles)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_titles = std::move(titles);
    m_ticks.assign(m_plan.changes.size(), true);
    endResetModel();
    Q_EMIT tickedChanged();
}

std::vector<QaChange> QaPlanModel::ticked() const
{
    std::vector<QaChange> out;
    for (std::size_t i = 0; i < m_ticks.size(); ++i)
        if (m_ticks[i])
            out.push_back(m_plan.changes[i]);
    return out;
}

int QaPlanModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_plan.changes.size() + m_plan.refusals.size());
}

int QaPlanModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString QaPlanModel::text(int row, int column) const
{
    const QaChange* change = isChange(row) ? &m_plan.changes[std::size_t(row)] : nullptr;
    const QaRefusal* refusal = change ? nullptr : &m_plan.refusals[std::size_t(row) - m_plan.changes.size()];
    const std::optional<PairPlace> place = change ? std::optional(change->place) : refusal->place;
    switch (column) {
    case Line:
        return QString::number(change ? change->line : refusal->line);
    case Call: {
        const auto title = place ? m_titles.find(place->call) : m_titles.end();
        return title == m_titles.end() ? QString() : title->second;
    }
    case Question:
        return place ? QStringLiteral("%1.%2").arg(place->exchange + 1).arg(place->pair + 1) : QString();
    case Cell:
        return change ? columnText(toU16(toQString(std::string(name(change->field)))))
                      : columnText(refusal->column);
    case Library:
        return change ? flat(change->was) : refusalText(*refusal);
    case File:
        return flat(change ? change->now : refusal->now);
    default:
        return {};
    }
}

QVariant QaPlanModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RefusedRole)
        return !isChange(index.row());
    if (role == Qt::CheckStateRole && index.column() == Line && isChange(index.row()))
        return m_ticks[std::size_t(index.row())] ? Qt::Checked : Qt::Unchecked;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? text(index.row(), index.column())
                                                              : QVariant();
}

bool QaPlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Line || !isChange(index.row()))
        return false;
    m_ticks[std::size_t(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags QaPlanModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Line && isChange(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant QaPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Line:
        return tr("Line");
    case Call:
        return tr("Call");
    case Question:
        return tr("Question");
    case Cell:
        return tr("Column");
    case Library:
        return tr("In the library");
    case File:
        return tr("In the file");
    default:
        return {};
    }
}

} // namespace earshot::ui
