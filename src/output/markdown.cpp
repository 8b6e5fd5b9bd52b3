#include "output/report.h"

#include "output/pair_parts.h"
#include "text/utf.h"

#include <fmt/format.h>

namespace earshot {
namespace {

/// Text that Markdown takes as it is: what would format it is escaped, and a line break ends the paragraph.
std::string plain(std::u16string_view text)
{
    std::string out;
    bool lineStart = true;
    for (const char c : toUtf8(text)) {
        const bool starter =
            lineStart && (c == '#' || c == '+' || c == '-' || c == '=' || c == '~' || c == '>');
        if (starter || c == '\\' || c == '`' || c == '*' || c == '_' || c == '[' || c == ']' || c == '<' ||
            c == '|')
            out += '\\';
        out += c;
        if (c == '\n')
            out += '\n';
        lineStart = c == '\n';
    }
    return out;
}

void addPair(std::string& out, const PairParts& pair, const ReportWords& words)
{
    out += fmt::format("### Q{} {}\n\n", pair.number, plain(pair.askerLine));
    if (!pair.questionSummary.empty())
        out += fmt::format("**{}:** {}\n\n", words.question, plain(pair.questionSummary));
    out += fmt::format("**{} ({}):** {}\n\n", words.answer, pair.answerClass,
                       pair.answerSummary.empty() ? "—" : plain(pair.answerSummary));
    for (const SaidPart& said : pair.said)
        out += fmt::format("**{}:** {}\n\n", plain(said.speaker), plain(said.text));
    for (const NotePart& note : pair.notes) {
        out += fmt::format("> {} “{}”: {}", words.noteOn, plain(note.quote), plain(note.note));
        out += note.tags.empty() ? "\n\n" : fmt::format(" [{}]\n\n", plain(note.tags));
    }
}

} // namespace

std::string markdownReport(const ExportData& data)
{
    std::string out;
    for (const ExportCall& call : data.calls) {
        const CallParts parts = callParts(call, data.tags);
        out += fmt::format("# {}\n\n{}\n\n", plain(parts.heading), plain(parts.line));
        const ReportWords& words = *parts.words;
        out += fmt::format("## {}\n\n", words.questionsAndAnswers);
        for (const PairParts& pair : parts.pairs)
            addPair(out, pair, words);
        if (!parts.otherNotes.empty())
            out += fmt::format("## {}\n\n", words.notes);
        for (const NotePart& note : parts.otherNotes)
            out += fmt::format("- “{}” {} {}\n", plain(note.quote), plain(note.note), plain(note.tags));
        out += fmt::format("\n## {}\n\n| {} |\n|---|---|---|---:|---|---|---|---|\n", words.figures,
                           fmt::join(words.columns, " | "));
        for (const FigurePart& figure : parts.figures)
            out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", plain(figure.text),
                               plain(figure.metric), plain(figure.part), figure.value, figure.unit,
                               figure.change, figure.period, plain(figure.speaker));
        out += "\n";
    }
    return out;
}

} // namespace earshot
