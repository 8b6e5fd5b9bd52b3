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

TEST(FullerNames, TheWholeNameOfAnotherLabelIsShown)
{
    EXPECT_EQ(spoken(u"某某乳业年度股东大会 交流实录\n到场管理层：总裁高远明 (Daniel Gao)、财务总监田敏。\n\n"
                     u"总裁开场（高远明）：\n正式议程已经走完了。\n提问（股东林先生）：分红呢？\n回答（高总）"
                     u"：照旧。\n"
                     u"提问：库存呢？\n回答：我们会增加专线，并在公众号公布。\n追问：价格呢？\n"
                     u"回答（田敏，财务总监）：还会降。\n回答（高总）：对。\n回答（田敏）：是的。\n"),
              "executive 高远明: 正式议程已经走完了。\nanalyst 林先生: 分红呢？\nexecutive 高远明: 照旧。\n"
              "analyst 投资者: 库存呢？\nexecutive 公司: 我们会增加专线，并在公众号公布。\n"
              "analyst 投资者: 价格呢？\nexecutive 田敏: 还会降。\nexecutive 高远明: 对。\nexecutive 田敏: "
              "是的。\n");
}

TEST(FullerNames, AGivenNameIsThatOfTheOneWhoBearsItInBrackets)
{
    EXPECT_EQ(
        spoken(u"某某發布會\n主席  高遠明\n營運總監  石子林 (Daniel Shek)\n\n主持人：各位午安，多謝出席。\n"
               u"主席高遠明：多謝各位。\n《某某日報》記者：員工有幾多？\nDaniel：三千人左右，同舊年差唔多。\n"
               u"《某某日報》記者：會唔會再加？\nDaniel：明年目標係去到三千五百人左右。\n"
               u"《某某日報》記者：租金呢？\nDaniel：租金落咗一成左右，會再落。\n石子林：仲有少少補充。\n"),
        "operator 主持人: 各位午安，多謝出席。\nexecutive 高遠明: 多謝各位。\n"
        "analyst 《某某日報》記者: 員工有幾多？\nexecutive 石子林: 三千人左右，同舊年差唔多。\n"
        "analyst 《某某日報》記者: 會唔會再加？\nexecutive 石子林: 明年目標係去到三千五百人左右。\n"
        "analyst 《某某日報》記者: 租金呢？\nexecutive 石子林: 租金落咗一成左右，會再落。\n"
        "executive 石子林: 仲有少少補充。\n");
}

TEST(FullerNames, WhoWasCalledAsksNoMoreWhenOthersHaveAsked)
{
    EXPECT_EQ(
        spoken(u"某某业绩会\n主持人：下面提问，第一位是某某证券的林明先生，请。\n投资者：分红呢？\n"
               u"高远明：照旧。\n松港证券分析师田敏珍：员工有多少？\n高远明：三千人。\n"
               u"投资者：还会再加吗？\n高远明：不会。\n松港证券分析师田敏珍：成本呢？\n高远明：下降。\n"),
        "operator 主持人: 下面提问，第一位是某某证券的林明先生，请。\nanalyst 林明: 分红呢？\n"
        "executive 高远明: 照旧。\nanalyst 田敏珍: 员工有多少？\nexecutive 高远明: 三千人。\n"
        "analyst 投资者: 还会再加吗？\nexecutive 高远明: 不会。\nanalyst 田敏珍: 成本呢？\n"
        "executive 高远明: 下降。\n");
}

} // namespace
} // namespace earshot
