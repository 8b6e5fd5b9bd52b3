#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::pairsOf;

std::u16string borealis(std::u16string_view behind)
{
    return u"Borealis Q2 call\n\nOperator: The first question comes from Tom Roe with Acme Capital.\n\n"
           u"Tom Roe - Analyst: How is demand for kilns?\n\n"
           u"Jane Doe - CEO: Demand for kilns is fine in every region of ours.\n\n" +
           std::u16string(behind);
}

/// The asker of each exchange, with the firm behind a bar.
std::string askers(std::u16string_view text)
{
    const Call call = callOf(test::plainDocument(text));
    std::string names;
    for (const Exchange& exchange : call.exchanges) {
        const Person& asker = call.people.at(static_cast<std::size_t>(exchange.asker.value()));
        names += toUtf8(asker.name) + (asker.firm.empty() ? "" : "|" + toUtf8(asker.firm)) + "\n";
    }
    return names;
}

std::string subQuestions(std::u16string_view text, std::size_t exchange)
{
    const Document document = test::plainDocument(text);
    const Call call = callOf(document);
    std::string questions;
    for (const SubQuestion& one : call.exchanges.at(exchange).pairs.at(0).subQuestions)
        questions += toUtf8(one.span.in(document.text)) + "\n";
    return questions;
}

TEST(ReadQuestions, OneReadForSomebodyIsThatPersonsExchange)
{
    const std::u16string text = borealis(
        u"Ann Lee - Investor Relations: Thank you, Jane. The next question comes in by e-mail from Ida "
        u"Moss at Fen Securities. What will the new kiln cost, and when does it start? Jane, would you "
        u"like to address that?\n\n"
        u"Jane Doe - CEO: The kiln starts in May and costs us less than the old one.\n");
    EXPECT_EQ(pairsOf(text), "* Q 2 | A 3\n* Q 4 | A 5\n");
    EXPECT_EQ(askers(text), "Tom Roe\nIda Moss|Fen Securities\n");
    EXPECT_EQ(subQuestions(text, 1), "What will the new kiln cost, \nand when does it start?\n");
}

TEST(ReadQuestions, TheReaderAsksWhereNobodyOrSeveralAreNamed)
{
    EXPECT_EQ(
        askers(borealis(
            u"Ann Lee - Investor Relations: We have a question from the webcast. Does the glaze plant run at "
            u"night?\n\n"
            u"Jane Doe - CEO: The plant runs day and night.\n\n"
            u"Ann Lee - Investor Relations: Two more written questions. One comes from Ida Moss at Fen "
            u"Securities. Is clay dearer this year? Another one is from Una Hale. Will prices of tiles "
            u"rise?\n\n"
            u"Jane Doe - CEO: Clay is dearer, and tiles follow in spring.\n")),
        "Tom Roe\nAnn Lee\nAnn Lee\n");
}

TEST(ReadQuestions, OneWhoIsOnTheCallIsKnownByTheFirstName)
{
    EXPECT_EQ(askers(borealis(
                  u"Operator: The next question comes from Ida Moss with Fen Securities.\n\n"
                  u"Ida Moss - Analyst: Will the depot open in spring?\n\n"
                  u"Jane Doe - CEO: The depot opens in April.\n\n"
                  u"Ann Lee - Investor Relations: A question online, from Ida. Who pays for the depot?\n\n"
                  u"Jane Doe - CEO: The town pays for half of the depot.\n")),
              "Tom Roe\nIda Moss\n");
}

TEST(ReadQuestions, TheMatterMayBeGivenWithoutAQuestion)
{
    const std::u16string text = borealis(
        u"Ann Lee - Investor Relations: There's a question from Ida Moss about the cost of clay in the "
        u"northern pits. Jane, would you like to take that one?\n\n"
        u"Jane Doe - CEO: Clay from the north costs a little more than it did.\n");
    EXPECT_EQ(askers(text), "Tom Roe\nIda Moss\n");
    EXPECT_EQ(subQuestions(text, 1),
              "There's a question from Ida Moss about the cost of clay in the northern pits.\n");
}

TEST(ReadQuestions, AnAnswerThatSpeaksOfAQuestionReadsNone)
{
    EXPECT_EQ(pairsOf(borealis(u"Tom Roe - Analyst: And what do web orders bring?\n\n"
                               u"Jane Doe - CEO: On your question from the web orders, they bring more than "
                               u"last year. The shop in "
                               u"the harbour does better still, since the ferry stops there again. Ann?\n\n"
                               u"Ann Lee - CFO: Web orders bring a fifth of what we sell.\n")),
              "* Q 2 | A 3\n  Q 4 | A 5 6\n");
}

TEST(ReadQuestions, AHostReadsWhatCameOverTheNetwork)
{
    const std::u16string text =
        u"主持人：下一位，东海证券的林达，请提问。\n东海证券分析师林达：新窑什么时候投产？\n"
        u"高远：新窑明年五月投产。\n"
        u"陶然：谢谢高总。网上投资者提问：釉料涨价对毛利率有什么影响？请高总回答。\n"
        u"高远：釉料涨价的影响不大，我们已经锁定了全年的用量。\n";
    EXPECT_EQ(pairsOf(text), "* Q 1 | A 2\n* Q 3 | A 4\n");
    EXPECT_EQ(askers(text), "林达|东海证券\n陶然\n");
}

TEST(ReadQuestions, OneFromTheChatIsAQuestion)
{
    const std::u16string text =
        borealis(u"Tom Roe - Analyst: Thank you.\n\n"
                 u"Ann Lee - Investor Relations: One by e-mail, from Ida Moss at Fen Securities. She asks, "
                 u"what will the new kiln cost, and when does it start?\n\n"
                 u"Jane Doe - CEO: The kiln starts in May and costs us less than the old one.\n\n"
                 u"Ann Lee - Investor Relations: Then an anonymous one: will you build a second depot?\n\n"
                 u"Jane Doe - CEO: We will not, since the first is large enough for years.\n");
    EXPECT_EQ(askers(text), "Tom Roe\nIda Moss|Fen Securities\nAnn Lee\n");
}

TEST(ReadQuestions, OneOfSomethingElseIsNone)
{
    const std::u16string text =
        borealis(u"Ann Lee - Investor Relations: And the one on the left bank is larger. Isn't it, Jane?\n\n"
                 u"Jane Doe - CEO: It is, and it costs us less than the old one.\n");
    EXPECT_EQ(askers(text), "Tom Roe\n");
}

TEST(ReadQuestions, WhoIsNamedBehindWordsOfQuestionsThatCameAsks)
{
    EXPECT_EQ(
        askers(borealis(
            u"Operator: There are no more callers. I hand back to Ann for the questions from the web.\n\n"
            u"Ann Lee - Investor Relations: Thank you. We have a number of them. The first comes from Ida "
            u"Moss "
            u"of Fen Securities, who writes: \"What will the new kiln cost?\"\n\n"
            u"Jane Doe - CEO: The kiln costs us less than the old one.\n\n"
            u"Ann Lee - Investor Relations: And the second one is by Kim Hale at Fen Securities: \"The glaze "
            u"plant has stood still since May. Why, and will it go on?\"\n\n"
            u"Jane Doe - CEO: It runs again, day and night.\n\n"
            u"Operator: That is all. Back to you, Ann, to close.\n\n"
            u"Ann Lee - Investor Relations: Thank you all. We meet again in the autumn, at the kiln.\n")),
        "Tom Roe\nIda Moss|Fen Securities\nKim Hale|Fen Securities\n");
    EXPECT_EQ(
        pairsOf(borealis(
            u"Ann Lee - Investor Relations: Two from the webcast. What will the new kiln cost?\n\n"
            u"Jane Doe - CEO: The kiln costs us less than the old one.\n\n"
            u"Operator: That is all. Back to you, Ann, to close.\n\n"
            u"Ann Lee - Investor Relations: Thank you all. We meet again in the autumn, at the kiln.\n")),
        "* Q 2 | A 3\n* Q 4 | A 5\n");
}

} // namespace
} // namespace earshot
