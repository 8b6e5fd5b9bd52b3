#include "models/figure_rows.h"

#include "support/qt_text.h"
#include "text/break.h"
#include "text/script.h"

#include <QStringList>
#include <algorithm>

namespace earshot::ui {
namespace {

/// Characters between a level and the change said of it; beyond that it is another statement.
constexpr std::int32_t reach = 80;

bool mayBeOne(const std::string& a, const std::string& b)
{
    return a == b || a.empty() || b.empty();
}

bool sameMatter(const Figure& level, const Figure& change)
{
    return mayBeOne(level.segment, change.segment) && mayBeOne(level.geography, change.geography) &&
           !level.metric.empty() && level.metric == change.metric && level.turn == change.turn &&
           (level.basis == change.basis || level.basis == Basis::Unstated || change.basis == Basis::Unstated);
}

bool hasLineEnd(std::u16string_view text, std::int32_t begin, std::int32_t end)
{
    return begin < end && Span(begin, end).in(text).find(u'\n') != std::u16string_view::npos;
}

bool beside(const Reading& reading, const Figure& first, const Figure& second)
{
    const std::int32_t gap = second.span.begin() - first.span.end();
    return gap >= 0 && gap <= reach &&
           !hasLineEnd(reading.document.text, first.span.end(), second.span.begin());
}

bool alreadyHas(const Reading& reading, const FigureRow& row, Comparison comparison)
{
    return std::ranges::any_of(row.changes, [&](std::int32_t change) {
        return reading.figures.figures[std::size_t(change)].comparison == comparison;
    });
}

/// The row whose level the change at `index` is said of: the nearest before it, else the next behind it.
FigureRow* rowFor(const Reading& reading, std::int32_t index, std::vector<FigureRow>& rows)
{
    const auto& figures = reading.figures.figures;
    const Figure& change = figures[std::size_t(index)];
    const auto fits = [&](const FigureRow& row, bool before) {
        const Figure& level = figures[std::size_t(*row.level)];
        return sameMatter(level, change) && !alreadyHas(reading, row, change.comparison) &&
               (before ? beside(reading, level, change) : beside(reading, change, level));
    };
    const auto behind =
        std::ranges::upper_bound(rows, index, {}, [](const FigureRow& row) { return *row.level; });
    for (auto row = behind; row != rows.begin();) {
        --row;
        if (change.span.begin() - figures[std::size_t(*row->level)].span.end() > reach)
            break;
        if (fits(*row, true))
            return &*row;
    }
    for (auto row = behind; row != rows.end(); ++row) {
        if (figures[std::size_t(*row->level)].span.begin() - change.span.end() > reach)
            break;
        if (fits(*row, false))
            return &*row;
    }
    return nullptr;
}

/// How far the words before and behind a figure are shown. Han before it count twice: they are twice as wide.
constexpr std::int32_t reachBefore = 18;
constexpr std::int32_t reachBehind = 40;

std::int32_t wordsBefore(std::u16string_view text, const Span& line, const Span& figure)
{
    std::int32_t begin = figure.begin();
    for (std::int32_t room = reachBefore; begin > line.begin() && room > 0; --begin)
        room -= isHan(text[std::size_t(begin - 1)]) ? 2 : 1;
    return begin;
}

/// Where the words of `cut` begin without the first one, which may be a piece.
std::int32_t secondWord(std::u16string_view text, const Span& cut)
{
    const std::vector<Span> parts = words(text, cut);
    return parts.size() > 1 ? parts[1].begin() : cut.end();
}

/// Where the words of `cut` end without the last one.
std::int32_t lastWordButOne(std::u16string_view text, const Span& cut)
{
    const std::vector<Span> parts = words(text, cut);
    return parts.size() > 1 ? parts[parts.size() - 2].end() : cut.begin();
}

} // namespace

bool statesChange(const Figure& figure)
{
    switch (figure.kind) {
    case FigureKind::PercentagePoint:
    case FigureKind::BasisPoint:
        return figure.direction != Direction::Unstated || figure.comparison != Comparison::None;
    case FigureKind::Percent:
        if (isRatio(figure.metric))
            return false;
        [[fallthrough]];
    case FigureKind::Multiple:
    case FigureKind::DigitClass:
        return figure.direction != Direction::Unstated || figure.comparison == Comparison::YearOnYear ||
               figure.comparison == Comparison::QuarterOnQuarter ||
               figure.comparison == Comparison::MonthOnMonth;
    case FigureKind::Money:
    case FigureKind::Count:
    case FigureKind::Duration:
        return false;
    }
    return false;
}

std::vector<FigureRow> figureRows(const Reading& reading)
{
    const auto& figures = reading.figures.figures;
    std::vector<FigureRow> rows;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!statesChange(figures[i]))
            rows.push_back({std::int32_t(i), {}});
    }
    std::vector<FigureRow> alone;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!statesChange(figures[i]))
            continue;
        if (FigureRow* row = rowFor(reading, std::int32_t(i), rows))
            row->changes.push_back(std::int32_t(i));
        else
            alone.push_back({std::nullopt, {std::int32_t(i)}});
    }
    rows.insert(rows.end(), alone.begin(), alone.end());
    std::ranges::sort(rows, {}, &FigureRow::leading);
    return rows;
}

QString wordsAround(std::u16string_view text, const Span& figure)
{
    const Span line = lineAt(text, figure.begin());
    const Span near{wordsBefore(text, line, figure),
                    std::max(figure.end(), std::min(line.end(), figure.end() + reachBehind))};
    const std::vector<Span> parts = sentences(text, near);
    const auto own =
        std::ranges::find_if(parts, [&](const Span& part) { return part.contains(figure.begin()); });
    if (own == parts.end())
        return toQString(figure.in(text)).simplified();
    const bool cutBefore = own == parts.begin() && near.begin() > line.begin();
    const bool cutBehind = own + 1 == parts.end() && near.end() < line.end();
    const std::int32_t begin = cutBefore ? secondWord(text, {own->begin(), figure.begin()}) : own->begin();
    const std::int32_t sentenceEnd = std::max(figure.end(), own->end());
    const std::int32_t end = cutBehind ? lastWordButOne(text, {figure.end(), sentenceEnd}) : sentenceEnd;
    const QString shown = toQString(Span(begin, end).in(text)).simplified();
    return (cutBefore ? QStringLiteral("…") : QString()) + shown +
           (cutBehind ? QStringLiteral("…") : QString());
}

QString changesText(const Reading& reading, const FigureRow& row, NumberStyle style)
{
    const auto& figures = reading.figures.figures;
    QStringList changes;
    for (const std::int32_t index : row.changes) {
        const Figure& change = figures[std::size_t(index)];
        const QString words = toQString(change.span.in(reading.document.text)).simplified();
        changes.append(changeText(change, words, style));
    }
    return changes.isEmpty() ? directionArrow(figures[std::size_t(row.leading())])
                             : changes.join(QStringLiteral(" · "));
}

} // namespace earshot::ui
