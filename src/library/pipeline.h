#pragma once

#include "analysis/reading.h"
#include "base/result.h"
#include "figures/figure_correction.h"
#include "intake/reader.h"
#include "store/records.h"
#include "transcript/correction.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Names the rules that make a reading from bytes: the stages' own code and the vocabulary. Readings made
/// by others are made again.
const std::string& rulesVersion();

/// The reader of figures over the shipped vocabulary.
const FigureExtractor& shippedExtractor();

/// readCall with what a person knows better on top: repairs are decided before turns are cut, turns put right
/// before pairs, metadata before figures are read by it, figures before they are summed up. A correction
/// whose place is gone is a doubt, and so is a decision that made the text another.
Result<Reading> readCall(std::string_view bytes, std::string path, const PutRight& putRight,
                         const Progress& progress);

/// The corrections of one document at their places in another state of it; -1 where the place is not surely
/// found. The same for decisions; those are `lost`.
std::vector<Correction> moved(std::vector<Correction> corrections, std::u16string_view oldSource,
                              std::u16string_view newSource);
std::vector<FigureCorrection> moved(std::vector<FigureCorrection> corrections, std::u16string_view oldSource,
                                    std::u16string_view newSource);
Decisions moved(Decisions decisions, std::u16string_view oldSource, std::u16string_view newSource);

/// What the call is, with the person's own metadata on top.
void apply(const CallEdits& edits, CallInfo& info);

} // namespace earshot
