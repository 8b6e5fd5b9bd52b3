#include "intake/reader.h"
#include "text/utf.h"
#include "transcript/segmenter.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Each turn on a line: speaker, time, length of its text in words.
std::string drawn(std::string_view bytes)
{
    const Result<Document> document = readDocument(bytes, "call");
    EXPECT_TRUE(document.has_value());
    const Result<Call> call = segment(*document, Lexicon::shipped());
    EXPECT_TRUE(call.has_value());
    std::string out;
    for (const Turn& turn : call->turns)
        out += fmt::format("{}@{}: {}\n",
                           turn.speaker ? toUtf8(call->people[static_cast<std::size_t>(*turn.speaker)].name)
                                        : "-",
                           turn.time.value_or(-1), toUtf8(turn.body.in(document->text)));
    return out;
}

TEST(GivenSpeaker, SpeaksInEveryParagraphUntilTheNextOne)
{
    EXPECT_EQ(
        drawn(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann Lee>Good day to all of you.\n\n"
            "00:09.000 --> 00:10.000\n<v Ann Lee>Sales rose.\n\n00:11.000 --> 00:12.000\n<v Bob Roe>Why?\n"),
        "Ann Lee@1: Good day to all of you.\nSales rose.\nBob Roe@11: Why?\n");
}

TEST(GivenSpeaker, TimesOfTheFormatReachTurnsWithLabelsInTheText)
{
    EXPECT_EQ(drawn("1\n00:00:01,000 --> 00:00:02,000\nSpeaker 1: Good day to all of you.\n\n"
                    "2\n00:00:05,000 --> 00:00:06,000\nSpeaker 2: And to you, dear friends.\n"),
              "Speaker 1@1: Good day to all of you.\nSpeaker 2@5: And to you, dear friends.\n");
}

} // namespace
} // namespace earshot
