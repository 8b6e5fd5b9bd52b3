#include "library/library.h"

#include "support/child.h"
#include "support/folder.h"

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
