#include "store/company_rows.h"

#include <sstream>

namespace earshot {

std::vector<std::string> tickersOf(const std::string& column)
{
    std::istringstream stream(column);
    std::vector<std::string> out;
    for (std::string ticker; stream >> ticker;)
        out.push_back(ticker);
    return out;
}

CompanyChoices companyChoices(sqlite::Connection& connection)
{
    CompanyChoices out;
    std::int64_t number = -1;
    auto select = connection.prepare("SELECT number, name FROM company_name ORDER BY number, name");
    while (select.step()) {
        if (out.sets.empty() || select.integer(0) != number)
            out.sets.emplace_back();
        number = select.integer(0);
        out.sets.back().push_back(select.text16(1));
    }
    return out;
}

void writeCompanyChoices(sqlite::Connection& connection, const CompanyChoices& choices)
{
    connection.execute("DELETE FROM company_name");
    auto insert = connection.prepare("INSERT INTO company_name VALUES (?1, ?2)");
    for (std::size_t number = 0; number < choices.sets.size(); ++number)
        for (const std::u16string& name : choices.sets[number])
            insert.bind(name, static_cast<std::int64_t>(number)).run();
}

std::map<std::int64_t, std::u16string> companyNamesByCall(sqlite::Connection& connection)
{
    std::vector<CallSummary> calls;
    auto select = connection.prepare("SELECT call, company, tickers, title FROM reading "
                                     "JOIN call ON call.id = reading.call WHERE call.removed = 0");
    while (select.step()) {
        CallSummary& call = calls.emplace_back();
        call.id = CallId(select.integer(0));
        call.info.company = select.text16(1);
        call.info.tickers = tickersOf(select.text(2));
        call.info.title = select.text16(3);
    }
    findCompanies(calls, companyChoices(connection));
    std::map<std::u16string, std::map<std::u16string, std::u16string>> names; // by company and key
    for (const CallSummary& call : calls)
        names[call.company].emplace(companyKey(call.info.company), call.info.company);
    std::map<std::int64_t, std::u16string> out;
    for (const CallSummary& call : calls)
        if (const auto& own = names[call.company]; own.size() > 1)
            for (const auto& [key, name] : own)
                out[call.id.value()] += name + u'\n';
    return out;
}

} // namespace earshot
