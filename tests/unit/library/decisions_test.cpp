#include "unit/library/library_fixture.h"

#include <algorithm>

namespace earshot {
namespace {

using test::kNow;
using test::LibraryTest;
using test::transcript;

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

} // namespace
} // namespace earshot
