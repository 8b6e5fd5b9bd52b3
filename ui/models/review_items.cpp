#include "models/review_items.h"

#include "models/review_text.h"
#include "models/speaker_text.h"
#include "support/qt_text.h"
#include "text/break.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

namespace earshot::ui {
namespace {

constexpr std::int32_t mostLead = 6;   ///< UTF-16 units before a repair
constexpr std::int32_t mostWords = 60; ///< UTF-16 units of the text that an item shows

ReviewItem::State stateOf(RepairVerdict verdict)
{
    switch (verdict) {
    case RepairVerdict::Accepted:
    case RepairVerdict::Chosen:
        return ReviewItem::State::Accepted;
    case RepairVerdict::Rejected:
        return ReviewItem::State::Rejected;
    case RepairVerdict::Open:
        break;
    }
    return ReviewItem::State::Open;
}

bool isBlank(std::u16string_view text)
{
    return std::ranges::all_of(text, [](char16_t c) { return QChar(c).isSpace(); });
}

/// Where words that stand before `end` begin: about `most` units, a Latin word whole.
std::int32_t leadBegin(std::u16string_view text, std::int32_t end, std::int32_t most)
{
    constexpr std::int32_t longestWord = 24;
    std::int32_t begin = std::max(0, end - most);
    if (!partsWord(text, begin)) {
        return begin;
    }
    const auto blank = static_cast<std::int32_t>(Span(begin, end).in(text).find(u' '));
    if (blank >= 0 && begin + blank + 1 < end) {
        return begin + blank + 1;
    }
    while (partsWord(text, begin) && end - begin < most + longestWord) {
        --begin;
    }
    return begin;
}

class Collecting {
public:
    explicit Collecting(const Reading& reading) : m_reading(reading), m_document(reading.document) {}

    void addRepairs();
    void addDoubts(const std::vector<Doubt>& doubts, ReviewItem::State state);
    void addCorrections(const std::vector<Correction>& corrections);
    std::vector<ReviewItem> take();

private:
    QString speakerAt(std::int32_t offset) const;
    QString wordsAt(const Span& span) const;
    QString wordsAround(const Span& span) const;
    QString lineBefore(std::int32_t offset) const;
    QString lineBehind(std::int32_t offset) const;

    const Reading& m_reading;
    const Document& m_document;
    std::vector<ReviewItem> m_items;
};

QString Collecting::speakerAt(std::int32_t offset) const
{
    const auto& turns = m_reading.call.turns;
    const auto behind = std::ranges::upper_bound(
        turns, offset, {}, [](const Turn& turn) { return std::min(turn.label.begin(), turn.body.begin()); });
    return behind == turns.begin() ? QString() : speakerName(m_reading.call, *std::prev(behind));
}

/// The words from a place on, as far as its line goes.
QString Collecting::wordsAt(const Span& span) const
{
    const auto size = static_cast<std::int32_t>(m_document.text.size());
    const std::int32_t begin = std::min(span.begin(), size);
    const std::u16string_view words = Span(begin, std::min(size, begin + mostWords)).in(m_document.text);
    return toQString(words.substr(0, words.find(u'\n'))).simplified();
}

/// The words on both sides of a place where nothing is seen that was changed.
QString Collecting::wordsAround(const Span& span) const
{
    const auto size = static_cast<std::int32_t>(m_document.text.size());
    const Span before(leadBegin(m_document.text, span.begin(), mostWords / 4), span.begin());
    const Span behind(span.end(), std::min(size, span.end() + mostWords / 2));
    return QStringLiteral("…%1 ⏎ %2")
        .arg(toQString(before.in(m_document.text)).simplified(),
             toQString(behind.in(m_document.text)).simplified());
}

/// The last words of the line before a place.
QString Collecting::lineBefore(std::int32_t offset) const
{
    const auto size = static_cast<std::int32_t>(m_document.text.size());
    const std::int32_t end = std::clamp(offset, 0, size);
    const std::u16string_view words =
        Span(leadBegin(m_document.text, end, mostLead), end).in(m_document.text);
    const std::size_t line = words.rfind(u'\n');
    return toQString(line == std::u16string_view::npos ? words : words.substr(line + 1));
}

/// The first words of the line behind a place.
QString Collecting::lineBehind(std::int32_t offset) const
{
    const auto size = static_cast<std::int32_t>(m_document.text.size());
    const std::int32_t begin = std::clamp(offset, 0, size);
    const std::u16string_view words = Span(begin, std::min(size, begin + mostWords)).in(m_document.text);
    return toQString(words.substr(0, words.find(u'\n')));
}

void Collecting::addRepairs()
{
    for (const Repair& repair : m_document.repairs) {
        ReviewItem item;
        item.kind = repair.proposed ? ReviewItem::Kind::Doubt : ReviewItem::Kind::Repair;
        item.state = stateOf(repair.verdict);
        item.repairKind = repair.kind;
        item.source = repair.source;
        item.clean = repair.clean;
        item.before = repair.before;
        item.after = repair.applied || repair.candidates.empty() ? repair.after : repair.candidates.front();
        item.repair = repair;
        if (isBlank(repair.before)) {
            item.words = wordsAround(repair.clean);
        } else {
            item.lead = lineBefore(repair.clean.begin());
            item.tail = lineBehind(repair.clean.end());
        }
        item.speaker = speakerAt(repair.clean.begin());
        m_items.push_back(std::move(item));
    }
}

void Collecting::addDoubts(const std::vector<Doubt>& doubts, ReviewItem::State state)
{
    for (const Doubt& doubt : doubts) {
        ReviewItem item;
        item.kind = ReviewItem::Kind::Doubt;
        item.state = state;
        item.doubtKind = doubt.kind;
        item.source = m_document.sourceMap.toSource(doubt.span);
        item.clean = doubt.span;
        item.doubt = doubt;
        item.words = doubt.span.empty() ? doubtReason(doubt.about) : wordsAt(doubt.span);
        item.speaker = doubt.span.empty() ? QString() : speakerAt(doubt.span.begin());
        m_items.push_back(std::move(item));
    }
}

void Collecting::addCorrections(const std::vector<Correction>& corrections)
{
    for (const Correction& correction : corrections) {
        if (correction.place < 0) {
            continue; // told as a doubt
        }
        ReviewItem item;
        item.kind = ReviewItem::Kind::Correction;
        item.state = ReviewItem::State::Accepted;
        const std::int32_t place =
            correction.kind == CorrectionKind::MoveBoundary ? correction.target : correction.place;
        item.source = Span(place, place + 1);
        item.clean = m_document.sourceMap.toClean(item.source);
        item.correction = correction;
        item.words = wordsAt(item.clean);
        item.speaker = speakerAt(item.clean.begin());
        m_items.push_back(std::move(item));
    }
}

/// Doubts first: they need a person. Repairs of damage before mere notation, corrections last.
auto orderOf(const ReviewItem& item)
{
    int group = 0;
    if (item.kind == ReviewItem::Kind::Repair) {
        group = static_cast<int>(item.repairKind);
    } else if (item.kind == ReviewItem::Kind::Doubt && item.doubtKind != DoubtKind::Repair) {
        group = 1 + static_cast<int>(item.doubtKind);
    }
    return std::tuple(item.kind, group, item.source);
}

std::vector<ReviewItem> Collecting::take()
{
    std::ranges::stable_sort(m_items, {}, orderOf);
    return std::move(m_items);
}

} // namespace

bool ReviewItem::sameAs(const ReviewItem& other) const
{
    if (kind != other.kind || source != other.source) {
        return false;
    }
    switch (kind) {
    case Kind::Repair:
        return repairKind == other.repairKind;
    case Kind::Doubt:
        return repair.has_value() == other.repair.has_value() && doubtKind == other.doubtKind &&
               (!doubt || !other.doubt || doubt->about == other.doubt->about);
    case Kind::Correction:
        break;
    }
    return correction == other.correction;
}

std::vector<ReviewItem> reviewItems(const Reading& reading, const std::vector<Correction>& corrections)
{
    Collecting collecting(reading);
    collecting.addRepairs();
    collecting.addDoubts(reading.call.doubts, ReviewItem::State::Open);
    collecting.addDoubts(reading.figures.doubts, ReviewItem::State::Open);
    collecting.addDoubts(reading.settled, ReviewItem::State::Accepted);
    collecting.addCorrections(corrections);
    return collecting.take();
}

QString groupText(const ReviewItem& item)
{
    switch (item.kind) {
    case ReviewItem::Kind::Doubt:
        return doubtKindText(item.doubtKind);
    case ReviewItem::Kind::Repair:
        return repairKindText(item.repairKind);
    case ReviewItem::Kind::Correction:
        break;
    }
    return QCoreApplication::translate("Review", "Put right by you");
}

bool sameGroup(const ReviewItem& a, const ReviewItem& b)
{
    if (a.kind != b.kind) {
        return false;
    }
    switch (a.kind) {
    case ReviewItem::Kind::Doubt:
        return a.doubtKind == b.doubtKind;
    case ReviewItem::Kind::Repair:
        return a.repairKind == b.repairKind;
    case ReviewItem::Kind::Correction:
        break;
    }
    return true;
}

} // namespace earshot::ui
