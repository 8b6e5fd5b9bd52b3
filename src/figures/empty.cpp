#include "figures/extractor.h"

// Finds nothing. Left out of the build as soon as the layer has code of its own.
namespace earshot {

struct FigureExtractor::Vocabulary {};

FigureExtractor::FigureExtractor(const Lexicon&) {}
FigureExtractor::~FigureExtractor() = default;
FigureExtractor::FigureExtractor(FigureExtractor&&) noexcept = default;
FigureExtractor& FigureExtractor::operator=(FigureExtractor&&) noexcept = default;

FigureSet FigureExtractor::extract(std::u16string_view, const FigureContext&) const
{
    return {};
}

FigureSet FigureExtractor::extract(const Document&, const Call&) const
{
    return {};
}

} // namespace earshot
