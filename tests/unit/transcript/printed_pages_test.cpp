#include "intake/reader.h"
#include "support/segmented_text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace earshot {
namespace {

/// The turns of a file as it is read, with what intake takes out of it.
std::string turnsOf(const std::string& bytes)
{
    const Document document = readDocument(bytes, "call.txt").value();
    return test::spoken(test::callOf(document), document.text);
}

TEST(PrintedPages, ABlockOfFieldsThatReturnsIsThePages)
{
    const std::string head = "Company Name: Borealis\nCompany Ticker: BORE US\nDate: 2031-07-23\n"
                             "Event: Q2 Call\nMarket Cap: 2,114.63\nCurrent PX: 31.07\n";
    EXPECT_EQ(turnsOf(head +
                      "YTD Change: +4.12\nYTD Change: +15.288\n\nPage 1 of 7\n\nOperator: Welcome.\n\n"
                      "Jane Doe: Sales rose by a third,\n\n" +
                      head +
                      "\nPage 2 of 7\n\nand costs fell.\n\nTom Roe - Acme Capital: What is ahead?\n\n" +
                      head +
                      "\nPage 5 of 7\n\nJane Doe: More of it.\n\nTom Roe - Acme Capital: How much?\n\nJane "
                      "Doe: A third.\n"),
              "operator Operator: Welcome.\nexecutive Jane Doe: Sales rose by a third, and costs fell.\n"
              "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: How much?\n"
              "executive Jane Doe: A third.\n");
}

TEST(PrintedPages, SpeechThatReturnsLetterByLetterStays)
{
    const std::string again =
        "Operator: Thank you. Next question.\nTom Roe: What is ahead?\nJane Doe: More of it.\n";
    const std::string turns = turnsOf("Borealis Tools\nQ2 call\n\n" + again + again + again);
    EXPECT_EQ(std::ranges::count(turns, '\n'), 9) << turns;
}

TEST(PrintedPages, MarkupAndSentencesThatReturnAreNoFields)
{
    const std::string again = "各行的内容如下。\n.RS 7\n.TP 5\n(1)\n";
    const std::string text = "表的说明\n\n公司名称\n第一段话说到这里为止。\n" + again + "甲是第一项。\n" +
                             again + "乙是第二项。\n" + again + "丙是第三项。\n";
    EXPECT_EQ(readDocument(text, "page.txt").value().repairsMade(), 0);
}

TEST(PrintedPages, TimesInsideSentencesAreNotSaid)
{
    EXPECT_EQ(
        turnsOf("BOREALIS DAY\n\n00:00:01\n>> ANN LEE: WELCOME TO THE TALK WITH THE CHIEF\n00:00:11\n"
                "EXECUTIVE OF BOREALIS.\n>> TOM ROE: WHAT IS AHEAD FOR THE\n00:00:21\nPORTS THIS YEAR?\n"
                "00:00:31\n>> JANE DOE: MORE OF IT, AS\n00:00:41\nI SAID.\n>> TOM ROE: HOW MUCH\n00:00:51\n"
                "OF IT?\n00:01:01\n>> JANE DOE: A THIRD.\n>> ANN LEE: THANK YOU.\n"),
        "executive ANN LEE: WELCOME TO THE TALK WITH THE CHIEF\nEXECUTIVE OF BOREALIS.\n"
        "analyst TOM ROE: WHAT IS AHEAD FOR THE\nPORTS THIS YEAR?\n"
        "executive JANE DOE: MORE OF IT, AS\nI SAID.\nanalyst TOM ROE: HOW MUCH\nOF IT?\n"
        "executive JANE DOE: A THIRD.\nexecutive ANN LEE: THANK YOU.\n");
}

TEST(PrintedPages, AForwardedMailIsRead)
{
    std::string text = "Kim - see below.\n\n-----Original Message-----\nFrom: Investor Relations\n\n"
                       "> Borealis Tools, third quarter call\n>\n";
    for (const char* speech :
         {"[Operator] Welcome to the call of the third", "[Jane Doe - CEO] Thank you. Sales rose by",
          "[Tom Roe - Acme Capital] Good morning. What", "[Jane Doe] More of it, and then much more of",
          "[Tom Roe] And how much will that be in the", "[Jane Doe] A third, as far as we can see from",
          "[Operator] That was the last question that"})
        text += "> " + std::string(speech) + "\n> we had in mind for the rest of the year.\n>\n";
    text += "> --\n> Ann Lee\n> Investor Relations\n>\n> CONFIDENTIALITY NOTICE: This message is for you.\n";
    const std::string turns = turnsOf(text);
    EXPECT_EQ(turns.find('>'), std::string::npos) << turns;
    EXPECT_TRUE(turns.ends_with("we had in mind for the rest of the year.\n")) << turns;
    EXPECT_NE(turns.find("analyst Tom Roe: Good morning. What"), std::string::npos) << turns;
}

TEST(PrintedPages, ALineThatEndsWithABracketOfItsOwnIsNotJoined)
{
    std::string text = "某某公司投资者关系活动记录表\n";
    for (int i = 0; i < 8; ++i)
        text += "问：公司的毛利率为什么在今年上半年比去年同期有所下降，主要的原因是什么\n呢？\n"
                "答：主要是原材料涨价和产品结构变化的影响，我们预计明年会逐步恢复到原来的\n水平。（财务总监 "
                "田甜）\n"
                "新建的工厂也会在明年投产，届时单位成本会比现在的工厂下降一成左右，对毛利\n率有利。（董事长 "
                "高远）\n";
    const std::string turns = turnsOf(text);
    EXPECT_NE(turns.find("executive 田甜: 主要是原材料涨价"), std::string::npos) << turns;
    EXPECT_NE(turns.find("executive 高远: 新建的工厂"), std::string::npos) << turns;
}

TEST(PrintedPages, ANoticeOfManyLinesAtThePagesFootIsThePages)
{
    const std::string notice = "These pages may hold faults of hearing and of spelling here and there, and\n"
                               "nobody who prints them is bound by what they say, or leave out, or by the\n"
                               "order in which they say it; whoever reads them does so for no other use\n"
                               "than that of one reader, who keeps them to himself or herself at all times\n"
                               "and gives them to nobody else.\nBorealis Calls\nPage ";
    const std::string head = " of 4\n\fBorealis Tools\n\n";
    EXPECT_EQ(turnsOf("Borealis Tools\n\nJane Doe: Sales rose, and costs\n" + notice + "1" + head +
                      "fell.\n\nTom Roe: What is ahead?\n" + notice + "2" + head +
                      "Jane Doe: More of it.\n\nTom Roe: How much?\n" + notice + "3" + head +
                      "Jane Doe: A third.\n\n" + notice + "4 of 4\n"),
              "executive Jane Doe: Sales rose, and costs fell.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(PrintedPages, TheFootOfTheLastPageIsThePagesAboveClosingLinesToo)
{
    const std::string foot = "\n\nBorealis Tools   |   Spring results   |   Page ";
    const std::string head = " of 9\n\n\fBOREALIS TOOLS \u2013 6 MAY 2031\n\n";
    EXPECT_EQ(
        turnsOf("Borealis Tools\n\nJane Doe: Sales rose." + foot + "1" + head + "Tom Roe: What is ahead?" +
                foot + "2" + head + "Jane Doe: More of it." + foot + "3" + head + "Tom Roe: How much?" +
                foot + "4" + head + "Jane Doe: A third." + foot +
                "5 of 9\n\n\nEND OF TRANSCRIPT\n\nAcme Typing\nMill Road 4\nTel 5550\nwww.acme.example\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of "
        "it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(PrintedPages, TheLastWordsOfAWrappedSentenceAreNoPageAndNoLabel)
{
    EXPECT_EQ(
        turnsOf(
            "Borealis Tools\n\nOperator\nGood day and welcome to the call of Borealis Tools. All\nlines are "
            "muted. We begin.\n\nJane Doe -- Chief Executive Officer\nSales rose, and so did orders, by a "
            "number of 3 or\n4.\n\n"
            "Page 1 of 2\n\nTom Roe -- Acme Capital -- Analyst\nWhat is ahead?\n\nJane Doe -- Chief "
            "Executive Officer\nMore of it.\n\n"
            "Tom Roe -- Acme Capital -- Analyst\nThank you.\n\nPage 2 of 2\n"),
        "operator Operator: Good day and welcome to the call of Borealis Tools. All\nlines are muted. We "
        "begin.\nexecutive Jane Doe: Sales rose, and so did orders, by a number of 3 or\n4.\n"
        "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: Thank you.\n");
}

TEST(PrintedPages, TheNumberOfTheLastPageIsThePagesAboveClosingLinesToo)
{
    EXPECT_EQ(
        turnsOf("Borealis Tools\n\nJane Doe: Sales rose.\n\n- 1 -\n\fTom Roe: What is ahead?\n\n- 2 -\n\f"
                "Jane Doe: More of it.\n\n- 3 -\n\fTom Roe: How much?\n\nJane Doe: A third.\n\n- 4 -\n\n"
                "Cautionary statement\nNobody is bound by any of this.\nEnd\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of "
        "it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(PrintedPages, ANoticeThatReturnsIsThePagesWhereNothingElseTellsTheirEnds)
{
    const auto page = [](const std::string& number) {
        return "\n\n" + number +
               "\nBOREALIS CALLS | www.borealis.example | Contact Us\n"
               "\u00A9 2031 Borealis Calls. Nobody may print any of it, or have it printed, in the\n"
               "papers or elsewhere, where Borealis Calls has not said so in writing before.\n"
               "MAY 6, 2031, the first quarter of Borealis Tools Limited\n\n";
    };
    const std::string jane = "Jane Doe - Borealis Tools Limited - President\n";
    const std::string tom = "Tom Roe - Acme Capital - Analyst\n";
    EXPECT_EQ(
        turnsOf("Borealis Tools\nfirst quarter\n" + page("1") + "Operator\nGood day." + page("2") + jane +
                "Sales rose by a third, and so, if you" + page("3") + "want it, did orders.\n\n" + tom +
                "What is ahead?" + page("4") + jane + "More of it.\n\n" + tom + "How much?\n\n" + jane +
                "A third.\n\n" + tom + "Not half?\n\n" + jane + "No.\n\n" + jane + "A third." + page("12")),
        "operator Operator: Good day.\nexecutive Jane Doe: Sales rose by a third, and so, if you want it, "
        "did "
        "orders.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: How "
        "much?\nexecutive Jane Doe: A third.\nanalyst Tom Roe: Not half?\nexecutive Jane Doe: No.\nexecutive "
        "Jane Doe: A third.\n");
}

} // namespace
} // namespace earshot
