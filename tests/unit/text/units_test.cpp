#include "text/units.h"

#include <gtest/gtest.h>
#include <string>

namespace earshot {
namespace {

TEST(Units, AreFoundAtEveryPlaceOfABlockAndBehindIt)
{
    const auto isColon = [](char16_t c) { return c == u':'; };
    constexpr std::size_t kLength = 70; // two blocks and some units
    for (std::size_t at = 0; at < kLength; ++at) {
        std::u16string text(kLength, u'a');
        text[at] = u':';
        EXPECT_EQ(findUnit(text, isColon), at);
        EXPECT_EQ(findUnit(text, isColon, at), at);
        EXPECT_EQ(findUnit(text, isColon, at + 1), std::u16string_view::npos);
    }
    EXPECT_FALSE(holdsUnit(std::u16string(kLength, u'a'), isColon));
    EXPECT_FALSE(holdsUnit(u"", isColon));
}

TEST(Units, OfASetAreToldWhateverTheirAlphabet)
{
    constexpr UnitSet kMarks(u"?@~：一");
    for (const char16_t c : std::u16string_view(u"?@~：一"))
        EXPECT_TRUE(kMarks.holds(c));
    for (const char16_t c : std::u16string_view(u"\u0000 a:二？", 6))
        EXPECT_FALSE(kMarks.holds(c));
    EXPECT_FALSE(UnitSet(u"").holds(u'\0'));
}

TEST(Units, OfWordsAreLatinLettersAndDigits)
{
    for (const char16_t c : std::u16string_view(u"azAZ09éßŽɏ"))
        EXPECT_TRUE(isWordUnit(c));
    for (const char16_t c : std::u16string_view(u" '-_&×÷ɐ一０"))
        EXPECT_FALSE(isWordUnit(c));
}

} // namespace
} // namespace earshot
