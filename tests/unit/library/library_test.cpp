#include "unit/library/library_fixture.h"

#include <algorithm>

namespace earshot {
namespace {

using test::kNow;
using test::LibraryTest;
using test::transcript;

TEST_F(LibraryTest, WhatWasImportedIsThereAgainAfterReopening)
{
    const std::string bytes = transcript("1");
    const CallId call = imported(bytes).call;
    m_library.reset();
    m_library = Library::open(m_folder / "library.earshot").value();
    const std::vector<CallSummary> calls = m_library->calls().value();
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].id, call);
    EXPECT_EQ(m_library->originalBytes(call).value(), bytes);
    EXPECT_GT(m_library->reading(call).value()->call.turns.size(), 4U);
}

TEST_F(LibraryTest, TheSameBytesTwiceAreOneCall)
{
    const ImportReport first = imported(transcript("1"));
    const ImportReport second = imported(transcript("1"), "copy.txt");
    EXPECT_EQ(second.outcome, ImportOutcome::Duplicate);
    EXPECT_EQ(second.call, first.call);
    EXPECT_EQ(second.turns, first.turns);
    EXPECT_EQ(m_library->calls()->size(), 1U);
}

TEST_F(LibraryTest, ChangedBytesFromTheSamePathReviseTheCallAndMoveItsNotes)
{
    const CallId call = imported(transcript("1")).call;
    const AnnotationId note = marked(call, u"a week less than a year ago");
    const ImportReport revised = imported("Corrected copy.\n\n" + transcript("1", "39.5%"));
    EXPECT_EQ(revised.outcome, ImportOutcome::Revised);
    EXPECT_EQ(revised.call, call);
    EXPECT_EQ(revised.annotationsMoved, 1);
    EXPECT_EQ(revised.annotationsDoubtful, 0);
    const std::vector<Annotation> notes = m_library->annotations(call).value();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].id, note);
    EXPECT_FALSE(notes[0].doubtful);
    EXPECT_EQ(textUnder(notes[0]), u"a week less than a year ago");
    EXPECT_EQ(m_library->calls()->at(0).revision, 2);
}

TEST_F(LibraryTest, ANoteWhoseWordsAreGoneIsInDoubtAndStaysInsideTheText)
{
    const CallId call = imported(transcript("1")).call;
    marked(call, u"41%");
    EXPECT_EQ(imported(transcript("1", "39.5%")).annotationsDoubtful, 1);
    const Annotation note = m_library->annotations(call)->at(0);
    EXPECT_TRUE(note.doubtful);
    EXPECT_EQ(note.quote, u"41%");
    EXPECT_EQ(textUnder(note), u"39.5%");
}

TEST_F(LibraryTest, AnotherCallPastedUnderTheSameNameIsAnotherCall)
{
    imported(transcript("1"), "Pasted text");
    const ImportReport other =
        imported("Copper Fern Foods Ltd.\n\nOperator: Welcome, everybody, to our talk.\n\n"
                 "Lea Brandt: Volumes of oat drinks rose 8% while barley fell.\n\n"
                 "Sol Ardent: Could you speak about oats in the north?\n\n"
                 "Lea Brandt: The north buys more oats than the south does.\n",
                 "Pasted text");
    EXPECT_EQ(other.outcome, ImportOutcome::Added);
    EXPECT_EQ(m_library->calls()->size(), 2U);
}

TEST_F(LibraryTest, AnotherQuarterInTheSameWordsUnderTheSameNameIsAnotherCall)
{
    const ImportReport first = imported(transcript("1"), "Pasted");
    const ImportReport second = imported(transcript("2", "39.5%"), "Pasted");
    EXPECT_EQ(second.outcome, ImportOutcome::Added);
    EXPECT_NE(second.call, first.call);
    EXPECT_EQ(m_library->calls().value().size(), 2U);
}

TEST_F(LibraryTest, AnotherCompanyInTheSameWordsUnderTheSameNameIsAnotherCall)
{
    std::string other = transcript("1");
    for (const std::string_view name : {"Bluewater Tools", "BWTX"})
        for (std::size_t at = other.find(name); at != other.npos; at = other.find(name, at + 1))
            other.replace(at, name.size(), name == "BWTX" ? "PNFD" : "Pinefield Foods");
    imported(transcript("1"), "Pasted");
    EXPECT_EQ(imported(other, "Pasted").outcome, ImportOutcome::Added);
}

TEST_F(LibraryTest, AnotherCopyOfTheSamePeriodUnderAnotherNameIsARevision)
{
    const ImportReport first = imported(transcript("1"), "page.txt");
    const ImportReport second = imported(transcript("1", "39.5%"), "corrected page.txt");
    EXPECT_EQ(second.outcome, ImportOutcome::Revised);
    EXPECT_EQ(second.call, first.call);
}

TEST_F(LibraryTest, AnotherDayMonthsAwayIsAnotherCallAndAFewDaysAreNot)
{
    const auto on = [](const std::string& day, std::string_view margin) {
        std::string text = transcript("1", margin);
        const std::string title = "Q1 2024 Earnings Call\n";
        return text.replace(text.find(title), title.size(), "Earnings Call\n" + day + "\n");
    };
    const ImportReport first = imported(on("May 14, 2024", "41%"), "Pasted");
    EXPECT_EQ(imported(on("May 16, 2024", "40%"), "Pasted").call, first.call);
    EXPECT_EQ(imported(on("August 15, 2024", "39%"), "Pasted").outcome, ImportOutcome::Added);
}

TEST_F(LibraryTest, ARemovedCallComesBackWithItsNotes)
{
    const CallId call = imported(transcript("1")).call;
    marked(call, u"nine weeks");
    ASSERT_TRUE(m_library->removeCall(call));
    EXPECT_TRUE(m_library->calls()->empty());
    EXPECT_TRUE(m_library->allAnnotations()->empty());
    EXPECT_TRUE(m_library->search(u"wrench")->empty());
    EXPECT_EQ(m_library->reading(call).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(m_library->restoreCall(call));
    EXPECT_EQ(m_library->annotations(call)->size(), 1U);
    ASSERT_TRUE(m_library->removeCall(call));
    EXPECT_EQ(imported(transcript("1")).call, call) << "importing it again restores it";
    EXPECT_EQ(m_library->annotations(call)->size(), 1U);
}

TEST_F(LibraryTest, PurgingEndsWhatWasRemovedAndNothingElse)
{
    const CallId gone = imported(transcript("1")).call;
    const CallId kept =
        imported(transcript("2", "43%", "\nOperator: That was the last question of the day.\n"), "other.txt")
            .call;
    ASSERT_NE(gone, kept);
    ASSERT_TRUE(m_library->removeCall(gone));
    ASSERT_TRUE(m_library->purge());
    EXPECT_EQ(m_library->restoreCall(gone).error().code, ErrorCode::NotFound);
    ASSERT_EQ(m_library->calls()->size(), 1U);
    EXPECT_EQ(m_library->calls()->at(0).id, kept);
    EXPECT_FALSE(m_library->search(u"wrench")->empty());
    EXPECT_TRUE(m_library->check()->empty());
}

TEST_F(LibraryTest, MetadataSetByHandIsShownAndCanBeTakenBack)
{
    const CallId call = imported(transcript("1")).call;
    const CallInfo before = m_library->calls()->at(0).info;
    CallEdits edits;
    edits.company = u"Bluewater Holdings";
    edits.fiscalYear = 2031;
    edits.fiscalQuarter = 0;
    ASSERT_TRUE(m_library->editCall(call, edits));
    EXPECT_EQ(m_library->callEdits(call).value(), edits);
    const CallInfo info = m_library->calls()->at(0).info;
    EXPECT_EQ(info.company, u"Bluewater Holdings");
    EXPECT_EQ(info.fiscalYear, 2031);
    EXPECT_EQ(info.fiscalQuarter, std::nullopt);
    EXPECT_EQ(m_library->reading(call).value()->call.info.company, u"Bluewater Holdings");
    ASSERT_TRUE(m_library->editCall(call, {}));
    EXPECT_EQ(m_library->calls()->at(0).info, before);
}

TEST_F(LibraryTest, WhatACallSaysIsHeldAgainstATableOfResultsUntilSomebodyFindsItFine)
{
    const CallId call = imported(transcript("1")).call;
    const std::string path =
        m_folder.write("results.csv", "USD millions,Q1 2024\nRevenue,401\nGross margin,41%\nKnobs,3\n")
            .string();
    EXPECT_EQ(m_library->importResults(path, u"", kNow).error().code, ErrorCode::NotFound);
    const ResultsReport report = m_library->importResults(path, u"BLUEWATER TOOLS, INC.", kNow).value();
    EXPECT_EQ(report.cells, 2);
    EXPECT_EQ(report.metrics, 2);
    EXPECT_EQ(report.periods, 1);
    EXPECT_EQ(report.calls, 1);
    EXPECT_EQ(report.unknown, std::vector<std::u16string>{u"Knobs"});
    EXPECT_EQ(m_library->importResults(path, u"BLUEWATER TOOLS, INC.", kNow)->id, report.id);

    const std::vector<Check> checks = m_library->checks(call).value();
    ASSERT_EQ(checks.size(), 2U);
    EXPECT_EQ(checks[0].kind, CheckKind::Results);
    EXPECT_EQ(checks[0].agreement, Agreement::Differs) << "disagreements come first";
    EXPECT_EQ(checks[0].said.words, u"Revenue grew 12% to $410 million this quarter.");
    EXPECT_EQ(checks[0].cell->cell.line, 2);
    EXPECT_EQ(checks[0].expected, Decimal(401'000'000));
    EXPECT_EQ(checks[1].agreement, Agreement::Agree);

    ASSERT_TRUE(m_library->setCheckAccepted(call, checks[0].key, Library::Acceptance::Accepted));
    m_library.reset();
    m_library = Library::open(m_folder / "library.earshot").value();
    EXPECT_TRUE(m_library->checks(call)->at(0).accepted);
    imported("Corrected copy.\n\n" + transcript("1"));
    EXPECT_TRUE(m_library->checks(call)->at(0).accepted) << "the same numbers in a new revision";
    ASSERT_TRUE(m_library->setCheckAccepted(call, checks[0].key, Library::Acceptance::Open));
    EXPECT_FALSE(m_library->checks(call)->at(0).accepted);

    ASSERT_TRUE(m_library->purge());
    ASSERT_TRUE(m_library->removeResults(report.id));
    EXPECT_TRUE(m_library->checks(call)->empty());
    EXPECT_TRUE(m_library->results()->empty());
    ASSERT_TRUE(m_library->restoreResults(report.id));
    EXPECT_EQ(m_library->results()->at(0).company, u"BLUEWATER TOOLS, INC.");
    EXPECT_EQ(m_library->checks(call)->size(), 2U);
    EXPECT_TRUE(m_library->check()->empty());
}

TEST_F(LibraryTest, ChecksThatAreStoppedSayThatTheyWere)
{
    const CallId call = imported(transcript("1")).call;
    std::stop_source stop;
    EXPECT_TRUE(m_library->checks(call, {stop.get_token(), {}}).has_value());
    stop.request_stop();
    const auto stopped = m_library->checks(call, {stop.get_token(), {}});
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST_F(LibraryTest, ATableThatIsNoneLeavesNothingBehind)
{
    const std::string bad = m_folder.write("bad.csv", "Metric,Q1 2024\nRevenue,many\n").string();
    const auto refused = m_library->importResults(bad, u"Bluewater Tools", kNow);
    EXPECT_EQ(refused.error().code, ErrorCode::InputSyntax);
    EXPECT_EQ(refused.error().line, 2);
    const std::string none = m_folder.write("none.csv", "Metric,Q1 2024\nKnobs,3\n").string();
    EXPECT_EQ(m_library->importResults(none, u"Bluewater Tools", kNow).error().code, ErrorCode::InputSyntax);
    EXPECT_TRUE(m_library->results()->empty());
}

TEST_F(LibraryTest, ASummaryWrittenByAPersonStandsInPlaceOfOurs)
{
    const CallId call = imported(transcript("1")).call;
    ASSERT_FALSE(m_library->reading(call).value()->call.exchanges.empty());
    const std::u16string ours =
        m_library->reading(call).value()->insights.exchanges.at(0).pairs.at(0).questionSummary;
    ASSERT_TRUE(m_library->editSummary(call, 0, 0, {u"margin drivers", std::nullopt}));
    EXPECT_EQ(m_library->reading(call).value()->insights.exchanges[0].pairs[0].questionSummary,
              u"margin drivers");
    EXPECT_EQ(m_library->summaryEdit(call, 0, 0)->question, u"margin drivers");
    EXPECT_EQ(m_library->summaryEdits(call)->at({0, 0}).question, u"margin drivers");
    EXPECT_NE(m_library->exportBytes({{call}, ExportFormat::CsvData})->find("margin drivers"),
              std::string::npos);
    ASSERT_TRUE(m_library->editSummary(call, 0, 0, {}));
    EXPECT_EQ(m_library->reading(call).value()->insights.exchanges[0].pairs[0].questionSummary, ours);
    EXPECT_EQ(m_library->editSummary(call, 90, 0, {u"x", {}}).error().code, ErrorCode::NotFound);
}

TEST_F(LibraryTest, FiguresAreATableOfTheirOwn)
{
    const CallId call = imported(transcript("1")).call;
    const std::string table = m_library->exportBytes({{call}, ExportFormat::CsvFigures}).value();
    EXPECT_TRUE(table.starts_with("\xEF\xBB\xBF"
                                  "call_id,company,period,text,kind,value,"))
        << table;
    const std::size_t figures = m_library->reading(call).value()->figures.figures.size();
    ASSERT_GT(figures, 0U);
    EXPECT_EQ(static_cast<std::size_t>(std::count(table.begin(), table.end(), '\n')), figures + 1);
}

TEST_F(LibraryTest, TheJsonOfACallHoldsWhatWasMarkedInIt)
{
    const CallId first = imported(transcript("1")).call;
    const CallId second = imported(transcript("2"), "second.txt").call;
    const TagId risk = m_library->addTag({{}, {}, u"risk", 1, 0}).value();
    marked(first, u"nine weeks", {m_library->addTag({{}, risk, u"stock", 2, 0}).value()});
    const std::string lines = m_library->exportBytes({{first, second}, ExportFormat::Json}).value();
    const std::string line = lines.substr(0, lines.find('\n'));
    EXPECT_NE(line.find(R"("text":"nine weeks","note":"look at this again","tags":["risk/stock"])"),
              std::string::npos)
        << line;
    EXPECT_TRUE(line.ends_with(R"("tags":[{"path":"risk/stock","notes":1}]})")) << line;
    EXPECT_TRUE(lines.ends_with("\"notes\":[],\"tags\":[]}\n")) << "nothing was marked in the second";
}

TEST_F(LibraryTest, TagsAreATreeWithUniqueNamesAmongSiblings)
{
    const TagId risk = m_library->addTag({{}, {}, u"risk", 1, 0}).value();
    const TagId price = m_library->addTag({{}, risk, u"price", 2, 0}).value();
    EXPECT_EQ(m_library->addTag({{}, {}, u"risk", 3, 0}).error().code, ErrorCode::NameInUse);
    EXPECT_TRUE(m_library->addTag({{}, price, u"fuel", 3, 0}));
    EXPECT_EQ(m_library->updateTag({risk, price, u"risk", 1, 0}).error().code, ErrorCode::InputSyntax)
        << "a tag cannot stand under its own child";
}

TEST_F(LibraryTest, ARemovedTagComesBackWithItsChildrenAndUses)
{
    const TagId risk = m_library->addTag({{}, {}, u"risk", 1, 0}).value();
    const TagId price = m_library->addTag({{}, risk, u"price", 2, 0}).value();
    const CallId call = imported(transcript("1")).call;
    marked(call, u"nine weeks", {price, risk});
    ASSERT_TRUE(m_library->removeTag(risk));
    EXPECT_TRUE(m_library->tags()->empty());
    EXPECT_TRUE(m_library->annotations(call)->at(0).tags.empty());
    EXPECT_TRUE(m_library->addTag({{}, {}, u"risk", 4, 0})) << "its name is free again";
    ASSERT_EQ(m_library->addTag({risk, {}, u"old risk", 1, 0}).value(), risk);
    EXPECT_EQ(m_library->tags()->size(), 3U);
    EXPECT_EQ(m_library->annotations(call)->at(0).tags, (std::vector<TagId>{price, risk}));
}

TEST_F(LibraryTest, ARemovedNoteComesBackUnderItsId)
{
    const CallId call = imported(transcript("1")).call;
    const AnnotationId id = marked(call, u"nine weeks");
    const Annotation note = m_library->annotations(call)->at(0);
    ASSERT_TRUE(m_library->removeAnnotation(id));
    EXPECT_TRUE(m_library->annotations(call)->empty());
    EXPECT_EQ(m_library->removeAnnotation(id).error().code, ErrorCode::NotFound);
    EXPECT_EQ(m_library->addAnnotation(note).value(), id);
    EXPECT_EQ(m_library->annotations(call)->at(0).note, u"look at this again");
}

TEST_F(LibraryTest, SearchGivesTheExactSpanWithItsLine)
{
    const CallId call = imported(transcript("1")).call;
    const std::vector<SearchHit> hits = m_library->search(u"TORQUE wrench").value();
    ASSERT_EQ(hits.size(), 2U) << "one for each word";
    const std::u16string& text = m_library->reading(call).value()->document.text;
    EXPECT_EQ(hits[0].span.in(text), u"torque");
    EXPECT_EQ(hits[1].span.in(text), u"wrench");
    EXPECT_TRUE(hits[0].before.ends_with(u"pleased with the "));
    EXPECT_TRUE(hits[0].after.starts_with(u" wrench line."));
}

TEST_F(LibraryTest, SearchFindsNotesToo)
{
    const CallId call = imported(transcript("1")).call;
    const AnnotationId id = marked(call, u"nine weeks");
    const std::vector<SearchHit> hits = m_library->search(u"look again").value();
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].annotation, id);
    EXPECT_EQ(hits[0].match, u"look");
}

TEST_F(LibraryTest, ABackupIsAWholeLibrary)
{
    const CallId call = imported(transcript("1")).call;
    const std::string copy = (m_folder / "copy.earshot").string();
    ASSERT_TRUE(m_library->backup(copy));
    EXPECT_FALSE(std::filesystem::exists(copy + "-wal"));
    const auto opened = Library::open(copy).value();
    EXPECT_EQ(opened->originalBytes(call).value(), transcript("1"));
}

TEST_F(LibraryTest, AFileThatIsNoTranscriptLeavesNothingBehind)
{
    EXPECT_EQ(m_library->importBytes("", "empty.txt", kNow).error().code, ErrorCode::FileEmpty);
    EXPECT_EQ(m_library->importFile(m_folder.path().string(), kNow).error().code, ErrorCode::FileIsDirectory);
    EXPECT_EQ(m_library->importFile((m_folder / "none.txt").string(), kNow).error().code,
              ErrorCode::FileNotFound);
    EXPECT_FALSE(m_library->importBytes("Buy milk, then call the plumber.\n", "list.txt", kNow).has_value());
    EXPECT_TRUE(m_library->calls()->empty());
}

} // namespace
} // namespace earshot
