#include "views/data_table.h"

#include "models/figure_text.h"
#include "models/table_copy.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr int padding = 8;

/// Cells hold as many characters in large text as in small.
int scaled(int pixels)
{
    return int(pixels * Theme::instance().scale());
}

int rowPixels()
{
    return scaled(28);
}

/// Wider content is elided.
constexpr int widestCell = 220;

/// Still shows a word or a number.
constexpr int narrowestCell = 76;

class TableHeader : public QHeaderView {
public:
    explicit TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), rowPixels()}; }

    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Theme& theme = Theme::instance();
        painter->save();
        painter->fillRect(rect, theme.color(ColorRole::Surface));
        drawHorizontalLine(*painter, rect.left(), rect.right() + 1, rect.bottom(),
                           theme.color(ColorRole::Border));
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const auto alignment =
            Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        painter->setFont(theme.panelHeaderFont());
        painter->setPen(theme.color(sorted ? ColorRole::Text : ColorRole::MutedText));
        const QRect inner = rect.adjusted(padding, 0, -padding, 0);
        const QString mark = !sorted                                      ? QString()
                             : sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ↑")
                                                                          : QStringLiteral(" ↓");
        painter->drawText(inner, int(alignment),
                          painter->fontMetrics().elidedText(text + mark, Qt::ElideRight, inner.width()));
        painter->restore();
    }
};

} // namespace

CellDelegate::CellDelegate(TextColor textColor, QObject* parent)
    : QStyledItemDelegate(parent), m_textColor(std::move(textColor))
{
}

QColor CellDelegate::textColor(const QModelIndex& index) const
{
    const QColor color = m_textColor ? m_textColor(index) : QColor();
    return color.isValid() ? color : Theme::instance().color(ColorRole::Text);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(ColorRole::Header));
    drawHorizontalLine(*painter, option.rect.left(), option.rect.right() + 1, option.rect.bottom(),
                       theme.color(ColorRole::Border));
    QRect content = option.rect.adjusted(padding, 0, -padding, -1);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    if (const QString second = table ? table->secondLine(index.row()) : QString(); !second.isEmpty()) {
        // It reaches over all cells, and each draws its part.
        const QRect below = table->secondLineRect(index.row());
        content.setBottom(below.top() - 1);
        content.setTop(content.top() + padding / 4);
        painter->setClipRect(option.rect);
        drawLine(*painter, below.topLeft(), below.width(), second, smallFont(),
                 theme.color(ColorRole::MutedText));
    }
    paintContent(*painter, content, option, index);
    painter->restore();
}

void CellDelegate::paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem&,
                                const QModelIndex& index) const
{
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool number = alignment.testFlag(Qt::AlignRight);
    painter.setFont(number ? Theme::instance().numberFont() : Theme::instance().interfaceFont());
    painter.setPen(textColor(index));
    const QFontMetrics metrics = painter.fontMetrics();
    const QString text = metrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
    // Numbers have a font of their own: both stand on the line of the interface font.
    const QFontMetrics line(Theme::instance().interfaceFont());
    const int left = number ? rect.right() + 1 - metrics.horizontalAdvance(text) : rect.left();
    painter.drawText(left, rect.top() + (rect.height() - line.height()) / 2 + line.ascent(), text);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(Theme::instance().interfaceFont());
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * padding + 2, rowPixels()};
}

DataTable::DataTable(QWidget* parent) : QTableView(parent), m_copy(new QAction(tr("Copy as table"), this))
{
    setHorizontalHeader(new TableHeader(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(rowPixels());
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(24);
    m_copy->setObjectName(QStringLiteral("actionCopyTable"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &DataTable::copySelection);
    addAction(m_copy);
    connect(this, &QTableView::clicked, this, &DataTable::cellActivated);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometries(); // the header is as high as its text asks for
        adaptColumns();
    });
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &DataTable::adaptColumns);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::adaptColumns);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::adaptColumns);
    adaptColumns();
}

void DataTable::setStretchColumn(int column)
{
    m_stretch = column;
    adaptColumns();
}

void DataTable::setSmallestStretch(int width)
{
    m_smallestStretch = width;
    adaptColumns();
}

void DataTable::setOptionalColumns(const QList<int>& columns)
{
    m_optional = columns;
    adaptColumns();
}

void DataTable::setNarrowest(int column, int width)
{
    m_narrowest.insert(column, width);
    adaptColumns();
}

void DataTable::setSecondLine(bool on)
{
    m_secondLine = on;
    adaptColumns();
}

void DataTable::setSecondLineRole(int role)
{
    m_secondLineRole = role;
    adaptColumns();
}

QString DataTable::secondLine(int row) const
{
    QStringList cells;
    if (m_secondLineRole)
        cells.append(model()->index(row, 0).data(*m_secondLineRole).toString());
    cells.removeAll(QString());
    for (int column = 0; m_secondLine && column < model()->columnCount(); ++column) {
        const QString cell = model()->index(row, column).data().toString();
        if (isColumnHidden(column) && !cell.isEmpty() && cell != absent)
            cells.append(cell);
    }
    return cells.join(QStringLiteral(" · "));
}

QRect DataTable::secondLineRect(int row) const
{
    const int height = int(lineHeight(smallFont()));
    const int bottom = rowViewportPosition(row) + rowHeight(row);
    return {padding - horizontalOffset(), bottom - height - padding / 4, viewport()->width() - 2 * padding,
            height};
}

void DataTable::adaptRowHeight()
{
    const bool gone = m_secondLine &&
                      std::ranges::any_of(m_optional, [this](int column) { return isColumnHidden(column); });
    const bool two = m_secondLineRole || gone;
    const double lines = lineHeight(Theme::instance().interfaceFont()) + lineHeight(smallFont());
    verticalHeader()->setDefaultSectionSize(two ? std::max(rowPixels(), int(lines) + padding / 2)
                                                : rowPixels());
}

int DataTable::contentWidth(int column) const
{
    const QString header = model()->headerData(column, Qt::Horizontal).toString();
    if (header.isEmpty() && model()->rowCount() == 0)
        return 0;
    const bool sorted =
        horizontalHeader()->isSortIndicatorShown() && horizontalHeader()->sortIndicatorSection() == column;
    const QString shown = sorted ? header + QStringLiteral(" ↓") : header;
    const int headerWidth =
        QFontMetrics(Theme::instance().panelHeaderFont()).horizontalAdvance(shown) + 2 * padding + 2;
    return std::clamp(sizeHintForColumn(column), headerWidth, std::max(headerWidth, scaled(widestCell)));
}

void DataTable::shrink(QList<int>& widths, int overflow) const
{
    const auto spare = [&](int column) {
        return column == m_stretch || isColumnHidden(column)
                   ? 0
                   : widths[column] - m_narrowest.value(column, scaled(narrowestCell));
    };
    while (overflow > 0) {
        int widest = -1;
        for (int column = 0; column < widths.size(); ++column) {
            if (spare(column) > 0 && (widest < 0 || widths[column] > widths[widest]))
                widest = column;
        }
        if (widest < 0)
            return;
        const int by = std::min(overflow, spare(widest));
        widths[widest] -= by;
        overflow -= by;
    }
}

void DataTable::leaveOut(const QList<int>& widths)
{
    for (int column = 0; column < widths.size(); ++column)
        setColumnHidden(column, false);
    for (const int optional : m_optional) {
        const bool elidedFirst = m_narrowest.contains(optional);
        int needed = scaled(m_smallestStretch);
        for (int column = 0; column < widths.size(); ++column) {
            const int least = elidedFirst ? m_narrowest.value(column, widths[column]) : widths[column];
            needed += column == m_stretch || isColumnHidden(column) ? 0 : std::min(widths[column], least);
        }
        if (needed <= viewport()->width())
            return;
        setColumnHidden(optional, true);
    }
}

void DataTable::adaptColumns()
{
    if (!model() || m_adapting || model()->columnCount() <= m_stretch)
        return;
    m_adapting = true;
    QList<int> widths;
    for (int column = 0; column < model()->columnCount(); ++column)
        widths.append(contentWidth(column));
    leaveOut(widths);
    adaptRowHeight();
    int sum = scaled(m_smallestStretch);
    for (int column = 0; column < widths.size(); ++column)
        sum += column == m_stretch || isColumnHidden(column) ? 0 : widths[column];
    shrink(widths, sum - viewport()->width());
    int left = viewport()->width();
    for (int column = 0; column < widths.size(); ++column) {
        if (column != m_stretch && !isColumnHidden(column)) {
            setColumnWidth(column, widths[column]);
            left -= widths[column];
        }
    }
    setColumnWidth(m_stretch, std::max(narrowestCell, left));
    m_adapting = false;
    if (m_fitsHeight)
        updateGeometry();
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

int DataTable::wholeWidth() const
{
    int width = verticalScrollBar()->sizeHint().width();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        width += contentWidth(column);
    return width;
}

QSize DataTable::sizeHint() const
{
    if (!m_fitsHeight || !model())
        return QTableView::sizeHint();
    return {240, rowPixels() + verticalHeader()->defaultSectionSize() * std::max(1, model()->rowCount()) + 2};
}

QSize DataTable::minimumSizeHint() const
{
    const int rows = rowPixels() * 3;
    return {120, m_fitsHeight ? std::min(rows, sizeHint().height()) : rows};
}

void DataTable::copySelection()
{
    QModelIndexList selection = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (selection.isEmpty())
        return;
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        columns.append(horizontalHeader()->logicalIndex(place));
    QGuiApplication::clipboard()->setMimeData(
        asMimeData(copiedTable(*model(), selection, columns)).release());
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT cellActivated(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    adaptColumns();
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_copy->setText(tr("Copy as table"));
        adaptColumns();
    }
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    fillMenu(menu);
    if (!menu.isEmpty())
        menu.addSeparator();
    m_copy->setEnabled(selectionModel() && selectionModel()->hasSelection());
    QAction* all = menu.addAction(tr("Select all"), this, &DataTable::selectAll);
    all->setObjectName(QStringLiteral("actionSelectAllRows"));
    menu.addAction(m_copy);
    menu.exec(event->globalPos());
    m_copy->setEnabled(true);
}

} // namespace earshot::ui
