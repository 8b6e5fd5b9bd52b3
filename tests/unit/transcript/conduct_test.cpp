#include "support/segmented_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace earshot {
namespace {

using test::callOf;
using test::pairsOf;

/// "name role reason", with a mark where the role is in doubt; one a line.
std::string roles(std::u16string_view text)
{
    const Document document = test::plainDocument(text);
    const Call call = callOf(document);
    std::string drawn;
    for (const Person& person : call.people) {
        const bool doubted = std::ranges::any_of(call.doubts, [&](const Doubt& doubt) {
            return doubt.kind == DoubtKind::Role && std::ranges::any_of(call.turns, [&](const Turn& turn) {
                       return turn.label == doubt.span && turn.speaker &&
                              &call.people[static_cast<std::size_t>(*turn.speaker)] == &person;
                   });
        });
        const char* role = person.role == Role::Analyst     ? "analyst"
                           : person.role == Role::Executive ? "executive"
                           : person.role == Role::Operator  ? "operator"
                                                            : "unknown";
        drawn += toUtf8(person.name) + " " + role + (doubted ? " ?" : "") + "\n";
    }
    return drawn;
}

const std::u16string kKilns =
    u"Sales of kilns rose in every region of ours, and the depot in the north opened two months before we "
    u"had planned it, with fewer people than the old one had and with all of its ovens at work from the "
    u"first day on, which nobody of us had thought possible when we began to build it. ";

TEST(Conduct, AColleagueWhoIsCalledAndEndsWithACallIsNoAnalyst)
{
    EXPECT_EQ(
        roles(u"Borealis call for creditors\n\n"
              u"Ann Lee: Welcome to all who lent to us. Questions come at the end. Tom.\n\n"
              u"Tom Roe: Thanks, Ann. " +
              kKilns +
              u"Ida, would you take the rest?\n\n"
              u"Ida Moss: Yes. Revenue was 20 million and we owe nothing.\n\n"
              u"Ann Lee: Thank you. Eva is the first to ask.\n\n"
              u"Eva Lind: Eva Lind from Fen Credit. When is the loan due, and how will you repay it?\n\n"
              u"Ida Moss: It is due in May, and we repay it from what we hold.\n\n"
              u"Tom Roe: And the depot pays for half of it.\n\n"
              u"Eva Lind: Thanks.\n"),
        "Ann Lee executive\nTom Roe executive\nIda Moss executive\nEva Lind analyst\n");
}

TEST(Conduct, WhomOnlyTheHostCallsIsDoubted)
{
    EXPECT_EQ(roles(u"Borealis call for creditors\n\n"
                    u"Ann Lee: Good morning and welcome. The depot is open and sales rose. Tom.\n\n"
                    u"Tom Roe: Thanks, Ann. When is the loan due, and how will you repay it?\n\n"
                    u"Ida Moss: It is due in May, and we repay it from what we hold.\n\n"
                    u"Tom Roe: And the depot, what does it cost?\n\n"
                    u"Ida Moss: A good deal less than the old one.\n\n"
                    u"Tom Roe: Thanks.\n\n"
                    u"Ann Lee: Then we close. The slides are on our site.\n"),
              "Ann Lee executive ?\nTom Roe analyst ?\nIda Moss executive ?\n");
}

TEST(Conduct, WhoOnlyAsksBeforeTheQuestionsIsAnAnalystInDoubt)
{
    EXPECT_EQ(roles(u"Borealis annual meeting\n\n"
                    u"Jane Doe - Chairman: Welcome. Sales of kilns rose. Who would like to speak?\n\n"
                    u"Linda Fell: My family bought the first shares. Why is there no dividend?\n\n"
                    u"Jane Doe - Chairman: The depot had to be paid first, and it is paid now.\n\n"
                    u"Linda Fell: And next year?\n\n"
                    u"Jane Doe - Chairman: Next year the board will look at it again.\n\n"
                    u"Unidentified Shareholder: How many people work at the depot?\n\n"
                    u"Jane Doe - Chairman: Forty, and ten more in spring.\n"),
              "Jane Doe executive\nLinda Fell analyst ?\nUnidentified Shareholder analyst\n");
}

TEST(Conduct, ThanksDoNotMakeAnAskerAnExecutive)
{
    EXPECT_EQ(roles(u"某某业绩会\n主持人：欢迎参加，下面进入提问环节，第一位先请某某资管的冯总。\n"
                    u"冯知：我想请教新窑什么时候投产？\n董事长高远：四季度投产，进度正常。\n"
                    u"Ken Roe：我想知道新窑的订单够不够？\n董事长高远：订单已经排满一年。\n"
                    u"Ken Roe：OK, 谢谢。\n"),
              "主持人 operator\n冯知 analyst ?\n高远 executive\nKen Roe analyst ?\n");
}

TEST(Conduct, WhoSaysWhatTheyWouldLikeToKnowAsks)
{
    EXPECT_EQ(roles(u"某某业绩说明会\n董事长高远：收入增长，新窑按计划建设。\n"
                    u"Ken Roe：我想知道分红的安排，谢谢。\n董事长高远：今年每十股派两元。\n"
                    u"Ida Moss：海外市场的进展想知道一下。\n董事长高远：海外收入占比三成。\n"
                    u"Ken Roe：也想知道回购。\n董事长高远：目前没有回购计划。\nIda Moss：谢谢。\n"),
              "高远 executive\nKen Roe analyst ?\nIda Moss analyst ?\n");
}

TEST(Conduct, WhoSpeaksFirstAndIsCalledToAskIsDoubted)
{
    EXPECT_EQ(
        roles(test::kAnnualMeeting),
        "Jane Doe executive\nTobias Roe executive ?\nUnidentified Shareholder analyst\nIda Moss executive\n");
}

TEST(Conduct, WhoReadsWhatWasSentIsOfTheCompany)
{
    const std::u16string text = u"Borealis call\n\nOperator: Good day. I hand over to Jane Doe.\n\nJane Doe: "
                                u"Sales rose.\n\nOperator: The "
                                u"first question comes from Tom Roe with Acme Capital.\n\nTom Roe: What is "
                                u"ahead for kilns?\n\nJane Doe: "
                                u"More kilns are ahead, and more clay.\n\nOperator: There are no more "
                                u"questions on the phone.\n\nAnn Lee: I "
                                u"have one that came through the portal, from Mr. Jim Hale, who holds "
                                u"shares: \"Why was the glaze plant "
                                u"sold?\"\n\nJane Doe: The glaze plant lost money.\n\nAnn Lee: Operator, "
                                u"could you open the line once "
                                u"more?\n\nOperator: It is open.\n\nTom Roe: How many kilns will there "
                                u"be?\n\nJane Doe: Nine kilns.\n";
    EXPECT_NE(roles(text).find("Ann Lee executive"), std::string::npos) << roles(text);
    EXPECT_EQ(pairsOf(text), "* Q 4 | A 5\n* Q 7 | A 8\n* Q 11 | A 12\n");
}

} // namespace
} // namespace earshot
