#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Asides, TimesBelowTheMessagesOfABoardAreNotSaid)
{
    EXPECT_EQ(spoken(u"某某业绩说明会\n主持人：欢迎各位参加。\n[问] 投资者_1234：工厂何时投产？\n"
                     u"提问时间：2031-05-12 15:03:21    来源：网站\n[答] 董事长高远：四季度投产。\n"
                     u"回复时间：2031-05-12 15:06:10    赞(3)  收藏\n[问] 山间明月88：毛利率怎么看\n"
                     u"提问时间：2031-05-12 15:07:21    来源：网站\n[答] 董事长高远：会回升。\n"
                     u"回复时间：2031-05-12 15:08:10    赞(3)  收藏\n主持人：我代为转达：分红呢？\n"
                     u"2031-05-12 15:09:00\n[答] 董事长高远：照旧。\n加载更多\n"),
              "operator 主持人: 欢迎各位参加。\nanalyst 投资者_1234: 工厂何时投产？\n"
              "executive 高远: 四季度投产。\nanalyst 山间明月88: 毛利率怎么看\nexecutive 高远: 会回升。\n"
              "operator 主持人: 我代为转达：分红呢？\nexecutive 高远: 照旧。\n");
}

TEST(Asides, FramedLinesBeforeALabelAreNotSaid)
{
    EXPECT_EQ(spoken(u"某某业绩会\n主持人：欢迎各位参加。\n高远：收入增长。\n（播放短片，略）\n"
                     u"田甜：工厂何时投产？\n—— 更多纪要，请关注“某某纪要” ——\n高远：四季度投产。\n[图片]\n"
                     u"田甜：分红呢？\n[图片] 会场外的试吃台\n高远：照旧。\n＊＊＊＊＊＊\n田甜：谢谢。\n"),
              "operator 主持人: 欢迎各位参加。\nexecutive 高远: 收入增长。\nanalyst 田甜: 工厂何时投产？\n"
              "executive 高远: 四季度投产。\nanalyst 田甜: 分红呢？\nexecutive 高远: 照旧。\n"
              "analyst 田甜: 谢谢。\n");
}

TEST(Asides, WordsBehindAFramedLineKeepIt)
{
    EXPECT_EQ(spoken(u"某某业绩会\n主持人：欢迎各位参加。\n高远：收入增长。\n（以下为英文）\n成本下降。\n"
                     u"田甜：工厂何时投产？\n高远：四季度投产。\n田甜：谢谢。\n"),
              "operator 主持人: 欢迎各位参加。\nexecutive 高远: 收入增长。\n（以下为英文）\n成本下降。\n"
              "analyst 田甜: 工厂何时投产？\nexecutive 高远: 四季度投产。\nanalyst 田甜: 谢谢。\n");
}

TEST(Asides, LinksToOtherPagesStandBetweenSpeeches)
{
    EXPECT_EQ(
        spoken(u"某某法說會\n發言人高遠：歡迎各位參加。\n〈問答時間〉\nQ：工廠何時投產？\n"
               u"A（總經理田甜）：第四季投產。\n延伸閱讀\n‧某某營收創新高 法人看好\n‧〈焦點股〉某某攻漲停\n"
               u"A（總經理田甜）：我補充一下，進度正常。\nQ：毛利率呢？\nA（總經理田甜）：會回升。\n"),
        "executive 高遠: 歡迎各位參加。\nanalyst 投資者: 工廠何時投產？\n"
        "executive 田甜: 第四季投產。\nexecutive 田甜: 我補充一下，進度正常。\n"
        "analyst 投資者: 毛利率呢？\nexecutive 田甜: 會回升。\n");
}

TEST(Asides, SomebodyOfAKindMaySpeakOnce)
{
    EXPECT_EQ(
        spoken(u"某某发布会\n主持人：欢迎各位参加。\n高远：收入增长。\n田甜：成本下降。\n高远：谢谢。\n"
               u"主持人：请提问。\n记者：您打算何时退休？\n高远：还早。\n田甜：我也是。\n主持人：再见。\n"),
        "operator 主持人: 欢迎各位参加。\nexecutive 高远: 收入增长。\nexecutive 田甜: 成本下降。\n"
        "executive 高远: 谢谢。\noperator 主持人: 请提问。\nanalyst 投资者: 您打算何时退休？\n"
        "executive 高远: 还早。\nexecutive 田甜: 我也是。\noperator 主持人: 再见。\n");
}

TEST(Asides, AnAnnouncementIsSignedBelowTheLastAnswer)
{
    EXPECT_EQ(
        spoken(u"某某股份有限公司关于业绩说明会召开情况的公告\n二、投资者提出的主要问题及公司的回复情况\n"
               u"问题1：增长动力是什么？\n回复：客户切换。\n问题2：产能呢？\n回复：二十吨。\n三、其他事项\n"
               u"详细情况可登录网站查看。\n特此公告。\n\n        某某股份有限公司董事会\n        "
               u"2031年5月21日\n"),
        "analyst 投资者: 增长动力是什么？\nexecutive 公司: 客户切换。\nanalyst 投资者: 产能呢？\n"
        "executive 公司: 二十吨。\n");
}

TEST(Asides, NumbersOfAListInsideAnAnswerAskNothing)
{
    EXPECT_EQ(
        spoken(
            u"某某公司投资者关系活动记录表\n二、互动交流环节\n1、订单增速为什么高？\n交付周期有没有拉长？\n"
            u"答：大泵的周期长。\n2、温控业务进展如何？\n答：确认收入四千万元。具体来看：\n"
            u"1、屏蔽泵：产能十五万台；\n2、管道泵：批量小；\n3、毛利率：约两成六。\n3、有哪些资质？\n答：二"
            u"级和三级。\n"),
        "analyst 投资者: 订单增速为什么高？\n交付周期有没有拉长？\nexecutive 公司: 大泵的周期长。\n"
        "analyst 投资者: 温控业务进展如何？\n"
        "executive 公司: 确认收入四千万元。具体来看：\n1、屏蔽泵：产能十五万台；\n2、管道泵：批量小；\n"
        "3、毛利率：约两成六。\nanalyst 投资者: 有哪些资质？\nexecutive 公司: 二级和三级。\n");
}

TEST(Asides, AHostOrAFirmMayStandInTheBracketOfACountedQuestion)
{
    EXPECT_EQ(spoken(u"某某业绩交流纪要\nQ1（方元证券-高远）：单价的趋势？\nA1（CFO田敏）：企稳。\n"
                     u"Q2：库存呢？\nA2：正常。\nQ3（主持人）：最后一个问题，来自会前收集：成本呢？\nA3（CFO"
                     u"田敏）：下降。\n"
                     u"【风险提示】宏观经济下行；价格战重启。\n"),
              "analyst 高远: 单价的趋势？\nexecutive 田敏: 企稳。\nanalyst 投资者: 库存呢？\nexecutive 公司: "
              "正常。\n"
              "operator 主持人: 最后一个问题，来自会前收集：成本呢？\nexecutive 田敏: 下降。\n");
}

TEST(Asides, TheNextPartOfAFormIsNoAnswer)
{
    constexpr std::u16string_view kForm =
        u"某某公司投资者关系活动记录表\n参与单位      二、互动交流环节\n会议交流的主要问题及回复如下：\n"
        u"1、订单增速为什么高？\n答：大泵的周期长。\n2、有哪些资质？\n答：二级和三级。\n三、参观装配车间（略"
        u"）\n";
    EXPECT_EQ(spoken(kForm), "analyst 投资者: 订单增速为什么高？\nexecutive 公司: 大泵的周期长。\n"
                             "analyst 投资者: 有哪些资质？\nexecutive 公司: 二级和三级。\n");
    EXPECT_EQ(
        spoken(u"某某公司投资者关系活动记录表\n二、互动交流环节\n1、订单增速为什么高？\n答：大泵的周期长。\n"
               u"2、有哪些计划？\n答：有三点。\n一、扩产。\n二、出海。\n三、分红。\n"),
        "analyst 投资者: 订单增速为什么高？\nexecutive 公司: 大泵的周期长。\n"
        "analyst 投资者: 有哪些计划？\nexecutive 公司: 有三点。\n一、扩产。\n二、出海。\n三、分红。\n")
        << "somebody counts";
}

} // namespace
} // namespace earshot
