#include "support/segmented_text.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using test::spoken;

TEST(LabelForms, APersonsBracketsStandBehindTheVoices)
{
    EXPECT_EQ(spoken(u"某某纪要\n【Q1】【青穗证券 李雨桐】毛利率为什么下降？\n【A】【高远】原材料涨价。\n"
                     u"【Q2】【海岬证券 周敏】有回购计划吗？\n【A】【高远】没有。\n"),
              "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n"
              "analyst 周敏: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelForms, WhoseATitleIsStandsInBrackets)
{
    EXPECT_EQ(spoken(u"Borealis half year call\n\nChair (Jane Doe): Welcome to everybody.\n\n"
                     u"Finance director (Jim Hale): Sales rose.\n\nCEO (Ann Lee): Orders rose.\n\n"
                     u"Analyst (Tom Roe): What is ahead?\n\nFinance director (Jim Hale): More of it.\n"),
              "executive Jane Doe: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
              "executive Ann Lee: Orders rose.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jim Hale: More of it.\n");
    EXPECT_EQ(spoken(u"某某说明会\n董事长（高远）：大家好。\n财务总监（田甜）：收入增长。\n"
                     u"分析师（李雨桐）：毛利率为什么下降？\n财务总监（田甜）：原材料涨价。\n"),
              "executive 高远: 大家好。\nexecutive 田甜: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\n"
              "executive 田甜: 原材料涨价。\n");
}

TEST(LabelForms, WhoSpeaksForAFirmStandsInBrackets)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nBorealis (Jane Doe): Welcome to everybody.\n\nBorealis (Jim Hale): "
                     u"Sales rose.\n\nBorealis (Jane Doe): Questions, please.\n\nAcme Capital (Tom Roe): "
                     u"What is ahead?\n\nBorealis (Jim Hale): More of it.\n\nNorthgate (Sam Poe): How much?"
                     u"\n\nBorealis (Jim Hale): A third.\n"),
              "executive Jane Doe: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
              "executive Jane Doe: Questions, please.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jim Hale: More of it.\nanalyst Sam Poe: How much?\nexecutive Jim Hale: A third.\n");
    EXPECT_EQ(
        spoken(u"某某业绩会\n青穗证券（李雨桐）：毛利率为什么下降？\n公司（高远）：原材料涨价。\n"
               u"海岬证券（周敏）：有回购计划吗？\n公司（高远）：没有。\n"),
        "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\nanalyst 周敏: 有回购计划吗？\n"
        "executive 高远: 没有。\n");
}

TEST(LabelForms, AFullStopPartsANameFromItsWords)
{
    EXPECT_EQ(spoken(u"Borealis call\n\nJane Doe. Welcome to everybody on the call of the quarter.\n\n"
                     u"Jim Hale. Sales rose by a third in the quarter, and costs fell.\n\n"
                     u"Jane Doe. We take questions now, and the first is from Tom Roe.\n\n"
                     u"Tom Roe. What is ahead of you in the fourth quarter?\n\n"
                     u"Jim Hale. More of it, by all that we can see today.\n\n"
                     u"Tom Roe. How much of that is price, and how much is volume?\n\n"
                     u"Jim Hale. A third of it is price, the rest is volume.\n"),
              "executive Jane Doe: Welcome to everybody on the call of the quarter.\n"
              "executive Jim Hale: Sales rose by a third in the quarter, and costs fell.\n"
              "executive Jane Doe: We take questions now, and the first is from Tom Roe.\n"
              "analyst Tom Roe: What is ahead of you in the fourth quarter?\n"
              "executive Jim Hale: More of it, by all that we can see today.\n"
              "analyst Tom Roe: How much of that is price, and how much is volume?\n"
              "executive Jim Hale: A third of it is price, the rest is volume.\n");
}

TEST(LabelForms, InitialsMayBeAWord)
{
    EXPECT_EQ(
        spoken(u"Borealis call\nParticipants\nIngrid Salas (IS), CFO, Borealis\nTom Roe (TR), Analyst, Acme "
               u"Capital\n\nIS: Sales rose.\n\nTR: What is ahead?\n\nIS: More of it.\n\nTR: How much?\n\n"
               u"IS: A third.\n"),
        "executive Ingrid Salas: Sales rose.\nanalyst Tom Roe: What is ahead?\n"
        "executive Ingrid Salas: More of it.\nanalyst Tom Roe: How much?\nexecutive Ingrid Salas: A "
        "third.\n");
}

TEST(LabelForms, FirmsStandBehindAnAtAndBeforeADash)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nJane Doe @ Borealis: Sales rose.\n\nTom Roe @ Acme Capital: What is ahead?\n\n"
            u"Jane Doe @ Borealis: More of it.\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\nexecutive Jane Doe: More of "
        "it.\n");
    EXPECT_EQ(
        spoken(u"某某业绩会\n岭南精工-高远明：收入增长。\n青穗证券-李雨桐：毛利率为什么下降？\n"
               u"岭南精工-高远明：原材料涨价。\n"),
        "executive 高远明: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\nexecutive 高远明: 原材料涨价。\n");
}

TEST(LabelForms, ANameInBoldNeedsNoColon)
{
    const std::u16string_view names[] = {u"Jane Doe", u"Jim Hale", u"Jane Doe",
                                         u"Tom Roe",  u"Jim Hale", u"Tom Roe"};
    Document document = test::plainDocument(
        u"Borealis call\nJane Doe Welcome to everybody.\nJim Hale Sales rose.\nJane Doe The first question "
        u"comes "
        u"from Tom Roe.\nTom Roe What is ahead?\nJim Hale More of it.\nTom Roe How much of it?\n");
    for (std::size_t i = 0; i < std::size(names); ++i) {
        Block& block = document.blocks[i + 1];
        block.bold = {
            Span(block.span.begin(), block.span.begin() + static_cast<std::int32_t>(names[i].size()))};
    }
    EXPECT_EQ(test::spoken(test::callOf(document), document.text),
              "executive Jane Doe: Welcome to everybody.\nexecutive Jim Hale: Sales rose.\n"
              "executive Jane Doe: The first question comes from Tom Roe.\nanalyst Tom Roe: What is ahead?\n"
              "executive Jim Hale: More of it.\nanalyst Tom Roe: How much of it?\n");
}

TEST(LabelForms, WhoIsNamedRightBeforeAndAsksSpeaksThoughOnceOnly)
{
    for (const std::u16string_view form : {u"", u"Ms. "}) {
        const std::u16string mark(form);
        std::u16string text = u"Borealis full year call\n\n";
        std::u16string expected;
        const auto say = [&](std::u16string_view who, std::u16string_view role, std::u16string_view words) {
            text += mark + std::u16string(who) + u": " + std::u16string(words) + u"\n\n";
            expected += std::u16string(role) + u" " + mark + std::u16string(who) + u": " +
                        std::u16string(words) + u"\n";
        };
        say(u"Quill", u"executive", u"Welcome to everybody on the call of the year.");
        say(u"Hale", u"executive", u"Sales rose by a third in the year, and costs fell.");
        say(u"Quill", u"executive", u"We take questions now. The first is from Carol Dray.");
        say(u"Dray", u"analyst", u"Morning to you all. What is ahead of you in the new year?");
        say(u"Hale", u"executive", u"More of it, by all that we can see today.");
        say(u"Quill", u"executive", u"Next is Petra Voss of Acme Capital.");
        say(u"Voss", u"analyst", u"Thanks. How much of that is price, and how much is volume?");
        say(u"Hale", u"executive", u"A third of it is price, the rest is volume.");
        say(u"Quill", u"executive", u"That ends the call. Thank you all for coming.");
        EXPECT_EQ(spoken(text), toUtf8(expected));
    }
}

TEST(LabelForms, ABracketHoldsTheNameAndMoreOfThePerson)
{
    const std::string expected = "executive Jane Doe: Welcome to everybody on the call of the quarter.\n"
                                 "executive Jim Hale: Sales rose by a third in the quarter, and costs fell.\n"
                                 "executive Jane Doe: Tom, you are the first today.\n"
                                 "analyst Tom Roe: What is ahead of you in the fourth quarter?\n"
                                 "executive Jim Hale: More of it, by all that we can see today.\n"
                                 "analyst Tom Roe: How much of that is price, and how much is volume?\n"
                                 "executive Jim Hale: A third of it is price, the rest is volume.\n";
    struct Marks {
        std::u16string_view before, between, behind;
    };
    constexpr Marks kMarks[] = {{u"[10:00:00] <", u" / ", u"> "}, {u"**", u"** *(", u")*: "}};
    for (const Marks& marks : kMarks) {
        const auto line = [&](std::u16string_view name, std::u16string_view more, std::u16string_view words) {
            std::u16string out(marks.before);
            return ((((out += name) += marks.between) += more) += marks.behind) + std::u16string(words) +
                   u"\n\n";
        };
        EXPECT_EQ(spoken(u"Borealis call\n\n" +
                         line(u"Jane Doe", u"host", u"Welcome to everybody on the call of the quarter.") +
                         line(u"Jim Hale", u"CFO", u"Sales rose by a third in the quarter, and costs fell.") +
                         line(u"Jane Doe", u"host", u"Tom, you are the first today.") +
                         line(u"Tom Roe", u"Acme", u"What is ahead of you in the fourth quarter?") +
                         line(u"Jim Hale", u"CFO", u"More of it, by all that we can see today.") +
                         line(u"Tom Roe", u"Acme", u"How much of that is price, and how much is volume?") +
                         line(u"Jim Hale", u"CFO", u"A third of it is price, the rest is volume.")),
                  expected);
    }
}

TEST(LabelForms, AFirmMayStandBeforeAPersonWithATitle)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nBorealis Tools - Jane Doe, Chief Executive Officer: Sales rose.\n\n"
            u"Borealis Tools - Jim Hale, CFO: Costs fell.\n\nCalder Securities - Tom Roe: What is ahead?\n\n"
            u"Borealis Tools - Jim Hale, CFO: More of it.\n\nCalder Securities - Tom Roe: How much?\n"),
        "executive Jane Doe: Sales rose.\nexecutive Jim Hale: Costs fell.\nanalyst Tom Roe: What is ahead?\n"
        "executive Jim Hale: More of it.\nanalyst Tom Roe: How much?\n");
}

TEST(LabelForms, AFamilyNameAndATitleCallSomebody)
{
    EXPECT_EQ(
        spoken(u"某某業績會\n主持人：歡迎大家。\n財務長　卓葉美伶：營收成長三成。\n主持人：第一位請林志豪提問"
               u"。\n"
               u"林志豪（磐石證券）：匯率的假設是多少？\n卓財務長：我們用三十二。\n主持人：謝謝大家。\n"),
        "operator 主持人: 歡迎大家。\nexecutive 卓葉美伶: 營收成長三成。\noperator 主持人: "
        "第一位請林志豪提問。\n"
        "analyst 林志豪: 匯率的假設是多少？\nexecutive 卓葉美伶: 我們用三十二。\noperator 主持人: "
        "謝謝大家。\n");
}

TEST(LabelForms, SquareBracketsHoldNamesButDirectionsToo)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\n[Moderator] Welcome to the call.\n\n[Jane Doe, President (TYO: 6987 +1.2%)] "
            u"Sales "
            u"rose.\n\n[Technical Difficulty] Costs fell.\n\n[Moderator] Tom Roe of Acme Capital, please.\n\n"
            u"[Tom Roe, Acme Capital] What is ahead?\n\n[Jane Doe] More of it.\n\n[Moderator] Goodbye.\n"),
        "operator Moderator: Welcome to the call.\n"
        "executive Jane Doe: Sales rose.\n\n[Technical Difficulty] Costs fell.\n"
        "operator Moderator: Tom Roe of Acme Capital, please.\nanalyst Tom Roe: What is ahead?\n"
        "executive Jane Doe: More of it.\noperator Moderator: Goodbye.\n");
}

TEST(LabelForms, InitialsAndFamilyNamesAreThoseOfPeopleIntroducedInWords)
{
    EXPECT_EQ(
        spoken(
            u"Talk\nThe chief executive Jim Hale (JH) and the finance director Ann Salas (AS) met Tom Roe "
            u"(TR) of "
            u"the Courier.\n\nTR: Let us start. How was the year?\n\nJH: It was a good one.\n\nTR: And the "
            u"dividend?\n\nAS: Two pence.\n"),
        "analyst Tom Roe: Let us start. How was the year?\nexecutive Jim Hale: It was a good one.\n"
        "analyst Tom Roe: And the dividend?\nexecutive Ann Salas: Two pence.\n");
}

TEST(LabelForms, AnInterpreterSpeaksForSomebodyElse)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\n[Moderator] Welcome to the call.\n\n[Kenji Okabe, President] Sales rose.\n\n"
            u"[Interpreter] The president says that sales rose.\n\n[Moderator] Mr. Roe of Acme Capital, "
            u"please."
            u"\n\n[Tom Roe, Acme Capital] What is ahead?\n\n[Interpreter] He says, more of it.\n\n"
            u"[Moderator] Goodbye.\n"),
        "operator Moderator: Welcome to the call.\nexecutive Kenji Okabe: Sales rose.\n"
        "executive Kenji Okabe: The president says that sales rose.\n"
        "operator Moderator: Mr. Roe of Acme Capital, please.\nanalyst Tom Roe: What is ahead?\n"
        "executive Kenji Okabe: He says, more of it.\noperator Moderator: Goodbye.\n");
    EXPECT_EQ(
        spoken(u"某某业绩会\n高远（译员代译）：收入增长。\n李雨桐（青穗证券）：毛利率为什么下降？\n译员：他说"
               u"原材料涨价。\n"
               u"李雨桐（青穗证券）：有回购计划吗？\n高远（译员代译）：没有。\n"),
        "executive 高远: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 他说原材料涨价。\n"
        "analyst 李雨桐: 有回购计划吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelForms, ATitleMayStandBeforeADashAndAName)
{
    EXPECT_EQ(
        spoken(u"某某业绩会\n总裁-高远明：收入增长。\n青穗证券-李雨桐：毛利率为什么下降？\n总工程师-"
               u"周明：原材料涨价。\n"
               u"青穗证券-李雨桐：有回购计划吗？\n总裁-高远明：没有。\n"),
        "executive 高远明: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\nexecutive 周明: 原材料涨价。\n"
        "analyst 李雨桐: 有回购计划吗？\nexecutive 高远明: 没有。\n");
}

TEST(LabelForms, WhatIsDoneStandsBehindADash)
{
    EXPECT_EQ(
        spoken(u"某某业绩会\n青穗证券-李雨桐-提问：毛利率为什么下降？\n公司-高远-回答：原材料涨价。\n"
               u"海岬证券-周敏-提问：有回购计划吗？\n公司-高远-回答：没有。\n"),
        "analyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\nanalyst 周敏: 有回购计划吗？\n"
        "executive 高远: 没有。\n");
}

TEST(LabelForms, OneGivenNameMayBeTwoPeoples)
{
    EXPECT_EQ(
        spoken(u"某某业绩会\n高远(David) 董事长：收入增长。\n李雨桐(David) 青穗证券：毛利率为什么下降？\n"
               u"高远(David) 董事长：原材料涨价。\n"),
        "executive 高远: 收入增长。\nanalyst 李雨桐: 毛利率为什么下降？\nexecutive 高远: 原材料涨价。\n");
}

TEST(LabelForms, InitialsAreThoseOfOneOnTheList)
{
    std::u16string page =
        u"Borealis call\n\nParticipants\nJim Hale, Chief Executive Officer\nTom Roe, Acme "
        u"Capital\n\nPresentation\n\nJH: Welcome, sales rose in every market that we serve.\n\n";
    std::string expected = "executive Jim Hale: Welcome, sales rose in every market that we serve.\n";
    for (int i = 0; i < 4; ++i) {
        page += u"TR: What is ahead of you in the other half of the year?\n\nJH: More of it, as far as we "
                u"can tell "
                u"today.\n\n";
        expected += "analyst Tom Roe: What is ahead of you in the other half of the year?\n"
                    "executive Jim Hale: More of it, as far as we can tell today.\n";
    }
    EXPECT_EQ(spoken(page), expected);
}

TEST(LabelForms, CountedAnalystsAreSeveralPeople)
{
    EXPECT_EQ(
        spoken(
            u"Borealis call\n\nCEO: Welcome, sales rose.\n\nAnalyst 1: What is ahead?\n\nCEO: More of it.\n\n"
            u"Analyst 2: How much?\n\nCEO: Much of it.\n\nAnalyst 1: Thank you.\n"),
        "executive CEO: Welcome, sales rose.\nanalyst Analyst 1: What is ahead?\nexecutive CEO: More of it.\n"
        "analyst Analyst 2: How much?\nexecutive CEO: Much of it.\nanalyst Analyst 1: Thank you.\n");
}

TEST(LabelForms, AWholeLineMayNameAFirmThatNoListKnows)
{
    EXPECT_EQ(
        spoken(u"Borealis half year\n\nAnn Hale, CEO:\nGood day.\n\nTom Roe, Barlow & Pryce:\nIs the surplus "
               u"trapped?\n\nAnn Hale, CEO:\nNo, it is too small.\n\nIda Moss, Peel Sandford:\nAnd the "
               u"dividend?\n\nAnn Hale, CEO:\nIt stays.\n"),
        "executive Ann Hale: Good day.\nanalyst Tom Roe: Is the surplus trapped?\nexecutive Ann Hale: No, it "
        "is "
        "too small.\nanalyst Ida Moss: And the dividend?\nexecutive Ann Hale: It stays.\n");
}

TEST(LabelForms, WhoAsksMayBeKnownByAFamilyNameOnly)
{
    EXPECT_EQ(spoken(u"某某股东大会\n主席：各位好。\n股东李先生：今年派息多少？\n主席：三毛。\n股東陳太：安全"
                     u"嗎？\n主席：安全"
                     u"。\n"),
              "executive 主席: 各位好。\nanalyst 股东李先生: 今年派息多少？\nexecutive 主席: 三毛。\nanalyst "
              "股東陳太: "
              "安全嗎？\nexecutive 主席: 安全。\n");
}

TEST(LabelForms, BlanksPartANameItsFirmAndATitle)
{
    EXPECT_EQ(
        spoken(
            u"某某电话会\n\n00:48 程立 青禾生物 总裁\n前三季度收入增长三成。\n\n01:35 周明轩 海桥证券 "
            u"分析师\n"
            u"价格怎么看？\n\n02:10 程立 青禾生物 总裁\n明年还会跌。\n\n02:40 周明轩 海桥证券 分析师\n有回购"
            u"吗？\n\n03:05 程立 青禾生物 总裁\n没有。\n"),
        "executive 程立: 前三季度收入增长三成。\nanalyst 周明轩: 价格怎么看？\nexecutive 程立: 明年还会跌。\n"
        "analyst 周明轩: 有回购吗？\nexecutive 程立: 没有。\n");
}

TEST(LabelForms, CallersAreToldApartByTheirNumbers)
{
    EXPECT_EQ(
        spoken(u"某某电话会\n高远：大家好。\n提问者(尾号8812)：价格怎么看？\n高远：会跌。\n提问者(尾号0345)"
               u"：有回购吗"
               u"？\n高远：没有。\n"),
        "executive 高远: 大家好。\nanalyst 提问者(尾号8812): 价格怎么看？\nexecutive 高远: 会跌。\nanalyst "
        "提问者(尾号0345): 有回购吗？\nexecutive 高远: 没有。\n");
}

TEST(LabelForms, TheMarkThatClosesABoldQuestionIsNotSaid)
{
    EXPECT_EQ(
        spoken(u"# 某某笔记\n\n**Q：单价还会涨吗？**\n\nA：看需求。\n\n**Q：有回购吗？**\n\nA：没有。\n"),
        "analyst 投资者: 单价还会涨吗？\nexecutive 公司: 看需求。\nanalyst 投资者: 有回购吗？\nexecutive "
        "公司: "
        "没有。\n");
}
TEST(LabelForms, FirmsThatNoListKnowsStandBehindNamesThatReturn)
{
    EXPECT_EQ(
        spoken(
            u"Borealis results\n\nJANE DOE, Borealis Haulage: Good day. Sales rose.\n\nTOM ROE, Pine Harbor: "
            u"What is ahead?\n\nJANE DOE, Borealis Haulage: More of it.\n\nTOM ROE, Pine Harbor: How "
            u"much?\n\nUNIDENTIFIED SPEAKER, : Louder, please.\n\nIDA MOSS, Mill Road & Sons: May I ask "
            u"about "
            u"debt?\n\nJANE DOE, Borealis Haulage: It fell.\n"),
        "executive JANE DOE: Good day. Sales rose.\nanalyst TOM ROE: What is ahead?\nexecutive JANE DOE: "
        "More of it.\nanalyst TOM ROE: How much?\nunknown UNIDENTIFIED SPEAKER: Louder, please.\n"
        "analyst IDA MOSS: May I ask about debt?\nexecutive JANE DOE: It fell.\n");
    EXPECT_EQ(
        spoken(
            u"Borealis results\n\nJane Doe: Sales rose.\n\nTom Roe: What is ahead?\n\nTwo Places, Oslo And "
            u"Turku: we build there.\n\nJane Doe: More of it.\n\nTom Roe: Thanks.\n"),
        "executive Jane Doe: Sales rose.\nanalyst Tom Roe: What is ahead?\n\nTwo Places, Oslo And Turku: we "
        "build there.\nexecutive Jane Doe: More of it.\nanalyst Tom Roe: Thanks.\n");
}

TEST(LabelForms, AFirmBelowANameBelongsToItWhateverTheListSays)
{
    const std::u16string more = u" We have said so before, and we say it again to all of you who came here.";
    const std::string turns = spoken(
        u"Borealis results\n\nSpeakers:\nJane Doe, Chair, Borealis Haulage plc\nIda Moss, Chief Executive, "
        u"Borealis Haulage plc\n\nIda Moss\nBorealis Haulage\nSales rose." +
        more + u"\n\nJane Doe\nBorealis Haulage\nGood day." + more +
        u"\n\nTom Roe\nPine Harbor\nWhat is ahead?\n\n"
        u"Ida Moss\nBorealis Haulage\nMore of it." +
        more +
        u"\n\nTom Roe\nPine Harbor\nHow much?\n\n"
        u"Jane Doe\nBorealis Haulage\nA third." +
        more +
        u"\n\nIda Moss\nBorealis Haulage\nOr more.\n\n"
        u"Jane Doe\nBorealis Haulage\nGood day." +
        more + u"\n");
    EXPECT_EQ(turns.find("Haulage"), std::string::npos) << turns;
    EXPECT_EQ(turns.find("executive Ida Moss: Sales rose."), 0u) << turns;
    EXPECT_NE(turns.find("executive Jane Doe: A third."), std::string::npos) << turns;
}

} // namespace
} // namespace earshot
