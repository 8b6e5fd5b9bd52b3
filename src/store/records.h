#pragma once

#include "base/id.h"
#include "figures/figure_correction.h"
#include "text/span.h"
#include "transcript/call.h"
#include "transcript/correction.h"
#include "transcript/decisions.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace earshot {

/// Milliseconds since 1970-01-01 UTC, handed in by the caller: the core reads no clock.
using Timestamp = std::int64_t;

/// A call as lists show it.
struct CallSummary {
    CallId id;
    CallInfo info; ///< as read, with the person's own metadata on top
    std::u16string
        company;      ///< key of its company, the same under every name (store/companies.h); may be empty
    std::string path; ///< where it was imported from
    std::string sha256;
    Timestamp imported = 0;
    int pairs = 0;
    int annotations = 0;
    int doubts = 0; ///< open ones
    int repairs = 0;
    int revision = 1;    ///< how often its bytes have changed, from 1
    bool sample = false; ///< one of the fictional calls shipped with the program
};

/// Whether `a` reports an earlier period than `b`: by fiscal year and quarter (a year as a whole behind its
/// quarters), then by period end, then by the day of the call. What is unknown comes first. A strict weak
/// order.
bool earlier(const CallInfo& a, const CallInfo& b);

/// The same for every way in which documents write one company's name: blind to case, width, script, spaces
/// and punctuation. Empty where nothing is known.
std::u16string companyKey(std::u16string_view company);

/// A code in a tree.
struct Tag {
    TagId id;
    TagId parent;        ///< invalid at the top
    std::u16string name; ///< unique among its siblings
    int hue = 0;         ///< 0–7, index into the theme's tag hues
    int uses = 0;        ///< annotations that bear it
};

enum class AnchorKind { Text, Figure, Pair, Call };

/// Something a person marked. The quoted words are kept with it, so that it can be found again in changed
/// text.
struct Annotation {
    AnnotationId id;
    CallId call;
    AnchorKind anchor = AnchorKind::Text;
    Span span;            ///< in the clean text; for figures and pairs theirs, for a call empty
    std::u16string quote; ///< the words under `span` when it was made
    std::vector<TagId> tags;
    std::u16string note;
    Timestamp created = 0;
    Timestamp changed = 0;
    bool doubtful = false; ///< its place could not be found surely in a new revision
};

/// One hit of a search.
struct SearchHit {
    CallId call;
    std::optional<TurnIndex> turn;
    std::optional<AnnotationId> annotation; ///< the hit is in this note
    Span span;                              ///< in the clean text
    std::u16string before;                  ///< context on the line
    std::u16string match;
    std::u16string after;
};

enum class ImportOutcome { Added, Duplicate, Revised };

/// What an import did: nothing is dropped in silence.
struct ImportReport {
    std::string path;
    ImportOutcome outcome = ImportOutcome::Added;
    CallId call;
    CallInfo info;
    int turns = 0;
    int pairs = 0;
    int figures = 0;
    int doubts = 0;
    int repairs = 0;
    std::int64_t undecodableBytes = 0;
    std::int64_t charactersRead = 0;   ///< of the clean text
    std::int64_t charactersSpoken = 0; ///< in turns with a speaker's role
    std::int64_t charactersAside = 0;  ///< headings, boilerplate, labels, furniture
    int annotationsMoved = 0;          ///< on a new revision
    int annotationsDoubtful = 0;
};

/// A table of a company's results, kept beside its calls.
struct ResultsSummary {
    ResultsId id;
    std::u16string company; ///< as the person or the file names it; calls are matched by `companyKey`
    std::string path;
    std::string sha256;
    Timestamp imported = 0;
    friend bool operator==(const ResultsSummary&, const ResultsSummary&) = default;
};

/// Metadata a person set by hand: ground state, on top of what was read.
struct CallEdits {
    std::optional<std::u16string> title;
    std::optional<std::u16string> company;
    std::optional<int> fiscalYear;
    std::optional<int> fiscalQuarter; ///< 0: the year as a whole
    std::optional<Date> callDate;
    friend bool operator==(const CallEdits&, const CallEdits&) = default;
};

/// What a person knows better than the program of one call: ground state, on top of what is read.
struct PutRight {
    CallEdits edits;
    std::vector<Correction> corrections; ///< in the order of applying
    std::vector<FigureCorrection> figureCorrections;
    Decisions decisions;
    friend bool operator==(const PutRight&, const PutRight&) = default;
};

/// A summary a person wrote over ours, by pair.
struct SummaryEdit {
    std::optional<std::u16string> question;
    std::optional<std::u16string> answer;
    friend bool operator==(const SummaryEdit&, const SummaryEdit&) = default;
};

/// Those of one call, by exchange and pair.
using PlacedSummaries = std::map<std::pair<ExchangeIndex, std::int32_t>, SummaryEdit>;

} // namespace earshot
