#include "output/refi_qda.h"

#include "output/identity.h"
#include "output/pair_parts.h"
#include "output/zip_file.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <libxml/xmlwriter.h>
#include <memory>

namespace earshot {
namespace {

/// What tags look like in the window's light theme, by hue.
constexpr std::array<std::string_view, 8> kHues = {"#B45309", "#BE123C", "#6D28D9", "#1D4ED8",
                                                   "#0F766E", "#15803D", "#5F6600", "#475569"};
constexpr std::size_t kNameLetters = 60; ///< UTF-16 units of a selection's words that name it

/// What XML 1.0 allows of a text.
std::string allowed(std::u16string_view text)
{
    std::string out;
    for (const char c : toUtf8(text))
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
            out += c;
    return out;
}

/// One document of XML, written from its start to its end.
class Xml {
public:
    Xml() : m_buffer(xmlBufferCreate()), m_writer(xmlNewTextWriterMemory(m_buffer, 0))
    {
        xmlTextWriterStartDocument(m_writer, "1.0", "utf-8", nullptr);
    }
    ~Xml()
    {
        if (m_writer)
            xmlFreeTextWriter(m_writer);
        xmlBufferFree(m_buffer);
    }
    Xml(const Xml&) = delete;
    Xml& operator=(const Xml&) = delete;

    void open(const char* element) { xmlTextWriterStartElement(m_writer, text(element)); }
    void close() { xmlTextWriterEndElement(m_writer); }
    void attribute(const char* name, const std::string& value)
    {
        xmlTextWriterWriteAttribute(m_writer, text(name), text(value.c_str()));
    }
    void element(const char* name, const std::string& content)
    {
        xmlTextWriterWriteElement(m_writer, text(name), text(content.c_str()));
    }
    void reference(const char* element, const std::string& guid)
    {
        open(element);
        attribute("targetGUID", guid);
        close();
    }
    std::string end()
    {
        xmlTextWriterEndDocument(m_writer);
        xmlFreeTextWriter(m_writer);
        m_writer = nullptr;
        return {reinterpret_cast<const char*>(xmlBufferContent(m_buffer)),
                static_cast<std::size_t>(xmlBufferLength(m_buffer))};
    }

private:
    static const xmlChar* text(const char* utf8) { return reinterpret_cast<const xmlChar*>(utf8); }

    xmlBufferPtr m_buffer;
    xmlTextWriterPtr m_writer;
};

/// The schema's order: Users, CodeBook, Sources, Notes.
class ProjectWriter {
public:
    explicit ProjectWriter(const ExportData& data) : m_data(data), m_user(stableGuid("earshot user")) {}

    std::string project()
    {
        m_xml.open("Project");
        m_xml.attribute("xmlns", "urn:QDA-XML:project:1.0");
        m_xml.attribute("name", m_data.calls.size() == 1 ? titleOf(m_data.calls.front()) : "Earshot");
        m_xml.attribute("origin", "Earshot");
        m_xml.attribute("creatingUserGUID", m_user);
        m_xml.open("Users");
        m_xml.open("User");
        m_xml.attribute("guid", m_user);
        m_xml.attribute("name", "Earshot");
        m_xml.close();
        m_xml.close();
        codeBook();
        sources();
        notes();
        return m_xml.end();
    }

    static std::string pathOf(const ExportCall& call) { return guidOf(call) + ".txt"; }

private:
    static std::string titleOf(const ExportCall& call) { return allowed(callHeading(call)); }
    std::string noteGuid(const ExportCall& call, const Annotation& annotation) const
    {
        return stableGuid("earshot note " + guidOf(call, annotation));
    }

    void codeBook()
    {
        if (m_data.tags.empty()) // the schema wants at least one code in it
            return;
        m_xml.open("CodeBook");
        m_xml.open("Codes");
        codesUnder(TagId());
        m_xml.close();
        m_xml.close();
    }

    void codesUnder(TagId parent)
    {
        for (const Tag& tag : m_data.tags) {
            if (tag.parent != parent)
                continue;
            m_xml.open("Code");
            m_xml.attribute("guid", guidOf(m_data.tags, tag.id));
            m_xml.attribute("name", allowed(tag.name));
            m_xml.attribute("isCodable", "true");
            m_xml.attribute("color", std::string(kHues[static_cast<std::size_t>(tag.hue) % kHues.size()]));
            codesUnder(tag.id);
            m_xml.close();
        }
    }

    void sources()
    {
        if (m_data.calls.empty())
            return;
        m_xml.open("Sources");
        for (const ExportCall& call : m_data.calls)
            source(call);
        m_xml.close();
    }

    void source(const ExportCall& call)
    {
        m_xml.open("TextSource");
        m_xml.attribute("guid", guidOf(call));
        m_xml.attribute("name", titleOf(call));
        m_xml.attribute("plainTextPath", "internal://" + pathOf(call));
        stamped(call.summary.imported, call.summary.imported);
        m_xml.element("Description", call.summary.path);
        const CodePointIndex places(call.reading->document.text);
        const auto ofWhole = [](const Annotation& one) {
            return one.anchor == AnchorKind::Call || one.span.empty();
        };
        for (const Annotation& annotation : call.annotations)
            if (!ofWhole(annotation))
                selection(call, annotation, places);
        for (const Annotation& annotation : call.annotations)
            if (ofWhole(annotation))
                codings(call, annotation);
        for (const Annotation& annotation : call.annotations)
            if (ofWhole(annotation))
                noteReference(call, annotation);
        m_xml.close();
    }

    void selection(const ExportCall& call, const Annotation& annotation, const CodePointIndex& places)
    {
        std::u16string words(annotation.span.in(call.reading->document.text));
        if (words.size() > kNameLetters)
            words = words.substr(0, kNameLetters - (isHighSurrogate(words[kNameLetters - 1]) ? 1 : 0)) + u"…";
        std::replace(words.begin(), words.end(), u'\n', u' ');
        m_xml.open("PlainTextSelection");
        m_xml.attribute("guid", guidOf(call, annotation));
        m_xml.attribute("name", allowed(words));
        m_xml.attribute("startPosition", std::to_string(places.codePoints(annotation.span.begin())));
        m_xml.attribute("endPosition", std::to_string(places.codePoints(annotation.span.end())));
        stamped(annotation.created, annotation.changed);
        if (annotation.doubtful)
            m_xml.element("Description", "The place is in doubt: its words were not found again.");
        codings(call, annotation);
        noteReference(call, annotation);
        m_xml.close();
    }

    void codings(const ExportCall& call, const Annotation& annotation)
    {
        for (const TagId tag : annotation.tags) {
            if (tagPath(m_data.tags, tag).empty())
                continue;
            const std::string code = guidOf(m_data.tags, tag);
            m_xml.open("Coding");
            m_xml.attribute("guid", stableGuid("earshot coding " + guidOf(call, annotation) + " " + code));
            m_xml.attribute("creatingUser", m_user);
            m_xml.attribute("creationDateTime", isoTime(annotation.created));
            m_xml.reference("CodeRef", code);
            m_xml.close();
        }
    }

    void noteReference(const ExportCall& call, const Annotation& annotation)
    {
        if (!annotation.note.empty())
            m_xml.reference("NoteRef", noteGuid(call, annotation));
    }

    void notes()
    {
        bool any = false;
        for (const ExportCall& call : m_data.calls)
            for (const Annotation& annotation : call.annotations) {
                if (annotation.note.empty())
                    continue;
                if (!any)
                    m_xml.open("Notes");
                any = true;
                m_xml.open("Note");
                m_xml.attribute("guid", noteGuid(call, annotation));
                stamped(annotation.created, annotation.changed);
                m_xml.element("PlainTextContent", allowed(annotation.note));
                m_xml.close();
            }
        if (any)
            m_xml.close();
    }

    void stamped(Timestamp created, Timestamp changed)
    {
        m_xml.attribute("creatingUser", m_user);
        m_xml.attribute("creationDateTime", isoTime(created));
        m_xml.attribute("modifyingUser", m_user);
        m_xml.attribute("modifiedDateTime", isoTime(changed));
    }

    const ExportData& m_data;
    std::string m_user; ///< a library knows no names of people: everything is one user's
    Xml m_xml;
};

} // namespace

Result<std::string> refiQdaProject(const ExportData& data)
{
    std::vector<ZipEntry> entries = {{"project.qde", ProjectWriter(data).project()}};
    for (const ExportCall& call : data.calls)
        entries.push_back({"Sources/" + ProjectWriter::pathOf(call), toUtf8(call.reading->document.text)});
    return zipFile(entries);
}

} // namespace earshot
