#include "models/saved_searches_model.h"

namespace earshot::ui {

SavedSearchesModel::SavedSearchesModel(QObject* parent) : QAbstractListModel(parent) {}

void SavedSearchesModel::setSearches(const QStringList& searches)
{
    beginResetModel();
    std::vector<std::optional<int>> hits;
    for (const QString& search : searches) {
        const qsizetype before = m_searches.indexOf(search);
        hits.push_back(before < 0 ? std::nullopt : m_hits[static_cast<std::size_t>(before)]);
    }
    m_searches = searches;
    m_hits = std::move(hits);
    endResetModel();
}

void SavedSearchesModel::setHits(const std::vector<std::optional<int>>& hits)
{
    if (hits.size() == m_hits.size() && !hits.empty()) {
        m_hits = hits;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int SavedSearchesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_searches.size());
}

QVariant SavedSearchesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const std::optional<int> hits = m_hits[static_cast<std::size_t>(index.row())];
    const QString& words = m_searches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words;
    case HitsRole:
        return hits ? QVariant(*hits) : QVariant();
    case Qt::AccessibleTextRole:
        return hits ? tr("%1, %n hit(s)", nullptr, *hits).arg(words) : words;
    default:
        return {};
    }
}

} // namespace earshot::ui
