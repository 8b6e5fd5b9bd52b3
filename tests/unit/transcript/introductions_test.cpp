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

TEST(Introductions, AVoiceThatCallsItselfTheOperatorIsOne)
{
    EXPECT_EQ(
        people(
            u"Speaker 0: Welcome to the Halden Tools earnings call. My name is Ada and I will be your "
            u"operator "
            u"today. I will turn the call over to our CFO, Jane Doe.\n\nSpeaker 1: Thank you. Revenue rose "
            u"in "
            u"the quarter.\n\nSpeaker 0: We'll go first to Tom Roe at Acme Capital.\n\nSpeaker 2: How do you "
            u"see prices in the next quarter?\n\nSpeaker 1: They should rise.\n\nSpeaker 0: Next we'll hear "
            u"from Ida Moss of Pine Harbor.\n\nSpeaker 3: And what of wages?\n\nSpeaker 1: They rise as "
            u"well.\n"),
        "operator Speaker 0\nexecutive Speaker 1 (Jane Doe)\nanalyst Speaker 2 (Tom Roe) Acme Capital\n"
        "analyst Speaker 3 (Ida Moss) Pine Harbor\n");
}

TEST(Introductions, AFamilyNameBehindAnHonorificIsTheListsPerson)
{
    EXPECT_EQ(
        people(
            u"HALDEN TOOLS\nEARNINGS CONFERENCE CALL\n\nAPPEARANCES:\n\nROLF DANE, Chief Executive Officer\n"
            u"IDA MOSS, Chief Financial Officer\n\nP R O C E E D I N G S\n\n"
            u"THE OPERATOR: Good day and welcome to the Halden Tools call. All lines are muted until the "
            u"questions begin.\nMR. DANE: Thank you. Revenue rose in the quarter, and orders did as well.\n"
            u"MS. MOSS: Margins rose by a point. We keep our plan for the year.\nTHE OPERATOR: The first "
            u"question comes from Tom Roe. Your line is open.\nMR. ROE: How do you see prices in the next "
            u"quarter?\nMR. DANE: They should rise. Steel is dearer than it was.\n"
            u"MS. MOSS: Wages rise as well, by a little more.\n"),
        "operator OPERATOR\nexecutive ROLF DANE\nexecutive IDA MOSS\n"
        "analyst MR. ROE\n");
}

TEST(Introductions, ALineOfNamesGivesNobodyATitle)
{
    EXPECT_EQ(
        people(
            u"Halden call\n\nSPEAKERS\nRolf Dane, Ida Moss, Tom Roe, Operator\n\nOperator  00:05\nGood day "
            u"and "
            u"welcome to the Halden Tools call. All lines are muted until the questions begin.\n\n"
            u"Rolf Dane  00:20\nThank you. Revenue rose in the quarter, and orders did as well.\n\n"
            u"Operator  01:00\nThe first question comes from Tom Roe of Acme Capital. Your line is open.\n\n"
            u"Tom Roe  01:10\nHow do you see prices in the next quarter? And what of wages?\n\n"
            u"Rolf Dane  01:30\nThey should rise. Steel is dearer than it was a year ago.\n"),
        "operator Operator\nexecutive Rolf Dane\nanalyst Tom Roe Acme Capital\n");
}

TEST(Introductions, WordsOfASentenceAreNobodysFirm)
{
    EXPECT_EQ(
        people(
            u"某某业绩会实录\n\n董事会秘书田甜：各位好。今天和大家交流的有总经理林若溪、财务总监康雨桐。\n\n"
            u"总经理林若溪：收入增长了一成。\n\n财务总监康雨桐：毛利率也提高了。\n\n"
            u"董事会秘书田甜：谢谢，请大家提问。\n\n青穗证券张望：明年收入怎么看？\n\n"
            u"总经理林若溪：会继续增长。\n"),
        "executive 田甜\nexecutive 林若溪\nexecutive 康雨桐\nanalyst 张望 青穗证券\n");
}

TEST(Introductions, WhoeverSaysForWhomTheyAskIsAnAnalyst)
{
    EXPECT_EQ(test::spoken(
                  u"Borealis call\n\nJane Doe: Sales rose. Who is first?\n\n"
                  u"Speaker 6: Hi, this is Ana from Andes Pension. What is ahead?\n\n"
                  u"Jane Doe: More of it.\n\nGrace Hill: Hello, Grace Hill from Tern Rock in York. Why?\n\n"
                  u"Jane Doe: The ports are full.\n\nGrace Hill: That is good news.\n\nJane Doe: It is.\n"),
              "executive Jane Doe: Sales rose. Who is first?\n"
              "analyst Speaker 6: Hi, this is Ana from Andes Pension. What is ahead?\n"
              "executive Jane Doe: More of it.\n"
              "analyst Grace Hill: Hello, Grace Hill from Tern Rock in York. Why?\n"
              "executive Jane Doe: The ports are full.\nanalyst Grace Hill: That is good news.\n"
              "executive Jane Doe: It is.\n");
}

} // namespace
} // namespace earshot
