#include "intake/formats/office_text.h"
#include "intake/formats/xml_walk.h"
#include "intake/formats/zipped.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace earshot {
namespace {

/// Elements without text of the document as it reads now: changes struck out, comments, notes, hidden words,
/// readings above characters, descriptions of pictures. Sorted.
constexpr std::array<std::string_view, 11> kSkipped = {
    "annotation", "desc",     "forms", "hidden-paragraph", "hidden-text", "note", "ruby-text",
    "scripts",    "settings", "title", "tracked-changes"};
static_assert(std::ranges::is_sorted(kSkipped));

/// What a style says of text; styles inherit from another.
struct OdtStyle {
    std::string parent;
    std::optional<bool> bold;
    bool hidden = false;
    bool heading = false; ///< a title
};
using OdtStyles = std::unordered_map<std::string, OdtStyle>;

/// Reads the styles of one part; both the document's own and those it makes for single places.
class StyleReader {
public:
    explicit StyleReader(OdtStyles& styles) : m_styles(styles) {}

    void open(const XmlStep& step)
    {
        if (step.name() == "style") {
            const std::string name = step.attribute("name");
            m_current = &m_styles[name];
            m_current->parent = step.attribute("parent-style-name");
            m_current->heading = name == "Title" || name == "Subtitle";
        } else if (step.name() == "text-properties" && m_current != nullptr) {
            const std::string weight = step.attribute("font-weight");
            if (!weight.empty())
                m_current->bold = weight == "bold" || (weight.size() == 3 && weight >= "600");
            m_current->hidden = step.attribute("display") == "none";
        }
    }
    void close(const XmlStep& step)
    {
        if (step.name() == "style")
            m_current = nullptr;
    }

private:
    OdtStyles& m_styles;
    OdtStyle* m_current = nullptr;
};

class OdtReader {
public:
    explicit OdtReader(OdtStyles styles) : m_styles(std::move(styles)), m_styleReader(m_styles) {}

    Result<Extract> read(std::string_view xml);

private:
    struct Look {
        bool bold = false;
        bool hidden = false;
        bool heading = false;
    };
    Look look(const std::string& style, Look look) const;
    void open(const XmlStep& step);
    void openInText(const XmlStep& step);
    void close(const XmlStep& step);
    void text(std::string_view utf8);

    OdtStyles m_styles;
    StyleReader m_styleReader;
    OfficeText m_text;
    std::vector<Look> m_looks; ///< of the paragraph and the spans open in it
    bool m_inBody = false;
    int m_skipDepth = -1; ///< depth of the element that is skipped
    int m_items = 0;      ///< open list items
};

OdtReader::Look OdtReader::look(const std::string& style, Look look) const
{
    constexpr int kGenerations = 10;
    std::optional<bool> bold;
    auto found = m_styles.find(style);
    for (int i = 0; i < kGenerations && found != m_styles.end(); ++i) {
        const OdtStyle& one = found->second;
        bold = bold ? bold : one.bold;
        look.hidden = look.hidden || one.hidden;
        look.heading = look.heading || one.heading;
        found = m_styles.find(one.parent);
    }
    look.bold = bold.value_or(look.bold);
    return look;
}

void OdtReader::open(const XmlStep& step)
{
    if (m_skipDepth >= 0)
        return;
    const std::string_view name = step.name();
    if (!m_inBody) {
        m_inBody = name == "body" && !step.isEmpty();
        return m_styleReader.open(step);
    }
    if (std::ranges::binary_search(kSkipped, name)) {
        if (!step.isEmpty())
            m_skipDepth = step.depth();
    } else if (name == "p" || name == "h") {
        if (!m_looks.empty())
            m_text.endParagraph(); // of a drawing inside a paragraph
        Look paragraph = look(step.attribute("style-name"), {});
        paragraph.heading = paragraph.heading || name == "h";
        if (step.isEmpty())
            m_text.endParagraph();
        else
            m_looks.push_back(paragraph);
    } else if (name == "list-item") {
        m_items += step.isEmpty() ? 0 : 1;
    } else if (name == "table-cell") {
        m_text.openCell(step.isEmpty());
    } else {
        openInText(step);
    }
}

void OdtReader::openInText(const XmlStep& step)
{
    const std::string_view name = step.name();
    if (m_looks.empty())
        return;
    if (name == "span") {
        if (!step.isEmpty())
            m_looks.push_back(look(step.attribute("style-name"), m_looks.back()));
    } else if (name == "s") {
        m_text.writer().space();
    } else if (name == "tab") {
        m_text.writer().tab();
    } else if (name == "line-break") {
        m_text.writer().endLine();
    }
}

void OdtReader::close(const XmlStep& step)
{
    if (m_skipDepth >= 0) {
        if (step.depth() == m_skipDepth)
            m_skipDepth = -1;
        return;
    }
    const std::string_view name = step.name();
    if (!m_inBody)
        return m_styleReader.close(step);
    if (name == "p" || name == "h" || name == "span") {
        if (name != "span")
            m_text.endParagraph();
        if (!m_looks.empty())
            m_looks.pop_back();
    } else if (name == "list-item") {
        m_items = std::max(0, m_items - 1);
    } else if (name == "table-cell") {
        m_text.closeCell();
    } else if (name == "table-row") {
        m_text.writer().endLine();
    } else if (name == "table") {
        m_text.writer().endParagraph();
    }
}

void OdtReader::text(std::string_view utf8)
{
    if (!m_inBody || m_skipDepth >= 0 || m_looks.empty() || m_looks.back().hidden)
        return;
    const BlockKind kind = m_looks.front().heading ? BlockKind::Heading
                           : m_items > 0           ? BlockKind::ListItem
                                                   : BlockKind::Paragraph;
    m_text.put(utf8, kind, m_looks.back().bold);
}

Result<Extract> OdtReader::read(std::string_view xml)
{
    XmlHandler handler;
    handler.open = [this](const XmlStep& step) { open(step); };
    handler.close = [this](const XmlStep& step) { close(step); };
    handler.text = [this](std::string_view utf8) { text(utf8); };
    if (const Result<void> walked = walkXml(xml, handler); !walked)
        return tl::unexpected(walked.error());
    return m_text.finish("application/vnd.oasis.opendocument.text");
}

/// The styles that the document's own go back to. None where they cannot be read: they are no reason to
/// refuse the text.
OdtStyles namedStyles(const ZipArchive& archive)
{
    OdtStyles styles;
    StyleReader reader(styles);
    XmlHandler handler;
    handler.open = [&](const XmlStep& step) { reader.open(step); };
    handler.close = [&](const XmlStep& step) { reader.close(step); };
    handler.text = [](std::string_view) {};
    const Result<std::string> part = archive.part("styles.xml");
    if (!part || !walkXml(*part, handler))
        return {};
    return styles;
}

} // namespace

Result<Extract> readOpenDocument(const ZipArchive& archive)
{
    if (archive.part("META-INF/manifest.xml").value_or(std::string()).find("encryption-data") !=
        std::string::npos)
        return fail(ErrorCode::FormatEncrypted, {}, "OpenDocument text");
    const Result<std::string> xml = archive.part("content.xml");
    if (!xml)
        return tl::unexpected(xml.error());
    return OdtReader(namedStyles(archive)).read(*xml);
}

} // namespace earshot
