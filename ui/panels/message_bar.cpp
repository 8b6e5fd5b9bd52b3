#include "panels/message_bar.h"

#include "support/style_property.h"
#include "support/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace earshot::ui {

namespace {

constexpr int shortTime = 8000; // ms
constexpr int margin = 12;      // px, from the edges of what it lies over
constexpr int widest = 720;     // px
constexpr int leastText = 200;  // px

} // namespace

MessageBar::MessageBar(QWidget& over, QWidget* parent)
    : QWidget(parent),
      m_over(over),
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
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        showIcon();
        place();
    });
    m_over.installEventFilter(this);
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
    if (kind == Kind::Done && button.isEmpty()) {
        m_timer->start(shortTime);
    } else {
        m_timer->stop();
    }
    setAccessibleName(text);
    place();
    show();
    raise();
    update();
}

void MessageBar::place()
{
    const int most = std::min(widest, m_over.width() - 2 * margin);
    const int words = m_label->fontMetrics().boundingRect(m_label->text()).width() + 4;
    const int rest = layout()->minimumSize().width() - m_label->minimumSizeHint().width();
    const int wide = std::min(most, rest + std::max(leastText, words));
    const int high = layout()->heightForWidth(wide);
    const int foot =
        m_clear && m_clear->isVisible() ? m_clear->mapTo(&m_over, QPoint()).y() : m_over.height();
    const QPoint corner((m_over.width() - wide) / 2, foot - high - margin);
    setGeometry(QRect(m_over.mapTo(parentWidget(), corner), QSize(wide, high)));
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
        if (isVisible()) {
            place();
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MessageBar::keepClear(QWidget& part)
{
    m_clear = &part;
    part.installEventFilter(this);
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
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(ColorRole::Border));
    painter.setBrush(theme.color(m_kind == Kind::Error ? ColorRole::Deleted : ColorRole::Inserted));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

} // namespace earshot::ui
