#include "output/report.h"

#include "output/pair_parts.h"
#include "text/utf.h"

#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::string_view kStyle = R"(<style>
:root { color-scheme: light dark; --text: #1B2330; --muted: #5C6675; --line: #DADDE3; --analyst: #6A4BC4; --executive: #0E7068; --note: #EEF0F3; --page: #FFFFFF; }
@media (prefers-color-scheme: dark) { :root { --text: #E4E8EF; --muted: #98A2B1; --line: #2B313C; --analyst: #B59CFF; --executive: #4FD1C2; --note: #12151A; --page: #1A1E26; } }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: var(--text); background: var(--page); font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 2em; } h3 { font-size: 1em; margin: 2em 0 .4em; border-top: 1px solid var(--line); padding-top: 1em; }
.muted, .class { color: var(--muted); } .said { white-space: pre-wrap; margin: .6em 0 .6em 1.2em; }
.analyst b { color: var(--analyst); } .executive b { color: var(--executive); }
.note { background: var(--note); padding: .5em .8em; margin: .6em 0; border-radius: 7px; }
table { border-collapse: collapse; width: 100%; font-size: .9em; } th, td { text-align: left; padding: 4px 8px; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
</style>
)";

std::string escaped(std::string_view utf8)
{
    std::string out;
    for (const char c : utf8) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            // HTML knows no other control characters.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    }
    return out;
}

std::string escaped(std::u16string_view text)
{
    return escaped(toUtf8(text));
}

std::string noteHtml(const NotePart& note)
{
    return fmt::format("<p class=\"note\"><q>{}</q> {} <span class=\"muted\">{}</span></p>\n",
                       escaped(note.quote), escaped(note.note), escaped(note.tags));
}

void addPair(std::string& out, const PairParts& pair, const ReportWords& words)
{
    out += fmt::format("<h3 id=\"q{0}\">Q{0} {1}</h3>\n", pair.number, escaped(pair.askerLine));
    out += fmt::format("<p><strong>{}</strong> {}</p>\n", words.question, escaped(pair.questionSummary));
    out += fmt::format("<p><strong>{}</strong> <span class=\"class\">({})</span> {}</p>\n", words.answer,
                       escaped(pair.answerClass), escaped(pair.answerSummary));
    out += fmt::format("<details><summary>{}</summary>\n", words.inFull);
    for (const SaidPart& said : pair.said)
        out += fmt::format("<p class=\"said {}\"><b>{}</b> {}</p>\n", name(said.role), escaped(said.speaker),
                           escaped(said.text));
    out += "</details>\n";
    for (const NotePart& note : pair.notes)
        out += noteHtml(note);
}

void addFigures(std::string& out, const CallParts& parts)
{
    out += fmt::format("<h2>{}</h2>\n<table><thead><tr><th>{}</th></tr></thead><tbody>\n",
                       parts.words->figures, fmt::join(parts.words->columns, "</th><th>"));
    for (const FigurePart& figure : parts.figures)
        out += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td><td "
                           "class=\"number\">{}</td><td>{}</td><td>{}</td><td>{}</td>"
                           "<td>{}</td></tr>\n",
                           escaped(figure.text), escaped(figure.metric), escaped(figure.part),
                           escaped(figure.value), escaped(figure.unit), escaped(figure.change),
                           escaped(figure.period), escaped(figure.speaker));
    out += "</tbody></table>\n";
}

} // namespace

std::string htmlReport(const ExportData& data)
{
    std::string title;
    std::string body;
    for (const ExportCall& call : data.calls) {
        const CallParts parts = callParts(call, data.tags);
        title += (title.empty() ? "" : " · ") + escaped(parts.heading);
        body += fmt::format("<article lang=\"{}\">\n<h1>{}</h1>\n<p class=\"muted\">{}</p>\n",
                            escaped(parts.language), escaped(parts.heading), escaped(parts.line));
        body += fmt::format("<h2>{}</h2>\n", parts.words->questionsAndAnswers);
        for (const PairParts& pair : parts.pairs)
            addPair(body, pair, *parts.words);
        if (!parts.otherNotes.empty())
            body += fmt::format("<h2>{}</h2>\n", parts.words->notes);
        for (const NotePart& note : parts.otherNotes)
            body += noteHtml(note);
        addFigures(body, parts);
        body += "</article>\n";
    }
    return fmt::format(
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n<title>{}</title>\n{}</head>\n<body>\n{}</body>\n</html>\n",
        title, kStyle, body);
}

} // namespace earshot
