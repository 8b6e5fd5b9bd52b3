#include "analysis/analyse.h"
#include "analysis/assignment.h"
#include "analysis/compare.h"
#include "small_reading.h"
#include "text/utf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Reading reading(std::u16string_view script, int quarter)
{
    Reading result = smallReading(script);
    result.call.info.fiscalYear = 2024;
    result.call.info.fiscalQuarter = quarter;
    result.insights = analyse(result.document, result.call, result.figures, Lexicon::shipped());
    return result;
}

CallComparison compared(const Reading& left, const Reading& right)
{
    return compare({&left, &right}, Lexicon::shipped());
}

/// One line a link: "0-1 same +asker", then "-" and "+" lines for the sentences of one side, "<" and ">"
/// lines for words that differ inside a sentence of both, then what is dropped and fresh.
std::string drawn(const Reading& left, const Reading& right)
{
    const CallComparison result = compared(left, right);
    std::string out;
    for (const PairLink& link : result.links) {
        out += std::to_string(link.left.exchange) + "-" + std::to_string(link.right.exchange) + " ";
        out += std::string(name(link.kind)) + (link.sameAsker ? " asker" : "") + "\n";
        for (const Span& span : link.onlyLeft)
            out += "- " + toUtf8(span.in(left.document.text)) + "\n";
        for (const Span& span : link.onlyRight)
            out += "+ " + toUtf8(span.in(right.document.text)) + "\n";
        for (const Span& span : link.changedLeft)
            out += "< " + toUtf8(span.in(left.document.text)) + "\n";
        for (const Span& span : link.changedRight)
            out += "> " + toUtf8(span.in(right.document.text)) + "\n";
    }
    for (const PairRef& pair : result.dropped)
        out += "dropped " + std::to_string(pair.exchange) + "\n";
    for (const PairRef& pair : result.fresh)
        out += "fresh " + std::to_string(pair.exchange) + "\n";
    return out;
}

TEST(Compare, TheSameQuestionWithTheSameAnswerIsSame)
{
    const Reading left = reading(u"Q Mara Stone: How do freight costs look in the second half?\n"
                                 u"A Tom Reed: Freight costs should fall through the summer.",
                                 1);
    const Reading right = reading(u"Q Mara Stone: Are freight costs still falling?\n"
                                  u"A Tom Reed: Freight costs should keep falling through the summer.",
                                  2);
    EXPECT_EQ(drawn(left, right), "0-0 same asker\n");
}

TEST(Compare, AChangedAnswerShowsTheSentencesOfEachSide)
{
    const Reading left = reading(u"Q Mara Stone: When does the Porto plant open?\n"
                                 u"A Tom Reed: The Porto plant opens in March. Hiring has begun in the town.",
                                 1);
    const Reading right = reading(u"Q Lee Brand: What about the opening of the Porto plant?\n"
                                  u"A Tom Reed: Permits delay us by a year. Hiring has begun in the town.",
                                  2);
    EXPECT_EQ(drawn(left, right), "0-0 changed\n"
                                  "- The Porto plant opens in March.\n"
                                  "+ Permits delay us by a year.\n");
}

TEST(Compare, QuestionsThatChangedPlacesHaveMoved)
{
    const std::u16string freight =
        u"Q Mara Stone: How do freight costs look?\nA Tom Reed: Freight costs fall again.";
    const std::u16string plant =
        u"Q Lee Brand: When does the Porto plant open?\nA Tom Reed: Porto opens in March.";
    const std::u16string hiring =
        u"Q Ana Voss: Is hiring of welders hard?\nA Tom Reed: Welders are easy to hire.";
    const std::u16string nl = u"\n";
    const Reading left = reading(freight + nl + plant + nl + hiring, 1);
    const Reading right = reading(plant + nl + hiring + nl + freight, 2);
    EXPECT_EQ(drawn(left, right), "0-2 moved asker\n1-0 same asker\n2-1 same asker\n");
}

TEST(Compare, UnrelatedQuestionsAreDroppedAndFresh)
{
    const Reading left =
        reading(u"Q Mara Stone: When does the Porto plant open?\nA Tom Reed: Porto opens in March.", 1);
    const Reading right =
        reading(u"Q Lee Brand: Is the dividend safe?\nA Tom Reed: The board likes dividends.", 2);
    EXPECT_EQ(drawn(left, right), "dropped 0\nfresh 0\n");
}

TEST(Compare, ATopicAloneMakesNoPair)
{
    const Reading left = reading(u"Q Mara Stone: Do bakers in the harbour like the new ovens?\n"
                                 u"A Tom Reed: They do, and the cloud helps them bake.",
                                 1);
    const Reading right = reading(u"Q Lee Brand: Who pays for the ferry next spring?\n"
                                  u"A Tom Reed: The town does. The cloud stays cheap.",
                                  2);
    EXPECT_EQ(drawn(left, right), "dropped 0\nfresh 0\n");
}

TEST(Compare, WordsThatAskAnythingMakeNoPair)
{
    const Reading left =
        reading(u"Q Mara Stone: Would that be a fair characterization?\nA Tom Reed: Bakers say so.", 1);
    const Reading right =
        reading(u"Q Lee Brand: Would it be fair to say six weeks?\nA Tom Reed: The ferry takes longer.", 2);
    EXPECT_EQ(drawn(left, right), "dropped 0\nfresh 0\n");
}

TEST(Compare, AQuestionAskedAgainIsOneThoughTheAnswerSharesNothing)
{
    const Reading left =
        reading(u"Q Mara Stone: When does the Porto plant open?\nA Tom Reed: In March, we hope.", 1);
    const Reading right =
        reading(u"Q Lee Brand: When will the Porto plant open?\nA Tom Reed: Permits delay us.", 2);
    EXPECT_EQ(drawn(left, right), "0-0 changed\n- In March, we hope.\n+ Permits delay us.\n");
}

TEST(Compare, TraditionalAndSimplifiedMeet)
{
    const Reading left = reading(u"Q 石安: 雲業務的利潤率如何？\nA 林立: 雲業務的利潤率會穩步提高。", 1);
    const Reading right =
        reading(u"Q 石安: 请问云业务的利润率怎么看？\nA 林立: 云业务的利润率会稳步提高。", 2);
    EXPECT_EQ(drawn(left, right), "0-0 same asker\n");
}

TEST(Compare, AnotherValueOfTheSameMetricChangesAnAnswer)
{
    Reading left =
        reading(u"Q Mara Stone: What is the churn in Spain?\nA Tom Reed: Churn in Spain was 4%.", 1);
    Reading right =
        reading(u"Q Mara Stone: What is the churn in Spain?\nA Tom Reed: Churn in Spain was 6%.", 2);
    addFigure(left, u"4%", "churn", FigureKind::Percent, "4");
    addFigure(right, u"6%", "churn", FigureKind::Percent, "6");
    EXPECT_EQ(drawn(left, right), "0-0 changed asker\n< 4%\n> 6%\n");
}

/// "revenue 100 → 110 +10 %"; "—" for a gap, "pp" for points.
std::string drawnRows(const std::vector<const Reading*>& readings)
{
    std::string out;
    for (const MetricRow& row : compare(readings, Lexicon::shipped()).metrics) {
        out += row.metric;
        for (const std::string& part : {row.segment, row.geography})
            out += part.empty() ? "" : "·" + part;
        if (row.comparison != Comparison::None)
            out += "/" + std::string(name(row.comparison));
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto& figures = readings[i]->figures.figures;
            out += i == 0 ? " " : " > ";
            out += row.cells[i].figure
                       ? figures[static_cast<std::size_t>(*row.cells[i].figure)].value->toString()
                       : "—";
        }
        if (row.change)
            out += " = " + row.change->toString() + (row.changeIsPoints ? "pp" : "%");
        out += "\n";
    }
    return out;
}

const std::u16string kNumbers = u"P Tom Reed: Revenue was 300, up 7%, margin 12.5%. For the year, 900.";

TEST(MetricRows, ChangeIsExactAndPercentsChangeByPoints)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"300", "revenue", FigureKind::Money, "221874000000");
    addFigure(right, u"300", "revenue", FigureKind::Money, "243236000000");
    addFigure(left, u"12.5%", "margin", FigureKind::Percent, "12.5");
    addFigure(right, u"12.5%", "margin", FigureKind::Percent, "12.1");
    EXPECT_EQ(drawnRows({&left, &right}),
              "revenue 221874000000 > 243236000000 = 9.6%\nmargin 12.5 > 12.1 = -0.4pp\n");
}

TEST(MetricRows, FromWhatIsOnlyAboutSoNoChangeIsTold)
{
    for (const Approximation said : {Approximation::About, Approximation::Over, Approximation::Under}) {
        Reading left = reading(kNumbers, 1);
        Reading right = reading(kNumbers, 2);
        addFigure(left, u"300", "revenue", FigureKind::Money, "100").approximation = said;
        addFigure(right, u"300", "revenue", FigureKind::Money, "110");
        EXPECT_EQ(drawnRows({&left, &right}), "revenue 100 > 110\n");
    }
}

TEST(MetricRows, OnlyTheCallsOwnPeriodCounts)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"300", "revenue", FigureKind::Money, "100");
    addFigure(right, u"300", "revenue", FigureKind::Money, "100").period.label = "FY2024Q1";
    addFigure(right, u"900", "revenue", FigureKind::Money, "900").period.label = "FY2024";
    EXPECT_EQ(drawnRows({&left, &right}), "revenue 100 > —\n");
}

TEST(MetricRows, APartHasARowOfItsOwnBeneathItsMetric)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"300", "revenue", FigureKind::Money, "100").segment = "software";
    addFigure(left, u"900", "revenue", FigureKind::Money, "400");
    addFigure(right, u"300", "revenue", FigureKind::Money, "110").geography = "europe";
    EXPECT_EQ(drawnRows({&left, &right}),
              "revenue 400 > —\nrevenue·software 100 > —\nrevenue·europe — > 110\n")
        << "a gap is better than a part's number";
}

Figure& addPart(Reading& call, const char* segment, const char* value, const char* metric = "revenue")
{
    Figure& figure = addFigure(call, u"300", metric, FigureKind::Money, value);
    figure.segment = segment;
    return figure;
}

TEST(MetricRows, RowsOfAMetricStandTogetherTheCompanyFirst)
{
    Reading call = reading(kNumbers, 1);
    addPart(call, "", "1", "revenue").geography = "japan";
    addPart(call, "Mills", "2");
    addPart(call, "", "5", "net_income");
    addPart(call, "", "9");
    EXPECT_EQ(drawnRows({&call}), "revenue 9\nrevenue·Mills 2\nrevenue·japan 1\nnet_income 5\n");
}

TEST(MetricRows, ABusinessIsItselfInEveryWayOfWritingIt)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "Harbor analytics segment", "10");
    addPart(right, "Harbor Analytics", "11");
    addPart(left, "雲智能集團", "20"); // a name with the kind of business in front
    addPart(right, "cloud", "22");
    addPart(left, "Cloud", "20");
    EXPECT_EQ(drawnRows({&left, &right}),
              "revenue·Harbor Analytics 10 > 11 = 10%\nrevenue·cloud 20 > 22 = 10%\n");
}

TEST(MetricRows, AMetricThatNamesItsPartIsTheMetricOfThePart)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "Cloud Insight Group", "20");
    addPart(right, "cloud", "22", "cloud_revenue");
    addPart(left, "", "100");
    addPart(right, "", "110");
    EXPECT_EQ(drawnRows({&left, &right}), "revenue 100 > 110 = 10%\nrevenue·cloud 20 > 22 = 10%\n");
}

TEST(MetricRows, NamesOfWhichDifferentThingsAreSaidAreTwoBusinesses)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "Cloud Insight", "20");
    addPart(left, "cloud", "35");
    addPart(right, "cloud", "40");
    EXPECT_EQ(drawnRows({&left, &right}), "revenue·cloud 35 > 40 = 14.3%\nrevenue·Cloud Insight 20 > —\n");
}

TEST(MetricRows, OfTwoNamesWithOneKindOfBusinessNeitherIsTheKind)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "Cloud Insight", "20");
    addPart(left, "Bright Cloud", "21");
    addPart(right, "cloud", "40");
    EXPECT_EQ(drawnRows({&left, &right}),
              "revenue·cloud — > 40\nrevenue·Cloud Insight 20 > —\nrevenue·Bright Cloud 21 > —\n");
}

TEST(MetricRows, AWordBeforeTheKindOfBusinessTakesProof)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "Harvest Banking", "20");
    addPart(right, "banking", "22");
    EXPECT_EQ(drawnRows({&left, &right}), "revenue·banking — > 22\nrevenue·Harvest Banking 20 > —\n");
    addPart(left, "banking", "20.1"); // said of both in one quarter
    EXPECT_EQ(drawnRows({&left, &right}), "revenue·banking 20 > 22 = 10%\n");
}

TEST(MetricRows, AGapStaysAGapAndHasNoChange)
{
    Reading first = reading(kNumbers, 1);
    Reading second = reading(kNumbers, 2);
    Reading third = reading(kNumbers, 3);
    addFigure(first, u"300", "revenue", FigureKind::Money, "100");
    addFigure(third, u"300", "revenue", FigureKind::Money, "110");
    EXPECT_EQ(drawnRows({&first, &second, &third}), "revenue 100 > — > 110\n");
}

TEST(MetricRows, GrowthIsNoLevelAndADeclineIsNegative)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    for (auto [call, value] : {std::pair(&left, "7"), std::pair(&right, "3")}) {
        Figure& growth = addFigure(*call, u"7%", "revenue", FigureKind::Percent, value);
        growth.comparison = Comparison::YearOnYear;
        growth.direction = call == &left ? Direction::Up : Direction::Down;
        addFigure(*call, u"300", "revenue", FigureKind::Money, "100");
    }
    EXPECT_EQ(drawnRows({&left, &right}), "revenue 100 > 100 = 0%\nrevenue/yoy 7 > 3 = -10pp\n");
}

TEST(MetricRows, AShareOfAMetricIsNotTheMetric)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"7%", "revenue", FigureKind::Percent, "7");
    addFigure(right, u"7%", "revenue", FigureKind::Percent, "8");
    EXPECT_EQ(drawnRows({&left, &right}), "");
}

TEST(MetricRows, AHundredfoldChangeIsNotTold)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"300", "net_income", FigureKind::Money, "5.22");
    addFigure(right, u"300", "net_income", FigureKind::Money, "4810000000");
    EXPECT_EQ(drawnRows({&left, &right}), "net_income 5.22 > 4810000000\n");
    left.call.info.fiscalQuarter = 2;
    right.call.info.fiscalQuarter = 1;
    left.figures.figures[0].period.label = "FY2024Q2";
    right.figures.figures[0].period.label = "FY2024Q1";
    EXPECT_EQ(drawnRows({&right, &left}), "net_income 4810000000 > 5.22\n");
}

TEST(MetricRows, GuidanceIsNotReported)
{
    Reading left = reading(kNumbers, 1);
    addFigure(left, u"300", "revenue", FigureKind::Money, "300").forwardLooking = true;
    EXPECT_EQ(drawnRows({&left}), "");
}

TEST(MetricRows, StatedGaapMeetsUnstatedButNotNonGaap)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addFigure(left, u"300", "net_income", FigureKind::Money, "50").basis = Basis::Gaap;
    addFigure(left, u"900", "net_income", FigureKind::Money, "70").basis = Basis::NonGaap;
    addFigure(right, u"300", "net_income", FigureKind::Money, "60");
    EXPECT_EQ(drawnRows({&left, &right}), "net_income 50 > 60 = 20%\nnet_income 70 > —\n");
}

TEST(Compare, TellsNewAndVanishedMetricsAndReturningAskers)
{
    Reading left =
        reading(u"Q Mara Stone: Will tariffs bite?\nA Tom Reed: Perhaps 3 or 4.\nQ Lee Brand: Why?\nA Tom "
                u"Reed: Costs.",
                1);
    Reading right = reading(u"Q Mara Stone: Is the dividend safe?\nA Tom Reed: Yes, 5 or 6.", 2);
    addFigure(left, u"3", "stores", FigureKind::Count, "3");
    addFigure(left, u"4", "orders", FigureKind::Count, "4");
    addFigure(right, u"5", "orders", FigureKind::Count, "5");
    addFigure(right, u"6", "gmv", FigureKind::Money, "6");
    const CallComparison result = compared(left, right);
    EXPECT_THAT(result.newMetrics, ElementsAre("gmv"));
    EXPECT_THAT(result.vanishedMetrics, ElementsAre("stores"));
    EXPECT_THAT(result.newTopics, ElementsAre("dividend"));
    EXPECT_THAT(result.vanishedTopics, ElementsAre("tariff"));
    EXPECT_THAT(result.returningAskers, ElementsAre(u"Mara Stone"));
}

TEST(Compare, AMetricOfAPartIsNotNewWhereItWasSaidInOtherWords)
{
    Reading left = reading(kNumbers, 1);
    Reading right = reading(kNumbers, 2);
    addPart(left, "cloud", "20");
    addPart(right, "cloud", "22", "cloud_revenue");
    EXPECT_THAT(compared(left, right).newMetrics, ElementsAre());
    EXPECT_THAT(compared(right, left).vanishedMetrics, ElementsAre());
    addPart(right, "games", "5", "gaming_revenue");
    EXPECT_THAT(compared(left, right).newMetrics, ElementsAre("gaming_revenue"));
}

TEST(Compare, NothingToCompareIsNothing)
{
    EXPECT_THAT(compare({}, Lexicon::shipped()).links, IsEmpty());
    const Reading empty;
    EXPECT_EQ(drawn(empty, empty), "");
}

TEST(Assignment, PrefersTheGreatestTotalOverTheGreatestSingleGain)
{
    using analysis::bestAssignment;
    EXPECT_THAT(bestAssignment({{0.9, 0.8}, {0.8, 0.1}}, 0.2), ElementsAre(1U, 0U));
    EXPECT_THAT(bestAssignment({{0.9}, {0.8}, {0.1}}, 0.2), ElementsAre(0U, std::nullopt, std::nullopt));
    EXPECT_THAT(bestAssignment({{0.1, 0.15}}, 0.2), ElementsAre(std::nullopt));
    EXPECT_THAT(bestAssignment({}, 0.2), IsEmpty());
}

} // namespace
} // namespace earshot
