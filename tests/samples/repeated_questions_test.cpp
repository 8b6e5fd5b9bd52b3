#include "analysis/compare.h"
#include "base/embedded.h"
#include "library/library.h"
#include "text/utf.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace earshot {
namespace {

using testing::Contains;

/// A shipped sample, read once for all tests.
const Reading& sample(const std::string& file)
{
    static std::map<std::string, Reading> readings;
    const auto found = readings.find(file);
    if (found != readings.end())
        return found->second;
    for (const embedded::File& each : embedded::samples()) {
        if (each.name == file + ".txt")
            return readings.emplace(file, readCall(each.bytes, file).value()).first->second;
    }
    throw std::invalid_argument("no sample " + file);
}

std::string questionOf(const Reading& reading, const PairRef& ref)
{
    const Pair& pair = reading.call.exchanges[static_cast<std::size_t>(ref.exchange)]
                           .pairs[static_cast<std::size_t>(ref.pair)];
    const Turn& turn = reading.call.turns[static_cast<std::size_t>(pair.questionTurns.front())];
    return toUtf8(turn.body.in(reading.document.text));
}

/// The same matter asked again in a later call; the questions by their first words.
struct Repeated {
    std::string before;
    std::string questionBefore;
    std::string after;
    std::string questionAfter;
};

void PrintTo(const Repeated& repeated, std::ostream* out)
{
    *out << repeated.before << " to " << repeated.after << ": " << repeated.questionAfter;
}

class RepeatedQuestion : public testing::TestWithParam<Repeated> {};

TEST_P(RepeatedQuestion, IsFoundAgainAndItsAnswerHasChanged)
{
    const Repeated& repeated = GetParam();
    const Reading& before = sample(repeated.before);
    const Reading& after = sample(repeated.after);
    const CallComparison comparison = compare({&before, &after}, Lexicon::shipped());
    const auto link =
        std::find_if(comparison.links.begin(), comparison.links.end(), [&](const PairLink& each) {
            return questionOf(before, each.left).starts_with(repeated.questionBefore);
        });
    ASSERT_NE(link, comparison.links.end());
    EXPECT_EQ(questionOf(after, link->right).substr(0, repeated.questionAfter.size()),
              repeated.questionAfter);
    EXPECT_EQ(link->kind, LinkKind::Changed);
    EXPECT_TRUE(link->sameAsker || repeated.before.starts_with("lanhai"));
}

INSTANTIATE_TEST_SUITE_P(
    Samples, RepeatedQuestion,
    testing::Values(Repeated{"lanhai-fy2024q1", "各位晚上好。我问海潮国际。", "lanhai-fy2024q2",
                             "多謝。上個季度我問過海潮國際的盈虧平衡時間"},
                    Repeated{"lanhai-fy2024q2", "多謝。上個季度我問過海潮國際的盈虧平衡時間",
                             "lanhai-fy2025q1", "管理层好。我接着问海潮国际。"},
                    Repeated{"lanhai-fy2024q4", "謝謝管理層。我想跟進回購。", "lanhai-fy2025q1",
                             "谢谢。这个季度回购7.8亿美元"},
                    Repeated{"lanhai-fy2024q4", "管理層提到云業務在下半財年", "lanhai-fy2025q1",
                             "谢谢，各位晚上好。我先问云业务"},
                    Repeated{"lanhai-fy2024q2", "多謝。上個季度我問過海潮國際的盈虧平衡時間",
                             "lanhai-fy2024q3", "各位晚上好。海潮国际本季度的亏损"},
                    Repeated{"northwind-fy2023q4", "Thanks, and good morning. I want to stay on the channel.",
                             "northwind-fy2024q1", "Eleanor, I appreciate yo"},
                    Repeated{"northwind-fy2024q1", "Eleanor, I appreciate yo", "northwind-fy2024q2",
                             "Good morning. I wouldn't"},
                    Repeated{"northwind-fy2024q2", "Good morning. I wouldn't", "northwind-fy2024q3",
                             "I feel like I have to co"}));

TEST(Samples, AMetricThatIsNoLongerSaidHasVanished)
{
    const CallComparison comparison =
        compare({&sample("northwind-fy2024q2"), &sample("northwind-fy2024q3")}, Lexicon::shipped());
    EXPECT_THAT(comparison.vanishedMetrics, Contains("net_retention_rate"));
}

TEST(Samples, AnalystsWhoAskAgainAreNamed)
{
    const CallComparison comparison =
        compare({&sample("lanhai-fy2024q4"), &sample("lanhai-fy2025q1")}, Lexicon::shipped());
    EXPECT_THAT(comparison.returningAskers, Contains(u"Marcus Adeyemi"));
}

} // namespace
} // namespace earshot
