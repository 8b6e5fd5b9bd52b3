#include "models/synonyms_model.h"

#include "models/folded_words.h"
#include "support/qt_text.h"

#include <QRegularExpression>

namespace earshot::ui {
namespace {

QString joined(const std::vector<std::u16string>& forms)
{
    QStringList words;
    for (const std::u16string& form : forms)
        words.append(toQString(form));
    return words.join(QStringLiteral(", "));
}

} // namespace

std::vector<std::u16string> formsIn(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,，、;；\\n]"));
    std::vector<std::u16string> forms;
    for (const QString& word : text.split(between, Qt::SkipEmptyParts))
        forms.push_back(toU16(word));
    return tidyForms(forms);
}

SynonymsModel::SynonymsModel(QObject* parent) : QAbstractTableModel(parent) {}

void SynonymsModel::setChoices(const SynonymChoices& choices)
{
    const bool sameShape = choices.own.size() == m_choices.own.size() && !m_draft;
    if (sameShape) {
        m_choices = choices;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_draft = false;
    m_choices = choices;
    endResetModel();
}

QModelIndex SynonymsModel::addDraft()
{
    if (!m_draft) {
        beginInsertRows({}, 0, 0);
        m_draft = true;
        endInsertRows();
    }
    return index(0, WordsColumn);
}

void SynonymsModel::dropDraft()
{
    if (m_draft) {
        beginRemoveRows({}, 0, 0);
        m_draft = false;
        endRemoveRows();
    }
}

std::optional<std::size_t> SynonymsModel::ownSet(const QModelIndex& index) const
{
    const int row = index.row() - (m_draft ? 1 : 0);
    if (!index.isValid() || row < 0 || row >= static_cast<int>(m_choices.own.size()))
        return std::nullopt;
    return static_cast<std::size_t>(row);
}

const SynonymSet* SynonymsModel::builtIn(const QModelIndex& index) const
{
    return index.row() < ownRows() ? nullptr
                                   : &builtInSynonyms()[static_cast<std::size_t>(index.row() - ownRows())];
}

int SynonymsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ownRows() + static_cast<int>(builtInSynonyms().size());
}

int SynonymsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString SynonymsModel::words(const QModelIndex& index) const
{
    if (const SynonymSet* set = builtIn(index))
        return joined(set->forms);
    const auto own = ownSet(index);
    return own ? joined(m_choices.own[*own]) : QString();
}

QString SynonymsModel::kind(const QModelIndex& index) const
{
    const SynonymSet* set = builtIn(index);
    if (!set)
        return tr("Your own");
    if (set->id.starts_with("metrics:"))
        return tr("Metric");
    return set->id.starts_with("segments:") ? tr("Business") : tr("Place");
}

QVariant SynonymsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SynonymSet* set = builtIn(index);
    const bool inWords = index.column() == WordsColumn;
    switch (role) {
    case Qt::DisplayRole:
        return inWords ? words(index) : kind(index);
    case Qt::EditRole:
    case Qt::ToolTipRole:
        return inWords ? words(index) : QString();
    case OwnRole:
        return set == nullptr;
    case Qt::CheckStateRole:
        if (set && inWords)
            return m_choices.off.contains(set->id) ? Qt::Unchecked : Qt::Checked;
        return {};
    default:
        return {};
    }
}

bool SynonymsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != WordsColumn)
        return false;
    SynonymChoices after = m_choices;
    if (const SynonymSet* set = builtIn(index)) {
        if (role != Qt::CheckStateRole)
            return false;
        if (value.toInt() == Qt::Checked)
            after.off.erase(set->id);
        else
            after.off.insert(set->id);
    } else if (role == Qt::EditRole) {
        std::vector<std::u16string> forms = formsIn(value.toString());
        if (forms.size() < 2) {
            Q_EMIT refused();
            return false;
        }
        if (const auto own = ownSet(index))
            after.own[*own] = std::move(forms);
        else
            after.own.insert(after.own.begin(), std::move(forms));
    } else {
        return false;
    }
    if (after == m_choices)
        return false;
    setChoices(after);
    Q_EMIT chosen(after);
    return true;
}

QVariant SynonymsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WordsColumn ? tr("Words that mean the same") : tr("Kind");
}

Qt::ItemFlags SynonymsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == WordsColumn)
        flags |= builtIn(index) ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    return flags;
}

void SynonymsFilterModel::setWords(const QString& words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

bool SynonymsFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex words = sourceModel()->index(row, SynonymsModel::WordsColumn, parent);
    return words.data(SynonymsModel::OwnRole).toBool() && words.data().toString().isEmpty()
               ? true
               : containsWords(words.data().toString(), m_words);
}

} // namespace earshot::ui
