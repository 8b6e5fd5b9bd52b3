#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

constexpr const char* kRecords = "analyst guest_7R2: 毛利率目标是多少？\nexecutive 澜岳精工: 请见年度报告。\n"
                                 "analyst 远山小竹: 合作有没有新进展？\nexecutive 澜岳精工: 合作正常。\n";

TEST(Board, AUserAsksTheCompanyByName)
{
    EXPECT_EQ(spoken(u"互动平台问答摘录\n\nguest_7R2 问 澜岳精工：毛利率目标是多少？ 2031-05-06 10:20\n"
                     u"澜岳精工 答：请见年度报告。 2031-05-07 17:02\n\n"
                     u"远山小竹 问 澜岳精工：合作有没有新进展？ 2031-05-08 13:41\n"
                     u"澜岳精工 答：合作正常。 2031-05-09 17:05\n"),
              kRecords);
}

TEST(Board, BothStandAboveTheirWords)
{
    EXPECT_EQ(
        spoken(u"首页  问答  公告\n\nguest_7R2\n问 毛利率目标是多少？\n提问时间 2031-05-06 10:20　来自 网站\n"
               u"澜岳精工 (6991xx)\n答 请见年度报告。\n回复时间 2031-05-07 17:02　　赞 12\n"
               u"远山小竹\n问 合作有没有新进展？\n提问时间 2031-05-08 13:41　来自 网站\n"
               u"澜岳精工 (6991xx)\n答 合作正常。\n回复时间 2031-05-09 17:05　　赞 3\n"),
        kRecords);
}

TEST(Board, TheCompanyStandsBeforeQuestionsAsWell)
{
    const Document document = test::plainDocument(
        u"互动问答\n\n用户名：guest_7R2\n澜岳精工(699123)：毛利率目标是多少？\n2031年05月06日 10:20 来自 "
        u"网站\n"
        u"澜岳精工：请见年度报告。\n2031年05月07日 15:20 来自 网站\n\n用户名：远山小竹\n"
        u"澜岳精工(699123)：合作有没有新进展？\n2031年05月08日 11:01 来自 网站\n澜岳精工：合作正常。\n"
        u"2031年05月09日 15:31 来自 网站\n");
    const Call call = test::callOf(document);
    EXPECT_EQ(test::spoken(call, document.text), kRecords);
    EXPECT_EQ(call.info.company, u"澜岳精工");
    EXPECT_EQ(call.info.tickers, std::vector<std::string>{"SSE:699123"});
    EXPECT_EQ(test::drawnPairs(call), "* Q 1 | A 2\n* Q 3 | A 4\n");
}

TEST(Board, WhoIsAskedStandsBehindTheVerb)
{
    EXPECT_EQ(spoken(u"guest_7R2 提问 澜岳精工(301234)\n毛利率目标是多少？\n2031-05-06 10:20:11\n\n"
                     u"澜岳精工(301234) 回复 guest_7R2\n请见年度报告。\n2031-05-07 15:20:40\n\n"
                     u"远山小竹 提问 澜岳精工(301234)\n合作有没有新进展？\n2031-05-08 11:01:02\n\n"
                     u"澜岳精工(301234) 回复 远山小竹\n合作正常。\n2031-05-09 15:31:33\n"),
              kRecords);
}

TEST(Board, AskersMayBeNobody)
{
    EXPECT_EQ(spoken(u"澜岳精工投资者互动\n\n问 澜岳精工：有没有回购计划？\n澜岳精工 答：没有。\n\n"
                     u"问 澜岳精工：海外业务占比多少？\n澜岳精工 答：约三成。\n"),
              "analyst 投资者: 有没有回购计划？\nexecutive 澜岳精工: 没有。\n"
              "analyst 投资者: 海外业务占比多少？\nexecutive 澜岳精工: 约三成。\n");
}

TEST(Board, ProseAboutACompanyIsNone)
{
    const Document document = test::plainDocument(
        u"澜岳精工(301234)上半年收入增长\n澜岳精工(301234)今日发布半年报，收入同比增长百分之九。\n"
        u"有投资者在互动平台问 公司何时投产。公司表示将按计划推进。\n");
    EXPECT_FALSE(segment(document, Lexicon::shipped()).has_value());
}

TEST(Board, ExportedListsNameTheUserAboveTheCompanyBehindTheVerb)
{
    EXPECT_EQ(
        spoken(u"首页 | 问答 | 登录\n共 2 条提问\n提问  时间从 2031-05-01 至 2031-05-31  导出\n\n"
               u"guest_7R2\n问 澜岳精工(301xxx)：毛利率目标是多少？\n2031-05-06 10:20:11  来自 网站  收藏\n"
               u"澜岳精工\n答 guest_7R2：请见年度报告。\n2031-05-07 17:02  来自 网站\n赞(3)  评论(1)\n\n"
               u"远山小竹\n问 澜岳精工(301xxx)：董秘：合作有没有新进展？\n2031-05-08 13:41:03  来自 App\n"
               u"澜岳精工\n答 远山小竹：合作正常。\n2031-05-09 17:05  来自 网站\n赞(14)  评论(0)\n\n"
               u"guest_7R2\n问 澜岳精工(301xxx)：有没有回购计划？\n2031-05-10 13:41:03  来自 App\n"
               u"澜岳精工\n答 guest_7R2：没有。\n2031-05-11 17:05  来自 网站\n赞(2)  评论(0)\n\n"
               u"下一页\n客服中心  关于我们\n"),
        "analyst guest_7R2: 毛利率目标是多少？\nexecutive 澜岳精工: 请见年度报告。\n"
        "analyst 远山小竹: 董秘：合作有没有新进展？\nexecutive 澜岳精工: 合作正常。\n"
        "analyst guest_7R2: 有没有回购计划？\nexecutive 澜岳精工: 没有。\n");
}

} // namespace
} // namespace earshot
