#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace earshot::ui {

/// Kept searches, each with the number of its hits once that is known.
class SavedSearchesModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HitsRole = Qt::UserRole };

    explicit SavedSearchesModel(QObject* parent = nullptr);

    /// The hits of a search that stays are kept until they are told anew.
    void setSearches(const QStringList& searches);
    const QStringList& searches() const { return m_searches; }
    /// One number for each search; nothing where it cannot be searched.
    void setHits(const std::vector<std::optional<int>>& hits);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_searches;
    std::vector<std::optional<int>> m_hits; ///< as many as searches
};

} // namespace earshot::ui
