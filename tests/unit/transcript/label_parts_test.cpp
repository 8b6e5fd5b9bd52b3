#include "text/utf.h"
#include "transcript/label.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "[firm 瑞澜证券][title 分析师][name James Lee]", the parts in a fixed order; "no label" where it is none.
std::string drawn(std::u16string_view head)
{
    const auto parts = readLabelParts(head, Vocabulary::shipped());
    if (!parts)
        return "no label";
    std::string out;
    const auto part = [&out](const char* what, const std::u16string& text) {
        if (!text.empty())
            out += "[" + std::string(what) + " " + toUtf8(text) + "]";
    };
    part("firm", parts->firm);
    part("title", parts->title);
    part("name", parts->name);
    part("alias", parts->alias);
    if (parts->voice != Voice::None)
        out += " voice";
    if (parts->number)
        out += " #" + std::to_string(*parts->number);
    if (parts->time)
        out += " @" + std::to_string(static_cast<int>(*parts->time));
    return out;
}

TEST(LabelParts, SignsRoundALabelAndIdsBehindANameAreNoPartOfIt)
{
    EXPECT_EQ(drawn(u"<Q - Ida Moss - Pine Harbor Securities>"),
              "[firm Pine Harbor Securities][name Ida Moss]");
    EXPECT_EQ(drawn(u"Q - Ida Moss  {ID 15034784 <GO>}"), "[name Ida Moss]");
    EXPECT_EQ(drawn(u"Rolf Dane  {ID 15034784 <GO>}, Chief Executive Officer"),
              "[title Chief Executive Officer][name Rolf Dane]");
}

TEST(LabelParts, AFirmMayStandBehindOfOrInFrontOfATitle)
{
    EXPECT_EQ(drawn(u"Ida Moss of Pine Harbor Securities"), "[firm Pine Harbor Securities][name Ida Moss]");
    EXPECT_EQ(drawn(u"江岸董事长兼首席执行官夏嘉豪"), "[firm 江岸][title 董事长兼首席执行官][name 夏嘉豪]");
}

TEST(LabelParts, AnHonorificStaysWithAFamilyNameAlone)
{
    EXPECT_EQ(drawn(u"MR. DANE"), "[name MR. DANE]");
    EXPECT_EQ(drawn(u"Mr. Rolf Dane"), "[name Rolf Dane]");
}

TEST(LabelParts, AnHonorificLeavesAFullNameOfHan)
{
    EXPECT_EQ(drawn(u"总经理高思远先生"), "[title 总经理][name 高思远]");
    EXPECT_EQ(drawn(u"林达女士"), "[name 林达]");
    EXPECT_EQ(drawn(u"林女士"), "[name 林女士]");
}

TEST(LabelParts, ANumberedVoiceMayNameItsPerson)
{
    EXPECT_EQ(drawn(u"Q1. Ida Moss (Pine Harbor Securities)"),
              "[firm Pine Harbor Securities][name Ida Moss]");
    EXPECT_EQ(drawn(u"A12. Rolf Dane"), "[name Rolf Dane]");
    EXPECT_EQ(drawn(u"Q1. We grew"), "no label");
}

TEST(LabelParts, ATimeMayStandBehindABracketedNameOrBeInWords)
{
    EXPECT_EQ(drawn(u"[Ida Moss] 10:03:00"), "[name Ida Moss] @36180");
    EXPECT_EQ(drawn(u"Ida Moss   1 minutes 3 seconds"), "[name Ida Moss] @63");
    EXPECT_EQ(drawn(u"林达  1 小时 2 分钟 3 秒"), "[name 林达] @3723");
    EXPECT_EQ(drawn(u"Operator, Operator"), "[name Operator] voice");
}

TEST(LabelParts, ABracketTakenOutLeavesNoColumns)
{
    EXPECT_EQ(drawn(u"Pine Harbor (PNHR) Q2 2025 Earnings Call Transcript"), "no label");
    EXPECT_EQ(drawn(u"Ida Moss (remote) - Chief Financial Officer"),
              drawn(u"Ida Moss (remote)  - Chief Financial Officer"));
}

TEST(LabelParts, ANounOfSpeechMayStandBeforeThePerson)
{
    EXPECT_EQ(drawn(u"Question from Ida Moss, Pine Harbor Securities"),
              "[firm Pine Harbor Securities][name Ida Moss]");
    EXPECT_EQ(drawn(u"Statement by Rolf Dane, Chief Executive Officer"),
              "[title Chief Executive Officer][name Rolf Dane]");
    EXPECT_EQ(drawn(u"Question by question"), "no label");
}

TEST(LabelParts, VoicesOfMachinesAreNumbered)
{
    EXPECT_EQ(drawn(u"SPEAKER_00"), "[name SPEAKER_00] voice #0");
    EXPECT_EQ(drawn(u"spk_12"), "[name spk_12] voice #12");
    EXPECT_EQ(drawn(u"Speaker B"), "[name Speaker B] voice");
}

TEST(LabelParts, ColumnsAndVerbsBeforeATimeAreNoPartOfAName)
{
    EXPECT_EQ(drawn(u"Ida Moss   Pine Harbor"), "[firm Pine Harbor][name Ida Moss]");
    EXPECT_EQ(drawn(u"Ida P.  Moss"), "[name Ida P.  Moss]");
    EXPECT_EQ(drawn(u"高思远 岭南工具 财务总监 00:03:12"),
              "[firm 岭南工具][title 财务总监][name 高思远] @192");
    EXPECT_EQ(drawn(u"高思远 发表于 2031-07-24 15:00:12"), "[name 高思远] @54012");
}

TEST(LabelParts, AFirmMayStandBeforeAFamilyNameAndItsTitle)
{
    EXPECT_EQ(drawn(u"青穗證券 丘研究員"), "[firm 青穗證券][title 研究員][name 丘研究員]");
}

TEST(LabelParts, AVoiceIsNumberedInHanAsWell)
{
    EXPECT_EQ(drawn(u"问题三"), "[name 问题三] voice #3");
    EXPECT_EQ(drawn(u"问题十二"), "[name 问题十二] voice #12");
    EXPECT_EQ(drawn(u"问题二十"), "[name 问题二十] voice #20");
}

TEST(LabelParts, AnAtSignPartsAHanNameFromItsFirm)
{
    EXPECT_EQ(drawn(u"林达@青穗证券"), "[firm 青穗证券][name 林达]");
}

TEST(LabelParts, LatinLabelsWithDashesCommasAndSerialNumbers)
{
    EXPECT_EQ(drawn(u"Rolf Dane -- President and Chief Executive Officer"),
              "[title President and Chief Executive Officer][name Rolf Dane]");
    EXPECT_EQ(drawn(u"Ida Moss — Pine Harbor Securities — Analyst"),
              "[firm Pine Harbor Securities][title Analyst][name Ida Moss]");
    EXPECT_EQ(drawn(u"Ida Moss,  Pine Harbor LLC - Co-Founder & Analyst    [12]"),
              "[firm Pine Harbor LLC][title Co-Founder & Analyst][name Ida Moss]");
    EXPECT_EQ(drawn(u"Ida Moss - Pine Harbor Inc., Research Division"),
              "[firm Pine Harbor Inc.][title Research Division][name Ida Moss]");
    EXPECT_EQ(drawn(u"Operator    [1]"), "[name Operator] voice");
    EXPECT_EQ(drawn(u"[Ida Moss] - Pine Harbor"), "[firm Pine Harbor][name Ida Moss]");
    EXPECT_EQ(drawn(u"Mei-Lin Cho -- Pine Harbor -- Analyst"),
              "[firm Pine Harbor][title Analyst][name Mei-Lin Cho]");
}

TEST(LabelParts, ATitleInFrontMayBeFollowedByTheFirm)
{
    EXPECT_EQ(drawn(u"首席执行官——海岳集团——王小明"), "[firm 海岳集团][title 首席执行官][name 王小明]");
}

TEST(LabelParts, HanLabelsInEveryOrder)
{
    EXPECT_EQ(drawn(u"瑞澜证券分析师James Lee"), "[firm 瑞澜证券][title 分析师][name James Lee]");
    EXPECT_EQ(drawn(u"瑞瀾證券分析師 James Lee[微博]"), "[firm 瑞瀾證券][title 分析師][name James Lee]");
    EXPECT_EQ(drawn(u"財務長 王大文"), "[title 財務長][name 王大文]");
    EXPECT_EQ(drawn(u"周砚董事长"), "[title 董事长][name 周砚]");
    EXPECT_EQ(drawn(u"分析師(遠岸證券) 林小姐"), "[firm 遠岸證券][title 分析師][name 林小姐]");
    EXPECT_EQ(drawn(u"【首席财务官】Henrik Dahl"), "[title 首席财务官][name Henrik Dahl]");
    EXPECT_EQ(drawn(u"财务总监吴蔓补充"), "[title 财务总监][name 吴蔓]");
    EXPECT_EQ(drawn(u"迈克尔·戈登（Michael Garden）——首席运营官"),
              "[title 首席运营官][name Michael Garden][alias 迈克尔·戈登]");
    EXPECT_EQ(drawn(u"Ida Moss——瑞澜证券——分析师"), "[firm 瑞澜证券][title 分析师][name Ida Moss]");
}

TEST(LabelParts, VoicesNumbersAndTimeCodes)
{
    EXPECT_EQ(drawn(u"Q3"), "[name Q3] voice #3");
    EXPECT_EQ(drawn(u"3、问"), "[name 问] voice #3");
    EXPECT_EQ(drawn(u"【提问】"), "[name 提问] voice");
    EXPECT_EQ(drawn(u"Q2（华岭证券 刘倩，追问）"), "[firm 华岭证券][name 刘倩] #2");
    EXPECT_EQ(drawn(u"Speaker 1 (00:15:19)"), "[name Speaker 1] voice #1 @919");
    EXPECT_EQ(drawn(u"发言人5  00：21：10"), "[name 发言人5] voice #5 @1270");
    EXPECT_EQ(drawn(u"Unknown speaker -- Pine Harbor -- Analyst"),
              "[firm Pine Harbor][title Analyst][name Unknown speaker] voice");
}

TEST(LabelParts, AHyphenBesideHanPartsTheNameFromTheRest)
{
    EXPECT_EQ(drawn(u"周砚-首席执行官"), "[title 首席执行官][name 周砚]");
    EXPECT_EQ(drawn(u"刘小姐-远帆证券"), "[firm 远帆证券][name 刘小姐]");
    EXPECT_EQ(drawn(u"Mei-Lin Cho-远帆证券"), "[firm 远帆证券][name Mei-Lin Cho]");
}

TEST(LabelParts, BehindAVoiceANameAndACommaLeadToAFirmOfAnyName)
{
    EXPECT_EQ(drawn(u"Question – Ida Moss, Harbor & Moss"), "[firm Harbor & Moss][name Ida Moss]");
    EXPECT_EQ(drawn(u"答（周砚，晶曜）"), "[firm 晶曜][name 周砚]");
    EXPECT_EQ(drawn(u"Ida Moss, Harbor & Moss"), "no label"); // where no voice stands before it
}

TEST(LabelParts, TwoFullLatinNamesAreAPersonAndAFirm)
{
    EXPECT_EQ(drawn(u"Ida Moss (Borealis Beverage)"), "[firm Borealis Beverage][name Ida Moss]");
    EXPECT_EQ(drawn(u"Ida Moss (Idalia Moss)"), "[name Ida Moss][alias Idalia Moss]");
}

TEST(LabelParts, ATitleGoesOnBehindItsComma)
{
    EXPECT_EQ(drawn(u"Rolf Dane 执行副总裁，北方运营"), "[title 执行副总裁、北方运营][name Rolf Dane]");
    EXPECT_EQ(drawn(u"执行副总裁，北方运营Rolf Dane"), "[title 执行副总裁、北方运营][name Rolf Dane]");
    EXPECT_EQ(drawn(u"周砚董事长，我的问题是"), "no label");
    EXPECT_EQ(drawn(u"康予 青穗分析师"), "[firm 青穗][title 分析师][name 康予]");
    EXPECT_EQ(drawn(u"Senior VP, CFO & Treasurer Rolf Dane"), "no label"); // never a person "Senior VP"
}

TEST(LabelParts, AVoiceIsNoFamilyName)
{
    EXPECT_EQ(drawn(u"Operator, Halden Capital"), "[firm Halden Capital][name Operator] voice");
    EXPECT_EQ(drawn(u"Operator, Halden"), "no label");
    EXPECT_EQ(drawn(u"Hale, Jane"), "[name Jane Hale]");
    EXPECT_EQ(drawn(u"主持人说"), "[name 主持人] voice");
}

TEST(LabelParts, SentencesAndHeadLinesAreNone)
{
    EXPECT_EQ(drawn(u"周砚上个月在苏州讲得很明白"), "no label");
    EXPECT_EQ(drawn(u"2025年的重点有三个"), "no label");
    EXPECT_EQ(drawn(u"Free cash flow"), "no label");
    EXPECT_EQ(drawn(u"Thanks, Mike"), "no label");
    EXPECT_EQ(drawn(u"Not – restructuring charge and other investments"), "no label");
    EXPECT_EQ(drawn(u"时间"), "no label");
}

TEST(LabelParts, AFirmStandsBehindAnAnalystInBrackets)
{
    const auto parts = readLabelParts(u"Jane Doe (Analyst, Barlow Pryce)", Vocabulary::shipped());
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->name, u"Jane Doe");
    EXPECT_EQ(parts->title, u"Analyst");
    EXPECT_EQ(parts->firm, u"Barlow Pryce");
}

} // namespace
} // namespace earshot
