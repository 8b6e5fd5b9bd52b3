#include "readings.h"
#include "support/qt_text.h"
#include "views/paragraphs.h"

#include <gtest/gtest.h>

namespace earshot::ui {
namespace {

/// Every paragraph as "turn|number|text", "-" for none and "+" for a continued piece.
std::string drawn(const Reading& reading, const std::vector<Paragraph>& paragraphs)
{
    std::string lines;
    for (const Paragraph& paragraph : paragraphs) {
        lines += (paragraph.turn ? std::to_string(*paragraph.turn) : "-") + "|" +
                 std::to_string(paragraph.number) + (paragraph.continued ? "+|" : "|") +
                 toUtf8String(toQString(paragraph.span.in(reading.document.text))) + "\n";
    }
    return lines;
}

TEST(Paragraphs, LabelsAreLeftOutAndTheirWordsAreNot)
{
    const auto reading =
        callOf({{u"Ann", Role::Executive, u"One.\n\n  Two.  "}, {u"Bob", Role::Analyst, u"Three?"}});
    EXPECT_EQ(drawn(*reading, paragraphsOf(reading->document, reading->call)),
              "0|1|One.\n0|2|Two.\n1|3|Three?\n");
}

TEST(Paragraphs, ATranslationBearsTheNumberOfItsOriginal)
{
    const auto reading =
        callOf({{u"Ann", Role::Executive,
                 u"Sales were 8.4 billion, up 11.3% on the year before.\n销售额同比增长11.3%。\n"
                 u"Margin was 13.5% and rose 210 basis points.\n毛利率13.5%，提升210个基点。"},
                {u"Bob", Role::Analyst, u"And is 62% of the plan done?\n全年计划是否已完成62%？"}});
    Document& document = reading->document;
    document.blocks.clear();
    for (std::size_t begin = 0; begin < document.text.size();) {
        const std::size_t end = std::min(document.text.find(u'\n', begin), document.text.size());
        if (end > begin) {
            document.blocks.emplace_back().span = Span::of(begin, end);
        }
        begin = end + 1;
    }
    std::string numbers;
    for (const Paragraph& paragraph : paragraphsOf(document, reading->call)) {
        numbers += std::to_string(paragraph.number) + (paragraph.translation ? "' " : " ");
    }
    EXPECT_EQ(numbers, "1 1' 2 2' 3 3' ");
}

TEST(Paragraphs, TextBetweenTheTurnsIsKept)
{
    auto reading = callOf({{u"Ann", Role::Executive, u"One."}});
    reading->document.text = u"Page 3\n" + reading->document.text + u"Read also: more\n";
    Turn& turn = reading->call.turns[0];
    turn.label = turn.label.shifted(7);
    turn.body = turn.body.shifted(7);
    EXPECT_EQ(drawn(*reading, paragraphsOf(reading->document, reading->call)),
              "-|1|Page 3\n0|2|One.\n-|3|Read also: more\n");
}

TEST(Paragraphs, ALineTooLongIsCutBehindASentenceAndLosesNothing)
{
    std::u16string words;
    while (static_cast<std::int32_t>(words.size()) < 3 * longestParagraph) {
        words += u"Ten chars. ";
    }
    const auto reading = callOf({{u"Ann", Role::Executive, words}});
    const auto paragraphs = paragraphsOf(reading->document, reading->call);
    ASSERT_GE(paragraphs.size(), 3U);
    for (std::size_t i = 1; i < paragraphs.size(); ++i) {
        EXPECT_TRUE(paragraphs[i].continued);
        EXPECT_EQ(paragraphs[i].span.begin(), paragraphs[i - 1].span.end());
        EXPECT_EQ(paragraphs[i].number, 1);
        EXPECT_LE(paragraphs[i].span.length(), longestParagraph);
    }
}

TEST(Paragraphs, APairOfSurrogatesIsNeverCut)
{
    std::u16string words(1, u'x');
    while (static_cast<std::int32_t>(words.size()) < 2 * longestParagraph) {
        words += u"\U0001F600";
    }
    const auto reading = callOf({{u"Ann", Role::Executive, words}});
    for (const Paragraph& paragraph : paragraphsOf(reading->document, reading->call)) {
        const auto text = paragraph.span.in(reading->document.text);
        EXPECT_FALSE(text.front() >= 0xDC00 && text.front() <= 0xDFFF);
    }
}

TEST(Paragraphs, TheFilterKeepsSectionsSpeakersAndMarks)
{
    const auto reading = callOf(shortCall());
    const auto paragraphs = paragraphsOf(reading->document, reading->call);
    const auto kept = [&](const TranscriptFilter& filter, const std::vector<Span>& marked = {}) {
        return filtered(paragraphs, reading->call, filter, marked);
    };
    EXPECT_EQ(kept({}).size(), paragraphs.size());
    EXPECT_EQ(kept({TranscriptPart::Prepared, {}}), (std::vector<std::int32_t>{0, 1, 2}));
    EXPECT_EQ(kept({TranscriptPart::Qa, {}}), (std::vector<std::int32_t>{3, 4, 5, 6, 7}));
    EXPECT_EQ(kept({TranscriptPart::Qa, 1}), (std::vector<std::int32_t>{4, 5}));
    EXPECT_TRUE(kept({TranscriptPart::Marked, {}}).empty());
    const Span across(paragraphs[1].span.end() - 3, paragraphs[2].span.begin() + 3);
    EXPECT_EQ(kept({TranscriptPart::Marked, {}}, {across}), (std::vector<std::int32_t>{1, 2}));
}

TEST(Paragraphs, QuestionsAreNumberedThroughTheCallAndAnswersHangOnThem)
{
    const auto reading = callOf(shortCall());
    const auto places = placesOf(reading->call);
    EXPECT_EQ(places[1].part, TurnPlace::Part::None);
    EXPECT_TRUE(places[2].opensPair);
    EXPECT_EQ(places[3].part, TurnPlace::Part::Answer);
    EXPECT_EQ(places[3].pair, 1);
    EXPECT_EQ(places[4].pair, 2);
    EXPECT_EQ(places[5].pair, 2);
}

} // namespace
} // namespace earshot::ui
