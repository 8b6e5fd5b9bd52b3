#include "transcript/terms.h"

#include "text/fold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::uint32_t> termsOf(std::u16string_view text)
{
    return earshot::termsOf(folded(text), Vocabulary::shipped());
}

std::vector<std::uint32_t> everyTerm(std::u16string_view text)
{
    std::vector<std::uint32_t> terms;
    eachTerm(folded(text), [&](std::uint32_t term) { terms.push_back(term); });
    return terms;
}

TEST(Terms, FunctionWordsAreNone)
{
    EXPECT_THAT(termsOf(u"And what about the margins?"), ElementsAreArray(termsOf(u"margins")));
    EXPECT_THAT(termsOf(u"margins"), SizeIs(1));
}

TEST(Terms, ContractionsAreWholeWords)
{
    EXPECT_THAT(termsOf(u"That's what we've said."), ElementsAreArray(termsOf(u"said")));
    EXPECT_THAT(termsOf(u"They don’t and there's"), IsEmpty());
    EXPECT_THAT(termsOf(u"the plant's output"), ElementsAreArray(termsOf(u"plant output")));
}

TEST(Terms, AnswersKeepFunctionWords)
{
    EXPECT_THAT(everyTerm(u"what about margins"), SizeIs(3));
    EXPECT_THAT(everyTerm(u"margins"), ElementsAreArray(termsOf(u"margins")));
}

TEST(Terms, InflectedFormsShareAStem)
{
    EXPECT_EQ(termsOf(u"procure"), termsOf(u"procurement"));
    EXPECT_NE(termsOf(u"margin"), termsOf(u"marble"));
}

TEST(Terms, NumbersAndShortWordsAreNone)
{
    EXPECT_THAT(termsOf(u"2024 150 ok"), IsEmpty());
    EXPECT_THAT(termsOf(u"4g2x"), SizeIs(1));
}

TEST(Terms, NeighbouringHanArePairs)
{
    EXPECT_THAT(termsOf(u"毛利率"), SizeIs(2));
    EXPECT_EQ(termsOf(u"毛利率"), termsOf(u"毛利率"));
    EXPECT_EQ(termsOf(u"營收"), termsOf(u"营收"));
}

} // namespace
} // namespace earshot
