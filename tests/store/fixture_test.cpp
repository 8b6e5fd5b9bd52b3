#include "library/library.h"
#include "library/salvage.h"
#include "store/schema.h"
#include "store/sqlite.h"

#include "support/folder.h"
#include "support/made_transcript.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace earshot {
namespace {

namespace fs = std::filesystem;

constexpr Timestamp kNow = 1'700'000'000'000;
constexpr int kQuestions = 2;

fs::path fixture(int version)
{
    return fs::path(EARSHOT_FIXTURES) / ("schema-" + std::to_string(version) + ".earshot");
}

constexpr int kPartsPutRight = 5; ///< the first schema that keeps a figure's segment and place

FigureCorrection figureCorrection(Library& library, CallId call, int schema = schema::latestVersion())
{
    const auto reading = library.reading(call).value();
    FigureEdits edits;
    edits.metric = "bookings";
    edits.period = "FY2023Q4";
    edits.amount = FigureAmount{Decimal(7), Decimal(9)};
    if (schema >= kPartsPutRight) {
        edits.segment = "Lampworks";
        edits.geography = "europe";
    }
    return correctionAt(reading->document, reading->figures.figures.at(0).span, FigureCorrectionKind::Set,
                        edits);
}

Decisions decisions()
{
    return {{{RepairKind::PinyinGloss, {}, RepairVerdict::Rejected, {}, {}},
             {RepairKind::GbkSlip, Span(4, 6), RepairVerdict::Chosen, u"?傮", u"總體"}},
            {{DoubtKind::Speaker, "label-thin", Span(7, 9), u"Mara", false}}};
}

SynonymChoices synonyms()
{
    return {{{u"燈具", u"lamps"}, {u"Mara", u"瑪拉"}}, {"metrics:revenue"}};
}

CompanyChoices companies()
{
    return {{{u"Mill Lane", u"磨坊里"}, {u"Mill Road"}}};
}

/// A library with something of everything that people put in.
void fill(Library& library)
{
    const CallId call = library.importBytes(test::madeTranscript(1, kQuestions), "call.txt", kNow)->call;
    const CallId removed =
        library.importBytes(test::madeTranscript(2, kQuestions), "removed.txt", kNow)->call;
    const TagId risk = library.addTag({{}, {}, u"risk", 1, 0}).value();
    const TagId price = library.addTag({{}, risk, u"價格", 2, 0}).value();
    const std::u16string& text = library.reading(call).value()->document.text;
    Annotation note;
    note.call = call;
    const std::size_t at = text.find(u"Revenue grew");
    note.span = Span::of(at, at + 12);
    note.tags = {price};
    note.note = u"比上季度快";
    note.created = note.changed = kNow;
    ASSERT_TRUE(library.addAnnotation(note));
    CallEdits edits;
    edits.company = u"Bluewater";
    edits.fiscalYear = 2024;
    ASSERT_TRUE(library.editCall(call, edits));
    ASSERT_TRUE(library.editSummary(call, 0, 0, {u"my words", {}}));
    ASSERT_TRUE(library.setFigureCorrections(call, {figureCorrection(library, call)}));
    ASSERT_TRUE(library.setDecisions(call, decisions()));
    ASSERT_TRUE(library.setSavedSearches({u"revenue", u"speaker:Mara 價格"}));
    ASSERT_TRUE(library.setSynonyms(synonyms()));
    ASSERT_TRUE(library.setCompanies(companies()));
    const test::Folder folder;
    const std::string table = folder.write("results.csv", "Metric,Q1 2024\nRevenue,12\n").string();
    ASSERT_TRUE(library.importResults(table, u"Bluewater", kNow));
    ASSERT_TRUE(library.setCheckAccepted(call, "a key", Library::Acceptance::Accepted));
    ASSERT_TRUE(library.removeCall(removed));
}

/// Run by hand when a schema is released: EARSHOT_WRITE_FIXTURE=1 writes the file of the latest schema.
TEST(Fixture, IsWrittenWhenAskedFor)
{
    if (!std::getenv("EARSHOT_WRITE_FIXTURE"))
        GTEST_SKIP() << "EARSHOT_WRITE_FIXTURE=1 writes the latest schema's file";
    const fs::path file = fixture(schema::latestVersion());
    fs::remove(file);
    fill(*Library::open(file).value());
    sqlite::Connection connection(file, sqlite::OpenMode::ReadWrite);
    connection.text("PRAGMA journal_mode = DELETE");
    connection.execute("PRAGMA page_size = 1024; VACUUM");
    connection.text("PRAGMA journal_mode = WAL");
}

class EverySchema : public testing::TestWithParam<int> {};

TEST_P(EverySchema, OpensWithEverythingThatPeoplePutIn)
{
    const test::Folder folder;
    const fs::path file = folder / "library.earshot";
    ASSERT_TRUE(fs::exists(fixture(GetParam()))) << "write it with EARSHOT_WRITE_FIXTURE=1 and commit it";
    fs::copy_file(fixture(GetParam()), file);
    const auto opened = Library::open(file);
    ASSERT_TRUE(opened.has_value()) << describe(opened.error());
    Library& library = **opened;
    ASSERT_TRUE(library.refresh());
    EXPECT_EQ(schema::probe(file).value(), schema::State::Current);
    EXPECT_EQ(library.check().value(), std::vector<std::string>{});
    EXPECT_EQ(fs::exists(file.string() + ".schema-" + std::to_string(GetParam()) + ".bak"),
              GetParam() != schema::latestVersion());

    const std::vector<CallSummary> calls = library.calls().value();
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].info.company, u"Bluewater");
    EXPECT_EQ(calls[0].imported, kNow);
    const CallId call = calls[0].id;
    EXPECT_EQ(library.originalBytes(call).value(), test::madeTranscript(1, kQuestions));
    const std::vector<Annotation> notes = library.annotations(call).value();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].span.in(library.reading(call).value()->document.text), u"Revenue grew");
    EXPECT_EQ(notes[0].note, u"比上季度快");
    const std::vector<Tag> tags = library.tags().value();
    ASSERT_EQ(tags.size(), 2U);
    EXPECT_EQ(notes[0].tags, std::vector<TagId>{tags[1].id});
    EXPECT_EQ(tags[1].name, u"價格");
    EXPECT_EQ(library.summaryEdit(call, 0, 0)->question, u"my words");
    constexpr int kDecisions = 4;
    EXPECT_EQ(library.decisions(call).value(), GetParam() < kDecisions ? Decisions() : decisions());
    EXPECT_FALSE(library.search(u"revenue")->empty());
    constexpr int kSearching = 6; // the first schema that keeps searches and synonyms
    EXPECT_EQ(library.savedSearches()->size(), GetParam() < kSearching ? 0U : 2U);
    EXPECT_EQ(library.synonyms().value(), GetParam() < kSearching ? SynonymChoices() : synonyms());
    constexpr int kCompanies = 7; // the first schema that keeps joined and parted names
    EXPECT_EQ(library.companies().value(), GetParam() < kCompanies ? CompanyChoices() : companies());
    constexpr int kFigureCorrections = 3; // the first schema that keeps them
    if (GetParam() >= kFigureCorrections) {
        EXPECT_EQ(library.figureCorrections(call).value(),
                  std::vector{figureCorrection(library, call, GetParam())});
        const Figure figure = library.reading(call).value()->figures.figures.at(0);
        EXPECT_EQ(figure.metric, "bookings");
        EXPECT_EQ(figure.segment, GetParam() < kPartsPutRight ? "" : "Lampworks");
        ASSERT_EQ(library.results()->size(), 1U);
        EXPECT_EQ(library.results()->at(0).company, u"Bluewater");
        EXPECT_EQ(library.results()->at(0).imported, kNow);
    }
    EXPECT_TRUE(library.restoreCall(CallId(call.value() + 1)));
    EXPECT_EQ(library.calls()->size(), 2U);
}

/// The parts of the company that the figure rows of a library file name.
std::string partsOf(const fs::path& file)
{
    sqlite::Connection connection(file, sqlite::OpenMode::ReadWrite);
    auto select = connection.prepare("SELECT text, metric, segment, segment_text, geography, geography_text "
                                     "FROM figure WHERE segment <> '' OR geography <> '' ORDER BY number");
    std::string out;
    while (select.step()) {
        for (int column = 0; column < 6; ++column)
            out += (column == 0 ? "\n" : " | ") + select.text(column);
    }
    return out;
}

TEST(Fixture, RowsOfFiguresNameTheirPartsAndAnOlderLibraryIsWrittenAnew)
{
    const test::Folder folder;
    const fs::path file = folder / "library.earshot";
    constexpr std::string_view text = "Operator:\nWelcome to the Bluewater first quarter 2024 call.\n"
                                      "Ann Rill:\nThe Lampworks segment did well. Lampworks revenue was $3 "
                                      "million. Sales in Japan grew 4%. Total revenue was $9 million.\n"
                                      "Operator:\nThis concludes the call.\n";
    ASSERT_TRUE(Library::open(file).value()->importBytes(text, "call.txt", kNow));
    constexpr std::string_view parts = "\n$3 million | revenue | Lampworks | Lampworks |  | "
                                       "\n4% | revenue |  |  | japan | Japan";
    EXPECT_EQ(partsOf(file), parts);
    {
        // As schema 4 left it, by the rules of today.
        sqlite::Connection connection(file, sqlite::OpenMode::ReadWrite);
        connection.execute("DROP INDEX figure_part; DROP TABLE saved_search; DROP TABLE synonym_form; DROP "
                           "TABLE company_name; "
                           "DROP TABLE synonym_off");
        for (const std::string column : {"segment", "segment_text", "geography", "geography_text"})
            connection.execute("ALTER TABLE figure DROP COLUMN " + column);
        for (const std::string column : {"segment", "geography"})
            connection.execute("ALTER TABLE figure_correction DROP COLUMN " + column);
        connection.execute("PRAGMA user_version = 4");
    }
    ASSERT_TRUE(Library::open(file).value()->refresh());
    EXPECT_EQ(partsOf(file), parts);
}

TEST_P(EverySchema, IsSavedWithWhatItHas)
{
    const test::Folder folder;
    const SalvageReport saved = salvage(fixture(GetParam()), folder / "saved.earshot").value();
    EXPECT_EQ(saved.lost, std::vector<std::string>{});
    const auto library = Library::open(folder / "saved.earshot").value();
    const CallId call = library->calls()->at(0).id;
    constexpr int kSearching = 6;
    EXPECT_EQ(library->savedSearches()->size(), GetParam() < kSearching ? 0U : 2U);
    EXPECT_EQ(library->synonyms().value(), GetParam() < kSearching ? SynonymChoices() : synonyms());
    constexpr int kFigureCorrections = 3;
    EXPECT_EQ(library->figureCorrections(call).value().size(), GetParam() < kFigureCorrections ? 0U : 1U);
}

INSTANTIATE_TEST_SUITE_P(Schemas, EverySchema, testing::Range(1, schema::latestVersion() + 1));

} // namespace
} // namespace earshot
