#include "support/segmented_text.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::pairsOf;
using test::spoken;

TEST(Layouts, VoicesInBracketsAskAndAnswer)
{
    EXPECT_EQ(spoken(u"某某说明会\n【提问】毛利率为什么下降？\n【回答】原材料涨价。\n【提问】有回购计划吗？\n"
                     u"【回答】没有。\n"),
              "analyst 投资者: 毛利率为什么下降？\nexecutive 公司: 原材料涨价。\n"
              "analyst 投资者: 有回购计划吗？\nexecutive 公司: 没有。\n");
}

TEST(Layouts, UserIdsAndTimeStampsOfABriefingOpenTurns)
{
    EXPECT_EQ(spoken(u"某某网上说明会\n投资者_8842 2031-04-18 15:02:11\n毛利率为什么下降？\n"
                     u"高远（董事长） 2031-04-18 15:05:37\n原材料涨价。\n投资者_1201 2031-04-18 "
                     u"15:06:02\n有回购计划吗？\n"
                     u"田甜（财务总监） 2031-04-18 15:09:44\n没有。\n"),
              "analyst 投资者_8842: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
              "analyst 投资者_1201: 有回购计划吗？\nexecutive 田甜: 没有。\n");
}

TEST(Layouts, ALineOfNothingButATimeBelongsToTheLabelBesideIt)
{
    const std::string expected =
        "executive Jane Doe: Good day to everybody.\nanalyst Tom Roe: What is ahead?\n"
        "executive Jane Doe: More of it.\n";
    EXPECT_EQ(spoken(u"Borealis call\n\n00:03\nJane Doe\nGood day to everybody.\n\n00:50\nTom Roe\nWhat is "
                     u"ahead?\n\n01:37\nJane Doe\nMore of it.\n"),
              expected);
    EXPECT_EQ(
        spoken(u"Borealis call\n\nJane Doe: [00:00:03] Good day to everybody.\n\nTom Roe: [00:00:50] What is "
               u"ahead?\n\nJane Doe: [00:01:37] More of it.\n"),
        expected);
}

TEST(Layouts, AVoiceThatReturnsOnALineIsNoHeading)
{
    EXPECT_EQ(
        spoken(
            u"某某互动问答\n主持人：欢迎各位。\n投资者提问：\n毛利率为什么下降？\n公司回复：\n原材料涨价。\n"
            u"投资者提问：\n有回购计划吗？\n公司回复：\n没有。\n"),
        "operator 主持人: 欢迎各位。\nanalyst 投资者: 毛利率为什么下降？\nexecutive 公司: 原材料涨价。\n"
        "analyst 投资者: 有回购计划吗？\nexecutive 公司: 没有。\n");
}

TEST(Layouts, ATitleMayStandBehindTheColon)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOPERATOR\nGood day.\n\nJANE DOE - HALDEN TOOLS: Chief Executive "
            u"Officer\nSales rose.\n\nTOM ROE - ACME CAPITAL: Analyst\nWhat is ahead?\n\nJANE DOE - HALDEN "
            u"TOOLS: Chief Executive Officer\nMore of it.\n"),
        "operator OPERATOR: Good day.\nexecutive JANE DOE: Sales rose.\nanalyst TOM ROE: What is "
        "ahead?\nexecutive JANE DOE: More of it.\n");
}

TEST(Layouts, AWordThatKeepsInterruptingSentencesIsNoLabel)
{
    const std::string turns = spoken(u"Borealis call\n\nOperator\n\nGood day and welcome to the call, which "
                                     u"is about the\n\nFINAL\n\nquarter "
                                     u"that ended.\n\nJane Doe\n\nSales rose in every month, and they are "
                                     u"expected to be\n\nFINAL\n\nhigher "
                                     u"still.\n\nOperator\n\nThe first question comes from Tom Roe, who has "
                                     u"been waiting in the\n\nFINAL\n\nline "
                                     u"for long.\n\nTom Roe\n\nWhat is ahead?\n\nJane Doe\n\nMore of it.\n");
    EXPECT_EQ(turns.find(" FINAL:"), std::string::npos) << turns;
}

TEST(Layouts, CountedQuestionsNeedNoColon)
{
    EXPECT_EQ(spoken(u"某某纪要\n主持人：欢迎各位。\n问题1、毛利率为什么下降？\n答：原材料涨价。\n"
                     u"问题2、有回购计划吗？\n答：没有。\n"),
              "operator 主持人: 欢迎各位。\nanalyst 投资者: 毛利率为什么下降？\nexecutive 公司: "
              "原材料涨价。\nanalyst 投资者: 有回购计划吗？\nexecutive 公司: 没有。\n");
}

TEST(Layouts, ColumnsBetweenANameAndItsSpeechSayMoreOfThePerson)
{
    EXPECT_EQ(spoken(u"Speaker\tTitle\tText\nOperator\t\tGood day and welcome to all of you.\n"
                     u"Jane Doe\tChief Executive Officer\tSales rose in every month of the year.\n"
                     u"Operator\t\tThe first question comes from Tom Roe.\n"
                     u"Tom Roe\tAcme Capital\tWhat is ahead of you in the second half?\n"
                     u"Jane Doe\tChief Executive Officer\tMore of the same, as we see it today.\n"
                     u"Tom Roe\tAcme Capital\tThank you.\n"),
              "operator Operator: Good day and welcome to all of you.\n"
              "executive Jane Doe: Sales rose in every month of the year.\n"
              "operator Operator: The first question comes from Tom Roe.\n"
              "analyst Tom Roe: What is ahead of you in the second half?\n"
              "executive Jane Doe: More of the same, as we see it today.\nanalyst Tom Roe: Thank you.\n");
}

TEST(Layouts, ALetterBelowALineThatNoListKnowsEndsTheLabel)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nOperator\n\nGood day.\n\nJane Doe\nChief Executive Officer\n\nSales "
               u"rose.\n\nUnknown Speaker\nAnalyst, Acme\nQ\n\nWhat is ahead?\n\nJane Doe\nXQO, "
               u"Halden Tools\nA\n\nMore of it.\n"),
        "operator Operator: Good day.\nexecutive Jane Doe: Sales rose.\nanalyst Unknown Speaker: What is "
        "ahead?\nexecutive Jane Doe: More of it.\n");
}

TEST(Layouts, AListOfParticipantsEndsWhereSomebodySpeaks)
{
    const std::string turns = spoken(
        u"Borealis call\n\nCompany Participants\n\nJane Doe - Chief Financial Officer\n\nConference Call "
        u"Participants\n\nTom Roe - Acme Capital\n\nOperator\n\nGood day and welcome to the call for the "
        u"quarter. All lines are muted.\n\nJane Doe\n\nSales rose in the quarter.\n\nOperator\n\nThe first "
        u"question comes from Tom Roe.\n\nTom Roe\n\nWhat is ahead?\n\nJane Doe\n\nMore of it.\n");
    EXPECT_NE(turns.find("analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n"),
              std::string::npos)
        << turns;
}

TEST(Layouts, TheRestOfAVoicesLineMayNameThePerson)
{
    EXPECT_EQ(spoken(u"某某纪要\n提问人：张思远（东海证券）\n毛利率为什么下降？\n公司：高思远\n原材料涨价。\n"
                     u"提问人：李静怡（东海证券）\n有回购计划吗？\n公司：高思远\n没有。\n"),
              "analyst 张思远: 毛利率为什么下降？\nexecutive 高思远: 原材料涨价。\n"
              "analyst 李静怡: 有回购计划吗？\nexecutive 高思远: 没有。\n");
}

TEST(Layouts, AnAnalystWhoHostsTheCallOpensNoQuestions)
{
    const Document document =
        test::plainDocument(u"Borealis call\n\nModerator: Good day. Over to you.\n\nIda Moss, Analyst: Thank "
                            u"you. I welcome you to the "
                            u"call.\n\nRolf Dane, Chief Executive Officer: Sales rose.\n\nModerator: The "
                            u"first question comes from the "
                            u"line of Tom Roe from Acme Capital.\n\nTom Roe, Analyst: What is ahead?\n\nRolf "
                            u"Dane, Chief Executive "
                            u"Officer: More of it.\n");
    std::string sections;
    for (const Turn& turn : callOf(document).turns)
        if (turn.speaker)
            sections += std::string(name(turn.section)) + " ";
    EXPECT_EQ(sections, "prepared prepared prepared qa qa qa ");
}

TEST(Layouts, ALabelOfAnInitialIsKnownByTheFamilyNameJustAnnounced)
{
    const std::string turns =
        spoken(u"Borealis call\n\nOperator: Good day.\n\nRolf Dane:Sales rose.\n\nOperator:Next up "
               u"from Acme is Parker Roe.\n\nJ. Roe:What is ahead?\n\nRolf Dane:More of "
               u"it.\n\nOperator:Goodbye.\n");
    EXPECT_NE(turns.find("Next up from Acme is Parker Roe.\n"), std::string::npos) << turns;
    EXPECT_NE(turns.find(" J. Roe: What is ahead?\n"), std::string::npos) << turns;
}

TEST(Layouts, WordsBrokenOffAreNoLabel)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nJane Doe -- Chief Executive Officer\n\nSales rose.\n\nTom Roe -- Acme "
               u"Capital -- Analyst\n\nOK. That's --\n\nJane Doe -- Chief Executive Officer\n\nYes?\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: OK. That's --\nexecutive Jane Doe: Yes?\n");
}

TEST(Layouts, NumberedQuestionsWithoutLabelsAndAnswererNamedBehindTheAnswer)
{
    EXPECT_EQ(spoken(u"某某纪要\n三、问答环节\n1. 毛利率为什么下降？\n原材料涨价。\n产品结构也有影响。\n"
                     u"2. 有回购计划吗？\n没有。（财务总监 田甜）\n四、投资建议\n维持评级。\n"),
              "analyst 投资者: 毛利率为什么下降？\nexecutive 公司: 原材料涨价。\n产品结构也有影响。\n"
              "analyst 投资者: 有回购计划吗？\nexecutive 田甜: 没有。\n");
}

TEST(Layouts, ALostLabelIsFoundBehindTheModeratorsIntroduction)
{
    const std::u16string_view text =
        u"主持人：欢迎参加电话会。下面请董事长高远先生发言。\n高远：一季度收入增长。\n"
        u"主持人：下面是东海证券的张先生提问。\n谢谢管理层。请问二季度的展望如何？\n高远：继续增长。\n"
        u"主持人：会议到此结束。\n";
    EXPECT_EQ(
        spoken(text),
        "operator 主持人: 欢迎参加电话会。下面请董事长高远先生发言。\nexecutive 高远: 一季度收入增长。\n"
        "operator 主持人: 下面是东海证券的张先生提问。\n"
        "analyst 张先生: 谢谢管理层。请问二季度的展望如何？\nexecutive 高远: 继续增长。\n"
        "operator 主持人: 会议到此结束。\n");
    const Document document = test::plainDocument(text);
    const Call call = callOf(document);
    ASSERT_EQ(call.doubts.size(), 1u);
    EXPECT_EQ(call.doubts.front().about, "label-lost");
}

TEST(Layouts, ATableOfCodesNamesTheSpeakers)
{
    EXPECT_EQ(spoken(u"序号\t发言人\t身份\n发言人1\t沈岸\t某某汽车 "
                     u"投资者关系总监（主持）\n发言人2\t方迟\t某某汽车 首席执行官\n"
                     u"发言人3\t康予\t东海证券 分析师\n发言人1 00:00:04\n大家晚上好，有请方总。\n发言人2 "
                     u"00:00:51\n二季度交付十万辆。\n"
                     u"发言人1 00:01:30\n下一位，康老师。\n发言人3 00:01:40\n毛利率怎么看？\n发言人2 "
                     u"00:02:00\n会上升。\n"),
              "operator 沈岸: 大家晚上好，有请方总。\nexecutive 方迟: 二季度交付十万辆。\noperator 沈岸: "
              "下一位，康老师。\n"
              "analyst 康予: 毛利率怎么看？\nexecutive 方迟: 会上升。\n");
}

TEST(Layouts, NameTitleAndParagraphOnThreeLines)
{
    EXPECT_EQ(spoken(u"Operator\n\nWelcome.\n\nAnn Brill\nVice President at Halden\n\nThank you all for "
                     u"joining.\n\nOperator\n\n"
                     u"The next question comes from Ida Moss.\n\nIda Moss\nAnalyst at Pine Harbor\n\nHow is "
                     u"demand?\n\n"
                     u"Ann Brill\nVice President at Halden\n\nRising.\n"),
              "operator Operator: Welcome.\nexecutive Ann Brill: Thank you all for joining.\n"
              "operator Operator: The next question comes from Ida Moss.\nanalyst Ida Moss: How is demand?\n"
              "executive Ann Brill: Rising.\n");
}

TEST(Layouts, TitleAndFirmUnderANameThatSpeaksOnceBelongToItsLabel)
{
    const std::u16string_view heads[] = {u"Operator\n\n", u"Ann Brill\nHead of Sales\nHalden Tools\n\n",
                                         u"Ida Moss\nAnalyst\nWilliam Hale\n\n",
                                         u"Una Hale\nAnalyst\nBorealis\n\n",
                                         u"Olga Kern\nAnalyst\nPine Harbor\n\n"};
    std::u16string page;
    for (const int who : {0, 1, 0, 2, 1, 0, 3, 1, 0, 4, 1})
        page += std::u16string(heads[who]) + (who == 0 ? u"The next one, please." : u"It grows, does it?") +
                u"\n\n";
    EXPECT_EQ(spoken(page),
              "operator Operator: The next one, please.\nexecutive Ann Brill: It grows, does it?\n"
              "operator Operator: The next one, please.\nanalyst Ida Moss: It grows, does it?\n"
              "executive Ann Brill: It grows, does it?\n"
              "operator Operator: The next one, please.\nanalyst Una Hale: It grows, does it?\n"
              "executive Ann Brill: It grows, does it?\n"
              "operator Operator: The next one, please.\nanalyst Olga Kern: It grows, does it?\n"
              "executive Ann Brill: It grows, does it?\n");
}

TEST(Layouts, OneUnknownVoiceMayAnswerForSeveralPeopleInARow)
{
    const std::string answered = "executive 嘉宾: 这个季度收入继续增长，谢谢大家的关注。\n";
    std::u16string page;
    std::string wanted;
    for (int i = 0; i < 4; ++i) {
        page += u"主持人：有请下一位提问，谢谢。\n提问嘉宾：请问下个季度的毛利率怎么看？\n";
        wanted += "operator 主持人: 有请下一位提问，谢谢。\nanalyst 投资者: 请问下个季度的毛利率怎么看？\n";
        for (int k = 0; k < 4; ++k) {
            page += u"嘉宾：这个季度收入继续增长，谢谢大家的关注。\n";
            wanted += answered;
        }
    }
    EXPECT_EQ(spoken(page), wanted);
}

TEST(Layouts, AFirmThatGoesWithSeveralPeopleStandsBeforeThem)
{
    EXPECT_EQ(
        spoken(
            u"Operator\n\nWelcome.\n\nHalden Tools - Ann Brill\n\nThank you all for joining.\n\n"
            u"Halden Tools - Rolf Dane\n\nWe had a good quarter.\n\nHalden Tools - Udo Kern\n\nSo did we.\n\n"
            u"Operator\n\nThe first question comes from Ida Moss.\n\nPine Harbor - Ida Moss\n\nHow is "
            u"demand?\n\nHalden Tools - Ann Brill\n\nRising.\n\nHalden Tools - Rolf Dane\n\nVery "
            u"much.\n\nPine Harbor - Ida Moss\n\nThank you.\n\n"),
        "operator Operator: Welcome.\nexecutive Ann Brill: Thank you all for joining.\n"
        "executive Rolf Dane: We had a good quarter.\nexecutive Udo Kern: So did we.\n"
        "operator Operator: The first question comes from Ida Moss.\nanalyst Ida Moss: How is demand?\n"
        "executive Ann Brill: Rising.\nexecutive Rolf Dane: Very much.\nanalyst Ida Moss: Thank you.\n");
}

TEST(Layouts, AFieldUnderTheOperatorsNameBelongsToItsLabel)
{
    std::u16string page;
    std::string wanted;
    for (int i = 0; i < 4; ++i) {
        page += u"From: Operator\nOrg: Halden\n\nThe next one, please.\n\nFrom: Ann Brill\nOrg: Halden\n\nIt "
                u"grows in every region.\n\n";
        wanted +=
            "operator Operator: The next one, please.\nexecutive Ann Brill: It grows in every region.\n";
    }
    EXPECT_EQ(spoken(page), wanted);
}

TEST(Layouts, WhereLabelsBeginWithTheFamilyNameOneThatComesOnceDoesToo)
{
    std::u16string page;
    std::string wanted;
    for (int i = 0; i < 3; ++i) {
        page += u"Operator: Welcome to the call of Halden Tools.\nBrill, Ann: Thank you, we had a good "
                u"quarter.\nDane, Rolf: The order book is full.\n";
        wanted +=
            "operator Operator: Welcome to the call of Halden Tools.\nexecutive Ann Brill: Thank you, we had "
            "a good quarter.\nexecutive Rolf Dane: The order book is full.\n";
    }
    page += u"Operator: Our next question comes from Ida Moss. Please go ahead.\nMoss, Ida: How is demand?\n";
    wanted += "operator Operator: Our next question comes from Ida Moss. Please go ahead.\nanalyst Ida Moss: "
              "How is "
              "demand?\n";
    EXPECT_EQ(spoken(page), wanted);
}

TEST(Layouts, APageBreakDoesNotEndASpeechThatItsRepeatedLabelGoesOn)
{
    EXPECT_EQ(
        spoken(
            u"Operator\n\nWelcome to the call of Halden Tools.\n\n1\n\nHalden Tools Call Transcript\n\nAnn "
            u"Brill\nHead of Sales, Halden\n\n"
            u"We grew in every region of the country this year and we expect that this will go on in\n\n2\n\n"
            u"Halden Tools Call Transcript\n\nAnn Brill\nHead of Sales, Halden\n\nthe next "
            u"one.\n\n3\n\nHalden Tools Call Transcript\n"),
        "operator Operator: Welcome to the call of Halden Tools.\n"
        "executive Ann Brill: We grew in every region of the country this year and we expect that this will "
        "go on in\n\n2\n\n"
        "Halden Tools Call Transcript\n\nAnn Brill\nHead of Sales, Halden\n\nthe next one.\n");
}

TEST(Layouts, TheCompanysStatementMayStandOnItsHeadingsLine)
{
    EXPECT_EQ(spoken(u"某某记录表\n一、公司经营情况介绍2031年，公司收入增长。\n利润持平。\n二、投资者问答环节"
                     u"\n1、问：毛利率怎么看？\n"
                     u"答：会上升。\n2、问：有回购吗？\n答：没有。\n"),
              "executive 公司: 2031年，公司收入增长。\n利润持平。\nanalyst 投资者: 毛利率怎么看？\nexecutive "
              "公司: 会上升。\n"
              "analyst 投资者: 有回购吗？\nexecutive 公司: 没有。\n");
}

TEST(Layouts, LegalCautionsBehindTheLastSpeechAreNotSaid)
{
    const std::u16string cautions =
        u"Plans for drills have risks and uncertainties. Sales may differ materially "
        u"from them, and Borealis undertakes no obligation to write again.";
    const std::string turns =
        spoken(u"Borealis call\n\nOperator: Good day.\n\nJane Doe: " + cautions +
               u"\n\nSales rose.\n\nOperator: Thank you for joining.\n\nHave a good day.\n\n" + cautions);
    EXPECT_NE(turns.find("Jane Doe: " + toUtf8(cautions) + "\n\nSales rose.\n"), std::string::npos) << turns;
    EXPECT_TRUE(turns.ends_with("Thank you for joining.\n\nHave a good day.\n")) << turns;
}

TEST(Layouts, AQuestionsLetterMayStandBeforeTheName)
{
    EXPECT_EQ(spoken(u"Halden Tools Call\nOperator: Welcome.\nAnn Brill: We grew.\nQ - Ida Moss: How is "
                     u"demand?\nA - Ann Brill: Rising.\nQ - Ida Moss: And prices?\nA - Ann Brill: Flat.\n"),
              "operator Operator: Welcome.\nexecutive Ann Brill: We grew.\nanalyst Ida Moss: How is demand?\n"
              "executive Ann Brill: Rising.\nanalyst Ida Moss: And prices?\nexecutive Ann Brill: Flat.\n");
}

TEST(Layouts, VerbsBehindAHanNameTellWhoAsks)
{
    EXPECT_EQ(spoken(u"主持人：欢迎参加。\n林达问：毛利率怎么看？\n高远答：会上升。\n林达问：有回购吗？\n高远"
                     u"答：没有。\n"),
              "operator 主持人: 欢迎参加。\nanalyst 林达: 毛利率怎么看？\nexecutive 高远: 会上升。\n"
              "analyst 林达: 有回购吗？\nexecutive 高远: 没有。\n");
}

TEST(Layouts, AnInvertedNameIsTurnedRound)
{
    const std::string found = spoken(
        u"Operator: Welcome.\nBrill, Ann: We grew.\nMoss, Ida: How is demand?\nBrill, Ann: Rising.\nMoss, "
        u"Ida: And prices?\nBrill, Ann: Flat.\nMoss, Ida: Thank you.\n");
    EXPECT_NE(found.find("Ida Moss: How is demand?\nexecutive Ann Brill: Rising."), std::string::npos)
        << found;
}

TEST(Layouts, ATitleBehindTheLastNameOfAListIsNotReadAgain)
{
    EXPECT_EQ(spoken(u"某某公司开展交流等由财务总监主持\n【提问】毛利率为什么下降？\n【回答】原材料涨价。\n"
                     u"【提问】有回购计划吗？\n【回答】没有。\n"),
              "analyst 投资者: 毛利率为什么下降？\nexecutive 公司: 原材料涨价。\n"
              "analyst 投资者: 有回购计划吗？\nexecutive 公司: 没有。\n");
}

/// The letter that tells who asks stands below the title, or at its right.
TEST(Layouts, AVoicesLetterBelowATitleBelongsToTheLabel)
{
    constexpr std::u16string_view kSpoken[] = {u"Demand grew in every region this spring.",
                                               u"How long will it last?", u"Well into the autumn, we think."};
    const auto call = [&](std::u16string_view q, std::u16string_view a) {
        std::u16string text = u"Operator\n\nWelcome. Our host is Ann Brill.\n\nAnn Brill\nChief Executive "
                              u"Officer, Halden Tools, Inc.\n\n";
        text += std::u16string(kSpoken[0]) + u"\n\nOperator\n\nThe first question comes from Ida Moss.\n\n";
        for (int round = 0; round < 2; ++round)
            text += u"Ida Moss\nAnalyst, Pine Harbor" + std::u16string(q) + u"\n\n" +
                    std::u16string(kSpoken[1]) +
                    u"\n\nAnn Brill\nChief Executive Officer, Halden Tools, Inc." + std::u16string(a) +
                    u"\n\n" + std::u16string(kSpoken[2]) + u"\n\n";
        return spoken(text + u"Operator\n\nThis concludes the call.\n");
    };
    const std::string found = call(u"\nQ", u"\nA");
    EXPECT_EQ(found, call(u" Q", u" A"));
    EXPECT_NE(found.find("analyst Ida Moss: How long will it last?\n"
                         "executive Ann Brill: Well into the autumn, we think.\n"
                         "analyst Ida Moss: How long"),
              std::string::npos)
        << found;
}

TEST(Layouts, CountedAnswersNeedNoColonWhereTheirQuestionsAreCounted)
{
    EXPECT_EQ(
        spoken(u"Halden Tools\nSummary of Questions and Answers\n\nQ1. Why did the margin fall?\nA1. The mix "
               u"of models changed in the quarter.\n\nQ2. Please tell us about the new plant.\nA2. The "
               u"schedule is as it was.\n\nQ3. Will you buy back shares?\nA3. We have not decided.\n"),
        "analyst Investor: Why did the margin fall?\n"
        "executive Management: The mix of models changed in the quarter.\n"
        "analyst Investor: Please tell us about the new plant.\n"
        "executive Management: The schedule is as it was.\n"
        "analyst Investor: Will you buy back shares?\nexecutive Management: We have not decided.\n");
}

TEST(Layouts, ALetterThatAnswersAQuestionersLetterIsALabel)
{
    EXPECT_EQ(
        spoken(u"A talk with the head of Halden Tools\n\nQ: You closed two plants. Why?\n\nD: They were old, "
               u"and far from our buyers.\n\nQ: Sales grew all the same. How?\n\nD: We called everybody who "
               u"had ever bought from us.\n\nQ: Is the debt a worry?\n\nD: It is half of what it was two "
               u"years ago.\n\nQ: Would you buy a rival?\n\nD: If one of them calls, we will listen.\n"),
        "analyst Investor: You closed two plants. Why?\n"
        "executive D: They were old, and far from our buyers.\n"
        "analyst Investor: Sales grew all the same. How?\n"
        "executive D: We called everybody who had ever bought from us.\n"
        "analyst Investor: Is the debt a worry?\n"
        "executive D: It is half of what it was two years ago.\n"
        "analyst Investor: Would you buy a rival?\n"
        "executive D: If one of them calls, we will listen.\n");
}

TEST(Layouts, AVerbBetweenTwoPeopleTellsWhoSpeaksToWhom)
{
    EXPECT_EQ(
        spoken(
            u"某某网上说明会\n投资者_8842  问  董事会秘书 田甜：\n毛利率为什么下降？\n董事会秘书 田甜  答  "
            u"投资者_8842：\n原材料涨价。\n投资者_1201  问  董事会秘书 田甜：\n有回购计划吗？\n"
            u"董事会秘书 田甜  答  投资者_1201：\n没有。\n"),
        "analyst 投资者_8842: 毛利率为什么下降？\nexecutive 田甜: 原材料涨价。\n"
        "analyst 投资者_1201: 有回购计划吗？\nexecutive 田甜: 没有。\n");
}

TEST(Layouts, ANameThatOnlyCallsTheNextSpeakerIsNoQuestion)
{
    EXPECT_EQ(
        spoken(
            u"Operator: Welcome to the Halden Tools earnings call. I will turn the call over to Ida Moss.\n\n"
            u"Ida Moss: Good morning. The release is on our website. Rolf?\n\nRolf Dane: Good morning. "
            u"Revenue rose in the quarter.\n\nOperator: Our first question comes from Tom Roe of Acme "
            u"Capital.\n\nTom Roe: How do you see prices?\n\nRolf Dane: They should rise.\n"),
        "operator Operator: Welcome to the Halden Tools earnings call. I will turn the call over to Ida "
        "Moss.\nexecutive Ida Moss: Good morning. The release is on our website. Rolf?\n"
        "executive Rolf Dane: Good morning. Revenue rose in the quarter.\n"
        "operator Operator: Our first question comes from Tom Roe of Acme Capital.\n"
        "analyst Tom Roe: How do you see prices?\nexecutive Rolf Dane: They should rise.\n");
}

} // namespace
} // namespace earshot
