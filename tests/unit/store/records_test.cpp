#include "store/records.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

CallInfo period(std::optional<int> year, std::optional<int> quarter)
{
    CallInfo info;
    info.fiscalYear = year;
    info.fiscalQuarter = quarter;
    return info;
}

TEST(Earlier, OrdersByFiscalPeriodWithTheYearBehindItsQuarters)
{
    EXPECT_TRUE(earlier(period(2023, 4), period(2024, 1)));
    EXPECT_TRUE(earlier(period(2024, 4), period(2024, {})));
    EXPECT_TRUE(earlier(period({}, {}), period(2000, 1))) << "what is unknown comes first";
    EXPECT_FALSE(earlier(period(2024, 1), period(2024, 1)));
}

TEST(CompanyKey, IsTheSameForEveryWayOfWritingOneName)
{
    EXPECT_EQ(companyKey(u"Bluewater Tools, Inc."), companyKey(u"BLUEWATER TOOLS INC"));
    EXPECT_EQ(companyKey(u"藍海商貿"), companyKey(u"蓝海商贸"));
    EXPECT_NE(companyKey(u"Bluewater"), companyKey(u"Bluewater Tools"));
    EXPECT_FALSE(companyKey(u"株式会社カナ").empty());
    EXPECT_NE(companyKey(u"Яндекс"), companyKey(u"Сбер"));
}

} // namespace
} // namespace earshot
