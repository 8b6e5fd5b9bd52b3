#include "intake/formats/xml_walk.h"

#include <libxml/xmlreader.h>
#include <memory>

namespace earshot {
namespace {

constexpr int kDeepest = 250;

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view viewOf(const xmlChar* text)
{
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

class ReaderStep : public XmlStep {
public:
    explicit ReaderStep(xmlTextReader* reader) : m_reader(reader) {}
    std::string_view name() const override { return viewOf(xmlTextReaderConstLocalName(m_reader)); }
    int depth() const override { return xmlTextReaderDepth(m_reader); }
    bool isEmpty() const override { return xmlTextReaderIsEmptyElement(m_reader) == 1; }
    std::string attribute(const char* name) const override
    {
        std::string value;
        for (int more = xmlTextReaderMoveToFirstAttribute(m_reader); more == 1;
             more = xmlTextReaderMoveToNextAttribute(m_reader))
            if (viewOf(xmlTextReaderConstLocalName(m_reader)) == name)
                value = viewOf(xmlTextReaderConstValue(m_reader));
        xmlTextReaderMoveToElement(m_reader);
        return value;
    }

private:
    xmlTextReader* m_reader;
};

/// Notes whether a limit of libxml2's (depth, length of a text) was met.
void noteLimit(void* met, xmlErrorPtr error)
{
    if (error != nullptr && error->code == XML_ERR_INTERNAL_ERROR)
        *static_cast<bool*>(met) = true;
}

void ignore(void*, const char*, ...) {}

/// libxml2 writes some errors (of encodings) to the standard error stream whatever its reader is told; while
/// this lives they come here instead. The settings are the thread's own.
class Silence {
public:
    explicit Silence(bool& met)
        : m_handler(xmlStructuredError),
          m_context(xmlStructuredErrorContext),
          m_generic(xmlGenericError),
          m_genericContext(xmlGenericErrorContext)
    {
        xmlSetGenericErrorFunc(nullptr, ignore);
        xmlSetStructuredErrorFunc(&met, noteLimit);
    }
    ~Silence()
    {
        xmlSetStructuredErrorFunc(m_context, m_handler);
        xmlSetGenericErrorFunc(m_genericContext, m_generic);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    xmlStructuredErrorFunc m_handler;
    void* m_context;
    xmlGenericErrorFunc m_generic;
    void* m_genericContext;
};

} // namespace

Result<void> walkXml(std::string_view bytes, const XmlHandler& handler)
{
    constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    bool limitMet = false;
    const Silence silence(limitMet);
    const std::unique_ptr<xmlTextReader, FreeReader> reader(
        xmlReaderForMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, kOptions));
    if (!reader)
        return fail(ErrorCode::FormatDamaged, {}, "XML");
    xmlTextReaderSetStructuredErrorHandler(reader.get(), noteLimit, &limitMet);
    const ReaderStep step(reader.get());
    int more = 0;
    while ((more = xmlTextReaderRead(reader.get())) == 1) {
        switch (xmlTextReaderNodeType(reader.get())) {
        case XML_READER_TYPE_DOCUMENT_TYPE:
            return fail(ErrorCode::FormatUnsafe, {}, "XML with a document type");
        case XML_READER_TYPE_ELEMENT:
            if (step.depth() > kDeepest)
                return fail(ErrorCode::FormatUnsafe, {}, "XML nested too deep");
            handler.open(step);
            break;
        case XML_READER_TYPE_END_ELEMENT:
            handler.close(step);
            break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
            handler.text(viewOf(xmlTextReaderConstValue(reader.get())));
            break;
        default:
            break;
        }
    }
    if (limitMet)
        return fail(ErrorCode::FormatUnsafe, {}, "XML nested too deep or with too long a text");
    if (more < 0)
        return fail(ErrorCode::FormatDamaged, {}, "XML", xmlTextReaderGetParserLineNumber(reader.get()));
    return {};
}

} // namespace earshot
