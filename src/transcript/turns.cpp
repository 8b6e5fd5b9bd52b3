#include "transcript/turns.h"

#include "text/script.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

/// Length of the mark that closes what the label's opened: "**Q: How is demand?**".
std::int32_t boldEnd(std::u16string_view body)
{
    constexpr std::u16string_view kBold = u"**";
    if (!body.ends_with(kBold))
        return 0;
    int marks = 0;
    for (std::size_t at = body.find(kBold); at != std::u16string_view::npos;
         at = body.find(kBold, at + kBold.size()))
        ++marks;
    return marks % 2 == 1 ? static_cast<std::int32_t>(kBold.size()) : 0;
}

class Cutter {
public:
    Cutter(const Document& document, const Evidence& evidence) : m_document(document), m_lines(evidence.lines)
    {
        for (const Label& label : evidence.labels)
            if (label.accepted)
                m_labels.push_back(&label);
    }

    std::vector<Stretch> run();

private:
    bool speechGoesOn(std::size_t block, std::size_t nextLabel) const;
    bool endsSpeech(std::size_t block, bool speaking, bool labelsFollow) const;
    void close();
    void open(const Label& label);
    bool continues(const Label& label) const;
    bool turnsPage(std::size_t block) const;
    void openProse(std::size_t block, Section section, Role role);
    void openStatement(std::size_t block, std::int32_t headingEnd);
    void extend(std::size_t block);
    void passHeading(const LineFacts& line, std::size_t block);

    const Document& m_document;
    const std::vector<LineFacts>& m_lines;
    std::vector<const Label*> m_labels;
    std::vector<Stretch> m_stretches;
    Stretch m_current;
    bool m_isOpen = false;
    bool m_pageBreak = false; ///< page furniture stands behind the last words
    bool m_qaHeading = false;
    Section m_prose = Section::Narration; ///< what unlabelled text is at this place
    bool m_statement = false;
};

/// "More of it. [00:12:03]": what is said, without the time in brackets that a machine put behind it.
std::u16string_view withoutEndTime(std::u16string_view said)
{
    constexpr std::size_t kLongest = 14;
    if (!endsWithAny(said, u"])］）"))
        return said;
    const std::size_t open = said.find_last_of(u"[(［（");
    if (open == std::u16string_view::npos || said.size() - open > kLongest)
        return said;
    const auto time = readTimeCode(said.substr(open + 1));
    return time && open + time->second + 2 == said.size() ? trimmed(said.substr(0, open)) : said;
}

/// "… 2031-05-06 10:20": what is written, without the day and the time behind a blank.
std::u16string_view withoutStamp(std::u16string_view said)
{
    constexpr std::size_t kLongest = 20;
    constexpr std::ptrdiff_t kFewest = 8; // digits
    if (said.empty() || !isAsciiDigit(said.back()))
        return said;
    std::size_t begin = said.size();
    while (begin > 0 && said.size() - begin < kLongest &&
           (isAsciiDigit(said[begin - 1]) ||
            std::u16string_view(u"-/:.年月日 　").find(said[begin - 1]) != std::u16string_view::npos))
        --begin;
    const std::u16string_view stamp = said.substr(begin);
    const std::u16string_view bare = trimmed(stamp);
    const std::size_t time = bare.find_last_of(u" 　日");
    const bool set = begin > 0 && bare.size() < stamp.size(); // a blank before it
    if (!set || time == std::u16string_view::npos || !bare.starts_with(u"20") ||
        std::count_if(bare.begin(), bare.end(), isAsciiDigit) < kFewest ||
        !readTimeCode(bare.substr(time + 1)))
        return said;
    return trimmed(said.substr(0, begin));
}

void Cutter::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    const std::u16string_view text = m_document.text;
    std::int32_t begin = m_current.body.begin();
    std::int32_t end = m_current.body.end();
    while (begin < end && isBlankUnit(text[static_cast<std::size_t>(begin)]))
        ++begin;
    while (end > begin && isBlankUnit(text[static_cast<std::size_t>(end - 1)]))
        --end;
    if (m_current.label && m_current.label->span.in(text).starts_with(u'|')) // a row of a table
        while (end > begin && (text[static_cast<std::size_t>(end - 1)] == u'|' ||
                               isBlankUnit(text[static_cast<std::size_t>(end - 1)])))
            --end;
    if (m_current.label)
        end =
            begin + static_cast<std::int32_t>(withoutStamp(withoutEndTime(Span(begin, end).in(text))).size());
    if (begin == end)
        return;
    end -= boldEnd(Span(begin, end).in(m_document.text));
    m_current.body = Span(begin, end);
    m_current.afterQaHeading = m_qaHeading;
    m_stretches.push_back(m_current);
}

void Cutter::open(const Label& label)
{
    if (m_isOpen &&
        label.span.begin() < m_current.body.end()) // the label hangs on the last line of the turn before
        m_current.body = Span(std::min(m_current.body.begin(), label.span.begin()), label.span.begin());
    close();
    m_current = Stretch{};
    m_current.label = &label;
    const std::int32_t end = std::max(label.bodyBegin, m_document.blocks[label.lastBlock].span.end());
    m_current.body = Span(label.bodyBegin, end);
    m_isOpen = true;
    m_pageBreak = false;
    m_statement = false;
}

/// Whether a page begins with the block, by the format's own count, and speech stands at the end of the last.
bool Cutter::turnsPage(std::size_t block) const
{
    if (block == 0)
        return false;
    const Block& last = m_document.blocks[block - 1];
    return last.page > 0 && last.page + 1 == m_document.blocks[block].page && last.kind != BlockKind::Rule;
}

/// The next page repeats the label of a speech that the page's end has cut.
bool Cutter::continues(const Label& label) const
{
    if (!m_isOpen || !m_current.label || label.place == LabelPlace::Inline)
        return false;
    if (label.place == LabelPlace::Given) // the format names the speaker of every paragraph
        return m_document.blocks[m_current.label->block].speaker == m_document.blocks[label.block].speaker;
    if (nameHash(m_current.label->parts.name) != nameHash(label.parts.name) || m_current.body.length() < 80)
        return false;
    if (m_pageBreak || turnsPage(label.block))
        return true;
    const std::u16string_view said = trimmed(m_current.body.in(m_document.text));
    return isLatinLetter(said.back()) || said.back() == u',' || isHan(said.back());
}

void Cutter::openProse(std::size_t block, Section section, Role role)
{
    close();
    m_current = Stretch{};
    m_current.section = section;
    m_current.role = role;
    m_current.body = m_document.blocks[block].span;
    m_isOpen = true;
}

/// The company's statement whose heading and text share a block.
void Cutter::openStatement(std::size_t block, std::int32_t headingEnd)
{
    const Span& span = m_document.blocks[block].span;
    openProse(block, Section::Heading, Role::Narration);
    m_current.body = Span(span.begin(), headingEnd);
    openProse(block, Section::Prepared, Role::Executive);
    m_current.body = Span(headingEnd, span.end());
    m_current.statement = true;
}

void Cutter::extend(std::size_t block)
{
    const Span& span = m_document.blocks[block].span;
    const bool silent = m_current.label && trimmed(m_current.body.in(m_document.text)).empty();
    m_current.body = Span(silent ? span.begin() : m_current.body.begin(), span.end());
    m_pageBreak = false;
}

void Cutter::passHeading(const LineFacts& line, std::size_t block)
{
    openProse(block, Section::Heading, Role::Narration);
    close();
    m_statement = line.heading == HeadingKind::Statement;
    std::size_t next = block + 1;
    while (next < m_lines.size() &&
           (m_lines[next].kind == LineKind::Rule || m_lines[next].kind == LineKind::Furniture ||
            m_lines[next].kind == LineKind::Time))
        ++next;
    const bool contents =
        next < m_lines.size() && m_lines[next].kind == LineKind::Heading; // a table of contents
    if (line.heading == HeadingKind::Qa && !contents)
        m_qaHeading = true;
    else if (line.heading == HeadingKind::Prepared)
        m_qaHeading = false;
    m_prose = line.heading == HeadingKind::Boilerplate ? Section::Boilerplate : Section::Narration;
}

/// Whether text that no label opens stands behind the publisher's words inside a speech.
bool Cutter::speechGoesOn(std::size_t block, std::size_t nextLabel) const
{
    while (block < m_lines.size() && m_lines[block].kind != LineKind::Text)
        ++block;
    return block < m_lines.size() && !(nextLabel < m_labels.size() && m_labels[nextLabel]->block <= block);
}

/// Whether a block that is no label ends the speech before it.
bool Cutter::endsSpeech(std::size_t block, bool speaking, bool labelsFollow) const
{
    const LineFacts& line = m_lines[block];
    if (line.kind == LineKind::Heading) {
        const bool section = line.heading == HeadingKind::Qa || line.heading == HeadingKind::Prepared ||
                             line.heading == HeadingKind::Statement;
        return !speaking || section || !labelsFollow;
    }
    return line.kind == LineKind::Aside || (line.kind == LineKind::Boilerplate && !labelsFollow);
}

std::vector<Stretch> Cutter::run()
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
        if (next < m_labels.size() && m_labels[next]->block == i) {
            if (continues(*m_labels[next]))
                extend(m_labels[next]->lastBlock);
            else
                open(*m_labels[next]);
            i = m_labels[next]->lastBlock;
            ++next;
            for (; next < m_labels.size() && m_labels[next]->block == i; ++next) // a row of a table
                open(*m_labels[next]);
            continue;
        }
        const bool labelsFollow = next < m_labels.size();
        const bool speaking = m_isOpen && (m_current.label || m_current.statement);
        const LineFacts& line = m_lines[i];
        if (line.kind == LineKind::Rule || line.kind == LineKind::Furniture || line.kind == LineKind::Time) {
            m_pageBreak = m_pageBreak || line.kind == LineKind::Furniture;
            continue;
        }
        if (line.kind == LineKind::Aside && speaking && speechGoesOn(i, next))
            continue;
        if (endsSpeech(i, speaking, labelsFollow)) {
            if (line.kind == LineKind::Heading) {
                passHeading(line, i);
                continue;
            }
            m_prose = line.kind == LineKind::Aside ? Section::Narration : Section::Boilerplate;
            if (speaking)
                close();
        }
        if (line.headingEnd > 0 && !speaking) {
            openStatement(i, line.headingEnd);
            continue;
        }
        // A link or a notice inside the publisher's lead stands by itself.
        const Section prose =
            !speaking && line.kind == LineKind::Boilerplate ? Section::Boilerplate : m_prose;
        if (m_isOpen && (speaking || m_current.section == prose)) {
            extend(i);
            continue;
        }
        openProse(i, prose, Role::Narration);
        if (m_statement) {
            m_current.section = Section::Prepared;
            m_current.role = Role::Executive;
            m_current.statement = true;
        }
    }
    close();
    return std::move(m_stretches);
}

} // namespace

std::vector<Stretch> cutTurns(const Document& document, const Evidence& evidence)
{
    return Cutter(document, evidence).run();
}

} // namespace earshot
