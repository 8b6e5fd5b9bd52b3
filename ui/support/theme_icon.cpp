#include "support/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace earshot::ui {

namespace {

/// The icons are drawn in black strokes, which are replaced by the colour wanted.
void paintIcon(QPainter& painter, const QRectF& target, const QString& name, const QColor& color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QByteArray svg = file.readAll();
    svg.replace("#000", color.name().toLatin1());
    QSvgRenderer(svg).render(&painter, target);
}

/// Draws with the palette of the moment, so that an icon once set follows the theme.
class ThemeIconEngine : public QIconEngine {
public:
    explicit ThemeIconEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Theme& theme = Theme::instance();
        ColorRole role = state == QIcon::On ? ColorRole::Accent : ColorRole::Text;
        if (mode == QIcon::Disabled) {
            role = ColorRole::Border;
        }
        paintIcon(*painter, rect, m_name, theme.color(role));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }

private:
    QString m_name;
};

} // namespace

QIcon Theme::icon(const QString& name) const
{
    return QIcon(new ThemeIconEngine(name));
}

QPixmap Theme::pixmap(const QString& name, ColorRole role, int size, double devicePixelRatio) const
{
    const QString key =
        QStringLiteral("earshot:%1:%2:%3:%4").arg(name, color(role).name()).arg(size).arg(devicePixelRatio);
    QPixmap result;
    if (QPixmapCache::find(key, &result)) {
        return result;
    }
    result = QPixmap(QSize(size, size) * devicePixelRatio);
    result.setDevicePixelRatio(devicePixelRatio);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    paintIcon(painter, QRectF(0, 0, size, size), name, color(role));
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

} // namespace earshot::ui
