#include "panels/message_bar.h"

#include "support/style_property.h"
#include "support/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace earshot::ui {

namespace {

constexpr int shortTime = 8000; // ms

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_label(new QLabel(this)),
      m_button(new QPushButton(this)),
      m_close(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 8, 5);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    m_label->setObjectName(QStringLiteral("messageText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // What is told comes from files: never as markup.
    m_label->setTextFormat(Qt::PlainText);
    setLook(m_button, "flat", "true");
    m_close->setIcon(Theme::instance().icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close"));
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action) {
            m_action();
        }
    });
    connect(&Theme::instance(), &Theme::changed, this, &MessageBar::showIcon);
    hide();
}

void MessageBar::tell(Kind kind, const QString& text, const QString& button, std::function<void()> action)
{
    m_kind = kind;
    m_action = std::move(action);
    m_label->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    showIcon();
    if (kind == Kind::Done) {
        m_timer->start(shortTime);
    } else {
        m_timer->stop();
    }
    setAccessibleName(text);
    show();
    update();
}

QString MessageBar::text() const
{
    return isVisible() ? m_label->text() : QString();
}

void MessageBar::showIcon()
{
    const bool error = m_kind == Kind::Error;
    m_icon->setPixmap(Theme::instance().pixmap(error ? QStringLiteral("warning") : QStringLiteral("check"),
                                               error ? ColorRole::Bad : ColorRole::Good, 16,
                                               devicePixelRatioF()));
}

void MessageBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(m_kind == Kind::Error ? ColorRole::Deleted : ColorRole::Inserted));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorRole::Border));
}

} // namespace earshot::ui
