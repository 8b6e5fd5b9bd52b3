#include "library/pipeline.h"

#include "analysis/analyse.h"
#include "base/embedded.h"
#include "base/sha256.h"
#include "figures/extractor.h"
#include "library/library.h"
#include "transcript/segmenter.h"

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

Result<Reading> readCall(std::string_view bytes, std::string path, const CallEdits& edits,
                         const Progress& progress)
{
    const Lexicon& lexicon = Lexicon::shipped();
    Result<Document> document = readDocument(bytes, std::move(path), {}, progress);
    if (!document)
        return tl::unexpected(document.error());
    Result<Call> call = segment(*document, lexicon, progress);
    if (!call)
        return tl::unexpected(call.error());
    apply(edits, call->info);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    FigureSet figures = extractor().extract(*document, *call);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    Insights insights = analyse(*document, *call, figures, lexicon);
    return Reading{std::move(*document), std::move(*call), std::move(figures), std::move(insights)};
}

Result<Reading> readCall(std::string_view bytes, std::string path, const Progress& progress)
{
    return readCall(bytes, std::move(path), CallEdits(), progress);
}

} // namespace earshot
