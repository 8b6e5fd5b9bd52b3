#include "intake/formats/subtitle_cues.h"
#include "intake/formats/subtitle_time.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"

#include <algorithm>
#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::size_t kNoField = static_cast<std::size_t>(-1);

/// Which field of a line of dialogue is what: the file says it itself, before the first.
struct Fields {
    std::size_t count = 10; ///< the last holds the words, commas and all
    std::size_t begin = 1;
    std::size_t end = 2;
    std::size_t name = 4;
};

Fields fieldsOf(std::u16string_view format)
{
    Fields fields{.count = 0, .begin = kNoField, .end = kNoField, .name = kNoField};
    for (std::size_t from = 0; from <= format.size(); ++fields.count) {
        const std::size_t comma = std::min(format.find(u',', from), format.size());
        const std::u16string_view field = trimmed(format.substr(from, comma - from));
        if (field == u"Start")
            fields.begin = fields.count;
        else if (field == u"End")
            fields.end = fields.count;
        else if (field == u"Name" || field == u"Actor")
            fields.name = fields.count;
        from = comma + 1;
    }
    return fields;
}

/// Cuts the words of a line of dialogue into lines of a cue, freed of the styles in braces.
class ScriptText {
public:
    ScriptText(std::u16string_view source, Cue& cue, std::u16string voice)
        : m_source(source), m_cue(cue), m_voice(std::move(voice))
    {
        begin();
    }

    void add(Span at)
    {
        const std::u16string_view line = at.in(m_source);
        std::size_t from = 0; // start of the stretch not yet taken
        const auto skip = [&](std::size_t i, std::size_t length) {
            take(Span::of(from, i).shifted(at.begin()));
            from = i + length;
            return from;
        };
        for (std::size_t i = 0; i < line.size();) {
            const std::u16string_view two = line.substr(i, 2);
            const std::size_t close = line[i] == u'{' ? line.find(u'}', i) : std::u16string_view::npos;
            if (close != std::u16string_view::npos) {
                const std::u16string_view style = line.substr(i, close + 1 - i);
                i = skip(i, style.size());
                switchDrawing(style);
            } else if (two == u"\\N") {
                i = skip(i, 2);
                end();
                begin();
            } else if (two == u"\\n" || two == u"\\h") {
                i = skip(i, 2);
                m_line.pieces.push_back({Span(), u" "});
                m_line.words += u' ';
            } else {
                ++i;
            }
        }
        skip(line.size(), 0);
        end();
    }

private:
    /// "{\p1}" makes what follows lines of a drawing, "{\p0}" words again.
    void switchDrawing(std::u16string_view style)
    {
        for (std::size_t at = style.find(u"\\p"); at < style.size(); at = style.find(u"\\p", at + 2))
            if (at + 2 < style.size() && style[at + 2] >= u'0' && style[at + 2] <= u'9')
                m_drawing = style[at + 2] != u'0';
    }
    void take(Span at)
    {
        if (at.empty() || m_drawing)
            return;
        m_line.pieces.push_back({at, {}});
        m_line.words += at.in(m_source);
    }
    void begin() { m_line = {.pieces = {}, .words = {}, .voice = m_voice}; }
    void end()
    {
        if (!isBlank(m_line.words))
            m_cue.lines.push_back(std::move(m_line));
    }

    std::u16string_view m_source;
    Cue& m_cue;
    std::u16string m_voice;
    CueLine m_line;
    bool m_drawing = false;
};

std::optional<Cue> cueOf(std::u16string_view source, const SourceLine& line, std::size_t head,
                         const Fields& fields)
{
    std::optional<double> begin;
    std::optional<double> end;
    std::u16string voice;
    std::size_t at = head;
    for (std::size_t field = 0; field + 1 < fields.count; ++field) {
        const std::size_t comma = line.text.find(u',', at);
        if (comma == std::u16string_view::npos)
            return std::nullopt;
        const std::u16string_view value = trimmed(line.text.substr(at, comma - at));
        if (field == fields.begin)
            begin = TimeScanner(value).timeCode();
        else if (field == fields.end)
            end = TimeScanner(value).timeCode();
        else if (field == fields.name)
            voice = value;
        at = comma + 1;
    }
    if (!begin || !end)
        return std::nullopt;
    Cue cue{*begin, *end, {}};
    ScriptText(source, cue, std::move(voice)).add(Span::of(at, line.text.size()).shifted(line.at.begin()));
    return cue;
}

} // namespace

bool isScript(std::u16string_view source)
{
    constexpr std::size_t kHead = 200;
    return trimmed(source.substr(0, kHead)).starts_with(u"[Script Info]");
}

Result<std::vector<Cue>> readScriptCues(std::u16string_view source)
{
    constexpr std::u16string_view kDialogue = u"Dialogue:";
    constexpr std::u16string_view kFormat = u"Format:";
    std::vector<Cue> cues;
    Fields fields;
    bool inEvents = false;
    for (const SourceLine& line : sourceLines(source)) {
        if (line.text.starts_with(u"[")) {
            inEvents = line.text == u"[Events]";
        } else if (inEvents && line.text.starts_with(kFormat)) {
            fields = fieldsOf(line.text.substr(kFormat.size()));
        } else if (inEvents && line.text.starts_with(kDialogue)) {
            if (cues.size() >= kMostCues)
                return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} cues", kMostCues));
            if (std::optional<Cue> cue = cueOf(source, line, kDialogue.size(), fields))
                cues.push_back(*std::move(cue));
        }
    }
    std::ranges::stable_sort(cues, {}, &Cue::begin);
    return cues;
}

} // namespace earshot
