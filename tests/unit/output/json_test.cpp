#include "output/json.h"

#include "support/made_reading.h"

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
