#include "intake/formats/subtitle_cues.h"
#include "intake/formats/subtitle_time.h"
#include "intake/formats/text_writer.h"
#include "intake/formats/xml_walk.h"
#include "text/blank.h"
#include "text/utf.h"

#include <fmt/format.h>
#include <unordered_map>

namespace earshot {
namespace {

/// What stands before the first element: the XML declaration, comments.
std::u16string_view withoutProlog(std::u16string_view source)
{
    while (true) {
        while (!source.empty() && isBlankUnit(source.front()))
            source.remove_prefix(1);
        const std::u16string_view close = source.starts_with(u"<?")     ? u"?>"
                                          : source.starts_with(u"<!--") ? u"-->"
                                                                        : u"";
        const std::size_t end = close.empty() ? std::u16string_view::npos : source.find(close);
        if (end == std::u16string_view::npos)
            return source;
        source.remove_prefix(end + close.size());
    }
}

/// "00:00:01.500", "00:00:01:12" (frames are left out), "12.5s", "500ms", "2m"; seconds. Ticks and frames
/// alone need rates that few files give: they are no time.
std::optional<double> timeOf(const std::string& value)
{
    const std::u16string text = toUtf16(value);
    if (const std::optional<double> clock = TimeScanner(text).timeCode())
        return clock;
    TimeScanner scan(text);
    const std::optional<double> count = scan.decimal();
    if (!count)
        return std::nullopt;
    if (scan.skip(u"ms"))
        return *count / 1000;
    if (scan.skip(u"s"))
        return count;
    if (scan.skip(u"m"))
        return *count * 60;
    if (scan.skip(u"h"))
        return *count * 3600;
    return std::nullopt;
}

class TimedTextReader {
public:
    Result<TimedText> read(std::string_view xml);

private:
    void open(const XmlStep& step);
    void close(const XmlStep& step);
    void text(std::string_view utf8);
    void endLine();
    void endCue();

    TimedText m_read;
    std::unordered_map<std::string, std::u16string> m_names; ///< of those who speak, by id
    std::vector<std::pair<int, std::u16string>> m_voices;    ///< depth of an element, and who speaks in it
    std::string m_agent;                                     ///< whose name is being read
    std::optional<Cue> m_cue;
    std::u16string m_line;
    double m_last = 0;    ///< when the cue before ended
    int m_skipDepth = -1; ///< depth of the element that is skipped
    bool m_full = false;  ///< more cues than any call has
};

void TimedTextReader::open(const XmlStep& step)
{
    const std::string_view name = step.name();
    if (m_skipDepth >= 0)
        return;
    if (name == "metadata" && m_cue && !step.isEmpty()) {
        m_skipDepth = step.depth();
        return;
    }
    if (name == "agent" && !m_cue) {
        m_agent = step.attribute("id");
        return;
    }
    const std::string agent = step.attribute("agent");
    if (!agent.empty() && !step.isEmpty()) {
        const auto named = m_names.find(agent.substr(0, agent.find(' ')));
        endLine();
        m_voices.emplace_back(step.depth(), named == m_names.end() ? std::u16string() : named->second);
    }
    const std::optional<double> begin = timeOf(step.attribute("begin"));
    if (name == "p" && !step.isEmpty()) {
        const std::optional<double> end = timeOf(step.attribute("end"));
        const double from = begin.value_or(m_last);
        m_cue = Cue{from, end.value_or(from + timeOf(step.attribute("dur")).value_or(0)), {}};
    } else if (name == "br") {
        endLine();
    } else if (name == "span" && m_cue && m_cue->lines.empty() && isBlank(m_line) && begin &&
               m_cue->begin == m_last) {
        m_cue->begin = *begin; // its times stand on the words
    }
}

void TimedTextReader::close(const XmlStep& step)
{
    if (m_skipDepth >= 0) {
        if (step.depth() == m_skipDepth)
            m_skipDepth = -1;
        return;
    }
    if (step.name() == "agent")
        m_agent.clear();
    if (step.name() == "p" && m_cue)
        endCue();
    if (!m_voices.empty() && m_voices.back().first == step.depth()) {
        endLine();
        m_voices.pop_back();
    }
}

void TimedTextReader::text(std::string_view utf8)
{
    if (m_skipDepth >= 0)
        return;
    const std::u16string words = toUtf16(utf8);
    if (m_cue)
        m_line += words;
    else if (!m_agent.empty() && !isBlank(words))
        m_names.emplace(m_agent, words);
}

/// The words of a line are put behind those before, with each run of white space made one space.
void TimedTextReader::endLine()
{
    if (m_cue && !isBlank(m_line)) {
        const std::size_t from = m_read.words.size();
        for (const char16_t c : m_line) {
            const bool blank = isBlankUnit(c);
            if (!blank || (m_read.words.size() > from && m_read.words.back() != u' '))
                m_read.words += blank ? u' ' : c;
        }
        const Span at = Span::of(from, m_read.words.size());
        m_cue->lines.push_back({.pieces = {{at, {}}},
                                .words = std::u16string(at.in(m_read.words)),
                                .voice = m_voices.empty() ? std::u16string() : m_voices.back().second});
        m_read.words += u'\n';
    }
    m_line.clear();
}

void TimedTextReader::endCue()
{
    endLine();
    m_last = m_cue->end;
    m_full = m_full || m_read.cues.size() >= kMostCues;
    if (!m_full && !m_cue->lines.empty())
        m_read.cues.push_back(*std::move(m_cue));
    m_cue.reset();
}

Result<TimedText> TimedTextReader::read(std::string_view xml)
{
    XmlHandler handler;
    handler.open = [this](const XmlStep& step) { open(step); };
    handler.close = [this](const XmlStep& step) { close(step); };
    handler.text = [this](std::string_view utf8) { text(utf8); };
    if (const Result<void> walked = walkXml(xml, handler); !walked)
        return tl::unexpected(walked.error());
    if (m_full)
        return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} cues", kMostCues));
    return std::move(m_read);
}

} // namespace

bool isTimedText(std::u16string_view source)
{
    constexpr std::size_t kHead = 4096;
    const std::u16string_view head = withoutProlog(source.substr(0, kHead));
    if (!head.starts_with(u'<'))
        return false;
    const std::u16string_view name = head.substr(1, head.find_first_of(u" \t\r\n>") - 1);
    return name == u"tt" || name.ends_with(u":tt");
}

Result<TimedText> readTimedText(std::u16string_view source)
{
    // The declaration names the charset of the bytes, which are decoded already.
    return TimedTextReader().read(toUtf8(withoutProlog(source)));
}

} // namespace earshot
