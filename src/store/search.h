#pragma once

#include "intake/reader.h"
#include "search/query.h"
#include "store/database.h"
#include "store/records.h"

#include <string>
#include <vector>

namespace earshot {

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
