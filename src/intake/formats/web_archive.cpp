#include "intake/decode.h"
#include "intake/formats/formats.h"
#include "intake/formats/mime_message.h"
#include "intake/formats/sniff.h"

namespace earshot {

Result<Extract> readWebArchive(std::string_view bytes, const Progress& progress)
{
    const Result<std::vector<MimeText>> texts = mimeTexts(bytes);
    if (!texts)
        return tl::unexpected(texts.error());
    // A page of frames holds no words of its own: the next one may.
    Result<Extract> extract = fail(ErrorCode::FileEmpty, {}, "no text");
    for (const MimeText& text : *texts) {
        Result<DecodedText> decoded =
            decodeText(text.bytes, text.charset.empty() ? declaredCharset(text.bytes) : text.charset);
        if (!decoded) {
            extract = tl::unexpected(decoded.error());
            continue;
        }
        extract = text.html ? readHtml(*std::move(decoded), progress) : readPlain(*std::move(decoded));
        if (extract && text.html)
            extract->mediaType = "multipart/related";
        if (extract || extract.error().code != ErrorCode::FileEmpty)
            break;
    }
    return extract;
}

} // namespace earshot
