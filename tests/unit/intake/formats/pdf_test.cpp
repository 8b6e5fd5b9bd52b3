#include "support/pdf_maker.h"
#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

/// A page of lines from the top, 12 points apart; a line that begins with '*' is bold. Lines fill up to about
/// the same right edge where they are meant to be broken by it.
void lines(PdfMaker& pdf, const std::vector<std::string>& all, double left = 72, double top = 130)
{
    for (const std::string& line : all) {
        if (!line.empty())
            pdf.text(left, top, line.starts_with("*") ? line.substr(1) : line, 10, line.starts_with("*"));
        top += 12;
    }
}

const std::string kFull =
    "We saw growth in all of our segments this quarter and the margin of the group rose again by";

TEST(Pdf, LinesBrokenByThePageAreOneParagraph)
{
    PdfMaker pdf;
    pdf.page();
    lines(pdf, {"*Ann Lee", kFull, "two points. " + kFull.substr(0, 70), "A new paragraph here.", "", kFull,
                "far."});
    const Document document = read(pdf.bytes());
    EXPECT_EQ(document.mediaType, "application/pdf");
    EXPECT_EQ(drawn(document), "p1|*Ann Lee*\np1|" + kFull + " two points. " + kFull.substr(0, 70) +
                                   "\np1|A new paragraph here.\np1|" + kFull + " far.\n");
    ASSERT_EQ(document.repairs.size(), 2U);
    EXPECT_EQ(document.repairs[0].kind, RepairKind::LineJoin);
    EXPECT_EQ(drawn(read(pdf.bytes(), {.repair = false, .decisions = {}})),
              "p1|*Ann Lee*\np1|" + kFull + "\np1|two points. " + kFull.substr(0, 70) +
                  "\np1|A new paragraph here.\np1|" + kFull + "\np1|far.\n");
}

TEST(Pdf, HeadsAndPageNumbersThatCutASentenceAreTakenOut)
{
    PdfMaker pdf;
    std::string expected = "p1|HARBOUR TOOLS EARNINGS CALL\np1|";
    const std::string_view ordinals[] = {"first", "second", "third", "fourth"};
    for (int page = 1; page <= 4; ++page) {
        pdf.page();
        pdf.text(72, 40, "HARBOUR TOOLS EARNINGS CALL", 9);
        const std::string own = fmt::format("The {} and then we", ordinals[page - 1]);
        lines(pdf, {own + kFull.substr(own.size()), kFull, kFull}, 72, page == 1 ? 130 : 90);
        expected += own + kFull.substr(own.size()) + " " + kFull + " " + kFull + (page < 4 ? " " : "\n");
        pdf.text(500, 750, fmt::format("Page {} of 4", page), 8);
    }
    const Document document = read(pdf.bytes());
    EXPECT_EQ(drawn(document), expected);
    const auto furniture = std::ranges::count(document.repairs, RepairKind::PageFurniture, &Repair::kind);
    EXPECT_EQ(furniture, 4) << "three page breaks and the last page number";
}

TEST(Pdf, WhatABrowserPrintsAroundAPageIsTakenOutOfASinglePageToo)
{
    for (const auto* stamp : {"7/30/25, 10:00 AM", "2025/7/30 10:00"}) {
        PdfMaker pdf;
        pdf.page();
        pdf.text(24, 10, stamp, 8);
        pdf.text(200, 10, "Harbour Tools", 8);
        lines(pdf, {"Ann Lee: Good day.", "Bob Roe: See https://example.com/page"}, 72, 90);
        pdf.text(24, 770, "https://example.com/calls?id=7", 8);
        pdf.text(560, 770, "1/1", 8);
        EXPECT_EQ(drawn(read(pdf.bytes())),
                  "p1|Ann Lee: Good day.\np1|Bob Roe: See https://example.com/page\n");
    }
}

TEST(Pdf, TitlesWiderThanAColumnDoNotKeepItsLinesApart)
{
    PdfMaker pdf;
    pdf.page();
    pdf.text(72, 40, "A title of the call that reaches much further than the lines below", 14);
    pdf.text(72, 70, "And a second line of it that reaches as far as the first or further", 14);
    for (const double top : {100, 160, 220})
        lines(pdf,
              {"Ann Lee: We sold more of all the things", "we make than in the years before it, here",
               "at home."},
              72, top);
    const std::string joined =
        "p1|Ann Lee: We sold more of all the things we make than in the years before it, here at home.\n";
    EXPECT_EQ(drawn(read(pdf.bytes())),
              "p1|A title of the call that reaches much further than the lines below\n"
              "p1|And a second line of it that reaches as far as the first or further\n" +
                  joined + joined + joined);
}

TEST(Pdf, ALabelAtTheTopOfPagesIsNoRunningHead)
{
    PdfMaker pdf;
    for (int page = 1; page <= 3; ++page) {
        pdf.page();
        lines(pdf, {"*Q", "*Ann Lee", "Why is that so?"}, 72, 72);
    }
    EXPECT_EQ(drawn(read(pdf.bytes())), "p1|*Q*\np1|*Ann Lee*\np1|Why is that so?\np2|*Q*\np2|*Ann Lee*\n"
                                        "p2|Why is that so?\np3|*Q*\np3|*Ann Lee*\np3|Why is that so?\n");
}

TEST(Pdf, ColumnsAreReadOneAfterTheOther)
{
    PdfMaker pdf;
    pdf.page();
    const std::string half = "We saw growth in all of our segments in";
    lines(pdf, {half, half, "one.", "", half, half, "two."}, 72);
    lines(pdf, {half, half, "three.", "", half, half, "four."}, 320);
    std::string expected;
    for (const std::string_view end : {"one.", "two.", "three.", "four."})
        expected += fmt::format("p1|{0} {0} {1}\n", half, end);
    EXPECT_EQ(drawn(read(pdf.bytes())), expected);
}

TEST(Pdf, ATableKeepsItsRows)
{
    PdfMaker pdf;
    pdf.page();
    lines(pdf, {"Ann Lee", "Bob Roe", "Cy Young", "Di Hill"}, 72);
    lines(pdf, {"Chief Executive Officer", "Chief Financial Officer", "Head of Investors", "Treasurer"}, 320);
    EXPECT_EQ(drawn(read(pdf.bytes())),
              "p1|Ann Lee\tChief Executive Officer\np1|Bob Roe\tChief Financial Officer\n"
              "p1|Cy Young\tHead of Investors\np1|Di Hill\tTreasurer\n");
}

TEST(Pdf, AHyphenAtTheLineEndGoesOnlyWhereTheWordIsKnownWithoutIt)
{
    PdfMaker pdf;
    pdf.page();
    const std::string start = kFull.substr(0, kFull.size() - 9);
    lines(pdf, {"A segment rose year-on-year.", "", start + " year-on-", "year, and the seg-", "ment too."});
    EXPECT_EQ(drawn(read(pdf.bytes())),
              "p1|A segment rose year-on-year.\np1|" + start + " year-on-year, and the seg-\np1|ment too.\n");
    PdfMaker cut;
    cut.page();
    lines(cut, {"A segment rose.", "", start + " our seg-", "ment too."});
    EXPECT_EQ(drawn(read(cut.bytes())), "p1|A segment rose.\np1|" + start + " our segment too.\n");
}

TEST(Pdf, DottedRulesAreRulesAndLargeWordsHeadings)
{
    PdfMaker pdf;
    pdf.page();
    pdf.text(72, 80, "QUESTIONS", 20);
    lines(pdf, {"Good day to all.", std::string(120, '.'), "Operator: Go ahead."});
    EXPECT_EQ(drawn(read(pdf.bytes())), "headingp1|QUESTIONS\np1|Good day to all.\nrulep1|" +
                                            std::string(120, '.') + "\np1|Operator: Go ahead.\n");
}

TEST(Pdf, ALabelAfterAFullLineBeginsANewParagraph)
{
    PdfMaker pdf;
    pdf.page();
    lines(pdf,
          {kFull, kFull.substr(0, kFull.size() - 3) + " it.", "Operator: Thank you. Next, please.", kFull});
    EXPECT_EQ(drawn(read(pdf.bytes())), "p1|" + kFull + " " + kFull.substr(0, kFull.size() - 3) +
                                            " it.\np1|Operator: Thank you. Next, please.\np1|" + kFull +
                                            "\n");
}

TEST(Pdf, ChineseLinesAreJoinedWithoutASpace)
{
    PdfMaker pdf;
    pdf.page();
    pdf.wide(72, 100, u"张三：");
    pdf.wide(72, 120, u"本季度公司的总收入同比增长百分之十五，主要由于云业务的强劲增长以及海外业务持");
    pdf.wide(72, 132, u"续扩张。我们对下半年保持信心。");
    pdf.wide(72, 144, u"第二段从这里开始，说的是别的事情。");
    pdf.wide(72, 164, u"李四：谢谢。");
    EXPECT_EQ(drawn(read(pdf.bytes())),
              "p1|张三：\np1|本季度公司的总收入同比增长百分之十五，主要由于云业务的强劲增长以及海外业务持"
              "续扩张。我们对下半年保持信心。\np1|第二段从这里开始，说的是别的事情。\np1|李四：谢谢。\n");
}

TEST(Pdf, WithoutTextIsScanned)
{
    PdfMaker pdf;
    pdf.page();
    pdf.draw("0 0 612 792 re f\n");
    pdf.page();
    pdf.text(500, 750, "2");
    EXPECT_EQ(errorOf(pdf.bytes()), ErrorCode::FormatScanned);
}

TEST(Pdf, EncryptedOrBrokenIsSaidSo)
{
    PdfMaker pdf;
    pdf.page();
    lines(pdf, {kFull});
    const std::string key(64, '1');
    const std::string locked =
        "/Encrypt<</Filter/Standard/V 1/R 2/O<" + key + ">/U<" + key +
        ">/P -4>>/ID[<11111111111111111111111111111111><11111111111111111111111111111111>]";
    EXPECT_EQ(errorOf(pdf.bytes(locked)), ErrorCode::FormatEncrypted);
    EXPECT_EQ(errorOf("%PDF-1.4\nnothing of the kind"), ErrorCode::FormatDamaged);
}

} // namespace
} // namespace earshot
