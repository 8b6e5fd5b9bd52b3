#include "cli/commands.h"
#include "cli/console.h"
#include "cli/library_file.h"
#include "output/comparison.h"

#include <algorithm>

namespace earshot::cli {

int compare(const std::string& file, const std::vector<std::int64_t>& calls, Printed printed)
{
    const std::unique_ptr<Library> library = openLibrary(file);
    if (!library)
        return kSomeFailed;
    const auto failed = [](const Error& error) {
        complain(error);
        return kSomeFailed;
    };
    std::vector<std::pair<CallId, std::shared_ptr<const Reading>>> chosen;
    for (const std::int64_t call : calls) {
        Result<std::shared_ptr<const Reading>> reading = library->reading(CallId(call));
        if (!reading)
            return failed(reading.error());
        chosen.emplace_back(CallId(call), std::move(*reading));
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
        return earlier(a.second->call.info, b.second->call.info);
    });
    ComparedCalls compared;
    for (auto& [id, reading] : chosen) {
        compared.ids.push_back(id);
        compared.readings.push_back(std::move(reading));
    }
    Result<CallComparison> comparison = library->compare(compared.ids, interruptible());
    if (!comparison)
        return failed(comparison.error());
    compared.comparison = std::move(*comparison);
    print(printed == Printed::Json ? comparisonJson(compared) + "\n" : comparisonText(compared));
    return kDone;
}

} // namespace earshot::cli
