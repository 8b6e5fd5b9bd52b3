#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(Offices, AnOfficeStandsForWhoHasItByTheList)
{
    EXPECT_EQ(
        spoken(u"某某集團業績發佈會紀要\n出席管理層：主席高遠先生、行政總裁李雨桐女士、財務總裁田甜女士\n\n"
               u"【主席】多謝各位，全年收入上升一成。\n【行政總裁】我講營運，門店增加三間。\n"
               u"【財務總裁】派息比率維持六成。\n【主席】現在答問。\n"),
        "executive 高遠: 多謝各位，全年收入上升一成。\nexecutive 李雨桐: 我講營運，門店增加三間。\n"
        "executive 田甜: 派息比率維持六成。\nexecutive 高遠: 現在答問。\n");
}

TEST(Offices, OneOfTwoWhoHaveTheOfficeIsNotGuessed)
{
    EXPECT_EQ(spoken(u"某某集团业绩会纪要\n出席人员：董事长高远、副总裁李雨桐、副总裁田甜\n\n"
                     u"董事长：收入增长一成。\n副总裁：门店增加三间。\n董事长：现在答问。\n副总裁：请讲。\n"),
              "executive 高远: 收入增长一成。\nexecutive 副总裁: 门店增加三间。\nexecutive 高远: 现在答问。\n"
              "executive 副总裁: 请讲。\n");
}

TEST(Offices, APersonsNameBehindAnOfficeInBracketsIsTheLabels)
{
    EXPECT_EQ(spoken(u"某某集团业绩会纪要\n\n【董事长】高远：收入增长一成。\n【财务总监】田甜：费用下降。\n"
                     u"【董事长】高远：现在答问。\n【财务总监】田甜：请讲。\n"),
              "executive 高远: 收入增长一成。\nexecutive 田甜: 费用下降。\nexecutive 高远: 现在答问。\n"
              "executive 田甜: 请讲。\n");
}

TEST(Offices, AnOfficeThatNoListKnowsStandsBeforeAPersonWhoIsAddressed)
{
    EXPECT_EQ(
        spoken(u"某某公司股东大会纪要\n主席高远先生：大会开始。\n财务董事田甜女士：全年溢利上升。\n"
               u"主席高远先生：现在投票。\n点票监察员李雨桐小姐：议案获得通过。\n主席高远先生：散会。\n"),
        "executive 高远: 大会开始。\nexecutive 田甜: 全年溢利上升。\nexecutive 高远: 现在投票。\n"
        "executive 李雨桐: 议案获得通过。\nexecutive 高远: 散会。\n");
}

TEST(Codes, WhatTheListsBracketsSayLabels)
{
    EXPECT_EQ(
        spoken(u"某某光学电话会笔记\n公司：CEO 高远、CFO 田甜、IR Ingrid\n"
               u"外部：青穗投顾 李雨桐（青穗桐）、Pine Harbor Research Ida Moss（Harbor Ida）\n\n"
               u"IR> 大家好，先请 CEO 讲五分钟。\nCEO> 第三季营收增长两成。\nCFO> 毛利率回升。\n"
               u"IR> 开放提问。\n青穗桐> 毛利率为什么回升？\nCFO> 产品组合变好了。\n"
               u"Harbor Ida> 明年的资本开支多少？\nCEO> 和今年差不多。\n青穗桐> 谢谢，良率现在多少？\n"
               u"CFO> 六成左右。\n"),
        "executive Ingrid: 大家好，先请 CEO 讲五分钟。\nexecutive 高远: 第三季营收增长两成。\n"
        "executive 田甜: 毛利率回升。\nexecutive Ingrid: 开放提问。\nanalyst 李雨桐: 毛利率为什么回升？\n"
        "executive 田甜: 产品组合变好了。\nanalyst Ida Moss: 明年的资本开支多少？\n"
        "executive 高远: 和今年差不多。\nanalyst 李雨桐: 谢谢，良率现在多少？\nexecutive 田甜: 六成左右。\n");
}

TEST(Codes, OneThatTwoPeopleHaveNamesNeither)
{
    const std::string turns =
        spoken(u"某某光学电话会笔记\n与会：青穗投顾 李雨桐（买方甲组）、海岬资本 周敏（买方甲组）\n\n"
               u"高远：第三季营收增长两成。\n买方甲组：毛利率为什么回升？\n高远：产品组合变好了。\n"
               u"买方甲组：良率现在多少？\n高远：六成左右。\n");
    EXPECT_EQ(turns.find("李雨桐:"), std::string::npos) << turns;
    EXPECT_EQ(turns.find("周敏:"), std::string::npos) << turns;
}

TEST(Codes, BracketsHoldAVoiceAndWhoseItIs)
{
    EXPECT_EQ(
        spoken(u"某某集团业绩发布会纪要\n\n【主持】现在开始答问。\n"
               u"【提问：青穗证券 李先生】同店销售有没有改善？\n【总经理 高远】跌幅收窄了。\n"
               u"【提问：Pine Harbor Research, Ida Moss】新厨房何时投产？\n【总经理 高远】十月。\n"
               u"【提问：《晨港财经》记者】会不会私有化？\n【总经理 高远】没有考虑。\n"),
        "operator 主持: 现在开始答问。\nanalyst 李先生: 同店销售有没有改善？\nexecutive 高远: 跌幅收窄了。\n"
        "analyst Ida Moss: 新厨房何时投产？\nexecutive 高远: 十月。\n"
        "analyst 《晨港财经》记者: 会不会私有化？\nexecutive 高远: 没有考虑。\n");
}

TEST(Codes, AskersAreToldApartByALetterOrAStem)
{
    EXPECT_EQ(
        spoken(u"某某公司股东大会纪要\n董事长高远：请提问。\n股东甲：为什么只派三分？\n董事长高远：要还债。\n"
               u"股东乙（网上）：船员够不够？\n董事长高远：正在请人。\n股东甲：还有特别息吗？\n"
               u"董事长高远：有一分。\n"),
        "executive 高远: 请提问。\nanalyst 股东甲: 为什么只派三分？\nexecutive 高远: 要还债。\n"
        "analyst 股东乙: 船员够不够？\nexecutive 高远: 正在请人。\nanalyst 股东甲: 还有特别息吗？\n"
        "executive 高远: 有一分。\n");
}

TEST(Codes, AFirmStandsBehindALowLine)
{
    EXPECT_EQ(spoken(u"某某医疗业绩会转写\n\n高远(00:00:03): 收入增长三成。\n\n"
                     u"Ida Moss_Pineharbor(00:01:58): What drives the second half?\n\n"
                     u"高远(00:02:30): 主要是新品。\n\n李雨桐_青穗资管(00:03:10): 单价多少？\n\n"
                     u"高远(00:03:40): 与去年持平。\n"),
              "executive 高远: 收入增长三成。\nanalyst Ida Moss: What drives the second half?\n"
              "executive 高远: 主要是新品。\nanalyst 李雨桐: 单价多少？\nexecutive 高远: 与去年持平。\n");
}

TEST(Codes, OneCharacterInColumnsCallsWhoseNameBeginsWithIt)
{
    EXPECT_EQ(
        spoken(u"某某集團中期業績簡報會紀錄\n\n出席者：\n管理層　高遠先生　執行董事兼行政總裁（「高」）\n"
               u"　　　　田甜女士　首席財務官（「田」）\n提問者　李雨桐女士　青穗證券（「李」）\n"
               u"　　　　周小姐　　　《晨港財經》（「周」）\n\n高：　多謝各位，上半年收入上升一成。\n\n"
               u"田：　毛利率是三成。\n\n李：　毛利率會不會再跌？\n\n田：　不會。\n\n周：　有沒有收購的打算？"
               u"\n\n"
               u"高：　沒有。\n"),
        "executive 高遠: 多謝各位，上半年收入上升一成。\nexecutive 田甜: 毛利率是三成。\n"
        "analyst 李雨桐: 毛利率會不會再跌？\nexecutive 田甜: 不會。\nanalyst 周小姐: 有沒有收購的打算？\n"
        "executive 高遠: 沒有。\n");
}

TEST(Codes, SignsOfEqualitySayWhoStandsBehindALetter)
{
    EXPECT_EQ(spoken(u"某某精工法說會筆記\n與會：總＝總經理高遠　財＝財務長田甜\n\n財：第三季營收成長一成。\n"
                     u"Ｑ（青穗投顧）：產能現在多少？\nＡ（總）：月產九萬片。\nＱ（外資）：價格呢？\n"
                     u"Ａ（總）：每年都會降。\nＱ：股利政策？\nＡ（財）：維持五成。\n"),
              "executive 田甜: 第三季營收成長一成。\nanalyst 青穗投顧: 產能現在多少？\n"
              "executive 高遠: 月產九萬片。\nanalyst 外資: 價格呢？\nexecutive 高遠: 每年都會降。\n"
              "analyst 投資者: 股利政策？\nexecutive 田甜: 維持五成。\n");
}

TEST(Codes, OneCharacterThatBeginsNeitherNameNorOfficeIsNone)
{
    const std::string turns =
        spoken(u"某某精工交流纪要\n出席：总经理高远（男）、财务总监田甜（女）\n\n高远：收入增长一成。\n"
               u"男：产能现在多少？\n高远：月产九万片。\n男：价格呢？\n田甜：每年都会降。\n");
    EXPECT_EQ(turns.find("高远: 产能"), std::string::npos) << turns;
}

TEST(Codes, AFirmInBracketsBehindANameIsNone)
{
    const Call call = test::callOf(test::plainDocument(
        u"主持人：下面请青穗证券的李雨桐提问。\n\n李雨桐（青穗证券）：产能现在多少？\n\n"
        u"高远（总经理）：月产九万片。\n\n李雨桐（青穗证券）：明年呢？\n\n高远（总经理）：会再增加。\n"));
    ASSERT_EQ(call.people.size(), 3u);
    EXPECT_EQ(call.people[1].name, u"李雨桐");
    EXPECT_EQ(call.people[1].firm, u"青穗证券");
}

} // namespace
} // namespace earshot
