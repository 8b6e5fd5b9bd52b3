#pragma once

#include "store/companies.h"
#include "store/sqlite.h"

#include <cstdint>
#include <map>
#include <string>

namespace earshot {

/// The tickers in the column of a reading, parted by spaces.
std::vector<std::string> tickersOf(const std::string& column);

/// What a person said of companies' names, in and out of the table `company_name`. Inside a transaction of
/// the caller.
CompanyChoices companyChoices(sqlite::Connection& connection);
void writeCompanyChoices(sqlite::Connection& connection, const CompanyChoices& choices);

/// For the calls of companies that have more than one name all those names, each on a line.
std::map<std::int64_t, std::u16string> companyNamesByCall(sqlite::Connection& connection);

} // namespace earshot
