#include "views/transcript_accessible.h"

#include "support/qt_text.h"
#include "views/transcript_view.h"

#include <algorithm>

namespace earshot::ui {

namespace {

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new TranscriptAccessible(*view) : nullptr;
}

} // namespace

TranscriptAccessible::TranscriptAccessible(TranscriptView& view)
    : QAccessibleWidget(&view, QAccessible::Document)
{
}

void TranscriptAccessible::install()
{
    QAccessible::installFactory(make);
}

TranscriptView& TranscriptAccessible::view() const
{
    return *static_cast<TranscriptView*>(object());
}

void* TranscriptAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface*>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

QAccessible::State TranscriptAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

int TranscriptAccessible::characterCount() const
{
    return view().reading() ? static_cast<int>(view().reading()->document.text.size()) : 0;
}

QString TranscriptAccessible::text(int begin, int end) const
{
    const int count = characterCount();
    begin = std::clamp(begin, 0, count);
    end = std::clamp(end, begin, count);
    return begin == end ? QString() : toQString(Span(begin, end).in(view().reading()->document.text));
}

QString TranscriptAccessible::text(QAccessible::Text type) const
{
    return QAccessibleWidget::text(type);
}

/// Lines and paragraphs are the paragraphs shown; for smaller units a reader gets one of them to search in.
QString TranscriptAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int* begin,
                                           int* end) const
{
    const TranscriptLayout& layout = view().textLayout();
    const std::int32_t row = layout.rowOf(offset);
    if (row < 0) {
        *begin = *end = -1;
        return {};
    }
    Span unit = layout.paragraph(row).span;
    if (boundary == QAccessible::WordBoundary) {
        unit = wordAt(layout, offset);
    } else if (boundary == QAccessible::CharBoundary) {
        unit = {offset, std::min(offset + 1, characterCount())};
    }
    *begin = unit.begin();
    *end = unit.end();
    return text(*begin, *end);
}

void TranscriptAccessible::selection(int index, int* begin, int* end) const
{
    const Span span = index == 0 ? view().selection() : Span();
    *begin = span.begin();
    *end = span.end();
}

int TranscriptAccessible::selectionCount() const
{
    return view().selection().empty() ? 0 : 1;
}

void TranscriptAccessible::addSelection(int begin, int end)
{
    setSelection(0, begin, end);
}

void TranscriptAccessible::removeSelection(int)
{
    const int at = cursorPosition();
    view().select({at, at});
}

void TranscriptAccessible::setSelection(int, int begin, int end)
{
    const int count = characterCount();
    begin = std::clamp(begin, 0, count);
    view().select({begin, std::clamp(end, begin, count)});
}

int TranscriptAccessible::cursorPosition() const
{
    return view().cursor().position();
}

void TranscriptAccessible::setCursorPosition(int position)
{
    view().setCaret(std::clamp(position, 0, characterCount()));
}

QRect TranscriptAccessible::characterRect(int offset) const
{
    const auto rects = view().textLayout().rectsOf({offset, offset + 1});
    if (rects.empty()) {
        return {};
    }
    const QRect rect = rects.front().translated(view().columnLeft(), 0).toRect();
    return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int TranscriptAccessible::offsetAtPoint(const QPoint& point) const
{
    const QPoint local = view().viewport()->mapFromGlobal(point) - QPoint(view().columnLeft(), 0);
    return view().textLayout().characterAt(local).value_or(-1);
}

void TranscriptAccessible::scrollToSubstring(int begin, int end)
{
    view().reveal({std::max(0, begin), std::max(begin, end)});
}

QString TranscriptAccessible::attributes(int, int* begin, int* end) const
{
    *begin = 0;
    *end = characterCount();
    return {};
}

} // namespace earshot::ui
