#pragma once

#include "store/database.h"
#include "store/records.h"

#include <set>
#include <string>
#include <vector>

namespace earshot {

/// Tables of results as their files were, and what a person found fine of the disagreements with them.
class ResultsStore {
public:
    explicit ResultsStore(Database& database) : m_database(database) {}

    /// In the order in which they came in.
    Result<std::vector<ResultsSummary>> all() const;
    Result<std::string> bytes(ResultsId results) const;
    /// The same bytes for the same company are one table.
    Result<ResultsId> add(const std::u16string& company, std::string_view bytes, const std::string& path,
                          Timestamp imported);
    enum class Presence { Shown, Removed };
    Result<void> setPresence(ResultsId results, Presence presence);

    Result<std::set<std::string>> accepted(CallId call) const;
    enum class Acceptance { Accepted, Open };
    Result<void> setAccepted(CallId call, const std::string& key, Acceptance acceptance);

private:
    Database& m_database;
};

} // namespace earshot
