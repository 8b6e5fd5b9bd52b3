#include "views/transcript_view.h"

#include "support/session.h"
#include "support/theme.h"
#include "views/transcript_accessible.h"
#include "views/transcript_text.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QTimerEvent>
#include <algorithm>

namespace earshot::ui {

namespace {

/// How far below the top a turn begins to be the one that is read.
constexpr int readingLine = 30;
constexpr int flashTime = 1400; // ms

} // namespace

TranscriptView::TranscriptView(QWidget* parent) : QAbstractScrollArea(parent), m_bar(new MarkBar)
{
    static const bool accessible = (TranscriptAccessible::install(), true);
    Q_UNUSED(accessible)
    setVerticalScrollBar(m_bar);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAccessibleName(tr("Transcript"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setCursor(Qt::IBeamCursor);
    connect(&Theme::instance(), &Theme::changed, this, &TranscriptView::applyTheme);
    applyTheme();
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setReading(std::shared_ptr<const Reading> reading)
{
    m_reading = std::move(reading);
    m_annotations.clear();
    m_marks = {};
    m_cursor.set(0);
    m_folded.clear();
    m_places.clear();
    m_filter = {};
    m_gone.reset();
    m_layout.setContent(m_reading);
    if (m_reading) {
        m_marks.doubts = allDoubts(*m_reading);
        std::ranges::stable_sort(m_marks.doubts, {}, &Doubt::span);
    }
    applyTheme();
    applyFilter();
    Q_EMIT hitsChanged();
    Q_EMIT selectionChanged(selection());
}

void TranscriptView::updateReading(std::shared_ptr<const Reading> reading)
{
    const std::shared_ptr<const Reading> before = m_reading;
    if (!before || !reading) {
        setReading(std::move(reading));
        return;
    }
    const auto now = [&](std::int32_t offset) {
        return sameOffset(before->document, reading->document, offset);
    };
    const bool atTop = m_layout.scrollOffset() <= 0;
    TranscriptLayout::Anchor anchor = m_layout.anchor();
    anchor.offset = now(anchor.offset);
    const std::int32_t caret = now(m_cursor.position());
    const std::int32_t gone =
        m_gone ? now(before->call.turns[static_cast<std::size_t>(*m_gone)].body.begin()) : -1;
    TranscriptFilter filter = m_filter;
    if (filter.speaker) {
        const auto& name = before->call.people[static_cast<std::size_t>(*filter.speaker)].name;
        const auto person = std::ranges::find(reading->call.people, name, &Person::name);
        filter.speaker = person == reading->call.people.end()
                             ? std::nullopt
                             : std::optional(static_cast<PersonIndex>(person - reading->call.people.begin()));
    }
    std::vector<Span> places = m_places;
    for (Span& place : places) {
        const std::int32_t begin = now(place.begin());
        place = Span(begin, std::max(begin, now(place.end())));
    }
    const std::int32_t lookedAt = now(m_lookedAt);
    setReading(std::move(reading));
    setFilter(filter);
    m_cursor.set(caret);
    if (!atTop) {
        m_layout.restore(anchor);
    }
    if (gone >= 0) {
        m_gone = turnShownAt(gone);
    }
    afterScroll();
    cursorMoved();
    m_places = std::move(places);
    m_lookedAt = lookedAt;
    findAgain();
}

void TranscriptView::setAnnotations(std::vector<Annotation> annotations, std::vector<Tag> tags)
{
    m_annotations = std::move(annotations);
    m_tags = std::move(tags);
    m_marks.annotations = annotationMarks(m_annotations, m_tags);
    if (m_filter.part == TranscriptPart::Marked) {
        applyFilter();
    }
    updateMarks();
    viewport()->update();
}

void TranscriptView::setFilter(const TranscriptFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_gone.reset();
    applyFilter();
    findAgain();
    Q_EMIT filterChanged();
}

void TranscriptView::applyFilter()
{
    const TranscriptLayout::Anchor anchor = m_layout.anchor();
    std::vector<std::int32_t> rows;
    if (m_reading) {
        std::vector<Span> marked;
        for (const AnnotationMark& mark : m_marks.annotations) {
            marked.push_back(mark.span);
        }
        rows = filtered(m_layout.paragraphs(), m_reading->call, m_filter, marked);
    }
    m_layout.setRows(std::move(rows));
    if (anchor.offset > 0) {
        m_layout.restore(anchor);
    }
    afterScroll();
    updateMarks();
}

void TranscriptView::applyTheme()
{
    const auto language = m_reading ? m_reading->document.language : Language::English;
    const TranscriptLayout::Anchor anchor = m_layout.anchor();
    m_layout.setMetrics(TranscriptMetrics::of(language));
    relayout();
    if (anchor.offset > 0) {
        m_layout.restore(anchor);
        afterScroll();
    }
    updateMarks();
    m_bar->update();
}

void TranscriptView::relayout()
{
    m_columns = TranscriptColumns::of(m_layout.metrics(), viewport()->width());
    m_layout.setGeometry(m_columns.width, viewport()->height());
    afterScroll();
}

void TranscriptView::resizeEvent(QResizeEvent*)
{
    const bool atTop = m_layout.scrollOffset() <= 0;
    const TranscriptLayout::Anchor anchor = m_layout.anchor();
    relayout();
    if (!atTop) {
        m_layout.restore(anchor);
        afterScroll();
    }
    updateMarks();
}

void TranscriptView::scrollContentsBy(int, int dy)
{
    if (m_syncing) {
        return;
    }
    m_gone.reset();
    // Near places are reached pixel by pixel, so that nothing in sight jumps; far ones by their estimated
    // height.
    if (std::abs(dy) <= 3 * viewport()->height()) {
        m_layout.scrollBy(-dy);
    } else {
        m_layout.scrollTo(m_bar->value());
    }
    afterScroll();
}

void TranscriptView::afterScroll()
{
    m_layout.visible();
    syncScrollBar();
    viewport()->update();
    if (const auto turn = currentTurn(); turn != m_currentTurn) {
        m_currentTurn = turn;
        Q_EMIT currentTurnChanged();
    }
}

void TranscriptView::syncScrollBar()
{
    m_syncing = true;
    const std::int64_t height = viewport()->height();
    m_bar->setPageStep(static_cast<int>(height));
    m_bar->setSingleStep(static_cast<int>(m_layout.metrics().lineHeight));
    m_bar->setRange(0, static_cast<int>(std::max<std::int64_t>(0, m_layout.contentHeight() - height)));
    m_bar->setValue(static_cast<int>(m_layout.scrollOffset()));
    m_syncing = false;
}

void TranscriptView::updateMarks()
{
    std::vector<MarkBar::Mark> marks;
    if (m_reading && m_layout.rowCount() > 0) {
        const Theme& theme = Theme::instance();
        const auto whole = static_cast<double>(std::max<std::int64_t>(1, m_layout.contentHeight()));
        const auto add = [&](const Span& span, const QColor& color, bool strong) {
            if (m_layout.shows(span.begin())) {
                const auto at = static_cast<double>(m_layout.rowOffset(m_layout.rowOf(span.begin())));
                if (marks.empty() || marks.back().color != color || marks.back().position != at / whole) {
                    marks.push_back({at / whole, color, strong});
                }
            }
        };
        for (const Figure& figure : m_reading->figures.figures) {
            add(figure.span, theme.color(ColorRole::MutedText), false);
        }
        for (const Doubt& doubt : m_marks.doubts) {
            add(doubt.span, theme.color(ColorRole::Doubt), true);
        }
        for (const AnnotationMark& mark : m_marks.annotations) {
            add(mark.span,
                mark.hues.empty() ? theme.color(ColorRole::Accent) : theme.tagColor(mark.hues.front()), true);
        }
        for (const Span& hit : m_marks.hits) {
            add(hit, theme.color(ColorRole::Accent), true);
        }
    }
    m_bar->setMarks(std::move(marks));
}

void TranscriptView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::instance().color(ColorRole::Surface));
    if (m_layout.rowCount() > 0) {
        TranscriptPainter(painter, m_layout, m_marks, m_columns).paint(event->rect());
    } else if (m_reading) {
        painter.setPen(Theme::instance().color(ColorRole::MutedText));
        painter.drawText(viewport()->rect().adjusted(24, 40, -24, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         m_filter.part == TranscriptPart::Marked
                             ? tr("Nothing is marked yet. Select words and press T for a tag, M for a note.")
                             : tr("Nothing of this call passes the filter."));
    }
}

void TranscriptView::reveal(const Span& span)
{
    if (!m_reading) {
        return;
    }
    std::int32_t offset = span.begin();
    if (const auto& paragraphs = m_layout.paragraphs(); !paragraphs.empty()) {
        const Paragraph& paragraph = paragraphs[static_cast<std::size_t>(paragraphAt(paragraphs, offset))];
        offset = std::max(offset, paragraph.span.begin());
    }
    if (!m_layout.shows(offset)) {
        setFilter({});
    }
    m_gone = turnShownAt(offset);
    const auto lines = m_layout.rectsOf({offset, std::max(offset + 1, span.end())});
    const int height = viewport()->height();
    if (lines.empty() || lines.front().top() < 0 ||
        std::min(lines.back().bottom(), lines.front().top() + 80) > height) {
        m_layout.restore({offset, height / 3});
    }
    afterScroll();
    flash(span.empty() ? Span(offset, offset) : span);
}

void TranscriptView::flash(const Span& span)
{
    m_marks.flash = span;
    m_flashTimer.start(flashTime, this);
    viewport()->update();
}

std::int32_t TranscriptView::topOffset()
{
    return m_layout.scrollOffset() <= 0 ? 0 : m_layout.anchor().offset;
}

void TranscriptView::scrollToOffset(std::int32_t offset)
{
    m_gone.reset();
    if (offset <= 0) {
        m_layout.scrollTo(0);
    } else {
        m_layout.restore({offset, 0});
    }
    afterScroll();
}

std::optional<TurnIndex> TranscriptView::currentTurn()
{
    if (m_gone) {
        return m_gone;
    }
    std::optional<TurnIndex> turn;
    for (const auto& row : m_layout.visible()) {
        if (row.y > readingLine && turn) {
            break;
        }
        if (const auto here = m_layout.paragraph(row.row).turn) {
            turn = here;
        }
    }
    return turn;
}

std::optional<TurnIndex> TranscriptView::turnShownAt(std::int32_t offset) const
{
    const std::int32_t row = m_layout.rowOf(offset);
    return row < 0 ? std::nullopt : m_layout.paragraph(row).turn;
}

void TranscriptView::goToTurn(int by)
{
    const auto& turns = m_reading ? m_reading->call.turns : std::vector<Turn>();
    const auto count = static_cast<TurnIndex>(turns.size());
    const auto current = currentTurn();
    for (TurnIndex turn = current.value_or(by > 0 ? -1 : count) + by; turn >= 0 && turn < count; turn += by) {
        const Span body = turns[static_cast<std::size_t>(turn)].body;
        const std::int32_t row = m_layout.rowOf(body.begin());
        if (row >= 0 && m_layout.paragraph(row).turn == turn) {
            const RowFrame& frame = m_layout.layout(row).frame();
            m_layout.restore({m_layout.paragraph(row).span.begin(), frame.header + m_layout.metrics().edge});
            m_gone = turn;
            m_cursor.set(m_layout.paragraph(row).span.begin());
            afterScroll();
            cursorMoved();
            return;
        }
    }
}

void TranscriptView::goToQuestion(int by)
{
    if (!m_reading) {
        return;
    }
    const auto places = placesOf(m_reading->call);
    const auto count = static_cast<TurnIndex>(places.size());
    for (TurnIndex turn = currentTurn().value_or(by > 0 ? -1 : count) + by; turn >= 0 && turn < count;
         turn += by) {
        if (places[static_cast<std::size_t>(turn)].opensPair &&
            m_layout.shows(m_reading->call.turns[static_cast<std::size_t>(turn)].body.begin())) {
            m_gone = turn - by;
            goToTurn(by);
            return;
        }
    }
}

void TranscriptView::select(const Span& span)
{
    m_cursor.select(span);
    cursorMoved();
}

void TranscriptView::selectAll()
{
    m_cursor.selectAll(m_layout);
    cursorMoved();
}

void TranscriptView::setCaret(std::int32_t offset)
{
    m_cursor.set(offset);
    cursorMoved();
    scrollIntoSight(offset);
}

void TranscriptView::cursorMoved()
{
    if (m_marks.caret) {
        m_marks.caret = m_cursor.position();
    }
    viewport()->update();
    if (m_marks.selection != m_cursor.selection()) {
        m_marks.selection = m_cursor.selection();
        Q_EMIT selectionChanged(m_marks.selection);
    }
    if (QAccessible::isActive()) {
        QAccessibleTextSelectionEvent event(this, m_marks.selection.begin(), m_marks.selection.end());
        event.setCursorPosition(m_cursor.position());
        QAccessible::updateAccessibility(&event);
    }
}

void TranscriptView::scrollIntoSight(std::int32_t offset)
{
    const std::int32_t row = m_layout.rowOf(offset);
    if (row < 0) {
        return;
    }
    const auto scrollTo = [&](int y) {
        m_gone.reset();
        m_layout.restore({offset, y});
    };
    const int line = static_cast<int>(m_layout.metrics().lineHeight);
    for (const auto& visible : m_layout.visible()) {
        if (visible.row == row) {
            const int at = offset - m_layout.paragraph(row).span.begin();
            const int y = visible.y + static_cast<int>(visible.layout->lineTop(visible.layout->lineOf(at)));
            if (y < 0) {
                scrollTo(0);
            } else if (y + line > viewport()->height()) {
                scrollTo(viewport()->height() - line - 4);
            }
            afterScroll();
            return;
        }
    }
    const bool above = !m_layout.visible().empty() && row < m_layout.visible().front().row;
    scrollTo(above ? 0 : viewport()->height() - line - 4);
    afterScroll();
}

QString TranscriptView::selectedText() const
{
    return transcriptText(m_layout, selection());
}

QString TranscriptView::selectedTextWithCitation() const
{
    return citedText(m_layout, selection());
}

} // namespace earshot::ui
