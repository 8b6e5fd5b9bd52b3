#pragma once

#include "analysis/reading.h"
#include "models/row_update.h"
#include "store/records.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <memory>
#include <set>
#include <tuple>

namespace earshot::ui {

/// A tag as a chip shows it.
struct TagChip {
    QString name;
    int hue = 0;
    friend bool operator==(const TagChip&, const TagChip&) = default;
};

/// What was marked in one call, in the order of the text.
class NotesModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum DataRole {
        QuoteRole = Qt::UserRole,
        NoteRole,
        ChipsRole,      ///< QVariantList of QVariant::fromValue(TagChip)
        PlaceRole,      ///< "Q2 · Zhou Wen", "Lin Yichuan"
        AnnotationRole, ///< qlonglong, the id
        DoubtfulRole,   ///< its place could not be found surely in a new revision
        SearchRole,     ///< all that the filter looks in
        HueRole,        ///< int, hue of the first tag, -1 for none
    };

    explicit NotesModel(QObject* parent = nullptr);

    void setReading(std::shared_ptr<const Reading> reading);
    void setAnnotations(const std::vector<Annotation>& annotations, const std::vector<Tag>& tags);
    const Annotation& annotation(int row) const { return m_rows[std::size_t(row)].annotation; }
    /// -1 for none.
    int rowOf(AnnotationId annotation) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    friend struct RowAnnounce<NotesModel>;

    struct Row {
        Annotation annotation;
        std::vector<TagChip> chips;
        /// Equal as far as the list shows it.
        friend bool operator==(const Row& a, const Row& b)
        {
            const auto facts = [](const Annotation& item) {
                return std::tie(item.id, item.anchor, item.span, item.quote, item.tags, item.note,
                                item.doubtful);
            };
            return facts(a.annotation) == facts(b.annotation) && a.chips == b.chips;
        }
    };
    QString place(const Annotation& annotation) const;
    QString searchText(const Row& row) const;

    std::shared_ptr<const Reading> m_reading;
    std::vector<Row> m_rows;
};

/// Notes by words and by tags (any of them).
class NotesFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words);
    void setTags(std::set<TagId> tags);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words; ///< folded
    std::set<TagId> m_tags;
};

/// "Margin / Gross margin": a tag with its parents.
QString tagPath(const std::vector<Tag>& tags, TagId tag);

} // namespace earshot::ui

Q_DECLARE_METATYPE(earshot::ui::TagChip)
