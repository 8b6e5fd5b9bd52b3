#include "lexicon/lexicon.h"

#include <gtest/gtest.h>
#include <set>

namespace earshot {
namespace {

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
