#include "intake/repair/slip_agreement.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

Realigned reading(std::u16string text, std::size_t end = 9)
{
    return {.text = std::move(text), .origins = {}, .end = end, .comparedTo = 9};
}

TEST(SlipAgreement, HeadMiddleAndEndAreToldApart)
{
    SlipReadings slip;
    slip.at = 1;
    slip.runFrom = 2;
    slip.readings = {reading(u"好春夏秋冬"), reading(u"好春夏秋风"), reading(u"快春夏秋冬"),
                     reading(u"好春夏秋冬", 8)};
    slip.weights = {1, 0.5, 0.25, 0.25};
    const SlipShares share = agreementWithBest(slip);
    EXPECT_GT(share.head, 0.97) << "heads are clearer than their weights";
    EXPECT_LT(share.head, 1);
    EXPECT_DOUBLE_EQ(share.middle, 1);
    EXPECT_DOUBLE_EQ(share.end, 0.625)
        << "another end is another reading, though its last character be the same";
}

TEST(SlipAgreement, WhatIsShortHasNoMiddle)
{
    SlipReadings slip;
    slip.at = 1;
    slip.runFrom = 2;
    slip.readings = {reading(u"常快"), reading(u"常"), reading(u"常慢")};
    slip.weights = {1, 0.5, 0.5};
    const SlipShares share = agreementWithBest(slip);
    EXPECT_DOUBLE_EQ(share.head, 1);
    EXPECT_DOUBLE_EQ(share.middle, 1);
    EXPECT_DOUBLE_EQ(share.end, 0.5);
}

TEST(SlipAgreement, MoreIsAskedWhereNothingShowsWhatIsLost)
{
    const SlipShares shown = sureFrom(Hidden::Private, false);
    const SlipShares vanished = sureFrom(Hidden::Vanished, false);
    EXPECT_LT(shown.middle, vanished.middle);
    EXPECT_LT(shown.end, vanished.end);
    EXPECT_LT(shown.middle, sureFrom(Hidden::Private, true).middle);
}

} // namespace
} // namespace earshot
