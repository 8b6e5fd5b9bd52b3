#include "panels/compare_panel.h"
#include "sample_session.h"
#include "views/chip_flow.h"
#include "views/data_table.h"

#include <QSignalSpy>
#include <set>
#include <tuple>

namespace earshot::ui {
namespace {

class Compare : public SampleSession {};

TEST_F(Compare, ComparingStartsFromTheQuarterBeforeAndTakesAtMostFourCalls)
{
    ComparePanel panel(m_session);
    panel.resize(1200, 700);
    panel.show();
    QSignalSpy done(&panel, qOverload<int>(&ComparePanel::compared));
    const CallId third = call(u"蓝海", 2024, 3);
    panel.compareWithPrevious(third);
    settle();
    ASSERT_EQ(done.size(), 1);
    EXPECT_EQ(panel.compared(), (std::vector{call(u"蓝海", 2024, 2), third}));
    auto* table = panel.findChild<DataTable*>(QStringLiteral("compareTable"));
    EXPECT_GT(table->model()->rowCount(), 3);
    std::vector<CallId> all;
    for (const CallSummary& item : m_session.calls()) {
        if (item.company == companyKey(u"蓝海商贸"))
            all.push_back(item.id);
    }
    panel.compare(all);
    settle();
    EXPECT_EQ(panel.compared().size(), 4u);
    EXPECT_EQ(done.back()[0].toInt(), 4);
}

TEST_F(Compare, FourCallsHaveTheirColumnsAndTheStripKeepsToTwoLines)
{
    ComparePanel panel(m_session);
    panel.resize(1440, 860);
    panel.show();
    auto* strip = panel.findChild<QWidget*>(QStringLiteral("compareStrip"));
    for (const auto& [company, year, quarters] :
         {std::tuple(u"Northwind", 2024, 4), std::tuple(u"蓝海", 2024, 4)}) {
        std::vector<CallId> four;
        for (int quarter = 1; quarter <= quarters; ++quarter)
            four.push_back(call(company, year, quarter));
        panel.resize(1440, 860);
        panel.compare(four);
        settle();
        const auto* table = panel.findChild<DataTable*>(QStringLiteral("compareTable"));
        for (int column = 0; column <= 4; ++column)
            EXPECT_FALSE(table->isColumnHidden(column)) << column;
        panel.resize(1024, 640);
        settle();
        std::set<int> lines;
        for (const auto* chip : strip->findChildren<Chip*>(QString(), Qt::FindDirectChildrenOnly))
            lines.insert(chip->y());
        EXPECT_GE(lines.size(), 1u);
        EXPECT_LE(lines.size(), 2u);
    }
}

} // namespace
} // namespace earshot::ui
