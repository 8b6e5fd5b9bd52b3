#include "library/implementation.h"

#include "output/csv.h"
#include "output/json.h"
#include "output/refi_qda.h"
#include "output/report.h"
#include "output/web_annotation.h"
#include "output/xlsx.h"
#include "store/whole_file.h"

#include <algorithm>

namespace earshot {
namespace {

std::string jsonLines(const ExportData& data)
{
    std::string out;
    for (const ExportCall& call : data.calls)
        out += callJson(call, data.tags) + "\n";
    return out;
}

Result<std::string> written(const ExportData& data, ExportFormat format)
{
    switch (format) {
    case ExportFormat::CsvExcel:
        return csv(qaTable(data), CsvProfile::Excel);
    case ExportFormat::CsvData:
        return csv(qaTable(data), CsvProfile::Data);
    case ExportFormat::CsvFigures:
        return csv(figureTable(data), CsvProfile::Excel);
    case ExportFormat::Json:
        return jsonLines(data);
    case ExportFormat::Markdown:
        return markdownReport(data);
    case ExportFormat::Html:
        return htmlReport(data);
    case ExportFormat::Xlsx:
        return xlsx({qaTable(data), figureTable(data)});
    case ExportFormat::Pdf:
        return pdfReport(data);
    case ExportFormat::WebAnnotation:
        return webAnnotations(data);
    case ExportFormat::RefiQda:
        return refiQdaProject(data);
    }
    return fail(ErrorCode::Internal, {}, "export format");
}

} // namespace

Result<std::string> Library::Implementation::exportBytes(const ExportRequest& request,
                                                         const Progress& progress)
{
    const Result<std::vector<CallSummary>> summaries = calls.calls();
    if (!summaries)
        return tl::unexpected(summaries.error());
    Result<std::vector<Tag>> tags = annotations.tags();
    if (!tags)
        return tl::unexpected(tags.error());
    ExportData data{{}, std::move(*tags)};
    for (const CallId call : request.calls) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const auto summary = std::find_if(summaries->begin(), summaries->end(),
                                          [&](const CallSummary& one) { return one.id == call; });
        if (summary == summaries->end())
            return fail(ErrorCode::NotFound, {}, "call " + std::to_string(call.value()));
        Result<ExportCall> one = exportCall(*summary);
        if (!one)
            return tl::unexpected(one.error());
        data.calls.push_back(std::move(*one));
        if (progress.report)
            progress.report(static_cast<std::int64_t>(data.calls.size()),
                            static_cast<std::int64_t>(request.calls.size()));
    }
    return written(data, request.format);
}

Result<ExportCall> Library::Implementation::exportCall(const CallSummary& summary)
{
    Result<std::shared_ptr<const Reading>> read = reading(summary.id);
    if (!read)
        return tl::unexpected(read.error());
    Result<std::vector<Annotation>> notes = annotations.annotations(summary.id);
    if (!notes)
        return tl::unexpected(notes.error());
    ExportCall call{summary, std::move(*read), std::move(*notes)};
    call.summary.info = call.reading->call.info;
    return call;
}

Result<std::string> Library::exportBytes(const ExportRequest& request, const Progress& progress) const
{
    return m_implementation->exportBytes(request, progress);
}

Result<void> Library::exportFile(const ExportRequest& request, const std::string& path,
                                 const Progress& progress) const
{
    return exportBytes(request, progress).and_then([&](const std::string& bytes) -> Result<void> {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, path);
        return writeWhole(path, bytes);
    });
}

} // namespace earshot
