#include "intake/formats/char_reference.h"
#include "intake/formats/formats.h"
#include "intake/formats/html_tags.h"
#include "intake/formats/html_tokens.h"
#include "intake/formats/text_format.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"

#include <fmt/format.h>
#include <unordered_map>

namespace earshot {
namespace {

/// Deeper than any page somebody wrote; browsers stop at 512.
constexpr std::size_t kDeepest = 10'000;
/// How far up a left-out closing tag is looked for.
constexpr std::size_t kImpliedReach = 64;
/// This many lines in a row that are nothing but links are a menu.
constexpr std::size_t kMenu = 3;

enum class Hidden { LeftOut, Kept };

struct Element {
    std::string name{};
    HtmlTag tag{};
    BlockKind kind = BlockKind::Paragraph;
    bool outside = false; ///< in an element that is no part of the page's own text
    bool hidden = false;  ///< by an attribute
    bool bold = false;
    bool preformatted = false;
    bool link = false;
};

class PageReader {
public:
    PageReader(std::u16string_view source, Hidden hidden)
        : m_source(source), m_hidden(hidden), m_writer(source)
    {
        m_open.push_back({});
    }

    /// Error: FormatUnsafe, Cancelled.
    Result<void> read(const Progress& progress);
    Result<Extract> finish(Extract extract);
    /// Letters left out because an attribute hides them.
    std::size_t hiddenLetters() const { return m_hiddenLetters; }
    std::size_t size() const { return m_writer.size(); }

private:
    void open(const HtmlToken& token);
    void close(const HtmlToken& token);
    void closeImplied(const HtmlToken& token);
    void popTo(std::size_t depth);
    void text(Span at);
    void preformatted(Span at);
    void write(Span at);
    void beginLetters();
    bool unseen(const Element& element) const
    {
        return element.outside || (element.hidden && m_hidden == Hidden::LeftOut);
    }
    void breakLine(const HtmlTag& tag);
    void lineBreak();

    std::u16string_view m_source;
    Hidden m_hidden;
    TextWriter m_writer;
    std::vector<Element> m_open;
    std::unordered_map<std::string, int> m_count; ///< open elements by name
    std::vector<bool> m_onlyLinks;                ///< by line: nothing in it but links
    std::size_t m_hiddenLetters = 0;
    std::size_t m_cellStart = 0; ///< of the text in the table cell at hand
    bool m_inCell = false;
    bool m_inlineEnded = false; ///< an element inside a line, and no letters since
    bool m_sideBySide = false;  ///< another one begins right behind it
    bool m_breakInCell = false; ///< a block ended inside the cell: the next letters begin a line
};

Result<void> PageReader::read(const Progress& progress)
{
    HtmlTokenizer tokens(m_source);
    std::size_t count = 0;
    while (const std::optional<HtmlToken> token = tokens.next()) {
        if (++count % 4096 == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        switch (token->kind) {
        case HtmlToken::Kind::Text:
            text(token->source);
            break;
        case HtmlToken::Kind::Open:
            open(*token);
            break;
        case HtmlToken::Kind::Close:
            close(*token);
            break;
        }
        if (m_open.size() > kDeepest)
            return fail(ErrorCode::FormatUnsafe, {}, fmt::format("elements nested over {} deep", kDeepest));
    }
    return {};
}

void PageReader::open(const HtmlToken& token)
{
    const HtmlTag tag = htmlTag(token.name);
    closeImplied(token);
    if (token.name == "br")
        lineBreak();
    else if (tag.block)
        breakLine(tag);
    if (tag.cell) {
        m_writer.tab();
        m_inCell = true;
        m_breakInCell = false;
        m_cellStart = m_writer.size();
    }
    m_sideBySide = m_sideBySide || (m_inlineEnded && !tag.block && !tag.cell);
    if (tag.isVoid)
        return;
    Element element{.name = token.name, .tag = tag};
    const Element& parent = m_open.back();
    const Weight weight = weightOf(token);
    element.outside = parent.outside || tag.unseen || hasSiteRole(token);
    element.hidden = parent.hidden || isHiddenByAttributes(token);
    element.bold = weight == Weight::Inherited ? parent.bold || tag.bold : weight == Weight::Bold;
    element.preformatted = parent.preformatted || tag.preformatted;
    element.link = parent.link || tag.link;
    element.kind = tag.heading    ? BlockKind::Heading
                   : tag.listItem ? BlockKind::ListItem
                   : tag.row      ? BlockKind::TableRow
                                  : parent.kind;
    ++m_count[element.name];
    m_open.push_back(std::move(element));
}

/// Closing tags that HTML lets a page leave out.
void PageReader::closeImplied(const HtmlToken& token)
{
    const HtmlTag tag = htmlTag(token.name);
    if (!tag.block && !tag.cell)
        return;
    const auto closes = [&](const Element& element) {
        if (tag.cell)
            return element.tag.cell;
        if (tag.row)
            return element.tag.row;
        if (tag.listItem)
            return element.tag.listItem;
        return element.name == "p" || (tag.heading && element.tag.heading);
    };
    const std::size_t stop = m_open.size() > kImpliedReach ? m_open.size() - kImpliedReach : 1;
    for (std::size_t i = m_open.size(); i-- > stop;) {
        if (closes(m_open[i])) {
            popTo(i);
            return;
        }
        if (m_open[i].tag.container)
            return;
    }
}

void PageReader::close(const HtmlToken& token)
{
    if (token.name == "br")
        return lineBreak();
    const HtmlTag tag = htmlTag(token.name);
    const auto count = m_count.find(token.name);
    if (count == m_count.end() || count->second == 0) {
        if (tag.block)
            breakLine(tag);
        return;
    }
    std::size_t depth = m_open.size() - 1;
    while (m_open[depth].name != token.name)
        --depth;
    popTo(depth);
}

void PageReader::popTo(std::size_t depth)
{
    while (m_open.size() > depth) {
        const Element element = std::move(m_open.back());
        m_open.pop_back();
        --m_count[element.name];
        m_inlineEnded = true;
        if (element.tag.cell)
            m_inCell = m_breakInCell = false;
        if (element.tag.block)
            breakLine(element.tag);
    }
}

void PageReader::breakLine(const HtmlTag& tag)
{
    if (unseen(m_open.back()))
        return;
    if (m_inCell && !tag.row)
        m_breakInCell = m_breakInCell || m_writer.size() > m_cellStart;
    else if (tag.paragraph)
        m_writer.endParagraph();
    else
        m_writer.endLine();
}

void PageReader::lineBreak()
{
    if (unseen(m_open.back()))
        return;
    if (m_inCell)
        m_breakInCell = m_breakInCell || m_writer.size() > m_cellStart;
    else if (m_writer.lineIsEmpty())
        m_writer.endParagraph();
    else
        m_writer.endLine();
}

void PageReader::text(Span at)
{
    const Element& element = m_open.back();
    if (element.hidden && !element.outside)
        m_hiddenLetters += static_cast<std::size_t>(at.length());
    if (unseen(element))
        return;
    if (element.preformatted)
        return preformatted(at);
    const std::u16string_view words = at.in(m_source);
    std::size_t from = 0;
    for (std::size_t i = words.find(u'&'); i < words.size(); i = words.find(u'&', i)) {
        const CharReference reference = charReferenceAt(words.substr(i));
        if (reference.length == 0) {
            ++i;
            continue;
        }
        write(Span::of(from, i).shifted(at.begin()));
        if (isBlankUnit(reference.text.front())) {
            m_writer.space();
        } else {
            beginLetters();
            m_writer.put(reference.text);
        }
        i += reference.length;
        from = i;
    }
    write(Span::of(from, words.size()).shifted(at.begin()));
}

void PageReader::write(Span at)
{
    const std::u16string_view words = at.in(m_source);
    std::size_t blanks = 0;
    while (blanks < words.size() && isBlankUnit(words[blanks]))
        ++blanks;
    if (blanks > 0)
        m_writer.space();
    if (blanks == words.size())
        return;
    // "<span>Jane Doe</span><span>Analyst</span>": the page's style sets them apart.
    if (m_sideBySide && isAsciiLetter(m_writer.last()) && !isAsciiCapital(m_writer.last()) &&
        isAsciiCapital(words[blanks]))
        m_writer.tab();
    m_inlineEnded = m_sideBySide = false;
    beginLetters();
    m_writer.copyCollapsed(Span::of(blanks, words.size()).shifted(at.begin()));
}

void PageReader::beginLetters()
{
    const Element& element = m_open.back();
    if (m_breakInCell) {
        m_writer.endLine();
        m_breakInCell = false;
    }
    if (m_writer.lineIsEmpty()) {
        m_writer.style().kind = element.kind;
        m_onlyLinks.push_back(true);
    }
    if (!element.link)
        m_onlyLinks.back() = false;
    m_writer.setBold(element.bold);
}

void PageReader::preformatted(Span at)
{
    const std::u16string_view words = at.in(m_source);
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(u'\n', begin), words.size());
        const bool wasEmpty = m_writer.lineIsEmpty();
        for (std::size_t i = begin; i < end;) {
            std::size_t stop = i;
            CharReference reference;
            while (stop < end && (reference = charReferenceAt(words.substr(stop, end - stop))).length == 0)
                ++stop;
            write(Span::of(i, stop).shifted(at.begin()));
            if (reference.text == u"\n") {
                m_writer.endLine();
            } else if (reference.length > 0 && isBlankUnit(reference.text.front())) {
                m_writer.space();
            } else if (reference.length > 0) {
                beginLetters();
                m_writer.put(reference.text);
            }
            i = stop + reference.length;
        }
        if (end < words.size() && wasEmpty && m_writer.lineIsEmpty())
            m_writer.endParagraph();
        else if (end < words.size())
            m_writer.endLine();
        begin = end + 1;
    }
}

Result<Extract> PageReader::finish(Extract extract)
{
    Result<Extract> finished = m_writer.finish(std::move(extract));
    if (!finished)
        return finished;
    for (std::size_t i = 0; i < m_onlyLinks.size();) {
        std::size_t end = i;
        while (end < m_onlyLinks.size() && m_onlyLinks[end])
            ++end;
        if (end - i >= kMenu)
            for (std::size_t line = i; line < end; ++line)
                finished->blocks[line].kind = BlockKind::Furniture;
        i = end + 1;
    }
    unfoldRows(*finished);
    return finished;
}

} // namespace

Result<Extract> readHtml(DecodedText decoded, const Progress& progress)
{
    Extract extract = extractOf(std::move(decoded), "text/html");
    PageReader page(extract.source, Hidden::LeftOut);
    if (const Result<void> read = page.read(progress); !read)
        return tl::unexpected(read.error());
    // A page that folds its own text away until somebody clicks is read all the same.
    if (page.hiddenLetters() > 4 * page.size()) {
        PageReader whole(extract.source, Hidden::Kept);
        if (const Result<void> read = whole.read(progress); !read)
            return tl::unexpected(read.error());
        return whole.finish(std::move(extract));
    }
    return page.finish(std::move(extract));
}

} // namespace earshot
