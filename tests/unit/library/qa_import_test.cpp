#include "output/table.h"
#include "text/utf.h"
#include "unit/library/library_fixture.h"

#include <algorithm>

namespace earshot {
namespace {

using test::kNow;
using test::LibraryTest;
using test::transcript;

class QaImport : public LibraryTest {
protected:
    void SetUp() override
    {
        LibraryTest::SetUp();
        m_call = imported(transcript("1")).call;
        m_risk = m_library->addTag({{}, {}, u"risk", 0, 0}).value();
        marked(m_call, u"Steel was cheaper", {m_risk});
    }

    /// The Excel export with cells of its rows (from 1, by column) replaced.
    std::string edited(const std::vector<std::tuple<std::size_t, std::u16string_view, std::u16string>>& edits)
    {
        const std::string bytes = m_library->exportBytes({{m_call}, ExportFormat::CsvExcel}).value();
        ReadTable read = readTable(bytes, "t.csv").value();
        Table table{u"T", {}, {}};
        std::vector<std::string> names;
        for (const std::u16string& column : read.columns)
            names.push_back(toUtf8(column));
        table.columns.assign(names.begin(), names.end());
        for (TableRow& row : read.rows)
            table.rows.emplace_back(row.cells.begin(), row.cells.end());
        for (const auto& [row, column, cell] : edits) {
            const auto at = std::ranges::find(read.columns, column) - read.columns.begin();
            table.rows.at(row - 1).at(static_cast<std::size_t>(at)) = cell;
        }
        return m_folder.write("edited.csv", csv(table, CsvProfile::Excel)).string();
    }

    QaDone applied(const std::string& path)
    {
        const QaPlan plan = m_library->readQaTable(path).value();
        EXPECT_TRUE(plan.refusals.empty());
        return m_library->applyQaChanges(plan.changes, kNow + 1).value();
    }

    std::string exported() { return m_library->exportBytes({{m_call}, ExportFormat::CsvData}).value(); }

    CallId m_call;
    TagId m_risk;
};

TEST_F(QaImport, WhatWasEditedIsInTheLibraryAndUndoneAsOneStep)
{
    const std::string before = exported();
    const auto tagsBefore = m_library->tags()->size();
    const QaDone done = applied(edited({{1, u"question_summary", u"Margin drivers?"},
                                        {1, u"tags", u"Risk; cost/steel"},
                                        {1, u"note", u"look at this again\nand at steel"},
                                        {2, u"answer_summary", u"Nine weeks."},
                                        {2, u"note", u"=dealers"}}));
    const SummaryEdit first = m_library->summaryEdit(m_call, 0, 0).value();
    EXPECT_EQ(first.question, u"Margin drivers?");
    EXPECT_EQ(first.answer, std::nullopt) << "what was left alone goes on being read";
    EXPECT_EQ(m_library->summaryEdit(m_call, 1, 0)->answer, u"Nine weeks.");
    const std::string after = exported();
    EXPECT_NE(after.find("cost/steel; risk"), std::string::npos)
        << "in any case the same tag; a new one in its tree";
    EXPECT_NE(after.find("'=dealers"), std::string::npos);
    EXPECT_EQ(m_library->tags()->size(), tagsBefore + 2);
    EXPECT_EQ(m_library->annotations(m_call)->size(), 3U);

    ASSERT_TRUE(m_library->undoQaChanges(done));
    EXPECT_EQ(exported(), before);
    EXPECT_EQ(m_library->tags()->size(), tagsBefore);
    ASSERT_TRUE(m_library->redoQaChanges(done));
    EXPECT_EQ(exported(), after);
    ASSERT_TRUE(m_library->undoQaChanges(done));
    EXPECT_EQ(exported(), before);
}

TEST_F(QaImport, AnEditedExportReadAgainHasNothingLeftToChange)
{
    const std::string path = edited({{1, u"note", u"another note"}, {2, u"tags", u"stock"}});
    applied(path);
    const QaPlan again = m_library->readQaTable(path).value();
    EXPECT_TRUE(again.changes.empty());
    EXPECT_TRUE(again.refusals.empty());
}

TEST_F(QaImport, TagsThatGoLeaveTheNoteAndAnEmptySummaryGivesThePrograms)
{
    const std::string before = exported();
    applied(edited({{1, u"tags", u""}, {1, u"question_summary", u"Mine."}}));
    const std::vector<Annotation> kept = m_library->annotations(m_call).value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_TRUE(kept[0].tags.empty());
    EXPECT_EQ(kept[0].note, u"look at this again");
    applied(edited({{1, u"tags", u"risk"}, {1, u"question_summary", u""}}));
    EXPECT_EQ(m_library->summaryEdit(m_call, 0, 0)->question, std::nullopt);
}

TEST_F(QaImport, ATableOfAnEarlierTextChangesNothing)
{
    const std::string path = edited({{1, u"note", u"x"}});
    ASSERT_EQ(imported("Corrected copy.\n\n" + transcript("1", "39.5%")).outcome, ImportOutcome::Revised);
    const QaPlan plan = m_library->readQaTable(path).value();
    EXPECT_TRUE(plan.changes.empty());
    ASSERT_EQ(plan.refusals.size(), 2U);
    EXPECT_EQ(plan.refusals[0].kind, QaRefusalKind::CallChanged);
}

TEST_F(QaImport, AChangeThatFailsLeavesTheLibraryAsItWas)
{
    const std::string before = exported();
    std::vector<QaChange> changes = m_library->readQaTable(edited({{1, u"note", u"x"}}))->changes;
    changes.push_back({3, {m_call, 99, 0}, QaField::Note, u"", u"y"});
    EXPECT_EQ(m_library->applyQaChanges(changes, kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(exported(), before);
}

TEST_F(QaImport, AFileThatIsNoTableOfQuestionsIsRefused)
{
    EXPECT_EQ(m_library->readQaTable(m_folder.write("a.csv", "a,b\n1,2\n").string()).error().code,
              ErrorCode::InputSyntax);
    EXPECT_EQ(m_library->readQaTable("/nowhere.csv").error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace earshot
