#include "library/pipeline.h"

#include "analysis/analyse.h"
#include "base/embedded.h"
#include "base/sha256.h"
#include "figures/extractor.h"
#include "library/library.h"
#include "store/anchor.h"
#include "transcript/segmenter.h"

#include <algorithm>
#include <earshot_rules.h>
#include <iterator>

namespace earshot {
namespace {

/// The last day of the fiscal period on the company's calendar.
std::optional<Date> periodEndOf(const CallInfo& info)
{
    if (!info.fiscalYear || !info.fiscalYearEnd)
        return {};
    constexpr int kMonthsOfQuarter = 3;
    const int monthsBefore = info.fiscalQuarter ? kMonthsOfQuarter * (4 - *info.fiscalQuarter) : 0;
    const auto month =
        std::chrono::year(*info.fiscalYear) / info.fiscalYearEnd->month() - std::chrono::months(monthsBefore);
    return endOfMonth(month.year(), month.month());
}

/// A correction whose words are gone is a doubt about the call.
FigureSet withFiguresPutRight(const Document& document, const Call& call, FigureSet figures,
                              const std::vector<FigureCorrection>& corrections)
{
    CorrectedFigures corrected =
        applyFigureCorrections(document, call, std::move(figures), corrections, shippedExtractor());
    for (std::size_t i = 0; i < corrected.lost.size(); ++i)
        corrected.figures.doubts.insert(corrected.figures.doubts.begin(),
                                        {DoubtKind::Figure, Span(), "correction-lost:figure"});
    return std::move(corrected.figures);
}

/// Where a stretch of one source stands in another; none where that is not sure.
std::optional<Span> placeIn(std::u16string_view oldSource, std::u16string_view newSource, const Span& was)
{
    const auto size = static_cast<std::int32_t>(oldSource.size());
    if (was.empty() || was.end() > size)
        return std::nullopt;
    const Anchored now = anchored(quoteAt(oldSource, was), was, size, newSource);
    return now.sure && was.in(oldSource) == now.span.in(newSource) ? std::optional(now.span) : std::nullopt;
}

/// The same for one of many places that look alike: some of what stands around it must stand there again.
std::optional<Span> samePlaceIn(std::u16string_view oldSource, std::u16string_view newSource, const Span& was)
{
    constexpr std::int32_t kNear = 4; // UTF-16 units
    const std::optional<Span> now = placeIn(oldSource, newSource, was);
    if (!now)
        return std::nullopt;
    const auto before = [](std::u16string_view text, const Span& span) {
        return Span(std::max(0, span.begin() - kNear), span.begin()).in(text);
    };
    const auto behind = [](std::u16string_view text, const Span& span) {
        return Span(span.end(), std::min(static_cast<std::int32_t>(text.size()), span.end() + kNear))
            .in(text);
    };
    const bool there = before(oldSource, was) == before(newSource, *now) ||
                       behind(oldSource, was) == behind(newSource, *now);
    return there ? now : std::nullopt;
}

/// A person made the text another at a place that is not there any more: it is for the person to look again.
void tellLost(const Decisions& decisions, Call& call)
{
    for (const RepairDecision& one : decisions.repairs)
        if (one.lost && one.verdict != RepairVerdict::Accepted)
            call.doubts.push_back(
                {DoubtKind::Repair, Span(), "decision-lost:" + std::string(name(one.verdict))});
}

} // namespace

const FigureExtractor& shippedExtractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

const std::string& rulesVersion()
{
    static const std::string version = [] {
        Sha256 hash;
        for (const auto* files : {&embedded::lexicon(), &embedded::language()}) {
            for (const embedded::File& file : *files) {
                hash.add(file.name);
                hash.add(file.bytes);
            }
        }
        constexpr std::size_t kTelling = 12;
        return EARSHOT_RULES "-" + hash.hex().substr(0, kTelling);
    }();
    return version;
}

void apply(const CallEdits& edits, CallInfo& info)
{
    if (edits.title)
        info.title = *edits.title;
    if (edits.company)
        info.company = *edits.company;
    if (edits.callDate)
        info.callDate = edits.callDate;
    const CallInfo before = info;
    if (edits.fiscalYear)
        info.fiscalYear = edits.fiscalYear;
    if (edits.fiscalQuarter)
        info.fiscalQuarter = *edits.fiscalQuarter == 0 ? std::nullopt : edits.fiscalQuarter;
    if (info.fiscalYear != before.fiscalYear || info.fiscalQuarter != before.fiscalQuarter)
        info.periodEnd = periodEndOf(info);
}

std::vector<Correction> moved(std::vector<Correction> corrections, std::u16string_view oldSource,
                              std::u16string_view newSource)
{
    constexpr std::int32_t kTelling = 24; // UTF-16 units behind a place that must stand there again
    const auto size = static_cast<std::int32_t>(oldSource.size());
    const auto placeNow = [&](std::int32_t place) {
        if (place < 0 || place >= size)
            return -1;
        const auto now = placeIn(oldSource, newSource, Span(place, std::min(size, place + kTelling)));
        return now ? now->begin() : -1;
    };
    for (Correction& one : corrections) {
        one.place = placeNow(one.place);
        if (one.kind == CorrectionKind::MoveBoundary)
            one.target = placeNow(one.target);
        if (one.target < 0)
            one.place = -1;
    }
    return corrections;
}

std::vector<FigureCorrection> moved(std::vector<FigureCorrection> corrections, std::u16string_view oldSource,
                                    std::u16string_view newSource)
{
    const auto size = static_cast<std::int32_t>(oldSource.size());
    for (FigureCorrection& one : corrections) {
        if (!one.place || one.place->end() > size)
            continue;
        const Anchored now = anchored(quoteAt(oldSource, *one.place), *one.place, size, newSource);
        one.place = now.sure ? std::optional(now.span) : std::nullopt;
    }
    return corrections;
}

Decisions moved(Decisions decisions, std::u16string_view oldSource, std::u16string_view newSource)
{
    for (RepairDecision& one : decisions.repairs)
        if (one.place && !one.lost) {
            const std::optional<Span> now = samePlaceIn(oldSource, newSource, *one.place);
            one.lost = !now;
            one.place = now.value_or(Span());
        }
    for (SettledDoubt& one : decisions.doubts)
        if (!one.lost && !one.place.empty()) {
            const std::optional<Span> now = samePlaceIn(oldSource, newSource, one.place);
            one.lost = !now;
            one.place = now.value_or(Span());
        }
    return decisions;
}

Result<Reading> readCall(std::string_view bytes, std::string path, const PutRight& putRight,
                         const Progress& progress)
{
    const Lexicon& lexicon = Lexicon::shipped();
    Result<Document> document =
        readDocument(bytes, std::move(path), {.decisions = putRight.decisions.repairs}, progress);
    if (!document)
        return tl::unexpected(document.error());
    Result<Call> call = segment(*document, lexicon, progress);
    if (!call)
        return tl::unexpected(call.error());
    if (!putRight.corrections.empty()) {
        Corrected corrected = applyCorrections(*document, std::move(*call), putRight.corrections, lexicon);
        call = std::move(corrected.call);
        for (const std::size_t lost : corrected.lost)
            call->doubts.push_back({DoubtKind::Boundary, Span(),
                                    "correction-lost:" + std::string(name(putRight.corrections[lost].kind))});
    }
    tellLost(putRight.decisions, *call);
    apply(putRight.edits, call->info);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    FigureSet figures = shippedExtractor().extract(*document, *call);
    if (!putRight.figureCorrections.empty())
        figures = withFiguresPutRight(*document, *call, std::move(figures), putRight.figureCorrections);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    Insights insights = analyse(*document, *call, figures, lexicon);
    const std::vector<SettledDoubt>& known = putRight.decisions.doubts;
    std::vector<Doubt> settled = takeSettled(*document, known, call->doubts);
    std::ranges::move(takeSettled(*document, known, figures.doubts), std::back_inserter(settled));
    return Reading{std::move(*document), std::move(*call), std::move(figures), std::move(insights),
                   std::move(settled)};
}

Result<Reading> readCall(std::string_view bytes, std::string path, const Progress& progress)
{
    return readCall(bytes, std::move(path), PutRight(), progress);
}

} // namespace earshot
