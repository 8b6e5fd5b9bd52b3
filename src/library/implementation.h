#pragma once

#include "library/library.h"
#include "library/reading_cache.h"
#include "output/export_data.h"
#include "store/annotation_store.h"
#include "store/call_store.h"
#include "store/results_store.h"
#include "store/search.h"
#include "store/searching_store.h"

namespace earshot {

class Library::Implementation {
public:
    explicit Implementation(std::unique_ptr<Database> opened)
        : database(std::move(opened)),
          calls(*database),
          annotations(*database),
          results(*database),
          search(*database),
          searching(*database)
    {
    }

    Result<ImportReport> import(const Source& source, const Progress& progress);
    Result<std::shared_ptr<const Reading>> reading(CallId call);
    /// Makes again what older rules have made.
    Result<void> refresh(const Progress& progress);
    /// Makes one call's derived rows again from its ground state.
    Result<void> remake(CallId call, const Progress& progress);
    /// Decisions and what follows from them go in together.
    Result<void> decide(CallId call, const Decisions& decisions);
    Result<std::string> exportBytes(const ExportRequest& request, const Progress& progress);
    /// A call with what is exported of it.
    Result<ExportCall> exportCall(const CallSummary& summary);
    /// One step, forward or back.
    Result<void> take(QaStep& step, QaWay way);
    Result<void> take(const QaDone& done, QaWay way);

    Result<std::vector<Check>> checks(CallId call, const Progress& progress);
    Result<ResultsReport> importResults(std::string_view bytes, const std::string& path,
                                        std::u16string company, Timestamp now);

    std::unique_ptr<Database> database;
    CallStore calls;
    AnnotationStore annotations;
    ResultsStore results;
    Search search;
    SearchingStore searching;
    ReadingCache cache;

private:
    /// After a change is written: what was read for it takes the old reading's place. `generation`: of the
    /// cache before the ground state was read.
    void replaceCached(const StoredCall& stored, Reading reading, std::uint64_t generation);
    Result<ImportReport> revise(CallId call, const Source& source, const Progress& progress);
    Result<ImportReport> known(CallId call, const Source& source, ImportOutcome outcome);
    std::optional<CallId> earlierRevision(const std::vector<Relative>& relatives, const std::string& path,
                                          const Reading& reading) const;
};

} // namespace earshot
