#include "intake/formats/text_format.h"

namespace earshot {

Extract extractOf(DecodedText decoded, std::string mediaType)
{
    Extract extract;
    extract.mediaType = std::move(mediaType);
    extract.encoding = std::move(decoded.encoding);
    extract.source = std::move(decoded.text);
    extract.undecodableBytes = decoded.undecodableBytes;
    extract.undecodable = std::move(decoded.undecodable);
    return extract;
}

} // namespace earshot
