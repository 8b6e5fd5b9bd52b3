#include "support/zip_maker.h"
#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

TEST(Odt, ParagraphsKeepTheirBoldSpansHeadingsAndItems)
{
    const std::string bytes = odt(
        "<text:h>Remarks</text:h><text:p text:style-name=\"Title\">Call</text:p>"
        "<text:p><text:span text:style-name=\"T1\">Ann Lee:</text:span><text:s/>Good"
        "<text:span text:style-name=\"T2\">bye</text:span>  day.</text:p>"
        "<text:list><text:list-item><text:p>One<text:line-break/>two</text:p></text:list-item></text:list>",
        "<number:date-style style:name=\"N\"><number:text>/</number:text></number:date-style>"
        "<style:style style:name=\"T1\" style:parent-style-name=\"Strong\"/>"
        "<style:style style:name=\"T2\"><style:text-properties text:display=\"none\"/></style:style>",
        "<style:style style:name=\"Title\"/><style:style style:name=\"Strong\"><style:text-properties "
        "fo:font-weight=\"bold\"/></style:style>");
    const Document document = read(bytes, {}, "call.odt");
    EXPECT_EQ(document.mediaType, "application/vnd.oasis.opendocument.text");
    EXPECT_EQ(drawn(document), "heading|Remarks\nheading|Call\n*Ann Lee:* Good day.\nitem|One\nitem|two\n");
}

TEST(Odt, ATableIsItsRows)
{
    EXPECT_EQ(drawn(read(odt(
                  "<table:table><table:table-row><table:table-cell><text:p>Sales</text:p></table:table-cell>"
                  "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>"
                  "<text:p>End</text:p>"))),
              "row|Sales\t12\nEnd\n");
}

TEST(Odt, OnlyTheTextAsItReadsNowIsTaken)
{
    EXPECT_EQ(drawn(read(odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p>"
                             "</text:deletion></text:changed-region></text:tracked-changes>"
                             "<text:p>new<office:annotation><text:p>why?</text:p></office:annotation> words"
                             "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                             "<text:p>unaudited</text:p></text:note-body></text:note></text:p>"))),
              "new words\n");
}

TEST(Odt, EncryptedOrNoTextIsSaidSo)
{
    EXPECT_EQ(errorOf(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                              {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"},
                              {"content.xml", "\x01\x02"}})),
              ErrorCode::FormatEncrypted);
    EXPECT_EQ(errorOf(zipped(
                  {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})),
              ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf(odt("<text:p>Good day")), ErrorCode::FormatDamaged);
    EXPECT_EQ(errorOf(odt("<text:p/>")), ErrorCode::FileEmpty);
}

TEST(Epub, PagesAreReadInTheOrderOfTheBookWithoutItsContents)
{
    const Document document = read(
        epub({"<html><head><title>Call</title></head><body><h1>Remarks</h1><p><b>Ann Lee:</b> Good "
              "day.</p></body></html>",
              "<html><head><title>Call</title></head><body><p>Sales &amp; profit rose.</p></body></html>"}),
        {}, "call.epub");
    EXPECT_EQ(document.mediaType, "application/epub+zip");
    EXPECT_EQ(drawn(document),
              "heading|*Call*\nheading|*Remarks*\n*Ann Lee:* Good day.\nSales & profit rose.\n");
    EXPECT_EQ(sourceOf(document, u"Sales & profit"), "Sales &amp; profit");
}

TEST(Epub, ALockedBookIsSaidToBeOne)
{
    const auto book = [](const std::string& locked) {
        return zipped({{"mimetype", "application/epub+zip"},
                       {"META-INF/container.xml", "<c><rootfile full-path=\"b.opf\"/></c>"},
                       {"META-INF/encryption.xml", "<e><CipherReference URI=\"" + locked + "\"/></e>"},
                       {"b.opf", "<p><item id=\"a\" href=\"a.xhtml\"/><itemref idref=\"a\"/></p>"},
                       {"a.xhtml", "<html><body>Good day.</body></html>"}});
    };
    EXPECT_EQ(errorOf(book("a.xhtml")), ErrorCode::FormatEncrypted);
    EXPECT_EQ(drawn(read(book("font.otf"))), "Good day.\n");
}

TEST(Zip, ASingleFileInItIsReadForWhatItIs)
{
    EXPECT_EQ(
        read(zipped({{"__MACOSX/._a", "x"}, {"calls/", ""}, {"calls/a.html", "<p>Good day.</p>"}})).mediaType,
        "text/html");
    EXPECT_EQ(errorOf(zipped({{"a.txt", "Good day"}, {"b.txt", "Good day"}}), "call.docx"),
              ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf(zipped({{"a.zip", zipped({{"a.txt", "Good day"}})}})), ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf(zipped({{"../a.txt", "Good day"}})), ErrorCode::FormatUnknown);
}

} // namespace
} // namespace earshot
