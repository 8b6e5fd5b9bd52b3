#pragma once

#include "transcript/label.h"

#include <optional>
#include <string_view>

namespace earshot {

/// The person to whom a moderator gives the floor: "our next question comes from Jane Doe with Acme Capital",
/// "下一位，某某证券的林小姐，请发问". Nothing where nobody is named. The last announcement of the text
/// counts.
std::optional<LabelParts> readAnnouncement(std::u16string_view text, const Vocabulary& vocabulary);

} // namespace earshot
