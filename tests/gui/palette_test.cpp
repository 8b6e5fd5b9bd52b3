#include "support/palette.h"

#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace earshot::ui {
namespace {

constexpr double enough = 4.5; ///< WCAG 2.1, AA, text of any size

double luminance(QRgb color)
{
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
}

double contrast(QRgb a, QRgb b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

class PaletteTest : public testing::TestWithParam<bool> {
protected:
    const Palette& colors() const { return GetParam() ? darkPalette() : lightPalette(); }
    void expectLegible(QRgb text, QRgb ground, const std::string& what)
    {
        EXPECT_GE(contrast(text, ground), enough)
            << what << ": " << std::hex << (text & 0xFFFFFF) << " on " << (ground & 0xFFFFFF);
    }
};

TEST(Contrast, IsMeasuredAsThePageOfTheWebSaysIt)
{
    EXPECT_NEAR(contrast(0xFFFFFFFF, 0xFF000000), 21, 0.01);
    EXPECT_NEAR(contrast(0xFF777777, 0xFFFFFFFF), 4.48, 0.01);
}

TEST_P(PaletteTest, WordsOfEveryKindAreLegibleOnEveryGround)
{
    for (const ColorRole text : {ColorRole::Text, ColorRole::MutedText, ColorRole::Accent, ColorRole::Analyst,
                                 ColorRole::Executive, ColorRole::Operator, ColorRole::Doubt, ColorRole::Rise,
                                 ColorRole::Fall, ColorRole::Good, ColorRole::Bad})
        for (const ColorRole ground : {ColorRole::Window, ColorRole::Surface, ColorRole::Header,
                                       ColorRole::Sunken, ColorRole::Selection, ColorRole::AccentSoft})
            expectLegible(colors()[text], colors()[ground],
                          "role " + std::to_string(static_cast<int>(text)) + " on role " +
                              std::to_string(static_cast<int>(ground)));
}

TEST_P(PaletteTest, MarkedTextIsLegible)
{
    for (const ColorRole ground :
         {ColorRole::Inserted, ColorRole::Deleted, ColorRole::Hit, ColorRole::HitCurrent, ColorRole::Flash})
        expectLegible(colors()[ColorRole::Text], colors()[ground],
                      "text on role " + std::to_string(static_cast<int>(ground)));
    expectLegible(colors()[ColorRole::OnAccent], colors()[ColorRole::Accent], "on accent");
}

TEST_P(PaletteTest, TagsAreLegible)
{
    for (std::size_t hue = 0; hue < tagHueCount; ++hue) {
        const std::string name = "hue " + std::to_string(hue);
        expectLegible(colors().tags[hue], colors().softTags[hue], name + " on its own ground");
        expectLegible(colors()[ColorRole::Text], colors().softTags[hue], "text on " + name);
        expectLegible(colors()[ColorRole::MutedText], colors().softTags[hue], "muted text on " + name);
        for (const ColorRole ground :
             {ColorRole::Surface, ColorRole::Header, ColorRole::Sunken, ColorRole::Selection})
            expectLegible(colors().tags[hue], colors()[ground], name);
    }
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, PaletteTest, testing::Bool());

} // namespace
} // namespace earshot::ui
