#include "figures/extractor.h"
#include "figures/fiscal_calendar.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each figure of a call on the third quarter of 2024 as "words|metric|period".
std::string read(std::u16string_view text)
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = languageOf(text);
    context.reported.label = "FY2024Q3";
    context.reported.end = parseIsoDate("2024-09-30");
    context.reportingCurrency = context.language == Language::English ? "USD" : "CNY";
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures)
        out += (out.empty() ? "" : "; ") + toUtf8(f.span.in(text)) + "|" + f.metric + "|" + f.period.label;
    return out;
}

TEST(PeriodCarry, WhatIsToComeIsNotWhatHasBeen)
{
    EXPECT_EQ(
        read(u"For the full year we expect revenue of $90 million. Gross margin was 41%, helped by freight."),
        "$90 million|revenue|FY2024; 41%|gross_margin|FY2024Q3");
    EXPECT_EQ(read(u"我们将在2024年剩余时间扩大产能。毛利率下降了3%。"), "3%|gross_margin|FY2024Q3");
}

TEST(PeriodCarry, GuidanceGoesOnOverWhatStandsBetween)
{
    EXPECT_EQ(
        read(u"For the fourth quarter we expect revenue of $24 million. Freight was 3% of cost last quarter. "
             u"Prices have come down. Ports are open again. Ships sail. Rates are low. We expect a tax rate "
             u"of 20%."),
        "$24 million|revenue|FY2024Q4; 3%|freight_cost|FY2024Q2; 20%|tax_rate|FY2024Q4");
}

TEST(PeriodCarry, AFrameOfWhatWasLasts)
{
    EXPECT_EQ(read(u"In the first nine months of 2024, sales rose 6%. Operating profit rose 8%."),
              "6%|revenue|FY2024Q1-Q3; 8%|operating_income|FY2024Q1-Q3");
}

TEST(PeriodCarry, ADatedEventIsNoFrame)
{
    EXPECT_EQ(read(u"The larger of the two plants makes valves for trucks and buses, and we are very glad "
                   u"that we bought "
                   u"it back from its owners in 2021. Revenue was $31 million."),
              "$31 million|revenue|FY2024Q3");
    EXPECT_EQ(read(u"Net debt is the lowest since the third quarter of 2016. Leverage was 0.5 times."),
              "0.5 times|leverage|FY2024Q3");
}

TEST(PeriodCarry, WhatIsComparedWithDatesNothingElse)
{
    EXPECT_EQ(read(u"Our inventory was 20% lower than the peak we reached in June."),
              "20%|inventory|FY2024Q3");
}

TEST(PeriodCarry, TheEarlierPeriodThatAFigureIsHeldAgainstIsNoFrame)
{
    EXPECT_EQ(read(u"毛利率提升至41%，而2023年三季度为40%。税率为15%。"),
              "41%|gross_margin|FY2024Q3; 40%|gross_margin|FY2023Q3; 15%|tax_rate|FY2024Q3");
}

TEST(PeriodCarry, APeriodBehindACommaStandsRightBehindIt)
{
    EXPECT_EQ(read(u"Revenue was up 8%, as both of our divisions kept gaining share through the first half "
                   u"of this year."),
              "8%|revenue|FY2024Q3");
    EXPECT_EQ(read(u"Revenue was up 8%, in the first half of this year."), "8%|revenue|FY2024H1");
}

TEST(Readings, ACodeInSmallLettersIsAPronoun)
{
    EXPECT_EQ(read(u"The recall cost us $14 million."), "$14 million||FY2024Q3");
    EXPECT_EQ(read(u"The recall cost US $14 million."), "US $14 million||FY2024Q3");
}

TEST(Readings, ANameThatHoldsANumberIsNoFigure)
{
    EXPECT_EQ(read(u"340B revenue and 401(k) costs did not change."), "");
    EXPECT_EQ(read(u"百亿补贴收入保持稳定。"), "");
}

TEST(Readings, ACorrectedFigureSharesTheMetric)
{
    EXPECT_EQ(read(u"I said $480 million; sorry, I meant $490 million of deferred revenue."),
              "$480 million|deferred_revenue|FY2024Q3; $490 million|deferred_revenue|FY2024Q3");
}

TEST(Readings, AGrowthAndTheLevelItLedToAreNoRange)
{
    EXPECT_EQ(read(u"Total sales growth of 6% to 645 million was a record."),
              "6%|revenue|FY2024Q3; 645 million|revenue|FY2024Q3");
    EXPECT_EQ(read(u"Administrative expenses rose by $0.4 million to $18.9 million or 10.7% of revenue."),
              "$0.4 million|admin_expense|FY2024Q3; $18.9 million|admin_expense|FY2024Q3; "
              "10.7%|admin_expense_ratio|FY2024Q3");
    EXPECT_EQ(read(u"We expect revenue to rise by 5% to 10%."), "5% to 10%|revenue|FY2024Q3");
}

TEST(Readings, ThreeToFiveAndYearsInFourDigits)
{
    EXPECT_EQ(read(u"未来三五年市场会变大。"), "三五年||");
    EXPECT_EQ(read(u"一七七六年有人提出了这个观点。"), "");
}

TEST(Readings, AYearInTwoDigitsIsNoLengthOfTime)
{
    EXPECT_EQ(read(u"22年我们的毛利率为31%。"), "31%|gross_margin|FY2022");
    EXPECT_EQ(read(u"到08年的时候公司才有收入。"), "");
    EXPECT_EQ(read(u"公司用了22年，毛利率为31%。"), "22年||; 31%|gross_margin|FY2024Q3");
}

TEST(Readings, AYearInANameOrBehindThanIsNotWhenItWas)
{
    EXPECT_EQ(read(u"As I said at the 2021 Harbor Forum, revenue was $41 million."),
              "$41 million|revenue|FY2024Q3");
    EXPECT_EQ(read(u"Retention is higher than it was in 2019, and revenue was $40 million."),
              "$40 million|revenue|FY2024Q3");
}

TEST(Readings, AnAmountSaidInTwoWaysHasThePeriodBehindBoth)
{
    EXPECT_EQ(read(u"Net income was $5 million, compared to $9 million, or $0.24 per share, in the year-ago "
                   u"quarter."),
              "$5 million|net_income|FY2024Q3; $9 million|net_income|FY2023Q3; $0.24|eps|FY2023Q3");
}

TEST(Readings, AShareToldWithTheNameOfAnAmountIsItsMargin)
{
    EXPECT_EQ(read(u"Free cash flow was 27% in the quarter."), "27%|free_cash_flow_margin|FY2024Q3");
}

TEST(FiscalCalendars, ACallSpeaksOfWhatIsOver)
{
    FigureContext context;
    context.reported.label = "FY2019Q4";
    context.referenceDate = Date{std::chrono::year(2019), std::chrono::July, std::chrono::day(18)};
    const figures::FiscalCalendar june(context);
    EXPECT_EQ(isoDate(*june.reported().end), "2019-06-30");
    EXPECT_EQ(isoDate(*june.year(2020).begin), "2019-07-01");
    context.reported.label = "FY2019Q1"; // calendar quarters fit
    context.referenceDate = Date{std::chrono::year(2019), std::chrono::May, std::chrono::day(2)};
    EXPECT_EQ(isoDate(*figures::FiscalCalendar(context).reported().end), "2019-03-31");
}

} // namespace
} // namespace earshot
