#include "support/segmented_text.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Attributions, NameTheSpeakerOfTheQuotationAboveThem)
{
    EXPECT_EQ(spoken(u"Borealis Tools on prices and ports\n\nShares fell on Friday.\n\n"
                     u"“Good morning. Two questions each, please.”\n— Ann Lee, investor relations\n\n"
                     u"“Sales rose by a third.\n\n“Costs fell as well.”\n— Jane Doe, CEO\n\n"
                     u"“What is ahead for the ports?”\n— Tom Roe, Barlow & Pryce\n\n"
                     u"Roe rates the shares a hold.\n\n"
                     u"“More of it.”\n— Jane Doe, CEO\n\n“How much more?”\n— Tom Roe, Barlow & Pryce\n\n"
                     u"“A third.”\n— Jane Doe, CEO\n\nThe shares closed lower.\n"),
              "executive Ann Lee: “Good morning. Two questions each, please.”\n"
              "executive Jane Doe: “Sales rose by a third.\n\n“Costs fell as well.”\n"
              "analyst Tom Roe: “What is ahead for the ports?”\nexecutive Jane Doe: “More of it.”\n"
              "analyst Tom Roe: “How much more?”\nexecutive Jane Doe: “A third.”\n");
}

TEST(Attributions, MayBeWrittenInHan)
{
    EXPECT_EQ(spoken(u"某某科技交流实录\n\n“上半年收入增长了一成。”\n——高远，董事长\n\n"
                     u"“下半年怎么看？”\n——林雨，青禾证券\n\n“会更好。”\n——高远，董事长\n\n"
                     u"“毛利率呢？”\n——林雨，青禾证券\n\n“也会提升。”\n——高远，董事长\n"),
              "executive 高远: “上半年收入增长了一成。”\nanalyst 林雨: “下半年怎么看？”\n"
              "executive 高远: “会更好。”\nanalyst 林雨: “毛利率呢？”\nexecutive 高远: “也会提升。”\n");
}

TEST(Attributions, BelowWordsWithoutMarksAreInDoubt)
{
    const Document document = test::plainDocument(
        u"Borealis call\n\nGood morning. Two questions each, please.\n- Ann Lee, Investor Relations\n\n"
        u"Sales rose by a third.\nCosts fell.\n- Jane Doe, CEO\n\nWhat is ahead?\n- Tom Roe, Acme Capital\n\n"
        u"More of it.\n- Jane Doe, CEO\n\nHow much?\n- Tom Roe, Acme Capital\n\nA third.\n- Jane Doe, CEO\n");
    const Call call = test::callOf(document);
    EXPECT_EQ(test::spoken(call, document.text),
              "executive Ann Lee: Good morning. Two questions each, please.\n"
              "executive Jane Doe: Sales rose by a third.\nCosts fell.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
    EXPECT_EQ(std::ranges::count(call.doubts, DoubtKind::Speaker, &Doubt::kind), 6);
}

TEST(Attributions, AreNotTheRowsOfAList)
{
    EXPECT_EQ(spoken(u"Borealis call\n\n- Jane Doe, CEO\n- Tom Roe, Acme Capital\n- Ann Lee, CFO\n"
                     u"- Jim Hale, COO\n\nJane Doe: Sales rose.\n\nTom Roe: What is ahead?\n\n"
                     u"Jane Doe: More of it.\n\nTom Roe: How much?\n\nJane Doe: A third.\n"),
              "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

} // namespace
} // namespace earshot
