#include "store/compress.h"

#include <cassert>
#include <memory>
#include <zstd.h>

namespace earshot {

std::string compressed(std::string_view bytes)
{
    constexpr int kLevel = 9;
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    assert(!ZSTD_isError(size) && "the bound leaves room for every input");
    out.resize(size);
    return out;
}

Result<std::string> decompressed(std::string_view frame, std::size_t size)
{
    // The size stands in our own row; the frame's own word for it must agree before memory is taken.
    if (ZSTD_getFrameContentSize(frame.data(), frame.size()) != size)
        return fail(ErrorCode::LibraryDamaged, {}, "a kept document is torn");
    std::string out(size, '\0');
    const std::size_t got = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
    if (ZSTD_isError(got) || got != size)
        return fail(ErrorCode::LibraryDamaged, {}, "a kept document cannot be unpacked");
    return out;
}

} // namespace earshot
