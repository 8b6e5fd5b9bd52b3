#include "views/height_index.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

namespace earshot::ui {
namespace {

TEST(HeightIndex, ARowAtAnOffsetIsTheOneThatCoversIt)
{
    HeightIndex index;
    index.assign({10, 20, 30});
    EXPECT_EQ(index.total(), 60);
    EXPECT_EQ(index.rowAt(-5), 0);
    EXPECT_EQ(index.rowAt(9), 0);
    EXPECT_EQ(index.rowAt(10), 1);
    EXPECT_EQ(index.rowAt(29), 1);
    EXPECT_EQ(index.rowAt(30), 2);
    EXPECT_EQ(index.rowAt(1000), 2);
}

TEST(HeightIndex, RowsWithoutHeightAreSteppedOver)
{
    HeightIndex index;
    index.assign({0, 0, 7, 0, 5});
    EXPECT_EQ(index.rowAt(0), 2);
    EXPECT_EQ(index.rowAt(7), 4);
}

TEST(HeightIndex, AgreesWithPlainSumsWhateverIsChanged)
{
    std::mt19937 random(7);
    std::vector<std::int32_t> heights(777);
    for (auto& height : heights) {
        height = static_cast<std::int32_t>(random() % 50);
    }
    HeightIndex index;
    index.assign(heights);
    for (int change = 0; change < 2000; ++change) {
        const auto row = static_cast<std::int32_t>(random() % heights.size());
        heights[static_cast<std::size_t>(row)] = static_cast<std::int32_t>(random() % 50);
        index.set(row, heights[static_cast<std::size_t>(row)]);
        const auto probe = static_cast<std::int32_t>(random() % heights.size());
        const std::int64_t above = std::accumulate(heights.begin(), heights.begin() + probe, std::int64_t{0});
        ASSERT_EQ(index.offset(probe), above);
        if (heights[static_cast<std::size_t>(probe)] > 0) {
            ASSERT_EQ(index.rowAt(above), probe);
        }
    }
}

} // namespace
} // namespace earshot::ui
