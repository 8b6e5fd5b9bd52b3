#include "intake/formats/formats.h"
#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

std::string rtf(std::string_view body)
{
    return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fcharset134 "
           "\\'cb\\'ce\\'cc\\'e5;}"
           "{\\f2\\fcharset136 Ming;}{\\f3\\fcharset204 Cyr;}}\r\n"
           "{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 Section;}{\\s2 heading 2;}{\\*\\cs9 Name;}}\r\n"
           "{\\info{\\title Hidden title}}" +
           std::string(body) + "}";
}

TEST(Rtf, ParagraphsHeadingsItemsAndRows)
{
    const Document document = read(rtf("\\pard\\s1 Remarks\\par\\pard\\s2 More\\par\\pard\\plain Good\r\n "
                                       "day.\\line Next\\tab one\\par\r\n"
                                       "{\\listtext\\'b7\\tab}One\\par\\pard\\trowd\\cellx10\\intbl "
                                       "Sales\\cell 12\\cell\\row\\pard After\\par"),
                                   {}, "call.rtf");
    EXPECT_EQ(drawn(document),
              "heading|Remarks\nheading|More\nGood day.\nNext\tone\nitem|One\nrow|Sales\t12\nAfter\n");
    EXPECT_EQ(document.mediaType, "application/rtf");
}

TEST(Rtf, BoldEndsWithItsGroupOrWord)
{
    EXPECT_EQ(
        drawn(read(rtf("{\\b Ann Lee:} Yes.\\par\\b Bob:\\b0  No.\\par \\b All\\plain  but this\\par"))),
        "*Ann Lee:* Yes.\n*Bob:* No.\n*All* but this\n");
}

TEST(Rtf, BytesAreReadInTheCharsetOfTheirFont)
{
    EXPECT_EQ(
        cleaned(
            rtf("caf\\'e9 {\\f1 \\'d6\\'f7\\'b3\\'d6\\'c8\\'cb} {\\f2 \\'a5D\\'ab\\'f9} {\\f3 \\'c4\\'e0}")),
        "café 主持人 主持 Да");
    std::string chinese = rtf("\\'d6\\'f7\\'b3\\'d6\\'c8\\'cb: \\'ba\\'c3");
    chinese.replace(chinese.find("1252"), 4, "936");
    EXPECT_EQ(cleaned(chinese), "主持人: 好");
    EXPECT_EQ(cleaned(rtf(
                  "\\'93Yes\\'94 \\ldblquote no\\rdblquote  \\endash  it\\rquote s 5\\~% \\{a\\\\b\\} \\_")),
              "“Yes” “no” – it’s 5 % {a\\b} -");
}

TEST(Rtf, CharactersByNumberTakeTheirFallbackAway)
{
    EXPECT_EQ(cleaned(rtf(
                  "\\uc1\\u20027?\\u25345 ?\\u20154\\'3f: {\\uc2\\u28145\\'c9\\'ee}x \\u-10179?\\u-8704?.")),
              "主持人: 深x 😀.");
    EXPECT_EQ(cleaned(rtf("{\\uc0\\u22909}!")), "好!");
    EXPECT_EQ(cleaned(rtf("{\\upr{A\\'3f}{\\*\\ud{A\\u22909?}}}")), "A好");
}

TEST(Rtf, WhatIsNotPartOfTheTextIsLeftOut)
{
    EXPECT_EQ(
        cleaned(rtf("{\\header Head\\par}{\\*\\generator Some;}{\\footnote 1}{\\v hidden}{\\deleted gone}Seen"
                    "{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict 00}}{\\pict\\bin4 }}{{ }"
                    "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt  link}}"
                    "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt  box\\par}}{\\shprslt  box}}")),
        "Seen link box");
}

TEST(Rtf, CutOrStrangeIsReadAsFarAsItGoes)
{
    EXPECT_EQ(cleaned("{\\rtf1 Good day"), "Good day");
    EXPECT_EQ(cleaned("{\\rtf1 Good day}}} trailing"), "Good day");
    EXPECT_EQ(readRtf("}{\\b Good day}", {}).error().code, ErrorCode::FileEmpty) << "an end without a begin";
    EXPECT_EQ(cleaned("{\\rtf1 Good\\'"), "Good");
    EXPECT_EQ(cleaned("{\\rtf1 Good\\bin999999999999 day"), "Good");
    EXPECT_EQ(errorOf("{\\rtf1{\\info nothing}}"), ErrorCode::FileEmpty);
    EXPECT_EQ(errorOf("{\\rtf1" + std::string(100'000, '{') + "Good day"), ErrorCode::FormatUnsafe);
    const Document lost = read(rtf("{\\f1 \\'d6\\'f7\\'b3\\'d6\\'c8\\'cb\\'ff\\'ff\\'d6\\'f7}"));
    EXPECT_EQ(lost.undecodableBytes, 2);
    ASSERT_FALSE(lost.repairs.empty());
    EXPECT_EQ(lost.repairs[0].kind, RepairKind::UndecodableByte);
}

} // namespace
} // namespace earshot
