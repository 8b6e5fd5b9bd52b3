#include "output/csv.h"

#include "support/folder.h"
#include "support/made_transcript.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <sys/wait.h>

namespace earshot {
namespace {

using Json = nlohmann::json;

struct Ended {
    int status = -1;
    std::string out;
    std::string err;

    std::vector<Json> lines() const
    {
        std::vector<Json> lines;
        std::istringstream stream(out);
        for (std::string line; std::getline(stream, line);)
            lines.push_back(Json::parse(line));
        return lines;
    }
};

class Cli : public testing::Test {
protected:
    /// Runs the program with a library of the test's own; `arguments` as a shell reads them.
    Ended run(const std::string& arguments, const std::string& input = {})
    {
        const auto in = m_folder.write("in", input);
        const std::string command = "XDG_DATA_HOME='" + (m_folder / "data").string() +
                                    "' '" EARSHOT_CLI "' " + arguments + " < '" + in.string() + "' > '" +
                                    (m_folder / "out").string() + "' 2> '" + (m_folder / "err").string() +
                                    "'";
        const int state = std::system(command.c_str());
        return {WIFEXITED(state) ? WEXITSTATUS(state) : -1, test::bytesOf(m_folder / "out"),
                test::bytesOf(m_folder / "err")};
    }

    std::string file(const std::string& name, const std::string& bytes)
    {
        return "'" + m_folder.write(name, bytes).string() + "'";
    }
    std::string call(int number)
    {
        return file("call" + std::to_string(number) + ".txt", test::madeTranscript(number));
    }

    test::Folder m_folder;
};

TEST_F(Cli, InspectPrintsALineForEachFileInOrderAndGoesOnAfterAFailure)
{
    const Ended done =
        run("inspect --json " + call(1) + " /nowhere.txt " + file("empty.txt", "") + " " + call(2));
    EXPECT_EQ(done.status, 1);
    const std::vector<Json> lines = done.lines();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0]["schema"], "earshot.call/1");
    EXPECT_TRUE(lines[0]["source"]["path"].get<std::string>().ends_with("call1.txt"));
    EXPECT_EQ(lines[1]["schema"], "earshot.error/1");
    EXPECT_EQ(lines[1]["code"], "file-not-found");
    EXPECT_EQ(lines[2]["code"], "file-empty");
    EXPECT_TRUE(lines[3]["source"]["path"].get<std::string>().ends_with("call2.txt"));
    EXPECT_NE(done.err.find("There is no file"), std::string::npos);
}

TEST_F(Cli, InspectForAPersonTellsWhoAskedAndWhoAnswered)
{
    const Ended done = run("inspect " + call(1));
    EXPECT_EQ(done.status, 0);
    EXPECT_NE(done.out.find("Q1 Ned Harrow → Mara Quill"), std::string::npos) << done.out;
}

TEST_F(Cli, InspectShowsRepairsOfAnyTextAsADiff)
{
    const std::string damaged = file("note.txt", "One\nThe o\xEF\xAC\x83"
                                                 "ce is open\x1B[2J to all.\n");
    const Ended shown = run("inspect --repairs " + damaged);
    EXPECT_EQ(shown.status, 0) << "a text need not be a call";
    EXPECT_NE(shown.out.find("  control_character × 1\n"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("@@ line 2 @@ "), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("\n- The oﬃce is open␛[2J to all.\n+ The office is open[2J to all.\n"),
              std::string::npos)
        << shown.out;
    EXPECT_EQ(shown.out.find('\x1B'), std::string::npos)
        << "neither the text's own codes nor, in a file, colours";

    const std::vector<Json> lines = run("inspect --repairs --json " + damaged).lines();
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0]["schema"], "earshot.document/1");
    EXPECT_EQ(lines[0]["repairs"].size(), 2U);
    EXPECT_NE(run("inspect --repairs " + file("whole.txt", "Whole.\n")).out.find("No repairs"),
              std::string::npos);
}

TEST_F(Cli, FiguresAnswersEveryLineAndNamesABadOne)
{
    const Ended done =
        run("figures --json", "{\"text\": \"Sales were fine.\", \"lang\": \"en\"}\n\nno json\n"
                              "{\"text\": 5}\n{\"text\": \"x\", \"fiscal_year_end\": \"13-40\"}\n");
    EXPECT_EQ(done.status, 1);
    const std::vector<Json> lines = done.lines();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_TRUE(lines[0]["figures"].is_array());
    EXPECT_EQ(lines[1]["code"], "input-syntax");
    EXPECT_EQ(lines[1]["line"], 3);
    EXPECT_EQ(lines[2]["line"], 4);
    EXPECT_EQ(lines[3]["line"], 5);
}

TEST_F(Cli, WrongUsageIsStatusTwo)
{
    EXPECT_EQ(run("").status, 2);
    EXPECT_EQ(run("inspect").status, 2);
    EXPECT_EQ(run("nonsense").status, 2);
    EXPECT_EQ(run("export --format tiff").status, 2);
    EXPECT_EQ(run("compare 1").status, 2);
    EXPECT_EQ(run("--help").status, 0);
    EXPECT_EQ(run("--version").status, 0);
}

TEST_F(Cli, WhatIsImportedCanBeListedFoundExportedAndBackedUp)
{
    const Ended imported = run("import --json " + call(1) + " " + call(2));
    EXPECT_EQ(imported.status, 0) << imported.err;
    ASSERT_EQ(imported.lines().size(), 2U);
    EXPECT_EQ(imported.lines()[0]["outcome"], "added");
    EXPECT_GT(imported.lines()[0]["pairs"], 0);
    EXPECT_TRUE(std::filesystem::exists(m_folder / "data/earshot/library.earshot"))
        << "the person's own library";

    EXPECT_EQ(run("list --json").lines().size(), 2U);
    const std::vector<Json> hits = run("search --json 'call number 2'").lines();
    ASSERT_FALSE(hits.empty());
    EXPECT_TRUE(std::all_of(hits.begin(), hits.end(), [](const Json& hit) { return hit["call"] == 2; }));

    const Ended table = run("export --call 1");
    EXPECT_TRUE(table.out.starts_with("\xEF\xBB\xBF"
                                      "call_id,company,"));
    EXPECT_GT(readTable(table.out, {})->rows.size(), 0U);
    EXPECT_EQ(run("export --format json --output '" + (m_folder / "all.json").string() + "'").status, 0);
    EXPECT_NE(test::bytesOf(m_folder / "all.json").find("earshot.call/1"), std::string::npos);

    EXPECT_EQ(Json::parse(run("export --format web-annotation").out)["type"], "AnnotationCollection");
    EXPECT_TRUE(run("export --format qdpx --call 1").out.starts_with("PK"));

    EXPECT_EQ(run("compare 1 2 --json").lines().at(0)["schema"], "earshot.comparison/1");
    EXPECT_EQ(run("check").status, 0);
    const std::string copy = (m_folder / "copy.earshot").string();
    EXPECT_EQ(run("backup '" + copy + "'").status, 0);
    EXPECT_EQ(run("list --json --library '" + copy + "'").lines().size(), 2U);
    EXPECT_EQ(run("--library '" + copy + "' list --json").lines().size(), 2U);
}

TEST_F(Cli, ImportingAgainIsADuplicateAndABadFileIsNamed)
{
    run("import " + call(1));
    const Ended again = run("import --json " + call(1) + " /nowhere.txt");
    EXPECT_EQ(again.status, 1);
    ASSERT_EQ(again.lines().size(), 1U);
    EXPECT_EQ(again.lines()[0]["outcome"], "duplicate");
    EXPECT_NE(again.err.find("/nowhere.txt"), std::string::npos);
}

TEST_F(Cli, CallsAreHeldAgainstATableOfResults)
{
    ASSERT_EQ(run("samples").status, 0);
    const std::string table = "'" EARSHOT_SAMPLES "/lanhai-results.csv'";
    const Ended nameless = run("import-results " + table);
    EXPECT_EQ(nameless.status, 1);
    const Ended taken = run("import-results --json --company 蓝海商贸 " + table);
    ASSERT_EQ(taken.status, 0) << taken.err;
    EXPECT_EQ(taken.lines()[0]["schema"], "earshot.results/1");
    EXPECT_EQ(taken.lines()[0]["cells"], 55);
    EXPECT_EQ(taken.lines()[0]["calls"], 5);
    std::string latest;
    for (const Json& call : run("list --json").lines())
        if (call["company"] == "蓝海商贸" && call["period"] == "FY2025 Q1")
            latest = std::to_string(call["call"].get<int>());
    const Ended held = run("reconcile --json " + latest);
    ASSERT_EQ(held.status, 0) << held.err;
    std::vector<std::string> differs;
    int agreeing = 0;
    for (const Json& one : held.lines()) {
        if (one["agreement"] == "differs")
            differs.push_back(one["said"]["metric"].get<std::string>() + " " +
                              one["kind"].get<std::string>());
        const bool ofPart = one["said"]["metric"] == "international_revenue";
        EXPECT_EQ(one["said"]["geography"] == "international", ofPart) << one.dump();
        agreeing += one["kind"] == "results" && one["agreement"] != "differs" ? 1 : 0;
    }
    std::sort(differs.begin(), differs.end());
    EXPECT_EQ(differs,
              (std::vector<std::string>{"free_cash_flow results", "free_cash_flow results",
                                        "international_revenue other_call", "international_revenue results"}))
        << "the slip of the table in its level and its growth; the slip of the call";
    EXPECT_GT(agreeing, 10);
    const Ended told = run("reconcile " + latest);
    EXPECT_NE(told.out.find("自由现金流26.40亿元"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("lanhai-results.csv, line 11"), std::string::npos);
}

TEST_F(Cli, ATableThatCannotBeReadIsNamedWithItsLine)
{
    const Ended done = run("import-results --company X " + file("bad.csv", "Metric,Q4 2024\nRevenue,abc\n"));
    EXPECT_EQ(done.status, 1);
    EXPECT_NE(done.err.find("bad.csv"), std::string::npos);
    EXPECT_NE(done.err.find("2"), std::string::npos);
}

TEST_F(Cli, AnEditedTableComesBackAndWhatCannotIsNamed)
{
    run("import " + call(1));
    const auto path = m_folder / "qa.csv";
    ASSERT_EQ(run("export --output '" + path.string() + "'").status, 0);
    const std::string edited = file("edited.csv", "call_id,exchange,pair,note\n1,1,1,ask again\n1,99,1,x\n");
    const Ended shown = run("import-qa --dry-run --json " + edited);
    EXPECT_EQ(shown.status, 1);
    ASSERT_EQ(shown.lines().size(), 1U);
    EXPECT_EQ(shown.lines()[0]["schema"], "earshot.qa-edits/1");
    EXPECT_EQ(shown.lines()[0]["applied"], false);
    EXPECT_EQ(shown.lines()[0]["changes"][0]["now"], "ask again");
    EXPECT_EQ(shown.lines()[0]["refused"][0]["reason"], "row-unknown");
    EXPECT_EQ(run("export").out.find("ask again"), std::string::npos) << "nothing was changed";
    const Ended taken = run("import-qa " + edited);
    EXPECT_NE(taken.err.find("call 1, question 99.1: the library has no such question"), std::string::npos)
        << taken.err;
    EXPECT_NE(run("export").out.find("ask again"), std::string::npos);
    EXPECT_EQ(run("import-qa '" + path.string() + "'").status, 0)
        << "the table as it was exported takes nothing back";
    EXPECT_NE(run("export").out.find("ask again"), std::string::npos);
}

TEST_F(Cli, ACallThatIsNotThereIsSaid)
{
    const Ended done = run("export --call 7");
    EXPECT_EQ(done.status, 1);
    EXPECT_EQ(done.err, "earshot-cli: The library does not hold call 7.\n");
    EXPECT_EQ(done.out, "");
}

TEST_F(Cli, AFileThatIsNoLibraryIsRefused)
{
    const Ended done = run("list --library " + file("notes.txt", std::string(3000, 'x')));
    EXPECT_EQ(done.status, 1);
    EXPECT_NE(done.err.find("is not an Earshot library"), std::string::npos);
}

TEST_F(Cli, AFullDiskBehindStandardOutputIsSaid)
{
    const int state =
        std::system(("'" EARSHOT_CLI "' inspect --json " + call(1) + " > /dev/full 2> /dev/null").c_str());
    EXPECT_EQ(WEXITSTATUS(state), 1);
}

TEST_F(Cli, SynonymsAreListedTakenInAndWritten)
{
    EXPECT_EQ(run("import " + call(1)).status, 0);
    EXPECT_EQ(run("search --json 'zzyzx'").lines().size(), 0U);
    EXPECT_EQ(run("import-synonyms " + file("own.csv", "zzyzx,revenue\n")).status, 0);
    EXPECT_EQ(run("synonyms").out, "zzyzx · revenue\n");
    EXPECT_GT(run("search --json 'zzyzx'").lines().size(), 0U);
    EXPECT_EQ(run("search --json '\"zzyzx\"'").lines().size(), 0U);
    EXPECT_GT(run("synonyms --all --json").lines().size(), 300U);
    const std::string target = (m_folder / "out.json").string();
    EXPECT_EQ(run("export-synonyms '" + target + "'").status, 0);
    EXPECT_EQ(Json::parse(test::bytesOf(target))["sets"], Json::parse(R"([["zzyzx", "revenue"]])"));
    const Ended refused = run("import-synonyms " + file("bad.csv", "alone\n"));
    EXPECT_EQ(refused.status, 1);
    EXPECT_NE(refused.err.find("line 1"), std::string::npos) << refused.err;
}

TEST_F(Cli, AQueryThatCannotBeReadIsNamedAtItsPlace)
{
    EXPECT_EQ(run("import " + call(1)).status, 0);
    const Ended ended = run("search 'revenue (growth'");
    EXPECT_EQ(ended.status, 1);
    EXPECT_NE(ended.err.find("parenthesis is not closed, at character 9"), std::string::npos) << ended.err;
}

} // namespace
} // namespace earshot
