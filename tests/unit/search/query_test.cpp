#include "search/query.h"
#include "search/synonyms.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

std::u16string drawn(const QueryNode& node)
{
    const auto parts = [&](std::u16string_view between) {
        std::u16string out;
        for (const QueryNode& part : node.parts)
            out += (out.empty() ? u"(" : std::u16string(between)) + drawn(part);
        return out + u")";
    };
    switch (node.kind) {
    case QueryNode::Kind::All:
        return parts(u" & ");
    case QueryNode::Kind::Any:
        return parts(u" | ");
    case QueryNode::Kind::Not:
        return u"-" + drawn(node.parts.front());
    case QueryNode::Kind::Field:
        return toUtf16(std::to_string(static_cast<int>(node.field))) + u":" + node.words;
    case QueryNode::Kind::Words:
        return node.exact ? u"'" + node.words + u"'" : node.words;
    }
    return {};
}

std::u16string tree(std::u16string_view text)
{
    const auto read = readQuery(text);
    const auto* query = std::get_if<Query>(&read);
    return query ? drawn(query->root) : u"no query";
}

/// The text with the place of the fault in brackets.
std::u16string faultIn(std::u16string_view text, QueryFault::Kind kind)
{
    const auto read = readQuery(text);
    const auto* fault = std::get_if<QueryFault>(&read);
    if (!fault || fault->kind != kind)
        return fault ? u"another fault" : u"no fault";
    std::u16string out(text);
    out.insert(static_cast<std::size_t>(fault->place.end()), u"]");
    out.insert(static_cast<std::size_t>(fault->place.begin()), u"[");
    return out;
}

TEST(ReadQuery, WordsQuotesAndFields)
{
    EXPECT_EQ(tree(u"speaker:吳泳銘 “全站推廣” Cloud company:\"Blue Water\""),
              u"(2:吴泳铭 & '全站推广' & cloud & 0:blue water)");
    EXPECT_EQ(tree(u"NYSE:BWTX"), u"nyse:bwtx") << "no field";
    EXPECT_EQ(tree(u"发言人：吴海"), u"2:吴海");
    EXPECT_EQ(tree(u"business:cloud"), u"7:cloud");
}

TEST(ReadQuery, OrBindsMoreTightlyThanStandingBeside)
{
    EXPECT_EQ(tree(u"a b OR c d"), u"(a & (b | c) & d)");
    EXPECT_EQ(tree(u"(a b) | c"), u"((a & b) | c)");
    EXPECT_EQ(tree(u"a AND b or c"), u"(a & b & or & c)") << "small letters are a word";
    EXPECT_EQ(tree(u"（甲 OR 乙）丙"), u"((甲 | 乙) & 丙)");
}

TEST(ReadQuery, AMinusIsForWordsAndNotForNumbers)
{
    EXPECT_EQ(tree(u"a -b -\"c d\" NOT (e f)"), u"(a & -b & -'c d' & -(e & f))");
    EXPECT_EQ(tree(u"fell -5.2% non-GAAP"), u"(fell & -5.2% & non-gaap)");
    EXPECT_EQ(tree(u"a -speaker:b"), u"(a & -2:b)");
}

TEST(ReadQuery, AFieldTakesAGroup)
{
    EXPECT_EQ(tree(u"speaker:(a OR \"b c\") d"), u"((2:a | 2:b c) & d)");
    EXPECT_EQ(tree(u"tag:-x"), u"5:-x");
}

TEST(ReadQuery, NamesTheFaultAtItsPlace)
{
    using enum QueryFault::Kind;
    EXPECT_EQ(faultIn(u"a \"open", QuoteOpen), u"a [\"]open");
    EXPECT_EQ(faultIn(u"a (b", GroupOpen), u"a [(]b");
    EXPECT_EQ(faultIn(u"a (", GroupOpen), u"a [(]");
    EXPECT_EQ(faultIn(u"a) b", GroupStray), u"a[)] b");
    EXPECT_EQ(faultIn(u"a () b", GroupEmpty), u"a [()] b");
    EXPECT_EQ(faultIn(u"a OR", OperandMissing), u"a [OR]");
    EXPECT_EQ(faultIn(u"OR a", OperandMissing), u"[OR] a");
    EXPECT_EQ(faultIn(u"a NOT ", OperandMissing), u"a [NOT ]");
    EXPECT_EQ(faultIn(u"a speaker: b", FieldEmpty), u"a [speaker:] b");
    EXPECT_EQ(faultIn(u"role:king a", ValueUnknown), u"role:[king] a");
    EXPECT_EQ(faultIn(u"period:soon", ValueUnknown), u"period:[soon]");
    EXPECT_EQ(faultIn(u"-a", OnlyAbsent), u"[-a]");
    EXPECT_EQ(faultIn(u"a OR -b", OnlyAbsent), u"[a OR -b]");
    EXPECT_EQ(faultIn(u"  ", Empty), u"  []");
    EXPECT_EQ(faultIn(u"a \"\"", Empty), u"a [\"\"]");
    EXPECT_EQ(faultIn(std::u16string(4000, u'('), TooDeep).size(), 4002U);
}

TEST(ReadQuery, TheErrorTellsThePlaceToo)
{
    const Error error = parseQuery(u"steel (cheap").error();
    EXPECT_EQ(error.code, ErrorCode::QuerySyntax);
    EXPECT_EQ(error.detail, "a parenthesis is not closed, at character 7");
}

TEST(ReadPeriodAsked, AsPeopleWriteIt)
{
    const PeriodAsked third{2024, 3};
    for (const std::u16string_view text : {u"FY24Q3", u"2024 q3", u"3Q24", u"Q3 FY2024", u"FY2024-Q3",
                                           u"2024财年第三季度", u"24年3季度", u"Q3'24"})
        EXPECT_EQ(readPeriodAsked(text), third) << toUtf8(text);
    EXPECT_EQ(readPeriodAsked(u"FY2024"), (PeriodAsked{2024, {}}));
    EXPECT_EQ(readPeriodAsked(u"第四季"), (PeriodAsked{{}, 4}));
    for (const std::u16string_view text : {u"Q5", u"12345", u"Q3Q4", u"fy", u"", u"q", u"summer"})
        EXPECT_EQ(readPeriodAsked(text), std::nullopt) << toUtf8(text);
}

TEST(Synonyms, OfTheVocabularyReachAcrossLanguages)
{
    const Synonyms synonyms;
    const auto others = synonyms.others(u"营收", Synonyms::Among::Everything);
    EXPECT_NE(std::ranges::find(others, u"revenue"), others.end());
    EXPECT_NE(std::ranges::find(others, u"net sales"), others.end());
    EXPECT_EQ(std::ranges::find(others, u"营收"), others.end());
    EXPECT_EQ(synonyms.ids(u"cloud", Synonyms::Among::Segments), std::vector<std::string>{"cloud"});
    const auto cloud = synonyms.others(u"cloud", Synonyms::Among::Everything);
    EXPECT_EQ(std::ranges::find(cloud, u"云"), cloud.end()) << "one character stands in too many words";
    EXPECT_TRUE(synonyms.others(u"营", Synonyms::Among::Everything).empty());
}

TEST(Synonyms, AChineseNameBringsTheRateThatItBegins)
{
    const Synonyms synonyms;
    const auto brings = [&](std::u16string_view words, std::u16string_view other) {
        const auto others = synonyms.others(words, Synonyms::Among::Everything);
        return std::ranges::find(others, other) != others.end();
    };
    for (const std::u16string_view other : {u"毛利率", u"毛利润", u"gross profit", u"gross margin"})
        EXPECT_TRUE(brings(u"毛利", other)) << toUtf8(other);
    EXPECT_TRUE(brings(u"净利润", u"net margin"));
    EXPECT_FALSE(brings(u"毛利率", u"gross profit")) << "whoever says the rate means it";
    EXPECT_FALSE(brings(u"gross profit", u"gross margin"));
    EXPECT_FALSE(brings(u"中东", u"central europe")) << "places that begin alike are other places";
    EXPECT_EQ(synonyms.ids(u"毛利", Synonyms::Among::Metrics), std::vector<std::string>{"gross_profit"});
    Synonyms off({{}, {"metrics:gross_margin"}});
    const auto others = off.others(u"毛利", Synonyms::Among::Everything);
    EXPECT_EQ(std::ranges::find(others, u"gross margin"), others.end());
}

TEST(Synonyms, NamesOfSeveralWordsAreReadAsOne)
{
    const Query query = withSynonyms(parseQuery(u"oats net sales rose").value(), Synonyms());
    EXPECT_EQ(drawn(query.root), u"(oats & net sales & rose)");
    EXPECT_EQ(query.root.parts[1].place, Span(5, 14));
    EXPECT_EQ(drawn(withSynonyms(parseQuery(u"net sales").value(), Synonyms()).root), u"net sales");
    EXPECT_EQ(drawn(withSynonyms(parseQuery(u"net \"sales\"").value(), Synonyms()).root), u"(net & 'sales')");
}

TEST(Synonyms, OwnSetsAreAskedEverywhereAndMayBeOneCharacter)
{
    const Synonyms synonyms({{{u"Oats", u"麥", u"porridge"}}, {}});
    EXPECT_EQ(synonyms.others(u"oats", Synonyms::Among::Everything),
              (std::vector<std::u16string>{u"麦", u"porridge"}));
    EXPECT_EQ(synonyms.others(u"oats", Synonyms::Among::Own).size(), 2U);
    EXPECT_EQ(tidyForms({u" Oats ", u"oats", u"", u"麥", u"麦"}),
              (std::vector<std::u16string>{u"Oats", u"麥"}));
}

TEST(Synonyms, MergingKeepsWhatIsThere)
{
    const SynonymChoices own = {{{u"oats", u"麥"}}, {"a"}};
    const SynonymChoices more = {{{u"麦", u"OATS"}, {u"lamp", u"燈"}}, {"b"}};
    EXPECT_EQ(merged(own, more), (SynonymChoices{{{u"oats", u"麥"}, {u"lamp", u"燈"}}, {"a", "b"}}));
}

} // namespace
} // namespace earshot
