#include "intake/formats/docx_styles.h"
#include "intake/formats/office_text.h"
#include "intake/formats/xml_walk.h"
#include "intake/formats/zipped.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

/// Elements without text of the document as it reads now: changes struck out or moved away, the second form
/// of a drawing, readings above characters, the codes of fields. Sorted.
constexpr std::array<std::string_view, 8> kSkipped = {"Fallback", "del",  "delText", "instrText",
                                                      "moveFrom", "pict", "rt",      "sectPr"};
static_assert(std::ranges::is_sorted(kSkipped));

class WordReader {
public:
    explicit WordReader(DocxStyles styles) : m_styles(std::move(styles)) {}

    Result<Extract> read(std::string_view xml);

private:
    void open(const XmlStep& step);
    void close(const XmlStep& step);
    void text(std::string_view utf8);
    void property(const XmlStep& step);
    const DocxStyle& style(const std::string& id) const
    {
        static const DocxStyle kPlain;
        const auto found = m_styles.find(id);
        return found == m_styles.end() ? kPlain : found->second;
    }

    DocxStyles m_styles;
    OfficeText m_text;
    DocxStyle m_paragraph;
    bool m_bold = false;
    bool m_hidden = false;
    bool m_inText = false;          ///< in <w:t>: other text of the file is layout
    bool m_inParagraphMark = false; ///< in <w:pPr>: run properties there are of the mark
    int m_skipDepth = -1;           ///< depth of the element that is skipped
};

void WordReader::open(const XmlStep& step)
{
    if (m_skipDepth >= 0)
        return;
    const std::string_view name = step.name();
    if (std::ranges::binary_search(kSkipped, name)) {
        if (!step.isEmpty())
            m_skipDepth = step.depth();
    } else if (name == "t") {
        m_inText = !step.isEmpty();
    } else if (name == "p") {
        m_paragraph = {};
        if (step.isEmpty())
            m_text.endParagraph();
    } else if (name == "r") {
        m_bold = m_paragraph.bold;
        m_hidden = false;
    } else if (name == "pPr") {
        m_inParagraphMark = !step.isEmpty();
    } else if (name == "tab") {
        if (!m_inParagraphMark)
            m_text.writer().tab();
    } else if (name == "br" || name == "cr") {
        m_text.writer().endLine();
    } else if (name == "noBreakHyphen") {
        m_text.writer().put(u"-");
    } else if (name == "tc") {
        m_text.openCell(step.isEmpty());
    } else {
        property(step);
    }
}

void WordReader::property(const XmlStep& step)
{
    const std::string_view name = step.name();
    if (name == "pStyle")
        m_paragraph = style(step.attribute("val"));
    else if (name == "numPr")
        m_paragraph.listItem = true;
    else if (m_inParagraphMark)
        return;
    else if (name == "rStyle")
        m_bold = m_bold || style(step.attribute("val")).bold;
    else if (name == "b")
        m_bold = isOn(step.attribute("val"));
    else if (name == "vanish" || name == "webHidden")
        m_hidden = isOn(step.attribute("val"));
}

void WordReader::close(const XmlStep& step)
{
    if (m_skipDepth >= 0) {
        if (step.depth() == m_skipDepth)
            m_skipDepth = -1;
        return;
    }
    const std::string_view name = step.name();
    if (name == "t") {
        m_inText = false;
    } else if (name == "pPr") {
        m_inParagraphMark = false;
    } else if (name == "p") {
        m_text.endParagraph();
    } else if (name == "tc") {
        m_text.closeCell();
    } else if (name == "tr") {
        m_text.writer().endLine();
    } else if (name == "tbl") {
        m_text.writer().endParagraph();
    }
}

void WordReader::text(std::string_view utf8)
{
    if (!m_inText || m_hidden || m_skipDepth >= 0)
        return;
    const BlockKind kind = m_paragraph.heading    ? BlockKind::Heading
                           : m_paragraph.listItem ? BlockKind::ListItem
                                                  : BlockKind::Paragraph;
    m_text.put(utf8, kind, m_bold);
}

Result<Extract> WordReader::read(std::string_view xml)
{
    XmlHandler handler;
    handler.open = [this](const XmlStep& step) { open(step); };
    handler.close = [this](const XmlStep& step) { close(step); };
    handler.text = [this](std::string_view utf8) { text(utf8); };
    if (const Result<void> walked = walkXml(xml, handler); !walked)
        return tl::unexpected(walked.error());
    return m_text.finish("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
}

/// The part that holds the text, by the package's own register.
std::string mainPart(const ZipArchive& archive)
{
    std::string target = "word/document.xml";
    const Result<std::string> register_ = archive.part("_rels/.rels");
    if (!register_)
        return target;
    XmlHandler handler;
    handler.open = [&](const XmlStep& step) {
        if (step.name() == "Relationship" && step.attribute("Type").ends_with("/officeDocument"))
            target = step.attribute("Target");
    };
    handler.close = [](const XmlStep&) {};
    handler.text = [](std::string_view) {};
    if (!walkXml(*register_, handler))
        return "word/document.xml";
    if (target.starts_with('/'))
        target.erase(0, 1);
    return target;
}

} // namespace

Result<Extract> readWord(const ZipArchive& archive)
{
    const std::string part = mainPart(archive);
    if (!part.starts_with("word/") || !archive.has(part))
        return fail(ErrorCode::FormatUnknown, {}, "Office document that is no text");
    const Result<std::string> xml = archive.part(part);
    if (!xml)
        return tl::unexpected(xml.error());
    return WordReader(readDocxStyles(archive)).read(*xml);
}

} // namespace earshot
