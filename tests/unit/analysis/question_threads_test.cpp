#include "analysis/question_threads.h"

#include "support/made_reading.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

Reading asked(std::u16string_view first, std::u16string_view second)
{
    return test::madeReading({{first, Role::Analyst, u"What of oats? And of barley?"},
                              {u"Mara", Role::Executive, u"Oats rose."},
                              {second, Role::Analyst, u"And rye?"},
                              {u"Mara", Role::Executive, u"Rye fell."}});
}

TEST(QuestionThreads, FollowAnAnalystThroughTheCalls)
{
    const Reading spring = asked(u"Ned Harrow", u"Ida Fenn");
    Reading summer = asked(u"Sol Ardent", u"N. Harrow");
    summer.call.people[2].aliases = {u"NED HARROW"};
    const std::vector<QuestionThread> threads = questionThreads({&spring, &summer});
    ASSERT_EQ(threads.size(), 1U) << "the others ask in one call alone";
    EXPECT_EQ(threads[0].asker, u"N. Harrow");
    EXPECT_EQ(threads[0].questions, (std::vector<PairRef>{{0, 0, 0}, {1, 1, 0}}));
}

TEST(QuestionThreads, AFormThatTwoPeopleShareMakesThemNoOne)
{
    Reading spring = asked(u"Ned Harrow", u"Ida Fenn");
    Reading summer = asked(u"Ned Ardent", u"Ida Fenn");
    spring.call.people[0].aliases = {u"Ned"};
    summer.call.people[0].aliases = {u"Ned"};
    const std::vector<QuestionThread> threads = questionThreads({&spring, &summer});
    ASSERT_EQ(threads.size(), 1U);
    EXPECT_EQ(threads[0].asker, u"Ida Fenn");
}

TEST(QuestionThreads, ThoseWithTheMostQuestionsComeFirst)
{
    const Reading spring = asked(u"Ned Harrow", u"Ida Fenn");
    const Reading summer = asked(u"Ida Fenn", u"Ned Harrow");
    const Reading autumn = asked(u"Ida Fenn", u"Sol Ardent");
    const std::vector<QuestionThread> threads = questionThreads({&spring, &summer, &autumn});
    ASSERT_EQ(threads.size(), 2U);
    EXPECT_EQ(threads[0].asker, u"Ida Fenn");
    EXPECT_EQ(threads[0].questions.size(), 3U);
    EXPECT_EQ(threads[1].asker, u"Ned Harrow");
}

TEST(OpenParts, AreThoseWithoutAnAnswerWhereTheAnswerCouldBeClassed)
{
    Reading reading = asked(u"Ned Harrow", u"Ida Fenn");
    const Span barley = test::placeOf(reading, u"And of barley?");
    reading.call.exchanges[0].pairs[0].subQuestions = {
        {test::placeOf(reading, u"What of oats?"), {test::placeOf(reading, u"Oats rose.")}}, {barley, {}}};
    AnswerClass& answer = reading.insights.exchanges[0].pairs[0].answer;
    answer = AnswerClass::Partly;
    EXPECT_EQ(openParts({&reading}), (std::vector<OpenPart>{{{0, 0, 0}, barley}}));
    answer = AnswerClass::Unclear;
    EXPECT_TRUE(openParts({&reading}).empty()) << "nothing tells which";
}

} // namespace
} // namespace earshot
