#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each figure as "words|kind value unit-or-currency|metric or its words|direction|comparison", of a call of
/// August 2025 on its second quarter.
std::string read(std::u16string_view text)
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = languageOf(text);
    context.reported.label = "FY2025Q2";
    context.reported.end = parseIsoDate("2025-06-30");
    context.referenceDate = parseIsoDate("2025-08-12");
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures) {
        out += (out.empty() ? "" : "; ") + toUtf8(f.span.in(text)) + "|" + std::string(name(f.kind)) + " " +
               f.value->toString() + (f.valueHigh ? ".." + f.valueHigh->toString() : "");
        for (const std::string& more : {f.unit, f.currency})
            out += more.empty() ? "" : " " + more;
        out += "|" + (f.metric.empty() ? toUtf8(f.metricSpan.in(text)) : f.metric);
        if (f.direction != Direction::Unstated)
            out += "|" + std::string(name(f.direction));
        if (f.comparison != Comparison::None)
            out += "|" + std::string(name(f.comparison));
    }
    return out;
}

TEST(MeasuredNumbers, AMetricTellsWhatABareNumberIs)
{
    EXPECT_EQ(read(u"Book-to-bill was 1.04."), "1.04|multiple 1.04|book_to_bill");
    EXPECT_EQ(read(u"Headcount was 94,372, and we hired on."), "94,372|count 94372 employee|employees");
    EXPECT_EQ(read(u"Store count: 2,314 at quarter end."), "2,314|count 2314 store|stores_count");
    EXPECT_EQ(read(u"Load factor edged up a point to 84.1."),
              "a point|percentage_point 1|load_factor|up; 84.1|percent 84.1|load_factor|up|from_to");
    EXPECT_EQ(read(u"Inventory days came down from 92 to 81."),
              "92|duration 92 day|inventory_days; 81|duration 81 day|inventory_days|down|from_to");
    EXPECT_EQ(read(u"综合成本率为96.3。"), "96.3|percent 96.3|combined_ratio");
    EXPECT_EQ(read(u"订单出货比1.08，都在上升。"), "1.08|multiple 1.08|book_to_bill");
}

TEST(MeasuredNumbers, ANumberThatAnotherWordClaimsIsNotMeasured)
{
    EXPECT_EQ(read(u"Gross margin was 3 things in one."), "");
    EXPECT_EQ(read(u"Headcount was 2025."), "");
    EXPECT_EQ(read(u"We had 87,000 employees, down from about 98."),
              "87,000 employees|count 87000 employee|");
}

TEST(Withdrawn, ANumberTakenBackIsNoFigure)
{
    EXPECT_EQ(read(u"Gross margin was 54 percent, sorry, 45 percent, not 54 percent."),
              "45 percent|percent 45|gross_margin");
    EXPECT_EQ(read(u"Capex will be $450 million, not $540 million."),
              "$450 million|money 450000000 USD|capex");
    EXPECT_EQ(read(u"毛利率是54%，不好意思，口误，是45%。"), "45%|percent 45|gross_margin");
    EXPECT_EQ(read(u"毛利率是15%而不是50%。"), "15%|percent 15|gross_margin");
    EXPECT_EQ(read(u"Gross margin was not 54 percent."), "54 percent|percent 54|gross_margin");
}

TEST(PartsOfAWhole, AreTold)
{
    EXPECT_EQ(read(u"It is more than half of our revenue."), "more than half|percent 50|");
    EXPECT_EQ(read(u"It is almost a fifth of the group."), "a fifth|percent 20|");
    EXPECT_EQ(read(u"Three quarters of our stores are new."), "Three quarters|percent 75|");
    EXPECT_EQ(read(u"One in four customers left."), "One in four|percent 25|customers_count");
}

TEST(PartsOfAWhole, StretchesOfTimeAndPartsOfAUnitAreNone)
{
    EXPECT_EQ(read(u"Half of that is new."), "");
    EXPECT_EQ(read(u"We had three quarters of growth."), "three quarters|duration 3 quarter|");
    EXPECT_EQ(read(u"It rose in the first half of the year."), "");
    EXPECT_EQ(read(u"It gained three tenths of 1%."), "1%|percent 1||up");
}

TEST(SpokenQuantities, ColloquialChinese)
{
    EXPECT_EQ(read(u"均价18块5，不算高。"), "18块5|money 18.5 CNY|average_price");
    EXPECT_EQ(read(u"订单能做一年半。"), "一年|duration 1.5 year|");
    EXPECT_EQ(read(u"研发费用大概12个million。"), "12个million|money 12000000 CNY|rd_expense");
    EXPECT_EQ(read(u"研发费用是一个多亿。"), "一个多亿|money 100000000..200000000 CNY|rd_expense");
    EXPECT_EQ(read(u"毛利率环比改善1个多百分点。"), "1个多百分点|percentage_point 1|gross_margin|up|qoq");
    EXPECT_EQ(read(u"门店数到了1.2万家。"), "1.2万家|count 12000 store|stores_count");
    EXPECT_EQ(read(u"快递量为1.2亿件。"), "1.2亿件|count 120000000 unit|parcel_volume");
}

TEST(SpokenQuantities, BoundsThatAreDenied)
{
    const auto bound = [](std::u16string_view text) {
        static const FigureExtractor extractor(Lexicon::shipped());
        FigureContext context;
        context.language = languageOf(text);
        return extractor.extract(text, context).figures.at(0).approximation;
    };
    EXPECT_EQ(bound(u"Capex won't exceed $1.5 billion."), Approximation::Under);
    EXPECT_EQ(bound(u"Capex exceeded $1.5 billion."), Approximation::Over);
    EXPECT_EQ(bound(u"周转天数不能超过四十五天。"), Approximation::Under);
    EXPECT_EQ(bound(u"派息率不会低于45%。"), Approximation::Over);
    EXPECT_EQ(bound(u"A margin of 20%+ is our goal."), Approximation::Over);
    EXPECT_EQ(bound(u"降幅在5%出头。"), Approximation::Over);
}

TEST(SpokenQuantities, TheScaleOfALossMayStandBehindItsBrackets)
{
    EXPECT_EQ(read(u"Operating loss was $(18.4) million."),
              "$(18.4) million|money -18400000 USD|operating_loss");
    EXPECT_EQ(read(u"業外損失(2.3)億元。"), "(2.3)億元|money -230000000 CNY|業外損失");
}

TEST(Signs, TellWhereAChangeWent)
{
    EXPECT_EQ(read(u"Transactions were +6%, average ticket minus 4%."),
              "+6%|percent 6||up; minus 4%|percent -4|average_order_value|down");
    EXPECT_EQ(read(u"华东、华北的收入增速分别为12%和负3%。"),
              "12%|percent 12|revenue|up|yoy; 负3%|percent -3|revenue|down|yoy");
    EXPECT_EQ(read(u"Operating margin was minus 4%."), "minus 4%|percent -4|operating_margin");
}

TEST(Directions, OfAListAreAllTheSame)
{
    EXPECT_EQ(read(u"Revenue grew 12%, 7% and 3%, respectively."),
              "12%|percent 12|revenue|up|yoy; 7%|percent 7|revenue|up|yoy; 3%|percent 3|revenue|up|yoy");
    EXPECT_EQ(read(u"Revenue grew 11%, 10% in constant currency."),
              "11%|percent 11|revenue|up|yoy; 10%|percent 10|revenue|up|yoy");
}

TEST(Directions, WhatIsBetterLowerImprovesDownwards)
{
    EXPECT_EQ(read(u"Churn improved 20 basis points."), "20 basis points|basis_point 20|churn|down");
    EXPECT_EQ(read(u"Gross margin improved 20 basis points."),
              "20 basis points|basis_point 20|gross_margin|up");
    EXPECT_EQ(read(u"综合成本率改善1.8个百分点。"), "1.8个百分点|percentage_point 1.8|combined_ratio|down");
}

TEST(Directions, APartOfAChangeHasNone)
{
    EXPECT_EQ(read(u"About 60% of the decline came from Norway."), "60%|percent 60|");
    EXPECT_EQ(read(u"Sales of 5 million dollars broke down as 2.6% price."),
              "5 million dollars|money 5000000 USD|revenue; 2.6%|percent 2.6|average_price");
}

TEST(Directions, DaysThatSomethingTakesChangeToo)
{
    EXPECT_EQ(read(u"周转天数由96天降至83天。"),
              "96天|duration 96 day|inventory_days; 83天|duration 83 day|inventory_days|down|from_to");
    EXPECT_EQ(read(u"有六成多在三十日内回来。"), "六成|percent 60|; 三十日|duration 30 day|");
}

TEST(OwnMeasures, WhatAMetricIsForIsNotTheMetric)
{
    EXPECT_EQ(read(u"Capital expenditure for property, plant and equipment was 8 billion euros."),
              "8 billion euros|money 8000000000 EUR|capex");
    EXPECT_EQ(read(u"RPKs rose 7.2 percent on capacity growth of 5.9 percent."),
              "7.2 percent|percent 7.2|passenger_traffic|up; 5.9 percent|percent 5.9|capacity|up|yoy");
    EXPECT_EQ(read(u"营收和净利润分别增长16%、22%，达到86亿元和9亿元。"),
              "16%|percent 16|revenue|up|yoy; 22%|percent 22|net_income|up|yoy; 86亿元|money 8600000000 "
              "CNY|revenue; 9亿元|money 900000000 CNY|net_income");
}

TEST(Counts, PeopleAreEmployeesWhereTheMetricSaysSo)
{
    EXPECT_EQ(read(u"员工40,105人。"), "40,105人|count 40105 employee|employees");
    EXPECT_EQ(read(u"Ten million people live there."), "Ten million people|count 10000000 person|");
}

TEST(OwnMeasures, AnUnknownMeasureIsNotTheMetricOfTheClauseBefore)
{
    EXPECT_EQ(read(u"ARPU值49.5元，弃网率1.0%。"), "49.5元|money 49.5 CNY|arpu; 1.0%|percent 1|弃网率");
    EXPECT_EQ(read(u"Net debt was 1.9 times, and leasing cover was 8.5x."),
              "1.9 times|multiple 1.9|leverage; 8.5x|multiple 8.5|leasing cover");
    EXPECT_EQ(read(u"董事会批准了每股0.60美元的年度股息，总额约5亿美元。"),
              "0.60美元|money 0.6 USD|dividend_per_share; 5亿美元|money 500000000 USD|dividends");
}

TEST(TextsEnd, IsNotLookedBeyond)
{
    EXPECT_EQ(read(u"We said it of P 2025 "), "");
    EXPECT_EQ(read(u"It was 60% of"), "60%|percent 60|");
    EXPECT_EQ(read(u"It was three quarters of"), "three quarters|duration 3 quarter|");
}

} // namespace
} // namespace earshot
