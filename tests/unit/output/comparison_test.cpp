#include "output/comparison.h"

#include "support/made_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using testing::HasSubstr;

Reading quarter(int number, std::u16string_view answer)
{
    Reading reading = test::madeReading({{u"Ned Harrow", Role::Analyst, u"What of oats? And of barley?"},
                                         {u"Mara", Role::Executive, answer}});
    reading.call.info.fiscalYear = 2024;
    reading.call.info.fiscalQuarter = number;
    Figure figure;
    figure.span = test::placeOf(reading, u"5%");
    figure.kind = FigureKind::Percent;
    figure.value = Decimal(5);
    figure.direction = Direction::Down;
    reading.figures.figures.push_back(figure);
    reading.call.exchanges[0].pairs[0].subQuestions = {{test::placeOf(reading, u"And of barley?"), {}}};
    reading.insights.exchanges[0].pairs[0].answer = AnswerClass::Partly;
    return reading;
}

ComparedCalls twoQuarters()
{
    ComparedCalls compared;
    compared.ids = {CallId(3), CallId(4)};
    compared.readings = {std::make_shared<Reading>(quarter(1, u"Oats fell by 5%.")),
                         std::make_shared<Reading>(quarter(2, u"Oats rose again after the 5%."))};
    const std::vector<const Reading*> views = {compared.readings[0].get(), compared.readings[1].get()};
    CallComparison& comparison = compared.comparison;
    PairLink link;
    link.left = {0, 0, 0};
    link.right = {1, 0, 0};
    link.kind = LinkKind::Changed;
    comparison.links = {link};
    MetricRow row;
    row.metric = "revenue";
    row.kind = FigureKind::Percent;
    row.comparison = Comparison::YearOnYear;
    row.cells = {{0, {}}, {}};
    comparison.metrics = {row};
    comparison.threads = questionThreads(views);
    comparison.openParts = openParts(views);
    return compared;
}

TEST(ComparisonText, AChangedAnswerStandsBesideTheOneBefore)
{
    EXPECT_THAT(comparisonText(twoQuarters()), HasSubstr("    FY2024 Q1 (partly): Oats fell by 5%.\n"
                                                         "    FY2024 Q2 (partly): Oats rose again after"));
}

TEST(ComparisonText, AFallHasAnArrowAndAGapADash)
{
    EXPECT_THAT(comparisonText(twoQuarters()), HasSubstr(" | ↓ 5% | — | "));
}

TEST(ComparisonText, TellsWhoAsksAgainAndWhatNobodyAnswered)
{
    const std::string text = comparisonText(twoQuarters());
    EXPECT_THAT(text, HasSubstr("Who asks again\n  Ned Harrow\n    FY2024 Q1: What of oats?"));
    EXPECT_THAT(text, HasSubstr("nobody answered\n  FY2024 Q1, Ned Harrow: And of barley?\n"));
}

TEST(ComparisonJson, HoldsThreadsAndOpenPartsWithTheirPlaces)
{
    const ComparedCalls compared = twoQuarters();
    const auto json = nlohmann::json::parse(comparisonJson(compared));
    EXPECT_EQ(json["threads"][0]["asker"], "Ned Harrow");
    EXPECT_EQ(json["threads"][0]["questions"][1]["call"], 4);
    EXPECT_EQ(json["open_parts"][0]["text"], "And of barley?");
    EXPECT_EQ(json["open_parts"][0]["begin"],
              test::placeOf(*compared.readings[0], u"And of barley?").begin());
    EXPECT_EQ(json["metrics"][0]["cells"][0]["direction"], "down");
}

} // namespace
} // namespace earshot
