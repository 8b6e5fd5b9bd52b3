#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "company | tickers | period | end of period | date of call"
std::string info(std::u16string_view head)
{
    const std::u16string text =
        std::u16string(head) + u"\nOperator:\nWelcome.\nAnn Brill:\nThank you.\nOperator:\nGoodbye.\n";
    const CallInfo info = test::callOf(test::plainDocument(text)).info;
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

TEST(CallInfo, TheQuarterOfAnotherFiscalYearIsNotThatOfTheCalendar)
{
    EXPECT_EQ(info(u"Halden Tools (HLDN)\nQ1 2031 Earnings Call\nOct 30, 2030, 5:30 p.m. ET"),
              "Halden Tools | HLDN | FY2031 Q1 | 2030-09-30 | 2030-10-30");
}

TEST(CallInfo, WordsOfAPeriodAreNoCompany)
{
    EXPECT_EQ(info(u"Half-Year Results Call\nAugust 14, 2031"), " | |  |  | 2031-08-14");
    EXPECT_EQ(info(u"Halden Tools Interim Results Call\nAugust 14, 2031"),
              "Halden Tools | |  |  | 2031-08-14");
}

TEST(CallInfo, ChineseHeadsWriteCodesInManyWays)
{
    const auto tickers = [](std::u16string_view head) {
        const std::string all = info(std::u16string(head) + u"2031年二季度业绩说明会");
        return all.substr(all.find('|') + 1, all.find(" | FY") - all.find('|') - 1);
    };
    EXPECT_EQ(tickers(u"岭南精密（LNJM；688999）"), " SSE:688999");
    EXPECT_EQ(tickers(u"岭南精密 688999.SH "), " SSE:688999");
    EXPECT_EQ(tickers(u"岭南精密（SZ301998）"), " SZSE:301998");
    EXPECT_EQ(tickers(u"岭南精密（839998.BJ）"), " BSE:839998");
    EXPECT_EQ(tickers(u"岭南精密(2399-TW)"), " TWSE:2399");
    EXPECT_EQ(tickers(u"岭南精密 2399 TT "), " TWSE:2399");
    EXPECT_EQ(tickers(u"岭南精密 (2399 TT)"), " TWSE:2399");
    EXPECT_EQ(tickers(u"岭南精密（股份代号：01299）"), " HKEX:01299");
    EXPECT_EQ(tickers(u"岭南精密（A股代码：688999，H股代码：01299）"), " SSE:688999 HKEX:01299");
    EXPECT_EQ(tickers(u"证券代码：301998　证券简称：岭南精密 "), " SZSE:301998");
    EXPECT_EQ(tickers(u"岭南精密 2031 HK投资者日"), ""); // a year
}

TEST(CallInfo, FieldsOfADisclosureForm)
{
    EXPECT_EQ(info(u"证券代码：301998                 证券简称：岭南精密\n民國 120 年第一季 法人說明會"),
              "岭南精密 | SZSE:301998 | FY2031 Q1 | 2031-03-31 | ");
}

TEST(CallInfo, AHeadlineMayStandBehindAField)
{
    EXPECT_EQ(info(u"会议主题：岭南精密2031年一季度业绩交流\n会议时间：2031/04/30 16:00 (GMT+08:00)"),
              "岭南精密 | | FY2031 Q1 | 2031-03-31 | 2031-04-30");
    EXPECT_EQ(info(u"作者  ridge (山風)　看板  Stock\n標題  [情報] 2399 嶺南精密 第一季法說會筆記"),
              "嶺南精密 | |  |  | ");
    EXPECT_EQ(info(u"HALDEN TOOLS, INC.\nFourth Quarter 2031 Q&A Webcast\nFebruary 20, 2032"),
              "HALDEN TOOLS, INC | | FY2031 Q4 | 2031-12-31 | 2032-02-20");
}

TEST(CallInfo, ADateMayEndInAColonAndAMachinesStampIsNoTime)
{
    EXPECT_EQ(info(u"Harbour Tools Q2 2031 Earnings Call\nJuly 30, 2031:"),
              "Harbour Tools | | FY2031 Q2 | 2031-06-30 | 2031-07-30");
    EXPECT_EQ(info(u"Harbour Tools Q2 2031 Earnings Call\nAug 2, 2031 09:15:22\nJuly 30, 2031: 9 a.m."),
              "Harbour Tools | | FY2031 Q2 | 2031-06-30 | 2031-07-30");
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

/// As info() gives it, with the end of the fiscal year, for a call whose officer says `speech`.
std::string spokenInfo(std::u16string_view head, std::u16string_view speech)
{
    const std::u16string text = std::u16string(head) + u"\nOperator:\nWelcome.\nAnn Brill:\n" +
                                std::u16string(speech) + u"\nOperator:\nGoodbye.\n";
    const CallInfo info = test::callOf(test::plainDocument(text)).info;
    const auto date = [](const std::optional<Date>& day) {
        return day ? isoDate(*day) : std::string("open");
    };
    const std::string yearEnd =
        info.fiscalYearEnd ? std::to_string(static_cast<unsigned>(info.fiscalYearEnd->month())) : "open";
    return date(info.periodEnd) + " | " + yearEnd;
}

TEST(CallInfo, ThePeriodOfAReportFiledBeforeIsNotThatOfTheCall)
{
    EXPECT_EQ(spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nJan 30, 2032, 5:00 p.m. ET",
                         u"See our report on Form 10-Q for the quarter ended September 27, 2031."),
              "2031-12-31 | 12");
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nNov 8, 2031, 5:00 p.m. ET",
                   u"See our report on Form 10-K for the year ended October 3, 2030. Sales of the quarter "
                   u"ended September 28, 2031 grew."),
        "2031-09-28 | 9");
}

TEST(CallInfo, TheLastAnnualReportTellsWhenYearsEnd)
{
    EXPECT_EQ(spokenInfo(u"Halden Tools (HLDN)\nQ1 2031 Earnings Call\nMay 6, 2031, 5:00 p.m. ET",
                         u"See our report on Form 10-K for the year ended December 31, 2030."),
              "2031-03-31 | 12");
    EXPECT_EQ(spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nSep 22, 2031, 5:00 p.m. ET",
                         u"Margins for the year ended June 30, 2030 were lower."),
              "2031-06-30 | 6");
}

TEST(CallInfo, AFiscalQuarterIsTheOnlyOneThatCanHaveEndedBeforeTheCall)
{
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ2 2032 Earnings Call\nAug 15, 2031, 5:00 p.m. ET", u"Thanks."),
        "2031-07-31 | 1");
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ3 2031 Earnings Call\nJul 26, 2031, 5:00 p.m. ET", u"Thanks."),
        "2031-06-30 | 9");
    // June or July
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ3 2031 Earnings Call\nAug 15, 2031, 5:00 p.m. ET", u"Thanks."),
        "open | open");
    EXPECT_EQ(spokenInfo(u"Halden Tools (HLDN)\nQ3 2031 Earnings Call\nAug 15, 2031, 5:00 p.m. ET",
                         u"In the June quarter we grew. For the September quarter we expect more."),
              "2031-06-30 | 9");
    EXPECT_EQ(spokenInfo(u"Halden Tools (HLDN)\nQ3 2031 Earnings Call\nAug 15, 2031, 5:00 p.m. ET",
                         u"As of July 31, 2031, we held cash."),
              "2031-07-31 | 10");
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nJul 19, 2031, 5:00 p.m. ET", u"Thanks."),
        "open | open"); // May or June
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nNov 2, 2031, 5:00 p.m. ET", u"Thanks."),
        "2031-09-30 | 9");
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nMar 13, 2032, 5:00 p.m. ET", u"Thanks."),
        "open | open");
    // a calendar quarter, or a retailer's that ends a month later
    EXPECT_EQ(
        spokenInfo(u"Halden Tools (HLDN)\nQ2 2031 Earnings Call\nAug 20, 2031, 5:00 p.m. ET", u"Thanks."),
        "open | open");
}

TEST(CallInfo, AnInterimEndsInTheMiddleOfItsYear)
{
    EXPECT_EQ(
        spokenInfo(u"岭南集团2031财年中期业绩电话会\n会议时间：2030年11月20日 20:00\n截至9月30日的收入增长。",
                   u"谢谢。"),
        "2030-09-30 | 3");
    EXPECT_EQ(spokenInfo(u"岭南集团2031年中期业绩电话会\n会议时间：2031年8月22日 20:00", u"谢谢。"),
              "2031-06-30 | 12");
}

TEST(CallInfo, AHalfIsReadInEveryWording)
{
    for (const std::u16string_view title :
         {u"Halden Tools H1 2031 Earnings Call", u"Halden Tools Half-Year Results 2031",
          u"Halden Tools 1H31 results call", u"Halden Tools first half 2031 results"})
        EXPECT_EQ(info(std::u16string(title) + u"\nAugust 14, 2031"),
                  "Halden Tools | | FY2031 H1 | 2031-06-30 | 2031-08-14");
    EXPECT_EQ(
        info(u"Halden Tools plc\nInterim results for the six months ended 30 June 2031\nAugust 14, 2031"),
        "Halden Tools plc | | FY2031 H1 | 2031-06-30 | 2031-08-14");
    EXPECT_EQ(
        info(u"Halden Tools Ltd\nHalf year results, six months ended 31 December 2030\n20 February 2031"),
        "Halden Tools Ltd | | FY2031 H1 | 2030-12-31 | 2031-02-20");
    // of a year that ends in June, by the day of the call
    EXPECT_EQ(info(u"Halden Tools H1 FY31 results\n20 February 2031"),
              "Halden Tools | | FY2031 H1 | 2030-12-31 | 2031-02-20");
    EXPECT_EQ(info(u"岭南精密股份有限公司2031年半年度业绩说明会\n2031年8月28日"),
              "岭南精密 | | FY2031 H1 | 2031-06-30 | 2031-08-28");
}

TEST(CallInfo, ACompanyMayHaveALineOfItsOwn)
{
    EXPECT_EQ(info(u"Halden Tools AB (publ)\nQ3 2031 Earnings Call\nNovember 8, 2031"),
              "Halden Tools AB | | FY2031 Q3 | 2031-09-30 | 2031-11-08");
    EXPECT_EQ(info(u"Halden Tools Co., Ltd. (TYO: 6987)\nQ3 2031 Earnings Call\nNovember 8, 2031"),
              "Halden Tools Co., Ltd. | TYO:6987 | FY2031 Q3 | 2031-09-30 | 2031-11-08");
    // a filing names the exchange that it goes to as well
    EXPECT_EQ(
        info(u"Borealis Exchange Limited\nHalden Tools Limited\nQ3 2031 Earnings Call\nNovember 8, 2031"),
        " | | FY2031 Q3 | 2031-09-30 | 2031-11-08");
}

TEST(CallInfo, ABracketBeforeTheLegalFormIsPartOfTheName)
{
    EXPECT_EQ(info(u"Halden (Asia Pacific) Limited (HLDN) Q2 2031 Earnings Call"),
              "Halden (Asia Pacific) Limited | HLDN | FY2031 Q2 |  | ");
    EXPECT_EQ(info(u"岭南（中国）有限公司2031年第一季度业绩电话会"),
              "岭南（中国） | | FY2031 Q1 | 2031-03-31 | ");
}

TEST(CallInfo, WordsOfTheCallSingleOutTheEndOfAFiscalQuarter)
{
    const auto end = [](std::u16string_view head, std::u16string_view speech) {
        std::u16string text(head);
        text += u"\nOperator:\nWelcome.\nAnn Brill:\nThank you.\nRolf Dane:\n";
        text += speech;
        text += u"\nOperator:\nGoodbye.\n";
        const auto day = test::callOf(test::plainDocument(text)).info.periodEnd;
        return day ? isoDate(*day) : std::string();
    };
    const std::u16string_view july = u"Q4 2031 Halden Tools Corp Earnings Call\nJULY 19, 2031 / 9:30PM GMT";
    EXPECT_EQ(end(july, u"Sales rose."), "");
    EXPECT_EQ(end(july, u"Orders fell below those of a typical June quarter."), "2031-06-30");
    EXPECT_EQ(end(u"Halden Tools (HLDN)\nQ4 2031 Earnings Call\nSep 22, 2031, 5:30 p.m. ET",
                  u"Net cash was $50.1 million for the year ended June 30, 2031."),
              "2031-06-30");
    EXPECT_EQ(end(u"Halden Tools Corporation F4Q31 Earnings Call October 13, 2031 11:00 AM ET",
                  u"Cash exceeded notes payable at July 31, 2031."),
              "2031-07-31");
}

TEST(CallInfo, ATitleThatListsItsPartsOrGivesASymbolNamesTheCompany)
{
    EXPECT_EQ(info(u"Pine Harbor, Q3 2031 Earnings Call, Oct 30, 2031"),
              "Pine Harbor | | FY2031 Q3 | 2031-09-30 | 2031-10-30");
    const Document document = test::plainDocument(
        u"PNHR - Earnings call Q3 2031\nOperator:\nWelcome to the Pine Harbor third quarter 2031 earnings "
        u"call.\nAnn Brill:\nThank you.\nOperator:\nGoodbye.\n");
    EXPECT_EQ(toUtf8(test::callOf(document).info.company), "Pine Harbor");
}

TEST(CallInfo, NamesOfUnusualShape)
{
    EXPECT_EQ(info(u"Halden Group, Inc.\n(NYSE:HLDN) Q2 2031 Earnings Conference Call"),
              "Halden Group, Inc. | NYSE:HLDN | FY2031 Q2 |  | ");
    EXPECT_EQ(info(u"iHalden Technologies, Inc. (NYSE:HLDN) Q2 2031 Earnings Call"),
              "iHalden Technologies, Inc. | NYSE:HLDN | FY2031 Q2 |  | ");
    EXPECT_EQ(info(u"Haldenics’ (NYSE:HLDN) F2Q31 (Qtr End 09/30/2030) Earnings Call"),
              "Haldenics | NYSE:HLDN | FY2031 Q2 | 2030-09-30 | ");
    EXPECT_EQ(info(u"Q2 2031 Halden Inc Earnings Call\nI. Remark (N.A)"), "Halden Inc | | FY2031 Q2 |  | ");
}

TEST(CallInfo, AMachinesStampIsNotTheTimeOfTheCall)
{
    EXPECT_EQ(info(u"Halden Tools Q2 2031 Earnings Conference Call held on 11th August 2031\n"
                   u"Date: 2031.08.17 17:02:09"),
              "Halden Tools | | FY2031 Q2 | 2031-06-30 | 2031-08-11");
}

} // namespace
} // namespace earshot
