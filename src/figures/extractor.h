#pragma once

#include "base/result.h"
#include "figures/figure.h"
#include "lexicon/lexicon.h"
#include "text/document.h"
#include "transcript/call.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// What is known about a text before its figures are read.
struct FigureContext {
    Language language = Language::English;
    std::optional<std::chrono::month_day> fiscalYearEnd; ///< none: the calendar year
    std::optional<Date> referenceDate;                   ///< the day on which it was said
    Period reported;                                     ///< the call's own period: what "this quarter" means
    std::string reportingCurrency;                       ///< ISO 4217, empty where unknown
};

/// What a call's metadata tell of it.
FigureContext figureContext(const Document& document, const Call& call);

/// Reads figures and periods. Holds the compiled vocabulary; immutable, shared by threads.
class FigureExtractor {
public:
    explicit FigureExtractor(const Lexicon& lexicon);
    ~FigureExtractor();
    FigureExtractor(FigureExtractor&&) noexcept;
    FigureExtractor& operator=(FigureExtractor&&) noexcept;

    /// Figures of one text: a sentence or a whole document. Spans are offsets into `text`.
    FigureSet extract(std::u16string_view text, const FigureContext& context) const;
    /// Figures of a whole call, with turn and speaker; context is taken from the call's metadata.
    FigureSet extract(const Document& document, const Call& call) const;

private:
    struct Vocabulary;
    std::unique_ptr<const Vocabulary> m_vocabulary;
};

} // namespace earshot
