#include "models/import_report_model.h"

#include "support/qt_text.h"

namespace earshot::ui {

namespace {

QString outcomeText(const ImportLine& line)
{
    const ImportReport* report = line.report();
    if (!report) {
        return std::get<QString>(line.outcome);
    }
    switch (report->outcome) {
    case ImportOutcome::Added:
        return ImportReportModel::tr("Added");
    case ImportOutcome::Duplicate:
        return ImportReportModel::tr("Already in the library");
    case ImportOutcome::Revised:
        break;
    }
    QString text = ImportReportModel::tr("New revision");
    if (report->annotationsDoubtful > 0) {
        text += ImportReportModel::tr(", %n mark(s) to check", nullptr, report->annotationsDoubtful);
    }
    return text;
}

QString callText(const ImportReport& report)
{
    const QString period = toQString(periodLabel(report.info));
    return (toQString(report.info.company) + QLatin1Char(' ') + period).simplified();
}

/// Share of the text that is nobody's speech: headings, labels, furniture.
QString asideText(const ImportReport& report)
{
    if (report.charactersRead <= 0) {
        return QStringLiteral("—");
    }
    const double share = 100.0 * static_cast<double>(report.charactersRead - report.charactersSpoken) /
                         static_cast<double>(report.charactersRead);
    return QStringLiteral("%1%").arg(share, 0, 'f', share < 10 ? 1 : 0);
}

QString cell(const ImportLine& line, int column)
{
    if (column == ImportReportModel::File) {
        return line.file.section(QLatin1Char('/'), -1);
    }
    if (column == ImportReportModel::Outcome) {
        return outcomeText(line);
    }
    const ImportReport* report = line.report();
    if (!report) {
        return {};
    }
    switch (column) {
    case ImportReportModel::Call:
        return callText(*report);
    case ImportReportModel::Turns:
        return QString::number(report->turns);
    case ImportReportModel::Pairs:
        return QString::number(report->pairs);
    case ImportReportModel::Figures:
        return QString::number(report->figures);
    case ImportReportModel::Repairs:
        return QString::number(report->repairs);
    case ImportReportModel::Doubts:
        return QString::number(report->doubts);
    case ImportReportModel::Aside:
        return asideText(*report);
    default:
        return QString::number(report->undecodableBytes);
    }
}

} // namespace

ImportReportModel::ImportReportModel(QObject* parent) : QAbstractTableModel(parent) {}

void ImportReportModel::add(ImportLine line)
{
    const int row = line.report() ? m_refused : 0;
    m_refused += line.report() ? 0 : 1;
    beginInsertRows({}, row, row);
    m_lines.insert(m_lines.begin() + row, std::move(line));
    endInsertRows();
}

void ImportReportModel::endBatch()
{
    m_refused = 0;
}

void ImportReportModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_refused = 0;
    endResetModel();
}

int ImportReportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportReportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportReportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ImportLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == File ? line.file : outcomeText(line);
    case Qt::TextAlignmentRole:
        return index.column() >= Turns ? int(Qt::AlignRight | Qt::AlignVCenter)
                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    case CallRole:
        return static_cast<qlonglong>(line.report() ? line.report()->call.value() : 0);
    case FailedRole:
        return line.report() == nullptr;
    default:
        return {};
    }
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section >= Turns ? int(Qt::AlignRight | Qt::AlignVCenter)
                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole && section == Aside) {
        return tr(
            "Share of the text that nobody speaks: headings, labels, page furniture. It is kept and shown.");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case File:
        return tr("File");
    case Outcome:
        return tr("Outcome");
    case Call:
        return tr("Call");
    case Turns:
        return tr("Turns");
    case Pairs:
        return tr("Pairs");
    case Figures:
        return tr("Figures");
    case Repairs:
        return tr("Repairs");
    case Doubts:
        return tr("Doubtful");
    case Aside:
        return tr("Not speech");
    case Undecodable:
        return tr("Unreadable bytes");
    default:
        return {};
    }
}

} // namespace earshot::ui
