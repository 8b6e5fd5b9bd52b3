// Finding in the transcript: words, or places that a search of the library found.

#include "support/qt_text.h"
#include "text/fold.h"
#include "views/transcript_view.h"

#include <algorithm>

namespace earshot::ui {

namespace {

/// More places than these help nobody, and are a slip of the finger on one letter.
constexpr std::size_t mostHits = 50000;

} // namespace

int TranscriptView::find(const QString& words)
{
    m_words = words;
    m_places.clear();
    m_lookedAt = topOffset();
    std::vector<Span> hits;
    const std::u16string wanted = folded(toU16(words));
    if (m_reading && !wanted.empty()) {
        if (m_folded.empty()) {
            m_folded = folded(m_reading->document.text);
        }
        for (std::size_t at = m_folded.find(wanted); at != std::u16string::npos && hits.size() < mostHits;
             at = m_folded.find(wanted, at + wanted.size())) {
            if (m_layout.shows(static_cast<std::int32_t>(at))) {
                hits.push_back(Span::of(at, at + wanted.size()));
            }
        }
    }
    setHits(std::move(hits));
    findStep(0);
    return hitCount();
}

void TranscriptView::showHits(std::vector<Span> places, const Span& current)
{
    m_words.clear();
    m_places = std::move(places);
    m_lookedAt = current.begin();
    setHits(m_places);
}

void TranscriptView::findAgain()
{
    if (!m_words.isEmpty()) {
        find(m_words);
    } else if (!m_places.empty()) {
        setHits(m_places);
    }
}

void TranscriptView::setHits(std::vector<Span> hits)
{
    std::erase_if(hits, [this](const Span& hit) { return !m_layout.shows(hit.begin()); });
    const auto next = std::ranges::lower_bound(hits, m_lookedAt, {}, &Span::begin);
    m_marks.currentHit = hits.empty() ? -1 : next == hits.end() ? 0 : static_cast<int>(next - hits.begin());
    m_marks.hits = std::move(hits);
    updateMarks();
    viewport()->update();
    Q_EMIT hitsChanged();
}

void TranscriptView::findStep(int by)
{
    if (m_marks.hits.empty()) {
        return;
    }
    m_marks.currentHit = (m_marks.currentHit + by + hitCount()) % hitCount();
    const Span hit = m_marks.hits[static_cast<std::size_t>(m_marks.currentHit)];
    m_lookedAt = hit.begin();
    const auto lines = m_layout.rectsOf(hit);
    if (lines.empty() || lines.front().top() < 0 || lines.back().bottom() > viewport()->height()) {
        m_layout.restore({hit.begin(), viewport()->height() / 3});
    }
    m_gone = turnShownAt(hit.begin());
    afterScroll();
    viewport()->update();
    Q_EMIT hitsChanged();
    if (!m_places.empty()) {
        Q_EMIT placeShown(hit);
    }
}

} // namespace earshot::ui
