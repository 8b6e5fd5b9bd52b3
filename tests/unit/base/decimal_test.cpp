#include "base/decimal.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

Decimal d(std::string_view text)
{
    return Decimal::parse(text).value();
}

TEST(Decimal, ReadsAndWritesThirtyDigitsExactly)
{
    EXPECT_EQ(d("123456789012345678.901234567891").toString(), "123456789012345678.901234567891");
    EXPECT_EQ(d("-0.000000000000000000000000000001").toString(), "-0.000000000000000000000000000001");
}

TEST(Decimal, DropsZerosBehindThePointOnly)
{
    EXPECT_EQ(d("2.50").toString(), "2.5");
    EXPECT_EQ(d("2500").toString(), "2500");
    EXPECT_EQ(d("-0.0").toString(), "0");
}

TEST(Decimal, RejectsWhatIsNoPlainNumber)
{
    for (const auto* text : {"", "-", ".", "1,000", "1e5", "1.2.3", "１"})
        EXPECT_FALSE(Decimal::parse(text)) << text;
    EXPECT_FALSE(Decimal::parse(std::string(39, '9')));
}

TEST(Decimal, HundredMillionsOfYuanAreExact)
{
    EXPECT_EQ(d("2218.74").shifted(8)->toString(), "221874000000");
    EXPECT_EQ(d("12").shifted(-4)->toString(), "0.0012");
}

TEST(Decimal, ComparesAcrossScales)
{
    EXPECT_EQ(d("1.5") <=> d("1.50"), std::strong_ordering::equal);
    EXPECT_LT(d("-2"), d("-1.9"));
    EXPECT_LT(d("0.1"), d("99999999999999999999999999999999999999"));
    EXPECT_LT(d("-99999999999999999999999999999999999999"), d("-0.1"));
}

TEST(Decimal, ArithmeticIsExactOrAbsent)
{
    EXPECT_EQ(d("0.1").plus(d("0.2"))->toString(), "0.3");
    EXPECT_EQ(d("-3").times(d("0.5"))->toString(), "-1.5");
    EXPECT_FALSE(d("99999999999999999999999999999999999999").plus(d("1")));
    EXPECT_FALSE(d("1").dividedBy(Decimal(), 2));
}

TEST(Decimal, DivisionRoundsHalfAwayFromZero)
{
    EXPECT_EQ(d("2").dividedBy(d("3"), 4)->toString(), "0.6667");
    EXPECT_EQ(d("-1").dividedBy(d("8"), 2)->toString(), "-0.13");
    EXPECT_EQ(d("241.07").dividedBy(d("0.03"), 1)->toString(), "8035.7");
}

TEST(Decimal, RoundsToPlacesAndHundreds)
{
    EXPECT_EQ(d("0.125").rounded(2).toString(), "0.13");
    EXPECT_EQ(d("1250").rounded(-2).toString(), "1300");
    EXPECT_EQ(d("-1.5").rounded(0).toString(), "-2");
}

} // namespace
} // namespace earshot
