#pragma once

#include "models/pair_card.h"
#include "models/row_update.h"

#include <QAbstractListModel>
#include <memory>

namespace earshot::ui {

/// The questions of one call, a card each.
class ExchangesModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum DataRole {
        NumberRole = Qt::UserRole, ///< "Q7"
        AskerRole,
        FirmRole,
        SummaryRole,
        AnswerSummaryRole,
        AnswerClassRole, ///< int, earshot::AnswerClass
        AnswerTextRole,  ///< "Answered", "Partly answered", …
        AnswerersRole,   ///< names, joined
        FactsRole,       ///< "Zhou Wen · 3 figures · one clarification · follows up Q1"
        UnansweredRole,  ///< "Not answered: …", empty where all was
        EditedRole,      ///< bool: a person wrote a summary
    };

    explicit ExchangesModel(QObject* parent = nullptr);

    void setReading(std::shared_ptr<const Reading> reading, SummaryEdits edits);
    /// Keeps selection and scroll position.
    void setEdits(SummaryEdits edits);
    const PairCard& card(int row) const { return m_cards[std::size_t(row)]; }
    /// -1 for none.
    int rowOf(PairPlace place) const;
    const SummaryEdits& edits() const { return m_edits; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    friend struct RowAnnounce<ExchangesModel>;
    QString facts(const PairCard& card) const;
    QString unanswered(const PairCard& card) const;
    QString accessibleText(const PairCard& card) const;

    std::shared_ptr<const Reading> m_reading;
    SummaryEdits m_edits;
    std::vector<PairCard> m_cards;
};

QString answerText(AnswerClass answer);

} // namespace earshot::ui
