#include "panels/figure_table.h"

#include "models/figures_model.h"
#include "support/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSortFilterProxyModel>

namespace earshot::ui {
namespace {

QColor figureColor(const QModelIndex& index)
{
    const Theme& theme = Theme::instance();
    if (index.data(FiguresModel::AbsentRole).toBool())
        return theme.color(ColorRole::MutedText);
    switch (index.column()) {
    case FiguresModel::Change: {
        const int sign = index.data(FiguresModel::SignRole).toInt();
        return sign == 0 ? QColor() : theme.color(sign > 0 ? ColorRole::Rise : ColorRole::Fall);
    }
    case FiguresModel::Unit:
    case FiguresModel::PeriodColumn:
    case FiguresModel::BasisColumn:
        return theme.color(ColorRole::MutedText);
    case FiguresModel::Speaker:
        return theme.speakerColor(Role(index.data(FiguresModel::SpeakerRoleRole).toInt()));
    default:
        return {};
    }
}

} // namespace

FigureTable::FigureTable(Session& session, QWidget* parent) : DataTable(parent), m_session(session)
{
    setItemDelegate(new CellDelegate(figureColor, this));
    setStretchColumn(FiguresModel::Metric);
    setOptionalColumns(
        {FiguresModel::Speaker, FiguresModel::BasisColumn, FiguresModel::PeriodColumn, FiguresModel::Change});
    setSecondLine(true);
    horizontalHeader()->setSortIndicatorShown(false);
    measure();
    connect(&Theme::instance(), &Theme::changed, this, &FigureTable::measure);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &FigureTable::sortBy);
    connect(this, &DataTable::cellActivated, this, [this](const QModelIndex& index) {
        m_session.activateFigure(index.data(FiguresModel::FigureRole).toInt());
    });
}

/// The names of metrics say most. A change is not cut off from what it is held against, nor an amount from
/// its scale: rather the change stands below.
void FigureTable::measure()
{
    const NumberStyle style = numberStyle(QLocale());
    const auto cell = [](const QFont& font, const QString& text) {
        constexpr int room = 18; // on both sides
        return QFontMetrics(font).horizontalAdvance(text) + room;
    };
    Figure change;
    change.kind = FigureKind::Percent;
    change.value = Decimal::parse(u"10.5");
    change.direction = Direction::Up;
    change.comparison = Comparison::YearOnYear;
    Figure amount;
    amount.kind = FigureKind::Money;
    amount.value = Decimal::parse(u"1000000000");
    amount.currency = "CNY";
    setSmallestStretch(108);
    setNarrowest(FiguresModel::Change, cell(Theme::instance().numberFont(), changeText(change, {}, style)));
    setNarrowest(FiguresModel::Unit,
                 cell(Theme::instance().interfaceFont(), levelText(amount, {}, style).unit));
}

void FigureTable::sortBy(int column)
{
    const bool same = column == m_sortColumn;
    if (same && m_sortOrder == Qt::DescendingOrder) {
        m_sortColumn = -1;
    } else {
        m_sortOrder = same ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_sortColumn = column;
    }
    horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
    if (m_sortColumn >= 0)
        horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
    model()->sort(m_sortColumn, m_sortOrder);
    adaptColumns();
}

int FigureTable::currentFigure() const
{
    return currentIndex().isValid() ? currentIndex().data(FiguresModel::FigureRole).toInt() : -1;
}

void FigureTable::fillMenu(QMenu& menu)
{
    if (currentFigure() < 0 || m_session.readOnly())
        return;
    menu.addAction(tr("Correct…"), this, [this] { Q_EMIT correctionRequested(currentFigure()); })
        ->setObjectName(QStringLiteral("actionCorrectFigure"));
    menu.addAction(tr("Not a figure"), this, [this] { Q_EMIT removalRequested(currentFigure()); })
        ->setObjectName(QStringLiteral("actionRemoveFigure"));
}

void FigureTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2 && currentFigure() >= 0)
        Q_EMIT correctionRequested(currentFigure());
    else if (event->key() == Qt::Key_Delete && currentFigure() >= 0)
        Q_EMIT removalRequested(currentFigure());
    else
        DataTable::keyPressEvent(event);
}

void FigureTable::showFigure(int figure)
{
    const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(model());
    const auto* figures = proxy ? qobject_cast<const FiguresModel*>(proxy->sourceModel()) : nullptr;
    if (!figures)
        return;
    const QModelIndex source = figures->index(figures->rowOf(figure), FiguresModel::Metric);
    const QModelIndex index = source.isValid() ? proxy->mapFromSource(source) : QModelIndex();
    if (!index.isValid()) {
        clearSelection();
        return;
    }
    if (currentIndex().row() != index.row() || !selectionModel()->isRowSelected(index.row()))
        setCurrentIndex(index);
    scrollTo(index);
}

} // namespace earshot::ui
