#include "library/implementation.h"

#include "base/embedded.h"
#include "base/sha256.h"
#include "library/likeness.h"
#include "library/pipeline.h"

#include <cstdlib>

namespace earshot {
namespace {

/// What a reading holds, for the report on its import.
ImportReport reportOn(const Reading& reading)
{
    ImportReport report;
    report.path = reading.document.path;
    report.info = reading.call.info;
    report.turns = static_cast<int>(reading.call.turns.size());
    for (const Exchange& exchange : reading.call.exchanges)
        report.pairs += static_cast<int>(exchange.pairs.size());
    report.figures = static_cast<int>(reading.figures.figures.size());
    report.doubts = static_cast<int>(allDoubts(reading).size());
    report.repairs = reading.document.repairsMade();
    report.undecodableBytes = reading.document.undecodableBytes;
    report.charactersRead = static_cast<std::int64_t>(reading.document.text.size());
    for (const Turn& turn : reading.call.turns)
        if (turn.section == Section::Prepared || turn.section == Section::Qa)
            report.charactersSpoken += turn.body.length();
    report.charactersAside = report.charactersRead - report.charactersSpoken;
    return report;
}

/// A new state of a call stands in the place of the old one where enough of the old words are in it.
constexpr double kSamePathLikeness = 0.2;
constexpr double kSamePeriodLikeness = 0.5;

/// Calls of neighbouring quarters are about ninety days apart; pages of one call differ by a few.
constexpr int kSameCallDays = 45;

bool differ(const std::optional<int>& a, const std::optional<int>& b)
{
    return a && b && *a != *b;
}

/// Company, period and day weigh above any wording: quarters of one company share most of theirs.
bool isOfAnotherCall(const Relative& relative, const CallInfo& info)
{
    if (differ(relative.fiscalYear, info.fiscalYear) || differ(relative.fiscalQuarter, info.fiscalQuarter))
        return true;
    if (relative.callDate && info.callDate) {
        const auto apart = std::chrono::sys_days(*relative.callDate) - std::chrono::sys_days(*info.callDate);
        if (std::abs(apart.count()) > kSameCallDays)
            return true;
    }
    const std::u16string here = companyKey(relative.company);
    const std::u16string there = companyKey(info.company);
    return !here.empty() && !there.empty() && here.find(there) == here.npos && there.find(here) == there.npos;
}

bool samePeriod(const Relative& relative, const CallInfo& info)
{
    return info.fiscalYear && relative.fiscalYear == info.fiscalYear &&
           relative.fiscalQuarter == info.fiscalQuarter && !info.company.empty() &&
           companyKey(relative.company) == companyKey(info.company);
}

} // namespace

std::optional<CallId> Library::Implementation::earlierRevision(const std::vector<Relative>& relatives,
                                                               const std::string& path,
                                                               const Reading& reading) const
{
    std::optional<CallId> best;
    double most = 0;
    for (const Relative& relative : relatives) {
        if (relative.sameBytes || relative.removed || isOfAnotherCall(relative, reading.call.info))
            continue;
        const bool samePath = relative.path == path;
        if (!samePath && !samePeriod(relative, reading.call.info))
            continue;
        const Result<std::u16string> text = calls.cleanText(relative.id);
        const double like = text ? likeness(*text, reading.document.text) : 0;
        if (like >= (samePath ? kSamePathLikeness : kSamePeriodLikeness) && like > most) {
            most = like;
            best = relative.id;
        }
    }
    return best;
}

Result<ImportReport> Library::Implementation::known(CallId call, const Source& source, ImportOutcome outcome)
{
    return reading(call).map([&](const std::shared_ptr<const Reading>& kept) {
        ImportReport report = reportOn(*kept);
        report.path = source.path;
        report.call = call;
        report.outcome = outcome;
        return report;
    });
}

Result<ImportReport> Library::Implementation::revise(CallId call, const Source& source,
                                                     const Progress& progress)
{
    const Result<StoredCall> old = calls.call(call);
    if (!old)
        return tl::unexpected(old.error());
    PutRight putRight = old->putRight;
    if (!putRight.corrections.empty() || !putRight.figureCorrections.empty() ||
        putRight.decisions != Decisions()) {
        const Result<Document> before = readDocument(old->bytes, old->path);
        const Result<Document> after = readDocument(source.bytes, source.path, {}, progress);
        if (before && after) {
            putRight.corrections = moved(putRight.corrections, before->source, after->source);
            putRight.figureCorrections = moved(putRight.figureCorrections, before->source, after->source);
            putRight.decisions = moved(putRight.decisions, before->source, after->source);
        }
    }
    const Result<Reading> read = readCall(source.bytes, source.path, putRight, progress);
    if (!read)
        return tl::unexpected(read.error());
    const Result<Moves> moves = calls.revise(call, source, *read, putRight, rulesVersion());
    if (!moves)
        return tl::unexpected(moves.error());
    cache.forget(call);
    ImportReport report = reportOn(*read);
    report.call = call;
    report.outcome = ImportOutcome::Revised;
    report.annotationsMoved = moves->moved;
    report.annotationsDoubtful = moves->doubtful;
    return report;
}

Result<ImportReport> Library::Implementation::import(const Source& source, const Progress& progress)
{
    if (database->readOnly())
        return fail(ErrorCode::LibraryReadOnly, database->file().string(), "opened for reading");
    if (source.bytes.empty())
        return fail(ErrorCode::FileEmpty, source.path);
    const std::string hash = sha256(source.bytes);
    Result<std::vector<Relative>> relatives = calls.relatives(hash, source.path, nullptr);
    if (!relatives)
        return tl::unexpected(relatives.error());
    for (const Relative& relative : *relatives) {
        if (!relative.sameBytes)
            continue;
        if (!relative.removed)
            return known(relative.id, source, ImportOutcome::Duplicate);
        // What was removed comes back with everything that was noted in it.
        if (const Result<void> restored = calls.setPresence(relative.id, CallStore::Presence::Shown);
            !restored)
            return tl::unexpected(restored.error());
        return known(relative.id, source, ImportOutcome::Added);
    }
    const Result<Reading> read = readCall(source.bytes, source.path, progress);
    if (!read)
        return tl::unexpected(read.error());
    relatives = calls.relatives(hash, source.path, &read->call.info);
    if (!relatives)
        return tl::unexpected(relatives.error());
    if (const std::optional<CallId> old = earlierRevision(*relatives, source.path, *read))
        return revise(*old, source, progress);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, source.path);
    const Result<CallId> added = calls.add(source, *read, rulesVersion());
    if (!added) {
        // Somebody else has brought in the same bytes since we looked.
        if (added.error().code == ErrorCode::NameInUse)
            return import(source, progress);
        return tl::unexpected(added.error());
    }
    ImportReport report = reportOn(*read);
    report.call = *added;
    return report;
}

Result<ImportReport> Library::importFile(const std::string& path, Timestamp now, const Progress& progress)
{
    const Result<std::string> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    std::error_code ignored;
    const std::filesystem::path whole = std::filesystem::absolute(path, ignored).lexically_normal();
    return m_implementation->import({*bytes, ignored ? path : whole.string(), now, false}, progress);
}

Result<ImportReport> Library::importBytes(std::string_view bytes, const std::string& path, Timestamp now,
                                          const Progress& progress)
{
    return m_implementation->import({bytes, path, now, false}, progress);
}

Result<std::vector<ImportReport>> Library::importSamples(Timestamp now, const Progress& progress)
{
    std::vector<ImportReport> reports;
    // What stands in folders below are other states of the same calls, for tests.
    std::vector<embedded::File> samples = embedded::samples();
    std::erase_if(samples, [](const embedded::File& file) { return file.name.find('/') != file.name.npos; });
    for (const embedded::File& file : samples) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        Result<ImportReport> report =
            m_implementation->import({file.bytes, std::string(file.name), now, true}, {progress.stop, {}});
        if (!report)
            return tl::unexpected(report.error());
        reports.push_back(std::move(*report));
        if (progress.report)
            progress.report(static_cast<std::int64_t>(reports.size()),
                            static_cast<std::int64_t>(samples.size()));
    }
    return reports;
}

} // namespace earshot
