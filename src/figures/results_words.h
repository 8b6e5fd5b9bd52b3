#pragma once

#include "figures/figure.h"
#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::figures {

/// What the words beside a number say of it: "(in US$ millions)", "%", "人民币百万元".
struct TableUnit {
    std::optional<int> power; ///< of ten
    std::string currency;     ///< ISO 4217, empty where none is named
    bool percent = false;
};

/// The name of a row or column.
struct TableMetric {
    std::string metric; ///< lexicon id, empty where the words are in no vocabulary
    Basis basis = Basis::Unstated;
    TableUnit unit;
};

/// The part of the company that a row is about.
struct TablePart {
    std::string segment;   ///< lexicon id, else the words
    std::string geography; ///< the same
};

/// A field with a number in it.
struct TableNumber {
    Decimal value; ///< as written, its own scale word included
    int lastPlace = 0;
    bool percent = false;
    bool multiple = false;
    bool scaled = false;
    std::string currency;
};

/// Heads of columns that the reader of tables knows.
enum class TableHead { None, Metric, Segment, Geography, Period, Value, Unit, Currency, Basis };

/// The vocabulary of tables of results.
class ResultsWords {
public:
    explicit ResultsWords(const Lexicon& lexicon);

    TableHead head(std::u16string_view field) const;
    /// `reporting` is the currency that a bare sign means.
    TableUnit unit(std::u16string_view words, std::string_view reporting) const;
    TableMetric metric(std::u16string_view words, std::string_view reporting) const;
    Basis basis(std::u16string_view words) const;
    /// What a field of a column for businesses (or places) names; nothing for the whole company. Words that
    /// are in no vocabulary are the column's own: they name a part, whichever it is.
    TablePart part(std::u16string_view field, TableHead column) const;
    bool isAbsent(std::u16string_view field) const;
    /// Nothing where the field is no number.
    std::optional<TableNumber> number(std::u16string_view field, std::string_view reporting) const;
    /// Months of "three months ended", "止年度"; 0 where the words name no length.
    int months(std::u16string_view words) const;

    /// "money", "count", "percent", "multiple", "per_share", "any" of a metric.
    std::string_view measure(std::string_view metric) const;
    /// The metric that an element of the US GAAP or IFRS taxonomy means; empty for others.
    std::string_view metricOfTag(std::string_view tag) const;

private:
    struct Topic {
        std::vector<const LexiconEntry*> entries;
        PhraseMatcher matcher;
        Topic(const Lexicon& lexicon, std::string_view topic);
        const LexiconEntry* whole(std::u16string_view folded) const;
    };

    std::string currencyIn(std::u16string_view folded, std::string_view reporting) const;
    std::string currencyMeant(const LexiconEntry& entry, std::u16string_view form,
                              std::string_view reporting) const;
    std::u16string without(std::u16string folded) const;

    const Lexicon& m_lexicon;
    Topic m_metrics;
    Topic m_basis;
    Topic m_headings;
    Topic m_currencies;
    Topic m_tags;
    Topic m_segments;
    Topic m_geographies;
    Topic m_segmentCues;
};

} // namespace earshot::figures
