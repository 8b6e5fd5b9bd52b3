#include "intake/formats/formats.h"
#include "intake/formats/sniff.h"
#include "intake/formats/xml_walk.h"
#include "intake/formats/zipped.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_map>

namespace earshot {
namespace {

/// All pages of a book together; as for other texts.
constexpr std::size_t kLargestBook = 32U << 20;

void ignoreText(std::string_view) {}

/// "text/part%201.xhtml#top" beside "EPUB/content.opf" → "EPUB/text/part 1.xhtml". Steps upward stay inside
/// the archive, whose parts are known by their exact names only.
std::string partName(std::string_view href, std::string_view besides)
{
    std::string path(besides.substr(0, besides.find_last_of('/') + 1));
    href = href.substr(0, href.find('#'));
    const auto hex = [](char c) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        const std::size_t at = kDigits.find(static_cast<char>(c | 0x20));
        return c >= '0' && c <= '9' ? c - '0' : at == std::string_view::npos ? -1 : static_cast<int>(at);
    };
    for (std::size_t i = 0; i < href.size(); ++i) {
        const bool coded =
            href[i] == '%' && i + 2 < href.size() && hex(href[i + 1]) >= 0 && hex(href[i + 2]) >= 0;
        path += coded ? static_cast<char>(hex(href[i + 1]) * 16 + hex(href[i + 2])) : href[i];
        i += coded ? 2 : 0;
    }
    for (std::size_t up = path.find("../"); up != std::string::npos; up = path.find("../")) {
        const std::size_t folder = up < 2 ? std::string::npos : path.find_last_of('/', up - 2);
        const std::size_t from = folder == std::string::npos ? 0 : folder + 1;
        path.erase(from, up + 3 - from);
    }
    return path;
}

/// The book's register of its parts.
Result<std::string> packagePart(const ZipArchive& archive)
{
    const Result<std::string> container = archive.part("META-INF/container.xml");
    if (!container)
        return tl::unexpected(container.error());
    std::string path;
    XmlHandler handler;
    handler.open = [&](const XmlStep& step) {
        if (step.name() == "rootfile" && path.empty())
            path = step.attribute("full-path");
    };
    handler.close = [](const XmlStep&) {};
    handler.text = ignoreText;
    if (const Result<void> walked = walkXml(*container, handler); !walked)
        return tl::unexpected(walked.error());
    return path;
}

/// Names of the pages, in the order of reading.
Result<std::vector<std::string>> pagesOf(const ZipArchive& archive)
{
    const Result<std::string> path = packagePart(archive);
    if (!path)
        return tl::unexpected(path.error());
    const Result<std::string> package = archive.part(*path);
    if (!package)
        return tl::unexpected(package.error());
    std::unordered_map<std::string, std::string> parts; // by id
    std::vector<std::string> spine;
    XmlHandler handler;
    handler.open = [&](const XmlStep& step) {
        if (step.name() == "item" && step.attribute("properties") != "nav")
            parts.emplace(step.attribute("id"), partName(step.attribute("href"), *path));
        else if (step.name() == "itemref" && step.attribute("linear") != "no")
            spine.push_back(step.attribute("idref"));
    };
    handler.close = [](const XmlStep&) {};
    handler.text = ignoreText;
    if (const Result<void> walked = walkXml(*package, handler); !walked)
        return tl::unexpected(walked.error());
    std::vector<std::string> pages;
    for (const std::string& id : spine)
        if (const auto part = parts.find(id); part != parts.end())
            pages.push_back(part->second);
    return pages;
}

/// Adds a page; of the further ones what stands before their body, the title once more, is left out.
void append(const DecodedText& page, DecodedText& book)
{
    const bool first = book.text.empty();
    if (first)
        book.encoding = page.encoding;
    const std::size_t body = first ? 0 : std::min(page.text.find(u"<body"), page.text.size());
    const auto from = static_cast<std::int32_t>(body == page.text.size() ? 0 : body);
    const auto shift = static_cast<std::int32_t>(book.text.size()) - from;
    for (const Span& span : page.undecodable)
        if (span.begin() >= from)
            book.undecodable.push_back(span.shifted(shift));
    book.undecodableBytes += page.undecodableBytes;
    book.text += std::u16string_view(page.text).substr(static_cast<std::size_t>(from));
    book.text += u'\n';
}

} // namespace

Result<Extract> readEpub(const ZipArchive& archive, const Progress& progress)
{
    const Result<std::vector<std::string>> pages = pagesOf(archive);
    if (!pages)
        return tl::unexpected(pages.error());
    // Fonts may be locked; a book is where a page is.
    const std::string locked = archive.part("META-INF/encryption.xml").value_or(std::string());
    DecodedText book;
    std::size_t size = 0;
    for (const std::string& page : *pages) {
        if (locked.find('"' + page + '"') != std::string::npos)
            return fail(ErrorCode::FormatEncrypted, {}, page);
        const Result<std::string> bytes = archive.part(page);
        if (!bytes)
            return tl::unexpected(bytes.error());
        size += bytes->size();
        if (size > kLargestBook)
            return fail(ErrorCode::FileTooLarge, {}, fmt::format("{} bytes", kLargestBook));
        const Result<DecodedText> decoded = decodeText(*bytes, declaredCharset(*bytes));
        if (!decoded)
            return tl::unexpected(decoded.error());
        append(*decoded, book);
    }
    Result<Extract> extract = readHtml(std::move(book), progress);
    if (extract)
        extract->mediaType = "application/epub+zip";
    return extract;
}

} // namespace earshot
