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

namespace earshot {
namespace {

const FigureExtractor& extractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

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
        applyFigureCorrections(document, call, std::move(figures), corrections, extractor());
    for (std::size_t i = 0; i < corrected.lost.size(); ++i)
        corrected.figures.doubts.insert(corrected.figures.doubts.begin(),
                                        {DoubtKind::Figure, Span(), "correction-lost:figure"});
    return std::move(corrected.figures);
}

} // namespace

const std::string& rulesVersion()
{
    static const std::string version = [] {
        Sha256 hash;
        for (const embedded::File& file : embedded::lexicon()) {
            hash.add(file.name);
            hash.add(file.bytes);
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
        const Span was(place, std::min(size, place + kTelling));
        const Anchored now = anchored(quoteAt(oldSource, was), was, size, newSource);
        return now.sure ? now.span.begin() : -1;
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

PutRight putRightOf(const StoredCall& stored)
{
    return {stored.edits, stored.corrections, stored.figureCorrections};
}

Result<Reading> readCall(std::string_view bytes, std::string path, const PutRight& putRight,
                         const Progress& progress)
{
    const Lexicon& lexicon = Lexicon::shipped();
    Result<Document> document = readDocument(bytes, std::move(path), {}, progress);
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
    apply(putRight.edits, call->info);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    FigureSet figures = extractor().extract(*document, *call);
    if (!putRight.figureCorrections.empty())
        figures = withFiguresPutRight(*document, *call, std::move(figures), putRight.figureCorrections);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    Insights insights = analyse(*document, *call, figures, lexicon);
    return Reading{std::move(*document), std::move(*call), std::move(figures), std::move(insights)};
}

Result<Reading> readCall(std::string_view bytes, std::string path, const Progress& progress)
{
    return readCall(bytes, std::move(path), PutRight(), progress);
}

} // namespace earshot
