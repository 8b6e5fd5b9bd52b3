#include "figures/results_table.h"

#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

const ResultsReader& reader()
{
    static const FigureExtractor extractor(Lexicon::shipped());
    static const ResultsReader instance(Lexicon::shipped(), extractor);
    return instance;
}

FigureContext context(std::string currency = "USD")
{
    FigureContext out;
    out.fiscalYearEnd = std::chrono::December / 31;
    out.reportingCurrency = std::move(currency);
    return out;
}

/// "revenue FY2024Q4 money 424900000 USD ^5", a line a cell.
std::string drawn(const Result<ResultsTable>& table)
{
    if (!table)
        return std::string(name(table.error().code)) + " line " + std::to_string(table.error().line) + ": " +
               table.error().detail;
    std::string lines;
    for (const ResultsCell& cell : table->cells) {
        lines += cell.metric;
        for (const std::string& part : {cell.segment, cell.geography})
            lines += part.empty() ? "" : "·" + part;
        lines += " " + (cell.period.label.empty() ? "-" : cell.period.label) + " " +
                 std::string(name(cell.kind)) + " " + cell.value.toString() + " " + cell.currency + " ^" +
                 std::to_string(cell.lastPlace);
        lines += cell.basis == Basis::NonGaap ? " non-GAAP\n" : "\n";
    }
    for (const std::u16string& words : table->unknown)
        lines += "? " + toUtf8(words) + "\n";
    return lines;
}
std::string read(std::string_view bytes, const FigureContext& with = context())
{
    return drawn(reader().read(bytes, "results.csv", with));
}

TEST(ResultsTable, AMetricARowAndAPeriodAColumn)
{
    EXPECT_EQ(read("\xEF\xBB\xBF\"Bluewater, consolidated (US$ in millions)\",,\r\n"
                   "Metric,Q4 FY2024,\"Q4 FY2023\"\r\n"
                   "Total revenue,\"1,424.9\",381.5\r\n"
                   "Net income (non-GAAP),(62.5),51.70\r\n"
                   "Gross margin,53.1%,n/a\r\n"
                   "EPS,$0.43,0.32\r\n"
                   "Wrench sales,12,11\r\n"),
              "revenue FY2024Q4 money 1424900000 USD ^5\n"
              "revenue FY2023Q4 money 381500000 USD ^5\n"
              "net_income FY2024Q4 money -62500000 USD ^5 non-GAAP\n"
              "net_income FY2023Q4 money 51700000 USD ^4 non-GAAP\n"
              "gross_margin FY2024Q4 percent 53.1  ^-1\n"
              "eps FY2024Q4 money 0.43 USD ^-2\n"
              "eps FY2023Q4 money 0.32 USD ^-2\n"
              "? Wrench sales\n");
}

TEST(ResultsTable, ChineseHeadsAndScales)
{
    EXPECT_EQ(read("项目（单位：人民币百万元）;2024财年第四季度;2023年第四季度\n营业收入;43,126;40,"
                   "137\n毛利率（%）;36.6;35.9\n"
                   "资本开支（亿元）;14.2;7.1\n",
                   context("CNY")),
              "revenue FY2024Q4 money 43126000000 CNY ^6\n"
              "revenue FY2023Q4 money 40137000000 CNY ^6\n"
              "gross_margin FY2024Q4 percent 36.6  ^-1\n"
              "gross_margin FY2023Q4 percent 35.9  ^-1\n"
              "capex FY2024Q4 money 1420000000 CNY ^7\n"
              "capex FY2023Q4 money 710000000 CNY ^7\n");
}

TEST(ResultsTable, AValueALineInAnyOrderOfColumns)
{
    EXPECT_EQ(read("period\tmetric\tvalue\tunit\tcurrency\n2024Q4\tRevenue\t424.9\tmillions\tEUR\n"
                   "FY2024\tOperating margin\t18.2\t%\t\n"),
              "revenue FY2024Q4 money 424900000 EUR ^5\n"
              "operating_margin FY2024 percent 18.2  ^-1\n");
}

TEST(ResultsTable, ColumnsForBusinessAndPlaceTellTheParts)
{
    EXPECT_EQ(read("metric,segment,region,period,value\nRevenue,,,2024Q4,9\nRevenue,Cloud,,2024Q4,4\n"
                   "Revenue,Harbor Analytics,Japan,2024Q4,2\nRevenue,Europe,,2024Q4,3\n"
                   "Revenue,Total,Worldwide,2024Q4,9\nRevenue,,Atlantis,2024Q4,1\n"),
              "revenue FY2024Q4 money 9  ^0\n"
              "revenue·cloud FY2024Q4 money 4  ^0\n"
              "revenue·Harbor Analytics·japan FY2024Q4 money 2  ^0\n"
              "revenue·europe FY2024Q4 money 3  ^0\n"
              "revenue FY2024Q4 money 9  ^0\n"
              "revenue·Atlantis FY2024Q4 money 1  ^0\n");
    EXPECT_EQ(read("分部,项目,2024年第四季度\n合计,营业收入,9\n云计算,营业收入,4\n", context("CNY")),
              "revenue FY2024Q4 money 9  ^0\nrevenue·cloud FY2024Q4 money 4  ^0\n");
}

TEST(ResultsTable, APeriodARowAndAMetricAColumn)
{
    EXPECT_EQ(read("Quarter,Revenue (USD m),Capex (USD m)\nQ3 2024,398.6,21.7\nQ4 2024,424.9,-\n"),
              "revenue FY2024Q3 money 398600000 USD ^5\n"
              "capex FY2024Q3 money 21700000 USD ^5\n"
              "revenue FY2024Q4 money 424900000 USD ^5\n");
}

TEST(ResultsTable, ABareYearTakesTheWordsAboveIt)
{
    const Result<ResultsTable> table = reader().read(
        ",\"Three months ended December 31,\",\nUSD thousands,2024,2023\nRevenue,\"424,900\",\"381,500\"\n",
        "r.csv", context());
    ASSERT_TRUE(table) << describe(table.error());
    ASSERT_EQ(table->cells.size(), 2U);
    EXPECT_EQ(table->cells[0].value, Decimal(424'900'000));
    EXPECT_EQ(table->cells[0].period.begin, parseIsoDate("2024-10-01"));
    EXPECT_EQ(table->cells[1].period.end, parseIsoDate("2023-12-31"));
}

TEST(ResultsTable, AScaleThatNobodyTellsIsNotGuessed)
{
    EXPECT_EQ(read("Metric,Q4 2024\nGross margin,0.531\n"), "")
        << "a share of one, or half a percent: neither is taken";
    EXPECT_EQ(read("USD millions,Q4 2024\nEmployees,3960\n"),
              "employees FY2024Q4 count 3960  ^0\nemployees FY2024Q4 count 3960000000  ^6\n")
        << "may be meant in either way";
}

TEST(ResultsTable, WhatIsWrongIsNamedWithItsLine)
{
    EXPECT_EQ(read("Metric,Q4 2024\nRevenue,abc\n"), "input-syntax line 2: column 2: “abc” is no number");
    EXPECT_EQ(read("Metric,Q4 2024\nRevenue,\"1,23,4\"\n"),
              "input-syntax line 2: column 2: “1,23,4” is no number");
    EXPECT_EQ(read("Metric,Q4 2024\n\nRevenue,\"12\nCapex,3\n"),
              "input-syntax line 3: a quote is never closed");
    EXPECT_EQ(read("metric,period,value\nRevenue,soon,12\n"),
              "input-syntax line 2: column 2: “soon” is no period");
    EXPECT_EQ(
        read("buy milk\ncall the plumber\n"),
        "input-syntax line 1: no row with periods at its head, and no columns for metric, period and value");
    EXPECT_EQ(read(""), "file-empty line 0: ");
    EXPECT_EQ(read("{\"facts\": {\n\"us-gaap\": ]}").substr(0, 19), "input-syntax line 2");
    EXPECT_EQ(read("{\"units\": {}}"), "input-syntax line 1: no “facts” in this JSON");
}

TEST(ResultsTable, CompanyFactsAreReadExactlyWithTheirDays)
{
    const Result<ResultsTable> table = reader().read(
        R"({"cik": 1, "entityName": "BLUEWATER TOOLS INC", "facts": {"dei": {"X": {"units": {"USD": []}}}, "us-gaap": {
        "Revenues": {"label": "Revenues", "units": {"USD": [
          {"start": "2024-10-01", "end": "2024-12-31", "val": 424900000, "fy": 2024, "fp": "FY", "form": "10-K", "filed": "2025-02-04"},
          {"end": "2024-12-31"}, {"end": "2024-12-31", "val": "many"}]}},
        "EarningsPerShareDiluted": {"units": {"USD/shares": [{"start": "2024-10-01", "end": "2024-12-31", "val": 0.43}]}},
        "CashAndCashEquivalentsAtCarryingValue": {"units": {"USD": [{"end": "2024-12-31", "val": 1.5e9}]}},
        "EffectiveIncomeTaxRateContinuingOperations": {"units": {"pure": [{"start": "2024-01-01", "end": "2024-12-31", "val": 0.213}]}},
        "SomethingOfTheirOwn": {"units": {"USD": [{"end": "2024-12-31", "val": 1}]}}}}})",
        "facts.json", context());
    ASSERT_TRUE(table) << describe(table.error());
    EXPECT_EQ(table->company, u"BLUEWATER TOOLS INC");
    EXPECT_EQ(drawn(table), "revenue - money 424900000 USD ^5\n"
                            "eps - money 0.43 USD ^-2\n"
                            "cash - money 1500000000 USD ^6\n"
                            "tax_rate - percent 21.3  ^-1\n");
    EXPECT_EQ(table->cells[0].period.begin, parseIsoDate("2024-10-01"));
    EXPECT_TRUE(table->cells[2].instant);
}

TEST(ResultsTable, IsToldFromATranscript)
{
    EXPECT_TRUE(ResultsReader::looksLikeOne("Metric,Q1\n", "Results.CSV"));
    EXPECT_TRUE(ResultsReader::looksLikeOne(R"({"facts": {"us-gaap": {"R": {"units": {}}}}})", "x.json"));
    EXPECT_FALSE(ResultsReader::looksLikeOne(R"([{"speaker": "A", "text": "facts"}])", "x.json"));
    EXPECT_FALSE(ResultsReader::looksLikeOne("Operator: Welcome.\n", "call.txt"));
}

} // namespace
} // namespace earshot
