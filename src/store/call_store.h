#pragma once

#include "analysis/reading.h"
#include "figures/figure_correction.h"
#include "store/companies.h"
#include "store/database.h"
#include "store/records.h"
#include "transcript/correction.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace earshot {

/// The ground state of one call, from which its reading is made.
struct StoredCall {
    CallId id;
    std::string path;
    std::string bytes;
    int revision = 1;
    std::string rules; ///< those that made the derived rows; empty where there are none
    PutRight putRight;
    PlacedSummaries summaries;
};

/// A call that holds the same bytes, the same path or the same period.
struct Relative {
    CallId id;
    bool sameBytes = false;
    bool removed = false;
    std::string path;
    std::u16string company;
    std::optional<int> fiscalYear;
    std::optional<int> fiscalQuarter;
    std::optional<Date> callDate;
};

struct Source {
    std::string_view bytes;
    std::string path;
    Timestamp imported = 0;
    bool sample = false;
};

/// How annotations fared when their text changed.
struct Moves {
    int moved = 0;
    int doubtful = 0;
};

/// Calls, their documents and their derived rows.
class CallStore {
public:
    explicit CallStore(Database& database) : m_database(database) {}

    /// By company, then newest period first.
    Result<std::vector<CallSummary>> calls() const;
    /// What a person said of companies' names; written whole.
    Result<CompanyChoices> companies() const;
    Result<void> setCompanies(const CompanyChoices& choices);
    /// Error: NotFound, also for a removed call.
    Result<StoredCall> call(CallId call) const;
    Result<std::string> originalBytes(CallId call) const;
    /// Without the document, which takes time to unpack and to check. Empty also where there is no such call.
    Result<PlacedSummaries> summaries(CallId call) const;

    /// Calls whose current bytes have this hash, or which came from this path, or which report the period
    /// that `info` names.
    Result<std::vector<Relative>> relatives(const std::string& sha256, const std::string& path,
                                            const CallInfo* info) const;
    Result<std::u16string> cleanText(CallId call) const;
    /// Ids of the calls whose derived rows were made by other rules or are missing.
    Result<std::vector<CallId>> outdated(const std::string& rules) const;

    /// In one transaction: the bytes, the call and all derived rows. Bytes that came in meanwhile give
    /// NameInUse.
    Result<CallId> add(const Source& source, const Reading& reading, const std::string& rules);
    /// New bytes for a call, and what was put right at its places there; annotations and summaries move
    /// along.
    Result<Moves> revise(CallId call, const Source& source, const Reading& reading, const PutRight& putRight,
                         const std::string& rules);
    /// New derived rows from the same bytes; annotations move along.
    Result<Moves> replaceReading(CallId call, const Reading& reading, const std::string& rules);
    /// What a person decided of repairs and doubts, and the reading that follows from it. Annotations move
    /// exactly from `before`, the document as it was read until then.
    Result<Moves> decide(CallId call, const Decisions& decisions, const Document& before,
                         const Reading& reading, const std::string& rules);

    /// What a person puts right. The derived rows stay as they are, marked as outdated.
    Result<void> editCall(CallId call, const CallEdits& edits);
    Result<void> setCorrections(CallId call, const std::vector<Correction>& corrections);
    Result<void> setFigureCorrections(CallId call, const std::vector<FigureCorrection>& corrections);
    Result<void> editSummary(CallId call, ExchangeIndex exchange, std::int32_t pair, const SummaryEdit& edit);

    enum class Presence { Shown, Removed };
    Result<void> setPresence(CallId call, Presence presence);
    /// Ends removed calls, annotations and tags for good, and documents that nothing holds any more.
    Result<void> purge();

private:
    Database& m_database;
};

} // namespace earshot
