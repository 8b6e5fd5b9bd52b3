#include "text/fold.h"
#include "text/script.h"
#include "text/source_map.h"
#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

TEST(Utf, MalformedBytesBecomeReplacementCharacters)
{
    EXPECT_EQ(toUtf16("a\xFF"
                      "b"),
              u"a\uFFFD"
              u"b");
    EXPECT_EQ(toUtf8(std::u16string(1, char16_t(0xD800))), "\xEF\xBF\xBD");
}

TEST(CodePointIndex, CountsAPairOnceAndMapsBack)
{
    const std::u16string text = u"a😀b😀😀c";
    const CodePointIndex index(text);
    EXPECT_EQ(index.size(), 6);
    const std::int32_t utf16Of[] = {0, 1, 3, 4, 6, 8, 9};
    for (std::int32_t i = 0; i <= 6; ++i) {
        EXPECT_EQ(index.utf16(i), utf16Of[i]);
        EXPECT_EQ(index.codePoints(utf16Of[i]), i);
    }
}

TEST(Fold, IsBlindToCaseWidthAndScriptAndKeepsLength)
{
    EXPECT_EQ(folded(u"ＣＭＲ營收　Net\u00A0Profit"), u"cmr营收 net profit");
    EXPECT_EQ(folded(u"雲業務\n毛利"), u"云业务\n毛利");
    EXPECT_EQ(folded(u"￡885 ￥3 ￠5 ￦9"), u"£885 ¥3 ¢5 ₩9");
}

TEST(Language, IsToldByLettersAndByCharactersOfOneScriptOnly)
{
    EXPECT_EQ(languageOf(u"Revenue grew 12% in the quarter."), Language::English);
    EXPECT_EQ(languageOf(u"本季度营收增长，GMV 和 CMR 都有提升"), Language::ChineseSimplified);
    EXPECT_EQ(languageOf(u"本季度營收增長，淨利潤下滑"), Language::ChineseTraditional);
}

TEST(SourceMap, LeadsBackOverRemovedText)
{
    // source: 業(yè)務(wù)收入   clean: 業務收入
    SourceMap map;
    map.append(0, 0, 1);
    map.append(1, 5, 1);
    map.append(2, 10, 2);
    EXPECT_EQ(map.toSource(Span(0, 2)), Span(0, 6));
    EXPECT_EQ(map.toSource(Span(2, 4)), Span(10, 12));
    EXPECT_EQ(map.toClean(Span(0, 5)), Span(0, 1));
    EXPECT_EQ(map.toClean(Span(1, 5)), Span(1, 1));
    EXPECT_EQ(map.toClean(Span(5, 12)), Span(1, 4));
}

TEST(SourceMap, InsertedTextStandsForTheGap)
{
    // source: ab??cd   clean: abXYZcd
    SourceMap map;
    map.append(0, 0, 2);
    map.append(5, 4, 2);
    EXPECT_EQ(map.toSource(Span(2, 5)), Span(2, 4));
    EXPECT_EQ(map.toSource(Span(3, 4)), Span(2, 4));
    EXPECT_EQ(map.toSource(Span(1, 6)), Span(1, 5));
}

TEST(SourceMap, ComposesTwoSteps)
{
    SourceMap first; // middle 012345 from source 0..1, 4..7
    first.append(0, 0, 2);
    first.append(2, 4, 4);
    SourceMap second; // clean 0123 from middle 1..4
    second.append(0, 1, 4);
    const SourceMap both = second.after(first);
    EXPECT_EQ(both.toSource(Span(0, 1)), Span(1, 2));
    EXPECT_EQ(both.toSource(Span(1, 4)), Span(4, 7));
}

} // namespace
} // namespace earshot
