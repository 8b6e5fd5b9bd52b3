#include "windows/drop_hint.h"

#include "support/theme.h"
#include "views/draw.h"

#include <QPainter>

namespace earshot::ui {

DropHint::DropHint(QWidget* over) : QWidget(over)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropHint::offer()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent*)
{
    constexpr int edge = 8;
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.color(ColorRole::Window);
    veil.setAlpha(200);
    painter.fillRect(rect(), veil);
    QPen line(theme.color(ColorRole::Accent), 2, Qt::DashLine);
    painter.setPen(line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 8, 8);
    painter.setFont(bold(theme.interfaceFont()));
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(
        rect(), Qt::AlignCenter,
        tr("Drop files or folders to import them.\nA table of results goes to the open call's company."));
}

} // namespace earshot::ui
