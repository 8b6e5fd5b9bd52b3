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

/// An OpenDocument text with this body, its own styles before it and those of `styles.xml`.
inline std::string odt(const std::string& body, const std::string& automatic = {},
                       const std::string& styles = {})
{
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const std::string names =
        " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:style=\"s\" xmlns:fo=\"f\" "
        "xmlns:number=\"n\"";
    return zipped({{"mimetype", "application/vnd.oasis.opendocument.text"},
                   {"styles.xml",
                    head + "<office:document-styles" + names + ">" + styles + "</office:document-styles>"},
                   {"content.xml", head + "<office:document-content" + names + "><office:automatic-styles>" +
                                       automatic + "</office:automatic-styles><office:body><office:text>" +
                                       body + "</office:text></office:body></office:document-content>"}});
}

/// A book of these pages, in this order.
inline std::string epub(const std::vector<std::string>& pages)
{
    std::string items;
    std::string spine;
    std::vector<std::pair<std::string, std::string>> entries = {
        {"mimetype", "application/epub+zip"},
        {"META-INF/container.xml",
         "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>"},
        {"OPS/nav.xhtml", "<html><body>Contents</body></html>"}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const std::string number = std::to_string(i);
        items = "<item id=\"p" + number + "\" href=\"../text/page%20" + number + ".xhtml#top\"/>" + items;
        spine += "<itemref idref=\"p" + number + "\"/>";
        entries.emplace_back("text/page " + number + ".xhtml", pages[i]);
    }
    entries.emplace_back("OPS/book.opf",
                         "<package><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>" + items +
                             "</manifest><spine><itemref idref=\"n\"/>" + spine + "</spine></package>");
    return zipped(entries);
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
