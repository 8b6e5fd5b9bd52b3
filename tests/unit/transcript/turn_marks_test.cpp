#include "intake/reader.h"
#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::spoken;

TEST(TurnMarks, OpenTurnsOfNobodyKnownWhereNothingTells)
{
    EXPECT_EQ(
        spoken(
            u">> Welcome to everybody on the call.\n>> Sales rose in the quarter.\n>> What is ahead of you?\n"
            u">> More of it, we think.\n"),
        "unknown Unknown speaker: Welcome to everybody on the call.\n"
        "unknown Unknown speaker: Sales rose in the quarter.\n"
        "unknown Unknown speaker: What is ahead of you?\n"
        "unknown Unknown speaker: More of it, we think.\n");
}

TEST(TurnMarks, SpeakForWhoeverTheWordsBeforeThemCall)
{
    EXPECT_EQ(
        spoken(u">> Good day and welcome to the Borealis call. I will now turn the call over to our CFO, "
               u"Jane Doe.\n"
               u">> Thank you, operator. Sales rose by a tenth.\n"
               u">> Our first question comes from Tom Roe with Acme Capital. Please go ahead.\n"
               u">> Hi. How will margins develop?\n"
               u">> They will rise, right? We are sure of it, since freight is cheaper now.\n"
               u">> And prices hold.\n"
               u">> Great, thank you.\n"
               u">> Our next question is from Ann Lee of Harbor Partners. Your line is open.\n"
               u">> What do you see in the north?\n"
               u">> Nothing new.\n"
               u">> This concludes the call. You may now disconnect.\n"),
        "operator Operator: Good day and welcome to the Borealis call. I will now turn the call over to our "
        "CFO, Jane Doe.\n"
        "executive Jane Doe: Thank you, operator. Sales rose by a tenth.\n"
        "operator Operator: Our first question comes from Tom Roe with Acme Capital. Please go ahead.\n"
        "analyst Tom Roe: Hi. How will margins develop?\n"
        "executive Management: They will rise, right? We are sure of it, since freight is cheaper now.\n"
        "executive Management: And prices hold.\n"
        "analyst Tom Roe: Great, thank you.\n"
        "operator Operator: Our next question is from Ann Lee of Harbor Partners. Your line is open.\n"
        "analyst Ann Lee: What do you see in the north?\n"
        "executive Management: Nothing new.\n"
        "operator Operator: This concludes the call. You may now disconnect.\n");
}

TEST(TurnMarks, OfMachinesWithoutCapitalsOrSignsTellThePartsAlone)
{
    const std::string captions =
        "1\n00:00:01,000 --> 00:00:04,000\nwelcome to the borealis call\n\n"
        "2\n00:00:04,000 --> 00:00:08,000\n>> thanks sales rose by a tenth\n\n"
        "3\n00:00:08,000 --> 00:00:12,000\n>> our first question comes from tom roe with acme capital\n\n"
        "4\n00:00:12,000 --> 00:00:16,000\n>> hi how will margins develop\n\n"
        "5\n00:00:16,000 --> 00:00:20,000\n>> they will rise\n\n";
    const Document document = readDocument(captions, "call.srt").value();
    const Call call = callOf(document);
    EXPECT_EQ(spoken(call, document.text),
              "unknown Unknown speaker: welcome to the borealis call\n"
              "unknown Unknown speaker: thanks sales rose by a tenth\n"
              "operator Operator: our first question comes from tom roe with acme capital\n"
              "analyst Investor: hi how will margins develop\n"
              "executive Management: they will rise\n");
    EXPECT_EQ(call.turns.front().time, std::optional<int>(1));
    EXPECT_EQ(call.exchanges.size(), 1U);
    EXPECT_EQ(call.doubts.size(), 5U) << "all of them are told by the words alone";
}

TEST(TurnMarks, OfChineseCaptionsToo)
{
    EXPECT_EQ(spoken(u">> 各位投资者好，欢迎参加北岸精工的业绩会。\n>> 谢谢大家，收入增长了一成。\n"
                     u">> 下面进入提问环节。下一位，青穗证券的林若溪，请提问。\n>> 毛利率为什么下降？\n>> "
                     u"原材料涨价了。\n"
                     u">> 下一位，海岬证券的周敏，请提问。\n>> 有回购计划吗？\n>> 没有。\n"),
              "unknown 未知发言人: 各位投资者好，欢迎参加北岸精工的业绩会。\n"
              "unknown 未知发言人: 谢谢大家，收入增长了一成。\n"
              "operator Operator: 下面进入提问环节。下一位，青穗证券的林若溪，请提问。\n"
              "analyst 林若溪: 毛利率为什么下降？\n"
              "executive 公司: 原材料涨价了。\n"
              "operator Operator: 下一位，海岬证券的周敏，请提问。\n"
              "analyst 周敏: 有回购计划吗？\n"
              "executive 公司: 没有。\n");
}

TEST(TurnMarks, WithoutANameAmongNamedOnesAreSomebodyUnknown)
{
    EXPECT_EQ(spoken(u">> JANE DOE: Welcome. Our first question is from Tom Roe.\n>> TOM ROE: Can you hear "
                     u"me?\n>> Loud and clear.\n"
                     u">> TOM ROE: How will margins develop?\n>> JANE DOE: They will rise.\n"),
              "executive JANE DOE: Welcome. Our first question is from Tom Roe.\nanalyst TOM ROE: Can you "
              "hear me?\n"
              "unknown Unknown speaker: Loud and clear.\nanalyst TOM ROE: How will margins develop?\n"
              "executive JANE DOE: They will rise.\n");
}

TEST(TurnMarks, ChaptersBetweenCaptionsAreNotSaid)
{
    const std::array words = {"we sold more of", "them in spring than", "in the year before",
                              "and prices held too"};
    std::string text = "Borealis call\nWelcome\n0:00\nQuestions\n0:30\nTranscript\n";
    const auto say = [&](const char* label, int from) {
        for (int i = 0; i < 4; ++i)
            text += "0:" + std::to_string(10 + from + i) + "\n" + (i == 0 ? label : "") + words[i] + "\n";
    };
    say(">> JANE DOE: ", 0);
    text += "Chapter 2: Questions\n";
    say(">> TOM ROE: ", 4);
    say(">> JANE DOE: ", 8);
    say(">> TOM ROE: ", 12);
    const Document document = readDocument(text, "call.txt").value();
    const Call call = callOf(document);
    const std::string said = ": we sold more of them in spring than in the year before and prices held too\n";
    EXPECT_EQ(spoken(call, document.text), "executive JANE DOE" + said + "executive TOM ROE" + said +
                                               "executive JANE DOE" + said + "executive TOM ROE" + said);
}

TEST(TurnMarks, AFewAmongLabelledCaptionsAreSomebodyElse)
{
    const auto document =
        readDocument("1\n00:00:01,000 --> 00:00:02,000\n[主持人] 早安 欢迎各位参加\n\n"
                     "2\n00:00:03,000 --> 00:00:04,000\n[董事长 高远] 收入增长了一成\n\n"
                     "3\n00:00:05,000 --> 00:00:06,000\n[主持人] 有一位没有显示名字 请发言\n\n"
                     "4\n00:00:07,000 --> 00:00:08,000\n>> 我是小股东 我想问一下明年的分红\n\n"
                     "5\n00:00:09,000 --> 00:00:10,000\n[董事长 高远] 明年会分红\n",
                     "a.srt");
    ASSERT_TRUE(document);
    EXPECT_EQ(spoken(callOf(*document), document->text),
              "operator 主持人: 早安 欢迎各位参加\nexecutive 高远: 收入增长了一成\n"
              "operator 主持人: 有一位没有显示名字 请发言\nanalyst 投资者: 我是小股东 我想问一下明年的分红\n"
              "executive 高远: 明年会分红\n");
    EXPECT_EQ(callOf(*document).doubts.size(), 1u) << "who it is";
}

} // namespace
} // namespace earshot
