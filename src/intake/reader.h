#pragma once

#include "base/result.h"
#include "intake/repair_decision.h"
#include "text/document.h"

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// How far a job is, told from the thread that does it. `done` of `total` in units of the job's own.
struct Progress {
    std::stop_token stop; ///< asked often: a job ends within a second
    std::function<void(std::int64_t done, std::int64_t total)> report; ///< may be empty

    bool cancelled() const { return stop.stop_requested(); }
};

struct ReadOptions {
    bool repair = true; ///< off: the text as decoded, for showing the original
    /// What a person decided of repairs. Rejected ones are not made, but stay in the document's list; words
    /// of the person's choice stand at their place even where no repair is found any more.
    std::vector<RepairDecision> decisions;
};

/// Bytes of one file (or of the clipboard) to a Document: decoded, freed of markup and page furniture,
/// repaired, with the way back to the source. `path` names the file in errors and helps to tell the format.
/// Errors: FileEmpty, FileTooLarge, FormatUnknown, FormatDamaged, FormatEncrypted, FormatScanned,
/// FormatUnsafe, EncodingUnknown, Cancelled.
Result<Document> readDocument(std::string_view bytes, std::string path, const ReadOptions& options = {},
                              const Progress& progress = {});

/// Reads a file's bytes. Errors: FileNotFound, FileIsDirectory, FileUnreadable, FileEmpty, FileTooLarge.
Result<std::string> readFile(const std::string& path);

} // namespace earshot
