#include "base/result.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(Describe, NamesTheFileAndTheFact)
{
    EXPECT_EQ(describe(Error{ErrorCode::LibraryReadOnly, "a.earshot", "no write permission", 0}),
              "The library “a.earshot” can only be read here (no write permission).");
}

TEST(Describe, SaysNothingInBracketsWhereThereIsNoFact)
{
    EXPECT_EQ(describe(Error{ErrorCode::LibraryReadOnly, "a.earshot", "", 0}),
              "The library “a.earshot” can only be read here.");
}

} // namespace
} // namespace earshot
