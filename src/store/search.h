#pragma once

#include "intake/reader.h"
#include "store/database.h"
#include "store/records.h"

#include <string>
#include <vector>

namespace earshot {

/// A query taken apart; all parts folded.
struct Query {
    struct Term {
        std::u16string words;
        bool whole = false; ///< quoted: ends where a word ends
        friend bool operator==(const Term&, const Term&) = default;
    };
    std::vector<Term> terms;
    std::vector<std::u16string> speakers;  ///< parts of a speaker's name
    std::vector<std::u16string> companies; ///< parts of a company's name or ticker
    /// Parts of what a figure of the turn is about, each in its vocabulary id or its words.
    std::vector<std::u16string> metrics;
    std::vector<std::u16string> segments;
    std::vector<std::u16string> places;

    /// Whether only turns with certain figures are asked for.
    bool ofFigures() const { return !metrics.empty() || !segments.empty() || !places.empty(); }
    friend bool operator==(const Query&, const Query&) = default;
};

/// Error: QuerySyntax.
Result<Query> parseQuery(std::u16string_view text);

/// The full-text index over turns, and the search of notes.
class Search {
public:
    explicit Search(Database& database) : m_database(database) {}

    /// Best call first, text order within a call, turns before notes.
    Result<std::vector<SearchHit>> find(const Query& query, std::size_t limit,
                                        const Progress& progress) const;
    /// Cuts the words again where the index was made by other rules.
    Result<void> refresh();

private:
    Database& m_database;
};

} // namespace earshot
