#pragma once

#include "base/result.h"
#include "text/span.h"
#include "transcript/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace earshot {

/// What a field of a query restricts: the call, the turn, or a figure in the turn.
enum class QueryField { Company, Period, Speaker, Role, Section, Tag, Metric, Segment, Place };

/// "FY24 Q3", as far as it is given: of what is absent anything will do.
struct PeriodAsked {
    std::optional<int> year;
    std::optional<int> quarter; ///< 1–4
    friend bool operator==(const PeriodAsked&, const PeriodAsked&) = default;
};

/// A query as a tree. It is asked of one turn or note at a time.
struct QueryNode {
    enum class Kind {
        All, ///< every part holds
        Any, ///< one of the parts holds
        Not, ///< the one part does not hold
        Words,
        Field
    };
    Kind kind = Kind::All;
    std::vector<QueryNode> parts; ///< of All, Any and Not
    QueryField field = QueryField::Company;
    std::u16string words; ///< of Words and Field: folded, never empty
    bool exact = false;   ///< quoted: these words, up to the end of a word, and no synonyms
    PeriodAsked period;   ///< of Period
    Role role = {};       ///< of Role
    Section section = {}; ///< of Section
    Span place;           ///< in the query's text
    /// Set by `withSynonyms`: other words for these, folded; vocabulary ids that they name.
    std::vector<std::u16string> synonyms;
    std::vector<std::string> ids;

    friend bool operator==(const QueryNode&, const QueryNode&) = default;
};

/// Whether a field is asked of a figure in the turn.
bool isOfFigure(QueryField field);

struct Query {
    QueryNode root;
    friend bool operator==(const Query&, const Query&) = default;
};

/// Why a text is no query, and where in it.
struct QueryFault {
    enum class Kind {
        Empty,
        QuoteOpen,
        GroupOpen,
        GroupStray, ///< a parenthesis that closes nothing
        GroupEmpty,
        OperandMissing, ///< an OR or a minus with nothing beside it
        FieldEmpty,
        ValueUnknown, ///< no such role, section or period
        OnlyAbsent,   ///< it says only what must not be there
        TooDeep
    };
    Kind kind = Kind::Empty;
    Span place;
    std::u16string words; ///< what stands there, as typed
    friend bool operator==(const QueryFault&, const QueryFault&) = default;
};

/// Reads a query: words, all of which must occur; "quoted words" that stand together exactly; `a OR b` (or
/// `a | b`), which binds more tightly than standing side by side; `-a` (or `NOT a`) for what must not occur;
/// parentheses; and fields, `speaker:NAME` or `speaker:(A OR B)`. What fields, roles and sections are called
/// is the lexicon's topic `query_words`. A minus before a digit is part of the number.
std::variant<Query, QueryFault> readQuery(std::u16string_view text);

/// The same with the fault as an error. Error: QuerySyntax, which tells the place as a character of the text,
/// counted from 1.
Result<Query> parseQuery(std::u16string_view text);

/// A period as people write it: "FY24Q3", "2024 Q3", "3Q24", "FY2024", "Q3", "2024财年第三季度".
std::optional<PeriodAsked> readPeriodAsked(std::u16string_view text);

} // namespace earshot
