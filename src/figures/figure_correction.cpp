#include "figures/figure_correction.h"

#include "figures/fiscal_calendar.h"
#include "transcript/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot {
namespace {

constexpr std::array<std::pair<FigureCorrectionKind, std::string_view>, 4> kNames = {
    {{FigureCorrectionKind::Set, "set"},
     {FigureCorrectionKind::Add, "add"},
     {FigureCorrectionKind::Remove, "remove"},
     {FigureCorrectionKind::Confirm, "confirm"}}};

template<class T>
void put(const std::optional<T>& edit, T& field)
{
    if (edit)
        field = *edit;
}

template<class T>
void join(const std::optional<T>& later, std::optional<T>& edit)
{
    if (later)
        edit = later;
}

FigureEdits joined(FigureEdits edits, const FigureEdits& later)
{
    join(later.kind, edits.kind);
    join(later.amount, edits.amount);
    join(later.unit, edits.unit);
    join(later.currency, edits.currency);
    join(later.direction, edits.direction);
    join(later.comparison, edits.comparison);
    join(later.approximation, edits.approximation);
    join(later.metric, edits.metric);
    join(later.segment, edits.segment);
    join(later.geography, edits.geography);
    join(later.period, edits.period);
    join(later.basis, edits.basis);
    return edits;
}

/// "FY2024", "FY2024Q4", "FY2024H1" with their days; other labels as they are.
Period periodNamed(const std::string& label, const figures::FiscalCalendar& calendar)
{
    constexpr std::size_t kYear = 6;
    const bool fiscal =
        label.size() >= kYear && label.starts_with("FY") &&
        std::all_of(label.begin() + 2, label.begin() + kYear, [](char c) { return c >= '0' && c <= '9'; });
    if (fiscal) {
        const int year = std::stoi(label.substr(2, 4));
        const int part = label.size() == kYear + 2 ? label[kYear + 1] - '0' : 0;
        if (label.size() == kYear)
            return calendar.year(year);
        if (label[kYear] == 'Q' && part >= 1 && part <= 4)
            return calendar.quarter(year, part);
        if (label[kYear] == 'H' && part >= 1 && part <= 2)
            return calendar.half(year, part);
    }
    if (const std::optional<Date> day = parseIsoDate(label))
        return figures::FiscalCalendar::day(*day);
    if (const std::optional<Date> first = parseIsoDate(label + "-01"))
        return figures::FiscalCalendar::month(static_cast<int>(first->year()),
                                              static_cast<int>(static_cast<unsigned>(first->month())));
    return Period{label, {}, {}};
}

class Correcting {
public:
    Correcting(const Document& document, const Call& call, FigureSet figures,
               const FigureExtractor& extractor)
        : m_document(document),
          m_call(call),
          m_set(std::move(figures)),
          m_extractor(extractor),
          m_context(figureContext(document, call)),
          m_calendar(m_context)
    {
    }

    bool apply(const FigureCorrection& correction)
    {
        if (!correction.place)
            return false;
        const std::optional<std::size_t> at = figureAt(*correction.place);
        switch (correction.kind) {
        case FigureCorrectionKind::Remove:
            if (at) {
                settle(m_set.figures[*at].span);
                m_set.figures.erase(m_set.figures.begin() + static_cast<std::ptrdiff_t>(*at));
            }
            return true;
        case FigureCorrectionKind::Confirm:
            if (at)
                mark(m_set.figures[*at], Figure::Hand::Confirmed);
            return at.has_value();
        case FigureCorrectionKind::Set:
        case FigureCorrectionKind::Add:
            return put(correction, at);
        }
        return false;
    }

    FigureSet take() { return std::move(m_set); }

private:
    /// The figure at a place of the source: the very one, else the one that shares most with it.
    std::optional<std::size_t> figureAt(const Span& place) const
    {
        std::optional<std::size_t> best;
        std::int32_t most = 0;
        for (std::size_t i = 0; i < m_set.figures.size(); ++i) {
            const Span stands = m_document.sourceMap.toSource(m_set.figures[i].span);
            if (stands == place)
                return i;
            const std::int32_t shared =
                std::min(stands.end(), place.end()) - std::max(stands.begin(), place.begin());
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best;
    }

    bool put(const FigureCorrection& correction, std::optional<std::size_t> at)
    {
        const bool added = correction.kind == FigureCorrectionKind::Add;
        if (!at) {
            const std::optional<Figure> read = readAt(m_document.sourceMap.toClean(*correction.place));
            if (!read)
                return false;
            const auto place = std::ranges::lower_bound(m_set.figures, read->span, {}, &Figure::span);
            at = static_cast<std::size_t>(place - m_set.figures.begin());
            m_set.figures.insert(place, *read);
        }
        Figure& figure = m_set.figures[*at];
        edit(figure, correction.edits);
        mark(figure, added ? Figure::Hand::Added : Figure::Hand::Corrected);
        return true;
    }

    /// The words read as a figure, whatever stands around them; without a value where they are no number.
    std::optional<Figure> readAt(const Span& clean) const
    {
        const std::u16string_view words = clean.in(m_document.text);
        if (std::all_of(words.begin(), words.end(), [](char16_t c) { return isBlankUnit(c); }))
            return std::nullopt;
        const FigureSet read = m_extractor.extract(words, m_context);
        Figure figure;
        figure.kind = FigureKind::Count;
        const auto longest =
            std::ranges::max_element(read.figures, {}, [](const Figure& f) { return f.span.length(); });
        if (longest != read.figures.end())
            figure = *longest;
        figure.span = clean;
        figure.metricSpan = figure.segmentSpan = figure.geographySpan = Span();
        for (std::size_t i = 0; i < m_call.turns.size(); ++i)
            if (m_call.turns[i].body.contains(clean.begin())) {
                figure.turn = static_cast<TurnIndex>(i);
                figure.speaker = m_call.turns[i].speaker;
            }
        return figure;
    }

    void edit(Figure& figure, const FigureEdits& edits) const
    {
        earshot::put(edits.kind, figure.kind);
        if (edits.amount) {
            figure.value = edits.amount->value;
            figure.valueHigh = edits.amount->high;
        }
        earshot::put(edits.unit, figure.unit);
        if (edits.currency) {
            figure.currency = *edits.currency;
            figure.currencyInferred = false;
        }
        if (figure.kind != FigureKind::Money)
            figure.currency.clear();
        earshot::put(edits.direction, figure.direction);
        earshot::put(edits.comparison, figure.comparison);
        earshot::put(edits.approximation, figure.approximation);
        if (edits.metric) {
            figure.metric = *edits.metric;
            figure.metricSpan = Span();
        }
        if (edits.segment) {
            figure.segment = *edits.segment;
            figure.segmentSpan = Span();
        }
        if (edits.geography) {
            figure.geography = *edits.geography;
            figure.geographySpan = Span();
        }
        if (edits.period) {
            figure.period = periodNamed(*edits.period, m_calendar);
            figure.periodInferred = false;
        }
        earshot::put(edits.basis, figure.basis);
    }

    /// A person has looked at this figure: what the program doubted there is settled.
    void mark(Figure& figure, Figure::Hand hand)
    {
        figure.hand = hand;
        settle(figure.span);
    }

    void settle(const Span& span)
    {
        std::erase_if(m_set.doubts, [&](const Doubt& doubt) {
            return doubt.kind == DoubtKind::Figure && (doubt.span.overlaps(span) || doubt.span == span);
        });
    }

    const Document& m_document;
    const Call& m_call;
    FigureSet m_set;
    const FigureExtractor& m_extractor;
    FigureContext m_context;
    figures::FiscalCalendar m_calendar;
};

} // namespace

std::string_view name(FigureCorrectionKind kind)
{
    for (const auto& [known, word] : kNames)
        if (known == kind)
            return word;
    return "";
}

std::optional<FigureCorrectionKind> figureCorrectionKind(std::string_view word)
{
    for (const auto& [kind, known] : kNames)
        if (known == word)
            return kind;
    return std::nullopt;
}

CorrectedFigures applyFigureCorrections(const Document& document, const Call& call, FigureSet figures,
                                        const std::vector<FigureCorrection>& corrections,
                                        const FigureExtractor& extractor)
{
    CorrectedFigures out;
    Correcting correcting(document, call, std::move(figures), extractor);
    for (std::size_t i = 0; i < corrections.size(); ++i)
        if (!correcting.apply(corrections[i]))
            out.lost.push_back(i);
    out.figures = correcting.take();
    return out;
}

std::vector<FigureCorrection> withCorrection(std::vector<FigureCorrection> list, FigureCorrection added)
{
    const auto old = std::ranges::find_if(
        list, [&](const FigureCorrection& one) { return one.place && one.place == added.place; });
    if (old == list.end()) {
        list.push_back(std::move(added));
        return list;
    }
    using enum FigureCorrectionKind;
    if (added.kind == Remove && old->kind == Add) {
        list.erase(old);
    } else if (added.kind == Remove) {
        *old = std::move(added);
    } else if (added.kind == Confirm) {
        // What a person has set or added is right by that.
        if (old->kind == Remove)
            *old = std::move(added);
    } else if (old->kind == Set || old->kind == Add) {
        old->edits = joined(old->edits, added.edits);
    } else if (old->kind == Remove && added.kind == Add && added.edits == FigureEdits()) {
        list.erase(old);
    } else {
        *old = std::move(added);
    }
    return list;
}

std::vector<FigureCorrection> withoutCorrection(std::vector<FigureCorrection> list, const Span& place)
{
    std::erase_if(list, [&](const FigureCorrection& one) { return one.place == place; });
    return list;
}

FigureCorrection correctionAt(const Document& document, const Span& clean, FigureCorrectionKind kind,
                              FigureEdits edits)
{
    return {kind, document.sourceMap.toSource(clean), std::u16string(clean.in(document.text)),
            std::move(edits)};
}

std::optional<Period> periodOf(std::u16string_view words, const FigureContext& context,
                               const FigureExtractor& extractor)
{
    std::u16string trimmed(words);
    std::erase_if(trimmed, [](char16_t c) { return isBlankUnit(c); });
    std::string ascii;
    for (const char16_t c : trimmed)
        ascii += c < 0x80 ? static_cast<char>(c == u'/' ? '-' : c) : '?';
    const figures::FiscalCalendar calendar(context);
    if (ascii.starts_with("FY") || ascii.starts_with("19") || ascii.starts_with("20"))
        if (Period named = periodNamed(ascii, calendar); named.begin)
            return named;
    const FigureSet read = extractor.extract(words, context);
    const auto longest = std::ranges::max_element(read.periods, {}, [](const PeriodMention& m) {
        return m.period.label.empty() ? 0 : m.span.length();
    });
    if (longest == read.periods.end() || longest->period.label.empty())
        return std::nullopt;
    return longest->period;
}

} // namespace earshot
