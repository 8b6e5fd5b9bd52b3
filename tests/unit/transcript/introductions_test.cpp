#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// "role name (aliases) firm", one person a line.
std::string people(std::u16string_view text)
{
    std::string out;
    const Call call = test::callOf(test::plainDocument(text));
    for (const Person& person : call.people) {
        out += std::string(name(person.role)) + " " + toUtf8(person.name);
        for (const std::u16string& alias : person.aliases)
            out += " (" + toUtf8(alias) + ")";
        if (!person.firm.empty())
            out += " " + toUtf8(person.firm);
        out += "\n";
    }
    return out;
}

constexpr std::u16string_view kDiarised =
    u"Speaker 0: Good morning and welcome to the Halden Tools earnings call. All lines are muted. I will "
    u"turn the "
    u"call over to our CFO, Jane Doe.\n\nSpeaker 1: Thank you. Revenue rose in the quarter.\n\n"
    u"Speaker 0: The first question comes from Tom Roe of Acme Capital. Please go ahead.\n\n"
    u"Speaker 2: How do you see prices in the next quarter?\n\nSpeaker 1: They should rise.\n\n"
    u"Speaker 0: This concludes the call. Thank you for joining.\n";

TEST(Introductions, NumberedVoicesAreKnownByWhatIsSaidBeforeThem)
{
    EXPECT_EQ(people(kDiarised), "operator Speaker 0\nexecutive Speaker 1 (Jane Doe)\n"
                                 "analyst Speaker 2 (Tom Roe) Acme Capital\n");
}

TEST(Introductions, AVoiceForTwoPeopleIsNeither)
{
    std::u16string text(kDiarised);
    text += u"\n\nSpeaker 0: The next question comes from Ida Moss of Borealis Partners.\n\nSpeaker 2: And "
            u"in the "
            u"year after?\n\nSpeaker 1: They should fall.\n";
    EXPECT_EQ(people(text).find("Tom Roe"), std::string::npos) << people(text);
}

TEST(Introductions, AnAnnouncementGivesTheFirmThatNoLabelGives)
{
    EXPECT_NE(
        people(u"Borealis call\n\nOperator: Good day.\n\nJane Doe: Sales rose.\n\nOperator: The first "
               u"question comes from Tom Roe with Acme Capital.\n\nTom Roe: What is ahead?\n\nJane Doe: "
               u"More of it.\n")
            .find("analyst Tom Roe Acme Capital"),
        std::string::npos);
}

TEST(TranslatedNames, LabelsThatAlwaysStandTogetherAreOnePersons)
{
    EXPECT_EQ(people(u"Halden Tools call\n\nOperator: Good day.\n主持人：大家好。\n\nJane Doe: Sales rose.\n"
                     u"简·多伊：收入增长。\n\nOperator: The first question comes from Wei Zhang.\n主持人："
                     u"第一个问题来自张伟，请讲。\n\nWei Zhang: What is ahead?\n张伟：请问展望如何？\n\nJane "
                     u"Doe: More of it.\n简·多伊：继续增长。\n"),
              "operator Operator (主持人)\nexecutive Jane Doe (简·多伊)\nanalyst Wei Zhang (张伟)\n");
}

TEST(TranslatedNames, PeopleOfOneMixedCallStayApart)
{
    EXPECT_EQ(people(u"Halden Tools call\n\nOperator: Good day.\n\nJane Doe: Sales rose.\n\n林达：收入增长。"
                     u"\n\nOperator: The first question comes from Tom Roe.\n\nTom Roe: What is "
                     u"ahead?\n\n林达：继续增长。\n\nJane Doe: Indeed.\n"),
              "operator Operator\nexecutive Jane Doe\nexecutive 林达\nanalyst Tom Roe\n");
}

} // namespace
} // namespace earshot
