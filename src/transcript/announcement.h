#pragma once

#include "transcript/label.h"

#include <optional>
#include <string_view>

namespace earshot {

/// The person to whom a moderator gives the floor: "our next question comes from Jane Doe with Acme Capital",
/// "下一位，某某证券的林小姐，请发问". Nothing where nobody is named. The last announcement of the text
/// counts.
std::optional<LabelParts> readAnnouncement(std::u16string_view text, const Vocabulary& vocabulary);

/// The colleague to whom somebody hands over: "I will turn the call over to our CFO, Jane Doe",
/// "接下来请财务总监 李某". Nothing where the last such words of the text give no full name.
std::optional<LabelParts> readHandOver(std::u16string_view text, const Vocabulary& vocabulary);

} // namespace earshot
