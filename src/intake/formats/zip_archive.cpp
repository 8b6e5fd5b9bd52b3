#include "intake/formats/zip_archive.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <zip.h>

namespace earshot {
namespace {

constexpr zip_int64_t kMostEntries = 5000;
constexpr std::uint64_t kLargestPart = 64U << 20;
constexpr std::uint64_t kLargestContent = 1ULL << 30; ///< declared, of all parts; pictures included
/// Text packs ten to one; beyond this a part is made to fill the memory.
constexpr std::uint64_t kHighestRatio = 200;
constexpr std::uint64_t kHarmless = 4U << 20; ///< a part this large is read whatever its ratio

zip_t* handle(void* archive)
{
    return static_cast<zip_t*>(archive);
}

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Close::operator()(void* archive) const
{
    zip_discard(handle(archive));
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (opened == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return fail(ErrorCode::FormatDamaged, {}, "zip");
    }
    ZipArchive archive(opened);
    const zip_int64_t entries = zip_get_num_entries(opened, 0);
    if (entries > kMostEntries)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("zip of {} entries", entries));
    std::uint64_t content = 0;
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(opened, static_cast<zip_uint64_t>(i), 0, &stat) == 0 &&
            (stat.valid & ZIP_STAT_SIZE) != 0)
            content += std::min(stat.size, kLargestContent + 1);
        if (content > kLargestContent)
            return fail(ErrorCode::FormatUnsafe, {},
                        fmt::format("zip of over {} bytes of content", kLargestContent));
    }
    return archive;
}

bool ZipArchive::has(const std::string& name) const
{
    return zip_name_locate(handle(m_archive.get()), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<std::string> ZipArchive::files() const
{
    std::vector<std::string> names;
    const zip_int64_t entries = zip_get_num_entries(handle(m_archive.get()), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        const char* name = zip_get_name(handle(m_archive.get()), static_cast<zip_uint64_t>(i), 0);
        const std::string_view view = name == nullptr ? std::string_view() : name;
        const bool foreign = view.starts_with("__MACOSX/") || view.ends_with(".DS_Store");
        const bool climbs = view.starts_with('/') || view.find("..") != std::string_view::npos;
        if (!view.empty() && !view.ends_with('/') && !foreign && !climbs)
            names.emplace_back(view);
    }
    return names;
}

Result<std::string> ZipArchive::part(const std::string& name) const
{
    zip_t* archive = handle(m_archive.get());
    const zip_int64_t index = zip_name_locate(archive, name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return fail(ErrorCode::FormatDamaged, {}, "zip without " + name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::FormatEncrypted, {}, name);
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(archive, static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return fail(ErrorCode::FormatDamaged, {}, name);
    // What the entry says of its size is not believed: the bytes are counted as they come.
    std::string content;
    std::array<char, std::size_t{64} * 1024> buffer;
    zip_int64_t got = 0;
    while ((got = zip_fread(file.get(), buffer.data(), buffer.size())) > 0) {
        content.append(buffer.data(), static_cast<std::size_t>(got));
        const bool swollen = content.size() > kHarmless && content.size() > kHighestRatio * stat.comp_size;
        if (content.size() > kLargestPart || swollen)
            return fail(
                ErrorCode::FormatUnsafe, {},
                fmt::format("{} grows out of {} bytes to over {}", name, stat.comp_size, content.size()));
    }
    if (got < 0)
        return fail(ErrorCode::FormatDamaged, {}, name);
    return content;
}

} // namespace earshot
