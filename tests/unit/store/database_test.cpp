#include "store/annotation_store.h"
#include "store/backup.h"
#include "store/call_store.h"
#include "store/salvage.h"
#include "store/schema.h"

#include "support/folder.h"
#include "support/made_reading.h"

#include <gtest/gtest.h>
#include <thread>

namespace earshot {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::Folder;
using test::madeReading;

Reading smallReading()
{
    Reading reading = madeReading({{u"Mara", Role::Executive, u"Revenue was $5 million."},
                                   {u"Ned", Role::Analyst, u"What of oats?"},
                                   {u"Mara", Role::Executive, u"Oats rose."}});
    Figure figure;
    figure.span = test::placeOf(reading, u"$5 million");
    figure.value = Decimal::parse("5000000");
    figure.currency = "USD";
    figure.metric = "revenue";
    figure.turn = 0;
    reading.figures.figures.push_back(figure);
    return reading;
}

TEST(Database, ANewFileIsStampedAndCurrent)
{
    const Folder folder;
    const fs::path file = folder / "deep/er/library.earshot";
    ASSERT_TRUE(Database::open(file));
    EXPECT_EQ(schema::probe(file).value(), schema::State::Current);
    sqlite::Connection connection(file, sqlite::OpenMode::ReadOnly);
    EXPECT_EQ(connection.integer("PRAGMA application_id"), schema::kApplicationId);
    EXPECT_EQ(connection.integer("PRAGMA user_version"), schema::latestVersion());
    EXPECT_EQ(connection.text("PRAGMA journal_mode"), "wal");
}

/// Opening must fail with `code` and leave every byte, and nothing beside the file.
void expectRefused(const Folder& folder, const fs::path& file, ErrorCode code)
{
    const std::string before = bytesOf(file);
    const auto opened = Database::open(file);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().code, code) << opened.error().detail;
    EXPECT_EQ(opened.error().path, file.string());
    EXPECT_EQ(bytesOf(file), before);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
}

TEST(Database, ALibraryOfANewerProgramIsRefusedUntouched)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    ASSERT_TRUE(Database::open(file));
    sqlite::Connection(file, sqlite::OpenMode::ReadWrite).execute("PRAGMA user_version = 99");
    expectRefused(folder, file, ErrorCode::LibraryNewer);
}

TEST(Database, AnotherProgramsFileIsRefusedUntouched)
{
    const Folder folder;
    const fs::path file = folder / "other.db";
    sqlite::Connection(file, sqlite::OpenMode::Create).execute("CREATE TABLE t (x)");
    expectRefused(folder, file, ErrorCode::LibraryNotOurs);
}

TEST(Database, AnotherProgramsLogIsLeftAsItIs)
{
    const Folder folder;
    const fs::path file = folder / "other.db";
    sqlite::Connection other(file, sqlite::OpenMode::Create);
    other.text("PRAGMA journal_mode = WAL");
    other.execute("CREATE TABLE t (x)");
    const std::string log = bytesOf(file.string() + "-wal");
    ASSERT_FALSE(log.empty());
    EXPECT_EQ(Database::open(file).error().code, ErrorCode::LibraryNotOurs);
    EXPECT_EQ(bytesOf(file.string() + "-wal"), log);
}

TEST(Database, AFileThatIsNoDatabaseIsRefusedUntouched)
{
    const Folder folder;
    expectRefused(folder, folder.write("notes.txt", std::string(5000, 'x')), ErrorCode::LibraryNotOurs);
}

TEST(Database, ATornFileIsDamagedAndLeftAsItIs)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    {
        const auto database = Database::open(file).value();
        ASSERT_TRUE(CallStore(*database).add({"bytes", "a", 0, false}, smallReading(), "1"));
    }
    fs::resize_file(file, 6000);
    expectRefused(folder, file, ErrorCode::LibraryDamaged);
}

TEST(Database, AFolderIsNoLibrary)
{
    const Folder folder;
    EXPECT_EQ(Database::open(folder.path()).error().code, ErrorCode::FileIsDirectory);
}

TEST(Database, AnEmptyFileBecomesALibrary)
{
    const Folder folder;
    const fs::path file = folder.write("library.earshot", "");
    EXPECT_TRUE(Database::open(file));
    EXPECT_EQ(schema::probe(file).value(), schema::State::Current);
}

TEST(Database, AnOlderSchemaIsKeptBesideTheFileAndBroughtUpToDate)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    sqlite::Connection(file, sqlite::OpenMode::Create)
        .execute("PRAGMA application_id = " + std::to_string(schema::kApplicationId) +
                 "; CREATE TABLE before_all (x)");
    EXPECT_EQ(schema::probe(file).value(), schema::State::Older);
    ASSERT_TRUE(Database::open(file));
    EXPECT_EQ(schema::probe(file).value(), schema::State::Current);
    sqlite::Connection kept(file.string() + ".schema-0.bak", sqlite::OpenMode::ReadOnly);
    EXPECT_EQ(kept.integer("SELECT count(*) FROM before_all"), 0);
    EXPECT_EQ(kept.integer("PRAGMA user_version"), 0);
}

TEST(Database, AnErrorInsideAWriteRollsAllOfItBack)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    const auto written = database->write([](sqlite::Connection& connection) -> Result<void> {
        connection.execute("INSERT INTO call (sample) VALUES (0)");
        return fail(ErrorCode::Cancelled);
    });
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(
        database->read([](sqlite::Connection& c) { return c.integer("SELECT count(*) FROM call"); }).value(),
        0);
}

TEST(Database, ReadersSeeTheLastCommitWhileAWriteGoesOn)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    std::int64_t seen = -1;
    ASSERT_TRUE(database->write([&](sqlite::Connection& connection) {
        connection.execute("INSERT INTO call (sample) VALUES (0)");
        std::thread([&] {
            seen =
                database->read([](sqlite::Connection& c) { return c.integer("SELECT count(*) FROM call"); })
                    .value();
        }).join();
    }));
    EXPECT_EQ(seen, 0);
}

TEST(CallStore, DerivedRowsAreThereForOtherTools)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    ASSERT_TRUE(CallStore(*database).add({"bytes", "a", 0, false}, smallReading(), "1"));
    const auto told = database->read([](sqlite::Connection& connection) {
        return connection.text(
                   "SELECT person.name || ' said ' || figure.text || ' = ' || value || ' ' || currency "
                   "FROM figure JOIN turn ON turn.call = figure.call AND turn.number = figure.turn "
                   "JOIN person ON person.call = turn.call AND person.number = turn.speaker") +
               "; " +
               connection.text(
                   "SELECT q.text || ' ' || a.text FROM pair_turn AS p JOIN turn AS q ON q.number = p.turn "
                   "AND p.part = 'question' JOIN pair_turn AS r ON r.exchange = p.exchange AND r.part = "
                   "'answer' JOIN turn AS a ON a.number = r.turn");
    });
    EXPECT_EQ(told.value(), "Mara said $5 million = 5000000 USD; What of oats? Oats rose.");
}

TEST(CallStore, TheSameBytesCannotBeTwoCalls)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    ASSERT_TRUE(CallStore(*database).add({"bytes", "a", 0, false}, smallReading(), "1"));
    EXPECT_EQ(CallStore(*database).add({"bytes", "b", 0, false}, smallReading(), "1").error().code,
              ErrorCode::NameInUse);
}

TEST(CallStore, AKeptSummaryFollowsItsQuestion)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    CallStore store(*database);
    const CallId call = store.add({"bytes", "a", 0, false}, smallReading(), "1").value();
    ASSERT_TRUE(store.editSummary(call, 0, 0, {u"oats", {}}));
    const Reading now =
        madeReading({{u"Ida", Role::Analyst, u"And rye?"}, {u"Ned", Role::Analyst, u"What of OATS?"}});
    ASSERT_TRUE(store.revise(call, {"other bytes", "a", 1, false}, now, {}, "1"));
    const StoredCall stored = store.call(call).value();
    ASSERT_EQ(stored.summaries.size(), 1U);
    EXPECT_EQ(stored.summaries.begin()->first, (std::pair<ExchangeIndex, std::int32_t>(1, 0)));
}

TEST(CallStore, AKeptSummaryStaysWhereTwoQuestionsBeginAlike)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    CallStore store(*database);
    const Reading twice = madeReading({{u"Ned", Role::Analyst, u"What of oats?"},
                                       {u"Mara", Role::Executive, u"They rose."},
                                       {u"Ned", Role::Analyst, u"What of oats?"}});
    const CallId call = store.add({"bytes", "a", 0, false}, twice, "1").value();
    ASSERT_TRUE(store.editSummary(call, 0, 0, {u"oats", {}}));
    ASSERT_TRUE(store.replaceReading(call, twice, "2"));
    EXPECT_EQ(store.call(call)->summaries.begin()->first, (std::pair<ExchangeIndex, std::int32_t>(0, 0)));
}

TEST(CallStore, OldRulesAreTold)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    CallStore store(*database);
    const CallId call = store.add({"bytes", "a", 0, false}, smallReading(), "1").value();
    EXPECT_TRUE(store.outdated("1")->empty());
    EXPECT_EQ(store.outdated("2").value(), std::vector<CallId>{call});
    ASSERT_TRUE(store.replaceReading(call, smallReading(), "2"));
    EXPECT_TRUE(store.outdated("2")->empty());
}

TEST(Check, FindsAFlippedBitThatSqliteDoesNot)
{
    const Folder folder;
    const auto database = Database::open(folder / "library.earshot").value();
    const CallId call =
        CallStore(*database).add({std::string(300, 'q'), "a", 0, false}, smallReading(), "1").value();
    EXPECT_TRUE(checkLibrary(*database, {})->empty());
    ASSERT_TRUE(database->write([](sqlite::Connection& connection) {
        connection.execute(
            "UPDATE document SET content = CAST(substr(content, 1, length(content) - 1) || x'00' AS BLOB)");
        connection.execute("UPDATE reading SET text = replace(text, 'Oats rose', 'Oats fell')");
    }));
    EXPECT_EQ(
        checkLibrary(*database, {}).value(),
        (std::vector<std::string>{"document 1 is not what was imported", "the text of call 1 has changed"}));
    EXPECT_EQ(CallStore(*database).originalBytes(call).error().code, ErrorCode::LibraryDamaged);
    EXPECT_EQ(backUp(*database, folder / "copy", {}).error().code, ErrorCode::LibraryDamaged);
    EXPECT_FALSE(fs::exists(folder / "copy"));
}

TEST(Salvage, SavesWhatCanBeReadAndTellsWhatIsLost)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    {
        const auto database = Database::open(file).value();
        CallStore store(*database);
        const CallId first = store.add({"first", "a", 0, false}, smallReading(), "1").value();
        const CallId second = store.add({"second", "b", 0, false}, smallReading(), "1").value();
        for (const CallId call : {first, second}) {
            Annotation note;
            note.call = call;
            note.span = Span(0, 4);
            note.note = u"kept";
            ASSERT_TRUE(AnnotationStore(*database).add(note));
        }
        ASSERT_TRUE(database->write([](sqlite::Connection& connection) {
            connection.execute(
                "UPDATE document SET content = x'00' WHERE sha256 = (SELECT sha256 FROM document "
                "JOIN revision ON document = id WHERE path = 'a')");
        }));
    }
    const auto target = Database::open(folder / "saved").value();
    const SalvageReport report = salvageGround(file, *target, {}).value();
    EXPECT_EQ(report.calls, 1);
    EXPECT_EQ(report.annotations, 1);
    EXPECT_EQ(report.lost, (std::vector<std::string>{"call 1 has lost its document",
                                                     "document 1 is not what was imported"}));
    EXPECT_EQ(CallStore(*target).originalBytes(CallId(2)).value(), "second");
}

} // namespace
} // namespace earshot
