#include "views/review_view.h"

#include "support/session.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

namespace earshot::ui {
namespace {

constexpr int headHeight = 30; ///< of the columns' own heads, which stay

QColor color(ColorRole role)
{
    return Theme::instance().color(role);
}

} // namespace

ReviewView::ReviewView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("reviewView"));
    setAccessibleName(tr("The original and the repaired text"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    connect(&Theme::instance(), &Theme::changed, this, &ReviewView::applyTheme);
    applyTheme();
}

ReviewView::~ReviewView() = default;

int ReviewView::textTop() const
{
    return headHeight;
}

void ReviewView::setReading(std::shared_ptr<const Reading> reading)
{
    m_reading = std::move(reading);
    m_marks.items.clear();
    m_marks.itemsOfRow.clear();
    m_marks.current.reset();
    m_marks.caret = 0;
    m_layout.setContent(m_reading);
    applyTheme();
}

void ReviewView::updateReading(std::shared_ptr<const Reading> reading)
{
    if (!m_reading || !reading) {
        setReading(std::move(reading));
        return;
    }
    const auto now = [&, before = m_reading](std::int32_t offset) {
        return sameOffset(before->document, reading->document, offset);
    };
    const std::int32_t caret = now(m_marks.caret);
    const std::int32_t top = now(m_layout.topOffset());
    const int y = m_layout.visible().empty() ? 0 : m_layout.visible().front().y;
    const bool atTop = m_layout.scrollOffset() <= 0;
    setReading(std::move(reading));
    m_marks.caret = caret;
    if (!atTop && !m_layout.rows().empty()) {
        m_layout.place(reviewRowAt(m_layout.rows(), top), y);
        afterScroll();
    }
}

void ReviewView::setItems(std::vector<ReviewItem> items)
{
    m_marks.items = std::move(items);
    m_marks.itemsOfRow.clear();
    for (std::size_t i = 0; i < m_marks.items.size() && !m_layout.rows().empty(); ++i) {
        m_marks.itemsOfRow[reviewRowAt(m_layout.rows(), m_marks.items[i].clean.begin())].push_back(i);
    }
    viewport()->update();
}

void ReviewView::setCurrent(const ReviewItem* item)
{
    m_marks.current = item ? std::optional(*item) : std::nullopt;
    if (item) {
        m_marks.caret = item->clean.begin();
        reveal(item->clean.begin());
        Q_EMIT caretMoved();
    }
    viewport()->update();
}

void ReviewView::setCaret(std::int32_t offset)
{
    const auto size = m_reading ? static_cast<std::int32_t>(m_reading->document.text.size()) : 0;
    m_marks.caret = std::clamp(offset, 0, size);
    viewport()->update();
    Q_EMIT caretMoved();
}

void ReviewView::applyTheme()
{
    m_layout.setMetrics(TranscriptMetrics::of(m_reading ? m_reading->document.language : Language::English));
    relayout();
}

void ReviewView::relayout()
{
    m_layout.setGeometry(ReviewColumns::of(m_layout.metrics(), viewport()->width()),
                         std::max(1, viewport()->height() - textTop()));
    afterScroll();
}

void ReviewView::resizeEvent(QResizeEvent*)
{
    relayout();
}

void ReviewView::scrollContentsBy(int, int dy)
{
    if (m_syncing) {
        return;
    }
    if (std::abs(dy) <= 3 * viewport()->height()) {
        m_layout.scrollBy(-dy);
    } else {
        m_layout.scrollTo(verticalScrollBar()->value());
    }
    afterScroll();
}

void ReviewView::afterScroll()
{
    m_layout.visible();
    m_syncing = true;
    const int page = std::max(1, viewport()->height() - textTop());
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(page);
    bar->setSingleStep(static_cast<int>(std::max(1.0, m_layout.metrics().lineHeight)));
    bar->setRange(0, static_cast<int>(std::max<std::int64_t>(0, m_layout.contentHeight() - page)));
    bar->setValue(static_cast<int>(m_layout.scrollOffset()));
    m_syncing = false;
    viewport()->update();
}

void ReviewView::reveal(std::int32_t clean)
{
    if (m_layout.rows().empty()) {
        return;
    }
    const std::size_t wanted = reviewRowAt(m_layout.rows(), clean);
    const int height = viewport()->height() - textTop();
    for (const auto& row : m_layout.visible()) {
        if (row.row == wanted) {
            const QRectF caret = m_layout.caretRect(row, clean);
            if (caret.top() >= 0 && caret.bottom() + 24 < height) {
                return;
            }
        }
    }
    const ReviewLayout::Row& row = m_layout.layout(wanted);
    const int position = std::max(0, clean - m_layout.rows()[wanted].clean.begin());
    const double line = row.repaired.lineTop(row.repaired.lineOf(position));
    m_layout.place(wanted, static_cast<int>(height / 3.0 - line));
    afterScroll();
}

QRect ReviewView::placeOf(std::int32_t offset)
{
    for (const auto& row : m_layout.visible()) {
        const Span& here = m_layout.rows()[row.row].clean;
        if (offset >= here.begin() && offset <= here.end()) {
            const QRectF caret = m_layout.caretRect(row, offset).translated(0, textTop());
            const QRect place(viewport()->mapTo(this, caret.topLeft().toPoint()),
                              QSize(1, static_cast<int>(caret.height())));
            return viewport()->rect().intersects(place) ? place : QRect();
        }
    }
    return {};
}

void ReviewView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), color(ColorRole::Surface));
    painter.save();
    painter.setClipRect(QRect(0, textTop(), viewport()->width(), viewport()->height() - textTop()));
    painter.translate(0, textTop());
    m_marks.focus = hasFocus();
    m_layout.visible();
    const ReviewPainter rows(painter, m_layout, m_marks);
    for (const auto& row : m_layout.visible()) {
        rows.paintRow(row);
    }
    painter.fillRect(QRectF(m_layout.columns().middle, 0, 1, viewport()->height()), color(ColorRole::Border));
    painter.restore();
    paintHeads(painter);
}

void ReviewView::paintHeads(QPainter& painter) const
{
    painter.fillRect(QRectF(0, 0, viewport()->width(), headHeight), color(ColorRole::Header));
    const QFont font = Theme::instance().panelHeaderFont();
    const double top = (headHeight - lineHeight(font)) / 2;
    const ReviewColumns& columns = m_layout.columns();
    drawLine(painter, QPointF(columns.original, top), columns.width, tr("Original"), font,
             color(ColorRole::MutedText));
    drawLine(painter, QPointF(columns.repaired, top), columns.width, tr("As read"), font,
             color(ColorRole::MutedText));
    drawHorizontalLine(painter, 0, viewport()->width(), headHeight - 1, color(ColorRole::Border));
}

std::optional<int> ReviewView::itemAt(QPoint point)
{
    const QPoint at = inText(point);
    for (const auto& row : m_layout.visible()) {
        if (at.y() < row.y || at.y() >= row.y + row.layout->height) {
            continue;
        }
        for (const std::size_t item : m_marks.of(row.row)) {
            auto rects = m_layout.cleanRects(row, m_marks.items[item].clean);
            const auto more = m_layout.sourceRects(row, m_marks.items[item].source);
            rects.insert(rects.end(), more.begin(), more.end());
            if (std::ranges::any_of(rects, [&](const QRectF& rect) { return rect.contains(at); })) {
                return static_cast<int>(item);
            }
        }
    }
    return std::nullopt;
}

void ReviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const auto offset = m_layout.cleanAt(inText(event->pos()));
    m_dragged = headAt(event->pos());
    if (const auto item = itemAt(event->pos())) {
        Q_EMIT itemClicked(*item);
    }
    if (offset) {
        setCaret(*offset);
    }
}

std::optional<TurnIndex> ReviewView::headAt(QPoint point)
{
    const QPoint at = inText(point);
    for (const auto& row : m_layout.visible()) {
        const RowFrame& frame = row.layout->repaired.frame();
        if (at.x() > m_layout.columns().middle && at.y() >= row.y && at.y() < row.y + frame.above()) {
            return m_layout.rows()[row.row].turn;
        }
    }
    return std::nullopt;
}

void ReviewView::mouseMoveEvent(QMouseEvent* event)
{
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        const bool head = headAt(event->pos()).has_value();
        const bool text = m_layout.cleanAt(inText(event->pos())).has_value();
        viewport()->setCursor(head ? Qt::SplitVCursor : text ? Qt::IBeamCursor : Qt::ArrowCursor);
    } else if (const auto offset = m_layout.cleanAt(inText(event->pos())); offset && m_dragged) {
        setCaret(*offset);
    }
}

void ReviewView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto turn = std::exchange(m_dragged, std::nullopt);
    const bool still = headAt(event->pos()) == turn;
    if (turn && !still && m_layout.cleanAt(inText(event->pos()))) {
        Q_EMIT boundaryMoved(*turn, m_marks.caret);
    }
}

void ReviewView::keyPressEvent(QKeyEvent* event)
{
    if (!m_reading || m_layout.rows().empty()) {
        return;
    }
    const auto& rows = m_layout.rows();
    const std::size_t row = reviewRowAt(rows, m_marks.caret);
    const Span here = rows[row].clean;
    const ParagraphLayout& layout = m_layout.layout(row).repaired;
    const int at = std::clamp(m_marks.caret, here.begin(), here.end()) - here.begin();
    const bool word = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Right:
        setCaret(at < layout.length() ? here.begin() + (word ? layout.nextWord(at) : layout.nextPosition(at))
                 : row + 1 < rows.size() ? rows[row + 1].clean.begin()
                                         : m_marks.caret);
        break;
    case Qt::Key_Left:
        setCaret(at > 0    ? here.begin() + (word ? layout.previousWord(at) : layout.previousPosition(at))
                 : row > 0 ? rows[row - 1].clean.end()
                           : m_marks.caret);
        break;
    case Qt::Key_Home:
        setCaret(here.begin());
        break;
    case Qt::Key_End:
        setCaret(here.end());
        break;
    case Qt::Key_Down:
    case Qt::Key_Up:
        Q_EMIT stepRequested(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_PageUp:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    reveal(m_marks.caret);
}

void ReviewView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ReviewView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void ReviewView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("The original and the repaired text"));
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace earshot::ui
