#include "intake/csv_rows.h"

#include "text/utf.h"

#include <gtest/gtest.h>

namespace earshot {
namespace {

std::string drawn(std::string_view bytes)
{
    const Result<std::vector<CsvRow>> rows = readCsv(bytes, "t.csv");
    if (!rows)
        return std::string(name(rows.error().code)) + " " + std::to_string(rows.error().line);
    std::string lines;
    for (const CsvRow& row : *rows) {
        lines += std::to_string(row.line);
        for (const std::u16string& field : row.fields)
            lines += "|" + toUtf8(field);
        lines += "\n";
    }
    return lines;
}

TEST(CsvRows, QuotesHoldSeparatorsLineEndsAndQuotes)
{
    EXPECT_EQ(drawn("a,\"b, c\",\"say \"\"so\"\"\"\r\n\"two\nlines\", x ,\r\n\r\nlast,y,z"),
              "1|a|b, c|say \"so\"\n2|two\nlines|x|\n5|last|y|z\n");
}

TEST(CsvRows, TheSeparatorIsTheOneThatPartsEvenly)
{
    EXPECT_EQ(drawn("a;1,5;2\nb;3,5;4\n"), "1|a|1,5|2\n2|b|3,5|4\n");
    EXPECT_EQ(drawn("a\t1\nb\t2\n"), "1|a|1\n2|b|2\n");
}

TEST(CsvRows, AnyCharsetIsRead)
{
    const std::u16string text = u"指标,第四季度\n营业收入,12\n";
    std::string little = "\xFF\xFE";
    for (const char16_t c : text)
        little += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    EXPECT_EQ(drawn(little), "1|指标|第四季度\n2|营业收入|12\n");
    EXPECT_EQ(
        drawn("\xD6\xB8\xB1\xEA,\xB5\xDA\xCB\xC4\xBC\xBE\xB6\xC8\n\xD3\xAA\xD2\xB5\xCA\xD5\xC8\xEB,12\n"),
        "1|指标|第四季度\n2|营业收入|12\n");
}

TEST(CsvRows, AnOpenQuoteIsNamedWithTheLineInWhichItOpens)
{
    EXPECT_EQ(drawn("a,b\n\nc,\"d\ne,f\n"), "input-syntax 3");
    EXPECT_EQ(drawn(""), "file-empty 0");
    EXPECT_EQ(drawn("\n ,\n"), "file-empty 0");
}

} // namespace
} // namespace earshot
