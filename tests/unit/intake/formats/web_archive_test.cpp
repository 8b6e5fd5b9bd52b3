#include "unit/intake/formats/drawn_document.h"

namespace earshot {
namespace {

const std::string kHead =
    "From: <Saved by a browser>\r\nSubject: A call\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--=_B 1\"\r\n\r\n";

std::string part(std::string_view fields, std::string_view body)
{
    return "----=_B 1\r\n" + std::string(fields) + "\r\n\r\n" + std::string(body) + "\r\n";
}

std::string archive(std::string_view parts)
{
    return kHead + "This is a message of many parts.\r\n" + std::string(parts) +
           "----=_B 1--\r\nEpilogue\r\n";
}

TEST(WebArchive, OfQuotedPrintableIsReadAsItsPage)
{
    const Document document = read(
        archive(
            part("Content-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: Quoted-Printable",
                 "<html><body><p><b>Ann Lee:</b> We grew 5=\r\n% in =E6=B7=B1=E5=9C=B3, a=3Db   \r\n"
                 "100=% sure.</p></body></html>") +
            part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=")),
        {}, "call.mht");
    EXPECT_EQ(drawn(document), "*Ann Lee:* We grew 5% in 深圳, a=b 100=% sure.\n");
    EXPECT_EQ(document.mediaType, "multipart/related");
    EXPECT_EQ(document.encoding, "UTF-8");
}

TEST(WebArchive, OfBase64IsReadInTheCharsetItDeclares)
{
    // "<p>主持人：各位投资者，大家好。</p>" in GBK.
    const std::string base64 = "PHA+1vez1sjLo7q49867zbbXytXfo6y087zSusOhozwvcD4=";
    const Document document = read(
        archive(part("content-type: text/html;charset=gb2312\r\ncontent-transfer-encoding: BASE64", base64)));
    EXPECT_EQ(document.encoding, "GB18030");
    EXPECT_EQ(toUtf8(document.text), "主持人：各位投资者，大家好。");
}

TEST(WebArchive, StartsWithThePartItNames)
{
    const std::string frame = part("Content-Type: text/html\r\nContent-ID: <ad>", "<p>Buy now</p>");
    const std::string page = part("Content-Type: text/html\r\nContent-ID: <page>", "<p>Good day</p>");
    EXPECT_EQ(cleaned(archive(frame + page)), "Buy now");
    std::string named = archive(frame + page);
    named.replace(named.find("type=\"text/html\""), 16, "start=\"<page>\"");
    EXPECT_EQ(cleaned(named), "Good day");
}

TEST(WebArchive, WithoutWordsInItsFirstPageGivesTheNext)
{
    EXPECT_EQ(cleaned(archive(part("Content-Type: text/html", "<frameset><frame src=cid:1></frameset>") +
                              part("Content-Type: text/html", "<p>Good day</p>"))),
              "Good day");
}

TEST(WebArchive, OfAMessageGivesItsTextAndNoAttachment)
{
    const std::string inner =
        "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n"
        "Plain\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Rich</p>\r\n--x--\r\n";
    EXPECT_EQ(
        cleaned(archive(part("Content-Type: text/html\r\nContent-Disposition: attachment; filename=a.html",
                             "<p>Attached</p>") +
                        "----=_B 1\r\n" + inner)),
        "Rich");
    EXPECT_EQ(
        cleaned(
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nOperator: Good day.\r\n"),
        "Operator: Good day.\n");
}

TEST(WebArchive, IsNoTextThatOnlyBeginsLikeAMessage)
{
    const std::string text =
        "Date: 5 May\nOperator: Good day.\n\nAnn: Content-Type and MIME-Version: words.\n";
    EXPECT_EQ(read(text).mediaType, "text/plain");
}

TEST(WebArchive, WithoutTextOrEndIsSaidSoOrRead)
{
    EXPECT_EQ(errorOf(archive(part("Content-Type: image/png", "x"))), ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx\r\n"),
              ErrorCode::FormatUnknown);
    EXPECT_EQ(cleaned(kHead + part("Content-Type: text/html", "<p>Cut of")), "Cut of");
    std::string nested = "MIME-Version: 1.0\r\n";
    for (int i = 0; i < 100; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" +
                  std::to_string(i) + "\r\n";
    EXPECT_EQ(errorOf(nested + "\r\nGood day"), ErrorCode::FormatUnsafe);
    std::string many = kHead;
    for (int i = 0; i < 10'001; ++i)
        many += "----=_B 1\r\n\r\n";
    EXPECT_EQ(errorOf(many), ErrorCode::FormatUnsafe);
}

} // namespace
} // namespace earshot
