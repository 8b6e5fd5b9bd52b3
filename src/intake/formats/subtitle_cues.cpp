#include "intake/formats/subtitle_cues.h"

#include "intake/formats/char_reference.h"
#include "intake/formats/subtitle_time.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/script.h"

#include <fmt/format.h>

namespace earshot {
namespace {

struct Timing {
    double begin;
    double end;
};

std::optional<Timing> timing(std::u16string_view line)
{
    TimeScanner scan(line);
    scan.skipBlanks();
    const std::optional<double> begin = scan.timeCode();
    if (!begin)
        return std::nullopt;
    if (!scan.skip(u",")) {
        scan.skipBlanks();
        if (!scan.skip(u"-->"))
            return std::nullopt;
        scan.skipBlanks();
    }
    const std::optional<double> end = scan.timeCode();
    return end ? std::optional(Timing{*begin, *end}) : std::nullopt;
}

/// "00:01.13" or, as some recognisers print it, "1.13s".
std::optional<double> timeOrSeconds(TimeScanner& scan)
{
    TimeScanner behind = scan;
    if (const auto code = behind.timeCode()) {
        scan = behind;
        return code;
    }
    const auto seconds = scan.decimal();
    return seconds && scan.skip(u"s") ? seconds : std::nullopt;
}

/// A cue on one line: "[00:01.13 -> 00:07.40] SPEAKER_00: Welcome".
struct LineCue {
    Timing times;
    std::size_t words = 0; ///< where they begin
};

std::optional<LineCue> lineCue(std::u16string_view line)
{
    TimeScanner scan(line);
    const bool square = scan.skip(u"[");
    if (!square && !scan.skip(u"("))
        return std::nullopt;
    const auto begin = timeOrSeconds(scan);
    scan.skipBlanks();
    if (!begin || !(scan.skip(u"-->") || scan.skip(u"->") || scan.skip(u"-") || scan.skip(u"–") ||
                    scan.skip(u"—") || scan.skip(u"→")))
        return std::nullopt;
    scan.skipBlanks();
    const auto end = timeOrSeconds(scan);
    if (!end || !scan.skip(square ? u"]" : u")"))
        return std::nullopt;
    scan.skipBlanks();
    return LineCue{{*begin, *end}, scan.position()};
}

bool isNumber(std::u16string_view line)
{
    for (const char16_t c : line)
        if (!isAsciiDigit(c))
            return false;
    return !line.empty();
}

/// The tag that begins at `at`, its brackets included; empty where '<' or '{' is only a sign.
std::u16string_view tagAt(std::u16string_view line, std::size_t at)
{
    constexpr std::size_t kLongestTag = 300;
    const std::u16string_view rest = line.substr(at, kLongestTag);
    if (rest.size() < 3)
        return {};
    if (rest.starts_with(u"{\\")) { // SubStation style left in an SRT file: {\an8}
        const std::size_t close = rest.find(u'}');
        return close == std::u16string_view::npos ? std::u16string_view{} : rest.substr(0, close + 1);
    }
    if (rest[0] != u'<' || !(isAsciiLetter(rest[1]) || rest[1] == u'/' || isAsciiDigit(rest[1])))
        return {};
    const std::size_t close = rest.find(u'>');
    return close == std::u16string_view::npos ? std::u16string_view{} : rest.substr(0, close + 1);
}

/// The name in <v Name> or <v.loud Name>, as written; nothing for another tag.
std::optional<std::u16string_view> voiceOf(std::u16string_view tag)
{
    if (!tag.starts_with(u"<v ") && !tag.starts_with(u"<v.") && !tag.starts_with(u"<v\t"))
        return std::nullopt;
    tag.remove_suffix(1);
    const std::size_t name = tag.find_first_of(u" \t");
    if (name == std::u16string_view::npos)
        return std::u16string_view{};
    tag.remove_prefix(name);
    while (!tag.empty() && isBlankUnit(tag.front()))
        tag.remove_prefix(1);
    while (!tag.empty() && isBlankUnit(tag.back()))
        tag.remove_suffix(1);
    return tag;
}

/// Cuts a line of a cue into its pieces; a <v> inside it begins a new cue line.
class CueText {
public:
    CueText(std::u16string_view source, Cue& cue) : m_source(source), m_cue(cue) {}

    void addLine(Span at)
    {
        m_line = {.pieces = {}, .words = {}, .voice = m_voice};
        const std::u16string_view line = at.in(m_source);
        std::size_t from = 0; // start of the stretch not yet taken
        for (std::size_t i = 0; i < line.size();) {
            const std::u16string_view tag = tagAt(line, i);
            if (!tag.empty()) {
                take(Span::of(from, i).shifted(at.begin()));
                i += tag.size();
                from = i;
                if (const auto voice = voiceOf(tag))
                    begin(decodedReferences(*voice));
            } else if (const CharReference reference = charReferenceAt(line.substr(i));
                       reference.length > 0) {
                take(Span::of(from, i).shifted(at.begin()));
                m_line.pieces.push_back(
                    {Span::of(i, i + reference.length).shifted(at.begin()), reference.text});
                m_line.words += reference.text;
                i += reference.length;
                from = i;
            } else {
                ++i;
            }
        }
        take(Span::of(from, line.size()).shifted(at.begin()));
        end();
    }

private:
    void take(Span at)
    {
        if (at.empty())
            return;
        m_line.pieces.push_back({at, {}});
        m_line.words += at.in(m_source);
    }
    void begin(std::u16string voice)
    {
        end();
        m_voice = std::move(voice);
        m_line = {.pieces = {}, .words = {}, .voice = m_voice};
    }
    void end()
    {
        for (const char16_t c : m_line.words) {
            if (isBlankUnit(c))
                continue;
            m_cue.lines.push_back(std::move(m_line));
            break;
        }
        m_line = {};
    }

    std::u16string_view m_source;
    Cue& m_cue;
    CueLine m_line;
    std::u16string m_voice;
};

/// Blocks of VTT that hold no speech: up to the next blank line.
bool opensAside(std::u16string_view line)
{
    return line == u"STYLE" || line == u"REGION" || line == u"NOTE" || line.starts_with(u"NOTE ") ||
           line.starts_with(u"NOTE\t") || line.starts_with(u"WEBVTT");
}

} // namespace

bool endsSpokenSentence(std::u16string_view words)
{
    constexpr std::u16string_view kClosers = u" \"'”’)）」』]";
    const std::size_t last = words.find_last_not_of(kClosers);
    return last == std::u16string_view::npos ||
           std::u16string_view(u".!?。！？…").find(words[last]) != std::u16string_view::npos;
}

std::vector<SourceLine> sourceLines(std::u16string_view source)
{
    std::vector<SourceLine> lines;
    for (std::size_t begin = 0; begin <= source.size();) {
        std::size_t end = source.find_first_of(u"\n\r", begin);
        if (end == std::u16string_view::npos)
            end = source.size();
        std::size_t from = begin;
        std::size_t to = end;
        while (from < to && isBlankUnit(source[from]))
            ++from;
        while (to > from && isBlankUnit(source[to - 1]))
            --to;
        lines.push_back({Span::of(from, to), source.substr(from, to - from)});
        begin = end + (source.substr(end).starts_with(u"\r\n") ? 2 : 1);
    }
    return lines;
}

bool isCueTiming(std::u16string_view line)
{
    return timing(line).has_value();
}

bool isLineCue(std::u16string_view line)
{
    return lineCue(line).has_value();
}

std::vector<SourceLine> linesBeforeCues(std::u16string_view source)
{
    std::vector<SourceLine> before;
    if (source.starts_with(u"WEBVTT")) // its own header
        return before;
    std::vector<SourceLine> lines = sourceLines(source);
    for (const SourceLine& line : lines) {
        if (isCueTiming(line.text) || isLineCue(line.text))
            return before;
        if (!line.text.empty() && !isNumber(line.text))
            before.push_back(line);
    }
    return {};
}

Result<std::vector<Cue>> readCues(std::u16string_view source)
{
    std::vector<Cue> cues;
    const std::vector<SourceLine> lines = sourceLines(source);
    const auto timingAt = [&](std::size_t i) {
        return i < lines.size() ? timing(lines[i].text) : std::optional<Timing>{};
    };
    const bool named = source.starts_with(u"WEBVTT"); // other formats number their cues
    bool afterBlank = true;
    std::optional<CueText> text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::u16string_view line = lines[i].text;
        const std::optional<LineCue> single = lineCue(line);
        if (line.empty()) {
            afterBlank = true;
        } else if (const std::optional<Timing> times = single ? single->times : timingAt(i)) {
            if (cues.size() >= kMostCues)
                return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} cues", kMostCues));
            cues.push_back({times->begin, times->end, {}});
            text.emplace(source, cues.back());
            if (single && single->words < line.size())
                text->addLine(
                    Span(lines[i].at.begin() + static_cast<std::int32_t>(single->words), lines[i].at.end()));
            afterBlank = false;
        } else if (timingAt(i + 1) && (isNumber(line) || (afterBlank && named))) {
            afterBlank = false; // the cue's number or name
        } else if (afterBlank && opensAside(line)) {
            while (i + 1 < lines.size() && !lines[i + 1].text.empty() && !timingAt(i + 1))
                ++i;
        } else if (text) {
            text->addLine(lines[i].at);
            afterBlank = false;
        }
    }
    return cues;
}

} // namespace earshot
