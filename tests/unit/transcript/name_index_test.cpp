#include "transcript/name_index.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace earshot {
namespace {

TEST(LatinNames, GivenNamesMayBeCutShort)
{
    EXPECT_TRUE(mayBeSameLatinName(u"Tim Roe", u"Timothy D. Roe"));
    EXPECT_TRUE(mayBeSameLatinName(u"Timothy D. Roe", u"Tim Roe"));
    EXPECT_FALSE(mayBeSameLatinName(u"Tim Roe", u"Tom Roe"));
    EXPECT_FALSE(mayBeSameLatinName(u"Tim Roe", u"Tim Doe"));
}

TEST(LatinNames, AnInitialTellsBesideALongFamilyNameOnly)
{
    EXPECT_FALSE(mayBeSameLatinName(u"T. Roe", u"Timothy Roe"));
    EXPECT_TRUE(mayBeSameLatinName(u"T. Hargreaves", u"Timothy Hargreaves"));
    EXPECT_TRUE(mayBeSameLatinName(u"Timothy Hargreaves", u"T. Hargreaves"));
}

TEST(LatinNames, OneSlipOfThePen)
{
    for (const char16_t* slip : {u"Marta Ledford", u"Marta Ledfrod", u"Marta Ledforde", u"Marta Ledfor"})
        EXPECT_TRUE(mayBeSameLatinName(slip, u"Marta Ledford"));
    EXPECT_FALSE(mayBeSameLatinName(u"Marta Lodfard", u"Marta Ledford"));
    EXPECT_FALSE(mayBeSameLatinName(u"Ann Roe", u"Ann Rae")); // too short to tell
    EXPECT_FALSE(mayBeSameLatinName(u"Carta Ledford", u"Marta Ledford"));
}

TEST(LatinNames, OneWordIsNobodysForm)
{
    EXPECT_FALSE(mayBeSameLatinName(u"Roe", u"Roe"));
    EXPECT_FALSE(mayBeSameLatinName(u"Tim Roe", u"Roe"));
}

TEST(LatinNames, TellsTheFirstAndWhetherThereAreOthers)
{
    LatinNames names;
    names.add(u"Timothy Roe", 4);
    names.add(u"Timon Roe", 7);
    names.add(u"Jane Doe", 9);
    const FoundNames tim = names.similarTo(u"Tim Roe");
    EXPECT_EQ(tim.first, 4u);
    EXPECT_TRUE(tim.several);
    EXPECT_EQ(tim.only(), std::nullopt);
    EXPECT_EQ(names.similarTo(u"Timothy Roe").only(), 4u);
    EXPECT_EQ(names.similarTo(u"JANE DOE").only(), 9u);
    EXPECT_EQ(names.similarTo(u"Jim Hale").first, std::nullopt);
}

} // namespace
} // namespace earshot
