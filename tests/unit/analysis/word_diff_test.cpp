#include "analysis/word_diff.h"

#include <gtest/gtest.h>
#include <string>

namespace earshot::analysis {
namespace {

std::u16string bracketed(std::u16string_view text, const std::vector<Span>& spans)
{
    std::u16string out(text);
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        out.insert(static_cast<std::size_t>(span->end()), u"]");
        out.insert(static_cast<std::size_t>(span->begin()), u"[");
    }
    return out;
}

/// Both sentences, what differs in brackets.
std::u16string drawn(std::u16string_view left, std::u16string_view right)
{
    const WordDiff diff = wordDiff(left, Span::of(0, left.size()), right, Span::of(0, right.size()));
    return bracketed(left, diff.left) + u" / " + bracketed(right, diff.right);
}

TEST(WordDiff, AnotherDateIsTheOnlyDifference)
{
    EXPECT_EQ(drawn(u"The plant opens in March.", u"The plant opens in October."),
              u"The plant opens in [March]. / The plant opens in [October].");
}

TEST(WordDiff, WhatOneSideAddsLeavesTheOtherUnmarked)
{
    EXPECT_EQ(drawn(u"Costs fell.", u"Costs fell for the third time."),
              u"Costs fell. / Costs fell [for the third time].");
}

TEST(WordDiff, AShortCommonWordBetweenTwoChangesJoinsThem)
{
    EXPECT_EQ(drawn(u"We expect growth of twelve percent.", u"We expect declines of eleven percent."),
              u"We expect [growth of twelve] percent. / We expect [declines of eleven] percent.");
}

TEST(WordDiff, CaseWidthAndScriptAreNoDifference)
{
    EXPECT_EQ(drawn(u"雲業務Ａ收入增長", u"云业务a收入增长"), u"雲業務Ａ收入增長 / 云业务a收入增长");
}

TEST(WordDiff, HanTextDiffersByWords)
{
    EXPECT_EQ(drawn(u"授权有效期三年，会视现金流安排。", u"授权有效期五年，会视现金流安排。"),
              u"授权有效期[三年]，会视现金流安排。 / 授权有效期[五年]，会视现金流安排。");
}

TEST(WordDiff, SharesCountLetters)
{
    const std::u16string left = u"aa bb";
    const std::u16string right = u"aa cccc";
    const WordDiff diff = wordDiff(left, Span::of(0, left.size()), right, Span::of(0, right.size()));
    EXPECT_DOUBLE_EQ(diff.leftShare, 0.5);
    EXPECT_DOUBLE_EQ(diff.rightShare, 4.0 / 6.0);
}

TEST(WordDiff, NothingInCommonIsAllDifference)
{
    EXPECT_EQ(drawn(u"Yes.", u"No."), u"[Yes]. / [No].");
    EXPECT_EQ(drawn(u"", u"No."), u" / [No].");
}

} // namespace
} // namespace earshot::analysis
