#include "library/salvage.h"

#include "library/library.h"

namespace earshot {

Result<SalvageReport> salvage(const std::filesystem::path& from, const std::filesystem::path& to,
                              const Progress& progress)
{
    std::error_code ignored;
    if (!std::filesystem::exists(from, ignored))
        return fail(ErrorCode::FileNotFound, from.string());
    if (std::filesystem::exists(to, ignored))
        return fail(ErrorCode::NameInUse, from.string(), to.string());
    Result<SalvageReport> report = Database::open(to).and_then(
        [&](const std::unique_ptr<Database>& target) { return salvageGround(from, *target, progress); });
    if (!report) {
        std::filesystem::remove(to, ignored);
        return report;
    }
    const Result<void> read = Library::open(to).and_then(
        [&](const std::unique_ptr<Library>& library) { return library->refresh(progress); });
    if (!read)
        report->lost.push_back(describe(read.error()));
    return report;
}

} // namespace earshot
