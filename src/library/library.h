#pragma once

#include "analysis/compare.h"
#include "analysis/reading.h"
#include "base/result.h"
#include "figures/figure_correction.h"
#include "intake/reader.h"
#include "library/check.h"
#include "library/qa_import.h"
#include "search/synonyms.h"
#include "store/companies.h"
#include "store/records.h"
#include "store/results_store.h"
#include "transcript/correction.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace earshot {

enum class ExportFormat {
    CsvExcel,
    CsvData,
    Json,
    Markdown,
    Html,
    Xlsx,
    WebAnnotation,
    RefiQda,
    Pdf,
    CsvFigures, ///< a row for each figure; the other tables have one for each question
};

struct ExportRequest {
    std::vector<CallId> calls;
    ExportFormat format = ExportFormat::CsvExcel;
};

/// The bytes → Document → Call → Figures → Insights line, without a library. Errors: those of readDocument
/// and segment.
Result<Reading> readCall(std::string_view bytes, std::string path, const Progress& progress = {});

/// One library file and everything a person does with it. Every function may be called from any thread and
/// returns when the work is done: the window calls them on its job threads, never on the UI thread. Writes
/// are serialised on the one writing connection; readers have connections of their own and do not wait for
/// writers. Times are given by the caller.
class Library {
public:
    /// Opens the file, or makes it. Migrates an older schema after backing it up beside the file.
    /// Errors: LibraryNewer, LibraryNotOurs, LibraryDamaged, LibraryLocked, FileNotWritable, DiskFull.
    static Result<std::unique_ptr<Library>> open(const std::filesystem::path& file);
    ~Library();
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    const std::filesystem::path& file() const;
    bool readOnly() const;

    /// Reads again what older rules have read, in the background of a start: until then lists, search and
    /// exports show what the older rules found. Nothing to do in most runs.
    Result<void> refresh(const Progress& progress = {});

    // Calls
    /// A file whose bytes are in the library already is a Duplicate; one that holds a new state of a call
    /// there (from the same path, or of the same company and period, with much of the same words) is Revised:
    /// its annotations move along. Importing a removed call brings it back.
    Result<ImportReport> importFile(const std::string& path, Timestamp now, const Progress& progress = {});
    /// Pasted text or shipped samples: `path` is the name shown.
    Result<ImportReport> importBytes(std::string_view bytes, const std::string& path, Timestamp now,
                                     const Progress& progress = {});
    /// The fictional calls shipped with the program; those already there are left alone.
    Result<std::vector<ImportReport>> importSamples(Timestamp now, const Progress& progress = {});
    Result<std::vector<CallSummary>> calls() const; ///< by company, then newest period first
    /// Which names are one company's, as a person says: on top of what tickers and titles say.
    Result<CompanyChoices> companies() const;
    Result<void> setCompanies(const CompanyChoices& choices);
    /// Cached. Metadata and summaries carry the person's edits.
    Result<std::shared_ptr<const Reading>> reading(CallId call) const;
    Result<std::string> originalBytes(CallId call) const;
    Result<void> editCall(CallId call, const CallEdits& edits);
    Result<CallEdits> callEdits(CallId call) const;
    /// What a person put right in the turns, in the order of applying; undoing one is leaving it out. They
    /// survive newer rules and new revisions; one whose place is gone becomes a doubt
    /// ("correction-lost:KIND").
    Result<std::vector<Correction>> corrections(CallId call) const;
    Result<void> setCorrections(CallId call, const std::vector<Correction>& corrections);
    /// The same for its figures ("correction-lost:figure").
    Result<std::vector<FigureCorrection>> figureCorrections(CallId call) const;
    Result<void> setFigureCorrections(CallId call, const std::vector<FigureCorrection>& corrections);
    /// What a person decided of repairs and doubts. A decision that changes the text moves the annotations
    /// exactly. They survive newer rules and new revisions; one that made the text another and whose place is
    /// gone becomes a doubt ("decision-lost:VERDICT").
    Result<Decisions> decisions(CallId call) const;
    Result<void> setDecisions(CallId call, const Decisions& decisions);
    /// Hides the call; `restoreCall` undoes it. Removed calls are purged by `purge`.
    Result<void> removeCall(CallId call);
    Result<void> restoreCall(CallId call);
    Result<void> purge();

    // Annotations; `addAnnotation` with a valid id restores a removed one under that id (undo).
    Result<std::vector<Annotation>> annotations(CallId call) const;
    Result<std::vector<Annotation>> allAnnotations() const;
    Result<AnnotationId> addAnnotation(const Annotation& annotation);
    Result<void> updateAnnotation(const Annotation& annotation);
    Result<void> removeAnnotation(AnnotationId annotation);

    // Tags; the same rule for `addTag`.
    Result<std::vector<Tag>> tags() const;
    Result<TagId> addTag(const Tag& tag);
    Result<void> updateTag(const Tag& tag);
    Result<void> removeTag(TagId tag);

    // Summaries written by a person
    Result<void> editSummary(CallId call, ExchangeIndex exchange, std::int32_t pair, const SummaryEdit& edit);
    Result<SummaryEdit> summaryEdit(CallId call, ExchangeIndex exchange, std::int32_t pair) const;
    Result<PlacedSummaries> summaryEdits(CallId call) const; ///< all of a call

    // Searching
    /// A query of search/query.h, of turns and notes, in any script and width, with the synonyms in use. Best
    /// call first, text order within a call. Error: QuerySyntax.
    Result<std::vector<SearchHit>> search(const std::u16string& query, std::size_t limit = 1000,
                                          const Progress& progress = {}) const;
    Result<std::vector<std::u16string>> savedSearches() const; ///< in the order of keeping
    Result<void> setSavedSearches(const std::vector<std::u16string>& searches);
    Result<SynonymChoices> synonyms() const;
    Result<void> setSynonyms(const SynonymChoices& choices);

    /// The calls in the order of their periods (`earlier` in store/records.h), which the result's indexes
    /// mean.
    Result<CallComparison> compare(const std::vector<CallId>& calls, const Progress& progress = {}) const;

    // Checks: statements of a call held against each other, against the company's other calls, and against
    // its tables of results.
    /// Disagreements first (those found fine behind the others), then in the order of the text. Each pair of
    /// numbers once.
    Result<std::vector<Check>> checks(CallId call, const Progress& progress = {}) const;
    using Acceptance = ResultsStore::Acceptance;
    /// A disagreement that is fine as it is, by its key.
    Result<void> setCheckAccepted(CallId call, const std::string& key, Acceptance acceptance);
    /// CSV or company-facts JSON. An empty company is the one that the file names. Errors: those of
    /// ResultsReader::read, NotFound (no company).
    Result<ResultsReport> importResults(const std::string& path, const std::u16string& company,
                                        Timestamp now);
    Result<std::vector<ResultsSummary>> results() const; ///< in the order in which they came in
    Result<void> removeResults(ResultsId results);
    Result<void> restoreResults(ResultsId results);

    /// The bytes that an export would write, for preview and for writing.
    Result<std::string> exportBytes(const ExportRequest& request, const Progress& progress = {}) const;
    /// Written beside the target and renamed: the target is whole or as it was.
    Result<void> exportFile(const ExportRequest& request, const std::string& path,
                            const Progress& progress = {}) const;

    // A table of questions and answers that was edited in a spreadsheet and comes back
    /// What it would change; nothing is changed. Errors: those of readTable, InputSyntax (no such table).
    Result<QaPlan> readQaTable(const std::string& path) const;
    /// All of the changes, or none. What was done can be undone and done again as one step.
    Result<QaDone> applyQaChanges(const std::vector<QaChange>& changes, Timestamp now);
    Result<void> undoQaChanges(const QaDone& done);
    Result<void> redoQaChanges(const QaDone& done);

    /// integrity_check, foreign keys, and the hash of every kept document.
    Result<std::vector<std::string>> check(const Progress& progress = {}) const;
    /// A verified copy by SQLite's backup, taken while the library is in use.
    Result<void> backup(const std::string& path, const Progress& progress = {}) const;

    class Implementation; ///< of the library's own sources

private:
    explicit Library(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace earshot
