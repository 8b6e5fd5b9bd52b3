#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each figure of a call on the third quarter of 2024 as "words|metric|period|basis|direction|comparison".
std::string read(std::u16string_view text)
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = languageOf(text);
    context.reported.label = "FY2024Q3";
    context.reported.end = parseIsoDate("2024-09-30");
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures) {
        out += (out.empty() ? "" : "; ") + toUtf8(f.span.in(text)) + "|" + f.metric + "|" + f.period.label;
        if (f.basis != Basis::Unstated)
            out += "|" + std::string(name(f.basis));
        if (f.direction != Direction::Unstated)
            out += "|" + std::string(name(f.direction));
        if (f.comparison != Comparison::None)
            out += "|" + std::string(name(f.comparison));
    }
    return out;
}

std::string counted(std::u16string_view text)
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = languageOf(text);
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures)
        out += (out.empty() ? "" : "; ") + std::string(name(f.kind)) + " " + f.value->toString() +
               (f.unit.empty() ? "" : " " + f.unit);
    return out;
}

TEST(Levels, WhereALevelCameFromAndWentToAreTwoPeriods)
{
    EXPECT_EQ(read(u"Gross margin fell from 31% in the second quarter to 29%."),
              "31%|gross_margin|FY2024Q2; 29%|gross_margin|FY2024Q3|down|from_to");
    EXPECT_EQ(read(u"Churn rose from 2% to 3%."), "2%|churn|FY2024Q3; 3%|churn|FY2024Q3|up|from_to");
    EXPECT_EQ(read(u"Inventory doubled to $40 million."),
              "doubled|inventory|FY2024Q3|up|yoy; $40 million|inventory|FY2024Q3|up|from_to");
}

TEST(Levels, AGrowthRateThatFellWentDown)
{
    EXPECT_EQ(read(u"Revenue growth went from 25% to 23%."),
              "25%|revenue|FY2024Q3; 23%|revenue|FY2024Q3|down|from_to");
}

TEST(Comparisons, EachChangeOfAListKeepsItsOwn)
{
    EXPECT_EQ(read(u"Bookings grew 5% sequentially and 17% year over year."),
              "5%|bookings|FY2024Q3|up|qoq; 17%|bookings|FY2024Q3|up|yoy");
}

TEST(Comparisons, WhatIsComparedWithIsNotWhen)
{
    EXPECT_EQ(read(u"Capital expenditures were $9 million higher than in the prior-year quarter."),
              "$9 million|capex|FY2024Q3|up|yoy");
    EXPECT_EQ(read(u"The effect on revenue versus Q3 2023 was $6 million."), "$6 million|revenue|FY2024Q3");
    EXPECT_EQ(read(u"Our tax rate was lower than the planned rate of 24%."), "24%|tax_rate|FY2024Q3");
}

TEST(Comparisons, EachPeriodOfAListBelongsToItsOwnChange)
{
    EXPECT_EQ(read(u"Bookings rose 10% from last quarter and 79% from last year."),
              "10%|bookings|FY2024Q3|up|qoq; 79%|bookings|FY2024Q3|up|yoy");
    EXPECT_EQ(read(u"Churn was 3%, down from 4% from the year-ago period."),
              "3%|churn|FY2024Q3|down|from_to; 4%|churn|FY2023Q3");
    EXPECT_EQ(read(u"We had a backlog of $40 million up 12% from last year."),
              "$40 million|backlog|FY2024Q3; 12%|backlog|FY2024Q3|up|yoy");
}

TEST(Periods, WhatIsSaidInTwoWaysIsOfOnePeriod)
{
    EXPECT_EQ(read(u"EBITDA was $9 million, compared to $6 million or 8% of revenue in the second quarter."),
              "$9 million|ebitda|FY2024Q3; $6 million|ebitda|FY2024Q2; 8%|ebitda_margin|FY2024Q2");
}

TEST(Periods, TheSamePeriodOfAnEarlierYear)
{
    EXPECT_EQ(read(u"Net sales were $4 million compared with $3 million in the same quarter in 2022."),
              "$4 million|revenue|FY2024Q3; $3 million|revenue|FY2022Q3");
    EXPECT_EQ(read(u"Revenue for the nine months ended September 30, 2024 was $10 million compared with $4 "
                   u"million for the same period in 2023."),
              "$10 million|revenue|FY2024Q1-Q3; $4 million|revenue|FY2023Q1-Q3");
}

TEST(Periods, WhenADebtEndsIsNotWhenItWasIssued)
{
    EXPECT_EQ(read(u"我们发行了2027年到期的5亿美元票据。"), "5亿美元||FY2024Q3");
}

TEST(Metrics, WhatIsLeftOutIsNeverTheSubject)
{
    EXPECT_EQ(read(u"The contribution excluding fees grew 14%."), "14%||FY2024Q3|up|yoy");
    EXPECT_EQ(read(u"We took orders of EUR 2 billion and posted sales of EUR 3 billion."),
              "EUR 2 billion||FY2024Q3; EUR 3 billion|revenue|FY2024Q3");
    EXPECT_EQ(read(u"The new plant adds $8 million to our CapEx."), "$8 million|capex|FY2024Q3");
    EXPECT_EQ(read(u"Operating margin was up 1 point as efficiencies came."),
              "1 point|operating_margin|FY2024Q3|up");
}

TEST(Metrics, APercentOfRevenueIsTheMarginOfWhatIsMeasured)
{
    EXPECT_EQ(read(u"Operating income grew to $14 million or 9% of revenue."),
              "$14 million|operating_income|FY2024Q3|up|from_to; 9%|operating_margin|FY2024Q3");
    EXPECT_EQ(read(u"Free cash flow was 80% of net income."), "80%|free_cash_flow|FY2024Q3");
}

TEST(Comparisons, AboveAndBelowAreDirections)
{
    EXPECT_EQ(read(u"Gross margin was 90 basis points above last year."),
              "90 basis points|gross_margin|FY2024Q3|up|yoy");
    EXPECT_EQ(read(u"Churn was below 3%."), "below 3%|churn|FY2024Q3");
}

TEST(Metrics, WhatIsComparedWithIsNamedByItself)
{
    EXPECT_EQ(read(u"We had a net loss of $5 million, compared with net income of $2 million."),
              "$5 million|net_loss|FY2024Q3; $2 million|net_income|FY2024Q3");
    EXPECT_EQ(read(u"Operating margin was 21% of sales, up 30 basis points."),
              "21%|operating_margin|FY2024Q3; 30 basis points|operating_margin|FY2024Q3|up");
}

TEST(Periods, OfTwoComparedPeriodsTheLaterStaysTheTopic)
{
    EXPECT_EQ(read(u"Our tax rate was 20% in Q3 2024 and 19% in Q3 2023. Net income grew 4%."),
              "20%|tax_rate|FY2024Q3; 19%|tax_rate|FY2023Q3; 4%|net_income|FY2024Q3|up|yoy");
    EXPECT_EQ(read(u"In the first semester revenue was $3 million."), "$3 million|revenue|FY2024H1");
}

TEST(Metrics, DebtAsAMultipleIsLeverage)
{
    EXPECT_EQ(read(u"Net debt was 1.8 times EBITDA."), "1.8 times|leverage|FY2024Q3");
    EXPECT_EQ(read(u"净负债是EBITDA的2.1倍。"), "2.1倍|leverage|FY2024Q3");
}

TEST(Metrics, MoneyPaidToShareholdersIsAReturn)
{
    EXPECT_EQ(read(u"We returned $220 million to our shareholders."),
              "$220 million|shareholder_return|FY2024Q3");
    EXPECT_EQ(read(u"Net income attributable to shareholders was $20 million."),
              "$20 million|net_income|FY2024Q3");
}

TEST(Metrics, AmountsPerShareAreNamedFromParts)
{
    EXPECT_EQ(read(u"每股美国存托股摊薄盈利为6.8元。"), "6.8元|eps|FY2024Q3");
    EXPECT_EQ(read(u"稅後每股盈餘為2.15元。"), "2.15元|eps|FY2024Q3");
    EXPECT_EQ(read(u"每股非GAAP净利润为1.2元。"), "1.2元|eps|FY2024Q3|non-GAAP");
}

TEST(Metrics, WhatIsNamedAsideIsNotTheSubject)
{
    EXPECT_EQ(read(u"Revenue, including fees, was $31 million."), "$31 million|revenue|FY2024Q3");
}

TEST(Lists, RespectivelySharesBasesAndChanges)
{
    EXPECT_EQ(read(u"GAAP and non-GAAP net income were $8 million and $9 million, respectively."),
              "$8 million|net_income|FY2024Q3|GAAP; $9 million|net_income|FY2024Q3|non-GAAP");
    EXPECT_EQ(read(u"毛利为5亿元，毛利率为22%，分别同比增长9%和下降0.5个百分点。"),
              "5亿元|gross_profit|FY2024Q3; 22%|gross_margin|FY2024Q3; 9%|gross_profit|FY2024Q3|up|yoy; "
              "0.5个百分点|gross_margin|FY2024Q3|down|yoy");
}

TEST(Periods, TheEndOfAMonthIsADay)
{
    EXPECT_EQ(read(u"Cash at the end of September was $75 million."), "$75 million|cash|FY2024Q3");
    EXPECT_EQ(read(u"6月底现金为75亿元。"), "75亿元|cash|2024-06-30");
}

TEST(Counts, AnUnknownNounInThePluralIsWhatIsCounted)
{
    EXPECT_EQ(counted(u"We filled 12 billion cans."), "count 12000000000");
    EXPECT_EQ(counted(u"The 12 million reflects two items."), "money 12000000");
    EXPECT_EQ(counted(u"We hold 12 million securities."), "money 12000000");
}

TEST(Counts, AnAmountWithoutACurrencyIsInTheCallsOwn)
{
    EXPECT_EQ(
        read(u"Sales were CHF 90 million. Net cash was CHF 20 million. We paid 30 million of taxes."),
        "CHF 90 million|revenue|FY2024Q3; CHF 20 million|net_cash|FY2024Q3; 30 million|income_tax|FY2024Q3");
    EXPECT_EQ(counted(u"Costs fell point eight seven dollars, sales point six trillion pesos."),
              "money 0.87; money 600000000000");
    EXPECT_EQ(counted(u"We wash 12 billion glass marbles."), "count 12000000000");
}

TEST(Counts, ASharedSignMeansWhatTheCallNames)
{
    EXPECT_EQ(counted(u"Guidance was raised to $1.4 billion-$1.5 billion."), "money 1400000000");
    EXPECT_EQ(read(u"SG&A excluding depreciation and restructuring was $12 million."),
              "$12 million|sga_expense|FY2024Q3");
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = Language::English;
    const auto set = extractor.extract(
        u"Sales were DKK 3 billion and costs were DKK 1 billion. The dividend was 3 kroner.", context);
    ASSERT_EQ(set.figures.size(), 3u);
    EXPECT_EQ(set.figures[2].currency, "DKK");
    context.language = Language::ChineseSimplified;
    EXPECT_EQ(extractor.extract(u"收入为30亿丹麦克朗。利润为10亿丹麦克朗。股息为3克朗。", context)
                  .figures.back()
                  .currency,
              "DKK");
}

TEST(Counts, EachUnitIsItsOwn)
{
    EXPECT_EQ(counted(u"We pumped 5,000 barrels over 300 miles across 40 acres for 900 tons."),
              "count 5000 barrel; count 300 mile; count 40 acre; count 900 ton");
    EXPECT_EQ(counted(u"We sold 3,000 kilograms and built 12 MW in 42 cities."),
              "count 3000 kilogram; count 12 megawatt; count 42 city");
    EXPECT_EQ(counted(u"出货1200公斤。"), "count 1200 kilogram");
    EXPECT_EQ(counted(u"在这两个国家增长很快，那三家店也是。我们进入两个国家，这12家门店都新开了。"),
              "count 2 country; count 12 store");
    EXPECT_EQ(counted(u"Panels are 5 feet wide and give 400 watts on 3,000 mu of land."),
              "count 5 foot; count 400 watt; count 3000 mu");
    EXPECT_EQ(counted(u"日产气3.2亿立方英尺，占地50英畝。"), "count 320000000 cubic_foot; count 50 acre");
    EXPECT_EQ(counted(u"Studio 365 Consumer subscriptions grew."), "");
}

TEST(Counts, ThatASubjectIsCountedIsSaidBeforeItsVerb)
{
    EXPECT_EQ(counted(u"Subscriptions grew to 34.8 million."), "count 34800000 user");
    EXPECT_EQ(read(u"Our stores are open in 35 countries."), "35 countries||FY2024Q3");
    EXPECT_EQ(counted(u"覆盖5000万参保人。"), "count 50000000");
}

TEST(Counts, AYearInWordsIsNone)
{
    EXPECT_EQ(counted(u"It grew in two thousand twenty three."), "");
    EXPECT_EQ(counted(u"We hired two thousand five hundred people."), "count 2500 person");
}

} // namespace
} // namespace earshot
