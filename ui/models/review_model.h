#pragma once

#include "models/review_items.h"

#include <QAbstractItemModel>
#include <vector>

namespace earshot::ui {

/// The items of a review in their groups; those that are settled may be left out.
class ReviewModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Show { Open, All };
    enum DataRole {
        BeforeRole = Qt::UserRole, ///< what stood there
        AfterRole,                 ///< what stands or would stand there
        LeadRole,                  ///< words of the text before it and behind it
        TailRole,
        SpeakerRole,
        StateRole,     ///< int of ReviewItem::State
        ProposalRole,  ///< bool: damage that was not mended by itself
        DoubtRole,     ///< bool: something the program is not sure of
        OpenCountRole, ///< of a group
        CountRole,
    };

    explicit ReviewModel(QObject* parent = nullptr);

    void setItems(std::vector<ReviewItem> items);
    void setShow(Show show);
    Show show() const { return m_show; }

    int openCount() const;
    int count() const { return static_cast<int>(m_items.size()); }
    /// Null for a group and for nothing.
    const ReviewItem* item(const QModelIndex& index) const;
    const std::vector<ReviewItem>& items() const { return m_items; }
    /// Any item of the group that the index is or is in; null for nothing.
    const ReviewItem* groupOf(const QModelIndex& index) const;
    /// The same thing after a change, or what stands in its place in the list now; invalid in an empty list.
    QModelIndex indexOf(const ReviewItem& item) const;
    /// The next item shown, over the ends of groups; the last or first where there is none behind.
    QModelIndex step(const QModelIndex& from, int by) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        std::vector<std::size_t> shown; ///< of m_items
        std::size_t first = 0;          ///< the whole group, shown or not
        int count = 0;
        int open = 0;
    };
    void arrange();
    QVariant groupData(const Group& group, int role) const;

    std::vector<ReviewItem> m_items;
    std::vector<Group> m_groups; ///< those with something to show
    Show m_show = Show::Open;
};

} // namespace earshot::ui
