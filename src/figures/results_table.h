#pragma once

#include "base/result.h"
#include "figures/extractor.h"
#include "figures/figure.h"
#include "lexicon/lexicon.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One value of a table of results.
struct ResultsCell {
    std::string metric;    ///< lexicon id
    std::string segment;   ///< lexicon id, else as the table writes it
    std::string geography; ///< the same; both empty: the whole company
    std::u16string words;  ///< the metric as the table writes it
    Period period;         ///< label where the table names the company's own; its days where it names those
    bool instant = false;  ///< a balance at the period's last day
    FigureKind kind = FigureKind::Money; ///< Money, Percent, Count or Multiple
    Decimal value;                       ///< in currency units, whatever the table counts in
    int lastPlace = 0;    ///< power of ten of the last digit that is written: 5 for 1,204.5 in millions
    std::string currency; ///< ISO 4217; empty where the table names none
    Basis basis = Basis::Unstated;
    int line = 0;   ///< 1-based in the file; 0 for JSON
    int column = 0; ///< 1-based field
    friend bool operator==(const ResultsCell&, const ResultsCell&) = default;
};

/// A table of a company's results.
struct ResultsTable {
    std::u16string company; ///< where the file names it
    std::vector<ResultsCell> cells;
    std::vector<std::u16string> unknown; ///< metrics of the table that are in no vocabulary, each once
    friend bool operator==(const ResultsTable&, const ResultsTable&) = default;
};

/// Reads tables of results: CSV with a metric a row and a period a column, CSV with a value a line, and the
/// company-facts JSON of the SEC. Immutable, shared by threads.
class ResultsReader {
public:
    ResultsReader(const Lexicon& lexicon, const FigureExtractor& extractor);
    ~ResultsReader();
    ResultsReader(ResultsReader&&) noexcept;
    ResultsReader& operator=(ResultsReader&&) noexcept;

    /// `context` is the company's calendar and currency. Errors: InputSyntax with the line and what is wrong
    /// there, FileEmpty, EncodingUnknown, FormatUnknown.
    Result<ResultsTable> read(std::string_view bytes, const std::string& path,
                              const FigureContext& context) const;

    /// Whether the bytes look like a table of results and not like a transcript.
    static bool looksLikeOne(std::string_view bytes, const std::string& path);

private:
    struct Vocabulary;
    std::unique_ptr<const Vocabulary> m_vocabulary;
    const FigureExtractor* m_extractor;
};

} // namespace earshot
