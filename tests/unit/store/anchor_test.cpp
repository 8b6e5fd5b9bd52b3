#include "store/anchor.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

/// Marks a quote in the old text as "…[quote]…" and draws where it stands in the new text: "[…]" surely,
/// "?…?" in doubt.
std::u16string moved(std::u16string marked, const std::u16string& now)
{
    const std::size_t begin = marked.find(u'[');
    marked.erase(begin, 1);
    const std::size_t end = marked.find(u']');
    marked.erase(end, 1);
    const Span was = Span::of(begin, end);
    const Anchored found = anchored(quoteAt(marked, was), was, static_cast<std::int32_t>(marked.size()), now);
    const char16_t open = found.sure ? u'[' : u'?';
    const char16_t close = found.sure ? u']' : u'?';
    std::u16string out = now;
    out.insert(static_cast<std::size_t>(found.span.end()), 1, close);
    out.insert(static_cast<std::size_t>(found.span.begin()), 1, open);
    return out;
}

TEST(Anchor, FollowsWordsThatStandOnce)
{
    EXPECT_EQ(moved(u"Oats rose. [Barley fell again].", u"New lead. Oats rose. Barley fell again."),
              u"New lead. Oats rose. [Barley fell again].");
}

TEST(Anchor, TellsSeveralPlacesApartByWhatStandsAround)
{
    EXPECT_EQ(moved(u"Oats: up 5% in June. Rye: [up 5%] in July.",
                    u"Lead. Oats: up 5% in June. Rye: up 5% in July."),
              u"Lead. Oats: up 5% in June. Rye: [up 5%] in July.");
}

TEST(Anchor, IsInDoubtBetweenPlacesThatLookAlike)
{
    EXPECT_EQ(moved(u"a [5%] b", u"5% x 5% y 5%"), u"5% x ?5%? y 5%");
}

TEST(Anchor, IsSureWhereOnlyScriptOrWidthChanged)
{
    EXPECT_EQ(moved(u"本季度[營收增長，毛利持平]。", u"本季度营收增长，毛利持平。"),
              u"本季度[营收增长，毛利持平]。");
}

TEST(Anchor, OffersWhatStandsInPlaceOfChangedWords)
{
    EXPECT_EQ(moved(u"The gross margin was [41 percent], as planned for the year.",
                    u"The gross margin was 39.5 percent, as planned for the year."),
              u"The gross margin was ?39.5 percent?, as planned for the year.");
}

TEST(Anchor, StaysInsideATextThatLostEverything)
{
    EXPECT_EQ(moved(u"aaaa bbbb [cccc] dddd", u"x"), u"?x?");
    EXPECT_EQ(moved(u"aaaa bbbb [cccc] dddd", u""), u"??");
}

TEST(Quote, KeepsWholeCharacters)
{
    std::u16string text;
    for (int i = 0; i < 40; ++i)
        text += u"😀";
    const Quote quote = quoteAt(u"x" + text + u"oats" + text, Span(81, 85));
    EXPECT_EQ(quote.exact, u"oats");
    EXPECT_EQ(quote.prefix.size() % 2, 0U);
    EXPECT_EQ(quote.suffix.size() % 2, 0U);
}

} // namespace
} // namespace earshot
