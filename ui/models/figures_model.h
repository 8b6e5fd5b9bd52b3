#pragma once

#include "models/figure_rows.h"
#include "models/figure_text.h"
#include "models/pair_card.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <memory>

namespace earshot::ui {

/// Keys by which figures of a business or a place are filtered; the same for every way of writing a name.
QString segmentKey(const std::string& segment);
QString geographyKey(const std::string& geography);

/// The figures of one call as a table: metric (with the part of the company it is about), value, unit,
/// change, period, basis, speaker.
class FiguresModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Metric, Value, Unit, Change, PeriodColumn, BasisColumn, Speaker, ColumnCount };
    enum DataRole {
        SortRole = Qt::UserRole, ///< double for Value and Change, text position for "no order", else text
        FigureRole,              ///< int, index into FigureSet::figures: the change's own in its column
        SignRole,                ///< int, sign of the change, Change column only
        SpeakerRoleRole,         ///< int, earshot::Role of the speaker
        KindRole,                ///< int, FigureKind of the leading figure
        SearchRole,              ///< all that is shown and said of it, for the filter
        NamesRole,               ///< QStringList, folded: what else its metric, business and place are called
        TurnRole,                ///< int, -1 for none
        MetricIdRole,            ///< QString, lexicon id of the leading figure; empty where unknown
        PersonRole,              ///< int, index into Call::people; -1 for none
        PartsRole,  ///< QStringList, keys of the parts it is about (segmentKey, geographyKey); "" alone: the
                    ///< whole company
        AbsentRole, ///< bool: the cell is empty ("—"), or its metric is in no vocabulary: words of the text
                    ///< stand for it
    };

    explicit FiguresModel(QObject* parent = nullptr);

    void setReading(std::shared_ptr<const Reading> reading);
    void setStyle(NumberStyle style);
    const std::vector<FigureRow>& rows() const { return m_rows; }
    /// The row that holds a figure; -1 for none.
    int rowOf(std::int32_t figure) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Figure& figure(std::int32_t index) const;
    QString text(const FigureRow& row, int column) const;
    QVariant sortKey(const FigureRow& row, int column) const;
    QString toolTip(const FigureRow& row) const;
    QString unknownMetric(const Figure& figure) const;
    QString wordsOf(const Figure& figure) const;
    QString searchText(const FigureRow& row) const;
    /// Numbers that can be summed, apart from their units (CopyRole).
    QStringList copied(const FigureRow& row, int column) const;
    QStringList copiedChanges(const FigureRow& row) const;
    QVariant copiedTitles(int section) const;

    std::shared_ptr<const Reading> m_reading;
    std::vector<FigureRow> m_rows;
    NumberStyle m_style = NumberStyle::Western;
};

/// Sorts, and filters by words, kind and pair. Words: all must occur, in any case, width or script; those
/// that are neither shown nor said in one other name of the vocabulary, whatever its language.
class FiguresFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FiguresFilterModel(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setKind(std::optional<FigureKind> kind);
    /// A lexicon id; empty for figures whose metric is in no vocabulary.
    void setMetric(const std::optional<QString>& metric);
    /// A key (segmentKey, geographyKey); empty for figures of the whole company.
    void setPart(const std::optional<QString>& part);
    void setSpeaker(std::optional<PersonIndex> speaker);
    /// Only figures of these turns; none: every turn. Ascending.
    void setTurns(std::optional<std::vector<TurnIndex>> turns);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool hasWords(const QModelIndex& index) const;

    QStringList m_words; ///< folded
    std::optional<FigureKind> m_kind;
    std::optional<QString> m_metric;
    std::optional<QString> m_part;
    std::optional<PersonIndex> m_speaker;
    std::optional<std::vector<TurnIndex>> m_turns;
};

} // namespace earshot::ui
