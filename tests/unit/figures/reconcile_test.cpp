#include "figures/extractor.h"
#include "figures/reconcile.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

FigureSet read(std::u16string_view text, std::string label)
{
    static const FigureExtractor extractor(Lexicon::shipped());
    FigureContext context;
    context.language = languageOf(text);
    context.reported.label = std::move(label);
    context.reportingCurrency = "USD";
    return extractor.extract(text, context);
}

TEST(Reconcile, TheSameMetricSaidTwiceAgreesOrNot)
{
    const FigureSet call = read(
        u"Revenue was $1,204 million. Again, revenue was $1.2 billion. In short, revenue was $1.4 billion.",
        "FY2024Q4");
    const auto findings = reconcileWithin(call);
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].agreement, Agreement::Rounding);
    EXPECT_EQ(findings[1].agreement, Agreement::Differs);
}

TEST(Reconcile, AmountAndGrowthGiveThePriorValue)
{
    const FigureSet call = read(u"Revenue was $120.4 million, up 20.4% year over year.", "FY2024Q4");
    const auto agree = reconcileWithPrior(call, read(u"Revenue was $100 million.", "FY2023Q4"));
    ASSERT_EQ(agree.size(), 1u);
    EXPECT_EQ(agree[0].agreement, Agreement::Agree);
    const auto rounding = reconcileWithPrior(call, read(u"Revenue was $100.1 million.", "FY2023Q4"));
    ASSERT_EQ(rounding.size(), 1u);
    EXPECT_EQ(rounding[0].agreement, Agreement::Rounding);
    const auto differs = reconcileWithPrior(call, read(u"Revenue was $100.3 million.", "FY2023Q4"));
    ASSERT_EQ(differs.size(), 1u);
    EXPECT_EQ(differs[0].agreement, Agreement::Differs);
    EXPECT_EQ(differs[0].expected.toString(), "100000000");
}

TEST(Reconcile, OtherPeriodsAndBasesAreLeftAlone)
{
    const FigureSet call = read(u"Non-GAAP net income was $12 million, up 20% year over year.", "FY2024Q4");
    EXPECT_TRUE(reconcileWithPrior(call, read(u"GAAP net income was $9 million.", "FY2023Q4")).empty());
    EXPECT_TRUE(reconcileWithPrior(call, read(u"Non-GAAP net income was $10 million.", "FY2023Q3")).empty());
}

} // namespace
} // namespace earshot
