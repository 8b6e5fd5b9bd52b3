#include "support/plain_tool_tips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <algorithm>

namespace earshot::ui {
namespace {

/// Pixels; a longer line is broken.
constexpr int widestLine = 480;

struct ToolTip {
    QString text;
    QRect area; ///< of the widget; the tool tip goes when the mouse leaves it. Empty: the whole widget.
};

/// The tool tip of an item under the mouse, or of the widget.
ToolTip toolTipAt(QWidget* widget, const QPoint& place)
{
    const auto* view = qobject_cast<QAbstractItemView*>(widget->parentWidget());
    if (!view || view->viewport() != widget)
        return {widget->toolTip(), {}};
    if (const auto* header = qobject_cast<const QHeaderView*>(view))
        return {view->model()
                    ->headerData(header->logicalIndexAt(place), header->orientation(), Qt::ToolTipRole)
                    .toString(),
                {}};
    const QModelIndex index = view->indexAt(place);
    return index.isValid() ? ToolTip{index.data(Qt::ToolTipRole).toString(), view->visualRect(index)}
                           : ToolTip();
}

bool isWide(const QString& text)
{
    const QFontMetrics metrics(QToolTip::font());
    const QStringList lines = text.split(u'\n');
    return std::ranges::any_of(
        lines, [&](const QString& line) { return metrics.horizontalAdvance(line) > widestLine; });
}

} // namespace

QString plainToolTip(const QString& text)
{
    // Qt breaks the lines of rich text only.
    return Qt::mightBeRichText(text) || isWide(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal)
                                                     : text;
}

PlainToolTips::PlainToolTips(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PlainToolTips::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ToolTip && watched->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(watched);
        const auto* help = static_cast<QHelpEvent*>(event);
        const ToolTip tip = toolTipAt(widget, help->pos());
        if (const QString shown = plainToolTip(tip.text); shown != tip.text) {
            QToolTip::showText(help->globalPos(), shown, widget, tip.area);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace earshot::ui
