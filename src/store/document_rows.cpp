#include "store/document_rows.h"

#include "base/sha256.h"
#include "store/compress.h"

namespace earshot {

std::int64_t writeDocument(sqlite::Connection& connection, std::string_view bytes, const std::string& sha256)
{
    auto select = connection.prepare("SELECT id FROM document WHERE sha256 = ?1");
    if (select.bind(sha256).step())
        return select.integer(0);
    const std::string content = compressed(bytes);
    auto insert = connection.prepare("INSERT INTO document (sha256, size, content) VALUES (?1, ?2, ?3)");
    insert.bind(sha256, static_cast<std::int64_t>(bytes.size()));
    insert.bindBytes(3, content);
    insert.run();
    return connection.lastInsertId();
}

Result<std::string> contentOf(const sqlite::Statement& row, int content, int size, int hash)
{
    Result<std::string> bytes = decompressed(row.bytes(content), static_cast<std::size_t>(row.integer(size)));
    if (bytes && sha256(*bytes) != row.bytes(hash))
        return fail(ErrorCode::LibraryDamaged, {}, "a kept document has changed");
    return bytes;
}

} // namespace earshot
