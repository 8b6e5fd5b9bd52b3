#pragma once

#include "search/synonyms.h"
#include "store/database.h"

#include <string>
#include <vector>

namespace earshot {

/// What a person keeps for searching: saved searches and synonyms. Both are written whole.
class SearchingStore {
public:
    explicit SearchingStore(Database& database) : m_database(database) {}

    /// In the order of keeping.
    Result<std::vector<std::u16string>> savedSearches() const;
    /// Each once, none empty.
    Result<void> setSavedSearches(const std::vector<std::u16string>& searches);

    Result<SynonymChoices> synonyms() const;
    Result<void> setSynonyms(const SynonymChoices& choices);

private:
    Database& m_database;
};

} // namespace earshot
