#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;

/// Of the first pair of a text "[question] → answer / answer", one sub-question a line.
std::string drawn(const std::u16string& text)
{
    const Document document = test::plainDocument(text);
    const Call call = callOf(document);
    std::string lines;
    for (const SubQuestion& part : call.exchanges.at(0).pairs.at(0).subQuestions) {
        lines += "[" + toUtf8(part.span.in(document.text)) + "]";
        for (const Span& span : part.answeredIn)
            lines += " → " + toUtf8(span.in(document.text));
        lines += "\n";
    }
    return lines;
}

std::string asked(std::u16string_view question, std::u16string_view answer)
{
    return drawn(u"主持人：下一位，东海证券的林达，请提问。\n东海证券分析师林达：" +
                 std::u16string(question) + u"\n高远：" + std::u16string(answer) + u"\n");
}

std::string askedInEnglish(std::u16string_view question, std::u16string_view answer)
{
    return drawn(u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n"
                 u"Tom Roe - Analyst: " +
                 std::u16string(question) + u"\n\nJane Doe - CEO: " + std::u16string(answer) + u"\n");
}

TEST(SubQuestions, AnswersSayWhichQuestionTheyAnswer)
{
    EXPECT_EQ(asked(u"我有两个问题。第一，海外门店什么时候盈利？第二，云业务的利润率怎么看？",
                    u"先说海外。海外门店明年盈利。关于第二个问题，云业务的利润率会提升。"),
              "[第一，海外门店什么时候盈利？] → 先说海外。海外门店明年盈利。\n"
              "[第二，云业务的利润率怎么看？] → 关于第二个问题，云业务的利润率会提升。\n");
}

TEST(SubQuestions, AnAlternativeAndAShortOptionBelongToTheQuestionBefore)
{
    EXPECT_EQ(asked(u"请问增量会不会再投资回业务？还是说利润也会随之提高？毛利率的目标是多少，有没有指引？",
                    u"会再投资。"),
              "[请问增量会不会再投资回业务？还是说利润也会随之提高？] → "
              "会再投资。\n[毛利率的目标是多少，有没有指引？]\n");
}

TEST(SubQuestions, WordsThatLeadToAQuestionTellItsAnswer)
{
    EXPECT_EQ(
        asked(u"Margins of the garden division rose. Is that sustainable? And the kitchen tools plant is "
              u"full. Do "
              u"you need another one?",
              u"The kitchen tools plant is enough for years. Margins of the garden division, which rose, "
              u"will stay."),
        "[Is that sustainable?] → Margins of the garden division, which rose, will stay.\n"
        "[Do you need another one?] → The kitchen tools plant is enough for years.\n");
}

TEST(SubQuestions, ARequestThatEndsInAFullStopIsAsked)
{
    EXPECT_EQ(
        asked(u"How is demand for garden tools? And maybe you could talk about the new kiln in Ghent.",
              u"Demand for garden tools is strong. The new kiln in Ghent starts in May."),
        "[How is demand for garden tools?] → Demand for garden tools is strong.\n"
        "[And maybe you could talk about the new kiln in Ghent.] → The new kiln in Ghent starts in May.\n");
}

TEST(SubQuestions, AnAnswerThatTellsNothingApartAnswersAll)
{
    EXPECT_EQ(asked(u"How is demand? And will prices rise?", u"Yes, we think so."),
              "[How is demand?] → Yes, we think so.\n[And will prices rise?] → Yes, we think so.\n");
}

TEST(SubQuestions, AQuestionWithoutAMatterOfItsOwnBelongsToTheOneBefore)
{
    EXPECT_EQ(
        asked(u"How long do improvements of the service business take? Is it that? How are steel prices in "
              u"Europe?",
              u"Improvements of the service business take long. Steel prices in Europe are flat."),
        "[How long do improvements of the service business take? Is it that?] → Improvements of the service "
        "business take long.\n[How are steel prices in Europe?] → Steel prices in Europe are flat.\n");
}

TEST(SubQuestions, APartThatNobodyTakesUpHasNoAnswer)
{
    const std::string lines =
        asked(u"第一，海外门店什么时候盈利？第二，股东分红有没有考虑？", u"海外门店预计明年可以实现盈利。");
    EXPECT_NE(lines.find("[第二，股东分红有没有考虑？]\n"), std::string::npos) << lines;
}

TEST(SubQuestions, SentencesThatSpeakOfAQuestionAnswerItThoughTheySayMoreOfAnother)
{
    EXPECT_EQ(
        askedInEnglish(
            u"How do clay and glaze costs develop this year? And secondly, does the ferry help?",
            u"Glad to take these. Clay costs and glaze costs rise, which the ferry softens. Glaze is "
            u"dearest."),
        "[How do clay and glaze costs develop this year?] → Clay costs and glaze costs rise, which the ferry "
        "softens. Glaze is dearest.\n"
        "[And secondly, does the ferry help?] → Clay costs and glaze costs rise, which the ferry softens.\n");
}

TEST(SubQuestions, ALongAnswerGoesWithTheQuestionBesideToo)
{
    const std::u16string answer =
        u"Clay costs rise a little. We bought early, when pits were quiet. The north "
        u"delivers by rail. Nobody there went without wages.";
    EXPECT_EQ(askedInEnglish(
                  u"How do clay costs develop? Could suppliers become somewhat nervous eventually?", answer),
              "[How do clay costs develop?] → " + toUtf8(answer) +
                  "\n[Could suppliers become somewhat nervous eventually?] → " + toUtf8(answer) + "\n");
    EXPECT_EQ(
        askedInEnglish(
            u"How do clay costs develop? And separately, could suppliers become somewhat nervous eventually?",
            answer),
        "[How do clay costs develop?] → " + toUtf8(answer) +
            "\n[And separately, could suppliers become somewhat nervous eventually?]\n");
}

TEST(SubQuestions, AHesitationBeforeAndIsNoQuestion)
{
    EXPECT_EQ(askedInEnglish(u"Um, and how do clay costs develop?", u"They rise."),
              "[Um, and how do clay costs develop?] → They rise.\n");
}

TEST(SubQuestions, WhoIsHandedAQuestionAnswersItWhateverWordsItShares)
{
    const Document document = test::plainDocument(
        u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n"
        u"Tom Roe - Analyst: How do you see the harbour this year? And how far do you go with ovens and "
        u"tiles?\n\n"
        u"Bo Reed - Head of Investor Relations: Ann, the first question is for you.\n\n"
        u"Ann Lee - CFO: Ovens sell well there, and so do tiles.\n\n"
        u"Bo Reed - Head of Investor Relations: Jane, the second question.\n\n"
        u"Jane Doe - CEO: We go all the way.\n");
    const Call call = callOf(document);
    const Pair& pair = call.exchanges.at(0).pairs.at(0);
    ASSERT_EQ(pair.subQuestions.size(), 2u);
    ASSERT_EQ(pair.subQuestions[0].answeredIn.size(), 1u);
    EXPECT_EQ(toUtf8(pair.subQuestions[0].answeredIn[0].in(document.text)),
              "Ovens sell well there, and so do tiles.");
}

TEST(SubQuestions, WordsThatOnlyAskGoWithTheQuestionBeforeThem)
{
    EXPECT_EQ(askedInEnglish(
                  u"Does the harbour shop earn money? How do clay costs develop? Any thoughts on that would "
                  u"be much appreciated.",
                  u"The harbour shop earns money. Clay costs rise."),
              "[Does the harbour shop earn money?] → The harbour shop earns money.\n"
              "[How do clay costs develop?] → Clay costs rise.\n"
              "[Any thoughts on that would be much appreciated.] → Clay costs rise.\n");
}

TEST(SubQuestions, WhoAsksWhetherTheLineIsGoodBehindAnIntroductionAsksNothingYet)
{
    EXPECT_EQ(asked(u"高总好，各位管理层晚上好，我是东海证券负责机械行业的林达，能听到吗？请问毛利率怎么看？",
                    u"会提升。"),
              "[请问毛利率怎么看？] → 会提升。\n");
    EXPECT_EQ(asked(u"我想先问一下海外门店什么时候能够盈利，今年会不会提前，能听到吗？", u"明年盈利。"),
              "[我想先问一下海外门店什么时候能够盈利，今年会不会提前，能听到吗？] → 明年盈利。\n");
}

TEST(SubQuestions, AWishWithoutAMarkAsks)
{
    EXPECT_EQ(
        asked(u"First, we just wanted to know the cost of the new kiln. The depot in the south is full. And "
              u"what does a larger depot cost?",
              u"Next year."),
        "[First, we just wanted to know the cost of the new kiln.] → Next year.\n"
        "[And what does a larger depot cost?] → Next year.\n");
}

TEST(SubQuestions, TheOrderOfTheWordsAsksWithoutAMark)
{
    EXPECT_EQ(
        askedInEnglish(u"As the depot fills up, how do you see freight costs. When we last spoke they fell.",
                       u"They fall."),
        "[As the depot fills up, how do you see freight costs.] → They fall.\n");
}

TEST(SubQuestions, WhatSomebodyMentionedIsNoRequest)
{
    EXPECT_EQ(
        asked(u"You mentioned that maybe you could open a depot. What does the depot cost?", u"Little."),
        "[What does the depot cost?] → Little.\n");
}

TEST(SubQuestions, WhereNothingIsAskedTheStatementIs)
{
    EXPECT_EQ(askedInEnglish(u"Got it. Number of depots opened, please.", u"There are nine."),
              "[Number of depots opened, please.] → There are nine.\n");
}

TEST(SubQuestions, WhoIsGivenAQuestionAnswersIt)
{
    const Document document = test::plainDocument(
        u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n"
        u"Tom Roe - Analyst: How is demand in the south? And then, Ann, what about leverage next year?\n\n"
        u"Jane Doe - CEO: It is better than we thought.\n\nAnn Lee - CFO: It falls below two by spring.\n");
    const Call call = callOf(document);
    const Pair& pair = call.exchanges.at(0).pairs.at(0);
    ASSERT_EQ(pair.subQuestions.size(), 2u);
    ASSERT_EQ(pair.subQuestions[1].answeredIn.size(), 1u);
    EXPECT_EQ(toUtf8(pair.subQuestions[1].answeredIn[0].in(document.text)), "It falls below two by spring.");
}

TEST(Pairs, AQuestionBehindAGreetingIsNoReplyToIt)
{
    const Document document =
        test::plainDocument(u"主持人：下一位，东海证券的林达，请提问。\n东海证券分析师林达：晚上好，我是林达"
                            u"。\n高远：林达你好，最近好吗？\n"
                            u"东海证券分析师林达：很好。请问新窑什么时候投产？\n高远：新窑明年五月投产。\n"
                            u"主持人：下一位，南山资本的石青，请提问。\n南山资本分析师石青：云业务的利润率怎"
                            u"么看？\n高远：会改善。\n");
    const Call call = callOf(document);
    ASSERT_GE(call.exchanges.size(), 1u);
    const Pair& pair = call.exchanges[0].pairs.at(0);
    EXPECT_EQ(pair.questionTurns.size(), 2u);
    EXPECT_EQ(pair.clarificationTurns.size(), 0u);
    EXPECT_EQ(pair.answerTurns.size(), 1u);
    ASSERT_EQ(pair.subQuestions.size(), 1u);
    EXPECT_EQ(toUtf8(pair.subQuestions[0].span.in(document.text)), "请问新窑什么时候投产？");
}

TEST(FollowUps, AnAnalystWhoTakesUpAnEarlierMatterIsTiedToIt)
{
    const Document document = test::plainDocument(
        u"东海证券分析师林达：请问海外门店的盈利什么时候能看到？\n高远：海外门店明年盈利。\n"
        u"南山资本分析师石青：云业务的利润率怎么看？\n高远：云业务会改善。\n"
        u"西湖证券分析师陶然：我想跟进一下海外门店的问题，盈利的节奏如何？\n高远：逐季改善。\n");
    const Call call = callOf(document);
    ASSERT_EQ(call.exchanges.size(), 3u);
    EXPECT_EQ(call.exchanges[1].followUpOf, std::nullopt);
    EXPECT_EQ(call.exchanges[2].followUpOf, std::optional<ExchangeIndex>(0));
}

} // namespace
} // namespace earshot
