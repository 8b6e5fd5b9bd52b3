#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

constexpr std::u16string_view kCall =
    u"**Operator**\n\nWelcome to the call.\n\n**Jane Doe**\n\nSales rose.\n\n> Get ten stock picks a "
    u"week!\n\n"
    u"**Operator**\n\nThe first question is from Tom Roe of Acme Capital.\n\n**Tom Roe**\n\nWhat is "
    u"ahead?\n\n**Jane Doe**\n\nMore of it.\n\n> **Related:** Five names to "
    u"own\n\n**Operator**\n\nGoodbye.\n";
constexpr const char* kSpoken = "operator Operator: Welcome to the call.\nexecutive Jane Doe: Sales rose.\n"
                                "operator Operator: The first question is from Tom Roe of Acme Capital.\n"
                                "analyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of it.\n"
                                "operator Operator: Goodbye.\n";

TEST(Colophon, QuotationsBetweenSpeechesAreThePages)
{
    EXPECT_EQ(spoken(kCall), kSpoken);
}

TEST(Colophon, WhoMadeThePageIsNoSpeech)
{
    EXPECT_EQ(spoken(std::u16string(kCall) + u"\nTranscribed by Quillmark AI\n"), kSpoken);
    EXPECT_EQ(
        spoken(u"某某业绩会\n主持人：欢迎参加。\n高远：收入增长。\n李雨桐问：有回购计划吗？\n高远：没有。\n"
               u"主持人：会议结束，谢谢。\n本次记录由墨听智能转写\n"),
        "operator 主持人: 欢迎参加。\nexecutive 高远: 收入增长。\nanalyst 李雨桐: 有回购计划吗？\n"
        "executive 高远: 没有。\noperator 主持人: 会议结束，谢谢。\n");
}

TEST(Colophon, ARuleBehindTheLastSpeechEndsIt)
{
    EXPECT_EQ(spoken(std::u16string(kCall) + u"\n---\n\n**Related links**\n\nAnnual report and slides\n"),
              kSpoken);
}

TEST(Colophon, ARuleInsideSpeechesEndsNone)
{
    const std::string all = spoken(u"Operator: Welcome to the call.\nJane Doe: Sales rose.\n\n---\n\nCosts "
                                   u"fell.\nOperator: Tom Roe of Acme Capital, please.\nTom Roe: What is "
                                   u"ahead?\nJane Doe: More of it.\n\n---\n\nAnd less of the other.\n");
    EXPECT_NE(all.find("And less of the other."), std::string::npos);
}

TEST(Colophon, QuotedSpeechIsSpeech)
{
    const std::string all = spoken(u"**Operator**\n> Welcome to the call.\n\n**Jane Doe**\n> Sales rose.\n\n"
                                   u"**Operator**\n> Tom Roe, please.\n\n**Tom Roe**\n> What is ahead?\n\n"
                                   u"**Jane Doe**\n> More of it.\n\n**Operator**\n> Goodbye.\n");
    for (const char* said : {"Sales rose.", "What is ahead?", "More of it.", "Goodbye."})
        EXPECT_NE(all.find(said), std::string::npos) << all;
}

} // namespace
} // namespace earshot
