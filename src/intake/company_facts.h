#pragma once

#include "base/date.h"
#include "base/decimal.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One value that a company has filed, as the SEC's company-facts JSON tells it.
struct CompanyFact {
    std::string tag;           ///< "Revenues", without its taxonomy
    std::string unit;          ///< "USD", "USD/shares", "shares", "pure"
    std::optional<Date> start; ///< none: a balance at `end`
    Date end;
    Decimal value;
    std::string filed; ///< ISO date, empty where the file does not tell
    friend bool operator==(const CompanyFact&, const CompanyFact&) = default;
};

struct CompanyFacts {
    std::u16string company;
    std::vector<CompanyFact> facts; ///< in the order of the file
};

/// Reads the JSON that data.sec.gov gives for a company: taxonomy → tag → unit → values. Numbers are read
/// exactly as they are written. A value without a day or a number is passed over. Errors: FileEmpty,
/// FileTooLarge (256 MiB), InputSyntax with the line (no JSON, or no facts in it).
Result<CompanyFacts> readCompanyFacts(std::string_view bytes, const std::string& path);

} // namespace earshot
