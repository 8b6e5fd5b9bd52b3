#include "intake/decode.h"
#include "intake/formats/formats.h"

#include <fmt/format.h>

namespace earshot {
namespace {

/// A year of calls is a few megabytes; a file beyond this is no transcript and would cost a gigabyte to map.
constexpr std::size_t kLargestText = 32U << 20;

} // namespace

Result<Extract> readPlain(std::string_view bytes)
{
    if (bytes.size() > kLargestText)
        return fail(ErrorCode::FileTooLarge, {}, fmt::format("{} bytes", kLargestText));
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded)
        return tl::unexpected(decoded.error());
    Extract extract;
    extract.mediaType = "text/plain";
    extract.encoding = std::move(decoded->encoding);
    extract.source = std::move(decoded->text);
    extract.undecodableBytes = decoded->undecodableBytes;
    extract.undecodable = std::move(decoded->undecodable);
    return extract;
}

} // namespace earshot
