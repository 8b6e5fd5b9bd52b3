#pragma once

#include <QAbstractItemModel>
#include <algorithm>
#include <vector>

namespace earshot::ui {

/// Tells a flat model's views what `updateRows` does. A friend of the model: the calls are protected.
template<class Model>
struct RowAnnounce {
    Model& model;

    void beginRemove(int first, int last) { model.beginRemoveRows({}, first, last); }
    void endRemove() { model.endRemoveRows(); }
    void beginInsert(int first, int last) { model.beginInsertRows({}, first, last); }
    void endInsert() { model.endInsertRows(); }
    void changed(int first, int last)
    {
        QAbstractItemModel& base = model;
        Q_EMIT base.dataChanged(base.index(first, 0), base.index(last, base.columnCount({}) - 1));
    }
};

/// Takes over `next` as a flat model's rows with the smallest announcement: the rows equal at both ends stay,
/// and so do selection and scroll position; those between are changed, removed or inserted.
template<class Row, class Model>
void updateRows(std::vector<Row>& rows, std::vector<Row> next, Model& model)
{
    RowAnnounce<Model> announce{model};
    std::size_t head = 0;
    while (head < rows.size() && head < next.size() && rows[head] == next[head])
        ++head;
    std::size_t tail = 0;
    while (tail < rows.size() - head && tail < next.size() - head &&
           rows[rows.size() - 1 - tail] == next[next.size() - 1 - tail])
        ++tail;
    const std::size_t before = rows.size() - head - tail;
    const std::size_t after = next.size() - head - tail;
    const std::size_t common = std::min(before, after);
    const auto at = [](std::vector<Row>& list, std::size_t index) {
        return list.begin() + std::ptrdiff_t(index);
    };
    if (before > common) {
        announce.beginRemove(int(head + common), int(head + before) - 1);
        rows.erase(at(rows, head + common), at(rows, head + before));
        announce.endRemove();
    }
    if (after > common) {
        announce.beginInsert(int(head + common), int(head + after) - 1);
        rows.insert(at(rows, head + common), at(next, head + common), at(next, head + after));
        announce.endInsert();
    }
    if (common > 0) {
        std::copy(at(next, head), at(next, head + common), at(rows, head));
        announce.changed(int(head), int(head + common) - 1);
    }
}

} // namespace earshot::ui
