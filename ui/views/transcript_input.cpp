// Mouse and keyboard of the transcript view.

#include "support/theme.h"
#include "views/transcript_text.h"
#include "views/transcript_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace earshot::ui {

namespace {

using Move = TranscriptCursor::Move;

struct SelectKey {
    QKeySequence::StandardKey key;
    Move move;
};

constexpr std::array selectKeys{
    SelectKey{QKeySequence::SelectNextChar, Move::NextCharacter},
    SelectKey{QKeySequence::SelectPreviousChar, Move::PreviousCharacter},
    SelectKey{QKeySequence::SelectNextWord, Move::NextWord},
    SelectKey{QKeySequence::SelectPreviousWord, Move::PreviousWord},
    SelectKey{QKeySequence::SelectNextLine, Move::LineDown},
    SelectKey{QKeySequence::SelectPreviousLine, Move::LineUp},
    SelectKey{QKeySequence::SelectStartOfLine, Move::LineStart},
    SelectKey{QKeySequence::SelectEndOfLine, Move::LineEnd},
    SelectKey{QKeySequence::SelectStartOfBlock, Move::ParagraphStart},
    SelectKey{QKeySequence::SelectEndOfBlock, Move::ParagraphEnd},
    SelectKey{QKeySequence::SelectStartOfDocument, Move::TextStart},
    SelectKey{QKeySequence::SelectEndOfDocument, Move::TextEnd},
};

constexpr std::array caretKeys{
    SelectKey{QKeySequence::MoveToNextChar, Move::NextCharacter},
    SelectKey{QKeySequence::MoveToPreviousChar, Move::PreviousCharacter},
    SelectKey{QKeySequence::MoveToNextWord, Move::NextWord},
    SelectKey{QKeySequence::MoveToPreviousWord, Move::PreviousWord},
};

} // namespace

QPoint TranscriptView::columnPoint(QPoint point) const
{
    return point - QPoint(m_columns.text, 0);
}

void TranscriptView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_layout.rowCount() == 0) {
        return;
    }
    m_pressPoint = event->pos();
    m_dragging = true;
    m_marks.caret.reset();
    const std::int32_t offset = m_layout.offsetAt(columnPoint(event->pos()));
    if (m_tripleTimer.isActive()) {
        m_tripleTimer.stop();
        m_cursor.begin(m_layout, offset, TranscriptCursor::Unit::Paragraph);
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_cursor.dragTo(m_layout, offset);
    } else {
        m_cursor.begin(m_layout, offset, TranscriptCursor::Unit::Character);
    }
    cursorMoved();
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_layout.rowCount() == 0) {
        return;
    }
    m_dragging = true;
    const QPoint point = columnPoint(event->pos());
    const auto character = m_layout.characterAt(point);
    m_cursor.begin(m_layout, character.value_or(m_layout.offsetAt(point)), TranscriptCursor::Unit::Word);
    m_tripleTimer.start(QApplication::doubleClickInterval(), this);
    cursorMoved();
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging) {
        const auto character = m_layout.characterAt(columnPoint(event->pos()));
        viewport()->setCursor(character && figureAt(*character) ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    m_cursor.dragTo(m_layout, m_layout.offsetAt(columnPoint(event->pos())));
    cursorMoved();
    const bool outside = event->pos().y() < 0 || event->pos().y() >= viewport()->height();
    if (outside && !m_dragTimer.isActive()) {
        m_dragTimer.start(40, this);
    } else if (!outside) {
        m_dragTimer.stop();
    }
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragging) {
        return;
    }
    m_dragging = false;
    m_dragTimer.stop();
    if (m_cursor.hasSelection()) {
        if (QClipboard* clipboard = QGuiApplication::clipboard(); clipboard->supportsSelection()) {
            clipboard->setText(selectedText(), QClipboard::Selection);
        }
        return;
    }
    const int moved = (event->pos() - m_pressPoint).manhattanLength();
    if (moved < QGuiApplication::styleHints()->startDragDistance()) {
        clickAt(event->pos());
    }
}

void TranscriptView::clickAt(QPoint point)
{
    if (const auto character = m_layout.characterAt(columnPoint(point))) {
        if (const auto figure = figureAt(*character)) {
            Q_EMIT figureClicked(*figure);
        }
    }
    if (const AnnotationMark* mark = annotationAt(point)) {
        Q_EMIT annotationClicked(mark->id);
    } else if (const Doubt* doubt = doubtAt(point)) {
        Q_EMIT doubtClicked(doubt->span);
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse && m_layout.rowCount() > 0) {
        const auto character = m_layout.characterAt(columnPoint(event->pos()));
        if (character && !m_cursor.selection().contains(*character)) {
            m_cursor.begin(m_layout, *character, TranscriptCursor::Unit::Word);
            cursorMoved();
        } else if (!character) { // on a speaker's name, or beside the text: the menu is about that turn
            const std::int32_t place = m_layout.offsetAt(columnPoint(event->pos()));
            const Span selection = m_cursor.selection();
            if (place < selection.begin() || place > selection.end()) {
                m_cursor.set(place);
                cursorMoved();
            }
        }
    }
    Q_EMIT menuRequested(event->globalPos());
}

void TranscriptView::keyPressEvent(QKeyEvent* event)
{
    if (!scrollKey(event) && !selectKey(event)) {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// Plain keys scroll, as in a book; Shift selects.
bool TranscriptView::scrollKey(QKeyEvent* event)
{
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        return false;
    }
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Down:
        m_bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        m_bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_PageDown:
        m_bar->setValue(m_bar->value() + m_bar->pageStep() - 2 * m_bar->singleStep());
        return true;
    case Qt::Key_PageUp:
        m_bar->setValue(m_bar->value() - m_bar->pageStep() + 2 * m_bar->singleStep());
        return true;
    case Qt::Key_Home:
        if (!control) {
            m_bar->triggerAction(QAbstractSlider::SliderToMinimum);
            return true;
        }
        break;
    case Qt::Key_End:
        if (!control) {
            m_bar->triggerAction(QAbstractSlider::SliderToMaximum);
            return true;
        }
        break;
    default:
        break;
    }
    return false;
}

bool TranscriptView::selectKey(QKeyEvent* event)
{
    for (const SelectKey& key : selectKeys) {
        if (event->matches(key.key)) {
            m_marks.caret = m_cursor.position();
            m_cursor.extend(m_layout, key.move);
            cursorMoved();
            scrollIntoSight(m_cursor.position());
            return true;
        }
    }
    for (const SelectKey& key : caretKeys) {
        if (event->matches(key.key)) {
            m_marks.caret = m_cursor.position();
            m_cursor.extend(m_layout, key.move);
            setCaret(m_cursor.position());
            return true;
        }
    }
    return false;
}

void TranscriptView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_flashTimer.timerId()) {
        m_flashTimer.stop();
        m_marks.flash = {};
        viewport()->update();
    } else if (event->timerId() == m_tripleTimer.timerId()) {
        m_tripleTimer.stop();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
        const int beyond = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
        m_bar->setValue(m_bar->value() + beyond / 2);
        m_cursor.dragTo(m_layout, m_layout.offsetAt(columnPoint(point)));
        cursorMoved();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TranscriptView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Transcript"));
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TranscriptView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event)
{
    m_marks.caret.reset();
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TranscriptView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = toolTipAt(help->pos());
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), text, viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString TranscriptView::toolTipAt(QPoint point)
{
    if (!m_reading) {
        return {};
    }
    if (const auto character = m_layout.characterAt(columnPoint(point))) {
        if (const auto figure = figureAt(*character)) {
            return figureToolTip(*m_reading, *figure);
        }
    }
    if (const AnnotationMark* mark = annotationAt(point)) {
        const auto annotation = std::ranges::find(m_annotations, mark->id, &Annotation::id);
        return annotation == m_annotations.end() ? QString() : annotationToolTip(*annotation, m_tags);
    }
    const Doubt* doubt = doubtAt(point);
    return doubt ? doubtText(*doubt) : QString();
}

std::optional<int> TranscriptView::figureAt(std::int32_t offset) const
{
    const auto& figures = m_reading->figures.figures;
    const auto behind =
        std::ranges::upper_bound(figures, offset, {}, [](const Figure& f) { return f.span.begin(); });
    if (behind == figures.begin() || !std::prev(behind)->span.contains(offset)) {
        return std::nullopt;
    }
    return static_cast<int>(behind - figures.begin()) - 1;
}

const AnnotationMark* TranscriptView::annotationAt(QPoint point)
{
    const auto character = m_layout.characterAt(columnPoint(point));
    const bool inMargin = point.x() >= m_columns.margin - 3;
    const AnnotationMark* found = nullptr;
    for (const AnnotationMark& mark : m_marks.annotations) {
        if (character && mark.span.contains(*character)) {
            found = &mark;
        }
        if (inMargin) {
            const auto lines = m_layout.rectsOf(mark.span);
            if (!lines.empty() && point.y() >= lines.front().top() && point.y() < lines.back().bottom()) {
                found = &mark;
            }
        }
    }
    return found;
}

const Doubt* TranscriptView::doubtAt(QPoint point)
{
    const auto character = m_layout.characterAt(columnPoint(point));
    const bool inGutter = point.x() < m_columns.text;
    const std::int32_t offset = inGutter ? m_layout.offsetAt(QPoint(0, point.y())) : character.value_or(-1);
    if (offset < 0) {
        return nullptr;
    }
    const std::int32_t row = m_layout.rowOf(offset);
    for (const Doubt& doubt : m_marks.doubts) {
        if (inGutter ? doubt.span.overlaps(m_layout.paragraph(row).span) : doubt.span.contains(offset)) {
            return &doubt;
        }
    }
    return nullptr;
}

} // namespace earshot::ui
