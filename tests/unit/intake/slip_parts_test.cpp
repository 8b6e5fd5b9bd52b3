#include "intake/repair/slip_parts.h"

#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

constexpr std::u16string_view kShown = u"很?甲乙丙丁。"; ///< a sign and four wrong pairs

/// Each character of `text` behind the head stands for one damaged character; what is more, for the last.
Realigned reading(std::u16string text)
{
    constexpr std::size_t kRunFrom = 2;
    constexpr std::size_t kEnd = 6;
    std::vector<std::size_t> origins = {0};
    for (std::size_t i = 1; i < text.size(); ++i)
        origins.push_back(std::min(kRunFrom + i - 1, kEnd - 1));
    return {.text = std::move(text), .origins = std::move(origins), .end = kEnd, .comparedTo = kEnd};
}

/// "[applied]" and "{candidate|candidate}", each with its place.
std::string drawn(const SlipReadings& slip, std::size_t weak = std::u16string::npos)
{
    std::string out;
    for (const Edit& edit : partsOfSlip(kShown, slip, [&](std::size_t i) { return i == weak; })) {
        out += toUtf8(std::u16string(edit.at.in(kShown)));
        std::string all;
        for (const std::u16string& candidate : edit.candidates)
            all += (all.empty() ? "" : "|") + toUtf8(candidate);
        out += edit.applied ? "[" + all + "]" : "{" + all + "}";
    }
    return out;
}

TEST(SlipParts, WhatReadingsShareIsApplied)
{
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), reading(u"快春夏秋冬")}, {0.6, 0.4}, 1}),
              "?{好|快}甲乙丙丁[春夏秋冬]");
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬天"), reading(u"好春夏秋冬至")}, {0.6, 0.4}, 1}),
              "?甲乙丙[好春夏秋]丁{冬天|冬至}");
}

TEST(SlipParts, AHeadThatIsSureByItselfIsNoDoubt)
{
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), reading(u"快春夏秋风")}, {0.7, 0.3}, 1, true}),
              "?甲乙丙[好春夏秋]丁{冬|风}");
}

TEST(SlipParts, AReadingThatHardlyCountsMakesNoDoubt)
{
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), reading(u"好春日秋冬")}, {0.99, 0.01}, 1}),
              "?甲乙丙丁[好春夏秋冬]");
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), reading(u"好春日秋冬")}, {0.95, 0.05}, 1}),
              "?甲[好春]乙{夏|日}丙丁[秋冬]");
}

TEST(SlipParts, WhatIsUnlikelyWhereItStandsIsADoubtAlthoughAllShareIt)
{
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬")}, {1}, 1}, 1), "?甲{好春}乙丙丁[夏秋冬]");
}

TEST(SlipParts, AreNotMadeWhereNothingIsShared)
{
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), reading(u"快梅蘭竹菊")}, {0.6, 0.4}, 1}), "");
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬")}, {1}, 0.9}), "") << "whole text may stand there";
}

TEST(SlipParts, AnEndThatIsNotSureIsPartOfTheDoubt)
{
    Realigned longer = reading(u"好春夏秋風雨");
    longer.origins.back() = 6;
    longer.end = 7;
    EXPECT_EQ(drawn({1, 2, {reading(u"好春夏秋冬"), longer}, {0.6, 0.4}, 1}),
              "?甲乙丙[好春夏秋]丁。{冬。|風雨}");
}

} // namespace
} // namespace earshot
