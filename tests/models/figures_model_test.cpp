#include "models/figures_model.h"
#include "models/table_copy.h"
#include "support/drawn_model.h"
#include "support/hand_made_call.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

using test::drawnTable;

void set(Figure& figure, FigureKind kind, const char* value, const char* metric, const char* currency = "")
{
    figure.kind = kind;
    figure.value = Decimal::parse(std::string_view(value));
    figure.metric = metric;
    figure.currency = currency;
}

test::HandMadeCall quarter()
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    const PersonIndex other = call.person(u"Lin Yi", Role::Executive, u"CEO");
    call.turn(chief, Section::Prepared,
              u"Revenue was {41.836 billion}, up {9.5%}. Margin {37.4%}, up {1.3 points}. Staff {41,286}.");
    set(call.figureAt(0), FigureKind::Money, "41836000000", "lamp_sales", "CNY");
    call.figureAt(0).period.label = "FY2024Q4";
    call.figureAt(0).basis = Basis::Gaap;
    set(call.figureAt(1), FigureKind::Percent, "9.5", "lamp_sales");
    call.figureAt(1).direction = Direction::Up;
    call.figureAt(1).comparison = Comparison::YearOnYear;
    set(call.figureAt(2), FigureKind::Percent, "37.4", "lamp_margin");
    set(call.figureAt(3), FigureKind::PercentagePoint, "1.3", "lamp_margin");
    call.figureAt(3).direction = Direction::Up;
    set(call.figureAt(4), FigureKind::Count, "41286", "lamp_staff");
    call.turn(other, Section::Prepared,
              u"Cloud fell {about 4%}; orders grew {double digits}; we bought back {$310 million}.");
    set(call.figureAt(5), FigureKind::Percent, "4", "tent_sales");
    call.figureAt(5).direction = Direction::Down;
    call.figureAt(5).comparison = Comparison::QuarterOnQuarter;
    call.figureAt(5).approximation = Approximation::About;
    set(call.figureAt(6), FigureKind::DigitClass, "10", "lamp_orders");
    call.figureAt(6).direction = Direction::Up;
    set(call.figureAt(7), FigureKind::Money, "310000000", "lamp_buyback", "USD");
    return call;
}

TEST(FiguresModel, PutsAChangeBesideTheLevelItIsSaidOf)
{
    FiguresModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReading(quarter().done());
    EXPECT_EQ(drawnTable(model), R"(
Metric | Value | Unit | Change | Period | Basis | Speaker
Lamp sales | 41.836 | CNY bn | +9.5% YoY | FY24 Q4 | GAAP | Zhou Wen
Lamp margin | 37.4 | % | +1.3 pp | — | — | Zhou Wen
Lamp staff | 41,286 |  | — | — | — | Zhou Wen
Tent sales | — |  | −≈4% QoQ | — | — | Lin Yi
Lamp orders | — |  | ↑ double digits | — | — | Lin Yi
Lamp buyback | 310 | USD m | — | — | — | Lin Yi)");
    EXPECT_EQ(model.rowOf(1), 0);
    EXPECT_EQ(model.index(0, FiguresModel::Change).data(FiguresModel::FigureRole).toInt(), 1);
    EXPECT_EQ(model.index(3, FiguresModel::Change).data(FiguresModel::SignRole).toInt(), -1);
}

TEST(FiguresModel, NamesThePartOfTheCompanyThatTheMetricDoesNot)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    call.turn(
        chief, Section::Prepared,
        u"Software revenue was {2 billion}, Lampworks {1 billion}, up {5%}. Cloud revenue {3 billion}.");
    set(call.figureAt(0), FigureKind::Money, "2000000000", "revenue", "CNY");
    call.figureAt(0).segment = "software";
    call.figureAt(0).geography = "europe";
    set(call.figureAt(1), FigureKind::Money, "1000000000", "revenue", "CNY");
    call.figureAt(1).segment = "Lampworks";
    set(call.figureAt(2), FigureKind::Percent, "5", "revenue");
    call.figureAt(2).segment = "software";
    call.figureAt(2).direction = Direction::Up;
    set(call.figureAt(3), FigureKind::Money, "3000000000", "cloud_revenue", "CNY");
    call.figureAt(3).segment = "cloud";
    FiguresModel model;
    model.setReading(call.done());
    EXPECT_EQ(drawnTable(model), R"(
Metric | Value | Unit | Change | Period | Basis | Speaker
Revenue · Software · Europe | 2 | CNY bn | +5% | — | — | Zhou Wen
Revenue · Lampworks | 1 | CNY bn | — | — | — | Zhou Wen
Cloud revenue | 3 | CNY bn | — | — | — | Zhou Wen)");
}

TEST(FiguresModel, AFigureOfNoMetricShowsTheWordsAroundIt)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    call.turn(chief, Section::Prepared,
              u"Thank you. We close {12 stores}. As I said, supply improves over the next {18 months} as "
              u"new sites come online in three regions. 目前已有超过一半的客户在使用，预计{10年}后翻倍。");
    for (std::size_t i = 0; i < 3; ++i)
        set(call.figureAt(i), FigureKind::Count, "12", "");
    FiguresModel model;
    model.setReading(call.done());
    const auto shown = [&](int row) { return model.index(row, FiguresModel::Metric).data().toString(); };
    EXPECT_EQ(shown(0), QStringLiteral("We close 12 stores."));
    EXPECT_EQ(shown(1), QStringLiteral("…over the next 18 months as new sites come online in three…"));
    EXPECT_EQ(shown(2), QStringLiteral("…的客户在使用，预计10年后翻倍。"));
    EXPECT_TRUE(model.index(0, FiguresModel::Metric).data(FiguresModel::AbsentRole).toBool());
}

TEST(FiguresModel, ChineseScalesCountInTenThousandsAndHundredMillions)
{
    FiguresModel model;
    model.setReading(quarter().done());
    model.setStyle(NumberStyle::HanSimplified);
    EXPECT_EQ(model.index(0, FiguresModel::Value).data().toString(), QStringLiteral("418.36"));
    EXPECT_EQ(model.index(0, FiguresModel::Unit).data().toString(), QStringLiteral("亿元"));
    EXPECT_EQ(model.index(2, FiguresModel::Value).data().toString(), QStringLiteral("4.1286"));
    model.setStyle(NumberStyle::HanTraditional);
    EXPECT_EQ(model.index(5, FiguresModel::Unit).data().toString(), QStringLiteral("億美元"));
}

TEST(FiguresFilterModel, FiltersByEveryWordAndByKindAndTurn)
{
    FiguresModel model;
    model.setReading(quarter().done());
    FiguresFilterModel filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    filter.setWords(QStringLiteral("lin BUY"));
    EXPECT_EQ(drawnTable(filter), R"(
Metric | Value | Unit | Change | Period | Basis | Speaker
Lamp buyback | 310 | USD m | — | — | — | Lin Yi)");
    filter.setWords({});
    filter.setKind(FigureKind::Money);
    EXPECT_EQ(filter.rowCount(), 2);
    filter.setTurns(std::vector<TurnIndex>{1});
    EXPECT_EQ(filter.rowCount(), 1);
}

TEST(FiguresFilterModel, FiltersByBusinessPlaceAndWholeCompany)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    call.turn(chief, Section::Prepared, u"{1} and {2} and {3} and {4}, all {5}.");
    for (std::size_t i = 0; i < 5; ++i)
        set(call.figureAt(i), FigureKind::Count, std::to_string(i + 1).c_str(), "lamp_sales");
    call.figureAt(0).segment = "Lampworks";
    call.figureAt(1).segment = "lampworks";
    call.figureAt(1).geography = "japan";
    call.figureAt(2).geography = "japan";
    set(call.figureAt(3), FigureKind::Count, "4", "cloud_revenue");
    call.figureAt(3).segment = "cloud"; // named by the metric
    FiguresModel model;
    model.setReading(call.done());
    FiguresFilterModel filter;
    filter.setSourceModel(&model);
    const auto values = [&] {
        QString out;
        for (int row = 0; row < filter.rowCount(); ++row)
            out += filter.index(row, FiguresModel::Value).data().toString();
        return out;
    };
    filter.setPart(segmentKey("LAMPWORKS"));
    EXPECT_EQ(values(), QStringLiteral("12"));
    filter.setPart(geographyKey("japan"));
    EXPECT_EQ(values(), QStringLiteral("23"));
    filter.setPart(segmentKey("cloud"));
    EXPECT_EQ(values(), QStringLiteral("4"));
    filter.setPart(QString());
    EXPECT_EQ(values(), QStringLiteral("5"));
    filter.setPart(std::nullopt);
    filter.setWords(QStringLiteral("Japan lampw"));
    EXPECT_EQ(values(), QStringLiteral("2"));
    model.setStyle(NumberStyle::HanSimplified);
    filter.setWords(QStringLiteral("日本"));
    EXPECT_EQ(values(), QStringLiteral("23"));
}

TEST(FiguresFilterModel, FindsAMetricByItsNamesInEveryLanguageButNotByPiecesOfTwoNames)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"徐宏", Role::Executive, u"CFO");
    call.turn(chief, Section::Prepared, u"營收{2218億},凈利潤{9億},客单{5億}。");
    set(call.figureAt(0), FigureKind::Money, "221800000000", "revenue", "CNY");
    set(call.figureAt(1), FigureKind::Money, "900000000", "net_income", "CNY");
    set(call.figureAt(2), FigureKind::Money, "500000000", "", "CNY");
    call.figureAt(2).metricSpan = call.find(u"客单");
    FiguresModel model;
    model.setReading(call.done());
    FiguresFilterModel filter;
    filter.setSourceModel(&model);
    const auto found = [&](const QString& words) {
        filter.setWords(words);
        QString metrics;
        for (int row = 0; row < filter.rowCount(); ++row)
            metrics +=
                filter.index(row, FiguresModel::Metric).data(FiguresModel::MetricIdRole).toString() + u';';
        return metrics;
    };
    EXPECT_EQ(found(QStringLiteral("营收")), QStringLiteral("revenue;"));
    EXPECT_EQ(found(QStringLiteral("營業收入")), QStringLiteral("revenue;"));
    EXPECT_EQ(found(QStringLiteral("净利")), QStringLiteral("net_income;"));
    EXPECT_EQ(found(QStringLiteral("客單")), QStringLiteral(";"));
    EXPECT_EQ(found(QStringLiteral("221.8")), QStringLiteral("revenue;"));
    EXPECT_EQ(found(QStringLiteral("net income")), QStringLiteral("net_income;"));
    model.setStyle(NumberStyle::HanSimplified);
    EXPECT_EQ(found(QStringLiteral("net sales")), QStringLiteral("revenue;"));
}

TEST(FiguresFilterModel, SortsByValueWithKindsKeptTogether)
{
    FiguresModel model;
    model.setReading(quarter().done());
    FiguresFilterModel filter;
    filter.setSourceModel(&model);
    filter.sort(FiguresModel::Value, Qt::AscendingOrder);
    EXPECT_EQ(filter.index(0, FiguresModel::Metric).data().toString(), QStringLiteral("Lamp buyback"));
    EXPECT_EQ(filter.index(1, FiguresModel::Metric).data().toString(), QStringLiteral("Lamp sales"));
}

TEST(CopiedTable, NumbersCanBeSummedAndStandApartFromTheirUnits)
{
    test::HandMadeCall call;
    const PersonIndex chief = call.person(u"Zhou Wen", Role::Executive, u"CFO");
    call.turn(chief, Section::Prepared,
              u"Profit fell {11%} to {2.4 billion}; price down {5%}; {2 to 9} quarters.");
    set(call.figureAt(0), FigureKind::Percent, "11", "net_income");
    call.figureAt(0).direction = Direction::Down;
    call.figureAt(0).comparison = Comparison::YearOnYear;
    set(call.figureAt(1), FigureKind::Money, "-2400000000", "net_income", "CNY");
    set(call.figureAt(2), FigureKind::Percent, "5", "lamp_price");
    call.figureAt(2).direction = Direction::Down;
    set(call.figureAt(3), FigureKind::Count, "2", "lamp_wait");
    call.figureAt(3).valueHigh = Decimal(9);
    FiguresModel model;
    model.setReading(call.done());
    QModelIndexList all;
    QList<int> columns;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0));
    for (int column = 0; column < model.columnCount(); ++column)
        columns.append(column);
    const QString copied = asTsv(copiedTable(model, all, columns));
    EXPECT_EQ(copied.toStdString(),
              "Metric\tValue\tValue to\tUnit\tChange\tChange unit\tFurther "
              "changes\tPeriod\tBasis\tSpeaker\tSaid as\n"
              "Net income\t-2400000000\t\tCNY\t-11\t% YoY\t\t\t\tZhou Wen\t2.4 billion\n"
              "Lamp price\t\t\t\t-5\t%\t\t\t\tZhou Wen\t5%\n"
              "Lamp wait\t2\t9\t\t\t\t\t\t\tZhou Wen\t2 to 9\n");
    EXPECT_FALSE(copied.contains(u'−') || copied.contains(absent));
}

TEST(CopiedTable, IsTabbedTextAndHtmlWithEscapedCells)
{
    FiguresModel model;
    model.setReading(quarter().done());
    const CopiedTable table = copiedTable(model, {model.index(2, 0), model.index(0, 3), model.index(0, 0)},
                                          {FiguresModel::Metric, FiguresModel::Value, FiguresModel::Unit});
    EXPECT_EQ(asTsv(table).toStdString(), "Metric\tValue\tValue to\tUnit\nLamp sales\t41836000000\t\tCNY\n"
                                          "Lamp staff\t41286\t\t\n");
    EXPECT_TRUE(asHtml(table).contains(QStringLiteral("<td align=\"right\">41836000000</td>")));
    EXPECT_TRUE(asMimeData(table)->hasHtml());
    CopiedTable odd{{QStringLiteral("a\tb")}, {{QStringLiteral("<x>\n&")}}, {false}};
    EXPECT_EQ(asTsv(odd).toStdString(), "a b\n<x> &\n");
    EXPECT_TRUE(asHtml(odd).contains(QStringLiteral("<td>&lt;x&gt;\n&amp;</td>")));
}

} // namespace
} // namespace earshot::ui
