#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

// Marks that no grammar knows: the labels are learned from what returns between them.

TEST(LearnedLabels, ACountedVoiceMayStandBeforeTheNameOrHoldIt)
{
    EXPECT_EQ(spoken(u"某某公司业绩交流会纪要\n\n"
                     u"◆主持人◆欢迎各位投资者参加今天的业绩交流会，首先请高总介绍。\n"
                     u"◆高远◆上半年收入增长了一成，毛利率也有所提升，谢谢大家。\n"
                     u"◆Q1◆毛利率下半年还能继续提升吗？主要靠什么？\n"
                     u"◆A1◆◆高远◆会的，主要靠产品结构的改善，我们比较有信心。\n"
                     u"◆Q2（青禾证券 林雨）◆请问海外业务的进展怎么样？\n"
                     u"◆A2◆◆田甜◆海外业务今年上半年已经盈利，下半年还会更好。\n"
                     u"◆Q3（岭南基金 周航）◆现金流为什么比去年同期下降这么多？\n"
                     u"◆A3◆◆高远◆主要是备货的原因，四季度会恢复正常的水平。\n"
                     u"◆Q4（青禾证券 林雨）◆再追问一下，备货的规模是多少？\n"
                     u"◆A4◆◆田甜◆备货规模大约是三个月的用量，和往年差不多。\n"),
              "operator 主持人: 欢迎各位投资者参加今天的业绩交流会，首先请高总介绍。\n"
              "executive 高远: 上半年收入增长了一成，毛利率也有所提升，谢谢大家。\n"
              "analyst 投资者: 毛利率下半年还能继续提升吗？主要靠什么？\n"
              "executive 高远: 会的，主要靠产品结构的改善，我们比较有信心。\n"
              "analyst 林雨: 请问海外业务的进展怎么样？\n"
              "executive 田甜: 海外业务今年上半年已经盈利，下半年还会更好。\n"
              "analyst 周航: 现金流为什么比去年同期下降这么多？\n"
              "executive 高远: 主要是备货的原因，四季度会恢复正常的水平。\n"
              "analyst 林雨: 再追问一下，备货的规模是多少？\n"
              "executive 田甜: 备货规模大约是三个月的用量，和往年差不多。\n");
}

TEST(LearnedLabels, WhoSpeaksOnceBetweenTheMarksOfOthersIsHeard)
{
    const std::string turns =
        spoken(u"Borealis Tools earnings call\n\n"
               u"~ Operator ~: Good day and welcome to the call of Borealis Tools today.\n"
               u"~ Jane Doe ~: Thank you. Sales rose in every region this quarter, and so did margins.\n"
               u"~ Operator ~: We now take questions. Please go ahead.\n"
               u"~ Acme Capital Analyst Tom Roe ~: What is ahead for the margin in the second half?\n"
               u"~ Jane Doe ~: We expect more of the same, with prices where they are now.\n"
               u"~ Kestrel Securities Analyst Ann Lee ~: How is the demand for drills in Europe?\n"
               u"~ Jane Doe ~: It is up from the year before, and we see that going on.\n"
               u"~ Operator ~: This ends the call. Thank you all for being with us.\n");
    EXPECT_NE(turns.find("Tom Roe: What is ahead for the margin in the second half?\n"), std::string::npos)
        << turns;
    EXPECT_NE(turns.find("Ann Lee: How is the demand for drills in Europe?\n"), std::string::npos) << turns;
}

TEST(LearnedLabels, APersonWithFirmAndTitleNeedNotReturn)
{
    const std::string turns = spoken(u"某某集团业绩会\n\n"
                                     u"◎高远◎：谢谢大家，上半年收入增长了一成，毛利率也有所提升。\n"
                                     u"◎青禾证券分析师林雨◎：请问海外业务的进展怎么样，今年能不能盈利？\n"
                                     u"◎田甜◎：海外业务今年上半年已经盈利，下半年还会更好。\n"
                                     u"◎岭南基金分析师周航◎：现金流为什么比去年同期下降这么多？\n"
                                     u"◎高远◎：主要是备货的原因，四季度会恢复正常的水平。\n"
                                     u"◎田甜◎：我补充一句，备货规模和往年差不多，没有变化。\n");
    EXPECT_NE(turns.find("analyst 林雨: 请问海外业务的进展怎么样"), std::string::npos) << turns;
    EXPECT_NE(turns.find("analyst 周航: 现金流为什么比去年同期"), std::string::npos) << turns;
}

} // namespace
} // namespace earshot
