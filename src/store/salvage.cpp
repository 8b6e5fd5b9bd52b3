#include "store/salvage.h"

#include "base/sha256.h"
#include "store/compress.h"
#include "store/failure.h"

#include <fmt/format.h>
#include <set>
#include <sqlite3.h>

namespace earshot {
namespace {

/// The ground tables, parents first, with their columns and their key.
struct GroundTable {
    const char* name;
    std::vector<const char*> columns;
    const char* key;
};

const std::vector<GroundTable>& groundTables()
{
    static const std::vector<GroundTable> tables = {
        {"document", {"id", "sha256", "size", "content"}, "id"},
        {"call", {"id", "sample", "removed"}, "id"},
        {"revision", {"call", "number", "document", "path", "imported"}, "call, number"},
        {"call_edit", {"call", "title", "company", "fiscal_year", "fiscal_quarter", "call_date"}, "call"},
        {"summary_edit",
         {"call", "exchange", "pair", "question_begin", "question", "answer"},
         "call, exchange, pair"},
        {"correction",
         {"call", "number", "kind", "place", "target", "speaker", "role", "scope"},
         "call, number"},
        {"figure_correction",
         {"call", "number", "kind", "place_begin", "place_end", "words", "figure_kind", "value", "value_high",
          "unit", "currency", "direction", "comparison", "approximate", "metric", "period", "basis",
          "segment", "geography"},
         "call, number"},
        {"results", {"id", "company", "document", "path", "imported", "removed"}, "id"},
        {"accepted_check", {"call", "key"}, "call, key"},
        {"decision",
         {"call", "number", "subject", "kind", "verdict", "place_begin", "place_end", "words", "replacement",
          "about"},
         "call, number"},
        {"tag", {"id", "parent", "name", "hue", "removed"}, "id"},
        {"annotation",
         {"id", "call", "anchor", "span_begin", "span_end", "quote", "prefix", "suffix", "note", "created",
          "changed", "doubtful", "removed"},
         "id"},
        {"annotation_tag", {"annotation", "position", "tag"}, "annotation, position"},
        {"saved_search", {"position", "query"}, "position"},
        {"synonym_form", {"number", "position", "form"}, "number, position"},
        {"company_name", {"name", "number"}, "name"},
        {"synonym_off", {"id"}, "id"},
    };
    return tables;
}

/// Those of the table's columns that an older schema has too.
std::vector<const char*> columnsIn(sqlite::Connection& from, const GroundTable& table)
{
    std::set<std::string> known;
    auto select = from.prepare("SELECT name FROM pragma_table_info(?1)");
    select.bind(table.name);
    while (select.step())
        known.insert(select.text(0));
    std::vector<const char*> out;
    for (const char* column : table.columns)
        if (known.contains(column))
            out.push_back(column);
    return out;
}

std::string joined(const std::vector<const char*>& columns)
{
    std::string out;
    for (const char* column : columns)
        out += (out.empty() ? "" : ", ") + std::string(column);
    return out;
}

std::string marks(std::size_t count)
{
    std::string out;
    for (std::size_t i = 1; i <= count; ++i)
        out += fmt::format("{}?{}", i == 1 ? "" : ", ", i);
    return out;
}

bool soundDocument(const sqlite::Statement& row)
{
    const Result<std::string> bytes = decompressed(row.bytes(3), static_cast<std::size_t>(row.integer(2)));
    return bytes && sha256(*bytes) == row.bytes(1);
}

/// Copies the rows from one end of a table until its end or the first torn page. Gives whether the end was
/// reached.
bool copyFrom(sqlite::Connection& from, sqlite::Connection& to, const GroundTable& table, const char* order,
              std::set<std::string>& lost, const Progress& progress)
{
    const bool documents = table.columns.size() > 3 && std::string_view(table.columns[3]) == "content";
    try {
        auto known = from.prepare("SELECT 1 FROM sqlite_schema WHERE name = ?1");
        if (!known.bind(table.name).step())
            return true; // an older schema
        std::string by(table.key);
        for (std::size_t at = by.find(','); *order && at != std::string::npos; at = by.find(',', at + 6))
            by.insert(at, order);
        const std::vector<const char*> columns = columnsIn(from, table);
        auto select = from.prepare(
            fmt::format("SELECT {} FROM {} ORDER BY {}{}", joined(columns), table.name, by, order));
        auto insert = to.prepare(fmt::format("INSERT OR IGNORE INTO {} ({}) VALUES ({})", table.name,
                                             joined(columns), marks(columns.size())));
        while (!progress.cancelled() && select.step()) {
            if (documents && !soundDocument(select)) {
                lost.insert(fmt::format("document {} is not what was imported", select.integer(0)));
                continue;
            }
            insert.bindRow(select, static_cast<int>(columns.size()));
            insert.run();
        }
        return true;
    } catch (const sqlite::Error& error) {
        const int primary = error.code & 0xFF;
        if (primary != SQLITE_CORRUPT && primary != SQLITE_NOTADB && primary != SQLITE_IOERR &&
            primary != SQLITE_ERROR)
            throw;
        return false;
    }
}

/// Ends rows whose parents were lost, and tells of them.
void dropOrphans(sqlite::Connection& to, std::set<std::string>& lost)
{
    auto calls = to.prepare("SELECT id FROM call WHERE NOT EXISTS (SELECT 1 FROM revision JOIN document "
                            "ON document.id = revision.document WHERE revision.call = call.id)");
    while (calls.step())
        lost.insert(fmt::format("call {} has lost its document", calls.integer(0)));
    calls.reset();
    to.execute("DELETE FROM revision WHERE document NOT IN (SELECT id FROM document) "
               "OR call NOT IN (SELECT id FROM call);"
               "DELETE FROM call WHERE id NOT IN (SELECT call FROM revision);"
               "DELETE FROM call_edit WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM correction WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM figure_correction WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM accepted_check WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM results WHERE document NOT IN (SELECT id FROM document);"
               "DELETE FROM decision WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM summary_edit WHERE call NOT IN (SELECT id FROM call);"
               "DELETE FROM annotation WHERE call NOT IN (SELECT id FROM call);"
               "UPDATE tag SET parent = NULL WHERE parent NOT IN (SELECT id FROM tag);"
               "DELETE FROM annotation_tag WHERE annotation NOT IN (SELECT id FROM annotation) "
               "OR tag NOT IN (SELECT id FROM tag)");
}

void copyAll(sqlite::Connection& from, sqlite::Connection& to, std::set<std::string>& lost,
             const Progress& progress)
{
    // Rows are checked as a whole at the end: a child may be read where its parent cannot.
    to.execute("PRAGMA defer_foreign_keys = ON");
    for (const GroundTable& table : groundTables())
        if (!copyFrom(from, to, table, "", lost, progress)) {
            lost.insert(fmt::format("part of the table {} cannot be read", table.name));
            copyFrom(from, to, table, " DESC", lost, progress);
        }
    dropOrphans(to, lost);
}

} // namespace

Result<SalvageReport> salvageGround(const std::filesystem::path& from, Database& to, const Progress& progress)
{
    return to.write([&](sqlite::Connection& target) -> Result<SalvageReport> {
        try {
            sqlite::Connection source(from, sqlite::modeToLook(from));
            std::set<std::string> lost;
            copyAll(source, target, lost, progress);
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            SalvageReport report;
            report.calls = static_cast<int>(target.integer("SELECT count(*) FROM call"));
            report.annotations = static_cast<int>(target.integer("SELECT count(*) FROM annotation"));
            report.tags = static_cast<int>(target.integer("SELECT count(*) FROM tag"));
            report.lost.assign(lost.begin(), lost.end());
            return report;
        } catch (const sqlite::Error& error) {
            return tl::unexpected(failure(error, from.string()));
        }
    });
}

} // namespace earshot
