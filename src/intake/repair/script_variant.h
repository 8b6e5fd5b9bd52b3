#pragma once

namespace earshot {

/// Whether a Han character has a Traditional form that differs from it (it is written in Simplified text
/// only, or stands for several Traditional characters).
bool hasTraditionalForm(char16_t han);
/// Whether the two scripts write the character differently.
bool variesByScript(char16_t han);

} // namespace earshot
