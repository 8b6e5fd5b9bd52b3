#pragma once

#include "intake/repair/document_model.h"
#include "intake/repair/realign.h"

#include <string_view>
#include <vector>

namespace earshot {

// What is around a character tells which one it is, but not everywhere.

/// The head of a reading of the place `at` of a text stands in what may be a name (福科App): Latin letters
/// stand close by or no word holds it, and neither the document nor calls as they are have it beside its
/// neighbours elsewhere. A name is told by nothing but itself.
bool mayBeName(std::u16string_view text, std::size_t at, const Realigned& reading,
               const DocumentModel& model);

/// The best of some readings has one beside it that differs in a last 他, 她 or 它 only: these stand in the
/// same places.
bool hasTwin(const std::vector<Realigned>& readings);

} // namespace earshot
