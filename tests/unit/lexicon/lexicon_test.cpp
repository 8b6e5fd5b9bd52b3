#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "text/fold.h"

#include <gtest/gtest.h>
#include <set>

namespace earshot {
namespace {

/// Matches in square brackets with their values: "[2 net income] rose".
std::u16string drawn(const PhraseMatcher& matcher, std::u16string text)
{
    const std::u16string lookup = folded(text);
    auto matches = matcher.findAll(lookup);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        text.insert(static_cast<std::size_t>(match->span.end()), u"]");
        text.insert(static_cast<std::size_t>(match->span.begin()),
                    {u'[', static_cast<char16_t>(u'0' + match->value), u' '});
    }
    return text;
}

TEST(PhraseMatcher, TakesTheLongestAtTheLeftmostPlace)
{
    const PhraseMatcher matcher({{u"income", 1}, {u"net income", 2}, {u"净利润", 3}, {u"利润", 4}});
    EXPECT_EQ(drawn(matcher, u"Net  income and income; 淨利潤與利润"),
              u"[2 Net  income] and [1 income]; [3 淨利潤]與[4 利润]");
}

TEST(PhraseMatcher, LatinPhrasesMatchWholeWordsOnly)
{
    const PhraseMatcher matcher({{u"arr", 1}, {u"GMV", 2}, {u"non-gaap", 3}});
    EXPECT_EQ(drawn(matcher, u"arrive ARR, 的GMV增长 XGMV non-GAAP"),
              u"arrive [1 ARR], 的[2 GMV]增长 XGMV [3 non-GAAP]");
}

TEST(PhraseMatcher, ASpaceMatchesOneLineEndButNoBlankLine)
{
    const PhraseMatcher matcher({{u"free cash flow", 1}});
    EXPECT_EQ(drawn(matcher, u"free\ncash flow, free\n\ncash flow"),
              u"[1 free\ncash flow], free\n\ncash flow");
}

TEST(Lexicon, TellsEveryFaultWithFileAndLine)
{
    const std::vector<embedded::File> files = {
        {"en/units.json", R"({"topic": "units", "language": "zh", "source": "x",
 "entries": [
  {"id": "b", "forms": ["bn", "BN"]},
  {"id": "a", "forms": ["k"], "power": 3, "also": ["p", "q"], "flagged": true}
 ]})"}};
    std::vector<Diagnostic> faults;
    const Lexicon lexicon = Lexicon::load(files, &faults);
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[0].message, "'language' differs from the folder's name");
    EXPECT_EQ(faults[1].line, 3);
    EXPECT_EQ(faults[2].line, 4);
    ASSERT_EQ(lexicon.topic("units").size(), 2u);
    const LexiconEntry& entry = lexicon.topic("units")[1];
    EXPECT_EQ(entry.attribute("power"), "3");
    EXPECT_EQ(entry.list("also"), (std::vector<std::string>{"p", "q"}));
    EXPECT_TRUE(entry.flag("flagged"));
    EXPECT_TRUE(lexicon.topic("nothing").empty());
}

TEST(Lexicon, EveryShippedFileIsWithoutFault)
{
    std::vector<Diagnostic> faults;
    const Lexicon lexicon = Lexicon::load(embedded::lexicon(), &faults);
    for (const Diagnostic& fault : faults)
        ADD_FAILURE() << fault.file << ':' << fault.line << ": " << fault.message;
    EXPECT_FALSE(lexicon.topics().empty());
}

TEST(Lexicon, EveryUnitHasAWordInEnglish)
{
    std::set<std::string> english;
    std::set<std::string> chinese;
    for (const LexiconEntry& unit : Lexicon::shipped().topic("units"))
        if (!unit.attribute("label").empty())
            (unit.language == "en" ? english : chinese).insert(unit.id);
    EXPECT_FALSE(chinese.empty());
    for (const std::string& unit : chinese)
        EXPECT_TRUE(english.contains(unit)) << unit;
}

} // namespace
} // namespace earshot
