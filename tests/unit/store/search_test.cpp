#include "store/call_store.h"
#include "store/search.h"
#include "store/search_words.h"

#include "support/folder.h"
#include "support/made_reading.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::madeReading;

TEST(SearchWords, AreFoldedWordsAndHanByOneAndByTwo)
{
    EXPECT_EQ(searchWords(u"雲業務 ＣＭＲ, cmr 2.5"), toUtf8(u"2 5 cmr 业 业务 云 云业 务"));
    EXPECT_EQ(searchWords(u"，。!?"), "");
    EXPECT_EQ(searchWords(u"𠮷𠮷"), toUtf8(u"𠮷 𠮷𠮷")) << "never half of a surrogate pair";
}

TEST(SearchWords, ATermAsksForItsPairsOfCharactersAndForTheBeginningOfItsLastWord)
{
    EXPECT_EQ(searchExpression(u"毛"), toUtf8(u"\"毛\""));
    EXPECT_EQ(searchExpression(u"毛利率"), toUtf8(u"\"毛利\" AND \"利率\""));
    EXPECT_EQ(searchExpression(u"non-gaap"), "\"non\" AND \"gaap\" *");
    EXPECT_EQ(searchExpression(u"ai业务"), toUtf8(u"\"ai\" AND \"业务\""));
    EXPECT_EQ(searchExpression(u"%"), "");
}

TEST(ParseQuery, TakesWordsQuotesAndFieldsApart)
{
    const Query query = parseQuery(u"speaker:吳泳銘 “全站推廣” Cloud company:\"Blue Water\"").value();
    EXPECT_EQ(query.speakers, std::vector<std::u16string>{u"吴泳铭"});
    EXPECT_EQ(query.companies, std::vector<std::u16string>{u"blue water"});
    EXPECT_EQ(query.terms, (std::vector<Query::Term>{{u"全站推广", true}, {u"cloud", false}}));
    EXPECT_EQ(parseQuery(u"NYSE:BWTX")->terms, (std::vector<Query::Term>{{u"nyse:bwtx", false}}));
}

TEST(ParseQuery, RefusesWhatItCannotRead)
{
    EXPECT_EQ(parseQuery(u"\"open").error().code, ErrorCode::QuerySyntax);
    EXPECT_EQ(parseQuery(u"  ").error().code, ErrorCode::QuerySyntax);
    EXPECT_EQ(parseQuery(u"\"\"").error().code, ErrorCode::QuerySyntax);
}

class SearchTest : public testing::Test {
protected:
    SearchTest() : m_database(Database::open(m_folder / "library.earshot").value()) {}

    CallId added(const Reading& reading, std::string_view bytes)
    {
        return CallStore(*m_database).add({bytes, "made.txt", 0, false}, reading, "1").value();
    }

    /// The hits as "call:before[match]after".
    std::vector<std::u16string> drawn(std::u16string_view query, std::size_t limit = 100)
    {
        std::vector<std::u16string> out;
        const auto hits = Search(*m_database).find(parseQuery(query).value(), limit, {});
        for (const SearchHit& hit : hits.value())
            out.push_back(toUtf16(std::to_string(hit.call.value())) + u":" + hit.before + u"[" + hit.match +
                          u"]" + hit.after);
        return out;
    }

    using Lines = std::vector<std::u16string>;
    test::Folder m_folder;
    std::unique_ptr<Database> m_database;
};

TEST_F(SearchTest, IsBlindToScriptWidthAndCase)
{
    added(madeReading({{u"周闻", Role::Executive, u"本季度營收增長，ＣＭＲ也快了。"}}), "a");
    EXPECT_EQ(drawn(u"营收"), Lines{u"1:本季度[營收]增長，ＣＭＲ也快了。"});
    EXPECT_EQ(drawn(u"營收增长"), Lines{u"1:本季度[營收增長]，ＣＭＲ也快了。"});
    EXPECT_EQ(drawn(u"cmr"), Lines{u"1:本季度營收增長，[ＣＭＲ]也快了。"});
    EXPECT_EQ(drawn(u"快"), Lines{u"1:本季度營收增長，ＣＭＲ也[快]了。"});
}

TEST_F(SearchTest, ALatinWordIsFoundByItsBeginningAndNeverInside)
{
    added(madeReading({{u"Mara", Role::Executive, u"Margins at the margin; remarginal."}}), "a");
    EXPECT_EQ(drawn(u"margin"),
              (Lines{u"1:[Margin]s at the margin; remarginal.", u"1:Margins at the [margin]; remarginal."}));
    EXPECT_EQ(drawn(u"\"margin\""), Lines{u"1:Margins at the [margin]; remarginal."});
    EXPECT_EQ(drawn(u"arg"), Lines{});
}

TEST_F(SearchTest, NumbersAndSignsAreFoundAsWritten)
{
    added(madeReading({{u"Mara", Role::Executive, u"It grew 2.8% to $1,166.03 and R&D fell."}}), "a");
    EXPECT_EQ(drawn(u"2.8%"), Lines{u"1:It grew [2.8%] to $1,166.03 and R&D fell."});
    EXPECT_EQ(drawn(u"1,166.03").size(), 1U);
    EXPECT_EQ(drawn(u"r&d").size(), 1U);
    EXPECT_EQ(drawn(u"&").size(), 1U) << "no word in it, yet it is there";
}

TEST_F(SearchTest, AllWordsMustStandInOneTurn)
{
    added(madeReading(
              {{u"Mara", Role::Executive, u"steel was cheap"}, {u"Ned", Role::Analyst, u"and freight?"}}),
          "a");
    EXPECT_EQ(drawn(u"steel freight"), Lines{});
    EXPECT_EQ(drawn(u"cheap steel"), (Lines{u"1:[steel] was cheap", u"1:steel was [cheap]"}));
}

TEST_F(SearchTest, SpeakerAndCompanyRestrict)
{
    added(madeReading({{u"吳海", Role::Executive, u"毛利上升"}, {u"李山", Role::Executive, u"毛利持平"}},
                      u"甲公司"),
          "a");
    added(madeReading({{u"吴海", Role::Executive, u"毛利下降"}}, u"乙公司"), "b");
    EXPECT_EQ(drawn(u"speaker:吴海 毛利"), (Lines{u"1:[毛利]上升", u"2:[毛利]下降"}));
    EXPECT_EQ(drawn(u"company:甲 毛利"), (Lines{u"1:[毛利]上升", u"1:[毛利]持平"}));
    EXPECT_EQ(drawn(u"speaker:吴海 company:乙"), Lines{u"2:[毛利下降]"});
}

TEST_F(SearchTest, MetricSegmentAndPlaceFindTheTurnsWithSuchFigures)
{
    Reading reading =
        madeReading({{u"Mara", Role::Executive, u"Sales made 3; the mills of Peru made 4 oats."},
                     {u"Tom", Role::Executive, u"Oats were dear at 5."}});
    const auto add = [&](std::u16string_view words, const char* metric, const char* segment,
                         const char* geography) {
        Figure figure;
        figure.span = test::placeOf(reading, words);
        figure.metric = metric;
        figure.segment = segment;
        figure.geography = geography;
        for (std::size_t i = 0; i < reading.call.turns.size(); ++i)
            if (reading.call.turns[i].body.contains(figure.span))
                figure.turn = static_cast<TurnIndex>(i);
        reading.figures.figures.push_back(figure);
    };
    add(u"3", "revenue", "", "");
    add(u"4", "revenue", "Mills", "latin_america");
    reading.figures.figures.back().geographySpan = test::placeOf(reading, u"Peru");
    add(u"5", "price", "", "");
    added(reading, "one");
    EXPECT_EQ(drawn(u"segment:mill"), Lines{u"1:Sales made 3; the mills of Peru made [4] oats."});
    EXPECT_EQ(drawn(u"metric:revenue place:\"latin america\""),
              Lines{u"1:Sales made 3; the mills of Peru made [4] oats."});
    EXPECT_EQ(drawn(u"place:peru oats"), Lines{u"1:Sales made 3; the mills of Peru made 4 [oats]."});
    EXPECT_EQ(drawn(u"metric:revenue").size(), 2U);
    EXPECT_EQ(drawn(u"metric:price segment:mill"), Lines{});
    EXPECT_EQ(drawn(u"speaker:tom metric:revenue"), Lines{});
}

TEST_F(SearchTest, TheCallWithMoreOfItComesFirstAndTheLimitHolds)
{
    added(madeReading({{u"Mara", Role::Executive, u"oats"}}), "a");
    added(madeReading({{u"Mara", Role::Executive, u"oats one"}, {u"Ned", Role::Analyst, u"oats two"}}), "b");
    EXPECT_EQ(drawn(u"oats"), (Lines{u"2:[oats] one", u"2:[oats] two", u"1:[oats]"}));
    EXPECT_EQ(drawn(u"oats", 2), (Lines{u"2:[oats] one", u"2:[oats] two"}));
}

TEST_F(SearchTest, ContextEndsWithTheLineAndNeverInsideACharacter)
{
    std::u16string text = u"first line\n";
    for (int i = 0; i < 30; ++i)
        text += u"😀";
    text += u"oats";
    added(madeReading({{u"Mara", Role::Executive, text}}), "a");
    const auto hits = Search(*m_database).find(parseQuery(u"oats").value(), 9, {}).value();
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits[0].before.size(), 40U);
    EXPECT_FALSE(isLowSurrogate(hits[0].before.front()));
}

TEST_F(SearchTest, ReplacedTextIsFoundAndTheOldIsNot)
{
    const CallId call = added(madeReading({{u"Mara", Role::Executive, u"barley fell"}}), "a");
    const Reading now = madeReading({{u"Mara", Role::Executive, u"oats rose"}});
    ASSERT_TRUE(CallStore(*m_database).revise(call, {"b", "made.txt", 1, false}, now, {}, "1"));
    EXPECT_EQ(drawn(u"barley"), Lines{});
    EXPECT_EQ(drawn(u"oats"), Lines{u"1:[oats] rose"});
}

TEST_F(SearchTest, AnIndexCutByOtherRulesIsMadeAgain)
{
    added(madeReading({{u"Mara", Role::Executive, u"oats rose"}}), "a");
    ASSERT_TRUE(m_database->write([](sqlite::Connection& connection) {
        connection.execute(
            "INSERT INTO turn_index (turn_index) VALUES ('delete-all'); DELETE FROM index_state;"
            "INSERT INTO index_state VALUES ('0')");
    }));
    EXPECT_EQ(drawn(u"oats"), Lines{});
    ASSERT_TRUE(Search(*m_database).refresh());
    EXPECT_EQ(drawn(u"oats"), Lines{u"1:[oats] rose"});
}

} // namespace
} // namespace earshot
