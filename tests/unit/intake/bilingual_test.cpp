#include "intake/bilingual.h"
#include "unit/intake/read_support.h"

namespace earshot {
namespace {

/// Each pair on a line, "original | translation".
std::string drawn(std::string_view text)
{
    const Document document = read(text);
    std::string out;
    for (const Translation& pair : findTranslations(document))
        out += toUtf8(pair.original.in(document.text)) + " | " + toUtf8(pair.translation.in(document.text)) +
               "\n";
    return out;
}

const std::string kFirst = "CFO: Revenue was 8.4 billion, up 11.3% on the year, helped by Pine Harbor.";
const std::string kErste = "营业收入为84亿元，同比增长11.3%，其中Pine Harbor贡献最大。";
const std::string kSecond = "Gross margin was 13.5%, an improvement of 210 basis points.";
const std::string kZweite = "毛利率为13.5%，环比提升210个基点。";
const std::string kThird = "We shipped 9.6 gigawatts and have 62% of the plan behind us.";
const std::string kDritte = "我们出货9.6吉瓦，已完成全年计划的62%。";

TEST(Bilingual, ParagraphsAreKeptBothAndPaired)
{
    EXPECT_EQ(drawn("Pine Harbor Q3 2025\n2025年电话会议\n" + kFirst + "\n" + kErste + "\n\n" + kSecond +
                    "\n" + kZweite + "\n\n" + kThird + "\n" + kDritte + "\n"),
              kFirst + " | " + kErste + "\n" + kSecond + " | " + kZweite + "\n" + kThird + " | " + kDritte +
                  "\n");
}

TEST(Bilingual, TheLanguageThatComesFirstIsTheOriginal)
{
    EXPECT_EQ(drawn(kErste + "\n" + kFirst + "\n" + kZweite + "\n" + kSecond + "\n" + kDritte + "\n" +
                    kThird + "\n"),
              kErste + " | " + kFirst + "\n" + kZweite + " | " + kSecond + "\n" + kDritte + " | " + kThird +
                  "\n");
}

TEST(Bilingual, StretchesOfEqualLengthArePairedOneByOne)
{
    EXPECT_EQ(drawn(kFirst + "\n" + kSecond + "\n" + kThird + "\n" + kErste + "\n" + kZweite + "\n" +
                    kDritte + "\n"),
              kFirst + " | " + kErste + "\n" + kSecond + " | " + kZweite + "\n" + kThird + " | " + kDritte +
                  "\n");
}

TEST(Bilingual, WhatHasNoCounterpartStandsAlone)
{
    EXPECT_EQ(drawn("Dial-in numbers are at the end of this very page, as always.\n" + kFirst + "\n" +
                    kErste + "\n" + kSecond + "\n" + kZweite + "\n" + kThird + "\n" + kDritte + "\n"),
              kFirst + " | " + kErste + "\n" + kSecond + " | " + kZweite + "\n" + kThird + " | " + kDritte +
                  "\n");
}

TEST(Bilingual, SentencesOfOneParagraphArePaired)
{
    EXPECT_EQ(drawn(kFirst + " " + kErste + "\n" + kSecond + kZweite + kThird + " " + kDritte + "\n"),
              kFirst + "  | " + kErste + "\n" + kSecond + " | " + kZweite + "\n" + kThird + "  | " + kDritte +
                  "\n");
}

TEST(Bilingual, AnInterpretersWordsArePairedWithTheSpeakers)
{
    const std::string operatorsWords =
        "Operator: Good day, and welcome to the third quarter call of 2025. All "
        "lines are open, and a record of it is kept for 30 days.\n";
    const std::string interpreter = "Interpreter: ";
    EXPECT_EQ(drawn(operatorsWords + "Ann Lee: " + kErste + "\n" + interpreter + kFirst.substr(5) + "\n" +
                    operatorsWords + "Bob Ray: " + kZweite + "\n" + interpreter + kSecond + "\n" +
                    operatorsWords + "Ann Lee: " + kDritte + "\n" + interpreter + kThird + "\n"),
              "Ann Lee: " + kErste + " | " + interpreter + kFirst.substr(5) + "\nBob Ray: " + kZweite +
                  " | " + interpreter + kSecond + "\nAnn Lee: " + kDritte + " | " + interpreter + kThird +
                  "\n");
}

TEST(Bilingual, RowsOfATableOfTwoLanguagesArePaired)
{
    std::string page = "<html><body><table>";
    for (const auto& [original, translation] :
         {std::pair(kFirst, kErste), std::pair(kSecond, kZweite), std::pair(kThird, kDritte)})
        page += "<tr><td>" + original + "<td>" + translation;
    EXPECT_EQ(drawn(page + "</table>"), kFirst + " | " + kErste + "\n" + kSecond + " | " + kZweite + "\n" +
                                            kThird + " | " + kDritte + "\n");
}

TEST(Bilingual, ACallOfTwoLanguagesIsNotTranslated)
{
    EXPECT_EQ(drawn(kErste + "\nCould you say more about Ruby Falls and the 40% of 2027?\n" + kZweite +
                    "\nThank you. And what of the 350 shops in the north?\n" + kDritte +
                    "\nSo there are 77 sites left at Ruby Falls. Thanks.\n谢谢。\n"),
              "");
    EXPECT_EQ(drawn(kFirst + "\n" + kSecond + "\n" + kThird + "\n"), "");
}

} // namespace
} // namespace earshot
