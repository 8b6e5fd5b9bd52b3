#include "text/blank.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(Blank, IsTrimmedAtTheEndsOnly)
{
    EXPECT_EQ(trimmed(u"\u3000\u00A0 a b\t\r\n"), u"a b");
    EXPECT_EQ(trimmed(u" \n"), u"");
    EXPECT_EQ(trimmed(u"x  a b  y", Span(1, 8)), Span(3, 6));
    EXPECT_TRUE(trimmed(u"x   y", Span(1, 4)).empty());
}

TEST(Blank, IsNoMarkThatStandsInsideWords)
{
    for (const char16_t c : {u'\u00AD', u'\u200B', u'\u200D', u'\uFEFF', u'\u00B7'})
        EXPECT_FALSE(isBlankUnit(c)) << std::hex << static_cast<int>(c);
}

} // namespace
} // namespace earshot
