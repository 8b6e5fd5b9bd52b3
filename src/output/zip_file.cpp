#include "output/zip_file.h"

#include <memory>
#include <zip.h>

namespace earshot {
namespace {

/// Frees the archive without writing it, unless it was closed.
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Release {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

constexpr zip_uint16_t kDosDay = 1 << 5 | 1; // 1980-01-01, the earliest that the format knows

tl::unexpected<Error> failed(zip_error_t& error)
{
    std::string words = zip_error_strerror(&error);
    zip_error_fini(&error);
    return fail(ErrorCode::Internal, {}, "zip: " + words);
}

Result<std::string> bytesOf(zip_source_t* source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return fail(ErrorCode::Internal, {}, "zip: what was written cannot be read");
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got != static_cast<zip_int64_t>(bytes.size()))
        return fail(ErrorCode::Internal, {}, "zip: what was written cannot be read");
    return bytes;
}

} // namespace

Result<std::string> zipFile(const std::vector<ZipEntry>& entries)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Release> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return failed(error);
    zip_source_keep(target.get()); // the archive takes one hold, we keep the other
    std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(target.get());
        return failed(error);
    }
    for (const ZipEntry& entry : entries) {
        zip_source_t* source = zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive.get(), entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed(*zip_get_error(archive.get()));
        }
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, kDosDay, 0);
    }
    if (zip_close(archive.get()) != 0)
        return failed(*zip_get_error(archive.get()));
    static_cast<void>(archive.release()); // closed and gone
    return bytesOf(target.get());
}

} // namespace earshot
