#include "store/results_store.h"

#include "base/sha256.h"
#include "store/document_rows.h"

namespace earshot {

Result<std::vector<ResultsSummary>> ResultsStore::all() const
{
    return m_database.read([](sqlite::Connection& connection) {
        std::vector<ResultsSummary> out;
        auto select =
            connection.prepare("SELECT results.id, company, path, document.sha256, imported FROM results "
                               "JOIN document ON document.id = results.document WHERE removed = 0 "
                               "ORDER BY results.id");
        while (select.step())
            out.push_back({ResultsId(select.integer(0)), select.text16(1), select.text(2), select.text(3),
                           select.integer(4)});
        return out;
    });
}

Result<std::string> ResultsStore::bytes(ResultsId results) const
{
    return m_database.read([&](sqlite::Connection& connection) -> Result<std::string> {
        auto select = connection.prepare("SELECT content, size, sha256 FROM results JOIN document "
                                         "ON document.id = results.document WHERE results.id = ?1");
        if (!select.bind(results.value()).step())
            return fail(ErrorCode::NotFound, {}, "results " + std::to_string(results.value()));
        return contentOf(select, 0, 1, 2);
    });
}

Result<ResultsId> ResultsStore::add(const std::u16string& company, std::string_view bytes,
                                    const std::string& path, Timestamp imported)
{
    const std::string hash = sha256(bytes);
    return m_database.write([&](sqlite::Connection& connection) -> Result<ResultsId> {
        const std::int64_t document = writeDocument(connection, bytes, hash);
        auto twin = connection.prepare("SELECT id FROM results WHERE document = ?1 AND company = ?2");
        if (twin.bind(document, company).step()) {
            const ResultsId id(twin.integer(0));
            twin.reset();
            connection.prepare("UPDATE results SET removed = 0 WHERE id = ?1").bind(id.value()).run();
            return id;
        }
        connection.prepare("INSERT INTO results (company, document, path, imported) VALUES (?1, ?2, ?3, ?4)")
            .bind(company, document, path, imported)
            .run();
        return ResultsId(connection.lastInsertId());
    });
}

Result<void> ResultsStore::setPresence(ResultsId results, Presence presence)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        auto select = connection.prepare("SELECT 1 FROM results WHERE id = ?1");
        if (!select.bind(results.value()).step())
            return fail(ErrorCode::NotFound, {}, "results " + std::to_string(results.value()));
        select.reset();
        connection.prepare("UPDATE results SET removed = ?2 WHERE id = ?1")
            .bind(results.value(), presence == Presence::Removed)
            .run();
        return {};
    });
}

Result<std::set<std::string>> ResultsStore::accepted(CallId call) const
{
    return m_database.read([&](sqlite::Connection& connection) {
        std::set<std::string> out;
        auto select = connection.prepare("SELECT key FROM accepted_check WHERE call = ?1");
        select.bind(call.value());
        while (select.step())
            out.insert(select.text(0));
        return out;
    });
}

Result<void> ResultsStore::setAccepted(CallId call, const std::string& key, Acceptance acceptance)
{
    return m_database.write([&](sqlite::Connection& connection) -> Result<void> {
        auto select = connection.prepare("SELECT 1 FROM call WHERE id = ?1 AND removed = 0");
        if (!select.bind(call.value()).step())
            return fail(ErrorCode::NotFound, {}, "call " + std::to_string(call.value()));
        select.reset();
        connection
            .prepare(acceptance == Acceptance::Accepted
                         ? "INSERT OR IGNORE INTO accepted_check VALUES (?1, ?2)"
                         : "DELETE FROM accepted_check WHERE call = ?1 AND key = ?2")
            .bind(call.value(), key)
            .run();
        return {};
    });
}

} // namespace earshot
