#include "models/notes_model.h"

#include "models/folded_words.h"
#include "models/pair_card.h"
#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

std::vector<TagChip> chipsOf(const Annotation& annotation, const std::vector<Tag>& tags)
{
    std::vector<TagChip> chips;
    for (const TagId id : annotation.tags) {
        const auto tag = std::ranges::find(tags, id, &Tag::id);
        if (tag != tags.end())
            chips.push_back({toQString(tag->name), tag->hue});
    }
    return chips;
}

} // namespace

QString tagPath(const std::vector<Tag>& tags, TagId tag)
{
    QStringList path;
    // A tree of tags is never deeper than there are tags: a damaged library cannot hang the window.
    for (std::size_t depth = 0; tag.valid() && depth < tags.size(); ++depth) {
        const auto item = std::ranges::find(tags, tag, &Tag::id);
        if (item == tags.end())
            break;
        path.prepend(toQString(item->name));
        tag = item->parent;
    }
    return path.join(QStringLiteral(" / "));
}

NotesModel::NotesModel(QObject* parent) : QAbstractListModel(parent) {}

void NotesModel::setReading(std::shared_ptr<const Reading> reading)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_rows.clear();
    endResetModel();
}

void NotesModel::setAnnotations(const std::vector<Annotation>& annotations, const std::vector<Tag>& tags)
{
    std::vector<Row> rows;
    for (const Annotation& annotation : annotations)
        rows.push_back({annotation, chipsOf(annotation, tags)});
    std::ranges::stable_sort(
        rows, {}, [](const Row& row) { return std::pair(row.annotation.span.begin(), row.annotation.id); });
    updateRows(m_rows, std::move(rows), *this);
}

int NotesModel::rowOf(AnnotationId annotation) const
{
    const auto row =
        std::ranges::find(m_rows, annotation, [](const Row& item) { return item.annotation.id; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int NotesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags NotesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() ? usual | Qt::ItemIsEditable : usual;
}

QString NotesModel::place(const Annotation& annotation) const
{
    if (!m_reading || annotation.anchor == AnchorKind::Call)
        return tr("Whole call");
    const auto turn = turnAt(m_reading->call, annotation.span.begin());
    if (!turn)
        return {};
    QStringList parts;
    if (const auto pair = pairOfTurn(m_reading->call, *turn))
        parts.append(tr("Q%1").arg(pairNumber(m_reading->call, *pair)));
    if (const auto speaker = m_reading->call.turns[std::size_t(*turn)].speaker)
        parts.append(toQString(m_reading->call.people[std::size_t(*speaker)].name));
    return parts.join(QStringLiteral(" · "));
}

QString NotesModel::searchText(const Row& row) const
{
    QString text = toQString(row.annotation.quote) + u' ' + toQString(row.annotation.note) + u' ' +
                   place(row.annotation);
    for (const TagChip& chip : row.chips)
        text += u' ' + chip.name;
    return text;
}

QVariant NotesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case QuoteRole:
        return toQString(row.annotation.quote).simplified();
    case NoteRole:
    case Qt::EditRole:
        return toQString(row.annotation.note);
    case ChipsRole: {
        QVariantList chips;
        for (const TagChip& chip : row.chips)
            chips.append(QVariant::fromValue(chip));
        return chips;
    }
    case PlaceRole:
        return place(row.annotation);
    case AnnotationRole:
        return qlonglong(row.annotation.id.value());
    case DoubtfulRole:
        return row.annotation.doubtful;
    case HueRole:
        return row.chips.empty() ? -1 : row.chips.front().hue;
    case SearchRole:
    case Qt::AccessibleTextRole:
        return searchText(row);
    case Qt::ToolTipRole:
        return row.annotation.doubtful ? tr("The document has changed: check the place of this note")
                                       : QString();
    default:
        return {};
    }
}

void NotesFilterModel::setWords(const QString& words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

void NotesFilterModel::setTags(std::set<TagId> tags)
{
    m_tags = std::move(tags);
    invalidateFilter();
}

bool NotesFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_tags.empty()) {
        const auto& tags = static_cast<const NotesModel*>(sourceModel())->annotation(row).tags;
        if (std::ranges::none_of(tags, [&](TagId tag) { return m_tags.contains(tag); }))
            return false;
    }
    return m_words.isEmpty() || containsWords(index.data(NotesModel::SearchRole).toString(), m_words);
}

} // namespace earshot::ui
