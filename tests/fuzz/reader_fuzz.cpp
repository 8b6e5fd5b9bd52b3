#include "intake/formats/formats.h"
#include "intake/formats/mime_message.h"
#include "intake/reader.h"
#include "support/zip_maker.h"
#include "text/utf.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace earshot {
namespace {

[[noreturn]] void broken()
{
    std::abort();
}

void check(bool holds)
{
    if (!holds)
        broken();
}

/// Blocks ascend inside the text, runs of the map inside both texts.
[[maybe_unused]] void checkText(std::u16string_view text, std::u16string_view source, const SourceMap& map,
                                const std::vector<Block>& blocks)
{
    std::int32_t end = 0;
    for (const Block& block : blocks) {
        check(end <= block.span.begin());
        end = block.span.end();
        for (const Span& bold : block.bold)
            check(bold.end() <= static_cast<std::int32_t>(text.size()));
    }
    check(static_cast<std::size_t>(end) <= text.size());
    std::int32_t clean = 0;
    for (const SourceMap::Run& run : map.runs()) {
        check(clean <= run.clean && run.length > 0 && run.source >= 0);
        clean = run.clean + run.length;
        check(Span(run.clean, clean).in(text) == Span(run.source, run.source + run.length).in(source));
    }
}

[[maybe_unused]] void checkExtract(const Result<Extract>& extract)
{
    if (!extract)
        return check(!name(extract.error().code).empty() && extract.error().code != ErrorCode::Internal);
    const std::u16string_view text = extract->text.empty() ? extract->source : extract->text;
    checkText(text, extract->source, extract->map, extract->blocks);
    std::int32_t end = 0;
    for (const Edit& edit : extract->edits) {
        check(end <= edit.at.begin());
        end = edit.at.end();
    }
    check(static_cast<std::size_t>(end) <= text.size());
}

[[maybe_unused]] DecodedText decoded(std::string_view bytes)
{
    return {.text = toUtf16(bytes), .encoding = "UTF-8", .undecodable = {}};
}

void run(std::string_view bytes)
{
#if defined(EARSHOT_FUZZ_HTML)
    checkExtract(readHtml(decoded(bytes), {}));
#elif defined(EARSHOT_FUZZ_ARCHIVE)
    // Every text of it, and the one that is read, whose letters come from a source of its own.
    if (const auto texts = mimeTexts(bytes); texts)
        for (const MimeText& text : *texts)
            check(text.bytes.size() <= bytes.size());
    checkExtract(readWebArchive(bytes, {}));
#elif defined(EARSHOT_FUZZ_RTF)
    checkExtract(readRtf(bytes, {}));
#elif defined(EARSHOT_FUZZ_SUBTITLE)
    checkExtract(readSubtitle(decoded(bytes)));
#elif defined(EARSHOT_FUZZ_JSON)
    checkExtract(readJson(decoded(bytes)));
#elif defined(EARSHOT_FUZZ_CSV)
    checkExtract(readSpeechTable(decoded(bytes)));
#elif defined(EARSHOT_FUZZ_WORD)
    checkExtract(readZipped(zipped({{"word/document.xml", std::string(bytes)}}), {}));
#elif defined(EARSHOT_FUZZ_ODT)
    checkExtract(readZipped(zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                    {"content.xml", std::string(bytes)}}),
                            {}));
#elif defined(EARSHOT_FUZZ_ZIP)
    checkExtract(readZipped(bytes, {}));
#elif defined(EARSHOT_FUZZ_PDF)
    checkExtract(readPdf(bytes, {}));
#else
    const Result<Document> document = readDocument(bytes, "call.txt");
    if (document) // repairs change letters, so that runs are compared by place only
        for (const SourceMap::Run& run : document->sourceMap.runs())
            check(static_cast<std::size_t>(run.source + run.length) <= document->source.size() &&
                  static_cast<std::size_t>(run.clean + run.length) <= document->text.size());
#endif
}

} // namespace
} // namespace earshot

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0)
        earshot::run({reinterpret_cast<const char*>(data), size});
    return 0;
}
