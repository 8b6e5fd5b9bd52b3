#include "transcript/announcement.h"

#include "text/utf.h"
#include "transcript/vocabulary.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "name | title | firm", empty where nobody is named.
std::string drawn(const std::optional<LabelParts>& parts)
{
    return parts ? toUtf8(parts->name + u" | " + parts->title + u" | " + parts->firm) : std::string();
}

TEST(Announcement, NamesThePersonAndTheFirmBehindTheWordsThatLeadThere)
{
    const Vocabulary& shipped = Vocabulary::shipped();
    EXPECT_EQ(drawn(readAnnouncement(
                  u"Our next question comes from the line of Tom Roe with Acme Capital. Please go ahead.",
                  shipped)),
              "Tom Roe |  | Acme Capital");
    EXPECT_EQ(
        drawn(readAnnouncement(u"Next question, we have Ida Fenn representing Gullwing Partners.", shipped)),
        "Ida Fenn |  | Gullwing Partners");
    EXPECT_EQ(drawn(readAnnouncement(u"We will take our next question now.", shipped)), "");
}

TEST(Announcement, AHandOverNamesTheColleagueBehindItsSmallWords)
{
    const Vocabulary& shipped = Vocabulary::shipped();
    EXPECT_EQ(drawn(readHandOver(u"I will turn the call over to our CFO, Jane Doe.", shipped)),
              "Jane Doe | CFO | ");
    EXPECT_EQ(drawn(readHandOver(u"I will hand it over to Jane Doe, our Chief Financial Officer.", shipped)),
              "Jane Doe | Chief Financial Officer | ");
    EXPECT_EQ(drawn(readHandOver(u"I will turn the call over to the audience.", shipped)), "");
}

TEST(Announcement, TheSmallWordsAreVocabulary)
{
    std::vector<embedded::File> files = embedded::lexicon();
    files.push_back(
        {"xx/floor_words.json", R"({"topic": "floor_words", "language": "xx", "source": "made for this test",
        "entries": [{"id": "firm", "forms": ["working for"]}, {"id": "handed_to", "forms": ["yonder"]}]})"});
    const Vocabulary own(Lexicon::load(files));
    const Vocabulary& shipped = Vocabulary::shipped();
    constexpr std::u16string_view announced =
        u"Our next question comes from Tom Roe working for Acme Capital.";
    EXPECT_EQ(drawn(readAnnouncement(announced, own)), "Tom Roe |  | Acme Capital");
    EXPECT_NE(drawn(readAnnouncement(announced, shipped)), "Tom Roe |  | Acme Capital");
    constexpr std::u16string_view handed = u"I will turn the call over Yonder Jane Doe.";
    EXPECT_EQ(drawn(readHandOver(handed, own)), "Jane Doe |  | ");
    EXPECT_NE(drawn(readHandOver(handed, shipped)), "Jane Doe |  | ");
}

TEST(Announcement, WhoIsAskedFirstWhenTheQuestionsOpenIsNamed)
{
    const Vocabulary& shipped = Vocabulary::shipped();
    EXPECT_EQ(drawn(readAnnouncement(u"謝謝，接下來開放提問，我們先請遠山投顧的高小姐，高小姐請。", shipped)),
              "高小姐 |  | 遠山投顧");
    EXPECT_EQ(drawn(readAnnouncement(u"開放提問之前，我們先請高小姐，高小姐請。", shipped)), "");
}

} // namespace
} // namespace earshot
