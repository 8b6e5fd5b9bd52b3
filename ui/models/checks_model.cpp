#include "models/checks_model.h"

#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

constexpr int kDigits = 5; ///< of a computed value; more say nothing

Decimal shortened(const Decimal& value)
{
    const std::string digits = value.abs().rounded(0).toString();
    return value.rounded(kDigits - (digits == "0" ? 0 : int(digits.size())));
}

Figure figureOf(const ResultsCell& cell)
{
    Figure figure;
    figure.kind = cell.kind;
    figure.value = cell.value;
    figure.currency = cell.currency;
    return figure;
}

QString cellPeriod(const ResultsCell& cell)
{
    const QString label = periodText(cell.period);
    return label.isEmpty() && cell.period.end ? toQString(isoDate(*cell.period.end)) : label;
}

QString who(const Statement& said)
{
    QStringList parts;
    for (const QString& part : {toQString(said.period), toQString(said.speaker)})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

ChecksModel::ChecksModel(QObject* parent) : QAbstractListModel(parent) {}

void ChecksModel::setChecks(std::vector<Check> checks)
{
    beginResetModel();
    m_checks = std::move(checks);
    chooseRows();
    endResetModel();
}

void ChecksModel::setStyle(NumberStyle style)
{
    beginResetModel();
    m_style = style;
    endResetModel();
}

void ChecksModel::setShown(Shown shown)
{
    beginResetModel();
    m_shown = shown;
    chooseRows();
    endResetModel();
}

void ChecksModel::chooseRows()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_checks.size(); ++i)
        if (m_shown == Shown::Everything || m_checks[i].agreement == Agreement::Differs)
            m_rows.push_back(i);
}

int ChecksModel::open() const
{
    return int(std::ranges::count_if(m_checks, [](const Check& check) {
        return check.agreement == Agreement::Differs && !check.accepted;
    }));
}

int ChecksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString ChecksModel::level(const Figure& figure) const
{
    return levelText(figure, {}, m_style).joined();
}

QString ChecksModel::cellBy(const TableStatement& table) const
{
    const QString file = toQString(table.path).section(u'/', -1);
    return table.cell.line > 0 ? tr("%1, line %2").arg(file).arg(table.cell.line) : file;
}

QString ChecksModel::cellText(const TableStatement& table) const
{
    return QStringLiteral("%1 · %2: %3")
        .arg(toQString(table.cell.words), cellPeriod(table.cell), level(figureOf(table.cell)));
}

QString ChecksModel::arithmetic(const Check& check) const
{
    const Figure& said = check.said.figure;
    const QString sign = check.agreement == Agreement::Agree      ? QStringLiteral("=")
                         : check.agreement == Agreement::Rounding ? QStringLiteral("≈")
                                                                  : QStringLiteral("≠");
    if (check.base) {
        Figure growth = said;
        growth.value = shortened(check.expected);
        growth.direction = check.expected.isNegative() ? Direction::Down : Direction::Up;
        growth.value = growth.value->abs();
        growth.approximation = Approximation::Exact;
        return tr("%1 → %2 is %3; said %4")
            .arg(level(figureOf(check.base->cell)), level(figureOf(check.cell->cell)),
                 changeText(growth, {}, m_style), changeText(said, {}, m_style));
    }
    const Figure other = check.other ? check.other->figure : figureOf(check.cell->cell);
    if (!check.growth)
        return QStringLiteral("%1 %2 %3").arg(level(said), sign, level(other));
    Figure expected = said;
    expected.value = shortened(check.expected);
    expected.approximation = Approximation::Exact;
    return tr("%1, %2 → %3; said %4")
        .arg(level(said), changeText(check.growth->figure, {}, m_style), level(expected), level(other));
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Check& one = check(index.row());
    switch (role) {
    case TitleRole: {
        const QString period = periodText(one.said.figure.period);
        const Figure& said = one.said.figure;
        const QString part = partText(said, m_style);
        const QString metric =
            metricName(said.metric, m_style) + (part.isEmpty() ? part : QStringLiteral(" · ") + part);
        return period.isEmpty() ? metric : QString(metric + QStringLiteral(" · ") + period);
    }
    case AgreementRole:
        return int(one.agreement);
    case AgreementTextRole:
        if (one.accepted)
            return tr("Fine as it is");
        return one.agreement == Agreement::Agree      ? tr("Agrees")
               : one.agreement == Agreement::Rounding ? tr("Within rounding")
                                                      : tr("Differs");
    case SaidByRole:
        return who(one.said);
    case SaidRole:
        return toQString(one.said.words).simplified();
    case OtherByRole:
        return one.other ? who(*one.other) : cellBy(*one.cell);
    case OtherRole:
        return one.other ? toQString(one.other->words).simplified()
                         : (one.base ? cellText(*one.base) + QStringLiteral("; ") : QString()) +
                               cellText(*one.cell);
    case ArithmeticRole:
        return arithmetic(one);
    case AcceptedRole:
        return one.accepted;
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole:
        return QString(data(index, TitleRole).toString() + QStringLiteral(" — ") +
                       data(index, AgreementTextRole).toString() + QStringLiteral(": ") + arithmetic(one));
    default:
        return {};
    }
}

} // namespace earshot::ui
