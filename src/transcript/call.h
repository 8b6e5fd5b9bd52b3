#pragma once

#include "base/date.h"
#include "text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class Role { Operator, Analyst, Executive, Narration, Unknown };
enum class Section { Heading, Narration, Prepared, Qa, Boilerplate };
std::string_view name(Role role);       ///< "operator", "analyst", "executive", "narration", "unknown"
std::string_view name(Section section); ///< "heading", "narration", "prepared", "qa", "boilerplate"

/// Index into Call::people, Call::turns, Call::exchanges.
using PersonIndex = std::int32_t;
using TurnIndex = std::int32_t;
using ExchangeIndex = std::int32_t;

/// Somebody who speaks in the call or is listed as taking part.
struct Person {
    std::u16string name; ///< fullest form in which the document writes it
    Role role = Role::Unknown;
    std::u16string title;                ///< "CFO", "首席财务官"; empty where not said
    std::u16string firm;                 ///< an analyst's bank; for executives the company where it is said
    std::vector<std::u16string> aliases; ///< other forms in this document, `name` excluded
    std::string roleReason; ///< evidence code: "roster", "title", "firm", "asks", "announced", …
    friend bool operator==(const Person&, const Person&) = default;
};

/// One stretch by one speaker. Turns ascend; between them stand only labels, rules and furniture.
struct Turn {
    std::optional<PersonIndex> speaker; ///< none for narration, headings, boilerplate and unknown voices
    Role role = Role::Unknown;
    Section section = Section::Prepared;
    Span label;                 ///< the label's own characters; empty where there is none
    Span body;                  ///< everything under the label, stage directions included, trimmed
    std::optional<double> time; ///< seconds from the start of the recording
    friend bool operator==(const Turn&, const Turn&) = default;
};

/// One of several questions asked in a question turn.
struct SubQuestion {
    Span span;
    std::vector<Span> answeredIn; ///< sentences of the answer turns; empty: nobody answered it
    friend bool operator==(const SubQuestion&, const SubQuestion&) = default;
};

/// Question turn(s) and the answer turn(s) to them.
struct Pair {
    std::vector<TurnIndex> questionTurns;
    std::vector<TurnIndex> answerTurns;
    std::vector<TurnIndex> clarificationTurns; ///< asking back, the reply; remarks on the line
    /// Turns in between that neither ask nor answer: nods, hand-overs, leave taken at length. Those of
    /// executives stand among the answer turns too.
    std::vector<TurnIndex> passingTurns;
    std::vector<PersonIndex> answerers; ///< in order of their first answer
    std::vector<SubQuestion> subQuestions;
    friend bool operator==(const Pair&, const Pair&) = default;
};

/// One analyst's time on the floor, or a question read for somebody.
struct Exchange {
    std::optional<PersonIndex> asker; ///< who sent a question that is read where named, else the reader
    std::optional<ExchangeIndex> followUpOf; ///< an earlier exchange whose matter it takes up
    std::vector<Pair> pairs;
    friend bool operator==(const Exchange&, const Exchange&) = default;
};

enum class DoubtKind { Speaker, Role, Boundary, Section, Pairing, Repair, Figure, Period, Metadata };
std::string_view name(DoubtKind kind);

/// A place where the program is not sure. A person settles it.
struct Doubt {
    DoubtKind kind = DoubtKind::Speaker;
    Span span;
    std::string about; ///< stable code of the reason: "label-not-in-roster", "candidates:…"
    friend bool operator==(const Doubt&, const Doubt&) = default;
};

/// What is known of the call itself. Empty and absent values are unknown, never guessed.
struct CallInfo {
    std::u16string title;
    std::u16string company;
    std::vector<std::string> tickers; ///< "NYSE:BABA"
    std::optional<int> fiscalYear;
    std::optional<int> fiscalQuarter; ///< 1–4; none with a fiscal year: the whole year or a half
    std::optional<Date> periodEnd;    ///< last day of the period reported
    std::optional<Date> callDate;
    std::optional<std::chrono::month_day> fiscalYearEnd; ///< as said, or derived from period end and quarter
    std::string language;                                ///< BCP 47
    std::string reportingCurrency;                       ///< ISO 4217, empty where nothing tells
    friend bool operator==(const CallInfo&, const CallInfo&) = default;
};

/// One earnings call. All spans are into the Document's clean text.
struct Call {
    CallInfo info;
    std::vector<Person> people;
    std::vector<Turn> turns;
    std::vector<Exchange> exchanges;
    std::vector<Doubt> doubts;
    friend bool operator==(const Call&, const Call&) = default;
};

/// "FY2024 Q4", "FY2024 H1", "FY2024", "" where the fiscal year is unknown.
std::string periodLabel(const CallInfo& info);

} // namespace earshot
