#include "figures/extractor.h"
#include "intake/reader.h"
#include "labels.h"
#include "text/utf.h"
#include "transcript/segmenter.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <nlohmann/json.hpp>

namespace earshot::corpus {
namespace {

/// The folder of labelled calls, where the environment names one that is there.
std::optional<std::string> dataFolder()
{
    const char* folder = std::getenv("EARSHOT_ACCEPTANCE_DATA");
    if (!folder || !std::filesystem::is_directory(folder))
        return std::nullopt;
    return folder;
}

#define NEEDS_DATA(data)                                                                                     \
    const auto data = dataFolder();                                                                          \
    if (!data)                                                                                               \
    GTEST_SKIP() << "EARSHOT_ACCEPTANCE_DATA names no folder of labelled calls"

struct ReadCall {
    Document document;
    Call call;
};

Result<ReadCall> readFrom(const std::string& path)
{
    auto document =
        readFile(path).and_then([&](const std::string& bytes) { return readDocument(bytes, path); });
    if (!document)
        return tl::unexpected(document.error());
    auto call = segment(*document, Lexicon::shipped());
    if (!call)
        return tl::unexpected(call.error());
    return ReadCall{std::move(*document), std::move(*call)};
}

/// The one text in the folder that nobody has repaired yet.
std::string rawFile(const std::filesystem::path& folder)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string file = entry.path().filename().string();
        if (entry.path().extension() == ".txt" && !file.starts_with("repaired"))
            return entry.path().string();
    }
    return {};
}

class Segmentation : public testing::TestWithParam<Bar> {};

TEST_P(Segmentation, ReachesItsBar)
{
    NEEDS_DATA(data);
    const Bar& bar = GetParam();
    const auto calls = labelledCalls((std::filesystem::path(*data) / "transcripts" / bar.folder).string());
    if (calls.empty())
        GTEST_SKIP() << "no labelled calls in " << bar.folder;
    Tally tally;
    for (const LabelledCall& labelled : calls) {
        const Result<ReadCall> read = readFrom(labelled.path);
        if (!read)
            ADD_FAILURE() << labelled.id << ": " << describe(read.error());
        tally.add(labelled, read ? readCallFor(read->document, read->call) : LabelledCall{});
    }
    std::cout << fmt::format("{:20} {:3} calls  starts {:.4f}  roles {:.4f}  exchanges {:.4f}\n", bar.folder,
                             calls.size(), tally.starts.f1(), tally.roleShare(), tally.exchanges.f1());
    EXPECT_GE(tally.starts.f1(), bar.starts);
    EXPECT_GE(tally.roleShare(), bar.roles);
    EXPECT_GE(tally.exchanges.f1(), bar.exchanges);
}

INSTANTIATE_TEST_SUITE_P(Corpus, Segmentation, testing::ValuesIn(bars()),
                         [](const auto& each) { return each.param.folder; });

/// The hand-labelled call that Earshot was first made for.
class FirstCall : public testing::Test {
protected:
    void SetUp() override
    {
        NEEDS_DATA(data);
        const std::filesystem::path folder = std::filesystem::path(*data) / "seed";
        std::ifstream labels(folder / "gold.json");
        if (!labels)
            GTEST_SKIP() << "no seed/gold.json";
        m_gold = nlohmann::json::parse(labels);
        std::ifstream edits(folder / "edits.json");
        m_edits = nlohmann::json::parse(edits);
        auto read = readFrom(rawFile(folder));
        ASSERT_TRUE(read) << describe(read.error());
        m_read = std::move(*read);
    }

    /// Code points of the raw file.
    std::pair<std::int32_t, std::int32_t> rawRange(Span clean) const
    {
        const CodePointIndex index(m_read.document.source);
        const Span source = m_read.document.sourceMap.toSource(clean);
        return {index.codePoints(source.begin()), index.codePoints(source.end())};
    }

    nlohmann::json m_gold;
    nlohmann::json m_edits;
    ReadCall m_read;
};

TEST_F(FirstCall, EveryTurnHasItsStartSpeakerAndRole)
{
    std::map<std::int32_t, const Turn*> byStart;
    std::size_t spoken = 0;
    for (const Turn& turn : m_read.call.turns) {
        if (turn.role == Role::Analyst || turn.role == Role::Executive) {
            byStart[rawRange(turn.body).first] = &turn;
            ++spoken;
        }
    }
    std::size_t wanted = 0;
    for (const auto& gold : m_gold.at("turns")) {
        if (gold.at("role") == "narration")
            continue;
        ++wanted;
        const auto found = byStart.find(gold.at("body_raw_start").get<std::int32_t>());
        ASSERT_NE(found, byStart.end()) << "turn " << gold.at("index");
        const Turn& turn = *found->second;
        EXPECT_EQ(name(turn.role), gold.at("role").get<std::string>());
        ASSERT_TRUE(turn.speaker);
        EXPECT_EQ(toUtf8(m_read.call.people[static_cast<std::size_t>(*turn.speaker)].name),
                  gold.at("speaker").get<std::string>());
    }
    EXPECT_EQ(spoken, wanted);
}

TEST_F(FirstCall, EveryExchangeHasItsQuestionsAnswersAndClarifications)
{
    std::map<std::int32_t, int> indexByStart;
    for (const auto& gold : m_gold.at("turns")) {
        if (gold.contains("body_raw_start"))
            indexByStart[gold.at("body_raw_start").get<std::int32_t>()] = gold.at("index").get<int>();
    }
    const auto indexes = [&](const std::vector<TurnIndex>& turns, std::vector<int>& out) {
        for (const TurnIndex turn : turns)
            out.push_back(
                indexByStart[rawRange(m_read.call.turns[static_cast<std::size_t>(turn)].body).first]);
    };
    const auto& wanted = m_gold.at("exchanges");
    ASSERT_EQ(m_read.call.exchanges.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::vector<int> questions;
        std::vector<int> answers;
        std::vector<int> clarifications;
        for (const Pair& pair : m_read.call.exchanges[i].pairs) {
            indexes(pair.questionTurns, questions);
            indexes(pair.answerTurns, answers);
            indexes(pair.clarificationTurns, clarifications);
        }
        EXPECT_EQ(questions, wanted[i].at("question_turns").get<std::vector<int>>());
        EXPECT_EQ(answers, wanted[i].at("answer_turns").get<std::vector<int>>());
        EXPECT_EQ(clarifications, wanted[i].at("clarification_turns").get<std::vector<int>>());
    }
}

TEST_F(FirstCall, EveryGlossAndMarketQuoteIsGone)
{
    const CodePointIndex index(m_read.document.source);
    std::map<std::string, std::pair<int, int>> counts; // kind: mended of all
    for (const auto& edit : m_edits) {
        const auto begin = edit.at("raw_start").get<std::int32_t>();
        const auto end = std::max(edit.at("raw_end").get<std::int32_t>(), begin + 1);
        const auto& repairs = m_read.document.repairs;
        const bool mended = std::any_of(repairs.begin(), repairs.end(), [&](const Repair& repair) {
            return repair.applied && index.codePoints(repair.source.begin()) < end &&
                   begin < index.codePoints(repair.source.end());
        });
        auto& count = counts[edit.at("kind").get<std::string>()];
        ++count.second;
        count.first += mended ? 1 : 0;
    }
    for (const auto& [kind, count] : counts)
        std::cout << fmt::format("{:24} {} of {}\n", kind, count.first, count.second);
    EXPECT_EQ(counts["pinyin_annotation"].first, counts["pinyin_annotation"].second);
    EXPECT_EQ(counts["market_quote"].first, counts["market_quote"].second);
}

TEST_F(FirstCall, FiguresAreFoundWithTheirValues)
{
    const FigureSet set = FigureExtractor(Lexicon::shipped()).extract(m_read.document, m_read.call);
    int wanted = 0;
    int found = 0;
    int right = 0;
    for (const auto& gold : m_gold.at("figures")) {
        const std::string kind = gold.at("kind");
        if (kind != "money" && kind != "percent" && kind != "percent_change")
            continue;
        ++wanted;
        const auto begin = gold.at("raw_start").get<std::int32_t>();
        const auto end = gold.at("raw_end").get<std::int32_t>();
        for (const Figure& figure : set.figures) {
            const auto [from, to] = rawRange(figure.span);
            if (from >= end || begin >= to)
                continue;
            ++found;
            const auto& value = gold.at("value");
            const bool isClass = value.is_object();
            const bool same = figure.value && value.is_number() &&
                              std::abs(figure.value->abs().toDouble() - std::abs(value.get<double>())) < 1e-9;
            right += isClass || same ? 1 : 0;
            break;
        }
    }
    std::cout << fmt::format("figures: {} of {} found, {} with their value\n", found, wanted, right);
    EXPECT_GE(found * 100, wanted * 95);
    EXPECT_GE(right * 100, wanted * 95);
}

} // namespace
} // namespace earshot::corpus
