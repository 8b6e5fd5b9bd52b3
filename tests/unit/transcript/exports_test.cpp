#include "intake/reader.h"
#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// The turns of a file as it is read, as programs and pages export it.
std::string turnsOf(const std::string& bytes, const char* name = "call.txt")
{
    const Document document = readDocument(bytes, name).value();
    return test::spoken(test::callOf(document), document.text);
}

TEST(Exports, AnArchivesEnvelopeBeforeAPageIsNoSpeech)
{
    EXPECT_EQ(turnsOf("<DOCUMENT>\n<TYPE>EX-99\n<SEQUENCE>2\n<TEXT>\n<html><body>"
                      "<p><b>Operator</b></p><p>Welcome to the Borealis call.</p>"
                      "<p><b>Jane Doe</b> - <i>Chief Executive Officer</i></p><p>Sales rose by a third.</p>"
                      "<p><b>Tom Roe</b> - <i>Analyst, Acme Capital</i></p><p>What is ahead of you?</p>"
                      "<p><b>Jane Doe</b> - <i>Chief Executive Officer</i></p><p>More of it, we think.</p>"
                      "</body></html>\n</TEXT>\n</DOCUMENT>\n",
                      "ex99.htm"),
              "operator Operator: Welcome to the Borealis call.\nexecutive Jane Doe: Sales rose by a third.\n"
              "analyst Tom Roe: What is ahead of you?\nexecutive Jane Doe: More of it, we think.\n");
}

TEST(Exports, AVoiceInBracketsBeforeEachSentenceIsOneSpeech)
{
    std::string cues;
    int at = 0;
    for (const char* words : {"[SPEAKER_01]: Welcome to the call.",
                              "[SPEAKER_01]: Our first question comes from Tom Roe of Acme "
                              "Capital.",
                              "[SPEAKER_02]: Good morning.", "[SPEAKER_02]: What is ahead of you?",
                              "[SPEAKER_00]: More of it.", "[SPEAKER_00]: We are sure.",
                              "[SPEAKER_01]: Our next question comes from Ida Hale of Lake Partners.",
                              "[SPEAKER_03]: How much?"}) {
        cues += std::to_string(at + 1) + "\n00:00:0" + std::to_string(at) + ",000 --> 00:00:0" +
                std::to_string(at + 1) + ",000\n" + words + "\n\n";
        ++at;
    }
    EXPECT_EQ(turnsOf(cues, "call.srt"),
              "operator SPEAKER_01: Welcome to the call. Our first question comes from Tom Roe of Acme "
              "Capital.\nanalyst SPEAKER_02: Good morning. What is ahead of you?\n"
              "executive SPEAKER_00: More of it. We are sure.\n"
              "operator SPEAKER_01: Our next question comes from Ida Hale of Lake Partners.\n"
              "analyst SPEAKER_03: How much?\n");
}

TEST(Exports, LettersForAPortraitAreNoPartOfTheName)
{
    EXPECT_EQ(test::spoken(u"JD Jane Doe: Sales rose by a third.\n\nTR Tom Roe: What is ahead of you?\n\n"
                           u"JD Jane Doe: More of it.\n\nTR Tom Roe: How much?\n"),
              "executive Jane Doe: Sales rose by a third.\nanalyst Tom Roe: What is ahead of you?\n"
              "executive Jane Doe: More of it.\nanalyst Tom Roe: How much?\n");
}

TEST(Exports, WhatSeveralPeopleHaveInBracketsIsNoNameOfTheirs)
{
    const std::string turns =
        turnsOf("Halden update\n\n---\n\n0:00 - Ann Moss (Halden)\n  Welcome to all of you "
                "on the call.\n\n0:23 - Jane Doe (Halden)\n  Sales rose by a third in "
                "spring.\n\n1:39 - Tom Roe (Lake Street)\n  What is ahead of you?\n\n"
                "1:56 - Jane Doe (Halden)\n  More of it, I think.\n\n2:17 - Ann Moss "
                "(Halden)\n  That was all for today.\n");
    EXPECT_NE(turns.find("Ann Moss: Welcome to all"), std::string::npos) << turns;
    EXPECT_NE(turns.find("Jane Doe: Sales rose"), std::string::npos) << turns;
    EXPECT_NE(turns.find("Ann Moss: That was all"), std::string::npos) << turns;
}

TEST(Exports, FieldsOfAMailsHeadAndItsSignatureSpeakNot)
{
    EXPECT_EQ(
        test::spoken(u"From: Ida Moss\nSent: 14 May 2031\nTo: Sales\nSubject: Halden, the meeting\n\n"
                     u"From: Max Hale\nSent: 14 May 2031\nTo: Research\nSubject: Halden, the meeting\n\n"
                     u"All\n\nTyped from the recording.\n\n"
                     u"Jane Doe (JD), CEO; Colin Kerr (CK), CFO\n\n"
                     u"JD: Sales rose.\n\nCK: Costs fell.\n\nQ (Tom Roe, Lake): What is ahead?\n\n"
                     u"JD: More of it.\n\nQ (Roe): How much?\n\nCK: A third.\n\n[ends]\n\n"
                     u"Max Hale | Sales | Aster Markets\n+44 20 5550 0100 | 9 Mill Row\n"),
        "executive Jane Doe: Sales rose.\nexecutive Colin Kerr: Costs fell.\n"
        "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: How much?\n"
        "executive Colin Kerr: A third.\n");
}

TEST(Exports, AnOfficeAboveATimeIsWhoSpeaks)
{
    EXPECT_EQ(
        turnsOf("Halden Tools - Former Buyer at Halden Tools\nInterview in May 2031\n\n"
                "Acme Client\n00:00:00\nHow did you buy your steel?\n\n"
                "Former Director of Buying at Halden Tools\n00:00:33\nBy the year, and never in spring.\n\n"
                "Acme Client\n00:01:16\nAnd the coal?\n\n"
                "Former Director of Buying at Halden Tools\n00:01:40\nBy the month. It was dear.\n\n"
                "Acme Client\n00:02:06\nDid the prices hold?\n\n"
                "Former Director of Buying at Halden Tools\n00:02:20\nThey never did.\n"),
        "analyst Acme Client: How did you buy your steel?\n"
        "executive Former Director of Buying at Halden Tools: By the year, and never in spring.\n"
        "analyst Acme Client: And the coal?\n"
        "executive Former Director of Buying at Halden Tools: By the month. It was dear.\n"
        "analyst Acme Client: Did the prices hold?\n"
        "executive Former Director of Buying at Halden Tools: They never did.\n");
}

TEST(Exports, LinesOfNoteTakersAndBoxesOfSitesAreNotSaid)
{
    EXPECT_EQ(turnsOf("<html><body><p>Jane Doe: Sales rose by a third.</p><p>Tom Roe: What is ahead?</p>"
                      "<div class=\"promo\">Follow forty more companies</div>"
                      "<p>Jane Doe: More of it.</p><p>ACTION ITEM: Send Tom the forecast</p>"
                      "<p>Tom Roe: How much?</p><p>Jane Doe: A third.</p></body></html>",
                      "call.html"),
              "executive Jane Doe: Sales rose by a third.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jane Doe: More of it.\nanalyst Tom Roe: How much?\nexecutive Jane Doe: A third.\n");
}

TEST(Exports, ThePeopleOfAListInCapitalsStandOnLinesOfTheirOwn)
{
    std::string text = "A P P E A R A N C E S:\n\n   ANN V. MOSS, Chairman of the Board of Borealis Water\n"
                       "   JANE DOE, President and Chief Executive Officer of it\n"
                       "   COLIN KERR, Chief Financial Officer and Treasurer of it\n\n";
    for (int i = 0; i < 4; ++i)
        text += "     CHAIRMAN MOSS:  Thank you, and I will ask Ms. Doe now to\nreport on the year and on "
                "what came of the rate case that we\nsettled in the winter.\n\n"
                "     MS. DOE:  We earned more than in the year before, and we\nreplaced forty miles of main "
                "in the city and in the towns that\nlie to the north of it.\n\n";
    const std::string turns = turnsOf(text);
    EXPECT_NE(turns.find("executive JANE DOE: We earned"), std::string::npos) << turns;
    EXPECT_NE(turns.find("executive ANN V. MOSS: Thank you"), std::string::npos) << turns;
}

TEST(Exports, AMarkInsideACaptionBeginsATurnAndThePageEndsWithTheLast)
{
    std::string panel = "Borealis call\nWith Ann Moss (CEO) and Tom Hale (CFO)\n0:00\n[Music]\n";
    int at = 3;
    for (const char* line :
         {">> Welcome to the Borealis", "call. I will be your operator. I will", "now turn the call over to",
          "our CEO, Ann Moss.", ">> Thank you. Sales rose by", "a third in spring. Tom, go",
          "ahead. >> Costs "
          "fell, and so",
          "did our debt. We have no", "more to say.", ">> There are no further questions. This",
          "concludes the call."}) {
        panel += "0:" + std::string(at < 10 ? "0" : "") + std::to_string(at) + "\n" + line + "\n";
        at += 3;
    }
    panel += "English (auto-generated)\nAll\nRelated\n9:47\nFive stocks\nA channel\n2 days ago\n";
    EXPECT_EQ(
        turnsOf(panel),
        "operator Operator: Welcome to the Borealis call. I will be your operator. I will now turn the call "
        "over to our CEO, Ann Moss.\n"
        "executive Ann Moss: Thank you. Sales rose by a third in spring. Tom, go ahead.\n"
        "executive Tom Hale: Costs fell, and so did our debt. We have no more to say.\n"
        "operator Operator: There are no further questions. This concludes the call.\n");
}

TEST(Exports, AFamilyNameInsideOtherWordsIsNoFirm)
{
    EXPECT_EQ(test::spoken(u"Ann Moss: Sales rose by a third.\n\nTom Roe: What is ahead of you?\n\n"
                           u"Ann Moss: Mei Lin, are you taking that?\n\nMei Lin Ng: More of it.\n\n"
                           u"Tom Roe: How much?\n\nMei Lin Ng: A third.\n\nAnn Moss: Thank you.\n")
                  .find("Mei Lin: "),
              std::string::npos);
}

TEST(Exports, AColleagueWhomTwoMayBeIsNotNamed)
{
    EXPECT_EQ(
        test::spoken(u">> Welcome. With me are Ann Moss, our CEO, and Ann Hale, our CFO. Ann, go ahead.\n"
                     u">> Sales rose in the quarter.\n>> Costs fell.\n>> And debt too.\n"),
        "unknown Unknown speaker: Welcome. With me are Ann Moss, our CEO, and Ann Hale, our CFO. Ann, go "
        "ahead.\nunknown Unknown speaker: Sales rose in the quarter.\n"
        "unknown Unknown speaker: Costs fell.\nunknown Unknown speaker: And debt too.\n");
}

} // namespace
} // namespace earshot
