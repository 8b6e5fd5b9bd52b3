#include "models/metric_comparison_model.h"
#include "models/table_copy.h"
#include "support/drawn_model.h"
#include "support/hand_made_call.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

std::shared_ptr<const Reading> quarter(int number, const char* revenue, const char* growth)
{
    test::HandMadeCall call;
    call.reading().call.info.fiscalQuarter = number;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive);
    call.turn(chief, Section::Prepared, u"{revenue} {growth}");
    call.figureAt(0).value = Decimal::parse(std::string_view(revenue));
    call.figureAt(0).currency = "CNY";
    call.figureAt(1).kind = FigureKind::Percent;
    call.figureAt(1).value = Decimal::parse(std::string_view(growth));
    call.figureAt(1).direction = Direction::Down;
    call.figureAt(1).comparison = Comparison::YearOnYear;
    return call.done();
}

MetricRow row(const char* metric, std::vector<MetricCell> cells)
{
    MetricRow made;
    made.metric = metric;
    made.currency = "CNY";
    made.cells = std::move(cells);
    return made;
}

std::shared_ptr<const ComparedCalls> twoQuarters()
{
    auto calls = std::make_shared<ComparedCalls>();
    calls->ids = {CallId(1), CallId(2)};
    calls->readings = {quarter(3, "900000000", "3"), quarter(4, "12500000000", "1.5")};
    MetricRow revenue = row("lamp_sales", {{0, {}}, {0, {}}});
    revenue.change = Decimal::parse(std::string_view("-14.8"));
    MetricRow growth = row("lamp_sales", {{1, {}}, {1, {}}});
    growth.kind = FigureKind::Percent;
    growth.comparison = Comparison::YearOnYear;
    growth.change = Decimal::parse(std::string_view("1.5"));
    growth.changeIsPoints = true;
    calls->comparison.metrics = {revenue, growth, row("lamp_retention", {{0, {}}, {std::nullopt, {}}}),
                                 row("lamp_share", {{std::nullopt, {}}, {0, {}}})};
    return calls;
}

TEST(MetricComparisonModel, ARowCountsInOneUnitAndAGapIsADash)
{
    MetricComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCalls(twoQuarters());
    EXPECT_EQ(test::drawnTable(model), R"(
Metric | FY24 Q3 | FY24 Q4 | Change
Lamp sales | 0.9 | 12.5 | −14.8%
Lamp sales YoY growth | −3% | −1.5% | +1.5 pp
Lamp retention | 900 | — | gone
Lamp share | — | 12.5 | new)");
    EXPECT_EQ(model.index(0, 0).data(MetricComparisonModel::UnitRole).toString(), QStringLiteral("CNY bn"));
    EXPECT_EQ(model.index(2, 0).data(MetricComparisonModel::UnitRole).toString(), QStringLiteral("CNY m"));
    EXPECT_EQ(model.index(0, 3).data(MetricComparisonModel::SignRole).toInt(), -1);
}

TEST(MetricComparisonModel, IsCopiedAsNumbersThatCanBeSummed)
{
    MetricComparisonModel model;
    model.setCalls(twoQuarters());
    QModelIndexList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0));
    EXPECT_EQ(asTsv(copiedTable(model, all, {0, 1, 2, 3})).toStdString(),
              "Metric\tUnit\tFY24 Q3\tFY24 Q4\tChange\tChange unit\n"
              "Lamp sales\tCNY\t900000000\t12500000000\t-14.8\t%\n"
              "Lamp sales YoY growth\t% YoY\t-3\t-1.5\t1.5\tpp\n"
              "Lamp retention\tCNY\t900000000\t\tgone\t\n"
              "Lamp share\tCNY\t\t12500000000\tnew\t\n");
}

TEST(MetricComparisonModel, ARowOfAPartIsNamedByItAndHasTheGrowthOfThePart)
{
    auto calls = std::make_shared<ComparedCalls>(*twoQuarters());
    std::vector<MetricRow> rows{row("revenue", {{0, {}}, {0, {}}}), row("revenue", {{1, {}}, {1, {}}}),
                                row("revenue", {{0, {}}, {0, {}}}), row("revenue", {{1, {}}, {1, {}}}),
                                row("revenue", {{0, {}}, {0, {}}})};
    for (const std::size_t growth : {1U, 3U}) {
        rows[growth].kind = FigureKind::Percent;
        rows[growth].comparison = Comparison::YearOnYear;
    }
    rows[2].segment = rows[3].segment = "cloud";
    rows[4].segment = "Lampworks";
    rows[4].geography = "europe";
    calls->comparison.metrics = rows;
    MetricComparisonModel model;
    model.setCalls(calls);
    const auto name = [&](int index) { return model.index(index, 0).data().toString(); };
    EXPECT_EQ(name(0), QStringLiteral("Revenue"));
    EXPECT_EQ(name(2), QStringLiteral("Revenue · Cloud"));
    EXPECT_EQ(name(3), QStringLiteral("Revenue · Cloud YoY growth"));
    EXPECT_EQ(name(4), QStringLiteral("Revenue · Lampworks · Europe"));
    EXPECT_EQ(model.index(2, 0).data(Qt::ToolTipRole).toString(), name(2));
    EXPECT_EQ(model.index(3, 0).data(MetricComparisonModel::PartRole).toString(),
              QStringLiteral("· Cloud YoY growth"));
    EXPECT_EQ(model.index(1, 0).data(MetricComparisonModel::PartRole).toString(), QString());
    EXPECT_EQ(model.growthOf(0), 1);
    EXPECT_EQ(model.growthOf(2), 3);
    EXPECT_EQ(model.growthOf(3), -1);
    EXPECT_EQ(model.growthOf(4), -1);
    EXPECT_EQ(model.rowOf("cloud_revenue"), 2);
    EXPECT_EQ(model.rowOf("revenue"), 0);
    EXPECT_EQ(model.rowOf("gmv"), -1);
    model.setStyle(NumberStyle::HanTraditional);
    EXPECT_EQ(name(2), QStringLiteral("營業收入 · 雲"));
}

TEST(MetricComparisonModel, ThreeCallsHaveATrend)
{
    auto calls = std::make_shared<ComparedCalls>(*twoQuarters());
    calls->ids.push_back(CallId(3));
    calls->readings.push_back(quarter(1, "13000000000", "4"));
    for (MetricRow& item : calls->comparison.metrics)
        item.cells.push_back({});
    MetricComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCalls(calls);
    ASSERT_EQ(model.columnCount(), 6);
    EXPECT_EQ(model.headerData(model.trendColumn(), Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("Trend"));
    EXPECT_TRUE(model.index(0, model.trendColumn()).data(MetricComparisonModel::IsTrendRole).toBool());
}

TEST(MetricComparisonModel, AChangeOfBasisPointsIsInBasisPoints)
{
    auto calls = std::make_shared<ComparedCalls>(*twoQuarters());
    MetricRow& growth = calls->comparison.metrics[1];
    growth.kind = FigureKind::BasisPoint;
    growth.change = Decimal(-110);
    MetricComparisonModel model;
    model.setCalls(calls);
    EXPECT_EQ(model.index(1, 3).data().toString(), QStringLiteral("−110 bp"));
}

TEST(MetricComparisonModel, AValueOfAnotherSizeKeepsItsOwnUnit)
{
    auto calls = std::make_shared<ComparedCalls>();
    calls->readings = {quarter(3, "5.22", "3"), quarter(4, "12500000000", "1.5")};
    calls->comparison.metrics = {row("lamp_sales", {{0, {}}, {0, {}}})};
    MetricComparisonModel model;
    model.setCalls(calls);
    EXPECT_EQ(model.index(0, 1).data().toString(), QStringLiteral("5.22 CNY"));
    EXPECT_EQ(model.index(0, 2).data().toString(), QStringLiteral("12.5"));
}

TEST(MetricComparisonModel, ATrendHasGapsWhereACallSaysNothing)
{
    MetricComparisonModel model;
    model.setCalls(twoQuarters());
    const QVariantList growth = model.index(1, 0).data(MetricComparisonModel::TrendRole).toList();
    EXPECT_EQ(growth.at(0).toDouble(), -3.0);
    const QVariantList retention = model.index(2, 0).data(MetricComparisonModel::TrendRole).toList();
    EXPECT_TRUE(retention.at(0).isValid());
    EXPECT_FALSE(retention.at(1).isValid());
    EXPECT_FALSE(model.index(2, 0).data(MetricComparisonModel::NumericRole).toBool());
}

} // namespace
} // namespace earshot::ui
