#include "output/csv.h"

#include "output/report.h"
#include "output/split_rows.h"
#include "support/made_reading.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

using namespace std::string_literals;

using Rows = std::vector<std::vector<std::u16string>>;

/// The head and the rows below it.
Rows rowsOf(const std::string& bytes)
{
    const ReadTable table = readTable(bytes, "t.csv").value();
    Rows rows = {table.columns};
    for (const TableRow& row : table.rows)
        rows.push_back(row.cells);
    return rows;
}

Table oneCell(std::u16string text)
{
    return {u"T", {"a"}, {{Cell(std::move(text))}}};
}

/// The one cell's line as the Data profile writes it.
std::string drawn(std::u16string text)
{
    const std::string out = csv(oneCell(std::move(text)), CsvProfile::Data);
    return out.substr(3, out.size() - 5);
}

TEST(Csv, QuotesWhatRfc4180SaysAndNothingElse)
{
    EXPECT_EQ(drawn(u"plain text"), "plain text");
    EXPECT_EQ(drawn(u"a,b"), "\"a,b\"");
    EXPECT_EQ(drawn(u"say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(drawn(u"two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(drawn(u"營收"), toUtf8(u"營收"));
}

TEST(Csv, GuardsTextThatCouldRunAndLeavesNumbersBare)
{
    EXPECT_EQ(drawn(u"=1+1"), "'=1+1");
    EXPECT_EQ(drawn(u"-5% year on year"), "'-5% year on year");
    EXPECT_EQ(drawn(u"@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(drawn(u"\t=1"), "'\t=1");
    EXPECT_EQ(drawn(u"＝1+1"), toUtf8(u"'＝1+1"));
    EXPECT_EQ(drawn(u" =1+1"), "' =1+1");
    EXPECT_EQ(drawn(u"'tis"), "''tis");
    EXPECT_EQ(drawn(u"a=b"), "a=b");
    const Table numbers{u"T",
                        {"a", "b", "c"},
                        {{std::int64_t{-5}, *Decimal::parse("-0.5"),
                          Date{std::chrono::year(2024), std::chrono::month(5), std::chrono::day(14)}}}};
    EXPECT_EQ(csv(numbers, CsvProfile::Data), "a,b,c\r\n-5,-0.5,2024-05-14\r\n");
}

TEST(Csv, TheExcelProfileBeginsWithAByteOrderMark)
{
    EXPECT_EQ(csv(oneCell(u"x"), CsvProfile::Excel), "\xEF\xBB\xBF"
                                                     "a\r\nx\r\n");
}

TEST(Csv, ReadsBackWhatItWrote)
{
    for (const CsvProfile profile : {CsvProfile::Excel, CsvProfile::Data})
        for (const std::u16string& text :
             {u"=1+1"s, u"'x"s, u"''x"s, u" '=x"s, u"a\"b,c\nd"s, u"營收 😀"s, u""s, u"\n-x"s,
              std::u16string(100'000, u'營'), u"-" + std::u16string(40'000, u'x'),
              std::u16string(32'766, u'x') + u"😀😀"}) {
            const Table table{u"T",
                              {"id", "pair", "text", "number", "schema"},
                              {{std::int64_t{1}, std::int64_t{2}, text, std::int64_t{7}, u"k/1"s},
                               {std::int64_t{1}, std::int64_t{3}, text, std::int64_t{8}, u"k/1"s}}};
            const Rows wanted = {{u"id", u"pair", u"text", u"number", u"schema"},
                                 {u"1", u"2", text, u"7", u"k/1"},
                                 {u"1", u"3", text, u"8", u"k/1"}};
            EXPECT_TRUE(rowsOf(csv(table, profile)) == wanted) << toUtf8(text.substr(0, 20));
        }
}

TEST(Csv, ACellThatExcelWouldCutGoesOnInTheNextRowsAndSaysSo)
{
    const Table table{
        u"T",
        {"id", "pair", "text", "number", "schema"},
        {{std::int64_t{1}, std::int64_t{2}, std::u16string(70'000, u'x'), std::int64_t{7}, u"k/1"s}}};
    const std::string out = csv(table, CsvProfile::Excel);
    EXPECT_NE(out.find(",7,k/1 part 1/3\r\n1,2,x"), std::string::npos);
    EXPECT_NE(out.find("x,,k/1 part 2/3\r\n1,2,x"), std::string::npos);
    EXPECT_TRUE(out.ends_with("x,,k/1 part 3/3\r\n"));
    EXPECT_EQ(csv(table, CsvProfile::Data).find("part"), std::string::npos);
}

TEST(Csv, ReadsWhatSpreadsheetsWrite)
{
    EXPECT_EQ(rowsOf("a,b\n1,\"x\ny\"\n"), (Rows{{u"a", u"b"}, {u"1", u"x\ny"}}));
    EXPECT_EQ(rowsOf("a,b\r\n1,\"x\r\ny\"\r\n2,"), (Rows{{u"a", u"b"}, {u"1", u"x\ny"}, {u"2", u""}}));
    EXPECT_EQ(rowsOf("a;b;;\r\n1;\"x;y\";;\r\n"), (Rows{{u"a", u"b"}, {u"1", u"x;y"}}));
    EXPECT_EQ(rowsOf("sep=|\r\na|b\r\n1,5|x\r\n"), (Rows{{u"a", u"b"}, {u"1,5", u"x"}}));
    EXPECT_EQ(rowsOf("a\tb\r\n1\t\"'=x\t\"\r\n"), (Rows{{u"a", u"b"}, {u"1", u"=x\t"}}));
    EXPECT_EQ(rowsOf("\xFF\xFE" + std::string("a\0\t\0b\0\n\0001\0\t\0\x2F\x6E\n\0", 16)),
              (Rows{{u"a", u"b"}, {u"1", u"港"}}))
        << "text of a spreadsheet is UTF-16";
}

TEST(Csv, ACellThatWasSavedInGbkIsRead)
{
    const std::string gbk = "a,b\r\n1,\xC3\xAB\xC0\xFB\xC2\xCA\xBB\xD8\xC9\xFD\xC1\xCB\r\n"
                            "2,\xD3\xAA\xCA\xD5\xD4\xF6\xB3\xA4\xCE\xC8\xB6\xA8\r\n";
    EXPECT_EQ(rowsOf(gbk), (Rows{{u"a", u"b"}, {u"1", u"毛利率回升了"}, {u"2", u"营收增长稳定"}}));
    EXPECT_EQ(readTable(gbk, "t.csv")->encoding, "GB18030");
}

TEST(Csv, RowsThatGoOnAreJoinedWhereverTheyStandAndAMissingOneIsTold)
{
    const std::string rows[] = {"1,2,ab,7,k/1 part 1/3\n", "1,2,cd,,k/1 part 2/3\n", "1,2,ef,,k/1 part 3/3\n",
                                "1,3,x,8,k/1\n"};
    const std::string head = "id,pair,text,number,schema\n";
    const Rows wanted = {{u"id", u"pair", u"text", u"number", u"schema"},
                         {u"1", u"2", u"abcdef", u"7", u"k/1"},
                         {u"1", u"3", u"x", u"8", u"k/1"}};
    EXPECT_EQ(rowsOf(head + rows[2] + rows[3] + rows[0] + rows[1]), wanted);
    const ReadTable broken = readTable(head + rows[0] + rows[2] + rows[3], "t.csv").value();
    ASSERT_EQ(broken.rows.size(), 2U);
    EXPECT_FALSE(broken.rows[0].whole);
    EXPECT_TRUE(broken.rows[1].whole);
}

TEST(Csv, TellsTheLineOfAQuotationMarkThatIsNeverClosed)
{
    const Result<ReadTable> read = readTable("a,b\n1,\"x\n", "t.csv");
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().code, ErrorCode::InputSyntax);
    EXPECT_EQ(read.error().line, 2);
}

TEST(QaTable, HasTheColumnsInTheirOrderAndARowForEachPair)
{
    auto reading =
        std::make_shared<Reading>(test::madeReading({{u"Mara", Role::Executive, u"We grew 😀."},
                                                     {u"Ned", Role::Analyst, u"What of oats?"},
                                                     {u"Mara", Role::Executive, u"Oats rose 5%."}}));
    reading->call.people[1].firm = u"Larch Street";
    reading->call.info.fiscalYear = 2024;
    reading->call.info.fiscalQuarter = 4;
    reading->call.info.callDate = parseIsoDate("2024-05-14");
    Figure figure;
    figure.span = test::placeOf(*reading, u"5%");
    figure.kind = FigureKind::Percent;
    figure.value = Decimal::parse("5");
    figure.metric = "oats";
    figure.direction = Direction::Up;
    reading->figures.figures.push_back(figure);
    ExportCall call;
    call.summary.id = CallId(7);
    call.summary.info = reading->call.info;
    call.reading = reading;
    Annotation note;
    note.span = figure.span;
    note.note = u"check";
    note.tags = {TagId(2)};
    call.annotations.push_back(note);
    const ExportData data{{call}, {{TagId(1), {}, u"risk", 0, 0}, {TagId(2), TagId(1), u"price", 0, 0}}};
    const auto rows = rowsOf(csv(qaTable(data), CsvProfile::Data));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0], (std::vector<std::u16string>{
                           u"call_id",          u"company",     u"period", u"call_date",      u"number",
                           u"exchange",         u"pair",        u"asker",  u"firm",           u"question",
                           u"question_summary", u"answerers",   u"answer", u"answer_summary", u"answer_class",
                           u"figures",          u"tags",        u"note",   u"begin",          u"end",
                           u"text_sha256",      u"as_exported", u"schema"}));
    EXPECT_EQ(std::vector(rows[1].begin(), rows[1].begin() + 18),
              (std::vector<std::u16string>{u"7", u"Bluewater Tools", u"FY2024 Q4", u"2024-05-14", u"1", u"1",
                                           u"1", u"Ned", u"Larch Street", u"What of oats?", u"What of oats?",
                                           u"Mara", u"Oats rose 5%.", u"Oats rose 5%.", u"answered",
                                           u"5% = 5 percent (oats, up)", u"risk/price", u"check"}));
    EXPECT_EQ(rows[1][18], u"23") << "code points: the smile counts once";
    EXPECT_EQ(rows[1][21].size(), 35U) << "four hashes of eight digits";
    EXPECT_EQ(rows[1][22], u"earshot.qa/2");
}

TEST(FigureTable, NamesTheBusinessAndThePlaceWithTheirWords)
{
    auto reading = std::make_shared<Reading>(
        test::madeReading({{u"Ned", Role::Analyst, u"And the mills?"},
                           {u"Mara", Role::Executive, u"Mills in Japan made $3; all made $9."}}));
    Figure part;
    part.span = test::placeOf(*reading, u"$3");
    part.value = Decimal(3);
    part.currency = "USD";
    part.metric = "revenue";
    part.segment = "Mills";
    part.segmentSpan = test::placeOf(*reading, u"Mills");
    part.geography = "japan";
    part.geographySpan = test::placeOf(*reading, u"Japan");
    Figure whole;
    whole.span = test::placeOf(*reading, u"$9");
    whole.value = Decimal(9);
    whole.metric = "revenue";
    reading->figures.figures = {part, whole};
    ExportCall call;
    call.summary.info = reading->call.info;
    call.reading = reading;
    const ExportData data{{call}, {}};
    const auto rows = rowsOf(csv(figureTable(data), CsvProfile::Data));
    ASSERT_EQ(rows.size(), 3U);
    const auto cells = [&](std::size_t row) {
        std::u16string out;
        for (const char16_t* column :
             {u"text", u"metric", u"segment", u"segment_text", u"geography", u"geography_text"})
            out += (out.empty() ? u"" : u"|") +
                   rows[row][std::size_t(std::ranges::find(rows[0], column) - rows[0].begin())];
        return out;
    };
    EXPECT_EQ(cells(1), u"$3|revenue|Mills|Mills|japan|Japan");
    EXPECT_EQ(cells(2), u"$9|revenue||||");
    const auto pairs = rowsOf(csv(qaTable(data), CsvProfile::Data));
    EXPECT_EQ(pairs.at(1).at(15), u"$3 = 3 USD (revenue, Mills, japan); $9 = 9 (revenue)");
    const std::string report = markdownReport(data);
    EXPECT_NE(report.find("| $3 | Revenue | Mills, Japan | 3 | USD |"), std::string::npos) << report;
    const std::string page = htmlReport(data);
    EXPECT_NE(page.find("<td>Revenue</td><td>Mills, Japan</td>"), std::string::npos) << page;
}

/// The table of figures of one call, and its cells by the names of their columns.
class FigureRows {
public:
    explicit FigureRows(Reading reading) : m_reading(std::make_shared<Reading>(std::move(reading))) {}

    Figure& add(std::u16string_view words)
    {
        Figure figure;
        figure.span = test::placeOf(*m_reading, words);
        m_reading->figures.figures.push_back(figure);
        return m_reading->figures.figures.back();
    }
    Reading& reading() { return *m_reading; }
    std::string bytes() const
    {
        ExportCall call;
        call.summary.info = m_reading->call.info;
        call.reading = m_reading;
        return csv(figureTable({{call}, {}}), CsvProfile::Excel);
    }
    std::u16string cell(std::size_t row, std::u16string_view column) const
    {
        const ReadTable table = readTable(bytes(), "t.csv").value();
        return table.cell(table.rows.at(row), column).value();
    }

private:
    std::shared_ptr<Reading> m_reading;
};

TEST(FigureTable, NewColumnsStandBehindTheOthers)
{
    FigureRows rows(test::madeReading({{u"Mara", Role::Executive, u"We made $3."}}));
    const std::string bytes = rows.bytes();
    EXPECT_EQ(
        bytes.substr(3),
        "call_id,company,period,text,kind,value,value_high,currency,unit,approximate,direction,comparison,"
        "metric,metric_text,segment,segment_text,geography,geography_text,figure_period,period_begin,"
        "period_end,basis,speaker,begin,end,turn,quote,doubt\r\n");
}

TEST(FigureTable, SaysTheTurnAndTheSentenceOfAFigure)
{
    FigureRows rows(
        test::madeReading({{u"Ned", Role::Analyst, u"And the mills?"},
                           {u"Mara", Role::Executive,
                            u"Thanks, Ned. Mills made $3.5, as I said. All made $9.\n为12%。其他的不说。"}}));
    rows.add(u"$3.5");
    rows.add(u"$9").turn = 1;
    rows.add(u"12%").turn = 0; // of turns that were put right since
    EXPECT_EQ(rows.cell(0, u"turn"), u"2") << "counted from 1";
    EXPECT_EQ(rows.cell(0, u"quote"), u"Mills made $3.5, as I said.");
    EXPECT_EQ(rows.cell(1, u"turn"), u"2");
    EXPECT_EQ(rows.cell(1, u"quote"), u"All made $9.");
    EXPECT_EQ(rows.cell(2, u"turn"), u"2");
    EXPECT_EQ(rows.cell(2, u"quote"), u"为12%。");
}

TEST(FigureTable, AQuoteReachesToTheEndOfARange)
{
    FigureRows rows(test::madeReading(
        {{u"Mara", Role::Executive, u"So. We see 5% to 7% next year. Between 8.\n9% then. No more."}}));
    Figure& range = rows.add(u"5% to 7%");
    range.value = Decimal(5);
    range.valueHigh = Decimal(7);
    rows.add(u"8.\n9%"); // its end lies in another sentence than its begin
    EXPECT_EQ(rows.cell(0, u"value_high"), u"7");
    EXPECT_EQ(rows.cell(0, u"text"), u"5% to 7%");
    EXPECT_EQ(rows.cell(0, u"quote"), u"We see 5% to 7% next year.");
    EXPECT_EQ(rows.cell(1, u"quote"), u"Between 8.\n9% then.");
}

TEST(FigureTable, AQuoteCannotRun)
{
    FigureRows rows(test::madeReading(
        {{u"Mara", Role::Executive, u"=HYPERLINK(\"http://x\",\"9%\")\n-4% it was. @SUM of 6%."}}));
    rows.add(u"9%");
    rows.add(u"-4%");
    rows.add(u"6%");
    const std::string bytes = rows.bytes();
    EXPECT_NE(bytes.find(",1,\"'=HYPERLINK(\"\"http://x\"\",\"\"9%\"\")\","), std::string::npos) << bytes;
    EXPECT_NE(bytes.find(",1,'-4% it was.,"), std::string::npos) << bytes;
    EXPECT_NE(bytes.find(",1,'@SUM of 6%.,"), std::string::npos) << bytes;
    EXPECT_EQ(rows.cell(1, u"quote"), u"-4% it was.") << "and comes back as it was";
}

TEST(FigureTable, AnEndlessSentenceIsCutRoundItsFigure)
{
    std::u16string speech;
    for (int i = 0; i < 20'000; ++i)
        speech += i == 9'000 ? u"some 44% " : i % 2 == 0 ? u"so 😀 " : u"and ";
    FigureRows rows(test::madeReading({{u"Mara", Role::Executive, speech}}));
    rows.add(u"44%");
    const std::u16string quote = rows.cell(0, u"quote");
    EXPECT_LE(quote.size(), 602U);
    EXPECT_GT(quote.size(), 500U);
    EXPECT_TRUE(quote.starts_with(u"…so 😀 ") || quote.starts_with(u"…and ") || quote.starts_with(u"…😀 "))
        << toUtf8(quote);
    EXPECT_NE(quote.find(u" some 44% "), std::u16string::npos);
    EXPECT_TRUE(quote.ends_with(u"…"));
    EXPECT_EQ(rows.cell(0, u"doubt"), u"") << "a cell is never too long, so nothing goes on in another row";

    FigureRows smiles(test::madeReading({{u"Mara", Role::Executive, [] {
                                              std::u16string text = u"x";
                                              for (int i = 0; i < 2'000; ++i)
                                                  text += i == 1'000 ? u"8%" : u"😀";
                                              return text;
                                          }()}}));
    smiles.add(u"8%");
    const std::string bytes = smiles.bytes();
    EXPECT_EQ(bytes.find("\xEF\xBF\xBD"), std::string::npos) << "no half of a pair";
    EXPECT_NE(bytes.find("…😀"), std::string::npos);
}

TEST(FigureTable, NamesWhatIsOpenAboutAFigure)
{
    FigureRows rows(test::madeReading(
        {{u"Mara", Role::Executive, u"We made 30 in the first half. Then 50 in the quarter. It was 70."}}));
    rows.reading().figures.doubts = {
        {DoubtKind::Figure, test::placeOf(rows.reading(), u"30"), "scale-unknown"},
        {DoubtKind::Period, test::placeOf(rows.reading(), u"the first half"), "period-ambiguous"}};
    rows.reading().call.doubts = {{DoubtKind::Role, rows.reading().call.turns[0].body, "role-unclear"}};
    PeriodMention half;
    half.span = test::placeOf(rows.reading(), u"the first half");
    half.period.label = "FY2024H1";
    rows.reading().figures.periods = {half};
    rows.add(u"30").period = half.period;
    rows.add(u"50").period.label = "FY2024Q3";
    rows.add(u"70").period = half.period;
    EXPECT_EQ(rows.cell(0, u"doubt"), u"scale-unknown; period-ambiguous");
    EXPECT_EQ(rows.cell(1, u"doubt"), u"");
    EXPECT_EQ(rows.cell(2, u"doubt"), u"") << "the words of its period stand in another sentence";
}

} // namespace
} // namespace earshot
