#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

std::string page(std::string_view body)
{
    return drawn(read("<!DOCTYPE html><html><body>" + std::string(body) + "</body></html>"));
}

TEST(Html, NamesAndTitlesSideBySideAreApart)
{
    EXPECT_EQ(drawn(read("<html><body><div><span>Jane Doe</span><span class=t>Analyst</span></div>"
                         "<p>re<b>ven</b>ue, <b>Rev</b><i>enue</i></p></body></html>")),
              "Jane Doe\tAnalyst\nre*ven*ue, *Rev*enue\n");
}

TEST(Html, BlocksAreParagraphsHeadingsItemsAndRows)
{
    const Document document =
        read("<html><head><title>A call</title></head><body><h2>Remarks</h2>\n<p>Good\n  day.</p>"
             "<ul><li>One<li>Two</ul><table><tr><td>Sales<td>12<tr><th>Cost</th><td>7</table>");
    EXPECT_EQ(document.mediaType, "text/html");
    EXPECT_EQ(drawn(document), "heading|*A call*\nheading|*Remarks*\nGood day.\nitem|One\nitem|Two\n"
                               "row|Sales\t12\nrow|*Cost*\t7\n");
}

TEST(Html, EveryLetterKeepsItsPlaceInTheSource)
{
    const Document document = read("<html><p>The <b>fee</b> of &pound;5&nbsp;m &amp; more</p><p>Tail</p>");
    EXPECT_EQ(toUtf8(document.text), "The fee of £5 m & more\n\nTail");
    EXPECT_EQ(sourceOf(document, u"fee of £5 m"), "fee</b> of &pound;5&nbsp;m");
    EXPECT_EQ(sourceOf(document, u"Tail"), "Tail");
}

TEST(Html, BoldIsKeptWhereverItIsWritten)
{
    EXPECT_EQ(page("<p><strong>Ann Lee:</strong> Yes.</p><p><span style='font-weight: 700'>Bob</span> No</p>"
                   "<p><b>All <span style='font-weight:normal'>but this</span></b></p>"),
              "*Ann Lee:* Yes.\n*Bob* No\n*All* but this\n");
}

TEST(Html, WhatNobodySeesIsLeftOut)
{
    EXPECT_EQ(
        page("<nav><a>Home</a></nav><script>if (a<b) '</p>'</script><style>p{}</style><p>Seen"
             "<span hidden>1</span><span style='display : none'>2</span><i style='visibility:hidden'>3</i>"
             "<b class='x sr-only'>4</b><span style='font-size:0px'>5</span></p><!-- 6 "
             "--><noscript>7</noscript>"
             "<div role=navigation>8</div><template>9</template><footer>10</footer><aside>11</aside>"
             "<svg><title>12</title></svg><select><option>13</select><ruby>漢<rt>han</rt></ruby>"),
        "Seen\n漢\n");
    EXPECT_EQ(page("<p style='font-size:0.9em;opacity:0.5'>Small</p>"), "Small\n");
}

TEST(Html, APageThatHidesItsOwnTextIsReadAllTheSame)
{
    EXPECT_EQ(
        page(
            "<p>More</p><div style='display:none'><p>Operator: Good day and welcome to this call.</p></div>"),
        "More\nOperator: Good day and welcome to this call.\n");
}

TEST(Html, LineBreaksEndLines)
{
    EXPECT_EQ(page("Ann<br>CFO<br><br>Yes.<pre>a  b\nc</pre>"), "Ann\nCFO\nYes.\na b\nc\n");
    EXPECT_EQ(page("<pre>a&#10;&#9;b&nbsp;c&#10;</pre>"), "a\nb c\n");
}

TEST(Html, AParagraphInsideACellContinuesItsRow)
{
    EXPECT_EQ(page("<table><tr><td><p>Sales</p></td><td><p>12</p></td></tr></table>"), "row|Sales\t12\n");
    EXPECT_EQ(page("<table><tr><td><p>Ann: Yes.</p><p>Bob: No.</p></td></tr></table>"),
              "row|Ann: Yes.\nrow|Bob: No.\n");
}

TEST(Html, ARowWithSpeechInACellIsNoTable)
{
    const std::string speech = "Good day" + std::string(120, '.');
    EXPECT_EQ(page("<table><tr><td><b>Ann Lee</b></td><td>" + speech + "</td></tr></table>"),
              "*Ann Lee*\n" + speech + "\n");
    const std::string chinese =
        "我们本季度的收入增长很快，毛利率也有明显的改善，这主要得益于北方地区的新订单和原料价格的回落。";
    EXPECT_EQ(page("<table><tr><td>Ann: " + speech + "<td>安：" + chinese +
                   "<tr><td>Bob: Thanks.<td>鲍勃：谢谢。"
                   "<tr><td>Sales<td>12</table>"),
              "Ann: " + speech + "\n安：" + chinese + "\nBob: Thanks.\n鲍勃：谢谢。\nrow|Sales\t12\n")
        << "short rows of a table of speech";
    EXPECT_EQ(page("<table><tr><td>00:01:00<td><b>Ann</b><td>" + speech +
                   "<tr><td>00:02:00<td><b>Bob</b><td>No."
                   "</table><p>x<table><tr><td>Ann<td>[1:05]<td>" +
                   speech + "</table>"),
              "00:01:00 *Ann*\n" + speech + "\n00:02:00 *Bob*\nNo.\nx\nAnn [1:05]\n" + speech + "\n")
        << "a time stays with its name";
    EXPECT_EQ(page("<table><tr><td><p>Ann: " + speech + "<p>Bob: No.</table>"),
              "Ann: " + speech + "\nBob: No.\n");
}

TEST(Html, LinesOfNothingButLinksAreAMenu)
{
    EXPECT_EQ(page("<p><a href=x>Ann "
                   "Lee</a></p><p>Yes.</p><ul><li><a>News</a><li><a>Markets</a><li><a>Login</a></ul>"),
              "Ann Lee\nYes.\nfurniture|News\nfurniture|Markets\nfurniture|Login\n");
}

TEST(Html, BrokenMarkupLosesNoWords)
{
    EXPECT_EQ(page("<p>Less < more, a<b </i></p></div></p><p>R&D &unknown; 5 &lt 6 <p <p>End"),
              "Less < more, a\nR&D &unknown; 5 < 6\nEnd\n");
    EXPECT_EQ(page("<p>One <b>two<p>three</b> four"), "One *two*\nthree four\n");
}

TEST(Html, TheCharsetOfThePageIsBelieved)
{
    const Document document =
        read("<html><meta charset=gb2312><p>\xB8\xF7\xCE\xBB\xCF\xC2\xCE\xE7\xBA\xC3</p></html>");
    EXPECT_EQ(drawn(document), "各位下午好\n");
}

TEST(Html, IsToldByItsTagsAndNotByItsName)
{
    EXPECT_EQ(read("  <div><p>Good day</p></div>").mediaType, "text/html");
    EXPECT_EQ(read("Good day<br>Thanks", {}, "call.html").mediaType, "text/plain");
    EXPECT_EQ(read("Good<br>day<br>all", {}, "call.HTM").mediaType, "text/html");
    EXPECT_EQ(read("Operator: if a < b and c > d, then", {}, "call.txt").mediaType, "text/plain");
    EXPECT_EQ(read("<Operator> Good day.", {}, "call.txt").mediaType, "text/plain");
}

} // namespace
} // namespace earshot
