#include "store/whole_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace earshot {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> failed(const fs::path& target, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, target.string(),
                std::strerror(error));
}

/// A file descriptor that is closed in the end.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }
    bool open() const { return m_number >= 0; }

private:
    int m_number;
};

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

fs::path partOf(const fs::path& target)
{
    fs::path part = target;
    part += ".part";
    return part;
}

Result<void> putInPlace(const fs::path& part, const fs::path& target)
{
    const Descriptor file(part, O_RDONLY);
    if (!file.open() || ::fsync(file.number()) != 0 || ::rename(part.c_str(), target.c_str()) != 0)
        return failed(target, errno);
    const Descriptor folder(fs::absolute(target).parent_path(), O_RDONLY | O_DIRECTORY);
    if (folder.open())
        ::fsync(folder.number());
    return {};
}

Result<void> writeWhole(const fs::path& target, std::string_view bytes)
{
    std::error_code ignored;
    if (fs::is_directory(target, ignored))
        return fail(ErrorCode::FileIsDirectory, target.string());
    // A pipe or a device has no content to keep: it is written to as it is.
    const bool special = fs::exists(target, ignored) && !fs::is_regular_file(target, ignored);
    const fs::path part = special ? target : partOf(target);
    int error = 0;
    {
        const Descriptor file(part, special ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC);
        if (!file.open() || !writeAll(file.number(), bytes))
            error = errno;
    }
    if (special)
        return error ? Result<void>(failed(target, error)) : Result<void>();
    Result<void> placed = error ? Result<void>(failed(target, error)) : putInPlace(part, target);
    if (!placed)
        fs::remove(part, ignored);
    return placed;
}

} // namespace earshot
