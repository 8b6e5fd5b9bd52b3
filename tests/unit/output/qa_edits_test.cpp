#include "output/qa_edits.h"

#include "output/table.h"
#include "support/made_reading.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using namespace std::string_literals;

/// One call with two pairs; the first has a note and two tags.
QaCall madeCall()
{
    auto reading =
        std::make_shared<Reading>(test::madeReading({{u"Ned", Role::Analyst, u"What of oats?"},
                                                     {u"Mara", Role::Executive, u"-5% of oats."},
                                                     {u"Ida", Role::Analyst, u"Naïve 😀 barley?"},
                                                     {u"Mara", Role::Executive, u"Barley rose."}}));
    reading->call.info.callDate = parseIsoDate("2024-05-14");
    ExportCall call;
    call.summary.id = CallId(7);
    call.summary.info = reading->call.info;
    Annotation note;
    note.id = AnnotationId(1);
    note.span = test::placeOf(*reading, u"-5%");
    note.note = u"check";
    note.tags = {TagId(1), TagId(2)};
    call.annotations.push_back(note);
    call.reading = reading;
    return {call, {}};
}

const std::vector<Tag> kTags = {{TagId(1), {}, u"risk", 0, 0}, {TagId(2), TagId(1), u"price", 0, 0}};

/// The file as it was exported, with `from` put for `to` in it.
std::string edited(const QaCall& call, CsvProfile profile,
                   const std::vector<std::pair<std::string, std::string>>& edits = {})
{
    std::string bytes = csv(qaTable({{call.call}, kTags}), profile);
    for (const auto& [from, to] : edits) {
        const std::size_t at = bytes.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        bytes.replace(at, from.size(), to);
    }
    return bytes;
}

QaPlan planOf(const std::string& bytes, const QaCall& call = madeCall())
{
    return qaPlan(readTable(bytes, "t.csv").value(), {call}, kTags);
}

/// "line column: was → now" of each change, "line reason column" of each refusal.
std::vector<std::string> drawn(const QaPlan& plan)
{
    std::vector<std::string> out;
    for (const QaChange& one : plan.changes)
        out.push_back(std::to_string(one.line) + " " + std::string(name(one.field)) + ": " + toUtf8(one.was) +
                      " → " + toUtf8(one.now));
    for (const QaRefusal& one : plan.refusals)
        out.push_back(std::to_string(one.line) + " " + std::string(name(one.kind)) +
                      (one.column.empty() ? "" : " " + toUtf8(one.column)));
    return out;
}

using Lines = std::vector<std::string>;

TEST(QaPlan, OfATableThatNobodyEditedIsEmpty)
{
    for (const CsvProfile profile : {CsvProfile::Excel, CsvProfile::Data}) {
        const QaPlan plan = planOf(edited(madeCall(), profile));
        EXPECT_EQ(drawn(plan), Lines{});
        EXPECT_EQ(plan.rows, 2);
        EXPECT_EQ(plan.rowsUnchanged, 2);
    }
}

TEST(QaPlan, NamesEveryCellThatWasEdited)
{
    const QaPlan plan = planOf(
        edited(madeCall(), CsvProfile::Excel,
               {{"What of oats?,Mara", "Oats!,Mara"}, {"risk; risk/price,check", "risk; new,check again"}}));
    EXPECT_EQ(drawn(plan), (Lines{"2 question_summary: What of oats? → Oats!",
                                  "2 tags: risk; risk/price → risk; new", "2 note: check → check again"}));
    EXPECT_EQ(plan.changes[0].place, (PairPlace{CallId(7), 0, 0}));
    EXPECT_EQ(plan.rowsUnchanged, 1);
}

TEST(QaPlan, WhatASpreadsheetRewritesIsNoEdit)
{
    std::string bytes =
        edited(madeCall(), CsvProfile::Excel, {{"2024-05-14", "14/5/24"}, {"'-5% of oats.", "-5% of oats."}});
    for (char& c : bytes) // tabs part the cells: no cell holds a comma
        c = c == ',' ? '\t' : c;
    EXPECT_EQ(drawn(planOf(bytes)), Lines{}) << "the day is turned, a guard is gone, tabs part";
}

TEST(QaPlan, AnOlderCharsetIsNoEdit)
{
    const std::string lossy =
        edited(madeCall(), CsvProfile::Data,
               {{"Naïve 😀 barley?", "Na?ve ?? barley?"}, {"Naïve 😀 barley?", "Na?ve ?? barley?"}});
    EXPECT_EQ(drawn(planOf(lossy)), Lines{});
}

TEST(QaPlan, ColumnsMayMoveAndGo)
{
    EXPECT_EQ(drawn(planOf("note,pair,exchange,call_id\nlook,1,1,7.0\n")), Lines{"2 note: check → look"});
}

TEST(QaPlan, WhatCannotBeTakenBackIsNamedRowByRow)
{
    const std::string head = "call_id,exchange,pair,question,note,text_sha256,mine\n";
    const QaPlan plan = planOf(head +
                               "x,1,1,,check,,\n"          // no number
                               "9,1,1,,check,,\n"          // no such call
                               "7,3,1,,check,,\n"          // no such pair
                               "7,1,1,Other?,check,,\n"    // the question's words
                               "7,1,1,What of oats?,b,,\n" // again
                               "7,2,1,Naïve 😀 barley?,c," +
                               std::string(64, 'a') + ",\n"); // another text
    EXPECT_EQ(drawn(plan),
              (Lines{"1 column-unknown mine", "2 key-unreadable", "3 row-unknown", "4 row-unknown",
                     "5 column-fixed question", "6 row-repeated", "7 call-changed"}));
    EXPECT_EQ(plan.refusals[4].now, u"Other?");
}

TEST(QaPlan, ACellThatChangedOnBothSidesIsKeptAsItIs)
{
    QaCall now = madeCall();
    const std::string file = edited(now, CsvProfile::Excel, {{"risk/price,check", "risk/price,check again"}});
    now.call.annotations[0].note = u"written here meanwhile";
    EXPECT_EQ(drawn(planOf(file, now)), Lines{"2 both-changed note"});
    const std::string older = edited(madeCall(), CsvProfile::Excel);
    EXPECT_EQ(drawn(planOf(older, now)), Lines{}) << "a cell that is merely older takes nothing back";
}

TEST(QaPlan, ACutCellIsNoEdit)
{
    QaCall call = madeCall();
    call.call.annotations[0].note = std::u16string(40'000, u'n');
    const std::string file =
        edited(call, CsvProfile::Data, {{std::string(40'000, 'n'), std::string(32'767, 'n')}});
    EXPECT_EQ(drawn(planOf(file, call)), Lines{"2 cell-cut note"});
}

TEST(QaPlan, ATableWithoutKeysIsRefused)
{
    const Result<std::vector<CallId>> named =
        callsNamed(readTable("a,pair\n1,2\n", "t.csv").value(), "t.csv");
    ASSERT_FALSE(named.has_value());
    EXPECT_EQ(named.error().code, ErrorCode::InputSyntax);
    EXPECT_EQ(named.error().detail, "no column call_id, exchange");
}

TEST(NoteEdits, FindWhichOfTheNotesWasChanged)
{
    using Edits = std::vector<NoteEdit>;
    const std::vector<std::u16string> notes = {u"a", u"b\nb", u"c"};
    EXPECT_EQ(noteEdits(notes, u"a\nb\nb\nc"), Edits{});
    EXPECT_EQ(noteEdits(notes, u"a\nB\nc"), (Edits{{1, u"B"}}));
    EXPECT_EQ(noteEdits(notes, u"a\nb\nb\nc\nd"), (Edits{{3, u"d"}}));
    EXPECT_EQ(noteEdits(notes, u"a\nc"), (Edits{{1, u""}}));
    EXPECT_EQ(noteEdits(notes, u""), (Edits{{0, u""}, {1, u""}, {2, u""}}));
    EXPECT_EQ(noteEdits(notes, u"x\ny\nz"), std::nullopt) << "cannot be told apart";
    EXPECT_EQ(noteEdits({}, u"x\ny"), (Edits{{0, u"x\ny"}}));
}

TEST(TagsNamed, AreSeparatedBySemicolonsOfEitherWidth)
{
    EXPECT_EQ(tagsNamed(u" risk/price ;需求；risk/price; "),
              (std::vector<std::u16string>{u"risk/price", u"需求"}));
}

} // namespace
} // namespace earshot
