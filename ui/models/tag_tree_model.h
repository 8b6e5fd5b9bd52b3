#pragma once

#include "store/records.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <vector>

namespace earshot::ui {

/// The tags as a tree, siblings in the order of their names. A tag whose parent is missing stands at the top.
class TagTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum DataRole {
        TagRole = Qt::UserRole, ///< qlonglong, the id
        HueRole,                ///< int, 0–7
        UsesRole,               ///< int
        PathRole,               ///< "Margin / Gross margin"
        KeyRole,                ///< int, 1–9 for the first nine tags of the tree, 0 for the others
    };

    explicit TagTreeModel(QObject* parent = nullptr);

    void setTags(const std::vector<Tag>& tags);
    /// Tags shown with a tick; the others are shown without. Empty optional: no ticks at all.
    void setChecked(std::optional<std::vector<TagId>> checked);
    QModelIndex indexOf(TagId tag) const;
    const Tag* tag(const QModelIndex& index) const;
    /// The tag behind the keys 1–9: the first nine in the order of the tree; null where there are fewer.
    const Tag* tagForKey(int key) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    /// m_nodes[0] is the root; the others follow in the order of the tree (parents before children).
    struct Node {
        Tag tag;
        std::size_t parent = 0;
        int row = 0;
        std::vector<std::size_t> children;
    };
    void appendChildren(std::size_t node, const std::vector<Tag>& tags);
    const Node& node(const QModelIndex& index) const
    {
        return m_nodes[index.isValid() ? index.internalId() : 0];
    }

    std::vector<Node> m_nodes{Node{}};
    std::vector<Tag> m_tags;
    std::optional<std::vector<TagId>> m_checked;
};

/// Tags by words; parents of what is found stay.
class TagFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit TagFilterModel(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words; ///< folded
};

} // namespace earshot::ui
