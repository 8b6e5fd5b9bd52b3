#include "figures/extractor.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each figure as "words|value currency|metric|words of the metric|period|direction|comparison", of a call of
/// August 2024 on the fourth quarter of a fiscal year that ended in June, by a company that reports in yuan.
std::string read(std::u16string_view text, std::string_view reported = "FY2024Q4")
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = Language::English;
    context.reported.label = reported;
    context.reported.end = parseIsoDate("2024-06-30");
    context.referenceDate = parseIsoDate("2024-08-20");
    context.reportingCurrency = "CNY";
    std::string out;
    for (const Figure& f : extractor.extract(text, context).figures) {
        out += (out.empty() ? "" : "; ") + toUtf8(f.span.in(text)) + "|" + f.value->toString() +
               (f.valueHigh ? ".." + f.valueHigh->toString() : "") +
               (f.currency.empty() ? "" : " " + f.currency) + "|" + f.metric + "|" +
               toUtf8(f.metricSpan.in(text)) + "|" + f.period.label;
        if (f.direction != Direction::Unstated)
            out += "|" + std::string(name(f.direction));
        if (f.comparison != Comparison::None)
            out += "|" + std::string(name(f.comparison));
    }
    return out;
}

TEST(Clauses, TheMonthsSoFarAreThoseOfTheYearReported)
{
    EXPECT_EQ(read(u"Revenue for the nine months was 84 billion yen.", "FY2024Q3"),
              "84 billion yen|84000000000 JPY|revenue|Revenue|FY2024Q1-Q3");
    EXPECT_EQ(read(u"Revenue for the six months was 40 billion yen.", "FY2024Q2"),
              "40 billion yen|40000000000 JPY|revenue|Revenue|FY2024H1");
    EXPECT_EQ(read(u"Revenue for the nine months was 84 billion yen.", "FY2024Q2"),
              "nine months|9|||; 84 billion yen|84000000000 JPY|revenue|Revenue|FY2024Q2");
}

TEST(Clauses, AShareInAClauseAboutAMetricIsNotOfThatMetric)
{
    EXPECT_EQ(read(u"We kept the customers that drive 50% of revenue."), "50%|50|||FY2024Q4");
    EXPECT_EQ(read(u"Clients who renewed early, and the retention rate was 94%."),
              "94%|94|retention_rate|retention rate|FY2024Q4");
    EXPECT_EQ(read(u"Our fees, which were 3% of revenue, fell."), "3%|3|noninterest_income|fees|FY2024Q4");
    EXPECT_EQ(read(u"We have customers that grew 12%."), "12%|12|customers_count|customers|FY2024Q4|up|yoy");
}

TEST(Clauses, SalesToSomebodyAreAPartOfSales)
{
    EXPECT_EQ(read(u"Sales to Halden were 36.7% of net sales."), "36.7%|36.7||Sales to Halden|FY2024Q4");
    EXPECT_EQ(read(u"Sales to dealers in Norway were 12% of sales."), "12%|12||Sales to dealers|FY2024Q4");
    EXPECT_EQ(read(u"We expect direct revenue to remain at 10% of revenue."),
              "10%|10|revenue|revenue|FY2024Q4");
    EXPECT_EQ(read(u"Sales to Halden were 5 million yuan."),
              "5 million yuan|5000000 CNY|revenue|Sales|FY2024Q4");
}

TEST(Clauses, VerbsAndAdverbsNameNoMetric)
{
    EXPECT_EQ(read(u"We sourced 40% of our power from solar."), "40%|40|||FY2024Q4");
    EXPECT_EQ(read(u"It has gone 9%."), "9%|9|||FY2024Q4");
    EXPECT_EQ(read(u"We are at currently 9%."), "9%|9|||FY2024Q4");
    EXPECT_EQ(read(u"The kiln usage alone was 12%."), "12%|12||kiln usage|FY2024Q4");
    EXPECT_EQ(read(u"The installed kiln supply was 12%."), "12%|12||installed kiln supply|FY2024Q4");
}

TEST(Clauses, AChangeTellsItsDirectionBehindAnArticle)
{
    EXPECT_EQ(read(u"Net income benefited from a 12% year-over-year increase in fee income."),
              "12%|12|noninterest_income|fee income|FY2024Q4|up|yoy");
    EXPECT_EQ(read(u"Net income benefited from lower taxes and a 12% year-over-year increase in fee income."),
              "12%|12|noninterest_income|fee income|FY2024Q4|up|yoy");
    EXPECT_EQ(read(u"Ticket size went from a 4% drag to a 1% tailwind."),
              "4%|4|average_order_value|Ticket size|FY2024Q4|down; "
              "1%|1|average_order_value|Ticket size|FY2024Q4|up");
    EXPECT_EQ(read(u"Cloud revenue was down 1% year over year as traffic moved."),
              "1%|1|cloud_revenue|Cloud revenue|FY2024Q4|down|yoy");
}

TEST(Clauses, AnAmountAndARateOfOneChangeShareItsDirection)
{
    EXPECT_EQ(read(u"Revenue was $120 million, an $8 million, or 7% increase year over year."),
              "$120 million|120000000 USD|revenue|Revenue|FY2024Q4; "
              "$8 million|8000000 USD|revenue|Revenue|FY2024Q4|up|yoy; "
              "7%|7|revenue|Revenue|FY2024Q4|up|yoy");
    EXPECT_EQ(read(u"Revenue was $40 million or 12% growth."),
              "$40 million|40000000 USD|revenue|Revenue|FY2024Q4; 12%|12|revenue|Revenue|FY2024Q4|up|yoy")
        << "no article: a level";
}

TEST(Clauses, ACurrencyIsItsNumbersPastAPause)
{
    EXPECT_EQ(read(u"Cash was RMB 2.4 billion or US dollar, 340.5 million."),
              "RMB 2.4 billion|2400000000 CNY|cash|Cash|FY2024Q4; "
              "US dollar, 340.5 million|340500000 USD|cash|Cash|FY2024Q4");
    EXPECT_EQ(read(u"Cash was 2 billion US dollars, 3 million customers left."),
              "2 billion US dollars|2000000000 USD|cash|Cash|FY2024Q4; "
              "3 million customers|3000000|||FY2024Q4");
    EXPECT_EQ(read(u"It is 60 to 90, uh, um, Swiss francs."),
              "60 to 90, uh, um, Swiss francs|60..90 CHF|||FY2024Q4");
}

TEST(Clauses, NextYearBehindAFinishedFiscalYearIsTheOneThatHasBegun)
{
    EXPECT_EQ(read(u"We expect revenue to grow 10% next year."), "10%|10|revenue|revenue|FY2025|up|yoy");
    EXPECT_EQ(read(u"We expect revenue to grow 10% next fiscal year."),
              "10%|10|revenue|revenue|FY2025|up|yoy");
}

TEST(Clauses, TheHalfEndsWithTheReportedPeriod)
{
    EXPECT_EQ(read(u"EBITDA for the half was up 12%."), "12%|12|ebitda|EBITDA|FY2024H2|up");
    EXPECT_EQ(read(u"EBITDA for the half was up 12%.", "FY2024H1"), "12%|12|ebitda|EBITDA|FY2024H1|up");
    EXPECT_EQ(read(u"EBITDA for the half was up 12%.", "FY2024Q3"), "12%|12|ebitda|EBITDA|FY2024Q3|up");
}

TEST(Clauses, SavingsAYearAreNotThoseOfTheYear)
{
    EXPECT_EQ(read(u"The plan brings annual cost savings of $20 million.", "FY2024Q2"),
              "$20 million|20000000 USD|cost_savings|annual cost savings|FY2024Q2");
    EXPECT_EQ(read(u"The plan brought annual synergies of $20 million.", "FY2024Q2"),
              "$20 million|20000000 USD|cost_savings|annual synergies|FY2024Q2");
    EXPECT_EQ(read(u"Annual revenue was $20 million.", "FY2024Q2"),
              "$20 million|20000000 USD|revenue|revenue|FY2024");
}

} // namespace
} // namespace earshot
