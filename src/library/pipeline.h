#pragma once

#include "analysis/reading.h"
#include "base/result.h"
#include "figures/figure_correction.h"
#include "intake/reader.h"
#include "store/call_store.h"
#include "store/records.h"
#include "transcript/correction.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Names the rules that make a reading from bytes: the stages' own code and the vocabulary. Readings made
/// by others are made again.
const std::string& rulesVersion();

/// What a person knows better than the program of one call.
struct PutRight {
    CallEdits edits;
    std::vector<Correction> corrections;
    std::vector<FigureCorrection> figureCorrections;
};

/// What is kept of one call on top of its bytes.
PutRight putRightOf(const StoredCall& stored);

/// readCall with that on top: turns are put right before pairs, metadata before figures are read by it,
/// figures before they are summed up. A correction whose place is gone is a doubt.
Result<Reading> readCall(std::string_view bytes, std::string path, const PutRight& putRight,
                         const Progress& progress);

/// The corrections of one document at their places in another state of it; -1 where the place is not surely
/// found.
std::vector<Correction> moved(std::vector<Correction> corrections, std::u16string_view oldSource,
                              std::u16string_view newSource);
std::vector<FigureCorrection> moved(std::vector<FigureCorrection> corrections, std::u16string_view oldSource,
                                    std::u16string_view newSource);

/// What the call is, with the person's own metadata on top.
void apply(const CallEdits& edits, CallInfo& info);

} // namespace earshot
