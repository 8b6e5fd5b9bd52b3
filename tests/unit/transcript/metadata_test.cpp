#include "support/marked_text.h"
#include "transcript/segmenter.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "company | tickers | period | end of period | date of call"
std::string info(std::u16string_view head)
{
    const std::u16string text =
        std::u16string(head) + u"\nOperator:\nWelcome.\nAnn Brill:\nThank you.\nOperator:\nGoodbye.\n";
    const CallInfo info = segment(test::plainDocument(text), Lexicon::shipped()).value().info;
    std::string out = toUtf8(info.company) + " |";
    for (const std::string& ticker : info.tickers)
        out += " " + ticker;
    out += " | " + periodLabel(info) + " | " + (info.periodEnd ? isoDate(*info.periodEnd) : "") + " | " +
           (info.callDate ? isoDate(*info.callDate) : "");
    return out;
}

TEST(CallInfo, HeadLinesOfUsTranscripts)
{
    EXPECT_EQ(info(u"Halden Tools, Inc. (HLDN 1.27%)\nQ2 2031 Earnings Call\nAug 08, 2031, 5:00 p.m. ET"),
              "Halden Tools, Inc. | HLDN | FY2031 Q2 | 2031-06-30 | 2031-08-08");
    EXPECT_EQ(info(u"Halden Tools (NYSE:HLDN) Q3 2031 Earnings Call November  8, 2031  8:30 AM ET"),
              "Halden Tools | NYSE:HLDN | FY2031 Q3 | 2031-09-30 | 2031-11-08");
    EXPECT_EQ(info(u"Q4 2031 Halden Tools NV Earnings Call\nJANUARY 20, 2032 / 2:00PM GMT"),
              "Halden Tools NV | | FY2031 Q4 | 2031-12-31 | 2032-01-20");
}

TEST(CallInfo, AFiscalYearEndsWhenTheDocumentSaysSo)
{
    EXPECT_EQ(info(u"岭南集团今日发布了截至3月31日的2031财年第四财季财报。"),
              "岭南集团 | | FY2031 Q4 | 2031-03-31 | ");
    EXPECT_EQ(info(u"岭南集团（NYSE：LNJT；港交所：09473）2031财年第一季度业绩电话会\n会议时间：2030年8月10日"
                   u" 20:00\n"
                   u"截至6月30日的季度收入增长。"),
              "岭南集团 | NYSE:LNJT HKEX:09473 | FY2031 Q1 | 2030-06-30 | 2030-08-10");
}

TEST(CallInfo, AnotherFiscalYearIsNotGuessedFromTheCalendar)
{
    EXPECT_EQ(info(u"Halden Tools (HLDN)\nQ1 2031 Earnings Call\nOct 30, 2030, 5:30 p.m. ET"),
              "Halden Tools | HLDN | FY2031 Q1 |  | 2030-10-30");
}

TEST(CallInfo, FieldsOfADisclosureForm)
{
    EXPECT_EQ(info(u"证券代码：301998                 证券简称：岭南精密\n民國 120 年第一季 法人說明會"),
              "岭南精密 | SZSE:301998 | FY2031 Q1 | 2031-03-31 | ");
}

TEST(CallInfo, TickersOfEveryExchange)
{
    EXPECT_EQ(info(u"岭南精密（2699.HK）2031年第一季度业绩电话会"),
              "岭南精密 | HKEX:2699 | FY2031 Q1 | 2031-03-31 | ");
    EXPECT_EQ(info(u"Halden Tools (NASDAQ: HLD.A) Q2 2031 Earnings Call"),
              "Halden Tools | NASDAQ:HLD.A | FY2031 Q2 |  | ");
    EXPECT_EQ(info(u"岭南精密(601998)2031年第一季度业绩说明会"),
              "岭南精密 | SSE:601998 | FY2031 Q1 | 2031-03-31 | ");
}

TEST(CallInfo, ADateOfTheReportedPeriodIsNotThatOfTheCall)
{
    EXPECT_EQ(
        info(
            u"Halden Tools Q2 2031 Earnings Call\nThe quarter ended June 28, 2031\nAugust 5, 2031 5:00 p.m."),
        "Halden Tools | | FY2031 Q2 | 2031-06-28 | 2031-08-05");
}

} // namespace
} // namespace earshot
