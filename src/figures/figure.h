#pragma once

#include "base/date.h"
#include "base/decimal.h"
#include "text/span.h"
#include "transcript/call.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class FigureKind { Money, Percent, PercentagePoint, BasisPoint, Multiple, Count, DigitClass, Duration };
enum class Direction { Unstated, Up, Down, Flat };
enum class Comparison { None, YearOnYear, QuarterOnQuarter, MonthOnMonth, PriorGuidance, FromTo };
enum class Approximation { Exact, About, Over, Under };
enum class Basis { Unstated, Gaap, NonGaap, ConstantCurrency };

std::string_view name(FigureKind kind);     ///< "money", "percent", "percentage_point", …
std::string_view name(Direction direction); ///< "up", "down", "flat", "" for Unstated
std::string_view
name(Comparison comparison); ///< "yoy", "qoq", "mom", "prior_guidance", "from_to", "" for None
std::string_view name(Approximation approximation); ///< "exact", "about", "over", "under"
std::string_view name(Basis basis);                 ///< "unstated", "GAAP", "non-GAAP", "constant-currency"

/// A stretch of time on the company's own calendar.
struct Period {
    std::string label; ///< "FY2024Q4", "FY2024", "FY2024H2", "2024-03"; empty where it cannot be named
    std::optional<Date> begin;
    std::optional<Date> end; ///< last day, inclusive
    friend bool operator==(const Period&, const Period&) = default;
};

/// A quantity said in the call.
struct Figure {
    /// What a person did about it (figure_correction.h).
    enum class Hand { None, Confirmed, Corrected, Added };

    Span span; ///< number with its unit, or the whole range
    FigureKind kind = FigureKind::Money;
    std::optional<Decimal> value; ///< money in currency units, a percent as said (7 for 7%); none for a digit
                                  ///< class without bounds
    std::optional<Decimal> valueHigh; ///< upper end of a range
    std::string unit;              ///< of counts and durations: lexicon id ("employee", "month"); empty else
    std::string currency;          ///< ISO 4217; empty where unknown or meaningless
    bool currencyInferred = false; ///< from context (reporting currency, the other end of a range), not said
    Direction direction = Direction::Unstated;
    Comparison comparison = Comparison::None;
    Approximation approximation = Approximation::Exact;
    std::string metric;  ///< lexicon id, empty where unknown
    Span metricSpan;     ///< the words that name the metric; empty where none were found
    std::string segment; ///< the business it is about: lexicon id ("cloud"), else the company's own name for
                         ///< it as said; empty for the whole company and where unknown
    Span segmentSpan;    ///< the words that name it
    std::string geography; ///< the place it is about: lexicon id ("greater_china"); empty as above
    Span geographySpan;    ///< the words that name it
    Period period;
    bool periodInferred = false; ///< from the call's own period or the sentence before
    Basis basis = Basis::Unstated;
    bool forwardLooking = false; ///< guidance, plan, expectation
    std::optional<TurnIndex> turn;
    std::optional<PersonIndex> speaker;
    Hand hand = Hand::None;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A mention of a period, resolved.
struct PeriodMention {
    Span span;
    Period period;
    friend bool operator==(const PeriodMention&, const PeriodMention&) = default;
};

struct FigureSet {
    std::vector<Figure> figures;        ///< ascending
    std::vector<PeriodMention> periods; ///< ascending
    std::vector<Doubt> doubts;
    friend bool operator==(const FigureSet&, const FigureSet&) = default;
};

} // namespace earshot
