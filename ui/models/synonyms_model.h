#pragma once

#include "search/synonyms.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <vector>

namespace earshot::ui {

/// Sets of words that mean the same: a person's own, then the built-in ones. Own words can be edited,
/// built-in sets switched off; the model changes nothing itself but tells what was asked for.
class SynonymsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WordsColumn, KindColumn, columns };
    enum Role { OwnRole = Qt::UserRole };

    explicit SynonymsModel(QObject* parent = nullptr);

    /// Keeps selections as long as the own sets are as many as before.
    void setChoices(const SynonymChoices& choices);
    /// An empty line to be written in, before all others; it goes where nothing comes of it. Gives its index.
    QModelIndex addDraft();
    void dropDraft();
    /// The place of the line among the own sets; none for built-in ones and the draft.
    std::optional<std::size_t> ownSet(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// A person has written or switched something.
    void chosen(const earshot::SynonymChoices& choices);
    /// What was written is no set: one word alone.
    void refused();

private:
    int ownRows() const { return static_cast<int>(m_choices.own.size()) + (m_draft ? 1 : 0); }
    const SynonymSet* builtIn(const QModelIndex& index) const;
    QString words(const QModelIndex& index) const;
    QString kind(const QModelIndex& index) const;

    SynonymChoices m_choices;
    bool m_draft = false; ///< the first line is being written
};

/// Sets that hold all of the words, in any script and width.
class SynonymsFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words; ///< folded
};

/// Words of one set as a person writes them, parted by commas (also 、，；;) or line ends.
std::vector<std::u16string> formsIn(const QString& text);

} // namespace earshot::ui
