#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Nicknames, AKindOfPeopleInBracketsVouchesForAnyName)
{
    EXPECT_EQ(spoken(u"某某乳业业绩说明会图文直播\n\n15:00:03  [主持人]：大家好，现在开始。\n"
                     u"15:01:52  [游客] 山间老农：是不是压了渠道的货？\n"
                     u"15:02:04  [嘉宾] 田甜（财务负责人）：库存比去年少七天。\n"
                     u"15:02:46  [游客] 慢慢走66：2030年的分红政策是什么？\n"
                     u"15:03:10  [嘉宾] 巴图孟和（独立董事）：按章程分红。\n"
                     u"15:04:00  [游客] 山间老农：去年同期是多少天？\n"
                     u"15:04:20  [嘉宾] 田甜（财务负责人）：三十八天。\n"),
              "operator 主持人: 大家好，现在开始。\nanalyst 山间老农: 是不是压了渠道的货？\n"
              "executive 田甜: 库存比去年少七天。\nanalyst 慢慢走66: 2030年的分红政策是什么？\n"
              "executive 巴图孟和: 按章程分红。\nanalyst 山间老农: 去年同期是多少天？\nexecutive 田甜: "
              "三十八天。\n");
}

TEST(Nicknames, WhatIsDoneInBracketsVouchesForNone)
{
    EXPECT_EQ(spoken(u"某某纪要\n[提问] 毛利率：为什么下降？\n[回答] 原材料涨价。\n"
                     u"[提问] 有回购计划吗？\n[回答] 没有。\n"),
              "analyst 投资者: 毛利率：为什么下降？\nexecutive 公司: 原材料涨价。\n"
              "analyst 投资者: 有回购计划吗？\nexecutive 公司: 没有。\n");
}

TEST(Nicknames, AFirmGivesOneAwayBeforeATime)
{
    EXPECT_EQ(spoken(u"某某群聊天记录\n\n高远-岭南精工CFO 20:03\n大家好，三季度收入增长三成。\n\n"
                     u"老山@青穗资本 20:04\n渗透率现在是多少？\n\n高远-岭南精工CFO 20:05\n大概两成。\n\n"
                     u"老山@青穗资本 20:06\n单价有没有下降？\n\n高远-岭南精工CFO 20:07\n没有下降。\n"),
              "executive 高远: 大家好，三季度收入增长三成。\nanalyst 老山: 渗透率现在是多少？\n"
              "executive 高远: 大概两成。\nanalyst 老山: 单价有没有下降？\nexecutive 高远: 没有下降。\n");
}

TEST(Nicknames, WhatTheChatTellsOfItsMembersIsNotSaid)
{
    EXPECT_EQ(
        spoken(u"某某群聊天记录\n\n高远-岭南精工CFO 20:03\n大家好，三季度收入增长三成。\n"
               u"\"老山@青穗资本\"拍了拍\"高远-岭南精工CFO\"\n\n老山@青穗资本 20:04\n渗透率现在是多少？\n"
               u"\"海岬小周\"通过扫描\"老山@青穗资本\"分享的二维码加入群聊\n\n高远-岭南精工CFO 20:05\n"
               u"\"渗透率\"这个词不准确，大概两成。\n\n老山@青穗资本 20:06\n单价有没有下降？\n"),
        "executive 高远: 大家好，三季度收入增长三成。\nanalyst 老山: 渗透率现在是多少？\n"
        "executive 高远: \"渗透率\"这个词不准确，大概两成。\nanalyst 老山: 单价有没有下降？\n");
}

TEST(AskersBehind, BracketsBehindTheQuestionsTellWhoAsks)
{
    EXPECT_EQ(spoken(u"某某生技书面提问回复汇整\n\n"
                     u"1. 利润率为什么只有一成，明年会回来吗？（投资人 林小姐）\n\n"
                     u"【回复】财务长高远：饲料涨价，明年会回来。\n\n"
                     u"2. 自有品牌的毛利率是多少？（青穗投信 李雨桐）\n\n"
                     u"【回复】董事长田甜：四成六。\n\n"
                     u"3. 礼券为什么取消？（股东 周先生、何先生）\n\n【回复】财务长高远：兑换率太低。\n\n"
                     u"4. 薪水给多少？（匿名）\n\n【回复】人资长江月：三万起。\n"),
              "analyst 林小姐: 利润率为什么只有一成，明年会回来吗？\nexecutive 高远: 饲料涨价，明年会回来。\n"
              "analyst 李雨桐: 自有品牌的毛利率是多少？\nexecutive 田甜: 四成六。\n"
              "analyst 周先生、何先生: 礼券为什么取消？\nexecutive 高远: 兑换率太低。\n"
              "analyst 投资者: 薪水给多少？（匿名）\nexecutive 江月: 三万起。\n");
}

TEST(AskersBehind, OneBracketThatHoldsANameIsPartOfTheQuestion)
{
    EXPECT_EQ(
        spoken(u"某某生技书面提问回复汇整\n\n问：贵公司换了董事长，战略会变吗？（林若溪）\n答：不会。\n"
               u"问：自有品牌的毛利率是多少？\n答：四成六。\n问：薪水给多少？\n答：三万起。\n"),
        "analyst 投资者: 贵公司换了董事长，战略会变吗？（林若溪）\nexecutive 公司: 不会。\n"
        "analyst 投资者: 自有品牌的毛利率是多少？\nexecutive 公司: 四成六。\nanalyst 投资者: 薪水给多少？\n"
        "executive 公司: 三万起。\n");
}

TEST(TwoScripts, APartAndAPersonHaveNamesInBoth)
{
    EXPECT_EQ(
        spoken(u"某某房託中期業績電話會議\n\nOperator 接線員\n各位好，歡迎參加電話會議。\n\n"
               u"高遠 Samuel GO Chief Executive Officer\n收益為十二億元，跌三個百分點。\n\n"
               u"Operator 接線員\n第一條問題來自 Pine Harbor Research 的李雨桐。\n\n"
               u"李雨桐 Yuna LEE Pine Harbor Research\n下半年的趨勢如何？\n\n"
               u"高遠 Samuel GO Chief Executive Officer\n大概持平。\n\n"
               u"Operator 接線員\n下一位，Dovewing AM，Ida van Moss。\n\n"
               u"Ida van Moss Dovewing AM\nWhy was the income flat in the half?\n\n"
               u"高遠 Samuel GO Chief Executive Officer\n因為有免租期。\n"),
        "operator Operator: 各位好，歡迎參加電話會議。\nexecutive 高遠: 收益為十二億元，跌三個百分點。\n"
        "operator Operator: 第一條問題來自 Pine Harbor Research 的李雨桐。\n"
        "analyst 李雨桐: 下半年的趨勢如何？\nexecutive 高遠: 大概持平。\n"
        "operator Operator: 下一位，Dovewing AM，Ida van Moss。\n"
        "analyst Ida van Moss: Why was the income flat in the half?\nexecutive 高遠: 因為有免租期。\n");
}

} // namespace
} // namespace earshot
