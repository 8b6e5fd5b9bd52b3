#include "models/figures_model.h"

#include "models/folded_words.h"
#include "models/table_copy.h"
#include "support/qt_text.h"
#include "text/fold.h"
#include "text/utf.h"

#include <algorithm>

namespace earshot::ui {

QString segmentKey(const std::string& segment)
{
    return QStringLiteral("s:") + toQString(folded(toUtf16(segment)));
}

QString geographyKey(const std::string& geography)
{
    return QStringLiteral("g:") + toQString(geography);
}

FiguresModel::FiguresModel(QObject* parent) : QAbstractTableModel(parent) {}

void FiguresModel::setReading(std::shared_ptr<const Reading> reading)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_rows = m_reading ? figureRows(*m_reading) : std::vector<FigureRow>();
    endResetModel();
}

void FiguresModel::setStyle(NumberStyle style)
{
    if (m_style == style)
        return;
    beginResetModel();
    m_style = style;
    endResetModel();
}

int FiguresModel::rowOf(std::int32_t figure) const
{
    const auto row = std::ranges::find_if(m_rows, [&](const FigureRow& item) {
        return item.level == figure || std::ranges::find(item.changes, figure) != item.changes.end();
    });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int FiguresModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const Figure& FiguresModel::figure(std::int32_t index) const
{
    return m_reading->figures.figures[std::size_t(index)];
}

QString FiguresModel::wordsOf(const Figure& item) const
{
    return toQString(item.span.in(m_reading->document.text)).simplified();
}

QString FiguresModel::unknownMetric(const Figure& item) const
{
    // One character names nothing.
    const QString words = toQString(item.metricSpan.in(m_reading->document.text)).simplified();
    return words.size() > 1 ? words : QString();
}

QString FiguresModel::text(const FigureRow& row, int column) const
{
    const Figure& leading = figure(row.leading());
    switch (column) {
    case Metric: {
        QStringList names{leading.metric.empty() ? unknownMetric(leading)
                                                 : metricName(leading.metric, m_style),
                          partText(leading, m_style)};
        names.removeAll(QString());
        if (names.isEmpty())
            return wordsAround(m_reading->document.text, leading.span);
        return names.join(QStringLiteral(" · "));
    }
    case Value:
        return row.level ? levelText(figure(*row.level), wordsOf(figure(*row.level)), m_style).number
                         : QString();
    case Unit:
        return row.level ? levelText(figure(*row.level), {}, m_style).unit : QString();
    case Change:
        return changesText(*m_reading, row, m_style);
    case PeriodColumn:
        return periodText(leading.period);
    case BasisColumn:
        return basisText(leading.basis);
    case Speaker:
        return leading.speaker ? toQString(m_reading->call.people[std::size_t(*leading.speaker)].name)
                               : QString();
    default:
        return {};
    }
}

QVariant FiguresModel::sortKey(const FigureRow& row, int column) const
{
    const auto number = [&](const Figure& item) {
        const double size = item.value ? item.value->abs().toDouble() : 0;
        return column == Change && changeSign(item) < 0 ? -size : size;
    };
    if (column == Value)
        return row.level ? number(figure(*row.level)) : -1.0;
    if (column == Change)
        return row.changes.empty() ? -1e300 : number(figure(row.changes.front()));
    if (column == PeriodColumn) {
        const Period& period = figure(row.leading()).period;
        return QString::fromStdString(period.end ? isoDate(*period.end) : std::string()) + text(row, column);
    }
    return text(row, column);
}

QString FiguresModel::toolTip(const FigureRow& row) const
{
    const Figure& leading = figure(row.leading());
    QStringList lines{QStringLiteral("“%1”").arg(wordsOf(leading))};
    for (const std::int32_t change : row.changes) {
        if (change != row.leading())
            lines.append(QStringLiteral("“%1”").arg(wordsOf(figure(change))));
    }
    if (leading.currencyInferred)
        lines.append(tr("Currency taken from the context"));
    if (leading.periodInferred)
        lines.append(tr("Period taken from the context"));
    if (leading.forwardLooking)
        lines.append(tr("Forward-looking"));
    if (const QString hand = handText(leading.hand); !hand.isEmpty())
        lines.append(tr("By hand: %1").arg(hand));
    if (const QString metric = text(row, Metric); !metric.isEmpty())
        lines.prepend(metric);
    return lines.join(u'\n');
}

QString FiguresModel::searchText(const FigureRow& row) const
{
    const Figure& leading = figure(row.leading());
    QStringList texts;
    for (int column = 0; column < ColumnCount; ++column)
        texts.append(text(row, column));
    for (const Span& span : {leading.span, leading.metricSpan, leading.segmentSpan, leading.geographySpan})
        texts.append(toQString(span.in(m_reading->document.text)));
    for (const std::int32_t change : row.changes)
        texts.append(wordsOf(figure(change)));
    texts.append({toQString(leading.metric), partText(leading.segment, leading.geography, m_style),
                  toQString(leading.segment), toQString(leading.geography)});
    return texts.join(u' ');
}

QStringList FiguresModel::copied(const FigureRow& row, int column) const
{
    const Figure& leading = figure(row.leading());
    switch (column) {
    case Value: {
        const QString number = row.level ? plainLevel(leading, m_style).number : QString();
        const QString upper = row.level && leading.valueHigh
                                  ? QString::fromStdString(leading.valueHigh->toString())
                                  : QString();
        return {number, upper};
    }
    case Unit:
        return {row.level ? plainLevel(leading, m_style).unit : QString()};
    case Change:
        return copiedChanges(row);
    case Speaker:
        return {text(row, Speaker), wordsOf(leading)};
    default:
        return {text(row, column)};
    }
}

QStringList FiguresModel::copiedChanges(const FigureRow& row) const
{
    if (row.changes.empty())
        return {text(row, Change), {}, {}};
    const Figure& first = figure(row.changes.front());
    ScaledNumber plain = plainChange(first, m_style);
    if (plain.number.isEmpty())
        plain.number = changeText(first, wordsOf(first), m_style);
    QStringList further;
    for (std::size_t i = 1; i < row.changes.size(); ++i)
        further.append(changeText(figure(row.changes[i]), wordsOf(figure(row.changes[i])), m_style));
    return {plain.number, plain.unit, further.join(QStringLiteral(" · ")).replace(u'−', u'-')};
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FigureRow& row = m_rows[std::size_t(index.row())];
    const Figure& leading = figure(row.leading());
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = text(row, index.column());
        return shown.isEmpty() && index.column() != Unit ? QString(absent) : shown;
    }
    case AbsentRole:
        return text(row, index.column()).isEmpty() || (index.column() == Metric && leading.metric.empty());
    case Qt::TextAlignmentRole:
        return int((index.column() == Value || index.column() == Change ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return toolTip(row);
    case SortRole:
        return sortKey(row, index.column());
    case FigureRole:
        return index.column() == Change && !row.changes.empty() ? row.changes.front() : row.leading();
    case SignRole:
        return index.column() != Change
                   ? 0
                   : changeSign(row.changes.empty() ? leading : figure(row.changes.front()));
    case SpeakerRoleRole:
        return int(leading.speaker ? m_reading->call.people[std::size_t(*leading.speaker)].role
                                   : Role::Unknown);
    case KindRole:
        return int(leading.kind);
    case MetricIdRole:
        return toQString(leading.metric);
    case PartsRole: {
        QStringList parts;
        if (!leading.segment.empty())
            parts.append(segmentKey(leading.segment));
        if (!leading.geography.empty())
            parts.append(geographyKey(leading.geography));
        return parts.isEmpty() ? QStringList{QString()} : parts;
    }
    case PersonRole:
        return leading.speaker ? int(*leading.speaker) : -1;
    case TurnRole:
        return leading.turn ? *leading.turn : -1;
    case SearchRole:
        return searchText(row);
    case CopyRole:
        return copied(row, index.column());
    case NamesRole:
        return foldedNames("metrics", leading.metric) + foldedNames("segments", leading.segment) +
               foldedNames("geographies", leading.geography);
    default:
        return {};
    }
}

QVariant FiguresModel::copiedTitles(int section) const
{
    switch (section) {
    case Value:
        return QStringList{tr("Value"), tr("Value to")};
    case Change:
        return QStringList{tr("Change"), tr("Change unit"), tr("Further changes")};
    case Speaker:
        return QStringList{tr("Speaker"), tr("Said as")};
    default:
        return {};
    }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Value || section == Change ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == CopyRole)
        return copiedTitles(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Metric:
        return tr("Metric");
    case Value:
        return tr("Value");
    case Unit:
        return tr("Unit");
    case Change:
        return tr("Change");
    case PeriodColumn:
        return tr("Period");
    case BasisColumn:
        return tr("Basis");
    case Speaker:
        return tr("Speaker");
    default:
        return {};
    }
}

FiguresFilterModel::FiguresFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(FiguresModel::SortRole);
    setDynamicSortFilter(true);
}

void FiguresFilterModel::setWords(const QString& words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

void FiguresFilterModel::setKind(std::optional<FigureKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void FiguresFilterModel::setTurns(std::optional<std::vector<TurnIndex>> turns)
{
    m_turns = std::move(turns);
    invalidateFilter();
}

void FiguresFilterModel::setMetric(const std::optional<QString>& metric)
{
    m_metric = metric;
    invalidateFilter();
}

void FiguresFilterModel::setPart(const std::optional<QString>& part)
{
    m_part = part;
    invalidateFilter();
}

void FiguresFilterModel::setSpeaker(std::optional<PersonIndex> speaker)
{
    m_speaker = speaker;
    invalidateFilter();
}

bool FiguresFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_metric && index.data(FiguresModel::MetricIdRole).toString() != *m_metric)
        return false;
    if (m_part && !index.data(FiguresModel::PartsRole).toStringList().contains(*m_part))
        return false;
    if (m_speaker && index.data(FiguresModel::PersonRole).toInt() != int(*m_speaker))
        return false;
    if (m_kind && index.data(FiguresModel::KindRole).toInt() != int(*m_kind))
        return false;
    if (m_turns && !std::ranges::binary_search(*m_turns, index.data(FiguresModel::TurnRole).toInt()))
        return false;
    return m_words.isEmpty() || hasWords(index);
}

bool FiguresFilterModel::hasWords(const QModelIndex& index) const
{
    const QStringList left = missingWords(index.data(FiguresModel::SearchRole).toString(), m_words);
    const QStringList names =
        left.isEmpty() ? QStringList() : index.data(FiguresModel::NamesRole).toStringList();
    return left.isEmpty() || std::ranges::any_of(names, [&](const QString& name) {
               return std::ranges::all_of(left, [&](const QString& word) { return name.contains(word); });
           });
}

bool FiguresFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(FiguresModel::SortRole);
    const QVariant b = right.data(FiguresModel::SortRole);
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double) {
        // Money is not compared with percents: kinds stay together.
        const int kindA = left.data(FiguresModel::KindRole).toInt();
        const int kindB = right.data(FiguresModel::KindRole).toInt();
        if (left.column() == FiguresModel::Value && kindA != kindB)
            return kindA < kindB;
        return a.toDouble() < b.toDouble();
    }
    return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
}

} // namespace earshot::ui
