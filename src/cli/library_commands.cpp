#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"
#include "library/salvage.h"
#include "text/utf.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot::cli {
namespace {

using Json = nlohmann::ordered_json;

void printLine(const Json& json)
{
    print(json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

int failed(const Error& error)
{
    complain(error);
    return kSomeFailed;
}

std::string_view nameOf(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Added:
        return "added";
    case ImportOutcome::Duplicate:
        return "duplicate";
    case ImportOutcome::Revised:
        return "revised";
    }
    return "";
}

std::string called(const CallInfo& info, const std::string& path)
{
    std::string out = info.company.empty() ? path : toUtf8(info.company);
    if (const std::string period = periodLabel(info); !period.empty())
        out += ", " + period;
    return out;
}

void tell(const ImportReport& report, Printed printed)
{
    if (printed == Printed::Json) {
        printLine({{"schema", "earshot.import/1"},
                   {"path", report.path},
                   {"outcome", nameOf(report.outcome)},
                   {"call", report.call.value()},
                   {"company", toUtf8(report.info.company)},
                   {"period", periodLabel(report.info)},
                   {"turns", report.turns},
                   {"pairs", report.pairs},
                   {"figures", report.figures},
                   {"doubts", report.doubts},
                   {"repairs", report.repairs},
                   {"undecodable_bytes", report.undecodableBytes},
                   {"characters", report.charactersRead},
                   {"characters_spoken", report.charactersSpoken},
                   {"characters_aside", report.charactersAside},
                   {"annotations_moved", report.annotationsMoved},
                   {"annotations_doubtful", report.annotationsDoubtful}});
        return;
    }
    print(fmt::format(
        "{:<9} call {}: {}: {} turns, {} pairs, {} figures, {} repairs, {} doubts; {} of {} characters "
        "spoken\n",
        nameOf(report.outcome), report.call.value(), called(report.info, report.path), report.turns,
        report.pairs, report.figures, report.repairs, report.doubts, report.charactersSpoken,
        report.charactersRead));
    if (report.undecodableBytes > 0)
        print(fmt::format("          {} bytes could not be decoded\n", report.undecodableBytes));
    if (report.annotationsMoved + report.annotationsDoubtful > 0)
        print(fmt::format("          {} notes moved along, {} are in doubt\n", report.annotationsMoved,
                          report.annotationsDoubtful));
}

std::vector<CallId> idsOf(const std::vector<std::int64_t>& numbers)
{
    std::vector<CallId> ids;
    for (const std::int64_t number : numbers)
        ids.emplace_back(number);
    return ids;
}

} // namespace

int import(const std::string& file, const std::vector<std::string>& paths, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const Progress progress = interruptible();
    int status = kDone;
    for (const std::string& path : paths) {
        const Result<ImportReport> report = library->importFile(path, now(), progress);
        if (report) {
            tell(*report, printed);
            continue;
        }
        status = failed(report.error());
        // What has befallen the library befalls the rest of the files too.
        if (report.error().code == ErrorCode::Cancelled || report.error().code == ErrorCode::DiskFull ||
            report.error().code == ErrorCode::LibraryReadOnly ||
            report.error().code == ErrorCode::LibraryDamaged)
            break;
    }
    return status;
}

int importSamples(const std::string& file, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const Result<std::vector<ImportReport>> reports = library->importSamples(now(), interruptible());
    if (!reports)
        return failed(reports.error());
    for (const ImportReport& report : *reports)
        tell(report, printed);
    return kDone;
}

int list(const std::string& file, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    if (const Result<void> fresh = library->refresh(interruptible()); !fresh)
        return failed(fresh.error());
    const Result<std::vector<CallSummary>> calls = library->calls();
    if (!calls)
        return failed(calls.error());
    for (const CallSummary& call : *calls) {
        const std::string day = call.info.callDate ? isoDate(*call.info.callDate) : std::string();
        if (printed == Printed::Json)
            printLine({{"schema", "earshot.entry/1"},
                       {"call", call.id.value()},
                       {"company", toUtf8(call.info.company)},
                       {"period", periodLabel(call.info)},
                       {"call_date", day},
                       {"pairs", call.pairs},
                       {"annotations", call.annotations},
                       {"doubts", call.doubts},
                       {"revision", call.revision},
                       {"sample", call.sample},
                       {"path", call.path},
                       {"sha256", call.sha256}});
        else
            print(fmt::format("{:>5}  {:<10}  {}  ({} pairs, {} notes, {} doubts)\n", call.id.value(),
                              day.empty() ? "—" : day, called(call.info, call.path), call.pairs,
                              call.annotations, call.doubts));
    }
    return kDone;
}

int exportCalls(const std::string& file, const std::vector<std::int64_t>& calls, ExportFormat format,
                const std::string& output)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    ExportRequest request{idsOf(calls), format};
    if (request.calls.empty()) {
        const Result<std::vector<CallSummary>> all = library->calls();
        if (!all)
            return failed(all.error());
        for (const CallSummary& call : *all)
            request.calls.push_back(call.id);
    }
    if (!output.empty()) {
        const Result<void> written = library->exportFile(request, output, interruptible());
        return written ? kDone : failed(written.error());
    }
    const Result<std::string> bytes = library->exportBytes(request, interruptible());
    if (!bytes)
        return failed(bytes.error());
    print(*bytes);
    return kDone;
}

int search(const std::string& file, const std::string& query, std::size_t limit, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const Result<std::vector<SearchHit>> hits = library->search(toUtf16(query), limit, interruptible());
    if (!hits)
        return failed(hits.error());
    const Result<std::vector<CallSummary>> calls = library->calls();
    if (!calls)
        return failed(calls.error());
    std::optional<CallId> heading;
    std::shared_ptr<const Reading> reading;
    std::optional<CodePointIndex> index;
    for (const SearchHit& hit : *hits) {
        if (printed == Printed::Json) {
            if (heading != hit.call) {
                Result<std::shared_ptr<const Reading>> read = library->reading(hit.call);
                if (!read)
                    return failed(read.error());
                heading = hit.call;
                reading = std::move(*read);
                index.emplace(reading->document.text);
            }
            Json line = {{"schema", "earshot.hit/1"}, {"call", hit.call.value()}};
            line["turn"] = hit.turn ? Json(*hit.turn) : Json();
            line["annotation"] = hit.annotation ? Json(hit.annotation->value()) : Json();
            line["begin"] = index->codePoints(hit.span.begin());
            line["end"] = index->codePoints(hit.span.end());
            line["before"] = toUtf8(hit.before);
            line["match"] = toUtf8(hit.match);
            line["after"] = toUtf8(hit.after);
            printLine(line);
            continue;
        }
        if (heading != hit.call) {
            heading = hit.call;
            const auto call = std::find_if(calls->begin(), calls->end(),
                                           [&](const CallSummary& one) { return one.id == hit.call; });
            if (call != calls->end())
                print(fmt::format("call {}: {}\n", hit.call.value(), called(call->info, call->path)));
        }
        print(fmt::format("  {} {}[{}]{}\n",
                          hit.annotation ? "note" : fmt::format("{:>4}", hit.turn.value_or(0)),
                          toUtf8(hit.before), toUtf8(hit.match), toUtf8(hit.after)));
    }
    return kDone;
}

int check(const std::string& file, const std::optional<std::string>& salvageTo, Printed printed)
{
    if (salvageTo) {
        const Result<SalvageReport> report = salvage(file, *salvageTo, interruptible());
        if (!report)
            return failed(report.error());
        if (printed == Printed::Json)
            printLine({{"schema", "earshot.salvage/1"},
                       {"calls", report->calls},
                       {"annotations", report->annotations},
                       {"tags", report->tags},
                       {"lost", report->lost}});
        else
            print(fmt::format("{} calls, {} notes and {} tags saved to {}\n", report->calls,
                              report->annotations, report->tags, *salvageTo));
        for (const std::string& loss : report->lost)
            complain({ErrorCode::LibraryDamaged, file, loss});
        return report->lost.empty() ? kDone : kSomeFailed;
    }
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const Result<std::vector<std::string>> faults = library->check(interruptible());
    if (!faults)
        return failed(faults.error());
    if (printed == Printed::Json)
        printLine({{"schema", "earshot.check/1"}, {"faults", *faults}});
    else if (faults->empty())
        print("The library is sound.\n");
    for (const std::string& fault : *faults)
        complain({ErrorCode::LibraryDamaged, file, fault});
    return faults->empty() ? kDone : kSomeFailed;
}

int backup(const std::string& file, const std::string& target, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    if (const Result<void> done = library->backup(target, interruptible()); !done)
        return failed(done.error());
    if (printed == Printed::Json)
        printLine({{"schema", "earshot.backup/1"},
                   {"path", target},
                   {"bytes", std::filesystem::file_size(target)}});
    return kDone;
}

} // namespace earshot::cli
