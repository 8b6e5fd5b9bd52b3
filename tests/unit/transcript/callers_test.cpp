#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Callers, ANumberBehindATimeIsSomebody)
{
    EXPECT_EQ(spoken(u"Halden Tools webinar\n\n10:30 Moderator\nWelcome. I hand over to Jane Doe.\n\n"
                     u"10:31 Jane Doe, CEO\nThank you. Sales rose.\n\n10:32 +1 212 555 0100\nHow is "
                     u"pricing?\n\n10:33 Jane Doe, CEO\nPricing holds.\n\n10:35 +1 646 555 0177\nAnd what of "
                     u"costs?\n\n10:36 Tom Roe, CFO\nThey fall.\n\n10:38 +1 212 555 0100\nBy how "
                     u"much?\n\n10:39 Tom Roe, CFO\nBy a tenth.\n"),
              "operator Moderator: Welcome. I hand over to Jane Doe.\n"
              "executive Jane Doe: Thank you. Sales rose.\nanalyst +1 212 555 0100: How is pricing?\n"
              "executive Jane Doe: Pricing holds.\nanalyst +1 646 555 0177: And what of costs?\n"
              "executive Tom Roe: They fall.\nanalyst +1 212 555 0100: By how much?\n"
              "executive Tom Roe: By a tenth.\n");
}

TEST(Callers, AMaskedNumberIsSomebody)
{
    EXPECT_EQ(spoken(u"某某业绩会\n主持人：欢迎参加。\n高远：收入增长。\n来电 138****1234：工厂何时投产？\n"
                     u"高远：四季度投产。\n186****7788：毛利率怎么看？\n高远：保持稳定。\n"),
              "operator 主持人: 欢迎参加。\nexecutive 高远: 收入增长。\n"
              "analyst 来电 138****1234: 工厂何时投产？\nexecutive 高远: 四季度投产。\n"
              "analyst 186****7788: 毛利率怎么看？\nexecutive 高远: 保持稳定。\n");
}

TEST(Callers, CountedShareholdersAreSeveralPeople)
{
    EXPECT_EQ(spoken(u"某某股东会\n主席高远：收入增长。\n股东甲：派息为什么不变？\n主席高远：要先还债。\n"
                     u"股东乙：有回购计划吗？\n主席高远：没有。\n股东甲：谢谢。\n"),
              "executive 高远: 收入增长。\nanalyst 股东甲: 派息为什么不变？\nexecutive 高远: 要先还债。\n"
              "analyst 股东乙: 有回购计划吗？\nexecutive 高远: 没有。\nanalyst 股东甲: 谢谢。\n");
    EXPECT_EQ(spoken(u"Halden general meeting\n\nJane Doe: Sales rose.\n\nShareholder 1: Why no dividend?\n\n"
                     u"Jane Doe: Debt comes first.\n\nShareholder 2: Any buyback?\n\nJane Doe: None.\n"),
              "executive Jane Doe: Sales rose.\nanalyst Shareholder 1: Why no dividend?\n"
              "executive Jane Doe: Debt comes first.\nanalyst Shareholder 2: Any buyback?\n"
              "executive Jane Doe: None.\n");
}

TEST(Callers, AVisitorsNameStandsBehindTheBracket)
{
    EXPECT_EQ(
        spoken(u"某某业绩说明会 图文直播\n15:00:03  [主持人]：欢迎参加。\n"
               u"15:00:28  [嘉宾] 高远（董事长）：收入增长。\n15:01:52  [游客] 慢慢走88：工厂何时投产？\n"
               u"15:02:04  [嘉宾] 高远（董事长）：四季度投产。\n15:02:46  [游客] lindaw：有回购计划吗？\n"
               u"15:02:58  [嘉宾] 哈斯木仁（董事会秘书）：目前没有。\n"),
        "operator 主持人: 欢迎参加。\nexecutive 高远: 收入增长。\nanalyst 慢慢走88: 工厂何时投产？\n"
        "executive 高远: 四季度投产。\nanalyst lindaw: 有回购计划吗？\nexecutive 哈斯木仁: 目前没有。\n");
}

TEST(Callers, BracketsHoldOfficesOrWhoAsks)
{
    EXPECT_EQ(
        spoken(
            u"某某业绩会纪要\n出席：主席霍远棠先生、财务总裁简兆先生\n\n【司仪】欢迎出席，首先请主席致辞。\n"
            u"【主席】收入增长。\n【财务总裁】毛利率上升。\n【提问：海岬证券 邝先生】会关多少间分店？\n"
            u"【主席】八间。\n【提问：Halden Research, Jane Doe】何时投产？\n【财务总裁】十月。\n"
            u"【主席】多谢各位。\n"),
        "operator 司仪: 欢迎出席，首先请主席致辞。\nexecutive 霍远棠: 收入增长。\nexecutive 简兆: "
        "毛利率上升。\n"
        "analyst 邝先生: 会关多少间分店？\nexecutive 霍远棠: 八间。\nanalyst Jane Doe: 何时投产？\n"
        "executive 简兆: 十月。\nexecutive 霍远棠: 多谢各位。\n");
}

TEST(Callers, TagsEndWithAnAngle)
{
    EXPECT_EQ(
        spoken(u"某某电话会笔记\n公司：CEO 叶承远、CFO 倪佳\n外部：海岬投顾 方仲（海岬方）、雾桥资本 "
               u"罗曼（雾桥罗）\n\n"
               u"CEO> 收入增长，展望不变，全年计划照旧。\nCFO> 毛利率上升，费用下降，现金充足。\n"
               u"海岬方> 毛利率为什么上升？\nCFO> 原料便宜了，订单也多了一些。\n海岬方> 这会持续吗？\n"
               u"CEO> 会的，下半年也是这样。\n雾桥罗> 有没有回购的计划？\nCFO> 没有，先还债，再说回购。\n"
               u"雾桥罗> 债务什么时候还清？\nCEO> 明年年底之前还清。\n海岬方> 好的，谢谢两位。\n"
               u"雾桥罗> 谢谢，没有问题了。\nCEO> 谢谢大家，再见。\n"),
        "executive 叶承远: 收入增长，展望不变，全年计划照旧。\nexecutive 倪佳: "
        "毛利率上升，费用下降，现金充足。\n"
        "analyst 方仲: 毛利率为什么上升？\nexecutive 倪佳: 原料便宜了，订单也多了一些。\n"
        "analyst 方仲: 这会持续吗？\nexecutive 叶承远: 会的，下半年也是这样。\n"
        "analyst 罗曼: 有没有回购的计划？\nexecutive 倪佳: 没有，先还债，再说回购。\n"
        "analyst 罗曼: 债务什么时候还清？\nexecutive 叶承远: 明年年底之前还清。\n"
        "analyst 方仲: 好的，谢谢两位。\nanalyst 罗曼: 谢谢，没有问题了。\nexecutive 叶承远: "
        "谢谢大家，再见。\n");
}

TEST(Callers, FirmAndPersonStandSideBySide)
{
    EXPECT_EQ(
        spoken(
            u"某某法说会\n主持人：欢迎参加。\n总经理高远：收入增长。\n海岬投顾 丘研究员：毛利率怎么看？\n"
            u"总经理高远：保持稳定。\nHalden Court Securities Jane Doe：有回购计划吗？\n总经理高远：没有。\n"
            u"海岬投顾 丘研究员：谢谢。\n"),
        "operator 主持人: 欢迎参加。\nexecutive 高远: 收入增长。\nanalyst 丘研究员: 毛利率怎么看？\n"
        "executive 高远: 保持稳定。\nanalyst Jane Doe: 有回购计划吗？\nexecutive 高远: 没有。\n"
        "analyst 丘研究员: 谢谢。\n");
}

} // namespace
} // namespace earshot
