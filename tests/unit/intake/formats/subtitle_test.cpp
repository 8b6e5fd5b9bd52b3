#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

TEST(Subtitle, CuesOfOneSpeakerBecomeOneParagraphWithTheTimeOfTheFirst)
{
    const Document document = read("1\n00:00:01,500 --> 00:00:03,000\nGood morning and\n\n"
                                   "2\n00:00:03,000 --> 00:00:05,000\nwelcome to the call.\n");
    EXPECT_EQ(document.mediaType, "application/x-subrip");
    EXPECT_EQ(drawn(document), "@1.5|Good morning and welcome to the call.\n");
    EXPECT_EQ(sourceOf(document, u"welcome to the call."), "welcome to the call.");
}

TEST(Subtitle, ALabelWrittenInEveryCueIsKeptOncePerStretch)
{
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\nSpeaker 1: Thank you\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\nSpeaker 1: all. Next: the results.\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\nSpeaker 2: Good day.\n\n"
                         "4\n00:00:04,000 --> 00:00:05,000\nSpeaker 1: Yes.\n")),
              "@1|Speaker 1: Thank you all. Next: the results.\n"
              "@3|Speaker 2: Good day.\n"
              "@4|Speaker 1: Yes.\n");
}

TEST(Subtitle, ANameOnTheFirstLineOfEveryCueIsItsVoice)
{
    EXPECT_EQ(drawn(read("00:00:01.000 --> 00:00:02.000\nJane Doe\nThank you\n\n"
                         "00:00:02.000 --> 00:00:03.000\nJane Doe\nall.\n\n"
                         "00:00:03.000 --> 00:00:04.000\nTom Roe\nGood day.\n\n"
                         "00:00:04.000 --> 00:00:05.000\nTom Roe\nWhat is ahead?\n")),
              "<Jane Doe>@1|Thank you all.\n<Tom Roe>@3|Good day. What is ahead?\n");
    EXPECT_EQ(drawn(read("00:00:01.000 --> 00:00:02.000\nThank you all for\nComing today,\n\n"
                         "00:00:02.000 --> 00:00:03.000\nSales rose by\nA third.\n\n"
                         "00:00:03.000 --> 00:00:04.000\nCosts fell by\nA fifth.\n\n"
                         "00:00:04.000 --> 00:00:05.000\nWe are glad\nOf it.\n")),
              "@1|Thank you all for Coming today, Sales rose by A third. Costs fell by A fifth. We are glad "
              "Of it.\n");
}

TEST(Subtitle, CuesMayStandOnALineEachBelowATitle)
{
    const Document document = read("Harbour Tools call, 3 May 2031\n\n"
                                   "[00:01.20 -> 00:02.00] SPEAKER_00: Thank you\n"
                                   "[00:02.00 -> 00:03.50] SPEAKER_00: all.\n"
                                   "[00:03.50 -> 00:04.00] SPEAKER_01: Good day.\n");
    EXPECT_EQ(drawn(document), "Harbour Tools call, 3 May 2031\n@1.2|SPEAKER_00: Thank you all.\n"
                               "@3.5|SPEAKER_01: Good day.\n");
    EXPECT_EQ(sourceOf(document, u"Good day."), "Good day.");
    EXPECT_EQ(
        drawn(read("[0.00s --> 2.50s] Thank you\n[2.50s --> 3.00s] all.\n[9.00s --> 9.50s] Good day.\n")),
        "@0|Thank you all.\n@9|Good day.\n");
}

TEST(Subtitle, LabelsThatReturnOpenParagraphsWithoutAFullStopBefore)
{
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\n[主持人] 早安 欢迎\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\n各位参加\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\n[高远] 收入增长\n\n"
                         "4\n00:00:04,000 --> 00:00:05,000\n[主持人]\n谢谢\n\n"
                         "5\n00:00:05,000 --> 00:00:06,000\n[高远] 不客气\n\n"
                         "6\n00:00:06,000 --> 00:00:07,000\n[田甜] 我补充\n")),
              "@1|[主持人] 早安 欢迎各位参加\n@3|[高远] 收入增长\n@4|[主持人] 谢谢\n@5|[高远] 不客气\n"
              "@6|[田甜] 我补充\n");
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\n高远：收入\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\n增长\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\n田甜：毛利率\n\n"
                         "4\n00:00:04,000 --> 00:00:05,000\n也是\n\n"
                         "5\n00:00:05,000 --> 00:00:06,000\n高远：谢谢\n\n"
                         "6\n00:00:06,000 --> 00:00:07,000\n各位\n\n"
                         "7\n00:00:07,000 --> 00:00:08,000\n田甜：再见\n")),
              "@1|高远：收入增长\n@3|田甜：毛利率也是\n@5|高远：谢谢各位\n@7|田甜：再见\n");
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\n[音乐]\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\n收入\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\n[音乐]\n\n"
                         "4\n00:00:04,000 --> 00:00:05,000\n增长\n")),
              "@1|[音乐] 收入 [音乐] 增长\n")
        << "no speaker";
}

TEST(Subtitle, ALineOfChineseMayEndInsideANumber)
{
    EXPECT_EQ(
        drawn(read("1\n00:00:01,000 --> 00:00:02,000\n净利润730\n\n2\n00:00:02,000 --> 00:00:03,000\n0万元，"
                   "同比增长12\n.5%。\n")),
        "@1|净利润7300万元，同比增长12.5%。\n");
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\nSales rose in 2024\n30 new shops\n")),
              "@1|Sales rose in 2024 30 new shops\n");
}

TEST(Subtitle, WhatStandsAboveTheFirstCueIsKept)
{
    EXPECT_EQ(
        drawn(read("Harbour Tools call\n3 May 2031\n\n1\n00:00:01,000 --> 00:00:02,000\nThank you all.\n")),
        "Harbour Tools call\n3 May 2031\n@1|Thank you all.\n");
}

TEST(Subtitle, ALabelMayHoldAnInitialAndBeSetOffByMoreThanASpace)
{
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\nJane W. Doe: Thank you.\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\nJane W. Doe:  Sales rose.\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\nTom Roe: Good day.\n\n")),
              "@1|Jane W. Doe: Thank you. Sales rose.\n@3|Tom Roe: Good day.\n");
}

TEST(Subtitle, VoicesOfVttAreTheSpeakersOfTheirParagraphs)
{
    const Document document =
        read("WEBVTT - a call\n\nNOTE made by\nsomebody\n\nintro\n"
             "01:02.000 --> 01:03.500 align:start\n<v Ann Lee>Sales &amp; profit\n\n"
             "00:01:03.500 --> 00:01:05.000\n<v Ann Lee>rose <i>again</i>.</v>\n\n"
             "00:01:05.000 --> 00:01:06.000\n<v.loud Bob Roe>Why?\n<v Ann Lee>Demand.\n");
    EXPECT_EQ(document.mediaType, "text/vtt");
    EXPECT_EQ(drawn(document), "<Ann Lee>@62|Sales & profit rose again.\n"
                               "<Bob Roe>@65|Why?\n"
                               "<Ann Lee>@65|Demand.\n");
    EXPECT_EQ(sourceOf(document, u"Sales & profit"), "Sales &amp; profit");
}

TEST(Subtitle, RollingCaptionsAreReadOnce)
{
    EXPECT_EQ(drawn(read("WEBVTT\n\n00:01.000 --> 00:02.000\n \ngood<00:01.500><c> morning</c>\n\n"
                         "00:02.000 --> 00:02.010\ngood morning\n \n\n"
                         "00:02.010 --> 00:03.000\ngood morning\nvery very glad\n\n"
                         "00:03.000 --> 00:03.010\nvery very glad\n \n\n"
                         "00:03.010 --> 00:04.000\nvery very glad\nto be here\n")),
              "@1|good morning very very glad to be here\n");
    EXPECT_EQ(drawn(read(
                  "WEBVTT\n\n00:01.000 --> 00:02.000\nwe\n\n00:02.000 --> 00:03.000\nwe grew\n\n"
                  "00:03.000 --> 00:04.000\nwe grew fast\n\n00:04.000 --> 00:05.000\nwe grew fast indeed\n")),
              "@1|we grew fast indeed\n");
}

TEST(Subtitle, AThingSaidTwiceStaysSaidTwice)
{
    EXPECT_EQ(
        drawn(read("1\n00:00:01,000 --> 00:00:02,000\nYes.\n\n2\n00:00:02,000 --> 00:00:03,000\nYes.\n\n"
                   "3\n00:00:03,000 --> 00:00:04,000\nThat is right,\n\n"
                   "4\n00:00:04,000 --> 00:00:05,000\nin all markets.\n")),
        "@1|Yes. Yes. That is right, in all markets.\n");
}

TEST(Subtitle, MarksOfANewSpeakerBeginAParagraph)
{
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\n>> Any questions?\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\n>> JOHN ROE: Yes, one:\n\n"
                         "3\n00:00:03,000 --> 00:00:04,000\nwhat of margins?\n- They rose.\n")),
              "@1|>> Any questions?\n@2|>> JOHN ROE: Yes, one: what of margins?\n@3|- They rose.\n");
}

TEST(Subtitle, ALongSilenceAfterASentenceEndsAParagraph)
{
    EXPECT_EQ(
        drawn(read("1\n00:00:01,000 --> 00:00:02,000\nThe end.\n\n"
                   "2\n00:00:09,000 --> 00:00:10,000\nNow we\n\n3\n00:00:19,000 --> 00:00:20,000\ngo on.\n")),
        "@1|The end.\n@9|Now we go on.\n");
}

TEST(Subtitle, ChineseLinesAreJoinedWithoutASpace)
{
    EXPECT_EQ(drawn(read("1\n00:00:01,000 --> 00:00:02,000\n各位下午好，\n欢迎参加\n\n"
                         "2\n00:00:02,000 --> 00:00:03,000\n电话会议。GMV\n增长\n")),
              "@1|各位下午好，欢迎参加电话会议。GMV 增长\n");
}

TEST(Subtitle, MissingNumbersAndBlankLinesDoNoHarm)
{
    EXPECT_EQ(
        drawn(read("00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:02,000 --> 00:00:03,000\ntwo\n\nthree\n"
                   "00:00:03.000 --> 00:00:04.000\nfour in 2024\n")),
        "@1|One two three four in 2024\n");
    EXPECT_EQ(drawn(read("0:00:01.000,0:00:03.000\nA line\n\n0:00:03.000,0:00:05.000\nof SBV\n")),
              "@1|A line of SBV\n");
}

TEST(Subtitle, AScriptsLinesAreReadByItsOwnRegisterOfFields)
{
    const Document document =
        read("[Script Info]\r\nTitle: Call\r\n\r\n[V4+ Styles]\r\nFormat: Name, Fontname\r\n\r\n"
             "[Events]\r\nFormat: Layer, Start, End, Style, Name, Effect, Text\r\n"
             "Dialogue: 0,0:00:03.00,0:00:04.00,Default,Bob Roe,,Why?\r\n"
             "Comment: 0,0:00:00.00,0:00:01.00,Default,Ann Lee,,Not said.\r\n"
             "Dialogue: 0,0:00:01.50,0:00:03.00,Default,Ann Lee,,{\\an8}Sales,\\hprofit\\Nrose "
             "{\\i1}again{\\i0}.\r\n"
             "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,,{\\p1}m 0 0 l 10 10{\\p0}\r\n");
    EXPECT_EQ(document.mediaType, "text/x-ssa");
    EXPECT_EQ(drawn(document), "<Ann Lee>@1.5|Sales, profit rose again.\n<Bob Roe>@3|Why?\n");
    EXPECT_EQ(sourceOf(document, u"rose again"), "rose {\\i1}again");
}

TEST(Subtitle, TimedTextNamesItsAgents)
{
    const Document document =
        read("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<!-- made -->\n<tt xmlns=\"t\" "
             "xmlns:ttm=\"m\"><head><metadata>"
             "<ttm:title>Call</ttm:title><ttm:agent xml:id=\"a\"><ttm:name>Ann Lee</ttm:name></ttm:agent>"
             "</metadata></head><body><div ttm:agent=\"a\"><p begin=\"00:00:01.500\" "
             "end=\"3s\"><metadata>x</metadata>"
             "<span>Sales &amp;</span><br/>profit</p><p begin=\"3000ms\" dur=\"1s\">\n  rose.\n</p></div>"
             "<div><p begin=\"5s\">Why?</p></div></body></tt>");
    EXPECT_EQ(document.mediaType, "application/ttml+xml");
    EXPECT_EQ(drawn(document), "<Ann Lee>@1.5|Sales & profit rose.\n@5|Why?\n");
    EXPECT_EQ(errorOf("<tt><body><p begin=\"1s\">Good"), ErrorCode::FormatDamaged);
}

/// Lines under times as a video's page shows them, the same words again and again.
std::string panel(std::string_view above, std::string_view under, int times)
{
    const std::array words = {"we sold more of", "them in spring than", "in the year before",
                              "and prices held too"};
    std::string text(above);
    for (int i = 0; i < times; ++i)
        text += fmt::format("{}:{:02}\n{}{}\n", 5 * i / 60, 5 * i % 60,
                            under.empty() ? "" : fmt::format(fmt::runtime(under), 5 * i), words[i % 4]);
    return text;
}

TEST(Subtitle, AVideosTranscriptCopiedFromItsPageIsJoined)
{
    const std::string joinedWords =
        "we sold more of them in spring than in the year before and prices held too";
    const Document document = read(panel("Borealis call\nWelcome\n0:00\nOutlook\n9:30\n", "", 8) +
                                   "Chapter 2: Outlook\n0:41\n>> JANE DOE: thanks.\n0:44\nit will go\n");
    EXPECT_EQ(document.mediaType, "text/plain");
    EXPECT_EQ(drawn(document), "Borealis call\nWelcome\nOutlook\n@0|" + joinedWords + " " + joinedWords +
                                   "\nheading@35|Chapter 2: Outlook\n@41|>> JANE DOE: thanks. it will go\n");
    EXPECT_EQ(sourceOf(document, u"more of them"), "more of\n0:05\nthem");
    EXPECT_EQ(drawn(read(panel("", "{} seconds\n", 12))),
              "@0|" + joinedWords + " " + joinedWords + " " + joinedWords + "\n")
        << "the time in words";
}

TEST(Subtitle, TimesAboveWholeSpeechesAreNoPanel)
{
    std::string minutes;
    for (int i = 0; i < 10; ++i)
        minutes += fmt::format("0:{:02}\nJane Doe: We sold more in spring than in the year before.\n", i);
    EXPECT_NE(drawn(read(minutes)).find("Jane Doe: We sold more in spring than in the year before.\n0:01"),
              std::string::npos);
}

} // namespace
} // namespace earshot
