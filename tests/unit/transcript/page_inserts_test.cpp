#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::spoken;

const std::string kTurns = "operator Operator: Good day.\nexecutive Jane Doe: Sales rose by a third.\n"
                           "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n";

TEST(PageInserts, LinesByWhichAPageLeadsElsewhereAreNotSaid)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose by a third.\n\nSee also 10 Best "
            u"Tools and 12 Old Ones.\n\nTom Roe: What is ahead?\n\nFollow Borealis Tools Inc. "
            u"(NASDAQ:BORE)\n\nTo continue reading, please click here.\n\nJane Doe: More of it.\n\nLike (6) "
            u"Save\n"),
        kTurns);
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose by a third.\n\nFollow the arrow "
            u"(to the left).\n\nSave\n\nTom Roe: What is ahead?\n\nJane Doe: More of it.\n"),
        "operator Operator: Good day.\nexecutive Jane Doe: Sales rose by a third.\n\nFollow the arrow (to "
        "the "
        "left).\n\nSave\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n");
}

TEST(PageInserts, ABoxOfSharesBetweenSpeechesIsThePages)
{
    EXPECT_EQ(
        spoken(u"Borealis call\n\nOperator\n\nGood day.\n\nJane Doe -- Chief Executive Officer\n\nSales rose "
               u"by a third.\n\nStocks Mentioned\nBorealis Tools Stock Quote\nBorealis Tools\nBORE\n$31.02 "
               u"(-3.42%) $1.10\n*Average returns of all.\n\nTom Roe -- Acme Capital -- Analyst\n\nWhat is "
               u"ahead?\n\nJane Doe -- Chief Executive Officer\n\nMore of it.\n"),
        kTurns);
}

TEST(PageInserts, NobodySpeaksBelowTheListThatClosesACall)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator\n\nGood day.\n\nJane Doe -- Chief Executive Officer\n\nSales rose "
            u"by a third.\n\nTom Roe -- Acme Capital -- Analyst\n\nWhat is ahead?\n\nJane Doe -- Chief "
            u"Executive Officer\n\nMore of it.\n\nCall participants:\n\nJane Doe -- Chief Executive "
            u"Officer\n\nIda Moss -- Chief Financial Officer\n\nTom Roe -- Acme Capital -- Analyst\n\nMore "
            u"BORE analysis\n\nWrite Better with The Acme Press\nJoin Half a Million Members\nDetailed "
            u"Letters of Readers\nView Them\n"),
        kTurns);
}

TEST(PageInserts, TopicsAboveQuestionsOfNobodyNamedAreNotSaid)
{
    EXPECT_EQ(
        spoken(u"Borealis answers\n\n[Results]\n\nQ1. Why did sales fall?\nA1. Kilns stood still.\n\nQ2   Do "
               u"they run again?\nA2   They do.\n\n[Payouts]\n\nQ3. Is a dividend planned?\nA3. It "
               u"is.\n\n[Others]\n\nQ4. What of the new plant?\nA4. It opens in May.\n"),
        "analyst Investor: Why did sales fall?\nexecutive Management: Kilns stood still.\n"
        "analyst Investor: Do they run again?\nexecutive Management: They do.\n"
        "analyst Investor: Is a dividend planned?\nexecutive Management: It is.\n"
        "analyst Investor: What of the new plant?\nexecutive Management: It opens in May.\n");
}

/// A call of speeches that are one paragraph each, with a paragraph behind the second one.
std::u16string withParagraph(std::u16string_view paragraph)
{
    std::u16string text = u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose by a third.\n\n" +
                          std::u16string(paragraph) + u"\n\n";
    for (int i = 0; i < 6; ++i)
        text += u"Tom Roe: What is ahead?\n\nJane Doe: More of it.\n\n";
    return text;
}

TEST(PageInserts, WordsBelowAPictureAreNotSaid)
{
    EXPECT_EQ(spoken(withParagraph(u"A couple looking at kilns in a shop beside a harbour.")).find("couple"),
              std::string::npos);
    for (const std::u16string_view said :
         {u"A couple of them are looking good in the shop beside the harbour.",
          u"A kiln standing at the harbour, which we sold, had been the oldest.",
          u"Then the kiln standing at the harbour, sold in May to a friend."})
        EXPECT_NE(spoken(withParagraph(said)).find("harbour"), std::string::npos);
}

TEST(PageInserts, WhomASummaryQuotesDoesNotSpeakThere)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nCEO Jane Doe said: \u201cSales rose.\u201d CFO Ida Moss stated: \u201cCosts "
            u"fell.\u201d\n\nOperator: Good day.\n\nJane Doe, CEO: Sales rose by a third.\n\nTom Roe, "
            u"Analyst: What is ahead?\n\nJane Doe, CEO: More of it.\n\nIda Moss, CFO: And of cash.\n\nTom "
            u"Roe, Analyst: How much?\n\nIda Moss, CFO: A third.\n\nTom Roe, Analyst: Thanks.\n"),
        "operator Operator: Good day.\nexecutive Jane Doe: Sales rose by a third.\nanalyst Tom Roe: What is "
        "ahead?\nexecutive Jane Doe: More of it.\nexecutive Ida Moss: And of cash.\nanalyst Tom Roe: How "
        "much?\nexecutive Ida Moss: A third.\nanalyst Tom Roe: Thanks.\n");
}

TEST(PageInserts, MarksOfMarkdownAreNoPartOfATitle)
{
    const Call call = callOf(test::plainDocument(
        u"Borealis call\n\n**Operator**\n\nGood day.\n\n**Jane Doe** -- *Chief Executive Officer*\n\nSales "
        u"rose.\n\n**Tom Roe** -- *Acme Capital -- Analyst*\n\nWhat is ahead?\n\n**Jane Doe** -- *Chief "
        u"Executive Officer*\n\nMore of it.\n"));
    EXPECT_EQ(call.people.at(1).title, u"Chief Executive Officer");
    EXPECT_EQ(call.people.at(2).title, u"Analyst");
}

TEST(PageInserts, WhatAPagePraisesBehindTheLastSpeechIsNotSaid)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose by a third.\n\nTom Roe: What "
            u"is ahead?\n\nJane Doe: More of it.\n\nKilns are fine, but our conviction lies in clay, where "
            u"stocks hold greater promise within a shorter time frame.\n\nREAD NEXT: 8 Best Clays and 30 "
            u"Old Ones.\n"),
        kTurns);
}

} // namespace
} // namespace earshot
