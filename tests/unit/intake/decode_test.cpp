#include "intake/decode.h"
#include "unit/intake/read_support.h"

#include <array>
#include <unicode/ucnv.h>

namespace earshot {
namespace {

std::string encoded(std::u16string_view text, const char* charset)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    std::string bytes(text.size() * 4 + 16, '\0');
    const std::int32_t length =
        ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
                        static_cast<std::int32_t>(text.size()), &status);
    ucnv_close(converter);
    EXPECT_TRUE(U_SUCCESS(status));
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

constexpr std::u16string_view kSimplified =
    u"主持人：各位投资者，大家好。欢迎参加本公司第三季度业绩说明会。\n"
    u"陈立（首席财务官）：第三季度营业收入为12.5亿元，同比增长8%。谢谢！\n";
constexpr std::u16string_view kTraditional =
    u"主持人：各位投資人，大家好。歡迎參加本公司第三季法人說明會。\n"
    u"陳立：第三季營業收入為12.5億元，較去年同期成長8%，謝謝大家。\n";
constexpr std::u16string_view kWestern = u"Operator: Welcome to Société Générale’s call – we’re “live”.\n"
                                         u"The café business grew 5%; we paid €3 million and £2 million.\n";
constexpr std::u16string_view kJapanese =
    u"司会：本日はお集まりいただき、ありがとうございます。売上高は増加しました。";
constexpr std::u16string_view kKorean =
    u"운영자: 안녕하십니까. 3분기 실적 발표에 참석해 주셔서 감사합니다. 매출은 12% 증가했습니다.";

struct Case {
    std::u16string_view text;
    const char* charset;
    const char* name;
};

TEST(Decode, KnowsTheCharsetByTheTextItGives)
{
    for (const Case& c :
         std::array<Case, 16>{{{kSimplified, "UTF-8", "UTF-8"},
                               {kSimplified, "GB18030", "GB18030"},
                               {kSimplified, "UTF-16LE", "UTF-16LE"},
                               {kSimplified, "UTF-16BE", "UTF-16BE"},
                               {kTraditional, "Big5", "Big5"},
                               {kTraditional, "GB18030", "GB18030"},
                               {kTraditional, "UTF-16LE", "UTF-16LE"},
                               {kTraditional, "UTF-16BE", "UTF-16BE"},
                               {kWestern, "windows-1252", "windows-1252"},
                               {kWestern, "UTF-16LE", "UTF-16LE"},
                               {kWestern, "UTF-16BE", "UTF-16BE"},
                               {u"Оператор: добрый день, начинаем звонок. Выручка выросла на 5%.",
                                "windows-1251", "windows-1251"},
                               {kJapanese, "Shift_JIS", "Shift_JIS"},
                               {kJapanese, "EUC-JP", "EUC-JP"},
                               {kKorean, "EUC-KR", "windows-949"},
                               {u"a", "UTF-8", "UTF-8"}}}) {
        const Result<DecodedText> decoded = decodeText(encoded(c.text, c.charset));
        ASSERT_TRUE(decoded.has_value()) << c.charset;
        EXPECT_EQ(toUtf8(decoded->text), toUtf8(c.text));
        EXPECT_EQ(decoded->encoding, c.name);
        EXPECT_EQ(decoded->undecodableBytes, 0);
    }
}

TEST(Decode, ReadsTheCharactersOfHongKongAmongThoseOfBig5)
{
    std::u16string text;
    for (int i = 0; i < 20; ++i)
        text += kTraditional;
    const Result<DecodedText> plain = decodeText(encoded(text, "Big5"));
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->encoding, "Big5");
    text += u"多謝大家，我哋聽日喺度再見。";
    for (const char* declared : {"", "big5"}) {
        const Result<DecodedText> decoded = decodeText(encoded(text, "Big5-HKSCS"), declared);
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->encoding, "Big5-HKSCS");
        EXPECT_TRUE(decoded->text.ends_with(u"我哋聽日喺度再見。"))
            << toUtf8(decoded->text.substr(text.size() - 20));
    }
}

TEST(Decode, OfALoneSignOrAccentBelievesWhatThePageSays)
{
    constexpr std::u16string_view kSign = u"Operator: Good day. © 2024 Pine Harbor. All rights reserved.";
    EXPECT_EQ(decodeText(encoded(kSign, "windows-1252")).value().text, kSign);
    constexpr std::u16string_view kAccent = u"Operator: Good day. Your line is open, José Ruiz. José?";
    for (const char* charset : {"GB18030", "windows-1252", "Big5-HKSCS"})
        EXPECT_EQ(toUtf8(decodeText(encoded(kAccent, charset), charset).value().text), toUtf8(kAccent))
            << charset;
    constexpr std::u16string_view kDash = u"Ann Lee – Pine Harbor. We just – thanks. So, uh…\nYeah…\n";
    for (const std::u16string_view text : {kAccent, kDash})
        for (const char* charset : {"GB18030", "windows-1252"})
            EXPECT_EQ(toUtf8(decodeText(encoded(text, charset)).value().text), toUtf8(text)) << charset;
    EXPECT_EQ(toUtf8(decodeText(encoded(kDash, "Big5")).value().text), toUtf8(kDash));
    EXPECT_EQ(decodeText(encoded(kTraditional, "Big5"), "gb2312").value().text, kTraditional)
        << "a page may be wrong";
    EXPECT_EQ(decodeText(encoded(kSimplified, "GB18030"), "big5").value().text, kSimplified);
    EXPECT_EQ(decodeText(encoded(kSimplified, "GB18030"), "iso-8859-1").value().text, kSimplified);
}

TEST(Decode, TakesNoChineseForKorean)
{
    // Every character of it begins with a sound from A to J.
    constexpr std::u16string_view kOdd = u"阿波电报公司报告机构合并后的改革方案及发布会";
    EXPECT_EQ(decodeText(encoded(kOdd, "GB18030"), "gb2312").value().text, kOdd) << "the page says so";
    EXPECT_EQ(decodeText(encoded(kOdd, "GB18030")).value().text, kOdd) << "its words are Chinese";
    for (const std::u16string_view brief :
         {u"大家好", u"Operator: 改革报告", u"董事长：陈立", u"曹冠华", u"嗯"})
        EXPECT_EQ(toUtf8(decodeText(encoded(brief, "GB18030")).value().text), toUtf8(brief));
}

TEST(Decode, KnowsAFewSyllablesOfKorean)
{
    for (const std::u16string_view text :
         {u"안녕하세요", u"감사합니다. 다음 질문", u"매출 12% 증가", u"Operator: 네, 말씀하십시오.\n"})
        EXPECT_EQ(toUtf8(decodeText(encoded(text, "EUC-KR")).value().text), toUtf8(text));
}

TEST(Decode, TakesAnAccentAmongEnglishWordsForAnAccent)
{
    constexpr std::u16string_view kText =
        u"We offer several menus à la carte, and where we stand vis-à-vis the plan is clear.\n"
        u"Thanks, José. The café and L'Étoile did well; so did Pelé's.\n";
    for (const std::u16string_view text :
         {kText, kText.substr(0, 70), kText.substr(30, 44), kText.substr(83)})
        for (const char* charset : {"GB18030", "windows-1252", "Big5-HKSCS"})
            EXPECT_EQ(toUtf8(decodeText(encoded(text, charset)).value().text), toUtf8(text)) << charset;
    constexpr std::u16string_view kRussian = u"We greet our friends in Kazan, who say спасибо to all of us.";
    EXPECT_EQ(toUtf8(decodeText(encoded(kRussian, "windows-1251")).value().text), toUtf8(kRussian));
}

TEST(Decode, BelievesAByteOrderMarkAndDropsIt)
{
    const std::u16string marked = u"\uFEFF" + std::u16string(kSimplified);
    for (const char* charset : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"}) {
        const Result<DecodedText> decoded = decodeText(encoded(marked, charset));
        ASSERT_TRUE(decoded.has_value()) << charset;
        EXPECT_EQ(toUtf8(decoded->text), toUtf8(kSimplified));
        EXPECT_EQ(decoded->encoding, charset);
    }
}

TEST(Decode, KnowsCharsetsOfVeryShortTexts)
{
    EXPECT_EQ(decodeText("\xC4\xE3\xBA\xC3").value().text, u"你好");
    EXPECT_EQ(decodeText("caf\xE9").value().text, u"café");
    EXPECT_EQ(decodeText("It\x92s").value().text, u"It’s");
}

TEST(Decode, TakesLinesOfAnotherCharsetForWhatTheyAre)
{
    const std::string mixed = toUtf8(kSimplified) + encoded(kSimplified, "GB18030") + toUtf8(kSimplified);
    const Result<DecodedText> decoded = decodeText(mixed);
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(toUtf8(decoded->text), toUtf8(kSimplified) + toUtf8(kSimplified) + toUtf8(kSimplified));
}

TEST(Decode, TakesNoLineForUtf8ThatIsSoByChance)
{
    std::u16string text;
    for (int i = 0; i < 5; ++i)
        text += kSimplified;
    text += u"    見 page 5\n of 式 12\n"; // in GB 18030 the bytes of Ҋ and ʽ in UTF-8
    const Result<DecodedText> decoded = decodeText(encoded(text, "GB18030"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, "GB18030");
    EXPECT_EQ(toUtf8(decoded->text), toUtf8(text));
}

TEST(Decode, MarksAndCountsWhatNoCharsetKnows)
{
    std::string bytes = toUtf8(kSimplified) + toUtf8(kSimplified);
    bytes[bytes.find("投")] = '\xFF';
    const Document document = read(bytes);
    EXPECT_EQ(document.encoding, "UTF-8");
    EXPECT_EQ(document.undecodableBytes, 3);
    ASSERT_EQ(document.repairs.size(), 1U);
    EXPECT_EQ(document.repairs[0].kind, RepairKind::UndecodableByte);
    EXPECT_EQ(document.repairs[0].clean.in(document.text), u"\uFFFD\uFFFD\uFFFD");
    EXPECT_NE(document.text.find(u"\uFFFD资者"), std::u16string::npos) << "what stands around it stays";
}

TEST(Decode, OfACutFileLosesTheCutCharacterOnly)
{
    const std::string bytes = toUtf8(kSimplified).substr(0, 101);
    const Document document = read(bytes);
    EXPECT_EQ(document.encoding, "UTF-8");
    EXPECT_EQ(document.undecodableBytes, 1);
}

} // namespace
} // namespace earshot
