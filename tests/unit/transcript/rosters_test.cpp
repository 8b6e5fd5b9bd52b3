#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

constexpr std::u16string_view kTwoLists = uR"(Q2 2031 Halden Tools Earnings Call

Corporate Participants
======================
 * Rolf Dane
   Halden Tools, Inc. - President & CEO

Conference Call Participants
============================
 * Ida Moss
   Pine Harbor Research LLP - Head of Industrial Technology

Presentation
----------------------------------------
Rolf Dane,  Halden Tools, Inc. - President & CEO    [1]
----------------------------------------

We had a fine quarter.

----------------------------------------
Ida Moss,  Pine Harbor Research LLP - Head of Industrial Technology    [2]
----------------------------------------

The margin surprised me.
)";

TEST(Rosters, ABareNameHasTheRoleOfItsList)
{
    EXPECT_EQ(spoken(kTwoLists), "executive Rolf Dane: We had a fine quarter.\n"
                                 "analyst Ida Moss: The margin surprised me.\n");
}

TEST(Rosters, CallParticipantsAreBothSidesWhereTheirsIsTheOnlyList)
{
    std::u16string one(kTwoLists);
    const std::u16string_view guests = u"Conference Call Participants\n============================\n";
    one.erase(one.find(guests), guests.size());
    const std::u16string_view company = u"Corporate";
    one.replace(one.find(company), company.size(), u"Conference Call");
    EXPECT_EQ(spoken(one), "executive Rolf Dane: We had a fine quarter.\n"
                           "executive Ida Moss: The margin surprised me.\n"); // a head of something
}

TEST(Rosters, ALineOfTheLeadsListIsNoTurn)
{
    EXPECT_EQ(spoken(uR"(Halden Tools Limited Earnings Conference Call

MANAGEMENT: MR. ROLF DANE – CHAIRMAN AND
MANAGING DIRECTOR – HALDEN TOOLS
LIMITED
MR. UDO KERN – CHIEF FINANCIAL OFFICER AND
GROUP GENERAL MANAGER – HALDEN
TOOLS INDUSTRIES AND WORKSHOPS
LIMITED

MODERATOR:

MR. HUGO ALBER – PINE HARBOR MARKET
PRIVATE LIMITED

Page 1 of 2

Moderator:

Good day and welcome. Over to you, sir.

Rolf Dane:

Thank you. We had a fine quarter.

Moderator:

The first question comes from the line of Ida Moss from Pine Harbor.

Ida Moss:

What about the margin?

Rolf Dane:

It rose.
)"),
              "operator Moderator: Good day and welcome. Over to you, sir.\n"
              "executive Rolf Dane: Thank you. We had a fine quarter.\n"
              "operator Moderator: The first question comes from the line of Ida Moss from Pine Harbor.\n"
              "analyst Ida Moss: What about the margin?\n"
              "executive Rolf Dane: It rose.\n");
}

TEST(Rosters, ALabelWhoseSpeechWasLostEndsTheSpeechAbove)
{
    EXPECT_EQ(spoken(uR"(哈尔登工具2031年第二季度财报电话会议

操作员

大家好，欢迎参加会议。

罗夫·丹恩——首席执行官

我们度过了不错的一个季度。

操作员

第一个问题来自松港证券的艾达·莫斯。

艾达·莫斯——松港证券——分析师

毛利率怎么看？

罗夫·丹恩——首席执行官

会提升。我们可以回答下一个问题了。

操作员

汉娜·林德——东岸证券——分析师

现金流怎么样？

罗夫·丹恩——首席执行官

很好。
)"),
              "operator Operator: 大家好，欢迎参加会议。\n"
              "executive 罗夫·丹恩: 我们度过了不错的一个季度。\n"
              "operator Operator: 第一个问题来自松港证券的艾达·莫斯。\n"
              "analyst 艾达·莫斯: 毛利率怎么看？\n"
              "executive 罗夫·丹恩: 会提升。我们可以回答下一个问题了。\n"
              "analyst 汉娜·林德: 现金流怎么样？\n"
              "executive 罗夫·丹恩: 很好。\n");
}

TEST(Rosters, ATranscribedNameIsThePersonWhomTheOperatorCalledInLatinLetters)
{
    EXPECT_EQ(spoken(uR"(哈尔登工具2031年第二季度财报电话会议

操作员

第一个问题来自Pine Harbor Capital的Ida Moss。请提问。

艾达·莫斯——松港资本——分析师

毛利率怎么看？

罗夫·丹恩——首席执行官

会提升。

操作员

谢谢，会议到此结束。
)"),
              "operator Operator: 第一个问题来自Pine Harbor Capital的Ida Moss。请提问。\n"
              "analyst Ida Moss: 毛利率怎么看？\n"
              "executive 罗夫·丹恩: 会提升。\n"
              "operator Operator: 谢谢，会议到此结束。\n");
}

TEST(Rosters, WhoIsListedAlreadyEndsTheNextListByALabel)
{
    EXPECT_EQ(
        spoken(u"Borealis day\n\nParticipants\n\nJane Doe|President\nIda Moss|Chief Financial "
               u"Officer\n\nAnalysts and Investors\n\nTom Roe|Acme Capital\n\nTranscript\n\nJane "
               u"Doe\tPresident\nGood morning to all of you who came here today. We begin with the kilns, "
               u"which fare well.\n\nTom Roe\tAcme Capital\nWhat is ahead?\n\nIda Moss\tChief Financial "
               u"Officer\nMore of it.\n\nJane Doe\tPresident\nA third.\n"),
        "executive Jane Doe: Good morning to all of you who came here today. We begin with the kilns, which "
        "fare well.\nanalyst Tom Roe: What is ahead?\nexecutive Ida Moss: More of it.\nexecutive Jane Doe: A "
        "third.\n");
}

TEST(Rosters, NobodySpeaksOnACoverThatSaysWhoModerates)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nMANAGEMENT: MR. JIM HALE \u2013 MANAGING DIRECTOR\nMS. JANE DOE \u2013 "
            u"WHOLE-TIME "
            u"DIRECTOR, OPERATIONS\n\u2013 BOREALIS TOOLS LIMITED\nMODERATOR: MS. ANN LEE \u2013 HARBOUR "
            u"ADVISORS\n\nModerator: Good day.\n\nJane Doe: Sales rose.\n\nTom Roe: What is ahead?\n\nJane "
            u"Doe: More of it.\n\nTom Roe: How much?\n\nJane Doe: A third.\n"),
        "operator Moderator: Good day.\nexecutive Jane Doe: Sales rose.\nanalyst Tom Roe: What is "
        "ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A "
        "third.\n");
}

TEST(Rosters, AMeetingsPageNamesItsHostAndMembersBeforeTheSpeech)
{
    EXPECT_EQ(
        spoken(u"会议主题：某某电子三季报交流\n主持人：高远\n参会者（12）：高远-某某电子、田甜、方某某 等\n"
               u"高远-某某电子(00:00:05): 各位好 我们请田总先讲 然后大家提问\n"
               u"田甜(00:00:41): 三季度收入增长\n高远-某某电子(00:01:05): 第一位是松港电子的石林\n"
               u"石林 松港电子(00:01:20): 毛利率怎么看？\n田甜(00:01:41): 会回升\n"
               u"石林 松港电子(00:02:20): 谢谢 库存呢？\n田甜(00:02:41): 正常\n"),
        "operator 高远: 各位好 我们请田总先讲 然后大家提问\nexecutive 田甜: 三季度收入增长\n"
        "operator 高远: 第一位是松港电子的石林\nanalyst 石林: 毛利率怎么看？\nexecutive 田甜: 会回升\n"
        "analyst 石林: 谢谢 库存呢？\nexecutive 田甜: 正常\n");
}

TEST(Rosters, SpeechOfHanEndsAListOfParticipants)
{
    EXPECT_EQ(
        spoken(
            u"某某医疗有限公司\n参与者\nDavid Lin - 首席执行官\nRachel Fong - 首席财务官\n电话会议参与者\n"
            u"Yanlin Qu - Bank of Halden\n\n介绍\n\n操作员\n女士们、先生们，早上好，欢迎参加某某医疗的业绩\n"
            u"会议。目前，所有与会者均处于仅收听模式。我现在把会议交给David Lin。\n\nDavid Lin - 首席执行官\n"
            u"谢谢大家今天的参与。第二季度对我们来说是很好的一个季度。\n我们拿到了批准，比时间表早了七周。\n"
            u"\n"
            u"Yanlin Qu - Bank of Halden\n祝贺这个季度的成绩。中心的进度怎么样？\n\nDavid Lin - 首席执行官\n"
            u"到年底有九十家。\n\nYanlin Qu-Bank of Halden\n差异有多大？\n\nRachel Fong - "
            u"首席财务官\n相当大。\n"),
        "operator Operator: 女士们、先生们，早上好，欢迎参加某某医疗的业绩\n"
        "会议。目前，所有与会者均处于仅收听模式。我现在把会议交给David Lin。\n"
        "executive David Lin: 谢谢大家今天的参与。第二季度对我们来说是很好的一个季度。\n"
        "我们拿到了批准，比时间表早了七周。\n"
        "analyst Yanlin Qu: 祝贺这个季度的成绩。中心的进度怎么样？\nexecutive David Lin: 到年底有九十家。\n"
        "analyst Yanlin Qu: 差异有多大？\nexecutive Rachel Fong: 相当大。\n");
}

TEST(Rosters, AKnownNameBehindATitleNobodyKnowsSpeaksWithADoubt)
{
    constexpr std::u16string_view kCall =
        u"某某在线财报电话会议实录\n某某证券分析师李林明：订单如何？\n董事长高远明：订单在增长。\n"
        u"首席财务官田敏珍：毛利率也是。\n某某证券分析师李林明：库存呢？\n首度财务官田敏珍：正常。\n高远明："
        u"是的。\n";
    EXPECT_EQ(spoken(kCall),
              "analyst 李林明: 订单如何？\nexecutive 高远明: 订单在增长。\nexecutive 田敏珍: 毛利率也是。\n"
              "analyst 李林明: 库存呢？\nexecutive 田敏珍: 正常。\nexecutive 高远明: 是的。\n");
    EXPECT_EQ(test::callOf(test::plainDocument(kCall)).doubts.size(), 1u);
}

} // namespace
} // namespace earshot
