#include "figures/extractor.h"
#include "figures/reconcile.h"
#include "figures/said_range.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// A call of turns as a test writes it down, read by the extractor.
struct Spoken {
    std::u16string text;
    Call call;
    FigureSet figures;

    Spoken(std::initializer_list<std::u16string_view> turns, int year, int quarter)
    {
        static const FigureExtractor extractor(Lexicon::shipped());
        Document document;
        for (const std::u16string_view turn : turns) {
            Turn one;
            one.role = turn.starts_with(u"Q:") ? Role::Analyst : Role::Executive;
            one.body = Span::of(text.size(), text.size() + turn.size());
            call.turns.push_back(one);
            text += std::u16string(turn) + u"\n";
        }
        call.info.fiscalYear = year;
        call.info.fiscalQuarter = quarter;
        call.info.reportingCurrency = "USD";
        call.info.fiscalYearEnd = std::chrono::December / 31;
        document.text = text;
        document.source = text;
        document.sourceMap = SourceMap::identity(static_cast<std::int32_t>(text.size()));
        document.language = languageOf(text);
        figures = extractor.extract(document, call);
    }
    SaidCall said() const { return {text, call, figures}; }
};

const Reconciler& reconciler()
{
    static const Reconciler instance(Lexicon::shipped());
    return instance;
}

/// "agree $1.2 billion ~ $1.2 billion", a line a finding.
std::string drawn(const std::vector<Finding>& findings, const Spoken& call, const Spoken& other)
{
    std::string lines;
    const auto words = [](const Spoken& from, std::int32_t figure) {
        return toUtf8(from.figures.figures[static_cast<std::size_t>(figure)].span.in(from.text));
    };
    for (const Finding& finding : findings) {
        lines += std::string(name(finding.agreement)) + " " + words(call, finding.figure);
        if (finding.growth >= 0)
            lines += " & " + words(call, finding.growth);
        lines += " ~ " + words(other, finding.other) + "\n";
    }
    return lines;
}
std::string within(const Spoken& call)
{
    return drawn(reconciler().within(call.said()), call, call);
}
std::string between(const Spoken& call, const Spoken& other)
{
    return drawn(reconciler().withOther(call.said(), other.said()), call, other);
}

TEST(Reconcile, WhatIsSaidAgainInAnotherTurnMustAgree)
{
    EXPECT_EQ(within(Spoken({u"Revenue was $1,204 million.", u"Again, revenue was $1.2 billion.",
                             u"In short, revenue was $1,260 million."},
                            2024, 4)),
              "rounding $1,204 million ~ $1.2 billion\n"
              "differs $1,204 million ~ $1,260 million\n");
}

TEST(Reconcile, OneTurnGoesThroughThePartsOfACompany)
{
    EXPECT_EQ(within(Spoken({u"Revenue was $120.4 million. In lamps, revenue was $118.2 million."}, 2024, 4)),
              "");
}

TEST(Reconcile, APartOfTheCompanyIsNotHeldAgainstTheWholeOrAnotherPart)
{
    EXPECT_EQ(within(Spoken({u"Revenue was $1,204 million.", u"Revenue in Europe was $1,190 million.",
                             u"Revenue in Japan was $1,180 million."},
                            2024, 4)),
              "");
    EXPECT_EQ(within(Spoken({u"Revenue in Europe was $1,204 million.", u"Europe revenue was $1,190 million."},
                            2024, 4)),
              "differs $1,204 million ~ $1,190 million\n");
}

TEST(Reconcile, NumbersFarApartAreAboutDifferentThings)
{
    EXPECT_EQ(within(Spoken({u"Revenue was $120.4 million.", u"Revenue was $61.3 million."}, 2024, 4)), "");
    EXPECT_EQ(within(Spoken({u"Revenue was $128.4 million.", u"Revenue was $1.284 billion."}, 2024, 4)),
              "differs $128.4 million ~ $1.284 billion\n")
        << "a slip of the scale";
    EXPECT_EQ(within(Spoken({u"Revenue was $128.4 million.", u"Revenue was $182.4 million."}, 2024, 4)),
              "differs $128.4 million ~ $182.4 million\n")
        << "two digits swapped";
}

TEST(Reconcile, WhatIsSetOffGuessedOrAskedIsNotCompared)
{
    const std::u16string_view first = u"Revenue was $120.4 million.";
    for (const std::u16string_view second :
         {u"Excluding the sale, revenue was $121.9 million.", u"We expect revenue of $121.9 million.",
          u"Revenue was about $121.9 million.", u"Q: So revenue was $121.9 million?",
          u"Revenue grew from $121.9 million."})
        EXPECT_EQ(within(Spoken({first, second}, 2024, 4)).find("differs"), std::string::npos)
            << toUtf8(second);
}

TEST(Reconcile, AmountAndGrowthGiveThePriorValue)
{
    const Spoken call({u"Revenue was $120.4 million, up 20.4% year over year."}, 2024, 4);
    const auto prior = [&](std::u16string_view words) { return between(call, Spoken({words}, 2023, 4)); };
    EXPECT_EQ(prior(u"Revenue was $100 million."), "agree $120.4 million & 20.4% ~ $100 million\n");
    EXPECT_EQ(prior(u"Revenue was $100.1 million."), "rounding $120.4 million & 20.4% ~ $100.1 million\n");
    EXPECT_EQ(prior(u"Revenue was $100.3 million."), "differs $120.4 million & 20.4% ~ $100.3 million\n");
    EXPECT_EQ(prior(u"Revenue was $99.3 million in tools. Revenue was $100.0 million."),
              "agree $120.4 million & 20.4% ~ $100.0 million\n")
        << "what fits best counts";
    const Finding finding =
        reconciler().withOther(call.said(), Spoken({u"Revenue was $100.3 million."}, 2023, 4).said()).at(0);
    EXPECT_EQ(finding.expected, Decimal(100'000'000));
}

TEST(Reconcile, GrowthWithoutAComparisonIsOnTheYearBeforeOrFitsTheQuarterBefore)
{
    const Spoken call({u"Revenue was $120.4 million, up 20.4%."}, 2024, 4);
    EXPECT_EQ(between(call, Spoken({u"Revenue was $102.3 million."}, 2023, 4)),
              "differs $120.4 million & 20.4% ~ $102.3 million\n");
    EXPECT_EQ(between(call, Spoken({u"Revenue was $102.3 million."}, 2024, 3)), "");
    EXPECT_EQ(between(call, Spoken({u"Revenue was $100.0 million."}, 2024, 3)),
              "agree $120.4 million & 20.4% ~ $100.0 million\n");
}

TEST(Reconcile, GrowthBelongsToTheAmountBesideIt)
{
    EXPECT_EQ(between(Spoken({u"Net income was $62.5 million, or $0.65 per share, up 23%."}, 2024, 4),
                      Spoken({u"Net income was $52.0 million."}, 2023, 4)),
              "");
}

TEST(Reconcile, AnEarlierPeriodIsHeldAgainstTheCallThatReportedIt)
{
    const Spoken call({u"Revenue was $45 million, against $41.9 million in the fourth quarter of 2023."},
                      2024, 4);
    EXPECT_EQ(between(call, Spoken({u"Revenue was $41.4 million."}, 2023, 4)),
              "differs $41.9 million ~ $41.4 million\n");
}

TEST(Reconcile, OtherPeriodsAndBasesAreLeftAlone)
{
    const Spoken call({u"Non-GAAP net income was $12 million, up 20% year over year."}, 2024, 4);
    EXPECT_EQ(between(call, Spoken({u"GAAP net income was $10.1 million."}, 2023, 4)), "");
    EXPECT_EQ(between(call, Spoken({u"Non-GAAP net income was $10.4 million."}, 2022, 4)), "");
}

ResultsCell cell(const char* metric, const char* label, std::int64_t millions)
{
    ResultsCell one;
    one.metric = metric;
    one.period.label = label;
    one.value = *Decimal(millions).shifted(5); // counted in tenths of a million
    one.lastPlace = 5;
    one.currency = "USD";
    return one;
}

TEST(Reconcile, AmountsAndGrowthAreHeldAgainstATableOfResults)
{
    const Spoken call(
        {u"Revenue was $120.4 million, up 20% year over year. Free cash flow was $31.5 million."}, 2024, 4);
    ResultsTable table;
    table.cells = {cell("revenue", "FY2024Q4", 1204), cell("revenue", "FY2023Q4", 1003),
                   cell("free_cash_flow", "FY2024Q4", 313)};
    const std::vector<Finding> findings = reconciler().withResults(call.said(), table);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(findings[0].agreement, Agreement::Agree);
    EXPECT_EQ(findings[1].agreement, Agreement::Differs);
    EXPECT_EQ(findings[1].expected, Decimal(31'300'000));
    EXPECT_EQ(findings[2].agreement, Agreement::Rounding);
    EXPECT_EQ(findings[2].base, 1);
    EXPECT_EQ(findings[2].expected, Decimal::parse("20.04"));
}

TEST(Reconcile, APartOfATableIsHeldAgainstWhatIsSaidOfThatPartAlone)
{
    const Spoken call({u"Revenue was $120.4 million. Cloud revenue was $45.2 million. In Europe, revenue was "
                       u"$44.1 million. The Harbor Analytics segment had revenue of $43.9 million."},
                      2024, 4);
    const auto compared = [&](ResultsCell one, const char* segment, const char* geography) {
        one.segment = segment;
        one.geography = geography;
        ResultsTable table;
        table.cells = {one};
        std::string lines;
        for (const Finding& finding : reconciler().withResults(call.said(), table))
            lines +=
                std::string(name(finding.agreement)) + " " +
                toUtf8(call.figures.figures[static_cast<std::size_t>(finding.figure)].span.in(call.text)) +
                "\n";
        return lines;
    };
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 1204), "", ""), "agree $120.4 million\n");
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 449), "cloud", ""), "differs $45.2 million\n");
    EXPECT_EQ(compared(cell("cloud_revenue", "FY2024Q4", 452), "", ""), "agree $45.2 million\n");
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 441), "", "europe"), "agree $44.1 million\n");
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 439), "HARBOR analytics", ""), "agree $43.9 million\n");
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 451), "gaming", ""), "");
    EXPECT_EQ(compared(cell("revenue", "FY2024Q4", 451), "cloud", "europe"), "");
}

TEST(Reconcile, APartIsHeldAgainstTheSamePartOfAnotherCallAlone)
{
    const Spoken call({u"Revenue in Europe was $12.4 million, up 20% year over year."}, 2024, 4);
    EXPECT_EQ(between(call, Spoken({u"Revenue was $10.1 million."}, 2023, 4)), "");
    EXPECT_EQ(between(call, Spoken({u"Revenue in Japan was $10.1 million."}, 2023, 4)), "");
    EXPECT_EQ(between(call, Spoken({u"Revenue in Europe was $10.1 million."}, 2023, 4)),
              "differs $12.4 million & 20% ~ $10.1 million\n");
    const Spoken own({u"The Harbor Analytics segment did well. Harbor Analytics revenue was $12.4 million, "
                      u"up 20% year over year."},
                     2024, 4);
    EXPECT_EQ(
        between(
            own,
            Spoken({u"The HARBOR ANALYTICS segment did well. HARBOR ANALYTICS revenue was $10.1 million."},
                   2023, 4)),
        "differs $12.4 million & 20% ~ $10.1 million\n");
    EXPECT_EQ(
        between(own,
                Spoken({u"The Marine Systems segment did well. Marine Systems revenue was $10.1 million."},
                       2023, 4)),
        "");
}

TEST(Reconcile, DaysOfATableMeanTheCompanysPeriod)
{
    const Spoken call({u"Revenue was $120.4 million. Cash was $31.5 million."}, 2024, 4);
    ResultsTable table;
    table.cells = {cell("revenue", "", 1202), cell("revenue", "", 4804), cell("cash", "", 315)};
    table.cells[0].period = {"", parseIsoDate("2024-09-30"), parseIsoDate("2024-12-29")};
    table.cells[1].period = {"", parseIsoDate("2024-01-01"), parseIsoDate("2024-12-29")};
    table.cells[2].period = {"", parseIsoDate("2024-12-29"), parseIsoDate("2024-12-29")};
    table.cells[2].instant = true;
    const std::vector<Finding> findings = reconciler().withResults(call.said(), table);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].other, 0);
    EXPECT_EQ(findings[0].agreement, Agreement::Differs);
    EXPECT_EQ(findings[1].agreement, Agreement::Agree);
}

TEST(SaidRange, TheLastDigitThatIsSaidIsGoodToItsHalf)
{
    const auto place = [](const char* value, std::u16string_view words) {
        return lastPlaceSaid(*Decimal::parse(std::string_view(value)), words);
    };
    EXPECT_EQ(place("510000000", u"5.10亿元"), 6);
    EXPECT_EQ(place("300000000", u"$300 million"), 8);
    EXPECT_EQ(place("1200000000", u"$1,200 million"), 6);
    EXPECT_EQ(place("236000000", u"2亿3,600万"), 6);
    EXPECT_EQ(place("37.4", u"37.4%"), -1);
    EXPECT_EQ(place("60000000", u"六千万"), 7);
}

TEST(Reconcile, WhatIsSaidOverAndOverIsHeldAgainstTheFirst)
{
    constexpr std::size_t kTimes = 4000;
    std::u16string speech;
    for (std::size_t i = 0; i < kTimes; ++i)
        speech += i % 2 == 0 ? u"Revenue was $1.2 billion. " : u"Net income was $0.3 billion. ";
    const Spoken call({speech}, 2024, 3);
    const std::vector<Finding> findings = reconciler().within(call.said());
    ASSERT_EQ(findings.size(), kTimes - 2);
    for (const Finding& finding : findings)
        EXPECT_EQ(finding.figure, finding.other % 2);
}

} // namespace
} // namespace earshot
