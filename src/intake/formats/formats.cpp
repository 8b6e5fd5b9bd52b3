#include "intake/formats/formats.h"

#include "intake/formats/mime_message.h"
#include "intake/formats/sniff.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace earshot {
namespace {

/// First bytes of files that hold no text we can read, and what they are.
struct Magic {
    std::string_view bytes;
    std::string_view what;
};
constexpr std::array<Magic, 15> kForeign = {{{"\x89PNG", "PNG picture"},
                                             {"\xFF\xD8\xFF", "JPEG picture"},
                                             {"GIF8", "GIF picture"},
                                             {"BM\x36", "BMP picture"},
                                             {"II*\0", "TIFF picture"},
                                             {"\x7F"
                                              "ELF",
                                              "program"},
                                             {"MZ\x90", "program"},
                                             {"\x1F\x8B", "gzip archive"},
                                             {"7z\xBC\xAF", "7z archive"},
                                             {"Rar!", "RAR archive"},
                                             {"\xD0\xCF\x11\xE0", "old Office document"},
                                             {"SQLite format 3", "SQLite database"},
                                             {"ID3", "MP3 recording"},
                                             {"OggS", "Ogg recording"},
                                             {"RIFF", "RIFF recording"}}};

/// A year of calls is a few megabytes; a file beyond this is no transcript and would cost a gigabyte to map.
constexpr std::size_t kLargestText = 32U << 20;
/// Rich text and web archives carry pictures.
constexpr std::size_t kLargestWithPictures = 64U << 20;

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";
/// Name of the stream that holds an encrypted Office document.
constexpr std::string_view kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

/// Some writers put a line of their own before the mark.
bool isPdf(std::string_view bytes)
{
    constexpr std::size_t kHead = 1024;
    return bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos;
}

std::string extensionOf(std::string_view path)
{
    const std::size_t dot = path.find_last_of("./\\");
    if (dot == std::string_view::npos || path[dot] != '.')
        return {};
    std::string extension(path.substr(dot + 1));
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return extension;
}

Result<Extract> readText(DecodedText decoded, TextFormat format, const Progress& progress)
{
    switch (format) {
    case TextFormat::Html:
        return readHtml(std::move(decoded), progress);
    case TextFormat::Subtitle:
        return readSubtitle(std::move(decoded));
    case TextFormat::Json:
        return readJson(std::move(decoded));
    case TextFormat::Table:
        return readSpeechTable(std::move(decoded));
    case TextFormat::Plain:
        break;
    }
    return readPlain(std::move(decoded));
}

} // namespace

Result<Extract> readFormat(std::string_view bytes, std::string_view path, const Progress& progress)
{
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return readZipped(bytes, progress);
    if (bytes.starts_with(kCompoundFile) && bytes.find(kEncryptedPackage) != std::string_view::npos)
        return fail(ErrorCode::FormatEncrypted, {}, "Office document");
    if (isPdf(bytes))
        return readPdf(bytes, progress);
    for (const Magic& magic : kForeign)
        if (bytes.starts_with(magic.bytes))
            return fail(ErrorCode::FormatUnknown, {}, std::string(magic.what));
    const bool rich = bytes.starts_with("{\\rtf");
    const bool archive = !rich && isMimeMessage(bytes);
    const std::size_t largest = rich || archive ? kLargestWithPictures : kLargestText;
    if (bytes.size() > largest)
        return fail(ErrorCode::FileTooLarge, {}, fmt::format("{} bytes", largest));
    if (rich)
        return readRtf(bytes, progress);
    if (archive)
        return readWebArchive(bytes, progress);
    Result<DecodedText> decoded = decodeText(bytes, declaredCharset(bytes));
    if (!decoded)
        return tl::unexpected(decoded.error());
    const TextFormat format = textFormatOf(decoded->text, extensionOf(path));
    return readText(*std::move(decoded), format, progress);
}

} // namespace earshot
