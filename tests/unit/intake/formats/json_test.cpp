#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

std::string json(std::string_view text)
{
    return drawn(read(text, {}, "call.json"));
}

TEST(Json, AnArrayOfSpeakersAndTextsIsRead)
{
    const std::string text = R"({"event": {"year": 2024, "quarter": 1, "conference_date": "2024-02-01T14:00"},
        "speakers": [{"speaker": "Ann Lee", "text": "Good day \"all\"."}, {"speaker": "Bob", "text": "Sales\nrose \u00e9."}]})";
    EXPECT_EQ(json(text),
              "heading|Q1 2024 2024-02-01\n<Ann Lee>|Good day \"all\".\n<Bob>|Sales\n<Bob>|rose é.\n");
    const Document document = read(text);
    EXPECT_EQ(document.mediaType, "application/json");
    EXPECT_EQ(sourceOf(document, u"day \"all\"."), "day \\\"all\\\".");
}

TEST(Json, SpeakersIdsAreLookedUpWhereTheFileNamesThem)
{
    EXPECT_EQ(json(R"({"speakers": [{"speaker": "spk01", "text": "Welcome all to this call."},
        {"speaker": "spk02", "text": "Thank you very much indeed."}],
        "speaker_name_map_v2": {"spk01": {"name": "Ann Lee", "title": "CFO"}, "spk02": {"name": "Operator", "title": null}}})"),
              "<Ann Lee -- CFO>|Welcome all to this call.\n<Operator>|Thank you very much indeed.\n");
    EXPECT_EQ(
        json(R"([{"people": [{"id": 7, "name": "Ann Lee", "company": "Harbour", "role": "analyst"}]},
        {"turns": [{"speaker_id": 7, "content": "Why did the margin fall?"}, {"speaker_id": 8, "content": "It did not fall at all."}]}])"),
        "<Ann Lee -- Harbour -- analyst>|Why did the margin fall?\n<Speaker 8>|It did not fall at all.\n");
}

TEST(Json, WhatARegisterTellsOfANameIsTaken)
{
    EXPECT_EQ(
        json(R"({"speaker_mapping": [{"speaker": 0, "speaker_data": {"name": "Ann Lee", "role": "CFO"}}],
        "paragraphs": [{"speaker": 0, "text": "Good day, and welcome to all."}, {"speaker": 1, "text": "Thank you, Ann."}]})"),
        "<Ann Lee -- CFO>|Good day, and welcome to all.\n<Speaker 1>|Thank you, Ann.\n");
    EXPECT_EQ(json(R"({"participant": [{"name": "Ann Lee", "description": "Chief Financial Officer"}],
        "transcript": [{"name": "Ann Lee", "speech": ["Good day, and welcome to all."]}, {"name": "Bob", "speech": ["Thank you, Ann."]}]})"),
              "<Ann Lee -- Chief Financial Officer>|Good day, and welcome to all.\n<Bob>|Thank you, Ann.\n");
    EXPECT_EQ(
        json(
            R"([{"transcriptPersonName": "Ann Lee", "companyOfPerson": "Harbour", "componentText": "Good day, and welcome to all."}])"),
        "<Ann Lee -- Harbour>|Good day, and welcome to all.\n");
}

TEST(Json, MeetingToolsNameUsersInObjectsAndLists)
{
    EXPECT_EQ(json(R"({"paragraphs": [
        {"speaker": {"user_name": "高远"}, "sentences": [{"contents": [{"content": "各位好，欢迎参加会议。"}]}]},
        {"speaker": {"user_name": "李雨桐"}, "sentences": [{"contents": [{"content": "谢谢，请问毛利率如何？"}]}]}]})"),
              "<高远>|各位好，欢迎参加会议。\n<李雨桐>|谢谢，请问毛利率如何？\n");
    EXPECT_EQ(json(R"({"timeline": [
        {"ts": "00:00:05", "users": [{"username": "Ann Lee"}], "text": "Good day, and welcome to all."},
        {"ts": "00:00:09", "users": [{"username": "Bob"}, {"username": "Ann Lee"}], "text": "Thank you very much indeed."}]})"),
              "<Ann Lee>@5|Good day, and welcome to all.\n@9|Thank you very much indeed.\n")
        << "two users at once are nobody";
}

TEST(Json, TimesAreReadInTheirFourNotations)
{
    for (const char* time : {"83.5", "\"83.5s\"", "\"00:01:23.5\"", "\"PT1M23.5S\""})
        EXPECT_EQ(json(R"([{"speaker": "Ann", "start": )" + std::string(time) +
                       R"(, "text": "Good day to you all."}])"),
                  "<Ann>@83.5|Good day to you all.\n");
    for (const char* time : {"1e300", "-3", "\"8888888888888888888888888888\"", "\"2025-10-30\""})
        EXPECT_EQ(json(R"([{"speaker": "Ann", "start": )" + std::string(time) +
                       R"(, "text": "Good day to you all."}])"),
                  "<Ann>|Good day to you all.\n");
}

TEST(Json, BoldWordsOfHtmlInAStringStayBold)
{
    EXPECT_EQ(
        json(
            R"({"data": {"content": "<p><strong>Ann Lee</strong></p><p>Good day, all of you.</p><p>Less <b>is</b> more.</p>"}})"),
        "*Ann Lee*\nGood day, all of you.\nLess *is* more.\n");
}

TEST(Json, ParagraphsOfOneTurnStayParagraphs)
{
    const std::string first(200, 'a');
    const std::string second(200, 'b');
    EXPECT_EQ(json(R"({"transcript": [{"name": "Ann", "speech": [")" + first + R"(", ")" + second +
                   R"("], "session": "discussion"}]})"),
              "<Ann>|" + first + "\n<Ann>|" + second + "\n");
}

TEST(Json, UtterancesAreTakenAndNotTheSameWordsAgain)
{
    EXPECT_EQ(json(R"({"text": "Good day all of you here. Thank you so much for that.", "utterances": [
        {"speaker": "A", "start": 500, "end": 90000, "text": "Good day all of you here.", "words": [
            {"text": "Good", "start": 500, "speaker": "A"}, {"text": "day", "start": 700, "speaker": "A"}]},
        {"speaker": "B", "start": 90000, "end": 91000, "text": "Thank you so much for that.", "words": []}]})"),
              "<Speaker A>@0.5|Good day all of you here.\n<Speaker B>@90|Thank you so much for that.\n");
}

TEST(Json, SentencesOfAParagraphAreJoined)
{
    EXPECT_EQ(
        json(
            R"({"results": {"channels": [{"alternatives": [{"transcript": "we grew fast in all markets yes we did",
        "paragraphs": {"paragraphs": [{"speaker": 0, "start": 1.5, "sentences": [{"text": "We grew fast in all markets.", "start": 1.5},
        {"text": "Yes, we did so again.", "start": 2.5}]}]}}]}]}})"),
        "<Speaker 0>@1.5|We grew fast in all markets. Yes, we did so again.\n");
}

TEST(Json, WordsAreJoinedToSpeech)
{
    EXPECT_EQ(json(R"({"monologues": [{"speaker": 0, "elements": [{"type": "text", "value": "Hi", "ts": 0.5},
        {"type": "punct", "value": ","}, {"type": "punct", "value": " "}, {"type": "text", "value": "all"}, {"type": "punct", "value": "."}]},
        {"speaker": 1, "elements": [{"type": "text", "value": "Thanks", "ts": 3}]}]})"),
              "<Speaker 0>@0.5|Hi, all.\n<Speaker 1>@3|Thanks\n");
    EXPECT_EQ(
        json(
            R"({"items": [{"start_time": "0.1", "speaker_label": "spk_0", "alternatives": [{"content": "Hi"}]},
        {"speaker_label": "spk_0", "alternatives": [{"content": "there"}]}, {"speaker_label": "spk_0", "alternatives": [{"content": "."}]},
        {"start_time": "2.5", "speaker_label": "spk_1", "alternatives": [{"content": "Yes"}]}]})"),
        "<spk_0>@0.1|Hi there.\n<spk_1>@2.5|Yes\n");
}

TEST(Json, PreparedRemarksAndQuestionsMayBeTwoArrays)
{
    EXPECT_EQ(json(R"({"prepared": [{"speaker": "Ann", "text": "Our sales rose by a tenth."}],
        "qa": [{"speaker": "Bob", "text": "What about the margins then?"}, {"speaker": "Ann", "text": "They rose as well, by two points."}]})"),
              "<Ann>|Our sales rose by a tenth.\n<Bob>|What about the margins then?\n<Ann>|They rose as "
              "well, by two points.\n");
}

TEST(Json, ACallInOneStringIsItsLines)
{
    EXPECT_EQ(
        json(
            R"([{"symbol": "HBT", "quarter": 3, "year": 2024, "content": "Operator: Good day.\nAnn Lee: Thanks &amp; hello.<br/>Bye."}])"),
        "heading|(HBT) Q3 2024\nOperator: Good day.\nAnn Lee: Thanks & hello.\nBye.\n");
}

TEST(Json, LinesOfJsonAreOneCall)
{
    EXPECT_EQ(json("{\"speaker\": \"Ann\", \"text\": \"Good day to all of you.\"}\n{\"speaker\": \"Bob\", "
                   "\"text\": \"And to you too, dear Ann.\"}\n"),
              "<Ann>|Good day to all of you.\n<Bob>|And to you too, dear Ann.\n");
}

TEST(Json, ARemarkInBracketsIsNoJson)
{
    EXPECT_EQ(read("[Music]\nOperator: Good day.").mediaType, "text/plain");
    EXPECT_EQ(read("{Audio gap} Good day.").mediaType, "text/plain");
}

TEST(Json, BrokenJsonIsDamagedAndTellsTheLine)
{
    const Result<Document> document =
        readDocument("{\"a\": [\n{\"text\": \"Good day\"},\n{\"te", "call.json");
    ASSERT_FALSE(document);
    EXPECT_EQ(document.error().code, ErrorCode::FormatDamaged);
    EXPECT_EQ(document.error().line, 3);
    EXPECT_EQ(errorOf(std::string(5000, '['), "call.json"), ErrorCode::FormatUnsafe);
    EXPECT_EQ(errorOf("{\"a\": [1, 2, null]}"), ErrorCode::FileEmpty);
}

} // namespace
} // namespace earshot
