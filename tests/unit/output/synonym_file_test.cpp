#include "output/synonym_file.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

const SynonymChoices& some()
{
    static const SynonymChoices choices = {{{u"燈具", u"lamps"}, {u"=oats", u"a \"b\", c", u"麥"}},
                                           {"metrics:revenue", "segments:cloud"}};
    return choices;
}

TEST(SynonymFile, JsonComesBackWhole)
{
    const std::string bytes = writeSynonyms(some(), SynonymFormat::Json);
    EXPECT_EQ(readSynonyms(bytes, "a.json").value(), some());
    EXPECT_EQ(readSynonyms("\xEF\xBB\xBF" + bytes, "a.json").value(), some());
}

TEST(SynonymFile, CsvIsGuardedAndComesBackWithItsOwnSets)
{
    const std::string bytes = writeSynonyms(some(), SynonymFormat::Csv);
    EXPECT_EQ(bytes, "\xEF\xBB\xBF"
                     "form,form,form\r\n燈具,lamps,\r\n'=oats,\"a \"\"b\"\", c\",麥\r\n");
    EXPECT_EQ(readSynonyms(bytes, "a.csv").value(), (SynonymChoices{some().own, {}}));
}

TEST(SynonymFile, ATableNeedsNoHeadAndSetsAreTidied)
{
    EXPECT_EQ(readSynonyms("oats;porridge;Oats\n燈;lamp;\n", "a.csv").value().own,
              (std::vector<std::vector<std::u16string>>{{u"oats", u"porridge"}, {u"燈", u"lamp"}}));
}

TEST(SynonymFile, WhatIsNoListOfSetsIsRefusedWithItsLine)
{
    const Error lonely = readSynonyms("form,form\noats,porridge\nalone,\n", "a.csv").error();
    EXPECT_EQ(lonely.code, ErrorCode::InputSyntax);
    EXPECT_EQ(lonely.line, 3);
    for (const char* bytes : {"{\"schema\": \"other\", \"sets\": []}", "{\"sets\"", "{}",
                              "{\"schema\": \"earshot.synonyms/1\", \"sets\": [[\"one\"]]}",
                              "{\"schema\": \"earshot.synonyms/1\", \"sets\": []}"})
        EXPECT_EQ(readSynonyms(bytes, "a.json").error().code, ErrorCode::InputSyntax) << bytes;
    EXPECT_EQ(synonymFormat("/a/b.CSV"), SynonymFormat::Csv);
    EXPECT_EQ(synonymFormat("/a/b"), SynonymFormat::Json);
}

} // namespace
} // namespace earshot
