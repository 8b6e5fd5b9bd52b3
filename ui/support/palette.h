#pragma once

#include "support/theme.h"

namespace earshot::ui {

/// The colours of one appearance, as in docs/manual: every pair of text and ground has a contrast of 4.5:1 or
/// more.
struct Palette {
    std::array<QRgb, colorRoleCount> roles;
    std::array<QRgb, tagHueCount> tags;
    std::array<QRgb, tagHueCount> softTags;

    QRgb operator[](ColorRole role) const { return roles[static_cast<std::size_t>(role)]; }
};

const Palette& lightPalette();
const Palette& darkPalette();

} // namespace earshot::ui
