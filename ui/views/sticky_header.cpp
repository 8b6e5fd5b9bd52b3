#include "views/sticky_header.h"

#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "support/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace earshot::ui {
namespace {

constexpr QMarginsF margins(18, 0, 8, 0);
constexpr double gap = 10;
constexpr double badgeFrame = 12; ///< the badge's margins, left and right
constexpr double leastBadge = 48; ///< pixels under which a part says nothing
constexpr double leastPlace = 40;

} // namespace

StickyHeader::StickyHeader(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StickyHeader::setTurn(std::shared_ptr<const Reading> reading, std::optional<TurnIndex> index)
{
    m_name.clear();
    m_badge.clear();
    m_place.clear();
    if (reading) {
        const Call& call = reading->call;
        QStringList place;
        if (index) {
            const Turn& turn = call.turns[static_cast<std::size_t>(*index)];
            m_role = turn.role;
            m_name = speakerName(call, turn);
            m_badge = speakerTitle(call, turn);
            const Person* person =
                turn.speaker ? &call.people[static_cast<std::size_t>(*turn.speaker)] : nullptr;
            place.append(toQString(person && !person->firm.empty() ? person->firm : call.info.company));
            place.append(sectionText(turn.section));
        } else {
            m_role = Role::Narration;
            m_name = toQString(call.info.company.empty() ? call.info.title : call.info.company);
        }
        place.removeAll(QString());
        m_place = place.join(QStringLiteral(" · "));
    }
    setAccessibleName(QStringList{m_name, m_badge, m_place}.join(QStringLiteral(", ")));
    update();
}

QSize StickyHeader::sizeHint() const
{
    return {360, fontMetrics().height() + 24};
}

QSize StickyHeader::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

QFont StickyHeader::nameFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QFont StickyHeader::badgeFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    return small;
}

StickyHeader::Words StickyHeader::shown() const
{
    Words words;
    const QFontMetricsF names(nameFont());
    const QFontMetricsF badges(badgeFont());
    const QFontMetricsF places(font());
    double room = width() - margins.left() - margins.right();
    words.name = names.elidedText(m_name, Qt::ElideRight, room);
    room -= names.horizontalAdvance(words.name) + gap;
    if (!m_badge.isEmpty() && m_badge != m_name && room > leastBadge + badgeFrame) {
        const double beside = room - places.horizontalAdvance(m_place) - gap;
        words.badge = badges.elidedText(m_badge, Qt::ElideRight, std::max(leastBadge, beside - badgeFrame));
        room -= badges.horizontalAdvance(words.badge) + badgeFrame + gap;
    }
    if (room > leastPlace)
        words.place = places.elidedText(m_place, Qt::ElideRight, room);
    return words;
}

void StickyHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    const Words words = shown();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(rect()).marginsRemoved(margins);
    painter.setFont(nameFont());
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, words.name);
    box.setLeft(box.left() + QFontMetricsF(nameFont()).horizontalAdvance(words.name) + gap);
    if (!words.badge.isEmpty()) {
        const QFontMetricsF badges(badgeFont());
        const double height = badges.height() + 4;
        const QRectF frame(box.left() + 0.5, std::round(box.center().y() - height / 2) + 0.5,
                           std::ceil(badges.horizontalAdvance(words.badge)) + badgeFrame, height);
        painter.setFont(badgeFont());
        painter.setPen(QPen(theme.speakerColor(m_role), 1));
        painter.drawRoundedRect(frame, 4, 4);
        painter.drawText(frame, Qt::AlignCenter, words.badge);
        box.setLeft(frame.right() + gap);
    }
    painter.setFont(font());
    painter.setPen(theme.color(ColorRole::MutedText));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, words.place);
}

} // namespace earshot::ui
