#include "intake/repair/gbk_slip.h"
#include "unit/intake/damage.h"
#include "unit/intake/read_support.h"

namespace earshot {
namespace {

/// A page about an invented company, long enough to show how it writes.
constexpr std::u16string_view kPage =
    u"主持人:歡迎參加青禾科技第二財季的電話會議,首先請公司總裁發言。\n"
    u"總裁:謝謝主持人。總體來看,本季度業務規模非常大,客戶數量增長很快。可以說,公司的產品非常可靠。\n"
    u"客戶對新產品的看法非常好。看到這些成果,我們對全年的收入目標非常樂觀,規模客戶內部的測試也進展順利。\n"
    u"分析師:我想了解一下客戶規模的變化。如何看待下半年的利潤率?這個趨勢是否會持續?\n"
    u"總裁:這是一個好問題。總體來說,規模會繼續擴大,看好全年的業績,客戶的數量也會逐步增加。可以看到,"
    u"趨勢很好。\n";

/// Marks repairs "⟦?傮w→。總體⟧" and proposals "⟦?→常快|…⟧".
std::string drawn(std::u16string_view text)
{
    std::u16string out(text);
    const std::vector<Edit> edits = findGbkSlips(text, languageOf(text));
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        const std::u16string_view before = edit->at.in(text);
        std::u16string mark =
            u"⟦" + std::u16string(before) + (edit->applied ? u"→" : u"⇢") + edit->after + u"⟧";
        out.replace(static_cast<std::size_t>(edit->at.begin()), before.size(), mark);
    }
    return toUtf8(out);
}

TEST(GbkSlip, OfAFullStopAndAHalfCharacterIsMended)
{
    const damage::Damaged page = damage::halfWidthSigns(kPage, u"?");
    ASSERT_GE(page.places.size(), 3U);
    const std::vector<Edit> edits = findGbkSlips(page.text, Language::ChineseTraditional);
    std::size_t mended = 0;
    for (const damage::Place& place : page.places) {
        const damage::Outcome outcome = damage::outcomeOf(place, edits);
        EXPECT_NE(outcome, damage::Outcome::Wrong) << toUtf8(place.was);
        mended += outcome == damage::Outcome::Exact ? 1 : 0;
    }
    EXPECT_GE(mended, 1U) << "of " << page.places.size() << "; the others are proposed";
}

TEST(GbkSlip, BehindAGlossThatWasNoneIsMended)
{
    const std::string text = drawn(std::u16string(kPage) + u"至於說我們?nèi)绾慰创@些變化,以後再說。\n");
    EXPECT_NE(text.find("我們⟦?nèi)绾慰创@→如何看待這⟧些變化"), std::string::npos) << text;
}

TEST(GbkSlip, KeepsTheWayBackToWhatStoodThere)
{
    const std::u16string text = std::u16string(kPage) + u"至於說我們?nèi)绾慰创@些變化,以後再說。\n";
    const Document document = read(toUtf8(text));
    ASSERT_EQ(document.repairs.size(), 1U);
    const Repair& repair = document.repairs.front();
    EXPECT_EQ(repair.kind, RepairKind::GbkSlip);
    EXPECT_EQ(toUtf8(repair.clean.in(document.text)), "如何看待這");
    EXPECT_EQ(repair.source.in(document.source), repair.before);
    EXPECT_EQ(document.sourceMap.toSource(repair.clean), repair.source);
}

/// What the page shows of bytes that are no character tells them: long stretches are read by that alone.
TEST(GbkSlip, OnAPageThatShowsPrivateUseIsMendedWithoutAGuess)
{
    constexpr std::u16string_view kLongPage =
        u"主持人：欢迎参加青禾科技第二财季的电话会议。总体来看，本季度业务规模非常大，客户数量增长很快。\n"
        u"总裁：我们的产品非常可靠。看到这些成果，我们对全年的收入目标非常乐观，规模客户内部的测试也进展顺利"
        u"，"
        u"渠道库存已经回到正常水平，下半年的毛利率会继续改善，现金流也比去年同期好得多，研发投入不会减少。\n"
        u"分析师：总体来说，规模会不会继续扩大？看好全年的业绩吗？\n";
    const gbk::Showing how = {.halfWidth = false, .unpaired = gbk::Unpaired::PairIsPrivate};
    const damage::Damaged page = damage::halfWidthSigns(kLongPage, u"?", how);
    ASSERT_TRUE(std::ranges::any_of(page.text, gbk::isPrivateUse));
    const std::vector<Edit> edits = findGbkSlips(page.text, Language::ChineseSimplified);
    // A slip that is read in parts: what is applied of it stood there, one character may be a doubt.
    std::size_t longest = 0;
    for (const damage::Place& place : page.places) {
        std::u16string whole;
        auto at = static_cast<std::int32_t>(place.at);
        for (const Edit& edit : edits)
            if (edit.at.begin() == at && whole.size() < place.was.size()) {
                whole += edit.after;
                at = edit.at.end();
                longest = std::max(longest, edit.applied ? edit.after.size() : 0);
                EXPECT_TRUE(edit.applied || edit.after.size() < 3) << toUtf8(edit.after);
            }
        EXPECT_EQ(toUtf8(whole), whole.empty() ? "" : toUtf8(place.was));
    }
    EXPECT_GE(longest, 40U);
}

/// "３" behind the sign is a character's second half, and stands half width as the sign does.
TEST(GbkSlip, GoesOnWithADigitThatWasFullWidth)
{
    constexpr std::u16string_view kHarbour =
        u"主持人：欢迎参加青禾海潮第二财季的电话会议。海潮的收入增长很快，海潮的客户也在增加。\n"
        u"总裁：大家晚上好。海潮本季度的亏损在收窄，海潮的现金流在改善。\n";
    const damage::Damaged page = damage::halfWidthSigns(kHarbour, u":", {.halfWidth = true});
    ASSERT_NE(page.text.find(u":3"), std::u16string::npos);
    const std::vector<Edit> edits = findGbkSlips(page.text, Language::ChineseSimplified);
    EXPECT_TRUE(
        std::ranges::any_of(edits, [](const Edit& edit) { return edit.after.starts_with(u"。海潮"); }));
}

/// The stretch ends in front of a line's end: of its last character a lead byte is left, marked like the
/// pair.
TEST(GbkSlip, WhoseLastCharacterIsMarkedAlsoIsADoubt)
{
    constexpr std::u16string_view kOrders =
        u"我们今年的订单保持增长，产能利用率也在上升。谢谢大家的支持，我们会继续投入研发。\n"
        u"这个季度的收入符合预期，毛利率有所改善，费用控制得比较好。下半年会有新的产品发布。\n"
        u"总体而言，库存处于健康的水平。基于目前的订单，我们维持全年的指引。\n";
    const damage::Damaged page =
        damage::halfWidthSigns(kOrders, u";", {.unpaired = gbk::Unpaired::PairIsMarked});
    ASSERT_EQ(page.places.size(), 1U);
    ASSERT_TRUE(page.places[0].was.ends_with(u"指引。"));
    const std::vector<Edit> edits = findGbkSlips(page.text, Language::ChineseSimplified);
    ASSERT_EQ(edits.size(), 1U);
    EXPECT_EQ(edits[0].at.begin(), static_cast<std::int32_t>(page.places[0].at));
    EXPECT_NE(edits[0].after.find(u"目前的订单"), std::u16string::npos) << toUtf8(edits[0].after);
}

/// What a name is called is told by nothing but itself, and words that are known are no better.
TEST(GbkSlip, InWhatMayBeANameIsADoubtUnlessThePageHasTheNameElsewhere)
{
    for (const std::u16string name : {u"福科", u"福可", u"福康", u"福口"}) {
        const std::u16string page =
            std::u16string(kPage) + u"這個季度用戶數量創下新高的是" + name + u"App。\n";
        const damage::Damaged damaged =
            damage::halfWidthSigns(page, u"?", {.unpaired = gbk::Unpaired::ByteVanishes});
        ASSERT_EQ(toUtf8(damaged.places.back().was.substr(0, 2)), toUtf8(name));
        const damage::Outcome outcome =
            damage::outcomeOf(damaged.places.back(), findGbkSlips(damaged.text, languageOf(damaged.text)));
        EXPECT_EQ(outcome, damage::Outcome::Doubted) << drawn(damaged.text);
    }
}

TEST(GbkSlip, ThatLeavesTwoCharactersToGuessIsProposedOnly)
{
    const std::vector<Edit> edits =
        findGbkSlips(std::u16string(kPage) + u"增長非?,看來不錯。\n", Language::ChineseTraditional);
    for (const Edit& edit : edits) {
        EXPECT_FALSE(edit.applied);
        EXPECT_FALSE(edit.candidates.empty());
    }
}

/// What `findGbkSlips` makes of the places of a page that drops the first byte of a pair that is no
/// character.
std::vector<std::pair<std::u16string, damage::Outcome>> outcomesWhereBytesVanish(std::u16string_view clean)
{
    const damage::Damaged page =
        damage::halfWidthSigns(clean, u"?;:", {.unpaired = gbk::Unpaired::ByteVanishes});
    const std::vector<Edit> edits = findGbkSlips(page.text, languageOf(clean));
    std::vector<std::pair<std::u16string, damage::Outcome>> outcomes;
    for (const damage::Place& place : page.places)
        outcomes.emplace_back(place.was, damage::outcomeOf(place, edits));
    return outcomes;
}

/// 謝 has a second byte below 0x80, which could be a genuine letter.
TEST(GbkSlip, MayEndInFrontOfACharacterWithALowSecondByte)
{
    const auto outcomes =
        outcomesWhereBytesVanish(std::u16string(kPage) + u"主持人:今天的問題就到這裡。好，謝謝各位。\n");
    ASSERT_FALSE(outcomes.empty());
    EXPECT_EQ(toUtf8(outcomes.back().first), "。好，");
    EXPECT_EQ(outcomes.back().second, damage::Outcome::Exact);
}

/// Of two characters the sign alone is left; the page is known to be right again behind it.
TEST(GbkSlip, OfTwoCharactersIsMendedOnAPageThatDropsSingleBytes)
{
    const auto outcomes = outcomesWhereBytesVanish(
        u"主持人：欢迎参加青禾海潮第二财季的电话会议，请公司总裁发言。\n"
        u"总裁：大家好。很高兴看到本季度收入增长很快。这个季度的利润率非常好，客户非常多。很多客户在扩大"
        u"订单，规模化的生产已经开始。\n"
        u"分析师：我想了解一下规模化的成本？\n"
        u"总裁：这条产线明年会实现规模化的销售，成本会降到正常化的水平。好，谢谢各位。\n");
    EXPECT_EQ(std::ranges::count(outcomes, std::pair(std::u16string(u"模化"), damage::Outcome::Exact)), 3);
    EXPECT_EQ(std::ranges::count(outcomes, damage::Outcome::Wrong,
                                 &std::pair<std::u16string, damage::Outcome>::second),
              0);
}

/// 啊, a pair of the user-defined rows, and a line's end.
TEST(SlipDamage, ShowsByWhatAPageShowsOfPairsThatAreNoCharacter)
{
    const auto ways = [](std::u16string_view shown) {
        return gbk::waysToShow("\xB0\xA1\xF8\xA1\n", shown).to_string(); // the last way first
    };
    EXPECT_EQ(ways(u"啊\n"), "00011");
    EXPECT_EQ(ways(u"啊\uFFFD\n"), "00100");
    EXPECT_EQ(ways(u"啊\uFFFD\uFFFD\n"), "01000");
    EXPECT_EQ(ways(std::u16string(u"啊") + gbk::privateOf(0xF8, 0xA1) + u"\n"), "10000");
    EXPECT_EQ(ways(u"阿\n"), "00000");
}

TEST(GbkSlip, IsNotLookedForOnceAStopIsRequested)
{
    const damage::Damaged page = damage::halfWidthSigns(kPage, u"?");
    ASSERT_FALSE(findGbkSlips(page.text, Language::ChineseTraditional).empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(findGbkSlips(page.text, Language::ChineseTraditional, {}, stop.get_token()).empty());
}

TEST(GbkSlip, IsNotSeenInTextThatIsWhole)
{
    for (const std::u16string_view text : {
             kPage,
             std::u16string_view(
                 u"問:為什麼?答:因為成本上升。真的嗎?鑫鏵集團;鄔總:魑魅魍魎也不怕!甯、翀、喆都是名字\n"),
             std::u16string_view(u"请问怎么看?龘、靐、齉这些字很少见;馕是一种饼:囊也是字。\n"),
             std::u16string_view(u"彼は何と言った?株式会社の業績は良い;売上高:増加している。\n"),
             std::u16string_view(u"Что это?Выручка выросла;прибыль:снизилась. 公司的俄语名称?Мир\n"),
         })
        EXPECT_EQ(drawn(text), toUtf8(text));
}

} // namespace
} // namespace earshot
