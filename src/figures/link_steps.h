#pragma once

#include "figures/linker.h"

namespace earshot::figures {

// The steps of `link`, in the order in which they are taken.

/// Gives each figure the metric that its words name, else the words.
void linkMetrics(Reading& r, const Carry& carry);
/// "A, B and C were x, y and z, respectively", 分别为, 2025-2027年…: metrics and periods in the figures'
/// order.
void shareOut(Reading& r);
/// Decides what a bare "1.2 billion" and "points" are, with the currency of a neighbour.
void settleKinds(Reading& r);
void linkBases(Reading& r);
/// What the verbs of a sentence tell of its time.
enum class Tense { Untold, Past, Ahead };
Tense tenseOf(const Reading& reading);
void linkPeriods(Reading& r, const Carry& carry, const Habit& habit, Tense tense);

inline constexpr std::string_view kAnyUnit = "unit";   ///< the unit of what is only counted
inline constexpr std::string_view kAnybody = "person"; ///< employees, users and patients are people
inline constexpr std::int32_t kMostTokensBack = 80;    ///< how far a step looks for what is said before

Basis basisOf(Word word);
/// How well a metric can be said with such a figure: 0 not at all.
int fit(const CueEntry& metric, const Draft& draft);
/// Makes `metric` what the figure is about.
void give(Reading& r, std::int32_t draft, const CueEntry& metric, const Span& span);
/// The period that a mention names: a balance on the last day of the reported period is that period's.
Period namedPeriod(const Reading& r, const Mention& mention);
/// The words before a figure that name a metric no vocabulary knows; empty where they name none. Counts and
/// durations are named by what they count, which stands in their unit.
Span wordsBefore(const Reading& r, const Draft& draft);
/// A measure that no vocabulary knows and that the figure is of, though a metric stands before: nearer, or
/// with the metric's words at its beginning. Empty where there is none.
Span ownMeasure(const Reading& r, std::int32_t metric, const Draft& draft);
/// Whether unknown words stand before the figure in its clause: its own matter, not the last sentence's.
bool hasSubject(const Reading& r, const Draft& draft);
/// English: what a change is a change in, where no vocabulary knows it: "a 3% reduction in [headcount]".
/// Empty where the words name a metric, a part of the company or a time.
Span changedMatter(const Reading& r, const Draft& draft);
/// Whether a period ends behind the reported one.
bool isAhead(const Reading& reading, const Period& period);
/// Whether a mention names the year that is spoken of, by itself or by its end.
bool namesYear(const Mention& mention);
/// Whether a mention tells when, not since when or against when.
bool isTopic(const Mention& mention);

} // namespace earshot::figures
