#include "models/csv_preview_model.h"
#include "support/drawn_model.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

TEST(CsvPreviewModel, ReadsQuotedCellsLineEndsAndMarks)
{
    CsvPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCsv("\xEF\xBB\xBFid,words\r\n1,\"a \"\"b\"\", c\nd\"\r\n2,\r\n", 10);
    EXPECT_EQ(test::drawnTable(model), "\nid | words\n1 | a \"b\", c d\n2 | ");
    EXPECT_EQ(model.index(0, 1).data(Qt::ToolTipRole).toString(), QStringLiteral("a \"b\", c\nd"));
}

TEST(CsvPreviewModel, ShowsTheFirstRecordsAndCountsAll)
{
    CsvPreviewModel model;
    model.setCsv("n\n1\n2\n3", 2);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.recordCount(), 3);
}

TEST(CsvPreviewModel, ColumnsOfNumbersStandToTheRightUnderTheirHeads)
{
    CsvPreviewModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCsv("id,value,words,day,none\n1,-0.5,7%,2024-05-14,\n2,,8,2024-05-15,\n", 10);
    QString drawn;
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto cell = model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        EXPECT_EQ(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
                  cell);
        drawn += cell.testFlag(Qt::AlignRight) ? u'>' : u'<';
    }
    EXPECT_EQ(drawn.toStdString(), ">><<<");
}

TEST(CsvPreviewModel, ShowsWhatStandsBeforeAQuoteThatIsNeverClosed)
{
    CsvPreviewModel model;
    model.setCsv("a,b\n1,2\n\"x,y\n", 5);
    EXPECT_EQ(test::drawnTable(model), "\na | b\n1 | 2");
}

} // namespace
} // namespace earshot::ui
