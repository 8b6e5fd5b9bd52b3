#include "text/break.h"

#include <gtest/gtest.h>
#include <string>

namespace earshot {
namespace {

/// Pieces in square brackets.
std::u16string drawn(std::u16string text, const std::vector<Span>& spans)
{
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        text.insert(static_cast<std::size_t>(span->end()), u"]");
        text.insert(static_cast<std::size_t>(span->begin()), u"[");
    }
    return text;
}

std::u16string sentencesOf(std::u16string text)
{
    return drawn(text, sentences(text));
}
std::u16string clausesOf(std::u16string text)
{
    return drawn(text, clauses(text, Span::of(0, text.size())));
}
std::u16string wordsOf(std::u16string text)
{
    return drawn(text, words(text, Span::of(0, text.size())));
}

TEST(Sentences, ChineseEndsTakeTheirClosingQuotesAlong)
{
    EXPECT_EQ(sentencesOf(u"“增长会回来吗？”我们认为会；时间还早。谢谢！"),
              u"[“增长会回来吗？”][我们认为会；][时间还早。][谢谢！]");
}

TEST(Sentences, OpeningQuotesBelongToWhatTheyOpen)
{
    EXPECT_EQ(sentencesOf(u"是因为返还？“一站投”有没有变？（笑声）没有。《办法》呢？“"),
              u"[是因为返还？][“一站投”有没有变？][（笑声）没有。][《办法》呢？“]");
    EXPECT_EQ(sentencesOf(u"Did it rise? “Yes” is all. (Laughter) Next?"),
              u"[Did it rise?] [“Yes” is all.] [(Laughter) Next?]");
}

TEST(Sentences, HalfWidthEndsInChineseCount)
{
    EXPECT_EQ(sentencesOf(u"利润率怎么看?明年呢!收入是3.5亿;成本不变"),
              u"[利润率怎么看?][明年呢!][收入是3.5亿;][成本不变]");
}

TEST(Sentences, AbbreviationsAndNumbersEndNothing)
{
    EXPECT_EQ(sentencesOf(u"Mr. Hale runs U.S. retail. Sales rose 3.5% to $1.2 billion; costs fell. OK?"),
              u"[Mr. Hale runs U.S. retail.] [Sales rose 3.5% to $1.2 billion; costs fell.] [OK?]");
}

TEST(Sentences, NoIsAnAnswer)
{
    EXPECT_EQ(sentencesOf(u"No. We kept prices."), u"[No.] [We kept prices.]");
}

TEST(Sentences, LineFeedsEndASentenceAndBlanksHoldNone)
{
    EXPECT_EQ(sentencesOf(u"one line\n\n  another line \n"), u"[one line]\n\n  [another line] \n");
    EXPECT_TRUE(sentences(u" \n ").empty());
}

TEST(Sentences, AreCutInsideARangeOnly)
{
    const std::u16string text = u"A: Yes. B: No. C";
    EXPECT_EQ(drawn(text, sentences(text, {8, 14})), u"A: Yes. [B: No.] C");
}

TEST(Sentences, AreLookedForUntilOnePasses)
{
    const std::u16string text = u"One. Two; 三；四。 Five.";
    std::vector<Span> seen;
    EXPECT_TRUE(anySentence(text, Span::of(0, text.size()), [&](const Span& sentence) {
        seen.push_back(sentence);
        return sentence.in(text) == u"Two; 三；";
    }));
    EXPECT_EQ(drawn(text, seen), u"[One.] [Two; 三；]四。 Five.");
}

TEST(Clauses, AreCutAtCommasButNotInsideNumbers)
{
    EXPECT_EQ(clausesOf(u"In short, we have 4,180 people, at 8:30"),
              u"[In short,] [we have 4,180 people,] [at 8:30]");
    EXPECT_EQ(clausesOf(u"随着增长，利润、收入如何？"), u"[随着增长，][利润、收入如何？]");
}

TEST(Words, HanByDictionaryAndNumbersWhole)
{
    EXPECT_EQ(wordsOf(u"Revenue rose 8.2%, we're told"), u"[Revenue] [rose] [8.2]%, [we're] [told]");
    EXPECT_EQ(wordsOf(u"公司收入增长"), u"[公司][收入][增长]");
    EXPECT_EQ(wordCount(u"公司收入 up", {0, 7}), 3U);
}

TEST(Break, ACutPartsLatinWordsAndNumbersAndNoHan)
{
    const std::u16string_view text = u"cut 25 营收é1";
    std::string parted;
    for (std::int32_t at = 0; at <= static_cast<std::int32_t>(text.size()); ++at)
        parted += partsWord(text, at) ? 'x' : '-';
    EXPECT_EQ(parted, "-xx--x----x-");
}

} // namespace
} // namespace earshot
