#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace earshot::ui {

/// Gives a widget a look of the style sheet: [tone="muted"], [ground="header"], [filter="true"]. What was
/// styled before, as the children of a splitter are by the time a form is set up, is styled again.
inline void setLook(QWidget* widget, const char* property, const char* value)
{
    const QString look = QString::fromLatin1(value);
    if (widget->property(property).toString() == look)
        return;
    widget->setProperty(property, look);
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace earshot::ui
