#include "unit/intake/read_support.h"

#include "intake/repair/market_quote.h"
#include "intake/repair/pinyin.h"

namespace earshot {
namespace {

constexpr std::string_view kGlossed =
    "青禾科技今日發(fā)布業(yè)績(jì)，業(yè)務(wù)穩(wěn)定，經(jīng)營(yíng)利潤增長。\n"
    "李明：我們的業(yè)務(wù)和產(chǎn)品都在轉(zhuǎn)型，產(chǎn)品業(yè)務(wù)將發(fā)展。";

TEST(PinyinGloss, OfAConvertedPageGoesAndLeavesAWayBack)
{
    const Document document = read(kGlossed);
    EXPECT_EQ(toUtf8(document.text), "青禾科技今日發布業績，業務穩定，經營利潤增長。\n"
                                     "李明：我們的業務和產品都在轉型，產品業務將發展。");
    ASSERT_EQ(document.repairs.size(), 16U);
    const Repair& second = document.repairs[1]; // 業(yè)
    EXPECT_EQ(second.kind, RepairKind::PinyinGloss);
    EXPECT_EQ(second.before, u"(yè)");
    EXPECT_EQ(second.source.in(document.source), u"(yè)");
    EXPECT_TRUE(second.clean.empty());
    const auto at = static_cast<std::int32_t>(document.text.find(u"務穩定"));
    EXPECT_EQ(document.sourceMap.toSource({at, at + 3}).in(document.source), u"務(wù)穩(wěn)定");
}

TEST(PinyinGloss, InFullWidthBracketsAndWithDecomposedAccentsIsKnownToo)
{
    std::string wide(kGlossed);
    for (std::size_t at = 0; (at = wide.find('(')) != std::string::npos;)
        wide.replace(at, 1, "（");
    for (std::size_t at = 0; (at = wide.find(')')) != std::string::npos;)
        wide.replace(at, 1, "）");
    EXPECT_EQ(cleaned(wide), cleaned(kGlossed));
    std::string decomposed(kGlossed);
    for (std::size_t at = 0; (at = decomposed.find("è")) != std::string::npos;)
        decomposed.replace(at, 2, "e\u0300");
    EXPECT_EQ(cleaned(decomposed), cleaned(kGlossed));
}

/// Text without glosses, so that a case has the share of glosses that a converted page has.
const std::string kPlain = "\n今年上半年公司各部分的收入和利息都符合先前的安排，明年也希望如此。";

TEST(PinyinGloss, OfACharacterWithSeveralReadingsMayBeAnyOfThem)
{
    EXPECT_EQ(cleaned("業(yè)務(wù)增長(zhǎng)，產(chǎn)業(yè)長(cháng)線發(fā)展，產(chǎn)業(yè)的務(wù)"
                      "實，發(fà)型調(tiáo)整" +
                      kPlain),
              "業務增長，產業長線發展，產業的務實，發型調整" + kPlain);
}

TEST(PinyinGloss, ThatIsNoReadingStays)
{
    EXPECT_EQ(
        cleaned(
            "業(yè)務(wù)，產(chǎn)業(yè)，業(yè)務(wù)，發(fā)展，發(fā)布，產(chǎn)品，見圖(tú)，圖，圖" +
            kPlain),
        "業務，產業，業務，發展，發布，產品，見圖(tú)，圖，圖" + kPlain)
        << "one glossed once of three times is the author's own";
    EXPECT_EQ(cleaned("業(yè)務(wù)，產(chǎn)業(yè)，業(yè)務(wù)，發(fā)展，發(fā)布，產(chǎn)品，飛(ài)" +
                      kPlain),
              "業務，產業，業務，發展，發布，產品，飛(ài)" + kPlain);
    const std::string wrong =
        "業(mǎ)務(mǎ)，產(mǎ)業(mǎ)，業(mǎ)務(mǎ)，發(mǎ)展，發(mǎ)布，產(mǎ)品" + kPlain;
    EXPECT_EQ(cleaned(wrong), wrong);
}

TEST(PinyinGloss, OfATextbookStays)
{
    for (const char* text : {
             "第一课 你(nǐ)好(hǎo)！我(wǒ)是(shì)学(xué)生(shēng)。你(nǐ)是(shì)老(lǎo)师(shī)吗(ma)？",
             "第二课 我们学习(xuéxí)汉语(hànyǔ)。业务(yèwù)是什么意思？发展(fāzhǎn)是什么意思？",
             "生词：业(yè)、产(chǎn)、发(fā)。课文：他的事业很大，产品很多。事业发展，产品开发，发现产业。",
             "注音：重(zhòng)要，重(chóng)复。这个字有两个读音，重要和重复，请读一读，再写一写。",
         })
        EXPECT_EQ(cleaned(text), text);
}

TEST(Pinyin, ReadsOneSyllableOnly)
{
    EXPECT_EQ(parseSyllable(u"zhuǎn"), (Syllable{u"zhuan", 3}));
    EXPECT_EQ(parseSyllable(u"lǜ"), (Syllable{u"lü", 4}));
    EXPECT_EQ(parseSyllable(u"ma"), (Syllable{u"ma", 0}));
    EXPECT_EQ(parseSyllable(u"é"), (Syllable{u"e", 2}));
    for (const char16_t* other : {u"xuéxí", u"tests", u"hà́n", u"AI", u"", u"brr", u"ceo"})
        EXPECT_EQ(parseSyllable(other).letters, u"") << toUtf8(other);
}

/// Marks what is taken away: "Bank⟦(…)⟧ analyst".
std::string quotesDrawn(std::u16string_view text)
{
    std::u16string drawn(text);
    const std::vector<Edit> edits = findMarketQuotes(text);
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        drawn.insert(static_cast<std::size_t>(edit->at.end()), u"⟧");
        drawn.insert(static_cast<std::size_t>(edit->at.begin()), u"⟦");
    }
    return toUtf8(drawn);
}

TEST(MarketQuote, IsKnownByItsArithmetic)
{
    EXPECT_EQ(quotesDrawn(u"北辰證券(48.20, 0.60, 1.26%)分析師"), "北辰證券⟦(48.20, 0.60, 1.26%)⟧分析師");
    EXPECT_EQ(quotesDrawn(u"（201.51，-2.78，-1.36%）"), "⟦（201.51，-2.78，-1.36%）⟧");
    EXPECT_EQ(quotesDrawn(u"Fell(201.51,-2.78,1.36%)"), "Fell⟦(201.51,-2.78,1.36%)⟧");
    EXPECT_EQ(quotesDrawn(u"(7.10, 0.00, 0.00%)"), "⟦(7.10, 0.00, 0.00%)⟧");
    EXPECT_EQ(quotesDrawn(u"(1,204.50, 4.50, 0.38%)"), "⟦(1,204.50, 4.50, 0.38%)⟧");
}

TEST(MarketQuote, IsNotAnyThreeNumbers)
{
    for (const char16_t* text :
         {u"(48.20, 0.60, 1.36%)", u"(10, 5, 100%)", u"(48.20, 0.60)", u"(48.20, 0.60, 1.26)",
          u"(2022, 2023, 2024)", u"margins (12.1, 12.3, 12.5%)", u"(48.20, 0.60, 1.26%"})
        EXPECT_EQ(quotesDrawn(text), toUtf8(text));
}

ReadOptions decided(RepairKind kind, std::optional<Span> place, RepairVerdict verdict,
                    std::u16string replacement = {})
{
    return {.decisions = {{kind, place, verdict, {}, std::move(replacement)}}};
}

TEST(Repair, IsNotMadeAgainWhereItWasRejected)
{
    const Document all = read(kGlossed);
    const auto kind = decided(RepairKind::PinyinGloss, {}, RepairVerdict::Rejected);
    EXPECT_EQ(toUtf8(read(kGlossed, kind).text), kGlossed);
    const auto place = decided(RepairKind::PinyinGloss, all.repairs.front().source, RepairVerdict::Rejected);
    const Document but = read(kGlossed, place);
    EXPECT_TRUE(but.text.find(u"發(fā)布業績") != std::u16string::npos);
    ASSERT_EQ(but.repairs.size(), all.repairs.size()) << "it stays in the list, to be made after all";
    EXPECT_FALSE(but.repairs.front().applied);
    EXPECT_EQ(but.repairs.front().verdict, RepairVerdict::Rejected);
    EXPECT_EQ(but.repairs.front().clean.in(but.text), but.repairs.front().before);
    EXPECT_EQ(but.repairs[1].clean.begin(), all.repairs[1].clean.begin() + 4);
    EXPECT_EQ(toUtf8(read(kGlossed, {.repair = false, .decisions = {}}).text), kGlossed);
}

TEST(Repair, OfOnePlaceIsKeptAgainstItsKind)
{
    const Document all = read(kGlossed);
    ReadOptions options = decided(RepairKind::PinyinGloss, {}, RepairVerdict::Rejected);
    options.decisions.push_back(
        {RepairKind::PinyinGloss, all.repairs.front().source, RepairVerdict::Accepted, {}, {}});
    const Document one = read(kGlossed, options);
    EXPECT_TRUE(one.repairs.front().applied);
    EXPECT_EQ(one.repairs.front().verdict, RepairVerdict::Accepted);
    EXPECT_FALSE(one.repairs.back().applied);
}

TEST(Repair, OfAPersonsChoiceStandsWhereTheProgramFindsNone)
{
    const std::string clean = "Ida Moss: Sales rose by 5%.\n";
    const auto options = decided(RepairKind::GbkSlip, Span(24, 25), RepairVerdict::Chosen, u"15");
    const Document document = read(clean, options);
    EXPECT_EQ(toUtf8(document.text), "Ida Moss: Sales rose by 15%.\n");
    ASSERT_EQ(document.repairs.size(), 1U);
    EXPECT_EQ(document.repairs[0].verdict, RepairVerdict::Chosen);
    EXPECT_EQ(document.repairs[0].clean, Span(24, 26));
    EXPECT_EQ(document.sourceMap.toSource(Span(26, 27)), Span(25, 26));
}

TEST(Repair, OfAnUnreadableByteIsWhatAPersonWrites)
{
    const std::string page = "\xEF\xBB\xBFIda Moss: Sales rose by \xFF%.\n";
    const Document marked = read(page);
    ASSERT_EQ(marked.repairs.size(), 1U);
    const Document written = read(
        page, decided(RepairKind::UndecodableByte, marked.repairs[0].source, RepairVerdict::Chosen, u"15"));
    EXPECT_EQ(toUtf8(written.text), "Ida Moss: Sales rose by 15%.\n");
    ASSERT_EQ(written.repairs.size(), 1U);
    EXPECT_EQ(written.repairs[0].verdict, RepairVerdict::Chosen);
}

} // namespace
} // namespace earshot
