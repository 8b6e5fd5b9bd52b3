#include "unit/intake/damage.h"
#include "unit/intake/read_support.h"

#include <unicode/ucnv.h>

namespace earshot {
namespace {

/// What bytes of one charset look like in another.
std::string misread(std::u16string_view text, const char* written, const char* read)
{
    const auto convert = [](auto function, const char* charset, auto* out, std::size_t size, const auto* in,
                            std::size_t length) {
        UErrorCode status = U_ZERO_ERROR;
        UConverter* converter = ucnv_open(charset, &status);
        const std::int32_t made = function(converter, out, static_cast<std::int32_t>(size), in,
                                           static_cast<std::int32_t>(length), &status);
        ucnv_close(converter);
        return static_cast<std::size_t>(made);
    };
    std::string bytes(text.size() * 4 + 8, '\0');
    bytes.resize(convert(ucnv_fromUChars, written, bytes.data(), bytes.size(), text.data(), text.size()));
    std::u16string seen(bytes.size() * 2 + 8, u'\0');
    seen.resize(convert(ucnv_toUChars, read, seen.data(), seen.size(), bytes.data(), bytes.size()));
    return toUtf8(seen);
}

TEST(Mojibake, OfUtf8ReadAsWesternIsMended)
{
    const std::u16string text =
        u"Operator: We’re pleased – “very” pleased – with the café; it’s €5 and £3, naïve or not.";
    EXPECT_EQ(cleaned(misread(text, "UTF-8", "windows-1252")), toUtf8(text));
    EXPECT_EQ(cleaned("Donâ€™t panic: it isnâ€™t clean, but donâ€™t."),
              "Don’t panic: it isn’t clean, but don’t.");
    EXPECT_EQ(cleaned("TwiceÃ¢â‚¬â„¢s the charm"), "Twice’s the charm");
    const std::u16string chinese = u"公司第三季度营业收入增长，毛利率有所提升。";
    EXPECT_EQ(cleaned("Note: " + misread(chinese, "UTF-8", "windows-1252")), "Note: " + toUtf8(chinese));
}

TEST(Mojibake, OfUtf8ReadAsGbkIsMended)
{
    const std::u16string text = u"公司第三季度营业收入增长";
    EXPECT_EQ(cleaned("主持人：欢迎各位。" + misread(text, "UTF-8", "windows-936") + "。"),
              "主持人：欢迎各位。" + toUtf8(text) + "。");
}

TEST(Mojibake, OfChineseBytesReadAsWesternIsMended)
{
    EXPECT_EQ(cleaned("Speaker: " + misread(u"公司第三季度营业收入增长", "windows-936", "windows-1252")),
              "Speaker: 公司第三季度营业收入增长");
    EXPECT_EQ(cleaned("Speaker: " + misread(u"本公司第三季營業收入成長", "Big5", "windows-1252")),
              "Speaker: 本公司第三季營業收入成長");
}

TEST(Mojibake, OfJapaneseIsNotMadeChinese)
{
    for (const std::u16string_view text : {u"レスキュー", u"レストラン"}) {
        const std::string page = "東京的餐廳：" + misread(text, "EUC-JP", "windows-1252") + "。";
        EXPECT_EQ(cleaned(page).find("伊"), std::string::npos) << cleaned(page);
        EXPECT_NE(cleaned(page).find("¥ì¥¹¥"), std::string::npos) << cleaned(page);
    }
}

TEST(Mojibake, IsNotSeenInForeignNames)
{
    for (const char* text : {"Société Générale, Crédit Agricole, Münchener Rück, Ørsted, Škoda, Nestlé, ÅÄÖ",
                             "São Paulo: ação, coração; Ångström ± 5 µm, 20 °C, §3, ©2024, ®, “quoted” … – —",
                             "璀璨、璎珞、翡翠、鑫鏵、淼森、垚犇，鲲鹏与麒麟。", "Ünïcödé Ǽ Ǿ ĀĒĪŌŪ čšž"})
        EXPECT_EQ(cleaned(text), text);
}

TEST(StrayCharacters, GoAndLigaturesAreWrittenOut)
{
    EXPECT_EQ(
        cleaned(
            "rev\u00ADenue\u200B grew\u0007 \u202A5%\u202C and \uFEFFthe o\uFB00ice \uFB01nds e\uFB03ciency"),
        "revenue grew 5% and the office finds efficiency");
    const Document document = read("a\u00AD\u200Bb");
    ASSERT_EQ(document.repairs.size(), 1U) << "a run is one repair";
    EXPECT_EQ(document.repairs[0].kind, RepairKind::ControlCharacter);
    EXPECT_EQ(document.repairs[0].source, Span(1, 3));
    EXPECT_EQ(document.sourceMap.toSource({1, 2}), Span(3, 4));
}

TEST(StrayCharacters, AreNotJoinersTabsOrSpaces)
{
    for (const char* text : {"👩\u200D💻 said", "a\tb\u00A0c\u3000d", "می\u200Cخواهم"})
        EXPECT_EQ(cleaned(text), text);
}

} // namespace
} // namespace earshot
