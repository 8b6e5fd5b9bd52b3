#include "output/json.h"

#include "support/annotated_call.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::json;

TEST(CallJson, CountsCodePointsAndNamesPeople)
{
    const Reading reading = test::madeReading({{u"Mara 😀", Role::Executive, u"We grew 😀😀."},
                                               {u"Ned", Role::Analyst, u"What of oats?"},
                                               {u"Mara 😀", Role::Executive, u"They rose."}});
    const Json json = Json::parse(callJson(reading));
    EXPECT_EQ(json["schema"], "earshot.call/1");
    EXPECT_EQ(json["people"][0]["id"], "p1");
    EXPECT_EQ(json["turns"][0]["speaker"], "p1");
    EXPECT_EQ(json["turns"][0]["begin"], 8) << "the name's smile counts once";
    EXPECT_EQ(json["turns"][0]["end"], 8 + 11);
    EXPECT_EQ(json["turns"][0]["source_end"], 8 + 11);
    EXPECT_EQ(json["turns"][0]["text"], "We grew 😀😀.");
    EXPECT_EQ(json["turns"][0]["time"], nullptr);
    EXPECT_EQ(json["exchanges"][0]["asker"], "p2");
    EXPECT_EQ(json["exchanges"][0]["pairs"][0]["answer_turns"], Json::parse("[2]"));
    EXPECT_EQ(json["call"]["fiscal_quarter"], nullptr);
}

TEST(CallJson, IsOneLine)
{
    const Reading reading = test::madeReading({{u"Mara", Role::Executive, u"one\ntwo\r\u2028three"}});
    EXPECT_EQ(callJson(reading).find('\n'), std::string::npos);
}

TEST(CallJson, ProposedRepairsStandApartFromThoseDone)
{
    Reading reading = test::madeReading({{u"Mara", Role::Executive, u"We grew."}});
    Repair done{RepairKind::PinyinGloss, Span(0, 4), Span(0, 1), u"業(yè)", u"業", 1, true, {}};
    Repair proposed{RepairKind::GbkSlip, Span(5, 6), Span(5, 6), u"?", u"?", 0.4, false, {u"。", u"，"}};
    reading.document.repairs = {done, proposed};
    const Json json = Json::parse(callJson(reading));
    ASSERT_EQ(json["repairs"].size(), 1U);
    EXPECT_EQ(json["repairs"][0]["kind"], "pinyin_gloss");
    EXPECT_EQ(json["repairs"][0]["before"], "業(yè)");
    EXPECT_EQ(json["repair_proposals"][0]["candidates"], Json::parse(R"(["。", "，"])"));
    ASSERT_EQ(json["doubts"].size(), 1U) << "what is only proposed is a doubt";
    EXPECT_EQ(json["doubts"][0]["kind"], "repair");
}

TEST(CallJson, OfALibraryHoldsWhatPeopleMarkedBehindWhatWasRead)
{
    const ExportData data = test::annotatedCall();
    const Json json = Json::parse(callJson(data.calls[0], data.tags));
    ASSERT_EQ(json["notes"].size(), 4U);
    const Json& first = json["notes"][0];
    EXPECT_EQ(first["anchor"], "text");
    EXPECT_EQ(first["begin"], 20) << "the smile counts once";
    EXPECT_EQ(first["end"], 45);
    EXPECT_EQ(first["text"], "sold <more> oats & barley");
    EXPECT_EQ(first["note"], "Ask \"how many\" <tons>.\nAgain.");
    EXPECT_EQ(first["tags"], Json::parse(R"(["risk/price", "demand"])"));
    EXPECT_EQ(first["created"], "2024-05-14T08:30:00Z");
    EXPECT_EQ(first["changed"], "2024-05-14T08:31:00Z");
    EXPECT_EQ(json["notes"][1]["note"], nullptr);
    EXPECT_EQ(json["notes"][1]["tags"], Json::array());
    EXPECT_EQ(json["notes"][1]["doubtful"], false);
    EXPECT_EQ(json["notes"][2]["doubtful"], true);
    EXPECT_EQ(json["notes"][3]["anchor"], "call");
    EXPECT_EQ(json["notes"][3]["begin"], nullptr) << "the whole call has no place";
    EXPECT_EQ(json["notes"][3]["text"], nullptr);
    EXPECT_EQ(json["tags"],
              Json::parse(R"([{"path": "demand", "notes": 2}, {"path": "risk/price", "notes": 1}])"))
        << "only those that are used";
}

TEST(CallJson, OfAFileIsTheSameLineWithoutNotes)
{
    const ExportData data = test::annotatedCall();
    const std::string alone = callJson(*data.calls[0].reading);
    const std::string whole = callJson(data.calls[0], data.tags);
    EXPECT_TRUE(whole.starts_with(alone.substr(0, alone.size() - 1) + ",\"notes\":["))
        << "keys are only added";
    EXPECT_FALSE(Json::parse(alone).contains("notes"));
    ExportCall bare = data.calls[0];
    bare.annotations.clear();
    const Json json = Json::parse(callJson(bare, data.tags));
    EXPECT_EQ(json["notes"], Json::array());
    EXPECT_EQ(json["tags"], Json::array());
}

TEST(FiguresJson, WritesExactDecimalsAndNullForWhatIsNotSaid)
{
    const std::u16string text = u"😀 rose 5-20% to 2218.74億元";
    FigureSet set;
    Figure percent;
    percent.span = Span(8, 13);
    percent.kind = FigureKind::Percent;
    percent.value = Decimal::parse("5");
    percent.valueHigh = Decimal::parse("20");
    percent.direction = Direction::Up;
    Figure money;
    money.span = Span(17, 26);
    money.value = Decimal::parse("221874000000");
    money.currency = "CNY";
    set.figures = {percent, money};
    const Json json = Json::parse(figuresJson(text, set));
    EXPECT_EQ(json["figures"][0]["text"], "5-20%");
    EXPECT_EQ(json["figures"][0]["begin"], 7);
    EXPECT_EQ(json["figures"][0]["value_high"], "20");
    EXPECT_EQ(json["figures"][0]["direction"], "up");
    EXPECT_EQ(json["figures"][0]["currency"], nullptr);
    EXPECT_EQ(json["figures"][0]["period"], nullptr);
    EXPECT_EQ(json["figures"][1]["value"], "221874000000");
    EXPECT_EQ(json["figures"][1]["direction"], nullptr);
    EXPECT_FALSE(json["figures"][1].contains("source_begin")) << "a bare text has no source";
}

TEST(ErrorJson, TellsEvenAPathThatIsNoUtf8)
{
    const Json json = Json::parse(errorJson({ErrorCode::FileEmpty, "caf\xE9.txt", {}, 0}));
    EXPECT_EQ(json["schema"], "earshot.error/1");
    EXPECT_EQ(json["code"], "file-empty");
    EXPECT_EQ(json["path"], "caf\xEF\xBF\xBD.txt");
}

} // namespace
} // namespace earshot
