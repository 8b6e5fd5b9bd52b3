#include "analysis/analyse.h"
#include "analysis/summary.h"
#include "analysis/topics.h"
#include "small_reading.h"
#include "text/utf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace earshot {
namespace {

using testing::Contains;
using testing::ElementsAre;

Insights insightsOf(const Reading& reading)
{
    return analyse(reading.document, reading.call, reading.figures, Lexicon::shipped());
}

PairInsight firstPair(const Reading& reading)
{
    return insightsOf(reading).exchanges.at(0).pairs.at(0);
}
PairInsight firstPair(std::u16string_view script)
{
    return firstPair(smallReading(script));
}

std::u16string questionSummary(std::u16string question)
{
    return firstPair(u"Q Mara Stone: " + question + u"\nA Tom Reed: Sure.").questionSummary;
}

std::string answerClass(std::u16string question, std::u16string answer)
{
    return std::string(name(firstPair(u"Q Mara Stone: " + question + u"\nA Tom Reed: " + answer).answer));
}

/// The evidence in square brackets.
std::u16string evidence(const std::u16string& question, const std::u16string& answer)
{
    std::u16string script = u"Q Mara Stone: " + question + u"\nA Tom Reed: " + answer;
    const PairInsight pair = firstPair(script);
    for (auto span = pair.answerEvidence.rbegin(); span != pair.answerEvidence.rend(); ++span) {
        script.insert(static_cast<std::size_t>(span->end()), u"]");
        script.insert(static_cast<std::size_t>(span->begin()), u"[");
    }
    return script.substr(script.find(u"Tom Reed: ") + 10);
}

TEST(QuestionSummary, DropsGreetingsAndAnnouncements)
{
    EXPECT_EQ(questionSummary(
                  u"Good morning, and congrats on the quarter. I have two questions. First, Tom, what are "
                  u"you assuming for freight costs in the second half?"),
              u"What are you assuming for freight costs in the second half?");
    EXPECT_EQ(questionSummary(u"管理层晚上好，恭喜业绩不错。我有两个问题。第一，能否请管理层与我们分享，海外"
                              u"仓的利用率什么时候能够提高？"),
              u"海外仓的利用率什么时候能够提高？");
}

TEST(QuestionSummary, KeepsAPlainClauseThatAsks)
{
    EXPECT_EQ(
        questionSummary(u"Was any of it pulled forward from the first quarter, given the tariff headlines?"),
        u"Was any of it pulled forward from the first quarter, given the tariff headlines?");
}

TEST(QuestionSummary, JoinsTheParts)
{
    EXPECT_EQ(questionSummary(u"谢谢。我想请教股东回报。管理层打算把额度用完吗？另外，有没有考虑过分红？"),
              u"管理层打算把额度用完吗？有没有考虑过分红？");
    EXPECT_EQ(questionSummary(u"Thanks. How large is the backlog? And is pricing holding up?"),
              u"How large is the backlog? Is pricing holding up?");
}

TEST(Extracts, BeginSentencesWithACapitalAndLeaveNamesAsTheyAre)
{
    const std::u16string_view text = u"So, is it? And iPads sold well, though prices fell.";
    EXPECT_EQ(analysis::joined(text, {Span(4, 10), Span(15, 31)}).words, u"Is it? iPads sold well…");
    EXPECT_EQ(analysis::joined(text, {Span(15, 30), Span(39, 51)}).words, u"iPads sold well; prices fell.");
}

TEST(QuestionSummary, GivesAVagueQuestionTheSentenceBeforeIt)
{
    EXPECT_EQ(questionSummary(u"Hi. Freight rates doubled in the spring. How do you think about that?"),
              u"Freight rates doubled in the spring. How do you think about that?");
}

TEST(QuestionSummary, AskingWhetherTheLineWorksIsNoQuestion)
{
    EXPECT_EQ(questionSummary(u"Hello. Can you hear me?"), u"");
}

TEST(QuestionSummary, CutsALongQuestionToTheClauseThatAsks)
{
    const std::u16string summary =
        questionSummary(u"我看到公司一直在强调要把供应链的效率做上去，上个季度在华东新开了两个大型的分拨中心"
                        u"，同时把一部分老的仓库关掉了，"
                        u"在这样的背景下，履约费用占收入的比重什么时候能够回到五年前的水平？");
    EXPECT_TRUE(summary.ends_with(u"履约费用占收入的比重什么时候能够回到五年前的水平？"));
    EXPECT_LE(summary.size(), 64U);
}

TEST(QuestionSummary, SpansStandForItsWords)
{
    const Reading reading =
        smallReading(u"Q Mara Stone: Thanks. How large is the backlog?\nA Tom Reed: Large.");
    const PairInsight pair = firstPair(reading);
    ASSERT_EQ(pair.questionSummarySpans.size(), 1U);
    EXPECT_EQ(pair.questionSummarySpans[0].in(reading.document.text), pair.questionSummary);
}

TEST(QuestionSummary, LeavesOutHesitationsAndStartsThatWereGivenUp)
{
    EXPECT_EQ(questionSummary(u"Or is this, um, a chance to put, uh, more contracts in place?"),
              u"Is this a chance to put more contracts in place?");
    EXPECT_EQ(questionSummary(u"Is there -- do you have an estimate of the impact on drills?"),
              u"Do you have an estimate of the impact on drills?");
    EXPECT_EQ(questionSummary(u"我的问题是，呃，海外仓的利用率什么时候能够提高？"),
              u"海外仓的利用率什么时候能够提高？");
}

TEST(QuestionSummary, WhatAnnouncesItMayHaveALink)
{
    EXPECT_EQ(questionSummary(u"My second question is just on how large the backlog is?"),
              u"How large the backlog is?");
    EXPECT_EQ(
        questionSummary(u"And the first would be around drills for the trade, how large is their backlog?"),
        u"Drills for the trade, how large is their backlog?");
}

TEST(AnswerSummary, LeavesNoClauseWithoutItsHead)
{
    EXPECT_EQ(firstPair(u"Q Mara Stone: Will the prices of drills go up?\n"
                        u"A Tom Reed: Well, Mara, you know that we don't talk about prices of drills.")
                  .answerSummary,
              u"You know that we don't talk about prices of drills.");
    const std::u16string summary =
        firstPair(
            u"Q Mara Stone: How do the prices of drills develop?\n"
            u"A Tom Reed: We opened two more warehouses in the north of the country this spring and hired "
            u"the "
            u"people for them, with a view to being closer to those who build there, "
            u"and we put the prices of drills up by 4% in May, "
            u"which nobody liked much but everybody in the trade did at about the same time as we did that.")
            .answerSummary;
    EXPECT_NE(summary.find(u"e put the prices of drills up by 4% in May"), std::u16string::npos);
    EXPECT_FALSE(summary.starts_with(u"With a view"));
}

TEST(AnswerSummary, IsNotTheQuestionSaidAgain)
{
    const std::u16string summary = firstPair(u"Q Mara Stone: How do you see the prices of drills and the "
                                             u"demand for drills developing next year?\n"
                                             u"A Tom Reed: So you ask about the prices of drills and the "
                                             u"demand for drills, and how we see them "
                                             u"developing next year. Dealers have ordered more than we can "
                                             u"make. Nothing suggests that it ends.")
                                       .answerSummary;
    EXPECT_TRUE(summary.starts_with(u"Dealers have ordered more than we can make.")) << toUtf8(summary);
}

TEST(AnswerSummary, TakesTheSentencesThatTell)
{
    const PairInsight pair =
        firstPair(u"Q Mara Stone: How large is the backlog, and when does it convert?\n"
                  u"A Tom Reed: Thanks, Mara. Good question. The backlog stood at 14 months of sales. My "
                  u"grandfather would have "
                  u"been amazed to see the yard. Most of the backlog converts by next spring.");
    EXPECT_EQ(pair.answerSummary,
              u"The backlog stood at 14 months of sales. Most of the backlog converts by next spring.");
}

TEST(AnswerCheck, ARefusalIsNoAnswer)
{
    EXPECT_EQ(answerClass(u"What was the churn in Spain?", u"Thanks, Mara. We don't break that out."),
              "not_answered");
    EXPECT_EQ(evidence(u"What was the churn in Spain?", u"Sorry, we don’t disclose churn by country."),
              u"Sorry, [we don’t disclose] churn by country.");
    EXPECT_EQ(answerClass(u"西班牙的流失率是多少？", u"这个数字我们不方便披露。"), "not_answered");
}

TEST(AnswerCheck, WhoWillNotCommitGivesNoAnswer)
{
    EXPECT_EQ(answerClass(u"Will the second mill open in May?", u"I can't commit to a month for the mill."),
              "not_answered");
    EXPECT_EQ(answerClass(u"Is there a bid for the mill?", u"We are not able to comment on a bid."),
              "not_answered");
}

TEST(AnswerCheck, AnAnswerPutOffIsNoAnswer)
{
    EXPECT_EQ(answerClass(u"新工厂什么时候投产？", u"这个我们下个季度再更新。"), "not_answered");
    EXPECT_EQ(evidence(u"When does the new plant open?", u"Stay tuned for the plant."),
              u"[Stay tuned] for the plant.");
}

TEST(AnswerCheck, OnePartAnsweredAndOneRefusedIsPartly)
{
    EXPECT_EQ(
        answerClass(
            u"How large is the backlog in Europe? And what is the churn in Spain?",
            u"The backlog in Europe stood at 14 months of sales and it keeps growing. On churn, we don't "
            u"disclose it by country."),
        "partly");
}

TEST(AnswerCheck, TakingUpTheQuestionsWordsAnswersIt)
{
    EXPECT_EQ(
        answerClass(u"How large is the backlog in Europe?", u"The European backlog stood at 14 months."),
        "answered");
    EXPECT_EQ(answerClass(u"海外仓的利用率什么时候提高？", u"海外仓的利用率今年下半年会提高到八成。"),
              "answered");
}

TEST(AnswerCheck, IsUnclearWhereNothingTells)
{
    EXPECT_EQ(
        answerClass(u"How large is the backlog in Europe?", u"People in Lisbon love their new bicycles."),
        "unclear");
    EXPECT_EQ(answerClass(u"Great. Thank you both.", u"Thanks, Mara."), "unclear");
}

TEST(AnswerCheck, WhatAnAnalystOnlySaysIsHeldAgainstTheAnswer)
{
    EXPECT_EQ(answerClass(u"So the backlog in Europe is mostly trams.", u"Yes, that's correct."), "answered");
    EXPECT_EQ(answerClass(u"So the backlog in Europe is mostly trams.",
                          u"Trams are two thirds of the European backlog, buses the rest."),
              "answered");
    EXPECT_EQ(answerClass(u"So the backlog in Europe is mostly trams.", u"People in Lisbon love bicycles."),
              "unclear");
}

TEST(AnswerCheck, APartWithoutWordsOfItsOwnGoesWithTheOneBeforeIt)
{
    EXPECT_EQ(answerClass(u"How large is the backlog in Europe? And how do you think about that?",
                          u"The European backlog stood at 14 months."),
              "answered");
    EXPECT_EQ(answerClass(u"How large is the backlog in Europe? What are the dealers paying?",
                          u"The European backlog stood at 14 months."),
              "unclear");
}

TEST(AnswerCheck, TheSegmentersAnsweredPartsCount)
{
    Reading reading = smallReading(u"Q Mara Stone: How far along is Porto?\nA Tom Reed: Halfway there.");
    SubQuestion part;
    part.span = spanOf(reading, u"How far along is Porto?");
    part.answeredIn = {spanOf(reading, u"Halfway there.")};
    reading.call.exchanges[0].pairs[0].subQuestions = {part};
    const PairInsight pair = firstPair(reading);
    EXPECT_EQ(pair.answer, AnswerClass::Answered);
    EXPECT_THAT(pair.answerEvidence, ElementsAre(spanOf(reading, u"Halfway there.")));
}

TEST(Topics, AreFoundInBothLanguagesAndScripts)
{
    EXPECT_THAT(firstPair(u"Q Mara Stone: Will tariffs hurt gross margin?\nA Tom Reed: No.").topics,
                ElementsAre("gross_margin", "tariff"));
    EXPECT_THAT(firstPair(u"Q 石安: 雲業務的利潤率如何？\nA 林立: 很好。").topics,
                ElementsAre("cloud", "margin"));
}

TEST(Topics, HaveLabelsInTheLanguageOfTheReader)
{
    const Lexicon& lexicon = Lexicon::shipped();
    EXPECT_EQ(topicLabel(lexicon, "buyback", Language::English), u"Share repurchase");
    EXPECT_EQ(topicLabel(lexicon, "buyback", Language::ChineseSimplified), u"股份回购");
    EXPECT_EQ(topicLabel(lexicon, "buyback", Language::ChineseTraditional), u"股份回購");
    EXPECT_EQ(topicLabel(lexicon, "no_such_topic", Language::English), u"no_such_topic");
}

TEST(SpeakerStats, CountWordsQuestionsAndAnswers)
{
    const Reading reading = smallReading(u"Q Mara Stone: How large is it?\nA Tom Reed: Large.\n"
                                         u"q Mara Stone: Really?\nA Tom Reed: Yes, really.");
    const std::vector<SpeakerStats> speakers = insightsOf(reading).speakers;
    ASSERT_EQ(speakers.size(), 2U);
    EXPECT_EQ(speakers[0], (SpeakerStats{0, 2, 5, 5.0 / 8, 2, 0}));
    EXPECT_EQ(speakers[1], (SpeakerStats{1, 2, 3, 3.0 / 8, 0, 2}));
}

TEST(Analyse, AnEmptyCallHasNoInsights)
{
    const Reading reading;
    EXPECT_EQ(insightsOf(reading), Insights{});
}

TEST(AnalysisLexicon, CoversManyTopicsInBothLanguages)
{
    std::vector<std::string> english;
    std::vector<std::string> chinese;
    for (const LexiconEntry& entry : Lexicon::shipped().topic("topics")) {
        (entry.language == "en" ? english : chinese).push_back(entry.id);
        EXPECT_FALSE(entry.attribute("label").empty()) << entry.id;
        EXPECT_EQ(entry.language == "zh", !entry.attribute("label_hant").empty()) << entry.id;
    }
    EXPECT_GE(english.size(), 80U);
    EXPECT_EQ(english, chinese);
}

} // namespace
} // namespace earshot
