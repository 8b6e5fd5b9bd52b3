#include "views/empty_state.h"

#include "support/theme.h"
#include "views/draw.h"

#include <QEvent>
#include <QPainter>

namespace earshot::ui {

EmptyState::EmptyState(QWidget* over, const QString& title, const QString& hint)
    : QWidget(over), m_title(title), m_hint(hint)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(title);
    setAccessibleDescription(hint);
    over->installEventFilter(this);
    setGeometry(over->rect());
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EmptyState::setTexts(const QString& title, const QString& hint)
{
    m_title = title;
    m_hint = hint;
    setAccessibleName(title);
    setAccessibleDescription(hint);
    update();
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        setGeometry(parentWidget()->rect());
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void EmptyState::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    const QFont titleFont = bold(theme.interfaceFont());
    const double width = std::min(280.0, double(rect().width()) - 32);
    const double left = (rect().width() - width) / 2;
    double y = std::min(72.0, rect().height() / 4.0);
    const auto centred = [&](const QString& text, const QFont& font, ColorRole role) {
        painter.setFont(font);
        painter.setPen(theme.color(role));
        const QRectF box(left, y, width, 400);
        QRectF used;
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y += used.height() + 6;
    };
    centred(m_title, titleFont, ColorRole::Text);
    centred(m_hint, theme.interfaceFont(), ColorRole::MutedText);
}

} // namespace earshot::ui
