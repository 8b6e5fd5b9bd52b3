#include "output/spreadsheet.h"

#include <gtest/gtest.h>
#include <string>

namespace earshot {
namespace {

bool same(std::u16string_view was, std::u16string_view now)
{
    return sameThroughSpreadsheet(was, now, Charset::Unicode);
}

TEST(Spreadsheet, WritesNumbersItsOwnWay)
{
    EXPECT_TRUE(same(u"007", u"7"));
    EXPECT_TRUE(same(u"1.50", u"1.5"));
    EXPECT_TRUE(same(u"1.5", u"1,5"));
    EXPECT_TRUE(same(u"1,234", u"1234"));
    EXPECT_TRUE(same(u"1234567890123", u"1.23457E+12"));
    EXPECT_TRUE(same(u"5%", u"5.00%"));
    EXPECT_TRUE(same(u"5%", u"0.05"));
    EXPECT_FALSE(same(u"7", u"8"));
    EXPECT_FALSE(same(u"1.5", u"15.1"));
    EXPECT_FALSE(same(u"1234567890123", u"1.23557E+12"));
    EXPECT_FALSE(same(u"5%", u"6%"));
    EXPECT_FALSE(same(u"5 tons", u"5"));
}

TEST(Spreadsheet, TurnsDaysAround)
{
    for (const char16_t* now : {u"2024/5/14", u"14/5/24", u"5/14/2024", u"14.05.2024", u"14-May-24",
                                u"May 14, 2024", u"2024年5月14日", u"45426"})
        EXPECT_TRUE(same(u"2024-05-14", now)) << std::u16string(now).size();
    EXPECT_FALSE(same(u"2024-05-14", u"2024/5/15"));
    EXPECT_FALSE(same(u"2024-05-14", u"14/5/23"));
    EXPECT_FALSE(same(u"2024-05-14", u"45427"));
    EXPECT_TRUE(same(u"1/2", u"2-Jan")) << "what was no day is one now";
    EXPECT_TRUE(same(u"1/2", u"1月2日"));
    EXPECT_FALSE(same(u"1/2", u"3-Jan"));
    EXPECT_FALSE(same(u"mar", u"apr"));
}

TEST(Spreadsheet, KeepsWordsAsTheyAre)
{
    EXPECT_TRUE(same(u"two\r\nlines ", u"two\nlines"));
    EXPECT_TRUE(same(u"true", u"TRUE"));
    EXPECT_FALSE(same(u"true", u"FALSE"));
    EXPECT_FALSE(same(u"ask again", u"Ask again"));
    EXPECT_FALSE(same(u"ask", u""));
    EXPECT_FALSE(same(u"", u"ask"));
}

TEST(Spreadsheet, SavedInAnOlderCharsetPutsQuestionMarksForWhatIsNotThere)
{
    EXPECT_TRUE(sameThroughSpreadsheet(u"naïve 😀 plan", u"na?ve ?? plan", Charset::Older));
    EXPECT_TRUE(sameThroughSpreadsheet(u"naïve 😀", u"na?ve ?", Charset::Older));
    EXPECT_FALSE(sameThroughSpreadsheet(u"naive", u"na?ve", Charset::Older)) << "it has an i";
    EXPECT_FALSE(same(u"naïve", u"na?ve"));
    EXPECT_FALSE(sameThroughSpreadsheet(u"naïve", u"na?ve again", Charset::Older));
}

TEST(Spreadsheet, KeepsThirtyTwoThousandCharactersOfACell)
{
    const std::u16string whole(40'000, u'x');
    EXPECT_TRUE(cutBySpreadsheet(whole, whole.substr(0, 32'767)));
    EXPECT_TRUE(cutBySpreadsheet(whole, whole.substr(0, 32'766))) << "behind a guard";
    EXPECT_FALSE(cutBySpreadsheet(whole, whole.substr(0, 30'000))) << "a person did that";
    EXPECT_FALSE(cutBySpreadsheet(whole, whole));
    EXPECT_FALSE(cutBySpreadsheet(whole, std::u16string(32'767, u'y')));
}

} // namespace
} // namespace earshot
