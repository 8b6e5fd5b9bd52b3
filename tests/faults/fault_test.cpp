#include "library/library.h"
#include "library/salvage.h"
#include "store/sqlite.h"

#include "support/child.h"
#include "support/folder.h"
#include "support/made_transcript.h"

#include <fstream>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace earshot {
namespace {

namespace fs = std::filesystem;
using test::bytesOf;
using test::Child;
using test::Folder;
using test::madeTranscript;

constexpr Timestamp kNow = 1'700'000'000'000;

std::string nameOf(int number)
{
    return "call-" + std::to_string(number) + ".txt";
}

/// Every call that is there is there as a whole, and the library is sound.
void expectSound(const fs::path& file)
{
    const auto library = Library::open(file);
    ASSERT_TRUE(library.has_value()) << describe(library.error());
    EXPECT_EQ((*library)->check().value(), std::vector<std::string>{});
    const std::vector<CallSummary> calls = (*library)->calls().value();
    for (const CallSummary& call : calls) {
        const auto reading = (*library)->reading(call.id);
        ASSERT_TRUE(reading.has_value()) << describe(reading.error());
        EXPECT_EQ((*library)->originalBytes(call.id)->size(),
                  static_cast<std::size_t>((*reading)->document.bytes));
    }
    sqlite::Connection connection(file, sqlite::OpenMode::ReadOnly);
    EXPECT_EQ(connection.integer("SELECT count(*) FROM document"), static_cast<std::int64_t>(calls.size()));
    EXPECT_EQ(connection.integer("SELECT count(DISTINCT call) FROM turn"),
              static_cast<std::int64_t>(calls.size()));
}

TEST(FullDisk, StopsTheImportWithItsNameAndLeavesWhatWasWhole)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    ASSERT_TRUE(Library::open(file).value()->importBytes(madeTranscript(0), nameOf(0), kNow));
    Child child([&] {
        test::limitFiles(900'000);
        const auto library = Library::open(file);
        if (!library)
            return 100;
        for (int i = 1; i < 60; ++i) {
            const auto report = (*library)->importBytes(madeTranscript(i, 40), nameOf(i), kNow);
            if (!report)
                return report.error().code == ErrorCode::DiskFull ? i : 101;
        }
        return 102;
    });
    const int stopped = child.status();
    ASSERT_LT(stopped, 60) << "100: not opened, 101: another error, 102: no error";
    expectSound(file);
    EXPECT_EQ(Library::open(file).value()->calls()->size(), static_cast<std::size_t>(stopped));
}

TEST(FullDisk, LeavesNoHalfLibraryBehind)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    for (const rlim_t bytes : {0, 1'000, 5'000, 20'000, 60'000}) {
        Child child([&] {
            test::limitFiles(bytes);
            const auto library = Library::open(file);
            return library ? 0 : static_cast<int>(library.error().code) + 1;
        });
        const int status = child.status();
        EXPECT_EQ(status, static_cast<int>(ErrorCode::DiskFull) + 1) << bytes;
    }
    expectSound(file);
}

TEST(FullDisk, LeavesAnExportAsItWas)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    const CallId call =
        Library::open(file).value()->importBytes(madeTranscript(0, 60), nameOf(0), kNow)->call;
    const fs::path target = folder.write("table.csv", "the table of yesterday");
    Child child([&] {
        const auto library = Library::open(file).value();
        test::limitFiles(20'000);
        const auto written = library->exportFile({{call}, ExportFormat::CsvExcel}, target.string());
        return written ? 100 : static_cast<int>(written.error().code);
    });
    EXPECT_EQ(child.status(), static_cast<int>(ErrorCode::DiskFull));
    EXPECT_EQ(bytesOf(target), "the table of yesterday");
    EXPECT_FALSE(fs::exists(target.string() + ".part"));
}

TEST(FullDisk, LeavesABackupAsItWas)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    ASSERT_TRUE(Library::open(file).value()->importBytes(madeTranscript(0, 60), nameOf(0), kNow));
    const fs::path target = folder.write("copy.earshot", "the copy of yesterday");
    Child child([&] {
        const auto library = Library::open(file).value();
        test::limitFiles(40'000);
        const auto copied = library->backup(target.string());
        return copied ? 100 : static_cast<int>(copied.error().code);
    });
    EXPECT_EQ(child.status(), static_cast<int>(ErrorCode::DiskFull));
    EXPECT_EQ(bytesOf(target), "the copy of yesterday");
    EXPECT_FALSE(fs::exists(target.string() + ".part"));
}

TEST(Killed, WhileImportingEveryCallIsWholeOrAbsent)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    ASSERT_TRUE(Library::open(file));
    constexpr int kRounds = 8;
    int told = 0;
    for (int round = 0; round < kRounds; ++round) {
        int ends[2] = {};
        ASSERT_EQ(::pipe(ends), 0);
        Child child([&] {
            const auto library = Library::open(file);
            for (int i = 0; library && i < 500; ++i) {
                (*library)->importBytes(madeTranscript(round * 1000 + i, 10), nameOf(round * 1000 + i), kNow);
                if (::write(ends[1], "x", 1) != 1)
                    return 1;
            }
            return 0;
        });
        // The child dies somewhere in the import behind the last one it told of.
        char byte = 0;
        for (int i = 0; i <= round % 3; ++i)
            told += ::read(ends[0], &byte, 1) == 1 ? 1 : 0;
        std::this_thread::sleep_for(std::chrono::microseconds(1700 * round));
        child.kill();
        EXPECT_EQ(child.status(), -1);
        ::close(ends[0]);
        ::close(ends[1]);
    }
    expectSound(file);
    EXPECT_GE(static_cast<int>(Library::open(file).value()->calls()->size()), told);
    EXPECT_GE(told, kRounds);
}

TEST(Killed, WhileMakingTheLibraryItCanBeMadeAgain)
{
    for (int round = 0; round < 6; ++round) {
        const Folder folder;
        const fs::path file = folder / "library.earshot";
        Child child([&] { return Library::open(file) ? 0 : 1; });
        std::this_thread::sleep_for(std::chrono::microseconds(700 * round));
        child.kill();
        child.status();
        expectSound(file);
    }
}

TEST(Cancelled, ImportsLeaveNothing)
{
    const Folder folder;
    const auto library = Library::open(folder / "library.earshot").value();
    std::stop_source source;
    source.request_stop();
    const auto report = library->importBytes(madeTranscript(1), nameOf(1), kNow, {source.get_token(), {}});
    EXPECT_EQ(report.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(library->calls()->empty());
}

TEST(Locked, ByAnotherProgramIsSaidAndNothingIsLost)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    const auto library = Library::open(file).value();
    {
        sqlite::Connection other(file, sqlite::OpenMode::ReadWrite);
        const sqlite::Transaction writing(other, sqlite::Transaction::Kind::Write);
        const auto report = library->importBytes(madeTranscript(1), nameOf(1), kNow);
        EXPECT_EQ(report.error().code, ErrorCode::LibraryLocked);
        EXPECT_TRUE(library->calls()->empty()) << "reading goes on";
    }
    EXPECT_TRUE(library->importBytes(madeTranscript(1), nameOf(1), kNow));
}

TEST(ReadOnly, ALibraryInAFolderThatCannotBeWrittenIsReadAndNotChanged)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    const CallId call = Library::open(file).value()->importBytes(madeTranscript(1), nameOf(1), kNow)->call;
    const std::string before = bytesOf(file);
    fs::permissions(file, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                       fs::perms::group_exec | fs::perms::others_read |
                                       fs::perms::others_exec);
    Child child([&] {
        if (::geteuid() == 0 && ::seteuid(65'534) != 0) // to root nothing is forbidden
            return 99;
        const auto library = Library::open(file);
        if (!library)
            return 100;
        if (!(*library)->readOnly())
            return 101;
        if (!(*library)->reading(call) || (*library)->search(u"revenue")->empty())
            return 102;
        if ((*library)->importBytes(madeTranscript(2), nameOf(2), kNow).error().code !=
            ErrorCode::LibraryReadOnly)
            return 103;
        return 0;
    });
    EXPECT_EQ(child.status(), 0);
    EXPECT_EQ(bytesOf(file), before);
}

TEST(ReadOnly, AnExportIntoAFolderThatCannotBeWrittenIsRefusedAndTheOldFileKept)
{
    const Folder folder;
    const Folder forbidden;
    const fs::path file = folder / "library.earshot";
    const CallId call = Library::open(file).value()->importBytes(madeTranscript(1), nameOf(1), kNow)->call;
    const fs::path target = forbidden.write("report.md", "the report of yesterday");
    fs::permissions(forbidden.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                                          fs::perms::others_exec);
    Child child([&] {
        const auto library = Library::open(file).value();
        if (::geteuid() == 0 && ::seteuid(65'534) != 0)
            return 99;
        const auto written = library->exportFile({{call}, ExportFormat::Markdown}, target.string());
        return written ? 100 : static_cast<int>(written.error().code);
    });
    EXPECT_EQ(child.status(), static_cast<int>(ErrorCode::FileNotWritable));
    EXPECT_EQ(bytesOf(target), "the report of yesterday");
}

TEST(ReadOnly, ANewLibraryInAFolderThatCannotBeWrittenIsRefused)
{
    const Folder folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                                       fs::perms::group_exec | fs::perms::others_read |
                                       fs::perms::others_exec);
    Child child([&] {
        if (::geteuid() == 0 && ::seteuid(65'534) != 0)
            return 99;
        const auto library = Library::open(folder / "library.earshot");
        return library ? 100 : static_cast<int>(library.error().code);
    });
    EXPECT_EQ(child.status(), static_cast<int>(ErrorCode::FileNotWritable));
}

/// Bytes overwritten in the middle of the file: reading gives an error or the truth, never a crash; what can
/// be read is saved.
TEST(Damaged, PagesAreSaidAndTheRestIsSaved)
{
    const Folder folder;
    const fs::path file = folder / "library.earshot";
    {
        const auto library = Library::open(file).value();
        for (int i = 0; i < 12; ++i)
            ASSERT_TRUE(library->importBytes(madeTranscript(i, 10), nameOf(i), kNow));
    }
    const std::string whole = bytesOf(file);
    int told = 0;
    for (std::size_t page = 3; page * 4096 < whole.size(); page += 17) {
        std::string torn = whole;
        torn.replace(page * 4096, 4096, std::string(4096, '\x5A'));
        const fs::path damaged = folder.write("torn.earshot", torn);
        {
            const auto library = Library::open(damaged);
            const auto faults = library ? (*library)->check() : tl::unexpected(library.error());
            told += !faults || !faults->empty() ? 1 : 0;
        }
        const auto saved = salvage(damaged, folder / "saved.earshot");
        if (saved) {
            EXPECT_GE(saved->calls + static_cast<int>(saved->lost.size()), 1);
            EXPECT_EQ(Library::open(folder / "saved.earshot").value()->check().value(),
                      std::vector<std::string>{})
                << "page " << page;
        }
        for (const fs::directory_entry& entry : fs::directory_iterator(folder.path()))
            if (entry.path().filename().string().starts_with("saved") ||
                entry.path().filename().string().starts_with("torn"))
                fs::remove(entry.path());
    }
    EXPECT_GT(told, 5);
}

TEST(Threads, ReadersAndAWriterDoNotDisturbEachOther)
{
    const Folder folder;
    const auto library = Library::open(folder / "library.earshot").value();
    const CallId first = library->importBytes(madeTranscript(0), nameOf(0), kNow)->call;
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 3; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 25; ++i)
                    if (!library->calls() || !library->reading(first) || library->search(u"revenue")->empty())
                        ++failures;
            });
        threads.emplace_back([&] {
            for (int i = 1; i < 12; ++i)
                if (!library->importBytes(madeTranscript(i), nameOf(i), kNow))
                    ++failures;
        });
        threads.emplace_back([&] {
            for (int i = 0; i < 12; ++i)
                if (!library->importBytes(madeTranscript(i % 3), nameOf(i % 3), kNow))
                    ++failures;
        });
    }
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(library->calls()->size(), 12U);
}

} // namespace
} // namespace earshot
