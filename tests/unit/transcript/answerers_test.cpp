#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Answerers, MayBeAFieldInABracketBehindTheAnswer)
{
    EXPECT_EQ(spoken(u"某某公司投资者关系活动记录表\n问：毛利率为什么下降？\n"
                     u"回复：原材料涨价。（回复人：田甜，财务总监）\n问：有回购计划吗？\n"
                     u"回 复：没有。（回复人：高远，董事长）\n"),
              "analyst 投资者: 毛利率为什么下降？\nexecutive 田甜: 原材料涨价。\n"
              "analyst 投资者: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(Answerers, OfTwoPartsAreTold)
{
    EXPECT_EQ(
        spoken(u"某某公司投资者关系活动记录表\n问：毛利率为什么下降？\n"
               u"答：原材料涨价。（财务总监 田甜）\n新厂也有影响，明年会好转。（补充回复人：高远，董事长）\n"
               u"问：有回购计划吗？\n答：没有。\n"),
        "analyst 投资者: 毛利率为什么下降？\nexecutive 田甜: 原材料涨价。\n"
        "executive 高远: 新厂也有影响，明年会好转。\nanalyst 投资者: 有回购计划吗？\nexecutive 公司: "
        "没有。\n");
}

TEST(Answerers, AreOfTheCompanyThoughTheListOfGuestsStandsAbove)
{
    EXPECT_EQ(
        spoken(u"参与单位名称及人员姓名\n青禾证券 林雨、岭南基金 周航\n"
               u"上市公司接待人员姓名：董事长 高远；财务总监 田甜\n"
               u"投资者关系活动主要内容介绍\n问：毛利率为什么下降？\n答：原材料涨价。（财务总监田甜回复）\n"
               u"问：有回购计划吗？\n答：没有。（董事长高远回复）\n"),
        "analyst 投资者: 毛利率为什么下降？\nexecutive 田甜: 原材料涨价。\n"
        "analyst 投资者: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(Answerers, TheCompanysAccountMayBeginBelowAHeadingOfTwoParts)
{
    EXPECT_EQ(spoken(u"某某公司投资者关系活动记录表\n一、参观工厂，董事会秘书高远介绍公司经营情况\n"
                     u"上半年公司收入增长了一成，毛利率也有提升。\n二、互动交流主要问题及回复\n"
                     u"1、毛利率为什么提升？\n回复：新产品较多。\n2、明年呢？\n回复：会更好。\n"),
              "executive 公司: 上半年公司收入增长了一成，毛利率也有提升。\n"
              "analyst 投资者: 毛利率为什么提升？\nexecutive 公司: 新产品较多。\n"
              "analyst 投资者: 明年呢？\nexecutive 公司: 会更好。\n");
}

} // namespace
} // namespace earshot
