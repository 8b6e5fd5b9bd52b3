#include "support/segmented_text.h"
#include "text/utf.h"

#include <array>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(LabelPlaces, MinutesSayWithAVerbThatSomebodySpoke)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nThe Operator: Welcome to everybody.\n\nMr. Jim Hale, Chief Executive "
               u"Officer, said: Sales rose.\n\nMr. Tom Roe (Acme Capital) asked: What is ahead?\n\n"
               u"Mr. Jim Hale replied: More of it.\n\nMr. Tom Roe (Acme Capital) asked: How much?\n"),
        "operator Operator: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
        "analyst Tom Roe: What is ahead?\nexecutive Jim Hale: More of it.\nanalyst Tom Roe: How much?\n");
}

TEST(LabelPlaces, ARecordNamesItsFields)
{
    EXPECT_EQ(
        spoken(u"某某说明会\n提问人：李雨桐\n提问时间：2031-07-24 15:02:11\n提问内容：毛利率为什么下降？\n"
               u"回答人：高远（董事长）\n回答时间：2031-07-24 15:03:11\n回答内容：原材料涨价。\n"
               u"提问人：周敏\n提问时间：2031-07-24 15:05:11\n提问内容：有回购计划吗？\n"
               u"回答人：高远（董事长）\n回答时间：2031-07-24 15:06:11\n回答内容：没有。\n"),
        "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
        "analyst 周敏: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelPlaces, ARecordSaysWhoItsPersonIs)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nSPEAKER: Jane Doe\nTITLE: Chief Financial Officer\nSales "
                     u"rose.\n\nSPEAKER: Tom "
                     u"Roe\nFIRM: Acme Capital\nWhat is ahead?\n\nSPEAKER: Jane Doe\nTITLE: Chief Financial "
                     u"Officer\nMore of it.\n"),
              "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of "
              "it.\n");
}

TEST(LabelPlaces, ALetterBelowANameSaysWhatThePersonDoes)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nJane Doe, CFO:\nSales rose.\n\nTom Roe, Acme Capital\n"
                     u"Q: What is ahead?\n\nJane Doe\nA: More of it.\n\nAnn Lee, Kestrel Partners\n"
                     u"Q: How much?\n\nJane Doe\nA: A third.\n"),
              "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jane Doe: More of it.\nanalyst Ann Lee: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(LabelPlaces, AChatSaysFromWhomAndToWhom)
{
    struct Line {
        std::u16string_view who, says, role;
    };
    constexpr std::array<Line, 8> kLines = {
        {{u"Jane Doe", u"Welcome to the call of the third quarter.", u"executive"},
         {u"Jim Hale", u"Sales rose by a third, and costs fell.", u"executive"},
         {u"Jane Doe", u"We take questions now. Tom, please go ahead.", u"executive"},
         {u"Tom Roe", u"What is ahead for the fourth quarter?", u"analyst"},
         {u"Jim Hale", u"More of it, by all that we can see.", u"executive"},
         {u"Tom Roe", u"How much of that is price, and how much is volume?", u"analyst"},
         {u"Jim Hale", u"A third of it is price.", u"executive"},
         {u"Jane Doe", u"Thank you all for coming to the call.", u"executive"}}};
    for (const std::u16string_view to : {u"", u" to Everyone"}) {
        std::u16string text = u"Chat of the Borealis call\n\n";
        std::u16string expected;
        char16_t minute = u'0';
        for (const Line& line : kLines) {
            text += std::u16string(u"09:0") + minute++ + u":12 From " + std::u16string(line.who);
            text += line.role == u"analyst" ? u" (Acme Capital)" : u"";
            text += std::u16string(to) + u" : " + std::u16string(line.says) + u"\n";
            expected += std::u16string(line.role) + u" " + std::u16string(line.who) + u": " +
                        std::u16string(line.says) + u"\n";
        }
        EXPECT_EQ(spoken(text), toUtf8(expected));
    }
}

TEST(LabelPlaces, ADashOpensTurnsWhereCaptionsHaveTimes)
{
    const auto dashed = [](bool timed) {
        Document document = test::plainDocument(
            u"- Welcome to everybody on the call.\n- Sales rose in the quarter.\n- What is ahead of you?\n"
            u"- More of it, we think.\n");
        for (std::size_t i = 0; timed && i < document.blocks.size(); ++i)
            document.blocks[i].time = 5.0 * static_cast<double>(i);
        return document;
    };
    const Document captions = dashed(true);
    EXPECT_EQ(
        test::spoken(test::callOf(captions), captions.text),
        "unknown Unknown speaker: Welcome to everybody on the call.\n"
        "unknown Unknown speaker: Sales rose in the quarter.\n"
        "unknown Unknown speaker: What is ahead of you?\nunknown Unknown speaker: More of it, we think.\n");
    EXPECT_FALSE(segment(dashed(false), Lexicon::shipped()).has_value());
}

TEST(LabelPlaces, NamesStandInsideAParagraphWhereItsLineEndsWereLost)
{
    const std::u16string filler =
        u"We opened a second plant in the spring, it runs at half of what it can do, and the "
        u"people we hired for it have learned faster than we had planned for in winter.";
    EXPECT_EQ(spoken(u"Borealis call\n\nOperator: Welcome to the call. Jane Doe: Sales rose. " + filler +
                     u" Operator: Tom Roe, please. Tom Roe: What is ahead? Jane Doe: More of it. " + filler +
                     u" Tom Roe: How much of it? Jane Doe: A third of it. " + filler +
                     u" Operator: Goodbye.\n"),
              "operator Operator: Welcome to the call.\nexecutive Jane Doe: Sales rose. " + toUtf8(filler) +
                  "\noperator Operator: Tom Roe, please.\nanalyst Tom Roe: What is ahead?\n"
                  "executive Jane Doe: More of it. " +
                  toUtf8(filler) + "\nanalyst Tom Roe: How much of it?\nexecutive Jane Doe: A third of it. " +
                  toUtf8(filler) + "\noperator Operator: Goodbye.\n");
}

TEST(LabelPlaces, WordsThatOpenTheQuestionsAreStillSaid)
{
    EXPECT_EQ(
        spoken(u"某某业绩会\n1、高远：三季度收入增长三成，利润也有增长。\n2、田甜：感谢高总。下面进入提问环节"
               u"。\n"
               u"3、李雨桐：毛利率为什么下降？\n4、高远：原材料涨价。\n5、田甜：谢谢大家。\n"),
        "executive 高远: 三季度收入增长三成，利润也有增长。\nexecutive 田甜: 感谢高总。下面进入提问环节。\n"
        "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\nexecutive 田甜: 谢谢大家。\n");
}

TEST(LabelPlaces, RowsOfATablePartedByBars)
{
    EXPECT_EQ(spoken(u"Borealis call\n\n| # | Speaker | Role | Text |\n|---|---|---|---|\n"
                     u"| 1 | Operator | | Good day and welcome to all of you. |\n"
                     u"| 2 | Jane Doe | CFO | Sales rose in every month of the year. |\n"
                     u"| 3 | Operator | | The first question comes from Tom Roe. |\n"
                     u"| 4 | Tom Roe | Acme Capital | What is ahead of you in the second half? |\n"
                     u"| 5 | Jane Doe | CFO | More of the same, as we see it today. |\n"
                     u"| 6 | Tom Roe | Acme Capital | Thank you. |\n"),
              "operator Operator: Good day and welcome to all of you.\n"
              "executive Jane Doe: Sales rose in every month of the year.\n"
              "operator Operator: The first question comes from Tom Roe.\n"
              "analyst Tom Roe: What is ahead of you in the second half?\n"
              "executive Jane Doe: More of the same, as we see it today.\nanalyst Tom Roe: Thank you.\n");
}

TEST(LabelPlaces, AKeySaysWhoTheNumberedVoicesAre)
{
    EXPECT_EQ(spoken(u"Borealis call\nSPEAKER_00 = Jane Doe (CFO)\nSPEAKER_01 = Tom Roe (Acme Capital)\n\n"
                     u"SPEAKER_00: Sales rose.\nSPEAKER_01: What is ahead?\nSPEAKER_00: More of it.\n"),
              "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of "
              "it.\n");
    EXPECT_EQ(
        spoken(u"某某业绩会\n发言人1：高远（董事长）\n发言人2：李雨桐（青穗证券）\n\n发言人1：收入增长。\n"
               u"发言人2：毛利率为什么下降？\n发言人1：原材料涨价。\n"),
        "executive 高远: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n");
}

TEST(LabelPlaces, AChatIsShortAndHoldsNicknames)
{
    EXPECT_EQ(
        spoken(u"某某業績會 聊天記錄\n參與者：小編甲、高遠(執行長)、林志豪(磐石證券)\n\n"
               u"下午03:00\t小編甲\t大家好，法說文字場開始。\n下午03:02\t高遠\t訂單成長三成。\n下午03:"
               u"04\t高遠\t毛利率持平。\n"
               u"下午03:08\t小編甲\t開放提問。\n下午03:10\t林志豪\t請問有多少是急單？\n下午03:"
               u"12\t高遠\t大概一成五。\n"
               u"下午03:14\t林志豪\t收到。\n下午03:16\t小編甲\t謝謝各位。\n"),
        "executive 小編甲: 大家好，法說文字場開始。\nexecutive 高遠: 訂單成長三成。\nexecutive 高遠: "
        "毛利率持平。\n"
        "executive 小編甲: 開放提問。\nanalyst 林志豪: 請問有多少是急單？\nexecutive 高遠: 大概一成五。\n"
        "analyst 林志豪: 收到。\nexecutive 小編甲: 謝謝各位。\n");
}

TEST(LabelPlaces, WhoAsksOnABoardHasANameOfTheirOwn)
{
    EXPECT_EQ(spoken(u"某某说明会\n高远（董事长） 致辞 2031-04-18 15:00:12\n大家好。\n山间明月 提问 "
                     u"2031-04-18 15:08:31\n"
                     u"毛利率为什么下降？\n高远（董事长） 回复 2031-04-18 15:12:02\n原材料涨价。\n老周不炒股 "
                     u"提问 2031-04-18 "
                     u"15:22:47\n有回购计划吗？\n高远（董事长） 回复 2031-04-18 15:28:10\n没有。\n"),
              "executive 高远: 大家好。\nanalyst 山间明月: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
              "analyst 老周不炒股: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelPlaces, ALabelAtTheEndOfALineBelongsToTheNextSpeech)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nJIM HALE (CEO): Sales rose by a third in the year. ANN SALAS (CFO): Costs "
               u"fell.\n\n"
               u"Q1. What is ahead of you? JIM HALE: More of it, by all that we can see.\n\n"
               u"Q2. How much of that is price? ANN SALAS: A third of it.\n\nQ3. And the rest? JIM HALE: "
               u"Volume.\n"),
        "executive JIM HALE: Sales rose by a third in the year.\nexecutive ANN SALAS: Costs fell.\n"
        "analyst Investor: What is ahead of you?\nexecutive JIM HALE: More of it, by all that we can see.\n"
        "analyst Investor: How much of that is price?\nexecutive ANN SALAS: A third of it.\n"
        "analyst Investor: And the rest?\nexecutive JIM HALE: Volume.\n");
}

TEST(LabelPlaces, TheCoverSaysWhoModerates)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nMODERATOR: MR. TOM ROE – ACME SECURITIES\n\nModerator: Good day to all of "
            u"you.\n\nJane Kulkarni-Hale: Sales rose.\n\nModerator: The first question is from Ann Lee of "
            u"Acme "
            u"Capital.\n\nAnn Lee: What is ahead?\n\nJ. Kulkarni-Hale: More of it.\n\nModerator: Goodbye.\n"),
        "operator Moderator: Good day to all of you.\nexecutive Jane Kulkarni-Hale: Sales rose.\n"
        "operator Moderator: The first question is from Ann Lee of Acme Capital.\nanalyst Ann Lee: What is "
        "ahead?\n"
        "executive Jane Kulkarni-Hale: More of it.\noperator Moderator: Goodbye.\n");
}

TEST(LabelPlaces, ALabelThatEndsWithATitleIsNoHeading)
{
    EXPECT_EQ(
        spoken(u"某某电话会实录\n\n主持人：\n欢迎大家。\n\n高远——首席执行官：\n收入增长。\n\n维克多·汉——科尔"
               u"宾银行——分析师：\n"
               u"毛利率为什么下降？\n\n高远：\n原材料涨价。\n"),
        "operator 主持人: 欢迎大家。\nexecutive 高远: 收入增长。\nanalyst 维克多·汉: 毛利率为什么下降？\n"
        "executive 高远: 原材料涨价。\n");
}

TEST(LabelPlaces, AnAdvertisementIsNoPartOfTheSpeechAboveIt)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator:\nWelcome to everybody.\n\nJane Doe, CFO:\nSales "
            u"rose.\n\nAdvertisement\n"
            u"[Subscribe to email alerts]\n\nOperator:\nTom Roe of Acme Capital, please.\n\nTom Roe, Acme "
            u"Capital:\nWhat is ahead?\n\nJane Doe, CFO:\nMore of it.\n\nSponsored: open an account today\n"),
        "operator Operator: Welcome to everybody.\nexecutive Jane Doe: Sales rose.\n"
        "operator Operator: Tom Roe of Acme Capital, please.\nanalyst Tom Roe: What is ahead?\n"
        "executive Jane Doe: More of it.\n");
}

TEST(LabelPlaces, ANameMayHaveTheTimesOfItsSpeechBehindIt)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nJane Doe [00:00:00 - 00:00:20]: Welcome to everybody on the call.\n\n"
                     u"Jim Hale [00:00:20 - 00:00:51]: Sales rose by a third in the quarter.\n\n"
                     u"Jane Doe [00:00:51 - 00:01:02]: The first question comes from Tom Roe.\n\n"
                     u"Tom Roe [00:01:02 - 00:01:20]: What is ahead of you in the fourth quarter?\n\n"
                     u"Jim Hale [00:01:20 - 00:01:40]: More of it, by all that we can see today.\n\n"
                     u"Tom Roe [00:01:40 - 00:01:50]: How much of that is price, and how much is volume?\n"),
              "executive Jane Doe: Welcome to everybody on the call.\n"
              "executive Jim Hale: Sales rose by a third in the quarter.\n"
              "executive Jane Doe: The first question comes from Tom Roe.\n"
              "analyst Tom Roe: What is ahead of you in the fourth quarter?\n"
              "executive Jim Hale: More of it, by all that we can see today.\n"
              "analyst Tom Roe: How much of that is price, and how much is volume?\n");
}

TEST(LabelPlaces, ALabelMayBeTooLongForItsLine)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator:\nWelcome to everybody.\n\nJim Hale, Executive Vice President and\n"
            u"Chief Financial Officer, Borealis Inc.:\nSales rose.\n\nTom Roe, Senior Analyst, "
            u"Acme\nCapital:\n"
            u"What is ahead?\n\nJim Hale, Executive Vice President and\nChief Financial Officer, Borealis "
            u"Inc.:\nMore of it.\n"),
        "operator Operator: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
        "analyst Tom Roe: What is ahead?\nexecutive Jim Hale: More of it.\n");
}

TEST(LabelPlaces, TheLastNameOfAListIsNoPartOfTheFirstLabel)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nJim Hale, Borealis Chief Executive Officer\nPRESENTATION\nOperator: Welcome "
            u"to "
            u"everybody.\n\nJim Hale: Sales rose.\n\nOperator: The line is open.\n\nJim Hale: More of it.\n"),
        "operator Operator: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
        "operator Operator: The line is open.\nexecutive Jim Hale: More of it.\n");
}

TEST(LabelPlaces, ATimeInBracketsBehindTheSpeechIsNotSaid)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nJane Doe: Sales rose. [00:00:03]\n\nTom Roe: What is ahead? [00:00:50]\n\n"
               u"Jane Doe: More of it. [00:01:37]\n\nTom Roe: How much? [00:02:12]\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n"
        "analyst Tom Roe: How much?\n");
}

TEST(LabelPlaces, CountedQuestionsOfAFormOpenTurns)
{
    EXPECT_EQ(
        spoken(u"某某活动记录表\n二、互动交流\nQ1、毛利率为什么下降？\nA：原材料涨价。\nQ2、有回购计划吗？\nA"
               u"：没有。\n"
               u"Q3、分红呢？\nA：照旧。\n"),
        "analyst 投资者: 毛利率为什么下降？\nexecutive 公司: 原材料涨价。\nanalyst 投资者: 有回购计划吗？\n"
        "executive 公司: 没有。\nanalyst 投资者: 分红呢？\nexecutive 公司: 照旧。\n");
}

TEST(LabelPlaces, AVoiceThatNamesItsPersonIsNoHeading)
{
    EXPECT_EQ(spoken(u"某某实录\n\n**分析师提问（Acme Capital "
                     u"李雨桐）**\n\n毛利率为什么下降？\n\n**管理层回答（高远）**\n\n"
                     u"原材料涨价。\n\n**分析师提问（海岬证券 "
                     u"周敏）**\n\n有回购计划吗？\n\n**管理层回答（高远）**\n\n没有。\n"),
              "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
              "analyst 周敏: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelPlaces, DashesOpenSpeechWhereTheNamesBehindThemReturn)
{
    EXPECT_EQ(spoken(u"某某业绩会\n-高远：收入增长了。\n-李雨桐（青穗证券分析师）：毛利率为什么下降？\n-"
                     u"高远：原材料涨价。\n-"
                     u"李雨桐（青穗证券分析师）：明白，谢谢。\n"),
              "executive 高远: 收入增长了。\nanalyst 李雨桐: 毛利率为什么下降？\n"
              "executive 高远: 原材料涨价。\nanalyst 李雨桐: 明白，谢谢。\n");
}

TEST(LabelPlaces, WhatThePageSaysUnderEverySpeechIsNotSaid)
{
    EXPECT_EQ(
        spoken(u"某某说明会\n李雨桐：毛利率为什么下降？\n点赞(3)  收藏\n高远：原材料涨价。\n点赞(0)  收藏\n"
               u"李雨桐：有回购计划吗？\n点赞(1)  收藏\n高远：没有。\n点赞(12)  收藏\n"),
        "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
        "analyst 李雨桐: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelPlaces, LettersForAPictureAreThePages)
{
    const std::string english =
        "executive Jane Doe: Sales rose by a tenth.\nanalyst Tom Roe: Thanks. What "
        "is ahead?\nexecutive Jane Doe: More of it.\nanalyst Ann Lee: What of hiring?\n"
        "executive Jane Doe: In sales only.\n";
    const auto call = [](std::u16string_view jane, std::u16string_view tom, std::u16string_view ann) {
        std::u16string text = u"Borealis call\n\n";
        const auto say = [&](std::u16string_view avatar, std::u16string_view name,
                             std::u16string_view words) {
            text.append(avatar).append(u"\n").append(name).append(u"\n0:03\n").append(words).append(u"\n\n");
        };
        say(jane, u"Jane Doe", u"Sales rose by a tenth.");
        say(tom, u"Tom Roe", u"Thanks. What is ahead?");
        say(jane, u"Jane Doe", u"More of it.");
        say(ann, u"Ann Lee", u"What of hiring?");
        say(jane, u"Jane Doe", u"In sales only.");
        return text;
    };
    EXPECT_EQ(spoken(call(u"JD", u"TR", u"AL")), english);
    EXPECT_EQ(spoken(call(u"J", u"T", u"A")), english) << "the A is no answer's";
    const std::string chinese = "executive 高远明: 收入同比增长一成。\nanalyst 李雨桐: 请问下半年怎么看？\n"
                                "executive 高远明: 会继续增长。\n";
    for (const auto& [gao, li] : {std::pair(u"高", u"李"), std::pair(u"远明", u"雨桐")}) {
        const std::u16string text =
            std::u16string(u"青穗科技业绩说明会\n\n") + gao + u"\n高远明 00:03\n收入同比增长一成。\n\n" + li +
            u"\n李雨桐 00:21\n请问下半年怎么看？\n\n" + gao + u"\n高远明 00:40\n会继续增长。\n";
        EXPECT_EQ(spoken(text), chinese);
    }
}

TEST(LabelPlaces, LettersOfQuestionsAndAnswersAreNoPictures)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nQ\nQuinn Roe, Acme Capital\nWhat is ahead?\n\nA\nJane Doe, CFO\nMore "
                     u"of it.\n\nQ\nTom Lee, Acme Capital\nHow much?\n\nA\nAnn Hale, CEO\nA tenth.\n"),
              "analyst Quinn Roe: What is ahead?\nexecutive Jane Doe: More of it.\n"
              "analyst Tom Lee: How much?\nexecutive Ann Hale: A tenth.\n");
}

TEST(LabelPlaces, WhoOpensATalkAndMostlyAsksInterviews)
{
    EXPECT_EQ(
        spoken(u"Tom Roe (00:00):\nWelcome to our conference. I'm Tom Roe.\n\nAnn Hale (00:17):\nThanks for "
               u"having "
               u"us.\n\nTom Roe (00:26):\nHow was the quarter?\n\nAnn Hale (00:39):\nFine.\n\nTom Roe "
               u"(01:03):\nAnd margins?\n\nAnn Hale (01:06):\nFlat.\n\nTom Roe (01:10):\nWhat is "
               u"ahead?\n\nAnn Hale (01:20):\nMore of it.\n"),
        "analyst Tom Roe: Welcome to our conference. I'm Tom Roe.\nexecutive Ann Hale: Thanks for having "
        "us.\n"
        "analyst Tom Roe: How was the quarter?\nexecutive Ann Hale: Fine.\nanalyst Tom Roe: And margins?\n"
        "executive Ann Hale: Flat.\nanalyst Tom Roe: What is ahead?\nexecutive Ann Hale: More of it.\n");
}

TEST(LabelPlaces, WhoIsCalledByTheLastWordsOfTheOpenerAsks)
{
    EXPECT_EQ(
        spoken(u"GWEN PARK: Could everyone take their seats, please, we are going to start the last session "
               u"of the day "
               u"with our chief executive. Please wait for the microphone before you speak. Hannah, in the "
               u"front "
               u"row.\n\nHANNAH BIRK: Thanks. How much of the target needs the cycle?\n\nANN HALE: A "
               u"third.\n\nHANNAH BIRK: And if it does not come?\n\nANN HALE: Then it takes longer.\n\nGWEN "
               u"PARK: Thank you all.\n"),
        "executive GWEN PARK: Could everyone take their seats, please, we are going to start the last "
        "session of the "
        "day with our chief executive. Please wait for the microphone before you speak. Hannah, in the front "
        "row.\n"
        "analyst HANNAH BIRK: Thanks. How much of the target needs the cycle?\nexecutive ANN HALE: A third.\n"
        "analyst HANNAH BIRK: And if it does not come?\nexecutive ANN HALE: Then it takes longer.\nexecutive "
        "GWEN PARK: Thank you all.\n");
}

} // namespace
} // namespace earshot
