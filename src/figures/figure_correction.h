#pragma once

#include "figures/extractor.h"
#include "figures/figure.h"
#include "text/document.h"
#include "transcript/call.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class FigureCorrectionKind {
    Set,     ///< the figure means something else than the program read
    Add,     ///< a figure that the program passed over
    Remove,  ///< no figure at all
    Confirm, ///< looked at and found right: its doubts are settled
};
std::string_view name(FigureCorrectionKind kind); ///< "set", "add", "remove", "confirm"
std::optional<FigureCorrectionKind> figureCorrectionKind(std::string_view name);

/// The amount of a figure: one value, a range, or none (a digit class without bounds).
struct FigureAmount {
    std::optional<Decimal> value;
    std::optional<Decimal> high;
    friend bool operator==(const FigureAmount&, const FigureAmount&) = default;
};

/// What a person says of a figure, field by field. Absent fields stay as the program reads them, also by
/// newer rules; an empty string takes away what it read.
struct FigureEdits {
    std::optional<FigureKind> kind;
    std::optional<FigureAmount> amount;
    std::optional<std::string> unit;
    std::optional<std::string> currency;
    std::optional<Direction> direction;
    std::optional<Comparison> comparison;
    std::optional<Approximation> approximation;
    std::optional<std::string> metric;
    std::optional<std::string> segment;   ///< lexicon id or the company's own name
    std::optional<std::string> geography; ///< lexicon id
    std::optional<std::string> period;    ///< a label: "FY2024Q4"; its days follow the company's calendar
    std::optional<Basis> basis;
    friend bool operator==(const FigureEdits&, const FigureEdits&) = default;
};

/// One thing a person put right in the figures. `place` is an offset range into the document's source, which
/// no repair and no newer rule moves. Undoing one is leaving it out of the list.
struct FigureCorrection {
    FigureCorrectionKind kind = FigureCorrectionKind::Set;
    std::optional<Span> place; ///< none: lost in a new revision
    std::u16string words;      ///< those of the figure when it was made
    FigureEdits edits;         ///< of Set and Add
    friend bool operator==(const FigureCorrection&, const FigureCorrection&) = default;
};

struct CorrectedFigures {
    FigureSet figures;
    std::vector<std::size_t> lost; ///< corrections whose place bears no figure any more, by index
};

/// The figures with every correction on top, in order. A figure that newer rules no longer find is read anew
/// from its words, so that what a person said of it holds.
CorrectedFigures applyFigureCorrections(const Document& document, const Call& call, FigureSet figures,
                                        const std::vector<FigureCorrection>& corrections,
                                        const FigureExtractor& extractor);

/// The list with one more, which takes the place of (or joins) an earlier one about the same words.
std::vector<FigureCorrection> withCorrection(std::vector<FigureCorrection> list, FigureCorrection added);
/// The list without what was said of the figure at `place`.
std::vector<FigureCorrection> withoutCorrection(std::vector<FigureCorrection> list, const Span& place);

/// A correction of the words at `clean` in the document.
FigureCorrection correctionAt(const Document& document, const Span& clean, FigureCorrectionKind kind,
                              FigureEdits edits = {});

/// The label of a period as people and tables write it ("Q4 FY24", "2024年第四季度", "2024-03-31") on the
/// company's calendar; nothing where the words name none.
std::optional<Period> periodOf(std::u16string_view words, const FigureContext& context,
                               const FigureExtractor& extractor);

} // namespace earshot
