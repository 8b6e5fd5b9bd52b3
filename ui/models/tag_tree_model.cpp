#include "models/tag_tree_model.h"

#include "models/folded_words.h"
#include "models/notes_model.h"
#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {

TagTreeModel::TagTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void TagTreeModel::setTags(const std::vector<Tag>& tags)
{
    beginResetModel();
    m_tags = tags;
    std::ranges::sort(m_tags, [](const Tag& a, const Tag& b) {
        const int order = QString::localeAwareCompare(toQString(a.name), toQString(b.name));
        return order != 0 ? order < 0 : a.id < b.id;
    });
    m_nodes.assign(1, Node{});
    m_nodes.reserve(m_tags.size() + 1);
    appendChildren(0, m_tags);
    // Tags in a ring of parents, or below a missing one, are reached by nobody: they stand at the top.
    for (const Tag& tag : m_tags) {
        if (std::ranges::none_of(m_nodes, [&](const Node& item) { return item.tag.id == tag.id; })) {
            m_nodes.push_back({tag, 0, int(m_nodes[0].children.size()), {}});
            m_nodes[0].children.push_back(m_nodes.size() - 1);
        }
    }
    endResetModel();
}

void TagTreeModel::appendChildren(std::size_t parent, const std::vector<Tag>& tags)
{
    for (const Tag& tag : tags) {
        if (tag.parent != m_nodes[parent].tag.id)
            continue;
        m_nodes.push_back({tag, parent, int(m_nodes[parent].children.size()), {}});
        m_nodes[parent].children.push_back(m_nodes.size() - 1);
        appendChildren(m_nodes.size() - 1, tags);
    }
}

void TagTreeModel::setChecked(std::optional<std::vector<TagId>> checked)
{
    m_checked = std::move(checked);
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        const QModelIndex changed = createIndex(m_nodes[i].row, 0, quintptr(i));
        Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole});
    }
}

QModelIndex TagTreeModel::indexOf(TagId tag) const
{
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].tag.id == tag)
            return createIndex(m_nodes[i].row, 0, quintptr(i));
    }
    return {};
}

const Tag* TagTreeModel::tag(const QModelIndex& index) const
{
    return index.isValid() ? &node(index).tag : nullptr;
}

const Tag* TagTreeModel::tagForKey(int key) const
{
    return key >= 1 && key <= 9 && std::size_t(key) < m_nodes.size() ? &m_nodes[std::size_t(key)].tag
                                                                     : nullptr;
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(node(parent).children[std::size_t(row)]));
}

QModelIndex TagTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || node(child).parent == 0)
        return {};
    const std::size_t parent = node(child).parent;
    return createIndex(m_nodes[parent].row, 0, quintptr(parent));
}

int TagTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent).children.size());
}

int TagTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant TagTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Tag& item = node(index).tag;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return toQString(item.name);
    case TagRole:
        return qlonglong(item.id.value());
    case HueRole:
        return item.hue;
    case UsesRole:
        return item.uses;
    case PathRole:
    case Qt::AccessibleTextRole:
        return tagPath(m_tags, item.id);
    case KeyRole:
        return index.internalId() <= 9 ? int(index.internalId()) : 0;
    case Qt::CheckStateRole:
        if (!m_checked)
            return {};
        return int(std::ranges::find(*m_checked, item.id) != m_checked->end() ? Qt::Checked : Qt::Unchecked);
    default:
        return {};
    }
}

TagFilterModel::TagFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void TagFilterModel::setWords(const QString& words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

bool TagFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_words.isEmpty() || containsWords(index.data(TagTreeModel::PathRole).toString(), m_words);
}

} // namespace earshot::ui
