#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

std::string table(std::string_view text)
{
    return drawn(read(text, {}, "call.csv"));
}

TEST(SpeechTable, HeadsTellWhoSpeaksAndWhatIsSaid)
{
    const std::string text =
        "company,quarter,speaker,role,text\r\n"
        "Harbour Tools,3,Ann Lee,CFO,\"Sales rose \"\"again\"\", by 12%.\r\nMore to come.\"\r\n"
        "Harbour Tools,3,Bob Ray,,What is ahead?\r\n";
    EXPECT_EQ(table(text), "heading|Harbour Tools Q3\n<Ann Lee -- CFO>|Sales rose \"again\", by 12%.\n"
                           "<Ann Lee -- CFO>|More to come.\n<Bob Ray>|What is ahead?\n");
    EXPECT_EQ(table("title,speaker,text\nQ3 2024 call,Ann,Good day.\nQ3 2024 call,Bob,Hello.\n"),
              "heading|Q3 2024 call\n<Ann>|Good day.\n<Bob>|Hello.\n");
    const Document document = read(text);
    EXPECT_EQ(document.mediaType, "text/csv");
    EXPECT_EQ(sourceOf(document, u"rose \"again\","), "rose \"\"again\"\",");
}

TEST(SpeechTable, AnySeparatorAndEitherLanguage)
{
    EXPECT_EQ(table("发言人;时间;内容\n高远;00:01:23;大家好。\n李雨桐;00:02:00;请问毛利率？\n"),
              "<高远>@83|大家好。\n<李雨桐>@120|请问毛利率？\n");
    EXPECT_EQ(table("Start\tSpeaker Name\tContent\n83500\tAnn\tGood day.\n95000\tBob\tHello.\n"),
              "<Ann>@83.5|Good day.\n<Bob>@95|Hello.\n");
}

TEST(SpeechTable, OtherTablesAreNone)
{
    EXPECT_EQ(read("metric,period,value\nRevenue,Q1 2024,12\n", {}, "a.csv").mediaType, "text/plain");
    EXPECT_EQ(read("Speaker, what is the text of today?\nNobody knows.\n", {}, "a.txt").mediaType,
              "text/plain");
}

TEST(SpeechTable, AQuoteThatIsNeverClosedIsNamed)
{
    const Result<Document> document = readDocument("speaker,text\nAnn,Good day.\nBob,\"Hello.\n", "call.csv");
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().code, ErrorCode::InputSyntax);
    EXPECT_EQ(document.error().line, 3);
}

} // namespace
} // namespace earshot
