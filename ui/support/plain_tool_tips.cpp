#include "support/plain_tool_tips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace earshot::ui {
namespace {

/// The tool tip of an item under the mouse, or of the widget.
QString toolTipAt(QWidget* widget, const QPoint& place)
{
    const auto* view = qobject_cast<QAbstractItemView*>(widget->parentWidget());
    if (!view || view->viewport() != widget)
        return widget->toolTip();
    if (const auto* header = qobject_cast<const QHeaderView*>(view))
        return view->model()
            ->headerData(header->logicalIndexAt(place), header->orientation(), Qt::ToolTipRole)
            .toString();
    const QModelIndex index = view->indexAt(place);
    return index.isValid() ? index.data(Qt::ToolTipRole).toString() : QString();
}

} // namespace

QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
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
        const QString text = toolTipAt(widget, help->pos());
        if (Qt::mightBeRichText(text)) {
            QToolTip::showText(help->globalPos(), plainToolTip(text), widget);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace earshot::ui
