#include "views/sticky_header.h"

#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "support/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace earshot::ui {

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

void StickyHeader::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(rect()).adjusted(18, 0, -8, 0);

    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF names(bold);
    const QString name = names.elidedText(m_name, Qt::ElideRight, box.width() * 0.6);
    painter.setFont(bold);
    painter.setPen(theme.color(ColorRole::Text));
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, name);
    box.setLeft(box.left() + names.horizontalAdvance(name) + 10);

    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    const QFontMetricsF smalls(small);
    if (!m_badge.isEmpty() && m_badge != m_name && box.width() > 90) {
        painter.setFont(small);
        const QString badge = smalls.elidedText(m_badge, Qt::ElideRight, std::max(60.0, box.width() * 0.55));
        const double height = smalls.height() + 4;
        const QRectF frame(box.left() + 0.5, std::round(box.center().y() - height / 2) + 0.5,
                           std::ceil(smalls.horizontalAdvance(badge)) + 12, height);
        painter.setPen(QPen(theme.speakerColor(m_role), 1));
        painter.drawRoundedRect(frame, 4, 4);
        painter.drawText(frame, Qt::AlignCenter, badge);
        box.setLeft(frame.right() + 10);
    }
    if (box.width() > 40) {
        painter.setFont(font());
        painter.setPen(theme.color(ColorRole::MutedText));
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetricsF(font()).elidedText(m_place, Qt::ElideRight, box.width()));
    }
}

} // namespace earshot::ui
