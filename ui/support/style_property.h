#pragma once

#include <QVariant>
#include <QWidget>

namespace earshot::ui {

/// Gives a widget a look of the style sheet: [tone="muted"], [ground="header"], [filter="true"].
inline void setLook(QWidget* widget, const char* property, const char* value)
{
    widget->setProperty(property, QVariant(QString::fromLatin1(value)));
}

} // namespace earshot::ui
