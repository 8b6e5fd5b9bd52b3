#include "support/segmented_text.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::callOf;
using test::pairsOf;

std::string turnsOf(std::u16string_view text)
{
    const Document document = test::plainDocument(text);
    const auto call = segment(document, Lexicon::shipped());
    return call ? test::drawn(*call, document.text) : std::string(name(call.error().code));
}

constexpr std::u16string_view kDashed = uR"(Halden Tools (HLDN 1.2%)
Q2 2031 Earnings Call

Operator

Good day and welcome. I now turn the call over to Ann Brill.

Ann Brill -- Investor Relations

Thank you. With me is our CEO.

Rolf Dane -- President and Chief Executive Officer

We had a fine quarter.

Operator

Our first question comes from Ida Moss with Pine Harbor. Please go ahead.

Ida Moss -- Pine Harbor Securities -- Analyst

How is demand in the spring?

Rolf Dane -- President and Chief Executive Officer

Do you mean garden tools, or all of it?

Ida Moss -- Pine Harbor Securities -- Analyst

Garden tools.

Rolf Dane -- President and Chief Executive Officer

They are selling very well indeed, thank you.

Operator

This concludes our call.

Duration: 31 minutes

Call participants:

Ann Brill -- Investor Relations

Rolf Dane -- President and Chief Executive Officer

Ida Moss -- Pine Harbor Securities -- Analyst

More HLDN analysis
)";

TEST(Segmenter, ReadsLabelLinesWithDashesAndLeavesTheClosingListOut)
{
    EXPECT_EQ(
        turnsOf(kDashed),
        "narration narration Halden Tools (HLDN 1.2%)/Q2 2031 Earnings Call\n"
        "operator prepared [Operator] Good day and welcome. I now turn the call over to Ann Brill.\n"
        "executive prepared [Ann Brill|Investor Relations] Thank you. With me is our CEO.\n"
        "executive prepared [Rolf Dane|President and Chief Executive Officer] We had a fine quarter.\n"
        "operator qa [Operator] Our first question comes from Ida Moss with Pine Harbor. Please go ahead.\n"
        "analyst qa [Ida Moss|Analyst|Pine Harbor Securities] How is demand in the spring?\n"
        "executive qa [Rolf Dane|President and Chief Executive Officer] Do you mean garden tools, or all of "
        "it?\n"
        "analyst qa [Ida Moss|Analyst|Pine Harbor Securities] Garden tools.\n"
        "executive qa [Rolf Dane|President and Chief Executive Officer] They are selling very well indeed, "
        "thank you.\n"
        "operator qa [Operator] This concludes our call.\n"
        "narration boilerplate Duration: 31 minutes//Call participants://Ann Brill -- Investor "
        "Relations//Rolf Dane -- President and Chief Executive Officer//Ida Moss -- Pine Harbor Securities "
        "-- "
        "Analyst//More HLDN analysis\n");
}

TEST(Segmenter, KeepsAQuestionBackAndItsReplyInTheSamePair)
{
    EXPECT_EQ(pairsOf(kDashed), "* Q 5 | A 8 | C 6 7\n");
}

constexpr std::u16string_view kInlineHan = uR"(澄岭集团今天发布了截至6月30日的第二财季财报。
财报发布后，澄岭集团董事长齐若川，CFO韩一舟出席了随后的电话会议。
以下为电话会议问答环节主要内容：
东岸证券分析师Lena Marsh：请问第三季度的毛利率怎么看？
韩一舟：预计略有提升。
齐若川去年说得很清楚：不打价格战。
齐若川：我补充一点，我们更看重现金流。
Lena Marsh：明白，谢谢。
)";

TEST(Segmenter, ReadsFirmTitleAndNameOfAHanLabelAndTitlesFromTheLead)
{
    EXPECT_EQ(turnsOf(kInlineHan),
              "narration narration 澄岭集团今天发布了截至6月30日的第二财季财报。/"
              "财报发布后，澄岭集团董事长齐若川，CFO韩一舟出席了随后的电话会议。\n"
              "narration heading 以下为电话会议问答环节主要内容：\n"
              "analyst qa [Lena Marsh|分析师|东岸证券] 请问第三季度的毛利率怎么看？\n"
              "executive qa [韩一舟|CFO] 预计略有提升。/齐若川去年说得很清楚：不打价格战。\n"
              "executive qa [齐若川|董事长|澄岭集团] 我补充一点，我们更看重现金流。\n"
              "analyst qa [Lena Marsh|分析师|东岸证券] 明白，谢谢。\n");
}

TEST(Segmenter, LinksInTheLeadAreNoNarration)
{
    EXPECT_EQ(turnsOf(u"澄岭集团今天发布了财报。\n详见：澄岭集团营收增长\n财报发布后，管理层回答了提问。\n"
                      u"东岸证券分析师Lena Marsh：毛利率怎么看？\n韩一舟：会提升。\n"),
              "narration narration 澄岭集团今天发布了财报。\nnarration boilerplate 详见：澄岭集团营收增长\n"
              "narration narration 财报发布后，管理层回答了提问。\n"
              "analyst qa [Lena Marsh|分析师|东岸证券] 毛利率怎么看？\nexecutive qa [韩一舟] 会提升。\n");
}

TEST(Segmenter, SaysSoWhereNobodySpeaks)
{
    EXPECT_EQ(turnsOf(u"A page about nothing.\nIt has two lines.\n"), "no-transcript");
}

TEST(Segmenter, AnotherAskerIsAnnouncedBehindANamelessVoice)
{
    const Document document = test::plainDocument(u"Borealis call\n\nOperator: The first question comes from "
                                                  u"Tom Roe.\n\nQ: What is ahead?\n\nA: More of "
                                                  u"it.\n\nQ: And prices?\n\nA: They rise.\n\nOperator: The "
                                                  u"next question comes from Ida Moss.\n\nQ: How is "
                                                  u"demand?\n\nA: It is fine.\n");
    EXPECT_EQ(callOf(document).exchanges.size(), 2u);
}

TEST(Segmenter, AnotherUnknownAnalystIsAnnounced)
{
    const Document document = test::plainDocument(
        u"Borealis call\n\nOperator: The first question comes from Tom Roe.\n\nUnidentified Analyst: What is "
        u"ahead?\n\nJane Doe: More of it.\n\nOperator: The next question comes from Ida "
        u"Moss.\n\nUnidentified "
        u"Analyst: How is demand?\n\nJane Doe: It is fine.\n");
    EXPECT_EQ(callOf(document).exchanges.size(), 2u);
}

TEST(Segmenter, AColleagueWhoModeratesIsNoOperator)
{
    const auto roleOfFirst = [](std::u16string_view opening) {
        std::u16string text = u"Borealis call\n\nAnn Brill: ";
        text += opening;
        text += u"\n\nJane Doe -- Chief Executive Officer\n\nSales rose.\n\nAnn Brill: We go next to Tom Roe "
                u"at Acme, "
                u"the first question.\n\nTom Roe -- Acme Capital -- Analyst\n\nWhat is ahead?\n\nJane Doe -- "
                u"Chief "
                u"Executive Officer\n\nMore of it.\n\nAnn Brill: The next question comes from Ida "
                u"Moss.\n\nIda Moss "
                u"-- Borealis -- Analyst\n\nHow is demand?\n";
        const Document document = test::plainDocument(text);
        return callOf(document).people.front().role;
    };
    EXPECT_EQ(roleOfFirst(u"Welcome to our call."), Role::Executive);
    EXPECT_EQ(roleOfFirst(u"Good day. All lines are in listen-only mode."), Role::Operator);
}

TEST(Segmenter, TheNextPersonOfAListIsNoTitle)
{
    const Document document = test::plainDocument(
        u"Borealis call\n\nAnn Brill\n\nWelcome to the call.\n\nJane Doe -- Chief Executive Officer\n\nSales "
        u"rose.\n\nAnn Brill\n\nThank you, Jane.\n\nDuration: 31 minutes\n\nCall participants:\n\nAnn "
        u"Brill\n\nJane Doe -- Chief Executive Officer\n");
    EXPECT_EQ(toUtf8(callOf(document).people.front().title), "");
}

TEST(Segmenter, AListBesideThatOfTheCompanyHoldsItsGuests)
{
    const Document document = test::plainDocument(
        u"Borealis call\n\nCORPORATE PARTICIPANTS\nJane Doe  Chief Executive Officer\n\nCALL "
        u"PARTICIPANTS\nTom Roe "
        u" Acme Tools\n\nPRESENTATION\n\nOperator\nGood day.\n\nJane Doe  Chief Executive Officer\nSales "
        u"rose.\n\nTom Roe  Acme Tools\nWhat is ahead?\n\nJane Doe  Chief Executive Officer\nMore of it.\n");
    const Call call = callOf(document);
    for (const Person& person : call.people)
        if (person.name == u"Tom Roe") {
            EXPECT_EQ(person.role, Role::Analyst);
            return;
        }
    FAIL() << "Tom Roe speaks";
}

TEST(Segmenter, ABrokerWhoModeratesBehindALetterAsksNothing)
{
    EXPECT_EQ(
        test::pairsOf(
            u"To the exchange, November 8\n\nManagement:\n\nMs. Jane Doe - Managing Director\n\n"
            u"Moderator: Mr. Tom Roe - Acme Securities\n\n"
            u"Moderator: Welcome. There will be an opportunity to ask a question, please press star one. "
            u"I now hand over to Mr. Tom Roe. Over to you, sir.\n\n"
            u"Tom Roe: Thank you. On behalf of Acme Securities I welcome you all. Over to Ms. Doe.\n\n"
            u"Jane Doe: Thank you. Sales of kilns rose in every region of ours, and the depot is open.\n\n"
            u"Moderator: We begin the question-and-answer session. The first question is from the line of "
            u"Ida Moss from Fen Portfolio. Please go ahead.\n\n"
            u"Ida Moss: What was the share of exports, and is there any delay of orders?\n\n"
            u"Jane Doe: A third was exports, and two customers have asked for a later date.\n"),
        "* Q 7 | A 8\n");
}

} // namespace
} // namespace earshot
