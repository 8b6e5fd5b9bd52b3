#include "support/zip_maker.h"
#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

std::string word(const std::string& body, const std::string& styles = {})
{
    return drawn(read(docx(body, styles), {}, "call.docx"));
}

TEST(Docx, ParagraphsKeepTheirBoldRunsHeadingsAndItems)
{
    EXPECT_EQ(read(docx("<w:p><w:r><w:t>Good</w:t></w:r></w:p>")).mediaType,
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    EXPECT_EQ(
        word("<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>Remarks</w:t></w:r></w:p>"
             "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Ann Lee:</w:t></w:r>"
             "<w:r><w:t xml:space=\"preserve\"> Good  day.</w:t></w:r></w:p>"
             "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>",
             "<w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"0\"/></w:style>"
             "<w:style w:styleId=\"0\"><w:name w:val=\"Bold text\"/><w:rPr><w:b/></w:rPr></w:style>"),
        "heading|*Remarks*\n*Ann Lee:* Good day.\nitem|One\nitem|two\n");
}

TEST(Docx, ATableIsItsRows)
{
    EXPECT_EQ(word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Sales</w:t></w:r></w:p></w:tc>"
                   "<w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>End</w:t></"
                   "w:r></w:p>"),
              "row|Sales\t12\nEnd\n");
}

TEST(Docx, OnlyTheTextAsItReadsNowIsTaken)
{
    EXPECT_EQ(word("<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
                   "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>PAGE</"
                   "w:instrText></w:r></w:p>"),
              "new\n");
}

TEST(Docx, AnyOtherOfficeDocumentIsUnknown)
{
    EXPECT_EQ(errorOf(zipped({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}})),
              ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf(zipped({{"_rels/.rels",
                               "<R><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>"},
                              {"xl/workbook.xml", "<w/>"}})),
              ErrorCode::FormatUnknown);
}

TEST(Docx, AZipBombIsRefused)
{
    const std::string swollen = "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>" + std::string(20U << 20, 'a') +
                                "</w:t></w:r></w:p></w:document>";
    EXPECT_EQ(errorOf(zipped({{"word/document.xml", swollen}})), ErrorCode::FormatUnsafe);
}

TEST(Docx, ForeignEntitiesAreRefused)
{
    EXPECT_EQ(
        errorOf(zipped({{"word/document.xml",
                         "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                         "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"}})),
        ErrorCode::FormatUnsafe);
}

TEST(Docx, BrokenEncodingsAreNotTalkedAbout)
{
    testing::internal::CaptureStderr();
    EXPECT_EQ(errorOf(zipped({{"word/document.xml", std::string("\xFF\xFE<\0w\0>\0\0\xD8\0\xD8<\0", 14)}})),
              ErrorCode::FormatDamaged);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Docx, EncryptedOrBrokenIsSaidSo)
{
    const std::string whole = docx("<w:p><w:r><w:t>Good day</w:t></w:r></w:p>");
    EXPECT_EQ(errorOf(whole.substr(0, whole.size() - 30)), ErrorCode::FormatDamaged);
    EXPECT_EQ(errorOf(zipped({{"word/document.xml", "<w:document/>"}}, "secret")),
              ErrorCode::FormatEncrypted);
    EXPECT_EQ(errorOf(docx("<w:p><w:r><w:t>Good day</w:r>")), ErrorCode::FormatDamaged);
    EXPECT_EQ(errorOf(docx("<w:p/>")), ErrorCode::FileEmpty);
    std::string locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    for (const char c : std::string_view("EncryptedPackage"))
        locked += std::string{c, '\0'};
    EXPECT_EQ(errorOf(locked, "call.docx"), ErrorCode::FormatEncrypted);
}

} // namespace
} // namespace earshot
