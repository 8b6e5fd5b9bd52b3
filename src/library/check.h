#pragma once

#include "figures/reconcile.h"
#include "store/records.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// What a statement was held against.
enum class CheckKind {
    Within,    ///< the same call
    OtherCall, ///< another call of the company
    Results,   ///< a table of results
};
std::string_view name(CheckKind kind); ///< "within", "other_call", "results"

/// A figure said in a call, with the sentence around it.
struct Statement {
    CallId call;
    std::string period;     ///< of the call: "FY2024 Q4"
    Figure figure;          ///< its spans are into the call's clean text
    Span sentence;          ///< into the same text
    std::u16string words;   ///< of the sentence
    std::u16string speaker; ///< empty where unknown
};

/// A cell of a table of results.
struct TableStatement {
    ResultsId results;
    std::string path;
    ResultsCell cell;
};

/// One statement of a call held against something else that was said or filed.
struct Check {
    CheckKind kind = CheckKind::Within;
    Agreement agreement = Agreement::Agree;
    Statement said;
    std::optional<Statement> growth;    ///< said of `said`, where it was used
    std::optional<Statement> other;     ///< Within, OtherCall
    std::optional<TableStatement> cell; ///< Results
    std::optional<TableStatement> base; ///< Results of a growth: the earlier period's cell
    Decimal expected;      ///< what the first side implies for the other; for two cells, their growth
    std::string key;       ///< names what is said on both sides: the same numbers have the same key
    bool accepted = false; ///< a person found it to be fine as it is
};

/// What came in with a table of results.
struct ResultsReport {
    ResultsId id;
    std::u16string company;
    std::string path;
    int cells = 0;                       ///< values read
    int metrics = 0;                     ///< different ones
    int periods = 0;                     ///< different ones
    int calls = 0;                       ///< of the company in the library
    std::vector<std::u16string> unknown; ///< rows whose metric is in no vocabulary
};

} // namespace earshot
