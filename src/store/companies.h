#pragma once

#include "store/records.h"

#include <string>
#include <vector>

namespace earshot {

/// What a person said of names: those of one set are one company's, those of two sets are two companies',
/// whatever their calls say. Ground state of a library. No name (`companyKey`) is in two sets.
struct CompanyChoices {
    std::vector<std::vector<std::u16string>> sets;
    friend bool operator==(const CompanyChoices&, const CompanyChoices&) = default;
};

/// The names are one company's from now on.
CompanyChoices withJoined(CompanyChoices choices, const std::vector<std::u16string>& names);
/// The name is no longer one of the company that has the others.
CompanyChoices withParted(CompanyChoices choices, const std::u16string& name,
                          const std::vector<std::u16string>& others);

/// Gives each call the key of its company: the same for all names that are one company's. Besides what a
/// person said, two names are one where their calls have a ticker in common, or where a call under the one
/// bears the other, in the other script, in its title.
void findCompanies(std::vector<CallSummary>& calls, const CompanyChoices& choices);
/// The company's key of a name that stands on no call of its own, a table's: that of the calls of this name.
std::u16string companyOf(std::u16string_view name, const std::vector<CallSummary>& calls);
/// Every name of a company, newest call first; each once.
std::vector<std::u16string> companyNames(const std::u16string& company,
                                         const std::vector<CallSummary>& calls);

} // namespace earshot
