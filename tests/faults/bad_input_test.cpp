#include "library/library.h"

#include "support/child.h"
#include "support/folder.h"
#include "support/pdf_maker.h"
#include "support/zip_maker.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace earshot {
namespace {

constexpr Timestamp kNow = 1'700'000'000'000;

class BadInput : public testing::Test {
protected:
    BadInput() : m_library(Library::open(m_folder / "library.earshot").value()) {}

    void expectRefused(const std::filesystem::path& file, ErrorCode code)
    {
        const auto report = m_library->importFile(file.string(), kNow);
        ASSERT_FALSE(report.has_value());
        EXPECT_EQ(name(report.error().code), name(code)) << report.error().detail;
        EXPECT_EQ(report.error().path, file.string()) << "the error names the file";
        EXPECT_TRUE(m_library->calls()->empty());
    }

    test::Folder m_folder;
    std::unique_ptr<Library> m_library;
};

TEST_F(BadInput, AnEmptyFile)
{
    expectRefused(m_folder.write("empty.txt", ""), ErrorCode::FileEmpty);
}

TEST_F(BadInput, ABinaryFile)
{
    std::string bytes;
    unsigned state = 1;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 1'664'525U + 1'013'904'223U;
        bytes += static_cast<char>(state >> 24);
    }
    expectRefused(m_folder.write("noise.bin", bytes), ErrorCode::FormatUnknown);
}

TEST_F(BadInput, AFolder)
{
    expectRefused(m_folder.path(), ErrorCode::FileIsDirectory);
}

TEST_F(BadInput, AFileThatIsNotThere)
{
    expectRefused(m_folder / "none.txt", ErrorCode::FileNotFound);
}

TEST_F(BadInput, AFileThatIsNoTranscript)
{
    expectRefused(
        m_folder.write("list.txt", "Milk, bread, and a dozen eggs.\nCall the plumber before noon.\n"),
        ErrorCode::NoTranscript);
}

const std::string kSpeech = "Operator: Good day, and welcome to the call of Harbour Tools.\n";

/// A page of a PDF with these words, and what stands in the file's trailer besides.
std::string pdfOf(std::string_view words, std::string_view trailer = {})
{
    PdfMaker pdf;
    pdf.page();
    if (!words.empty())
        pdf.text(72, 100, words);
    return pdf.bytes(trailer);
}

std::string times(std::string_view unit, std::size_t count)
{
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += unit;
    return all;
}

TEST_F(BadInput, OfEachKindIsRefusedByItsNameAndLeavesNothing)
{
    const std::string key(64, '1');
    const std::string encrypted = "/Encrypt<</Filter/Standard/V 1/R 2/O<" + key + ">/U<" + key +
                                  ">/P -4>>/ID[<11111111111111111111111111111111>"
                                  "<11111111111111111111111111111111>]";
    const std::string word = docx("<w:p><w:r><w:t>" + kSpeech + "</w:t></w:r></w:p>");
    struct Case {
        const char* file;
        std::string bytes;
        ErrorCode code;
    };
    const std::vector<Case> cases = {
        {"blank.txt", " \n\t\r\n", ErrorCode::FileEmpty},
        {"nul.txt", std::string(4000, '\0'), ErrorCode::FormatUnknown},
        {"line.txt", std::string(100'000'000, 'a'), ErrorCode::FileTooLarge},
        {"lines.txt", times("a\n", 1'000'002), ErrorCode::FormatUnsafe},
        {"page.html", "<html><body><p> </p></body></html>", ErrorCode::FileEmpty},
        {"deep.html", "<html>" + times("<div>", 100'000) + kSpeech, ErrorCode::FormatUnsafe},
        {"cut.json", "[{\"speaker\": \"Ann\", \"text\": \"Good", ErrorCode::FormatDamaged},
        {"deep.json", times("[", 100'000), ErrorCode::FormatUnsafe},
        {"numbers.json", "[1, 2, 3]", ErrorCode::FileEmpty},
        {"cut.docx", word.substr(0, word.size() / 2), ErrorCode::FormatDamaged},
        {"bomb.docx", docx("<w:p><w:r><w:t>" + std::string(30'000'000, 'a') + "</w:t></w:r></w:p>"),
         ErrorCode::FormatUnsafe},
        {"deep.docx", docx(times("<w:p>", 100'000)), ErrorCode::FormatUnsafe},
        {"entity.docx",
         zipped({{"word/document.xml", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document "
                                       "xmlns:w=\"w\"><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>"}}),
         ErrorCode::FormatUnsafe},
        {"climbing.docx", zipped({{"../word/document.xml", "<w:document/>"}}), ErrorCode::FormatUnknown},
        {"locked.docx", zipped({{"word/document.xml", "<w:document/>"}}, "secret"),
         ErrorCode::FormatEncrypted},
        {"sheet.xlsx", zipped({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<w/>"}}),
         ErrorCode::FormatUnknown},
        {"several.zip", zipped({{"a.txt", kSpeech}, {"b.txt", kSpeech}}), ErrorCode::FormatUnknown},
        {"zipped.zip", zipped({{"a.zip", zipped({{"a.txt", kSpeech}})}}), ErrorCode::FormatUnknown},
        {"cut.pdf", pdfOf(kSpeech).substr(0, 40), ErrorCode::FormatDamaged},
        {"locked.pdf", pdfOf(kSpeech, encrypted), ErrorCode::FormatEncrypted},
        {"scan.pdf", pdfOf({}), ErrorCode::FormatScanned},
        {"picture.txt", "\x89PNG\r\n\x1A\n" + std::string(100, '\0'), ErrorCode::FormatUnknown},
        {"old.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0'), ErrorCode::FormatUnknown},
    };
    for (const Case& bad : cases) {
        SCOPED_TRACE(bad.file);
        expectRefused(m_folder.write(bad.file, bad.bytes), bad.code);
    }
}

TEST_F(BadInput, AFileOfAWrongNameIsReadForWhatItIs)
{
    const auto file = m_folder.write("call.pdf", kSpeech + "Ann Lee: Thank you. Sales rose by a tenth.\n");
    const auto report = m_library->importFile(file.string(), kNow);
    ASSERT_TRUE(report.has_value()) << describe(report.error());
    EXPECT_EQ(m_library->calls()->size(), 1U);
}

TEST_F(BadInput, AFileThatMayNotBeRead)
{
    const auto file = m_folder.write("secret.txt", "Operator: Good morning.\n");
    ::chmod(file.c_str(), 0);
    ::chmod(m_folder.path().c_str(), 0755);
    test::Child child([&] {
        if (::geteuid() == 0 && ::seteuid(65'534) != 0) // to root nothing is forbidden
            return 99;
        const auto bytes = readFile(file.string());
        return bytes ? 100 : static_cast<int>(bytes.error().code);
    });
    EXPECT_EQ(child.status(), static_cast<int>(ErrorCode::FileUnreadable));
}

TEST_F(BadInput, APipeIsNotWaitedForForEver)
{
    const auto pipe = m_folder / "pipe.txt";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    test::Child child([&] {
        ::alarm(5);
        return readFile(pipe.string()) ? 100 : 0;
    });
    EXPECT_EQ(child.status(), 0);
}

} // namespace
} // namespace earshot
