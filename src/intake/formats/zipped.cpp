#include "intake/formats/zipped.h"

#include "intake/formats/formats.h"

#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
constexpr std::string_view kOpenText = "application/vnd.oasis.opendocument.text"; ///< templates begin alike

/// What OpenDocument files and books say of themselves in their first entry.
std::string mimeType(const ZipArchive& archive)
{
    if (!archive.has("mimetype"))
        return {};
    std::string type = archive.part("mimetype").value_or(std::string());
    type.erase(type.find_last_not_of(" \r\n\t") + 1);
    return type;
}

bool isZip(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

/// A file that was packed for its journey.
Result<Extract> readOnlyFile(const ZipArchive& archive, const std::vector<std::string>& files,
                             const Progress& progress)
{
    if (files.size() != 1)
        return fail(ErrorCode::FormatUnknown, {}, fmt::format("zip archive of {} files", files.size()));
    const Result<std::string> bytes = archive.part(files.front());
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (isZip(*bytes))
        return fail(ErrorCode::FormatUnknown, {}, "zip archive in a zip archive");
    return readFormat(*bytes, files.front(), progress);
}

} // namespace

Result<Extract> readZipped(std::string_view bytes, const Progress& progress)
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return tl::unexpected(archive.error());
    const std::string type = mimeType(*archive);
    if (type == "application/epub+zip")
        return readEpub(*archive, progress);
    if (type.starts_with(kOpenText))
        return readOpenDocument(*archive);
    if (type.starts_with(kOpenDocument))
        return fail(ErrorCode::FormatUnknown, {}, "OpenDocument file that is no text");
    if (archive->has("[Content_Types].xml") || archive->has("_rels/.rels") ||
        archive->has("word/document.xml"))
        return readWord(*archive);
    return readOnlyFile(*archive, archive->files(), progress);
}

} // namespace earshot
