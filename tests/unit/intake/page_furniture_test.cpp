#include "intake/repair/page_furniture.h"
#include "unit/intake/read_support.h"

#include <algorithm>

namespace earshot {
namespace {

/// Eight pages of one call, each with a head, a footer and its number, every paragraph cut by the page's end.
std::string printedPages()
{
    const std::string things[] = {"shops", "ships", "roads", "ports", "mines",
                                  "farms", "banks", "homes", "funds"};
    std::string text =
        "BRIGHTWATER HOLDINGS\nThird Quarter Call\n\nOperator: Good day and welcome to the call.\n";
    for (int page = 1; page <= 8; ++page) {
        const std::string& thing = things[page - 1];
        text += "We will begin with our " + thing + ".\nThere were more " + thing +
                " than in the year before, and fewer\n";
        text += "© Brightwater Holdings, Inc.\n\n" + std::to_string(page) +
                "\n\n\fBRIGHTWATER HOLDINGS\nThird Quarter Call\n\n";
        text += thing + " will be added from now on.\nNext come the " + things[page] + ".\n";
    }
    return text + "Operator: Goodbye.\n";
}

TEST(PageFurniture, ThatReturnsAtTheEdgesOfPagesGoes)
{
    const Document document = read(printedPages());
    const std::string text = toUtf8(document.text);
    EXPECT_EQ(text.find("© Brightwater"), std::string::npos) << text;
    EXPECT_EQ(text.find("Third Quarter Call"), text.rfind("Third Quarter Call"))
        << "the first names the call";
    EXPECT_NE(text.find("than in the year before, and fewer roads will be added"), std::string::npos)
        << "the sentence is whole again";
    EXPECT_EQ(std::ranges::count(document.repairs, RepairKind::PageFurniture, &Repair::kind), 8);
    EXPECT_EQ(document.blocks.front().page, 1);
    EXPECT_EQ(document.blocks.back().page, 9);
}

TEST(PageFurniture, OfPagesNamedByTheirNumbersGoes)
{
    const std::string text =
        cleaned("        江岸精密股份有限公司\n      "
                "投资者关系活动记录表\n\n问：毛利率为何提高？\n答：因为新产品较多。\n"
                "        第 1 页 共 3 页\n江岸精密股份有限公司    投资者关系活动记录表\n感谢提问。\n"
                "问：明年呢？\n答：会更好。\n        第 2 页 共 3 页\n"
                "江岸精密股份有限公司    投资者关系活动记录表\n谢谢。\n");
    EXPECT_EQ(text, "        江岸精密股份有限公司\n      "
                    "投资者关系活动记录表\n\n问：毛利率为何提高？\n答：因为新产品较多。\n"
                    "感谢提问。\n问：明年呢？\n答：会更好。\n谢谢。\n");
}

TEST(PageFurniture, ThatCountsPagesBehindItsWordsGoes)
{
    std::string text = "BOREALIS TOOLS\nSecond Quarter Call\n\n";
    std::string expected = text;
    for (int page = 1; page <= 3; ++page) {
        for (int line = 0; line < 9; ++line) {
            const std::string said =
                "We said " + std::string(static_cast<std::size_t>(page * 10 + line), 'o') + ".\n\n";
            text += said;
            expected += said;
        }
        text +=
            "Copyright Borealis. All rights reserved.\nborealis.example  " + std::to_string(page) + "\n\n";
    }
    EXPECT_EQ(cleaned(text + "The end.\n"), expected + "The end.\n");
}

TEST(PageFurniture, WhoseColumnCountsPagesGoes)
{
    for (const char* footer : {"北岸海運　　　　第 # 頁，共 3 頁", "Page # of 3 | Borealis Tools",
                               "Borealis Tools\tPage # of 3"}) {
        std::string text = "Second Quarter Call\n\n";
        std::string expected = text;
        for (int page = 1; page <= 3; ++page) {
            for (int line = 0; line < 9; ++line) {
                const std::string said =
                    "We said " + std::string(static_cast<std::size_t>(page * 10 + line), 'o') + ".\n\n";
                text += said;
                expected += said;
            }
            std::string numbered = footer;
            numbered.replace(numbered.find('#'), 1, std::to_string(page));
            text += numbered + "\n\n";
        }
        EXPECT_EQ(cleaned(text + "The end.\n"), expected + "The end.\n") << footer;
    }
}

TEST(PageFurniture, AHeadBelowAFooterNamesTheCallAsItsTitleDoes)
{
    EXPECT_EQ(cleaned("【研究所】江岸茶饮（1234.HK）纪要\n\n1. 门店有多少？\n门店一百家，分布在六个国家，\n"
                      "正文之后的条款部分      3 / 6\n研究所\u3000江岸茶饮（1234.HK）\n八成在国外。\n2. "
                      "展望？\n会更好。\n"
                      "3. 分红？\n照旧。\n4. 成本？\n平稳。\n5. 渠道？\n不变。\n6. 价格？\n不变。\n"
                      "正文之后的条款部分      6 / 6\n"),
              "【研究所】江岸茶饮（1234.HK）纪要\n\n1. "
              "门店有多少？\n门店一百家，分布在六个国家，\n八成在国外。\n2. 展望？\n"
              "会更好。\n3. 分红？\n照旧。\n4. 成本？\n平稳。\n5. 渠道？\n不变。\n6. 价格？\n不变。\n");
}

TEST(PageFurniture, AWordOfSpeechBelowAHeadStaysThoughTheTitleHasItToo)
{
    std::string text = "Brightwater Call\n\nOperator: I will hand over to Dana Whitlock.\n\n";
    for (int page = 1; page <= 3; ++page)
        text += "Dana Whitlock: Sales rose on page " + std::to_string(page) + ", and costs fell.\n\nPage " +
                std::to_string(page) + " of 4\nBrightwater Call\n\n";
    text += "Operator: I will turn the call back to Dana\n\nPage 4 of 4\nBrightwater Call\n\nWhitlock.\n";
    EXPECT_NE(cleaned(text).find("Whitlock.\n\nDana"), std::string::npos);
    EXPECT_TRUE(cleaned(text).ends_with("Whitlock.\n")) << cleaned(text);
}

TEST(PageFurniture, IsNoNumberOfASpeakersOwn)
{
    for (const char* text :
         {"Analyst: How many shops will you open?\n12\nThat is a lot.\n14\nAnd more.\n",
          "Please turn to page 5.\nPage 5 shows revenue.\nQ\nA\nQ\nA\n3\n4\n5\n",
          "10/12\nA date, no page.\n3/12\nAnother one.\n", "问：第 3 页怎么看？\n答：请看第 5 页。\n"})
        EXPECT_EQ(cleaned(text), text);
}

const std::string kWrapped = "Operator: Good morning, and welcome to the results call of Brightwater\n"
                             "Holdings. I will now hand the call over to our head of investor rela-\n"
                             "tions, who will begin. Investor relations are important to us here.\n"
                             "Anna Berg: Thank you. Revenue of the quarter grew by 12% to $3.4\n"
                             "billion, and the margin was well above the level that we had seen in\n"
                             "the year before, helped by a better mix and by lower costs of goods.\n"
                             "We expect that to go on in the quarters ahead, and we have raised the\n"
                             "guidance for the year as a whole.\n"
                             "\n"
                             "Our second topic is cash. Free cash flow was strong, and we returned\n"
                             "most of it to our shareholders, as we have said that we would do, and\n"
                             "the board has approved a further programme of two hundred million to\n"
                             "be carried out over the next eighteen months or so.\n"
                             "Operator: The first question comes from the line of Carl Diaz of the\n"
                             "Alpine Bank. Please go ahead.\n"
                             "Carl Diaz: Thank you. My question is about the outlook and about what\n"
                             "you see in the orders of the last weeks, and whether there has been a\n"
                             "change in the mood of the customers that you talk to every day, if you\n"
                             "could share that with us.\n"
                             "Anna Berg: Sure. We have not seen any change in the orders so far, as\n"
                             "the customers are busy and their stocks are low, and that makes us as\n"
                             "confident as we were three months ago.\n";

TEST(LineNumbers, OfACourtReporterGoAndTheSentencesAreWhole)
{
    std::string text = "BRIGHTWATER THIRD QUARTER CALL\n";
    for (int line = 0; line < 50; ++line) {
        const std::string number = std::to_string(line % 25 + 1);
        if (line % 25 == 0)
            text += std::string(40, ' ') + std::to_string(70 + line / 25) + "\n";
        text += (number.size() == 1 ? " " : "") + number +
                (line % 5 == 0 ? "       MS. DOE:  Sales rose in the shops, and\n"
                               : "  they rose by 13 percent in the ports as well and\n");
    }
    const std::string clean = cleaned(text);
    EXPECT_EQ(clean.find("25"), std::string::npos) << clean;
    EXPECT_EQ(clean.find("71"), std::string::npos) << clean;
    EXPECT_NE(clean.find("and they rose by 13 percent"), std::string::npos) << clean;
    EXPECT_NE(clean.find("\n     MS. DOE:"), std::string::npos) << clean;
}

TEST(LineNumbers, OfAListOfQuestionsStay)
{
    std::string text;
    for (int line = 1; line <= 30; ++line)
        text += std::to_string(line) + ". What is ahead of us?\n\nMore of it.\n\n";
    EXPECT_NE(cleaned(text).find("30. What"), std::string::npos);
}

TEST(LineJoin, MakesSentencesWholeAndKeepsTurnsApart)
{
    const std::string text = cleaned(kWrapped);
    EXPECT_NE(text.find("investor relations, who will begin."), std::string::npos) << text;
    EXPECT_NE(text.find("12% to $3.4 billion, and"), std::string::npos);
    EXPECT_NE(text.find("\nAnna Berg: Thank you."), std::string::npos);
    EXPECT_NE(text.find("as a whole.\n\nOur second topic"), std::string::npos);
    EXPECT_NE(text.find("\nCarl Diaz: Thank you."), std::string::npos);
    EXPECT_EQ(text.find("rela-"), std::string::npos);
}

TEST(LineJoin, LeavesTextAloneThatNoWidthWrapped)
{
    const std::string text =
        "Operator: Good morning.\nAnna Berg: Thank you, and good morning to everybody on the call.\n";
    std::string many;
    for (int i = 0; i < 20; ++i)
        many += text;
    EXPECT_EQ(cleaned(many), many);
    std::string names;
    for (int i = 0; i < 30; ++i)
        names +=
            "Somebody " + std::to_string(i) + " of the company with a long name and title, Vice President\n";
    EXPECT_EQ(cleaned(names), names);
}

TEST(LineJoin, LeavesTheWayBack)
{
    const Document document = read(kWrapped);
    for (const Repair& repair : document.repairs) {
        EXPECT_EQ(repair.kind, RepairKind::LineJoin);
        EXPECT_EQ(repair.source.in(document.source), repair.before);
        EXPECT_EQ(repair.clean.in(document.text), repair.after);
    }
    const auto at = static_cast<std::int32_t>(document.text.find(u"relations, who"));
    EXPECT_EQ(toUtf8(document.sourceMap.toSource({at, at + 9}).in(document.source)), "rela-\ntions");
}

TEST(PageFurniture, ANameThatEndsTwoPagesStaysWhereItBeginsTurns)
{
    const std::string things[] = {"shops", "ships", "roads", "ports", "mines", "farms",
                                  "banks", "homes", "funds", "boats", "mills", "lanes"};
    std::string text = "Halden Tools\nThird Quarter Call\n\n";
    for (int page = 1; page <= 4; ++page) {
        for (int k = 0; k < 3; ++k) {
            const std::string& thing = things[3 * (page - 1) + k];
            text += "Ann Hale\nChief Executive\n\nSales of " + thing +
                    " rose.\n\nTom Roe\nAnalyst\n\nHow many " + thing + " are ahead?\n\n";
        }
        text += page % 2 == 0 ? "Ann Hale\n\n" : "";
        text += "Page " + std::to_string(page) + " of 4\nHalden Tools – Third Quarter Call\n\n";
        text += page % 2 == 0 ? "Chief Executive\n\nMore of them in the spring.\n\n" : "";
    }
    const std::string made = cleaned(text);
    std::size_t names = 0;
    for (std::size_t at = made.find("Ann Hale"); at != std::string::npos; at = made.find("Ann Hale", at + 1))
        ++names;
    EXPECT_EQ(names, 14u) << made;
    EXPECT_EQ(made.find("Page 2"), std::string::npos);
}

/// Speech that begins in column 20 beside names, one of which takes two lines.
std::string twoColumns()
{
    std::string text = "Halden Tools\n\n"
                       "MANAGEMENT:      MS. ANN HALE – CHIEF EXECUTIVE – HALDEN TOOLS LIMITED\n"
                       "                 MR. JIM STRAND – CHIEF FINANCIAL OFFICER – HALDEN TOOLS LIMITED\n\n";
    for (int i = 0; i < 4; ++i)
        text += "Ann Hale:           Good evening to all of you. The quarter was a steady one\n"
                "                    for us, and volumes grew in every region that we serve\n"
                "                    from the north.\n\n"
                "Siddharth           Good evening, and thank you. The first question is on the\n"
                "Raghunathan:        export side, where customers have asked for more time to\n"
                "                    pay.\n\n";
    return text;
}

TEST(PageFurniture, ALabelAboveOrBelowThePagesEndStays)
{
    const std::string things[] = {"门店", "船队", "公路", "港口", "矿山", "农场", "银行", "住宅",
                                  "基金", "学校", "医院", "电站", "铁路", "机场", "酒店", "仓库"};
    const std::string label = "Leonhard Krantz - 首席执行官\n";
    std::string text = "某某医疗集团有限公司\n业绩电话会议\n公司代表\n" + label + "\n";
    for (int page = 1; page <= 4; ++page) {
        const auto line = [&](int k, const std::string& rest) {
            return "我们的" + things[4 * (page - 1) + k] + "在第二季度取得了" + rest;
        };
        const std::string wide = "很好的进展，比内部的时间表早了大约七个星期，这主要得益于团队\n";
        const bool above = page == 2;
        text += label + line(0, wide) + line(1, "进展。\n\n") + "操作员\n" + line(2, "进展吗？\n");
        text += above ? "\n" + label : "";
        text += "\n某某医疗集团有限公司 | 业绩电话会议中译本          第 " + std::to_string(page) +
                " 页\n本中译本仅供参考，概以英文版本为准。\n\n";
        text +=
            (page == 3 ? label : "") + line(3, wide) + line(0, wide) + line(1, wide) + line(2, "进展。\n\n");
    }
    const std::string all = toUtf8(read(text).text);
    EXPECT_NE(all.find("首席执行官\n我们的住宅"), std::string::npos) << all;
    std::size_t labels = 0;
    for (std::size_t at = all.find("Leonhard Krantz"); at != std::string::npos;
         at = all.find("Leonhard Krantz", at + 1))
        ++labels;
    EXPECT_EQ(labels, 7u) << all;
    EXPECT_EQ(all.find("仅供参考"), std::string::npos) << all;
}

TEST(PageFurniture, TwoPagesCountWhereOneLineStandsBesideBothNumbers)
{
    std::string text = "某某航运 Halden Shipping 中期业绩电话会议\n\n";
    const std::string things[] = {"门店", "船队", "公路", "港口", "矿山", "农场"};
    for (int page = 1; page <= 2; ++page) {
        for (int k = 0; k < 3; ++k)
            text += "高远：我们的" + things[3 * (page - 1) + k] + "有进展。\n\n田甜：是的，" +
                    things[3 * (page - 1) + k] + "也是。\n\n";
        text += "\n- " + std::to_string(page) + " -\n某某航运 Halden Shipping   |   中期业绩 Results\n\n";
    }
    const std::string all = toUtf8(read(text + "高远：再见。\n").text);
    EXPECT_EQ(all.find("Results"), std::string::npos) << all;
    EXPECT_EQ(all.find("- 1 -"), std::string::npos) << all;
    EXPECT_NE(all.find("高远：再见"), std::string::npos) << all;
}

TEST(MarginLabels, ANameOverTwoLinesComesBeforeItsSpeech)
{
    const Document document = read(twoColumns());
    const std::string text = toUtf8(document.text);
    EXPECT_NE(
        text.find(
            "\nSiddharth Raghunathan: Good evening, and thank you. The first question is on the\nexport "
            "side, where"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("\nAnn Hale: Good evening to all of you."), std::string::npos);
    EXPECT_NE(text.find("MANAGEMENT:\nMS. ANN HALE – CHIEF EXECUTIVE"), std::string::npos);
    EXPECT_EQ(text.find("LIMITED MR. JIM STRAND"), std::string::npos) << "rows of a list stay apart";
    for (const Repair& repair : document.repairs)
        EXPECT_EQ(repair.kind, RepairKind::LineJoin);
}

TEST(MarginLabels, ATableIsLeftAlone)
{
    std::string text = "Halden Tools\n\nAnn Hale: Good day.\n\n";
    for (int i = 0; i < 12; ++i)
        text += "Revenue:            412\nCosts               300\n";
    EXPECT_EQ(cleaned(text), text);
}

} // namespace
} // namespace earshot
