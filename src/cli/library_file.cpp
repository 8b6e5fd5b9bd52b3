#include "cli/library_file.h"

#include "cli/console.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace earshot::cli {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "written by a signal handler");

extern "C" void noteInterrupt(int signal)
{
    interrupted = true;
    std::signal(signal, SIG_DFL); // the second one ends the program at once
}

} // namespace

std::string libraryFile(const std::string& given)
{
    namespace fs = std::filesystem;
    if (!given.empty())
        return given;
    const char* data = std::getenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    // The base directory specification: a relative path there is to be ignored.
    const fs::path base = data && fs::path(data).is_absolute() ? fs::path(data)
                          : home                               ? fs::path(home) / ".local" / "share"
                                                               : fs::path(".");
    return (base / "earshot" / "library.earshot").string();
}

std::unique_ptr<Library> openLibrary(const std::string& file)
{
    Result<std::unique_ptr<Library>> library = Library::open(file);
    if (library)
        return std::move(*library);
    complain(library.error());
    return nullptr;
}

Timestamp now()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Progress interruptible()
{
    // Both live as long as the process: the thread that looks must not be waited for at the end.
    static std::stop_source& source = *new std::stop_source;
    static const bool watching = [] {
        std::signal(SIGINT, noteInterrupt);
        std::signal(SIGTERM, noteInterrupt);
        std::thread([] {
            while (!interrupted)
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            source.request_stop();
        }).detach();
        return true;
    }();
    (void)watching;
    return {source.get_token(), {}};
}

} // namespace earshot::cli
