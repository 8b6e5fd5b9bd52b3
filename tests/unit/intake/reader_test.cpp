#include "unit/intake/read_support.h"

#include <filesystem>
#include <fstream>

namespace earshot {
namespace {

/// Each block on a line: kind and text.
std::string drawn(const Document& document)
{
    std::string out;
    for (const Block& block : document.blocks) {
        out += block.kind == BlockKind::Rule ? "rule " : "line ";
        out += toUtf8(block.span.in(document.text)) + "|";
    }
    return out;
}

TEST(Blocks, AreTheLinesThatAreNotBlank)
{
    EXPECT_EQ(drawn(read("Operator:\n\n  Good day.  \n \t\n======\nWelcome\n")),
              "line Operator:|line Good day.|rule ======|line Welcome|");
}

TEST(Blocks, KnowRulesFromWords)
{
    EXPECT_EQ(drawn(read("a\n--------\n- - - -\n..............\n***\n————————\n")),
              "line a|rule --------|rule - - - -|rule ..............|rule ***|rule ————————|");
    EXPECT_EQ(drawn(read("……\n...\n--\nA---\n——")), "line ……|line ...|line --|line A---|line ——|");
}

TEST(LineEnds, BecomeLineFeedsAndMapBack)
{
    const Document document = read("One\r\nTwo\rThree\u2028Four\r\n\r\nFive");
    EXPECT_EQ(toUtf8(document.text), "One\nTwo\nThree\nFour\n\nFive");
    const auto at = static_cast<std::int32_t>(document.text.find(u"Five"));
    EXPECT_EQ(document.sourceMap.toSource({at, at + 4}).in(document.source), u"Five");
    EXPECT_TRUE(document.repairs.empty()) << "line ends are notation, not damage";
}

TEST(Document, KnowsItsBytes)
{
    const Document document = read("abc");
    EXPECT_EQ(document.bytes, 3);
    EXPECT_EQ(document.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(document.mediaType, "text/plain");
    EXPECT_EQ(document.encoding, "UTF-8");
    EXPECT_EQ(document.language, Language::English);
    EXPECT_EQ(read("本季度營收增長，淨利潤下滑").language, Language::ChineseTraditional);
}

TEST(BadFile, IsNamed)
{
    EXPECT_EQ(errorOf(""), ErrorCode::FileEmpty);
    EXPECT_EQ(errorOf(" \n\t\n"), ErrorCode::FileEmpty);
    EXPECT_EQ(errorOf("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"), ErrorCode::FormatUnknown);
    std::string noise;
    for (unsigned i = 0, x = 1; i < 5000; ++i, x = x * 1103515245U + 12345U)
        noise += static_cast<char>(x >> 23);
    EXPECT_EQ(errorOf(noise), ErrorCode::FormatUnknown);
    EXPECT_EQ(errorOf(std::string(40U << 20, 'a')), ErrorCode::FileTooLarge);
}

class Files : public testing::Test {
protected:
    Files() : m_folder(std::filesystem::path(testing::TempDir()) / "earshot_reader_test")
    {
        std::filesystem::create_directories(m_folder);
    }
    ~Files() override { std::filesystem::remove_all(m_folder); }
    std::string path(const char* name) const { return (m_folder / name).string(); }

    std::filesystem::path m_folder;
};

TEST_F(Files, AreReadWholeOrNamedInTheError)
{
    const auto codeOf = [](const std::string& path) {
        const Result<std::string> bytes = readFile(path);
        return bytes ? ErrorCode::Internal : bytes.error().code;
    };
    std::ofstream(path("call.txt"), std::ios::binary) << "two\r\nlines";
    EXPECT_EQ(readFile(path("call.txt")), "two\r\nlines");
    std::ofstream(path("empty.txt"));
    EXPECT_EQ(codeOf(path("empty.txt")), ErrorCode::FileEmpty);
    EXPECT_EQ(codeOf(path("absent.txt")), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(path("call.txt/below")), ErrorCode::FileNotFound);
    EXPECT_EQ(codeOf(m_folder.string()), ErrorCode::FileIsDirectory);
    EXPECT_EQ(codeOf("/dev/zero"), ErrorCode::FileUnreadable) << "a device would never end";
    const Result<std::string> absent = readFile(path("absent.txt"));
    EXPECT_EQ(absent.error().path, path("absent.txt"));
}

} // namespace
} // namespace earshot
