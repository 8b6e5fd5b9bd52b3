#include "library/library.h"

#include "support/folder.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::Folder;

constexpr Timestamp kNow = 1'700'000'000'000;

/// A call of an invented company; `margin` and `tail` make revisions of it.
std::string transcript(std::string_view quarter, std::string_view margin = "41%", std::string_view tail = "")
{
    std::string text = "Bluewater Tools Inc. (NYSE: BWTX)\n";
    text += "Q" + std::string(quarter) + " 2024 Earnings Call\n\n";
    text += "Prepared Remarks\n\n"
            "Operator: Good morning, and welcome to the Bluewater Tools earnings call.\n\n"
            "Mara Quill: Thank you. Revenue grew 12% to $410 million this quarter. Gross margin was ";
    text += margin;
    text += ", and we are pleased with the torque wrench line.\n\n"
            "Questions and Answers\n\n"
            "Operator: Our first question comes from Ned Harrow with Larch Street Research.\n\n"
            "Ned Harrow: Good morning. What drives the gross margin, and where should it go next year?\n\n"
            "Mara Quill: Steel was cheaper and the mix was better. We expect to hold it next year.\n\n"
            "Operator: The next question comes from Ida Fenn with Gullwing Capital.\n\n"
            "Ida Fenn: How much inventory sits with the dealers?\n\n"
            "Mara Quill: About nine weeks, which is a week less than a year ago.\n";
    text += tail;
    return text;
}

class LibraryTest : public testing::Test {
protected:
    void SetUp() override
    {
        Result<std::unique_ptr<Library>> opened = Library::open(m_folder / "library.earshot");
        ASSERT_TRUE(opened.has_value()) << describe(opened.error());
        m_library = std::move(*opened);
    }

    ImportReport imported(const std::string& bytes, const std::string& path = "call.txt")
    {
        const Result<ImportReport> report = m_library->importBytes(bytes, path, kNow);
        EXPECT_TRUE(report.has_value()) << describe(report.error());
        return report.value_or(ImportReport());
    }

    /// Marks the first place of `words` in the call.
    AnnotationId marked(CallId call, std::u16string_view words, std::vector<TagId> tags = {})
    {
        const auto reading = m_library->reading(call).value();
        const std::size_t at = reading->document.text.find(words);
        EXPECT_NE(at, std::u16string::npos);
        Annotation annotation;
        annotation.call = call;
        annotation.span = Span::of(at, at + words.size());
        annotation.quote = words;
        annotation.tags = std::move(tags);
        annotation.note = u"look at this again";
        annotation.created = annotation.changed = kNow;
        return m_library->addAnnotation(annotation).value();
    }

    std::u16string textUnder(const Annotation& annotation)
    {
        return std::u16string(annotation.span.in(m_library->reading(annotation.call).value()->document.text));
    }

    Folder m_folder;
    std::unique_ptr<Library> m_library;
};

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

TEST_F(LibraryTest, ACorrectionHoldsThroughReopeningAndANewRevision)
{
    const CallId call = imported(transcript("1")).call;
    const auto speakerOf = [&](std::u16string_view words) {
        const auto reading = m_library->reading(call).value();
        const auto at = static_cast<std::int32_t>(reading->document.text.find(words));
        for (const Turn& turn : reading->call.turns)
            if (turn.body.contains(at))
                return turn.speaker ? reading->call.people[static_cast<std::size_t>(*turn.speaker)].name
                                    : std::u16string();
        return std::u16string();
    };
    ASSERT_EQ(speakerOf(u"Steel was cheaper"), u"Mara Quill");
    const auto before = m_library->reading(call).value();
    Correction correction;
    for (const Turn& turn : before->call.turns)
        if (turn.body.in(before->document.text).starts_with(u"Steel was cheaper"))
            correction.place = correctionPlace(before->document, turn);
    correction.kind = CorrectionKind::Relabel;
    correction.speaker = u"Otto Brandt";
    correction.role = Role::Executive;
    ASSERT_TRUE(m_library->setCorrections(call, {correction}));
    EXPECT_EQ(speakerOf(u"Steel was cheaper"), u"Otto Brandt");
    EXPECT_FALSE(m_library->search(u"speaker:otto steel")->empty()) << "the derived rows follow";
    m_library.reset();
    m_library = Library::open(m_folder / "library.earshot").value();
    EXPECT_EQ(m_library->corrections(call).value(), std::vector<Correction>{correction});
    imported("Corrected copy.\n\n" + transcript("1", "39.5%"));
    EXPECT_EQ(speakerOf(u"Steel was cheaper"), u"Otto Brandt");
    ASSERT_TRUE(m_library->setCorrections(call, {}));
    EXPECT_EQ(speakerOf(u"Steel was cheaper"), u"Mara Quill");
}

TEST_F(LibraryTest, AFigurePutRightHoldsThroughReopeningAndANewRevision)
{
    const CallId call = imported(transcript("1")).call;
    const auto figureOf = [&](std::u16string_view words) {
        const auto reading = m_library->reading(call).value();
        const auto& figures = reading->figures.figures;
        const auto found = std::ranges::find_if(
            figures, [&](const Figure& f) { return f.span.in(reading->document.text) == words; });
        return found == figures.end() ? std::nullopt : std::optional(*found);
    };
    ASSERT_EQ(figureOf(u"$410 million")->metric, "revenue");
    const auto reading = m_library->reading(call).value();
    FigureEdits edits;
    edits.metric = "bookings";
    edits.amount = FigureAmount{Decimal(411'000'000), {}};
    const FigureCorrection correction =
        correctionAt(reading->document, figureOf(u"$410 million")->span, FigureCorrectionKind::Set, edits);
    ASSERT_TRUE(m_library->setFigureCorrections(call, {correction}));
    EXPECT_EQ(figureOf(u"$410 million")->metric, "bookings");
    EXPECT_NE(m_library->exportBytes({{call}, ExportFormat::Json})->find("\"corrected\":true"),
              std::string::npos);
    m_library.reset();
    m_library = Library::open(m_folder / "library.earshot").value();
    EXPECT_EQ(m_library->figureCorrections(call).value(), std::vector<FigureCorrection>{correction});
    ASSERT_EQ(imported("Corrected copy.\n\n" + transcript("1", "39.5%")).outcome, ImportOutcome::Revised);
    EXPECT_EQ(figureOf(u"$410 million")->metric, "bookings");
    EXPECT_EQ(figureOf(u"$410 million")->value, Decimal(411'000'000));
    ASSERT_TRUE(m_library->setFigureCorrections(call, {}));
    EXPECT_EQ(figureOf(u"$410 million")->metric, "revenue");
}

TEST_F(LibraryTest, AFigurePutRightWhoseWordsAreGoneIsADoubt)
{
    const CallId call = imported(transcript("1")).call;
    const auto reading = m_library->reading(call).value();
    const auto at = reading->document.text.find(u"41%");
    ASSERT_TRUE(m_library->setFigureCorrections(
        call, {correctionAt(reading->document, Span::of(at, at + 3), FigureCorrectionKind::Confirm)}));
    ASSERT_EQ(imported(transcript("1", "39.5%")).outcome, ImportOutcome::Revised);
    EXPECT_EQ(m_library->figureCorrections(call)->at(0).place, std::nullopt);
    const std::vector<Doubt> doubts = allDoubts(*m_library->reading(call).value());
    EXPECT_TRUE(std::ranges::any_of(
        doubts, [](const Doubt& doubt) { return doubt.about == "correction-lost:figure"; }));
}

/// A page on which a converter has put a byte for two: one place is proposed, quotes are proved.
std::string damagedPage(std::string_view margin = "四成")
{
    std::string text = "蓝溪工具 2024财年第一季度业绩电话会\n\n"
                       "主持人：各位好，欢迎参加蓝溪工具的业绩电话会。\n\n"
                       "林岚：谢谢大家。本季度收入增长百分之十二，毛利率是";
    text += margin;
    text += "，远山证券(48.20, 0.60, 1.26%)的预期更低。扳手产品线表现良好，经销商库存下降。\n\n"
            "远山证券分析师陈川：请问毛利率明年会怎样？北岸银行(201.51, -2.78, -1.36%)认为会下降。\n\n"
            "林岚：钢材更便宜，产品结构更好，我们预计明年保持不变。\n";
    return text;
}

const Repair& firstRepair(const Reading& reading)
{
    return reading.document.repairs.at(0);
}

TEST_F(LibraryTest, ARejectedRepairGivesTheOriginalBackAndNotesStayOnTheirWords)
{
    const CallId call = imported(damagedPage()).call;
    const auto before = m_library->reading(call).value();
    ASSERT_EQ(before->document.repairs.size(), 2U);
    marked(call, u"扳手产品线");
    marked(call, u"远山证券的预期");
    ASSERT_TRUE(
        m_library->setDecisions(call, {{decided(firstRepair(*before), RepairVerdict::Rejected)}, {}}));
    const auto after = m_library->reading(call).value();
    EXPECT_NE(after->document.text.find(u"远山证券(48.20, 0.60, 1.26%)的预期"), std::u16string::npos);
    EXPECT_EQ(after->document.text.find(u"北岸银行("), std::u16string::npos) << "the other one stays made";
    std::vector<Annotation> notes = m_library->annotations(call).value();
    EXPECT_EQ(textUnder(notes[0]), u"远山证券(48.20, 0.60, 1.26%)的预期");
    EXPECT_EQ(textUnder(notes[1]), u"扳手产品线");
    EXPECT_FALSE(notes[0].doubtful || notes[1].doubtful);
    EXPECT_EQ(m_library->calls()->at(0).repairs, 1);
    EXPECT_EQ(m_library->originalBytes(call).value(), damagedPage());
    ASSERT_TRUE(m_library->setDecisions(call, {}));
    notes = m_library->annotations(call).value();
    EXPECT_EQ(textUnder(notes[0]), u"远山证券的预期");
    EXPECT_EQ(textUnder(notes[1]), u"扳手产品线");
    EXPECT_EQ(m_library->reading(call).value()->document.text, before->document.text);
}

TEST_F(LibraryTest, ANoteOnWordsThatARepairTakesAwayComesBackWithThem)
{
    const CallId call = imported(damagedPage()).call;
    const Decisions rejected{
        {decided(firstRepair(*m_library->reading(call).value()), RepairVerdict::Rejected)}, {}};
    ASSERT_TRUE(m_library->setDecisions(call, rejected));
    marked(call, u"(48.20, 0.60, 1.26%)");
    ASSERT_TRUE(m_library->setDecisions(call, {}));
    EXPECT_TRUE(m_library->annotations(call)->at(0).doubtful);
    ASSERT_TRUE(m_library->setDecisions(call, rejected));
    const Annotation note = m_library->annotations(call)->at(0);
    EXPECT_FALSE(note.doubtful);
    EXPECT_EQ(textUnder(note), u"(48.20, 0.60, 1.26%)");
}

TEST_F(LibraryTest, DecisionsHoldThroughReopeningAndANewRevision)
{
    const CallId call = imported(damagedPage()).call;
    const auto before = m_library->reading(call).value();
    const Decisions decisions{{decided(before->document.repairs.at(1), RepairVerdict::Rejected)}, {}};
    ASSERT_TRUE(m_library->setDecisions(call, decisions));
    m_library.reset();
    m_library = Library::open(m_folder / "library.earshot").value();
    EXPECT_EQ(m_library->decisions(call).value(), decisions);
    EXPECT_EQ(imported("更正版。\n\n" + damagedPage("三成九")).outcome, ImportOutcome::Revised);
    EXPECT_NE(m_library->reading(call).value()->document.text.find(u"北岸银行(201.51"), std::u16string::npos);
    EXPECT_EQ(m_library->decisions(call)->repairs.at(0).place, decisions.repairs[0].place->shifted(7));
}

TEST_F(LibraryTest, ADecisionWhosePlaceIsGoneIsToldAsADoubt)
{
    const CallId call = imported(damagedPage("四成(48.20, 0.60, 1.26%)")).call;
    const auto before = m_library->reading(call).value();
    ASSERT_EQ(firstRepair(*before).before, u"(48.20, 0.60, 1.26%)");
    ASSERT_TRUE(
        m_library->setDecisions(call, {{decided(firstRepair(*before), RepairVerdict::Rejected)}, {}}));
    imported(damagedPage("百分之四十点五左右"));
    const std::vector<Doubt> doubts = m_library->reading(call).value()->call.doubts;
    EXPECT_TRUE(std::any_of(doubts.begin(), doubts.end(),
                            [](const Doubt& doubt) { return doubt.about == "decision-lost:rejected"; }));
}

TEST_F(LibraryTest, ASettledDoubtLeavesTheCountsAndStaysSettled)
{
    const std::string_view voice =
        "\nUnidentified Speaker: And freight was lower too, which helped us in the west.\n";
    const CallId call = imported(transcript("1", "41%", voice)).call;
    const auto before = m_library->reading(call).value();
    const int doubts = m_library->calls()->at(0).doubts;
    const std::vector<Doubt> all = allDoubts(*before);
    ASSERT_FALSE(all.empty());
    ASSERT_TRUE(m_library->setDecisions(call, {{}, {settled(before->document, all.front())}}));
    EXPECT_EQ(m_library->calls()->at(0).doubts, doubts - 1);
    EXPECT_EQ(m_library->reading(call).value()->settled, std::vector<Doubt>{all.front()});
    imported("Corrected copy.\n\n" + transcript("1", "39.5%", voice));
    EXPECT_EQ(m_library->reading(call).value()->settled.size(), 1U);
}

TEST_F(LibraryTest, WhatACallSaysIsHeldAgainstATableOfResultsUntilSomebodyFindsItFine)
{
    const CallId call = imported(transcript("1")).call;
    const std::string path =
        m_folder.write("results.csv", "USD millions,Q1 2024\nRevenue,401\nGross margin,41%\nKnobs,3\n").string();
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
    EXPECT_NE(m_library->exportBytes({{call}, ExportFormat::CsvData})->find("margin drivers"),
              std::string::npos);
    ASSERT_TRUE(m_library->editSummary(call, 0, 0, {}));
    EXPECT_EQ(m_library->reading(call).value()->insights.exchanges[0].pairs[0].questionSummary, ours);
    EXPECT_EQ(m_library->editSummary(call, 90, 0, {u"x", {}}).error().code, ErrorCode::NotFound);
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
