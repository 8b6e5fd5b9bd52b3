#include "support/segmented_text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::plainDocument;
using test::spoken;

TEST(LabelMarks, TitleAndFirmMayStandInBracketsBehindTheColon)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nOperator: Welcome.\n\nJane Doe: (Borealis, CEO) Sales rose.\n\n"
                     u"Tom Roe: (Acme Capital, Analyst) What is ahead?\n\nJane Doe: (Laughs) More of it.\n\n"
                     u"Tom Roe: (Acme Capital, Analyst) How much?\n\nJane Doe: A third.\n"),
              "operator Operator: Welcome.\nexecutive Jane Doe: Sales rose.\n"
              "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: (Laughs) More of it.\n"
              "analyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(LabelMarks, WordsInCapitalsThatHoldATitleAreSpeech)
{
    EXPECT_EQ(spoken(u"BOREALIS DAY\n\nTOM ROE: WOULD YOU BUY SHARES?\n\nJANE DOE: I WOULD. OUR COUNSEL AND "
                     u"I\nTALKED ABOUT IT.\n\nTOM ROE: WHEN?\n\nJANE DOE: IN MARCH.\n"),
              "analyst TOM ROE: WOULD YOU BUY SHARES?\nexecutive JANE DOE: I WOULD. OUR COUNSEL AND "
              "I\nTALKED ABOUT IT.\nanalyst TOM ROE: WHEN?\nexecutive JANE DOE: IN MARCH.\n");
}

TEST(LabelMarks, ALabelInAnglesMayBreakOverTwoLines)
{
    EXPECT_EQ(spoken(u"Q&A\n<Q - Tom Roe>: What is ahead?\n<A - Jane\nDoe>: More of it.\n"
                     u"<Q - Tom Roe>: How much?\n<A - Jane Doe>: A third.\n"),
              "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n"
              "analyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(LabelMarks, AParticipantWithoutANumberAsks)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nModerator: The next question, please.\n\nParticipant: What is ahead?\n\n"
               u"Jane Doe: More of it.\n\nParticipant: How much?\n\nJane Doe: A third.\n"),
        "operator Moderator: The next question, please.\nanalyst Participant: What is ahead?\n"
        "executive Jane Doe: More of it.\nanalyst Participant: How much?\n"
        "executive Jane Doe: A third.\n");
}

TEST(LabelMarks, SeveralFieldsOfARecordMayStandOnOneLine)
{
    EXPECT_EQ(
        spoken(
            u"某某公司业绩说明会\n\n提问人：山有明月　　　提问时间：2031-05-12 15:04:18\n"
            u"毛利率为什么下降？\n回复人：高远（董事长）　　　回复时间：2031-05-12 15:12:40\n原材料涨价。\n\n"
            u"提问人：guest_77　　　提问时间：2031-05-12 15:05:02\n有回购计划吗？\n"
            u"回复人：田甜（财务总监）　　　回复时间：2031-05-12 15:14:09\n没有。\n"
            u"补充回复：高远（董事长）　　　回复时间：2031-05-12 15:15:09\n明年再看。\n"),
        "analyst 山有明月: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
        "analyst guest_77: 有回购计划吗？\nexecutive 田甜: 没有。\nexecutive 高远: 明年再看。\n");
}

TEST(LabelMarks, AFieldsNameMayBeSpacedOut)
{
    EXPECT_EQ(
        spoken(
            u"某某公司座談會\n\n報告人：總經理　高遠\n內　容：第三季營收成長一成，毛利率也提升。\n\n"
            u"【編號】01\n【提問】青穗證券　林先生\n【問題】第四季怎麼看？\n【答覆】總經理　高遠\n會更好。\n"
            u"【編號】02\n【提問】林姓股東\n【問題】股利多少？\n【答覆】總經理　高遠\n維持六成。\n"),
        "executive 高遠: 第三季營收成長一成，毛利率也提升。\nanalyst 林先生: 第四季怎麼看？\n"
        "executive 高遠: 會更好。\nanalyst 林姓股東: 股利多少？\nexecutive 高遠: 維持六成。\n");
}

TEST(LabelMarks, VoicesInBracketsMayStandInsideAParagraph)
{
    EXPECT_EQ(spoken(u"【纪要】某某食品业绩会\n\n【Q】同店表现怎么样？【A】整体持平略好。\n"
                     u"【Q-青禾证券 林雨】毛利率多少？【A-高远】三成左右。\n"
                     u"【Q】省外怎么扩张？【A】先做华南。\n"),
              "analyst 投资者: 同店表现怎么样？\nexecutive 公司: 整体持平略好。\n"
              "analyst 林雨: 毛利率多少？\nexecutive 高远: 三成左右。\n"
              "analyst 投资者: 省外怎么扩张？\nexecutive 公司: 先做华南。\n");
}

TEST(LabelMarks, PapersAsk)
{
    EXPECT_EQ(
        spoken(u"# 某某汽车群访实录\n\n**高远：**上半年卖了九万台。\n\n**《星海财经》：价格会降吗？**\n\n"
               u"**高远：**不会降。\n\n**《车事周报》追问：明年呢？**\n\n**高远：**明年也不会。\n\n"
               u"**南山日报：**渠道健康吗？\n\n**田甜：**渠道很健康。\n\n**媒体：什么时候盈利？**\n\n"
               u"**田甜：**四季度。\n\n**高远：**谢谢大家。\n"),
        "executive 高远: 上半年卖了九万台。\nanalyst 星海财经: 价格会降吗？\nexecutive 高远: 不会降。\n"
        "analyst 车事周报: 明年呢？\nexecutive 高远: 明年也不会。\nanalyst 南山日报: 渠道健康吗？\n"
        "executive 田甜: 渠道很健康。\nanalyst 媒体: 什么时候盈利？\nexecutive 田甜: 四季度。\n"
        "executive 高远: 谢谢大家。\n");
}

TEST(LabelMarks, FirmDeskAndNameMayBeJoinedByDashes)
{
    EXPECT_EQ(
        spoken(
            u"某某精工交流会\n\n某某精工-财务总监-田甜(00:00:31): 上半年收入增长一成，欢迎提问。\n\n"
            u"青禾证券-机械-林雨(00:01:20): 毛利率怎么看？\n\n某某精工-财务总监-田甜(00:01:40): 会提升。\n\n"
            u"青禾证券-机械-林雨(00:01:50): 那明年呢？\n\n某某精工-财务总监-田甜(00:02:40): 也会。\n"),
        "executive 田甜: 上半年收入增长一成，欢迎提问。\nanalyst 林雨: 毛利率怎么看？\n"
        "executive 田甜: 会提升。\nanalyst 林雨: 那明年呢？\nexecutive 田甜: 也会。\n");
}

TEST(LabelMarks, ANameAndAFirmThatNoListKnowsMayStandOnTheLineAboveTheSpeech)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nOperator\nOur first question is from Tom Roe of Larkmoor.\n\n"
                     u"Tom Roe, Larkmoor\nWhat is ahead for the ports?\n\nJane Doe, CFO\nMore of it.\n\n"
                     u"Operator\nThe next question is from Ann Lee of Acme Capital.\n\n"
                     u"Ann Lee, Acme Capital\nHow much of it?\n\nJane Doe, CF0\nA third.\n\n"
                     u"Operator\nThat was the last question.\n"),
              "operator Operator: Our first question is from Tom Roe of Larkmoor.\n"
              "analyst Tom Roe: What is ahead for the ports?\nexecutive Jane Doe: More of it.\n"
              "operator Operator: The next question is from Ann Lee of Acme Capital.\n"
              "analyst Ann Lee: How much of it?\nexecutive Jane Doe: A third.\n"
              "operator Operator: That was the last question.\n");
}

TEST(LabelMarks, WhatStandsBetweenTheBracketsOfOthersIsALabelInDoubt)
{
    const Document document = plainDocument(u"某某乳业股东大会\n\n【高远｜董事长】\n收入增长一成。\n\n【股东 "
                                            u"林先生｜持股12,000股】\n分红多少？\n\n"
                                            u"【高远｜董事长】\n不低于四成。\n\n【网络股东提问｜用户 "
                                            u"山有明月】\n有回购吗？\n\n【田甜｜财务总监】\n没有。\n\n"
                                            u"【高远｜董事长】\n明年再看。\n\n【现场股东（未报姓名）】\n奶卡"
                                            u"能用吗？\n\n【田甜｜财务总监】\n六月能用。\n"
                                            u"\n—— 休会 ——\n\n【高远｜董事长】\n谢谢。\n");
    const Call call = callOf(document);
    EXPECT_EQ(test::spoken(call, document.text),
              "executive 高远: 收入增长一成。\nanalyst 林先生: 分红多少？\nexecutive 高远: 不低于四成。\n"
              "analyst 山有明月: 有回购吗？\nexecutive 田甜: 没有。\nexecutive 高远: 明年再看。\n"
              "analyst 现场股东: 奶卡能用吗？\nexecutive 田甜: 六月能用。\nexecutive 高远: 谢谢。\n");
    EXPECT_EQ(std::ranges::count(call.doubts, DoubtKind::Speaker, &Doubt::kind), 2);
}

TEST(LabelMarks, ADashMayBeWrittenInOtherWays)
{
    EXPECT_EQ(
        spoken(
            u"某某置地發佈會\n\n司儀 —— 各位早晨，歡迎出席。\n\n高遠（主席）—— 多謝各位，收入增加一成。\n\n"
            u"司儀 —— 下一位請問。\n\n林雨（青穗證券）—— 主席，早晨。我有兩條問題：\n第一，租金怎樣看？\n\n"
            u"高遠 — 租金平穩。\n\n司儀 —— 還有問題嗎？\n\n林雨 -- 回報率多少？\n\n高遠 —— 百分之八。\n"),
        "operator 司儀: 各位早晨，歡迎出席。\nexecutive 高遠: 多謝各位，收入增加一成。\n"
        "operator 司儀: 下一位請問。\nanalyst 林雨: 主席，早晨。我有兩條問題：\n第一，租金怎樣看？\n"
        "executive 高遠: 租金平穩。\noperator 司儀: 還有問題嗎？\nanalyst 林雨: 回報率多少？\n"
        "executive 高遠: 百分之八。\n");
}

TEST(LabelMarks, TheModeratorNamesWhomALabelOnlyCallsAnalyst)
{
    EXPECT_EQ(spoken(u"某某公司法說會\n\n00:00:11　主持人　歡迎參加第三季法說會，首先請執行長。\n"
                     u"00:00:40　林執行長　第三季有三件大事，都在進行中。\n"
                     u"00:07:30　主持人　開放提問，下一位是青穗證券裘先生，請開麥克風。\n"
                     u"00:07:41　分析師　折舊明年多少？\n00:08:20　林執行長　折舊明年一億元。\n"
                     u"00:10:52　分析師　很清楚，謝謝。\n00:10:55　主持人　下一位，高原投信的羅小姐。\n"
                     u"00:11:06　分析師　現金還有多少？\n00:11:30　林執行長　現金還有四十億元。\n"),
              "operator 主持人: 歡迎參加第三季法說會，首先請執行長。\n"
              "executive 林執行長: 第三季有三件大事，都在進行中。\n"
              "operator 主持人: 開放提問，下一位是青穗證券裘先生，請開麥克風。\n"
              "analyst 裘先生: 折舊明年多少？\nexecutive 林執行長: 折舊明年一億元。\n"
              "analyst 裘先生: 很清楚，謝謝。\noperator 主持人: 下一位，高原投信的羅小姐。\n"
              "analyst 羅小姐: 現金還有多少？\nexecutive 林執行長: 現金還有四十億元。\n");
}

TEST(LabelMarks, PointsOfASummaryAndChaptersAreNoSpeech)
{
    EXPECT_EQ(
        spoken(
            u"# Borealis call\n\n## Summary\n\n- **Jane Doe:** debt fell\n\n## Transcript\n\n### 1. "
            u"Opening\n\n"
            u"**Ann Lee** `00:00:07`\nGood morning and welcome to the call.\n\n### 2. Remarks\n\n"
            u"**Jane Doe** `00:01:15`\nSales rose by a third.\n\n### 3. Prices and ports\n\n"
            u"**Tom Roe** `00:02:15`\nThank you. What is ahead?\n\n"
            u"**Jane Doe** `00:03:15`\nMore of it, we think.\n\n**Tom Roe** `00:04:15`\nHow much of it?\n\n"
            u"**Jane Doe** `00:05:05`\nA third of it, or so.\n\n### 4. Closing\n\n**Ann Lee** "
            u"`00:05:15`\nThat was the last question.\n"),
        "executive Ann Lee: Good morning and welcome to the call.\n"
        "executive Jane Doe: Sales rose by a third.\nanalyst Tom Roe: Thank you. What is ahead?\n"
        "executive Jane Doe: More of it, we think.\nanalyst Tom Roe: How much of it?\n"
        "executive Jane Doe: A third of it, or so.\nexecutive Ann Lee: That was the last question.\n");
}

TEST(LabelMarks, InitialsOfTheListMayStandBeforeATab)
{
    EXPECT_EQ(
        spoken(u"BOREALIS PLC\n\nCOMPANY REPRESENTATIVES\nJane Doe (JD)\t\tChief Executive\n"
               u"Ann Lee (AL)\t\tChief Financial Officer\n\nANALYSTS\nTom Roe (TR)\t\tMayfield Gilchrist\n\n"
               u"PRESENTATION\n\nJD\tGood morning. Sales rose by a third.\n\nAL\tThank you, Jane. Costs "
               u"fell.\n\n"
               u"QUESTIONS AND ANSWERS\n\nTR\tGood morning. What is ahead for the ports?\n\n"
               u"JD\tMore of it, I think.\n\nTR\tAnd how much of it?\n\nAL\tA third of it, or so.\n"),
        "executive Jane Doe: Good morning. Sales rose by a third.\n"
        "executive Ann Lee: Thank you, Jane. Costs fell.\n"
        "analyst Tom Roe: Good morning. What is ahead for the ports?\n"
        "executive Jane Doe: More of it, I think.\nanalyst Tom Roe: And how much of it?\n"
        "executive Ann Lee: A third of it, or so.\n");
}

} // namespace
} // namespace earshot
