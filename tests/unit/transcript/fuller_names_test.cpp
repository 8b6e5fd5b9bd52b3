#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(FullerNames, AnOfficeIsThatOfTheOneOnTheListWhoHoldsIt)
{
    EXPECT_EQ(
        spoken(u"某某业绩发布会纪要\n出席管理层：主席霍远棠先生、行政总裁麦咏先生、财务总监简兆先生\n\n"
               u"主席：收入增长。\n财务总监：毛利率上升。\n李雨桐（青穗证券）：有回购计划吗？\n主席：没有。\n"
               u"李雨桐（青穗证券）：为什么？\n财务总监：要先还债。\n"),
        "executive 霍远棠: 收入增长。\nexecutive 简兆: 毛利率上升。\nanalyst 李雨桐: 有回购计划吗？\n"
        "executive 霍远棠: 没有。\nanalyst 李雨桐: 为什么？\nexecutive 简兆: 要先还债。\n");
}

TEST(FullerNames, OneNameIsThatOfTheOnePersonWhomTheHeadNames)
{
    EXPECT_EQ(
        spoken(u"The Long Margin\nWith Greta Lind (host). Guests: Oscar Webb-Moss, chief executive, and "
               u"Anneke Pryce, finance director of Halden.\n\n[00:00:03] Greta\nHow was the year?\n\n"
               u"[00:00:29] Oscar\nIt rained, and sales fell by nine percent.\n\n[00:00:46] Greta\nAnd the "
               u"margin?\n\n[00:00:50] Anneke\nIt rose, since pigment is cheaper now.\n\n[00:01:07] "
               u"Greta\nWhat is ahead?\n\n[00:01:20] Oscar\nMore of it, I hope, and less rain.\n"),
        "analyst Greta Lind: How was the year?\n"
        "executive Oscar Webb-Moss: It rained, and sales fell by nine percent.\n"
        "analyst Greta Lind: And the margin?\n"
        "executive Anneke Pryce: It rose, since pigment is cheaper now.\n"
        "analyst Greta Lind: What is ahead?\n"
        "executive Oscar Webb-Moss: More of it, I hope, and less rain.\n");
}

TEST(FullerNames, WhereTwoShareItTheLabelStandsAsPrinted)
{
    EXPECT_EQ(spoken(u"Halden Tools call\nWith Ann Hale, chief executive, and Tom Hale, finance director.\n\n"
                     u"MR. HALE: Sales rose.\nMS. MOSS: What is ahead?\nMR. HALE: More of it.\nMS. MOSS: How "
                     u"much?\nMR. HALE: Much.\n"),
              "executive MR. HALE: Sales rose.\nanalyst MS. MOSS: What is ahead?\n"
              "executive MR. HALE: More of it.\nanalyst MS. MOSS: How much?\nexecutive MR. HALE: Much.\n");
}

TEST(FullerNames, AnInitialStandsForTheOnlyOneOfThatFamily)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose.\n\nTom Roe: What is "
                     u"ahead?\n\nJ. Doe: More of it.\n\nTom Roe: How much?\n\nJane Doe: A third.\n"),
              "operator Operator: Good day.\nexecutive Jane Doe: Sales rose.\nanalyst Tom Roe: What is "
              "ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A "
              "third.\n");
    const std::string turns = spoken(
        u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose.\n\nJim Doe: And orders did.\n\nTom "
        u"Roe: What is ahead?\n\nJ. Doe: More of it.\n\nTom Roe: How much?\n\nJane Doe: A third.\n");
    EXPECT_NE(turns.find(" J. Doe: More of it."), std::string::npos) << turns;
}

} // namespace
} // namespace earshot
