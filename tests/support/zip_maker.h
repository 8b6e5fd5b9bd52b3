#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

namespace earshot {

/// A zip file in memory of these entries, deflated; with a password, encrypted.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& entries,
                          const char* password = nullptr)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    assert(archive != nullptr);
    zip_source_keep(target);
    for (const auto& [name, content] : entries) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (password != nullptr)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password);
    }
    zip_close(archive);
    std::string bytes;
    zip_source_open(target);
    char buffer[4096];
    for (zip_int64_t got = 0; (got = zip_source_read(target, buffer, sizeof buffer)) > 0;)
        bytes.append(buffer, static_cast<std::size_t>(got));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

/// A Word document with this body.
inline std::string docx(const std::string& body, const std::string& styles = {})
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    std::vector<std::pair<std::string, std::string>> entries = {
        {"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels", head + "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" "
                               "Target=\"word/document.xml\"/></Relationships>"},
        {"word/document.xml", head + "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}};
    if (!styles.empty())
        entries.emplace_back("word/styles.xml", head + "<w:styles xmlns:w=\"w\">" + styles + "</w:styles>");
    return zipped(entries);
}

} // namespace earshot
