#include "search/synonyms.h"
#include "store/annotation_store.h"
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

class SearchTest : public testing::Test {
protected:
    SearchTest() : m_database(Database::open(m_folder / "library.earshot").value()) {}

    CallId added(const Reading& reading, std::string_view bytes)
    {
        return CallStore(*m_database).add({bytes, "made.txt", 0, false}, reading, "1").value();
    }

    /// The hits as "call:before[match]after".
    std::vector<std::u16string> drawn(std::u16string_view query, std::size_t limit = 100,
                                      const SynonymChoices& choices = {})
    {
        std::vector<std::u16string> out;
        const Query asked = withSynonyms(parseQuery(query).value(), Synonyms(choices));
        const auto hits = Search(*m_database).find(asked, limit, {});
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
    ASSERT_TRUE(CallStore(*m_database).setCompanies({{{u"甲公司", u"乙公司"}}}));
    EXPECT_EQ(drawn(u"speaker:吴海 company:乙 毛利"), (Lines{u"1:[毛利]上升", u"2:[毛利]下降"}))
        << "a company is found by each of its names";
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
    add(u"Oats", "price", "cloud", "");
    added(reading, "one");
    EXPECT_EQ(drawn(u"segment:云"), Lines{u"1:[Oats] were dear at 5."});
    EXPECT_EQ(drawn(u"metric:营收 -segment:mills"),
              Lines{u"1:Sales made [3]; the mills of Peru made 4 oats."})
        << "said of one and the same figure";
    EXPECT_EQ(drawn(u"-segment:mills role:executive"), Lines{u"1:[Oats were dear at 5.]"});
    EXPECT_EQ(drawn(u"metric:(revenue OR price) place:拉美").size(), 1U);
    EXPECT_EQ(drawn(u"segment:mill"), Lines{u"1:Sales made 3; the mills of Peru made [4] oats."});
    EXPECT_EQ(drawn(u"metric:revenue place:\"latin america\""),
              Lines{u"1:Sales made 3; the mills of Peru made [4] oats."});
    EXPECT_EQ(drawn(u"place:peru oats"), Lines{u"1:Sales made 3; the mills of Peru made 4 [oats]."});
    EXPECT_EQ(drawn(u"metric:revenue").size(), 2U);
    EXPECT_EQ(drawn(u"metric:price segment:mill"), Lines{});
    EXPECT_EQ(drawn(u"speaker:tom metric:revenue"), Lines{});
}

TEST_F(SearchTest, OrNotAndParentheses)
{
    added(madeReading({{u"Mara", Role::Executive, u"steel was cheap"},
                       {u"Ned", Role::Analyst, u"and freight?"},
                       {u"Mara", Role::Executive, u"freight was dear, steel too"}}),
          "a");
    EXPECT_EQ(drawn(u"steel OR and").size(), 3U);
    EXPECT_EQ(drawn(u"freight -steel"), Lines{u"1:and [freight]?"});
    EXPECT_EQ(drawn(u"steel (cheap | dear)").size(), 4U);
    EXPECT_EQ(drawn(u"role:analyst -steel"), Lines{u"1:[and freight?]"});
    EXPECT_EQ(drawn(u"freight -(steel OR \"and\")"), Lines{});
    EXPECT_EQ(drawn(u"speaker:(ned OR mara) dear"), Lines{u"1:freight was [dear], steel too"});
}

TEST_F(SearchTest, RoleSectionAndPeriodRestrict)
{
    Reading reading = madeReading({{u"Mara", Role::Executive, u"oats one"},
                                   {u"Ned", Role::Analyst, u"oats two"},
                                   {u"Mara", Role::Executive, u"oats three"}});
    reading.call.info.fiscalYear = 2024;
    reading.call.info.fiscalQuarter = 3;
    added(reading, "a");
    EXPECT_EQ(drawn(u"oats role:management"), (Lines{u"1:[oats] one", u"1:[oats] three"}));
    EXPECT_EQ(drawn(u"oats section:qa -role:分析师"), Lines{u"1:[oats] three"});
    EXPECT_EQ(drawn(u"oats period:FY24Q3").size(), 3U);
    EXPECT_EQ(drawn(u"oats period:Q4"), Lines{});
    EXPECT_EQ(drawn(u"oats -期间:2024"), Lines{});
}

TEST_F(SearchTest, ATagFindsWhatBearsItOrATagBelowIt)
{
    const Reading reading = madeReading({{u"Mara", Role::Executive, u"oats rose, barley fell"}});
    const CallId call = added(reading, "a");
    AnnotationStore annotations(*m_database);
    const TagId crops = annotations.addTag({{}, {}, u"Crops", 0, 0}).value();
    const TagId falling = annotations.addTag({{}, crops, u"Falling", 0, 0}).value();
    Annotation note;
    note.call = call;
    note.span = test::placeOf(reading, u"barley fell");
    note.quote = u"barley fell";
    note.tags = {falling};
    note.note = u"watch the weather";
    ASSERT_TRUE(annotations.add(note));
    EXPECT_EQ(drawn(u"tag:falling"), Lines{u"1:oats rose, [barley fell]"});
    EXPECT_EQ(drawn(u"tag:crops oats"), Lines{u"1:[oats] rose, barley fell"});
    EXPECT_EQ(drawn(u"tag:crops weather"), Lines{u"1:watch the [weather]"});
    EXPECT_EQ(drawn(u"tag:rising"), Lines{});
    EXPECT_EQ(drawn(u"weather -tag:crops"), Lines{});
}

TEST_F(SearchTest, SynonymsCrossLanguages)
{
    added(madeReading({{u"周闻", Role::Executive, u"本季度營收增長。"},
                       {u"Mara", Role::Executive, u"Net sales rose; the salesman left."}}),
          "a");
    const Lines all = {u"1:本季度[營收]增長。", u"1:[Net sales] rose; the salesman left."};
    EXPECT_EQ(drawn(u"营收"), all);
    EXPECT_EQ(drawn(u"revenue"), all);
    EXPECT_EQ(drawn(u"net sales"), (Lines{all[0], all[1]}));
    EXPECT_EQ(drawn(u"\"营收\""), Lines{all[0]}) << "quoted words have no synonyms";
    EXPECT_EQ(drawn(u"营收", 9, {{}, {"metrics:revenue"}}), Lines{all[0]}) << "a set that is switched off";
    EXPECT_EQ(drawn(u"leaver", 9, {{{u"leaver", u"left"}}, {}}),
              Lines{u"1:Net sales rose; the salesman [left]."});
    EXPECT_EQ(drawn(u"speaker:marabou", 9, {{{u"Marabou", u"Mara"}}, {}}).size(), 1U);
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
    EXPECT_EQ(hits[0].before.size(), 60U);
    EXPECT_FALSE(isLowSurrogate(hits[0].before.front()));
}

TEST_F(SearchTest, ContextHoldsWholeWordsAndAsManyColumnsInEitherScript)
{
    std::u16string latin;
    for (int i = 0; i < 40; ++i)
        latin += u"shipments ";
    added(madeReading({{u"Mara", Role::Executive, latin + u"oats" + u' ' + latin}}), "a");
    std::u16string han;
    for (int i = 0; i < 200; ++i)
        han += u"货";
    added(madeReading({{u"Ned", Role::Executive, han + u"燕麦" + han}}), "b");
    const auto hits = Search(*m_database).find(parseQuery(u"oats OR 燕麦").value(), 9, {}).value();
    ASSERT_EQ(hits.size(), 2U);
    const auto& english = hits[0].match == u"oats" ? hits[0] : hits[1];
    const auto& chinese = hits[0].match == u"oats" ? hits[1] : hits[0];
    EXPECT_EQ(english.before, u"shipments shipments shipments shipments shipments shipments ");
    EXPECT_TRUE(english.after.ends_with(u"shipments")) << toUtf8(english.after);
    EXPECT_GT(english.after.size(), 120U);
    EXPECT_EQ(chinese.before.size(), 30U);
    EXPECT_EQ(chinese.after.size(), 70U);
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
