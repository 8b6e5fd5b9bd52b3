#include "intake/formats/formats.h"
#include "intake/formats/text_format.h"

namespace earshot {

Extract readPlain(DecodedText decoded)
{
    return extractOf(std::move(decoded), "text/plain");
}

} // namespace earshot
