#include "models/compare_rows.h"
#include "support/hand_made_call.h"

#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

std::shared_ptr<const Reading> callWith(int pairs)
{
    test::HandMadeCall call;
    const PersonIndex asker = call.person(u"Dana", Role::Analyst);
    for (int i = 0; i < pairs; ++i)
        call.pair(asker, {call.turn(asker, Section::Qa, u"Why?")}, {}, {});
    return call.done();
}

/// Cells as question numbers, "." for none, "-" between linked ones: "2-1".
std::string drawn(const std::vector<CompareRow>& rows)
{
    std::string text;
    for (const CompareRow& row : rows) {
        text += '\n';
        for (std::size_t call = 0; call < row.cells.size(); ++call) {
            text += row.cells[call] ? std::to_string(row.cells[call]->exchange + 1) : ".";
            if (call < row.links.size())
                text += row.links[call] >= 0 ? '-' : ' ';
        }
    }
    return text;
}

ComparedCalls compared(std::vector<int> pairs, std::vector<std::pair<PairRef, PairRef>> links)
{
    ComparedCalls calls;
    for (const int count : pairs)
        calls.readings.push_back(callWith(count));
    for (const auto& [left, right] : links) {
        PairLink link;
        link.left = left;
        link.right = right;
        calls.comparison.links.push_back(link);
    }
    return calls;
}

TEST(CompareRows, PutWhatIsLinkedFirstThenWhatIsNewThenWhatIsDropped)
{
    const ComparedCalls calls = compared({3, 3}, {{{0, 0, 0}, {1, 2, 0}}, {{0, 2, 0}, {1, 0, 0}}});
    EXPECT_EQ(drawn(compareRows(calls)), "\n3-1\n1-3\n. 2\n2 .");
}

TEST(CompareRows, AMatterRunsThroughAllCallsThatTakeItUp)
{
    const ComparedCalls calls = compared({2, 1, 2}, {{{0, 1, 0}, {1, 0, 0}}, {{1, 0, 0}, {2, 1, 0}}});
    EXPECT_EQ(drawn(compareRows(calls)), "\n2-1-2\n. . 1\n1 . .");
}

TEST(CompareRows, APairIsInOneRowEvenWhereTwoLinksClaimIt)
{
    const ComparedCalls calls = compared({2, 1}, {{{0, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {1, 0, 0}}});
    EXPECT_EQ(drawn(compareRows(calls)), "\n1-1\n2 .");
}

TEST(CompareRows, WithoutCallsThereIsNothing)
{
    EXPECT_TRUE(compareRows({}).empty());
}

TEST(PairFate, TellsNewAndDropped)
{
    ComparedCalls calls = compared({1, 1}, {});
    calls.comparison.fresh = {{1, 0, 0}};
    calls.comparison.dropped = {{0, 0, 0}};
    EXPECT_EQ(fateOf(calls, {1, 0, 0}), PairFate::Fresh);
    EXPECT_EQ(fateOf(calls, {0, 0, 0}), PairFate::Dropped);
    EXPECT_EQ(fateOf(calls, {0, 1, 0}), PairFate::Plain);
}

} // namespace
} // namespace earshot::ui
