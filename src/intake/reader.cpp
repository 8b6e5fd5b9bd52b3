#include "intake/reader.h"

#include "base/sha256.h"
#include "intake/blocks.h"
#include "intake/extract.h"
#include "intake/formats/formats.h"
#include "intake/repair/page_furniture.h"
#include "intake/repair/repairs.h"
#include "intake/working_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <memory>

namespace earshot {
namespace {

/// Larger than any transcript in any format; keeps a slip of the hand from filling the memory.
constexpr std::uintmax_t kLargestFile = 256ULL << 20;

/// Far more than a call has; keeps the blocks of a hostile file from filling the memory.
constexpr std::ptrdiff_t kMostLines = 1'000'000;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

tl::unexpected<Error> failedToOpen(const std::string& path, int error)
{
    const bool absent = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
    return fail(absent ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, path, std::strerror(error));
}

/// Bytes that could not be decoded stay in the text as U+FFFD; the log says where.
void logUndecodable(const Extract& extract, WorkingText& working)
{
    std::vector<Edit> marks;
    for (const Span& at : extract.undecodable) {
        const Span here = extract.text.empty() ? at : extract.map.toClean(at);
        if (!here.empty())
            marks.push_back({.at = here,
                             .after = std::u16string(here.in(working.text())),
                             .kind = RepairKind::UndecodableByte,
                             .candidates = {}});
    }
    working.apply(std::move(marks));
}

/// Takes pages and their furniture out of a plain text and joins its wrapped lines. Gives the pages, in the
/// source.
std::vector<Block> flowed(WorkingText& working)
{
    working.normaliseLineEnds(WorkingText::Pages::Apart);
    working.apply(findQuoteMarks(working.text()));
    working.apply(findLineNumbers(working.text()));
    working.apply(findTimeLines(working.text()));
    std::vector<Edit> furniture = findPageFurniture(working.text());
    std::vector<Block> pages;
    for (const Span& page : pagesOf(working.text(), furniture)) {
        Block& block = pages.emplace_back();
        block.span = working.toSource(page);
        block.page = static_cast<int>(pages.size());
    }
    working.apply(std::move(furniture));
    working.apply(findMarginLabels(working.text()));
    working.apply(findLineJoins(working.text()));
    return pages;
}

} // namespace

Result<std::string> readFile(const std::string& path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found ||
        (error && status.type() == std::filesystem::file_type::none))
        return failedToOpen(path, error ? error.value() : ENOENT);
    if (std::filesystem::is_directory(status))
        return fail(ErrorCode::FileIsDirectory, path);
    if (!std::filesystem::is_regular_file(status)) // a pipe or device could block for ever
        return fail(ErrorCode::FileUnreadable, path, "not a regular file");
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return failedToOpen(path, errno);
    std::string bytes;
    std::array<char, 64 * 1024> buffer;
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        bytes.append(buffer.data(), got);
        if (bytes.size() > kLargestFile)
            return fail(ErrorCode::FileTooLarge, path, fmt::format("{} bytes", kLargestFile));
    }
    if (std::ferror(file.get()) != 0)
        return fail(ErrorCode::FileUnreadable, path, std::strerror(errno));
    if (bytes.empty())
        return fail(ErrorCode::FileEmpty, path);
    return bytes;
}

Result<Document> readDocument(std::string_view bytes, std::string path, const ReadOptions& options,
                              const Progress& progress)
{
    if (bytes.empty())
        return fail(ErrorCode::FileEmpty, path);
    Result<Extract> extract = readFormat(bytes, path, progress);
    if (!extract) {
        Error error = extract.error();
        error.path = std::move(path);
        return tl::unexpected(std::move(error));
    }
    Document document;
    document.path = std::move(path);
    document.sha256 = sha256(bytes);
    document.bytes = static_cast<std::int64_t>(bytes.size());
    document.mediaType = std::move(extract->mediaType);
    document.encoding = std::move(extract->encoding);
    document.undecodableBytes = extract->undecodableBytes;

    const auto length = static_cast<std::int32_t>(extract->source.size());
    const bool verbatim = extract->text.empty();
    WorkingText working(verbatim ? extract->source : extract->text,
                        verbatim ? SourceMap::identity(length) : extract->map, options);
    logUndecodable(*extract, working);
    if (options.repair)
        working.apply(std::move(extract->edits));
    if (options.repair && verbatim && document.mediaType == "text/plain") {
        extract->blocks = flowed(working);
    }
    working.normaliseLineEnds(WorkingText::Pages::Joined);
    if (options.repair && !repairText(working, progress))
        return fail(ErrorCode::Cancelled, document.path);
    if (options.repair)
        working.applyOwnChoices();
    for (Block& block : extract->blocks) {
        block.span = working.fromFirst(block.span);
        for (Span& bold : block.bold)
            bold = working.fromFirst(bold);
    }
    document.source = std::move(extract->source);
    document.repairs = working.takeRepairs();
    document.sourceMap = working.takeMap();
    document.text = working.takeText();
    if (std::ranges::count(document.text, u'\n') > kMostLines)
        return fail(ErrorCode::FormatUnsafe, document.path, fmt::format("over {} lines", kMostLines));
    document.blocks = blocksOf(document.text, extract->blocks);
    document.language = languageOf(document.text);
    if (document.blocks.empty())
        return fail(ErrorCode::FileEmpty, document.path, "no text");
    return document;
}

} // namespace earshot
