#include "panels/speakers_panel.h"

#include "support/style_property.h"
#include "support/theme.h"
#include "views/data_table.h"
#include "views/draw.h"
#include "views/empty_state.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QVBoxLayout>

namespace earshot::ui {
namespace {

QColor speakerColor(const QModelIndex& index)
{
    const Theme& theme = Theme::instance();
    if (index.column() == SpeakersModel::Name)
        return theme.speakerColor(Role(index.data(SpeakersModel::RoleRole).toInt()));
    return theme.color(ColorRole::MutedText);
}

QFont nameFont()
{
    return bold(Theme::instance().interfaceFont());
}

/// A bar for a share.
class SpeakerDelegate : public CellDelegate {
public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = CellDelegate::sizeHint(option, index);
        return index.column() == SpeakersModel::Share ? QSize(104, size.height()) : size;
    }

protected:
    void paintContent(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override
    {
        if (index.column() == SpeakersModel::Name)
            drawLine(painter, rect.topLeft() + QPointF(0, (rect.height() - lineHeight(nameFont())) / 2),
                     rect.width(), index.data().toString(), nameFont(), textColor(index));
        else if (index.column() == SpeakersModel::Share)
            paintShare(painter, rect, index);
        else
            CellDelegate::paintContent(painter, rect, option, index);
    }

private:
    void paintShare(QPainter& painter, const QRect& rect, const QModelIndex& index) const
    {
        const Theme& theme = Theme::instance();
        constexpr int textWidth = 44;
        const double share = index.data(SpeakersModel::ShareRole).toDouble();
        const QRectF track(rect.left(), rect.center().y() - 2.5, rect.width() - textWidth, 6);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Sunken));
        painter.drawRoundedRect(track, 3, 3);
        painter.setBrush(theme.speakerColor(Role(index.data(SpeakersModel::RoleRole).toInt())));
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(std::max(3.0, track.width() * share), 6)), 3,
                                3);
        painter.setFont(theme.numberFont());
        painter.setPen(theme.color(ColorRole::Text));
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }
};

} // namespace

SpeakersPanel::SpeakersPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_table(new DataTable(this))
{
    setObjectName(QStringLiteral("speakersPanel"));
    setLook(this, "ground", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(SpeakersModel::SortRole);
    m_table->setObjectName(QStringLiteral("speakersTable"));
    m_table->setItemDelegate(new SpeakerDelegate(speakerColor, m_table));
    m_table->setModel(&m_sorted);
    m_table->setStretchColumn(SpeakersModel::Name);
    m_table->setSmallestStretch(156);
    m_table->setOptionalColumns({SpeakersModel::Turns, SpeakersModel::Words});
    m_table->setSecondLineRole(SpeakersModel::DetailRole);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_empty = new EmptyState(m_table->viewport(), {}, {});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_table);

    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        QHeaderView* header = m_table->horizontalHeader();
        header->setSortIndicatorShown(true);
        m_sorted.sort(column, header->sortIndicatorOrder());
        m_table->adaptColumns();
    });
    connect(m_table, &DataTable::cellActivated, this, [this](const QModelIndex& index) {
        const int turn = index.data(SpeakersModel::FirstTurnRole).toInt();
        if (m_session.reading() && turn >= 0)
            m_session.jumpTo(m_session.reading()->call.turns[std::size_t(turn)].body);
    });
    connect(&session, &Session::callOpened, this, &SpeakersPanel::callOpened);
    connect(&session, &Session::readingChanged, this, &SpeakersPanel::showReading);
    setTexts();
    callOpened();
}

void SpeakersPanel::setTexts()
{
    m_table->setAccessibleName(tr("Speakers"));
    m_empty->setTexts(tr("No speakers"), tr("Open a call to see who speaks, asks and answers how much."));
}

void SpeakersPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTexts();
        showReading();
    }
}

void SpeakersPanel::callOpened()
{
    showReading();
    m_table->scrollToTop();
}

void SpeakersPanel::showReading()
{
    m_model.setReading(m_session.reading());
    m_empty->setVisible(m_model.rowCount() == 0);
}

} // namespace earshot::ui
