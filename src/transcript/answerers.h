#pragma once

#include "transcript/evidence.h"

#include <optional>
#include <string_view>

namespace earshot {

/// Who answered, and where the bracket opens that says so.
struct Answerer {
    LabelParts parts;
    std::size_t open = 0; ///< in what was said
};

/// "……（财务总监 田某）", "……（回复人：田某，财务总监）": who answered may stand in brackets behind the
/// answer.
std::optional<Answerer> answererBehind(std::u16string_view said, const Vocabulary& vocabulary);

/// An answer ends where such a bracket ends a paragraph; what stands below is another's.
void splitAnswers(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// The company as a voice, for what it says without a label.
LabelParts companyParts(const Vocabulary& vocabulary);
/// The same of another side.
LabelParts voiceParts(Voice voice, Role role, const Vocabulary& vocabulary);

} // namespace earshot
