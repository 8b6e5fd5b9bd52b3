#include "analysis/analyse.h"
#include "figures/extractor.h"
#include "library/library.h"
#include "transcript/segmenter.h"

namespace earshot {
namespace {

const FigureExtractor& extractor()
{
    static const FigureExtractor instance(Lexicon::shipped());
    return instance;
}

} // namespace

Result<Reading> readCall(std::string_view bytes, std::string path, const Progress& progress)
{
    const Lexicon& lexicon = Lexicon::shipped();
    Result<Document> document = readDocument(bytes, std::move(path), {}, progress);
    if (!document)
        return tl::unexpected(document.error());
    Result<Call> call = segment(*document, lexicon, progress);
    if (!call)
        return tl::unexpected(call.error());
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, document->path);
    FigureSet figures = extractor().extract(*document, *call);
    Insights insights = analyse(*document, *call, figures, lexicon);
    return Reading{std::move(*document), std::move(*call), std::move(figures), std::move(insights)};
}

} // namespace earshot
