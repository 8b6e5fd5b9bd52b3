#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::pairsOf;

std::u16string borealis(std::u16string_view exchange)
{
    return u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n" +
           std::u16string(exchange) +
           u"\n\nOperator: The next question comes from Ida Moss with Fen Securities.\n\n"
           u"Ida Moss - Analyst: How is demand for kilns?\n\nJane Doe - CEO: Demand for kilns is fine.\n";
}

std::string answerers(std::u16string_view text)
{
    const Call call = callOf(test::plainDocument(text));
    std::string names;
    for (const PersonIndex person : call.exchanges.at(0).pairs.at(0).answerers)
        names += (names.empty() ? "" : ", ") + toUtf8(call.people[static_cast<std::size_t>(person)].name);
    return names;
}

TEST(Pairs, AColleagueWhoCallsTheNextAskerDoesNotAnswer)
{
    EXPECT_EQ(answerers(u"Jane Doe - CEO: Sales rose by a third in the spring.\n\n"
                        u"Ann Moss - Head of Investor Relations: Our first question comes from Tom Roe with "
                        u"Acme Capital. Please, Tom.\n\n"
                        u"Tom Roe - Acme Capital: How will margins develop in the north?\n\n"
                        u"Jane Doe - CEO: They will rise by two points, since freight is cheaper now.\n\n"
                        u"Ann Moss - Head of Investor Relations: Our next question is from Ida Hale, Lake "
                        u"Partners. Ida, your microphone is open. Ida? I think that you are on mute.\n\n"
                        u"Ida Hale - Lake Partners: Will you buy back shares this year?\n\n"
                        u"Jane Doe - CEO: We will not, as the debt comes first.\n"),
              "Jane Doe");
}

TEST(Pairs, WhoOnlyHandsAQuestionOnDoesNotAnswerIt)
{
    const std::u16string text =
        borealis(u"Tom Roe - Analyst: What will the new kiln cost, and when does it start?\n\n"
                 u"Jane Doe - CEO: Thanks, Tom. Over to you, Ann, on the cost.\n\n"
                 u"Ann Lee - CFO: The kiln costs us a good deal less than the old one.\n\n"
                 u"Jane Doe - CEO: Thank you, Ann.");
    EXPECT_EQ(pairsOf(text), "* Q 2 | A 3 4 | P 3\n* Q 7 | A 8\n");
    EXPECT_EQ(answerers(text), "Ann Lee");
}

TEST(Pairs, AShortYesIsAnAnswer)
{
    EXPECT_EQ(pairsOf(borealis(u"Tom Roe - Analyst: Will the new kiln start this year?\n\n"
                               u"Jane Doe - CEO: Yes.\n\n"
                               u"Tom Roe - Analyst: Okay. So the depot follows in spring.\n\n"
                               u"Jane Doe - CEO: Correct.")),
              "* Q 2 | A 3\n  Q 4 | A 5\n* Q 7 | A 8\n");
}

TEST(Pairs, LeaveTakenIsNoQuestion)
{
    EXPECT_EQ(
        pairsOf(borealis(
            u"Tom Roe - Analyst: Will the new kiln start this year?\n\n"
            u"Jane Doe - CEO: The kiln starts in May, and the depot follows.\n\n"
            u"Tom Roe - Analyst: Appreciate that, Jane. I'll leave it there. Thank you all for the time and "
            u"best of luck in the next quarter.\n\n"
            u"Jane Doe - CEO: Thanks, Tom.")),
        "* Q 2 | A 3 | C 4 | P 4\n* Q 7 | A 8\n");
}

TEST(Pairs, AnAnswerGoesOnBehindANod)
{
    EXPECT_EQ(pairsOf(borealis(u"Tom Roe - Analyst: Will the new kiln start this year?\n\n"
                               u"Jane Doe - CEO: The kiln starts in May as long as the permits\n\n"
                               u"Tom Roe - Analyst: Right.\n\n"
                               u"Jane Doe - CEO: come from the harbour town before the end of winter, which "
                               u"we expect because the council has already voted for them.")),
              "* Q 2 | A 3 5 | P 4\n* Q 7 | A 8\n");
}

TEST(Pairs, AHostWhoCallsACollleagueInHanDoesNotAnswer)
{
    EXPECT_EQ(answerers(u"主持人：下一位，东海证券的林达，请提问。\n东海证券分析师林达：第一，新窑什么时候投"
                        u"产？第二，毛利率怎么看？\n"
                        u"高远：谢谢林达，有请陶然来回答。\n陶然：新窑明年五月投产，毛利率会逐季改善。\n"),
              "陶然");
}

TEST(Pairs, AHostWhoPutsAQuestionToAColleagueDoesNotAnswer)
{
    const auto host = [](std::u16string_view last) {
        return borealis(u"Tom Roe - Analyst: What will the new kiln cost, and does clay get dearer?\n\n"
                        u"Ann Lee - Head of Investor Relations: Jane, the cost of the kiln first, and then "
                        u"Bo on the pits.\n\n"
                        u"Jane Doe - CEO: The kiln costs us a good deal less than the old one.\n\n"
                        u"Ann Lee - Head of Investor Relations: And Bo, do you see clay from the northern "
                        u"pits rising?\n\n"
                        u"Bo Reed - COO: Clay rises a little in the north.\n\n"
                        u"Ann Lee - Head of Investor Relations: " +
                        std::u16string(last));
    };
    EXPECT_EQ(
        answerers(host(u"Thank you, Bo. We have time left for two more sets of short questions, so keep "
                       u"them brief if you can.")),
        "Jane Doe, Bo Reed");
    EXPECT_EQ(answerers(host(u"The southern pits stay as they are until the ferry runs again.")),
              "Jane Doe, Bo Reed, Ann Lee");
}

TEST(Pairs, AHostWhoClosesTheCallDoesNotAnswer)
{
    EXPECT_EQ(
        answerers(
            u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n"
            u"Tom Roe - Analyst: What will the new kiln cost?\n\n"
            u"Jane Doe - CEO: The kiln costs us less than the old one.\n\n"
            u"Ann Lee - Head of Investor Relations: Thank you, Jane. Borealis reports the next quarter on "
            u"August 14 at the harbour. We speak of guidance in public only. That concludes our call."),
        "Jane Doe");
}

TEST(Pairs, SeveralMayGreetBackBeforeTheQuestion)
{
    EXPECT_EQ(pairsOf(borealis(
                  u"Tom Roe - Analyst: Good morning, Jane and Ann.\n\nJane Doe - CEO: Good morning, Tom."
                  u"\n\nAnn Lee - CFO: Hi, Tom.\n\nTom Roe - Analyst: What will the new kiln cost?\n\n"
                  u"Jane Doe - CEO: The kiln costs less than the old one.")),
              "* Q 2 5 | A 6\n* Q 8 | A 9\n");
}

TEST(Pairs, ARemarkOnTheLineIsNoAnswerAndTheQuestionIsAskedOnce)
{
    for (const std::u16string_view remark : {u"Tom, your line is breaking up. Could you say that again?",
                                             u"I'm sorry, I didn't catch that, Tom."}) {
        EXPECT_EQ(
            pairsOf(borealis(u"Tom Roe - Analyst: What will the new kiln cost?\n\nJane Doe - CEO: " +
                             std::u16string(remark) +
                             u"\n\nTom Roe - Analyst: Sure. I was asking what the new kiln will cost?\n\n"
                             u"Jane Doe - CEO: The kiln costs less than the old one.")),
            "* Q 2 4 | A 5 | C 3\n* Q 7 | A 8\n")
            << toUtf8(remark);
    }
    EXPECT_EQ(pairsOf(u"主持人：下一位，东海证券的林达，请提问。\n东海证券分析师林达：新窑什么时候投产？\n"
                      u"高远：不好意思，您的线路断断续续，没听清。\n林达：我想问新窑什么时候投产？\n"
                      u"高远：新窑明年五月投产。\n"),
              "* Q 1 3 | A 4 | C 2\n");
}

TEST(Pairs, AQuestionThatNobodyHeardStaysWithoutAnswerers)
{
    const std::u16string text =
        borealis(u"Tom Roe - Analyst: What will the new kiln cost?\n\n"
                 u"Jane Doe - CEO: Tom, your line is breaking up. We can't hear you.");
    EXPECT_EQ(pairsOf(text), "* Q 2 | A 3 | P 3\n* Q 5 | A 6\n");
    EXPECT_EQ(answerers(text), "");
    EXPECT_EQ(pairsOf(borealis(u"Tom Roe - Analyst: What will the new kiln cost?\n\n"
                               u"Jane Doe - CEO: Tom, your line is breaking up. We can't hear you.\n\n"
                               u"Tom Roe - Analyst: Oh. Thanks.")),
              "* Q 2 4 | A 3 | P 3\n* Q 6 | A 7\n");
}

TEST(Pairs, AnAnswerThatWasNotHeardGoesOn)
{
    EXPECT_EQ(pairsOf(borealis(
                  u"Tom Roe - Analyst: What will the new kiln cost?\n\n"
                  u"Jane Doe - CEO: The kiln costs less than\n\n"
                  u"Tom Roe - Analyst: Sorry, you cut out there. Could you repeat that?\n\n"
                  u"Jane Doe - CEO: The kiln costs less than the old one, because the town paid for the "
                  u"ground on which it stands.")),
              "* Q 2 | A 3 5 | P 4\n* Q 7 | A 8\n");
}

TEST(Pairs, WordsOfALineThatSayAMatterAreAQuestion)
{
    EXPECT_EQ(
        pairsOf(borealis(u"Tom Roe - Analyst: What will the new kiln cost?\n\n"
                         u"Jane Doe - CEO: The kiln costs less than the old one.\n\n"
                         u"Tom Roe - Analyst: Can you break up the cost of clay between the northern and the "
                         u"southern pits?\n\nJane Doe - CEO: Two thirds are from the north.")),
        "* Q 2 | A 3\n  Q 4 | A 5\n* Q 7 | A 8\n");
}

TEST(Pairs, OneAnalystsTimeOnTheFloorIsOneExchangeOfSeveralPairs)
{
    EXPECT_EQ(pairsOf(u"Operator:\nWelcome.\nAnn Brill:\nThank you, we had a good quarter.\nOperator:\nOur "
                      u"first question comes from Ida Moss.\n"
                      u"Ida Moss:\nHow is demand?\nAnn Brill:\nRising.\nIda Moss:\nAnd prices?\nAnn "
                      u"Brill:\nFlat.\nIda Moss:\nThank you.\n"
                      u"Operator:\nOur next question comes from Una Hale.\nUna Hale:\nWhat about costs?\nAnn "
                      u"Brill:\nLower.\n"
                      u"Operator:\nThis concludes our call.\n"),
              "* Q 3 | A 4\n  Q 5 | A 6\n* Q 9 | A 10\n");
}

TEST(Pairs, WordsOfThanksBehindAnAnswerAreNoPair)
{
    EXPECT_EQ(pairsOf(u"东海证券分析师林达：毛利率怎么看？\n高远：会上升。\n林达：谢谢，祝各位顺利。\n高远："
                      u"谢谢大家。\n"),
              "* Q 0 | A 1\n");
}

TEST(Pairs, GreetingsAndChecksOfTheLineAreNoPairs)
{
    for (const std::u16string_view greeting :
         {u"Hey, good morning, Ann.", u"Hi, it's Tim Ost for Ida Moss. Can you hear me?",
          u"Good morning, Ann. How are you?"}) {
        EXPECT_EQ(pairsOf(u"Operator:\nOur first question comes from Ida Moss.\nIda Moss:\n" +
                          std::u16string(greeting) +
                          u"\nAnn Brill:\nGood morning.\nIda Moss:\nHow is demand?\nAnn Brill:\nRising.\n"
                          u"Operator:\nOur next question comes from Una Hale.\nUna Hale:\nWhat about "
                          u"costs?\nAnn Brill:\nLower.\n"),
                  "* Q 1 3 | A 4\n* Q 6 | A 7\n")
            << toUtf8(greeting);
    }
}

TEST(Pairs, TheWordsBehindANodAreOfTheSameAnswer)
{
    const auto pairs = [](std::u16string_view words) {
        return pairsOf(u"Operator:\nOur first question comes from Ida Moss.\nIda Moss:\nHow is "
                       u"demand?\nAnn Brill:\nRising in every region of ours.\nIda Moss:\n" +
                       std::u16string(words) +
                       u"\nAnn Brill:\nAnd we expect that it will rise further in the spring, by all that "
                       u"our dealers tell us of their orders.\n");
    };
    for (const std::u16string_view nod : {u"Right.", u"Okay.", u"Got it, Ann.", u"Mm-hmm. Makes sense."})
        EXPECT_EQ(pairs(nod), "* Q 1 | A 2 4 | P 3\n") << toUtf8(nod);
    for (const std::u16string_view more : {u"And prices?", u"But the dealers say otherwise."})
        EXPECT_EQ(pairs(more), "* Q 1 | A 2\n  Q 3 | A 4\n") << toUtf8(more);
    EXPECT_EQ(
        pairsOf(
            u"东海证券分析师林达：毛利率怎么看？\n高远：会上升。\n林达：好的，明白。\n高远：上升主要来自"
            u"新窑，旧窑会在明年春天全部停下来，煤气的合同也已经签了三年，价格是固定的，所以成本不会再涨。"
            u"\n"),
        "* Q 0 | A 1 3 | P 2\n");
}

std::u16string withoutOperator(std::u16string_view behind)
{
    return u"Borealis Q2 call\n\nAnn Lee - Investor Relations: Welcome. Questions, please. Tom Roe from "
           u"Acme.\n\n"
           u"Jane Doe - CEO: Before that, sales of kilns rose in every region of ours.\n\n"
           u"Tom Roe - Analyst: What will the new kiln cost, and when does it start?\n\n"
           u"Jane Doe - CEO: The kiln starts in May and costs us a good deal less than the old one.\n\n" +
           std::u16string(behind);
}

TEST(Pairs, TheEndOfTheQuestionsIsNoAnswer)
{
    EXPECT_EQ(
        pairsOf(withoutOperator(
            u"Ann Lee - Investor Relations: That is all we have time for. Whoever wants the figures of the "
            u"kilns will find them in the report of this spring.\n\n"
            u"Bob Fell - Chairman: The board wishes every one of you a good way home through the snow.\n")),
        "* Q 3 | A 4\n");
    EXPECT_EQ(pairsOf(u"某某业绩会\n\n问答环节\n投资者：旧窑什么时候关停？\n周沅：旧窑在新窑投产以后关停。\n"
                      u"投资者：新窑什么时候投产？\n"
                      u"周沅：新窑计划在今年四季度投产，目前设备已经全部到位。\n"
                      u"高远：好，本次交流到此结束，想参观新窑的朋友请跟我们的同事走，车就停在院子里。\n"
                      u"周沅：院子里还备了热茶，大家慢慢喝，路上小心，我们秋天再见面。\n"),
              "* Q 2 | A 3\n  Q 4 | A 5\n");
}

TEST(Pairs, AFarewellToAllIsNoAnswer)
{
    EXPECT_EQ(pairsOf(withoutOperator(u"Tom Roe - Analyst: That's helpful, thank you.\n\n"
                                      u"Bob Fell - Chairman: So thank you all. The bus to the depot leaves "
                                      u"from the gate, and its driver does not wait for long.\n")),
              "* Q 3 | A 4\n");
}

TEST(Pairs, WhatIsSaidOfTheMatterBeforeAFarewellAnswers)
{
    EXPECT_EQ(pairsOf(withoutOperator(
                  u"Bob Fell - Chairman: And the board has set aside what the second kiln will cost in the "
                  u"north. There are no further questions. Thank you all for joining.\n")),
              "* Q 3 | A 4 5\n");
}

TEST(Pairs, SomebodyOfNoOfficeWhomTheHostCallsMayAsk)
{
    EXPECT_EQ(pairsOf(test::kAnnualMeeting), "* Q 4 | A 5\n* Q 7 | A 8\n");
}

TEST(Pairs, AModeratorWhoInterviewsAsks)
{
    constexpr std::u16string_view kInterview =
        u"某某行业专家交流\n【主持人】各位晚上好，欢迎参加。\n【主持人】首先请您介绍一下铸件的短缺，交期有多"
        u"长？\n"
        u"【专家】交期四十周上下，结构上有分化。\n【主持人】国内企业出口的门槛在什么地方？\n【专家】门槛分三"
        u"层。\n"
        u"【投资者】请问库存的情况怎么样？\n【专家】库存不高。\n【主持人】我再追问一句，这个差距几年可以追上"
        u"？\n"
        u"【专家】追不上。\n【主持人】感谢专家，今天的会议到此结束。\n";
    EXPECT_EQ(pairsOf(kInterview), "* Q 2 | A 3\n  Q 4 | A 5\n* Q 6 | A 7\n* Q 8 | A 9\n");
}

TEST(Pairs, AHostWhoCallsAColleagueAsksNothing)
{
    EXPECT_EQ(
        pairsOf(
            u"某某业绩会\n主持人：欢迎参加，请高总先讲。\n董事长高远：收入增长。\n"
            u"主持人：财务方面，田总您还有什么要补充的吗？\n财务总监田甜：毛利率也是。\n主持人：请提问。\n"
            u"投资者：分红呢？\n董事长高远：照旧。\n主持人：会议到此结束。\n"),
        "* Q 6 | A 7\n");
}

TEST(Pairs, SpeechWithoutMarksAsksByItsWords)
{
    EXPECT_EQ(pairsOf(u"某某法說會\n[主持人] 早安 歡迎參加\n[執行長 高遠] 大家早 營收成長\n[主持人] 請發問\n"
                      u"[元大投顧 方小姐] 我想請教公司為什麼三年沒有發股息 明年有機會嗎\n[主持人] 有聽到 "
                      u"這個請財務長回答\n"
                      u"[財務長 田甜] 明年有盈餘就會分派 比例還要再討論\n"
                      u"[元大投顧 方小姐] 好 謝謝 那可以給個大概的數字嗎\n[財務長 田甜] 每股大概一塊錢左右 "
                      u"只能講到這裡\n"
                      u"[主持人] 謝謝大家 再見\n"),
              "* Q 4 | A 6\n  Q 7 | A 8\n");
}

} // namespace
} // namespace earshot
