#include "output/report.h"
#include "output/xlsx.h"

#include "intake/reader.h"
#include "lexicon/lexicon.h"
#include "output/csv.h"
#include "output/json.h"
#include "output/report_words.h"
#include "support/made_reading.h"

#include <gtest/gtest.h>
#include <tuple>

namespace earshot {
namespace {

ExportData data(std::u16string_view question, std::u16string_view answer)
{
    ExportCall call;
    call.reading = std::make_shared<Reading>(
        test::madeReading({{u"Ned", Role::Analyst, question}, {u"Mara", Role::Executive, answer}}));
    Annotation note;
    note.id = AnnotationId(1);
    note.span = call.reading->call.turns[1].body;
    note.quote = answer;
    note.note = u"see *this*";
    call.annotations.push_back(note);
    return {{call}, {}};
}

TEST(HtmlReport, NothingOfTheDocumentBecomesMarkup)
{
    const std::string html =
        htmlReport(data(u"<script>alert(1)</script> & \"so\"?", u"</article><img src=x>"));
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;?"), std::string::npos);
    EXPECT_NE(html.find("see *this*"), std::string::npos);
}

TEST(MarkdownReport, NothingOfTheDocumentBecomesMarkup)
{
    const std::string text = markdownReport(data(u"# is *this* a [link](x)?", u"a | b\n- no list"));
    EXPECT_NE(text.find("\\# is \\*this\\* a \\[link\\](x)?"), std::string::npos);
    EXPECT_NE(text.find("a \\| b\n\n\\- no list"), std::string::npos);
    EXPECT_NE(text.find("> Note on “a \\| b"), std::string::npos);
}

TEST(Reports, HaveTheirHeadingsInTheLanguageOfTheCall)
{
    ExportData calls = data(u"毛利率呢？", u"毛利率41%。");
    Reading reading = *calls.calls.front().reading;
    reading.call.info.language = "zh-Hant";
    reading.insights.exchanges.front().pairs.front().answer = AnswerClass::Partly;
    Figure figure;
    figure.span = test::placeOf(reading, u"41%");
    figure.metric = "gross_margin";
    figure.direction = Direction::Up;
    reading.figures.figures.push_back(figure);
    calls.calls.front().reading = std::make_shared<Reading>(reading);
    for (const std::string& report : {htmlReport(calls), markdownReport(calls)}) {
        for (const std::string_view words : {"問答", "提問", "部分回答", "發言人", "毛利率", "上升"})
            EXPECT_NE(report.find(words), std::string::npos) << words << " in\n" << report;
        for (const std::string_view words : {"Question", "partly", "Speaker", "gross_margin"})
            EXPECT_EQ(report.find(words), std::string::npos) << words << " in\n" << report;
    }
}

/// The call's figures in a language: one that is counted in a unit of the vocabulary, one that has none.
ExportData counted(std::string language, std::string unit, FigureKind kind)
{
    ExportData calls = data(u"How many?", u"So 4231 and 77.");
    Reading reading = *calls.calls.front().reading;
    reading.call.info.language = std::move(language);
    Figure figure;
    figure.span = test::placeOf(reading, u"4231");
    figure.kind = FigureKind::Count;
    figure.value = Decimal(4231);
    figure.unit = std::move(unit);
    reading.figures.figures.push_back(figure);
    figure.span = test::placeOf(reading, u"77");
    figure.kind = kind;
    figure.value = Decimal(77);
    figure.unit.clear();
    reading.figures.figures.push_back(figure);
    calls.calls.front().reading = std::make_shared<Reading>(reading);
    return calls;
}

TEST(Reports, CallUnitsAndKindsByTheirWordsInTheLanguageOfTheCall)
{
    const std::tuple<const char*, const char*, const char*> wanted[] = {
        {"en", "customers", "percentage points"},
        {"zh-Hans", "家客户", "个百分点"},
        {"zh-Hant", "家客戶", "個百分點"}};
    for (const auto& [language, unit, kind] : wanted) {
        const ExportData calls = counted(language, "customer", FigureKind::PercentagePoint);
        const std::string page = htmlReport(calls);
        EXPECT_NE(page.find("number\">4231</td><td>" + std::string(unit) + "</td>"), std::string::npos)
            << page;
        EXPECT_NE(page.find("number\">77</td><td>" + std::string(kind) + "</td>"), std::string::npos) << page;
        const std::string text = markdownReport(calls);
        EXPECT_NE(text.find("| 4231 | " + std::string(unit) + " |"), std::string::npos) << text;
        EXPECT_NE(text.find("| 77 | " + std::string(kind) + " |"), std::string::npos) << text;
    }
}

TEST(PdfReport, CallsUnitsAndKindsByTheirWordsToo)
{
    const std::string bytes = pdfReport(counted("zh-Hant", "customer", FigureKind::BasisPoint)).value();
    const Result<Document> read = readDocument(bytes, "report.pdf");
    ASSERT_TRUE(read.has_value()) << describe(read.error());
    const std::string text = toUtf8(read->text);
    for (const std::string_view words : {"家客戶", "個基點"})
        EXPECT_NE(text.find(words), std::string::npos) << words << " in\n" << text;
    for (const std::string_view id : {"customer", "basis_point"})
        EXPECT_EQ(text.find(id), std::string::npos) << text;
}

TEST(Reports, ShowNoIdOfAKindOrUnit)
{
    for (const char* language : {"en", "zh-Hans", "zh-Hant"}) {
        for (int kind = 0; kind <= static_cast<int>(FigureKind::Duration); ++kind) {
            Figure figure;
            figure.kind = static_cast<FigureKind>(kind);
            const std::string word = unitName(figure, language);
            EXPECT_FALSE(word.empty()) << language << " " << kind;
            EXPECT_EQ(word.find('_'), std::string::npos) << word;
        }
        const std::string_view folder = std::string_view(language).starts_with("zh") ? "zh" : "en";
        for (const LexiconEntry& entry : Lexicon::shipped().topic("units")) {
            if (entry.language != folder)
                continue;
            Figure figure;
            figure.unit = entry.id;
            EXPECT_FALSE(entry.attribute("label").empty()) << entry.id;
            EXPECT_EQ(unitName(figure, language).find('_'), std::string::npos) << entry.id;
        }
    }
    Figure own; // a unit of a person's own
    own.unit = "pallet";
    EXPECT_EQ(unitName(own, "zh-Hans"), "pallet");
    own.currency = "USD";
    EXPECT_EQ(unitName(own, "en"), "USD");
}

TEST(Reports, TablesKeepTheIdsOfUnitsAndKinds)
{
    const ExportData calls = counted("zh-Hant", "customer", FigureKind::PercentagePoint);
    const std::string table = csv(figureTable(calls), CsvProfile::Data);
    EXPECT_NE(table.find(",count,4231,,,customer,"), std::string::npos) << table;
    EXPECT_NE(table.find(",percentage_point,77,,,,"), std::string::npos) << table;
    const std::string json = callJson(*calls.calls.front().reading);
    EXPECT_NE(json.find(R"("unit":"customer")"), std::string::npos);
    EXPECT_NE(json.find(R"("kind":"percentage_point")"), std::string::npos);
}

TEST(Reports, NameTheFileAndNotWhereItLies)
{
    ExportData calls = data(u"How?", u"So.");
    calls.calls.front().summary.path = "/somewhere/of/mine/pine-harbor.txt";
    for (const std::string& report : {htmlReport(calls), markdownReport(calls)}) {
        EXPECT_NE(report.find("harbor.txt"), std::string::npos);
        EXPECT_EQ(report.find("somewhere"), std::string::npos);
    }
    calls.calls.front().summary.path = "C:\\calls\\pine.txt";
    EXPECT_EQ(htmlReport(calls).find("C:"), std::string::npos);
}

TEST(PdfReport, IsAPdfWithItsFontsAndTheSameEveryTime)
{
    const ExportData calls = data(u"What of 毛利率 and 😀?", u"It rose\x01 5%.");
    const std::string bytes = pdfReport(calls).value();
    EXPECT_TRUE(bytes.starts_with("%PDF-"));
    EXPECT_NE(bytes.find("/FontFile"), std::string::npos) << "embedded";
    EXPECT_NE(bytes.find("/Outlines"), std::string::npos) << "bookmarks";
    EXPECT_EQ(bytes, pdfReport(calls).value());
    EXPECT_TRUE(pdfReport({}).value().starts_with("%PDF-")) << "nothing is a page too";
}

TEST(Xlsx, IsAZipOfSheetsWithTextThatCannotRun)
{
    const Table table{u"Q&A", {"text", "number"}, {{std::u16string(u"=1+1"), *Decimal::parse("12.5")}}};
    const std::string bytes = xlsx({table}).value();
    EXPECT_TRUE(bytes.starts_with("PK"));
    EXPECT_GT(bytes.size(), 2000U);
    EXPECT_EQ(bytes, xlsx({table}).value()) << "the same library gives the same bytes";
}

} // namespace
} // namespace earshot
