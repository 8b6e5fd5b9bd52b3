#pragma once

#include "library/check.h"
#include "models/figure_text.h"

#include <QAbstractListModel>
#include <vector>

namespace earshot::ui {

/// Statements held against each other, a card each: what was said, what is said elsewhere, and the arithmetic
/// between them.
class ChecksModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum DataRole {
        TitleRole = Qt::UserRole, ///< "Revenue · FY25 Q1"
        AgreementRole,            ///< int, earshot::Agreement
        AgreementTextRole,
        SaidByRole, ///< who says the first sentence, and where
        SaidRole,   ///< the sentence
        OtherByRole,
        OtherRole,
        ArithmeticRole, ///< "67.37 bn, +27% → 53.05 bn; said 51.04 bn"
        AcceptedRole,   ///< bool: a person found it fine
    };
    enum class Shown { Disagreements, Everything };

    explicit ChecksModel(QObject* parent = nullptr);

    void setChecks(std::vector<Check> checks);
    void setStyle(NumberStyle style);
    void setShown(Shown shown);
    const Check& check(int row) const { return m_checks[m_rows[std::size_t(row)]]; }
    /// Disagreements that nobody found fine.
    int open() const;
    int all() const { return int(m_checks.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void chooseRows();
    QString arithmetic(const Check& check) const;
    QString level(const Figure& figure) const;
    QString cellBy(const TableStatement& table) const;
    QString cellText(const TableStatement& table) const;

    std::vector<Check> m_checks;
    std::vector<std::size_t> m_rows;
    NumberStyle m_style = NumberStyle::Western;
    Shown m_shown = Shown::Disagreements;
};

} // namespace earshot::ui
