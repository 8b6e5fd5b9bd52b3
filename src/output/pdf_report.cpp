#include "output/report.h"

#include "output/identity.h"
#include "output/pair_parts.h"
#include "output/pdf_canvas.h"
#include "text/utf.h"

#include <algorithm>
#include <fmt/format.h>

namespace earshot {
namespace {

constexpr double kIndent = 14;

/// What has no glyph in any font and no place on a page: controls become spaces.
std::string shown(std::u16string_view text)
{
    std::string out = toUtf8(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n')
            c = ' ';
    return out;
}

void addNote(PdfCanvas& canvas, const NotePart& note, double indent)
{
    std::string line = fmt::format("“{}” {}", shown(note.quote), shown(note.note));
    if (!note.tags.empty())
        line += fmt::format(" [{}]", shown(note.tags));
    canvas.space(3);
    canvas.paragraph(line, TextStyle::Note, indent);
}

void addPair(PdfCanvas& canvas, const PairParts& pair, int bookmarks)
{
    constexpr double kKeptTogether = 48;
    canvas.space(12);
    canvas.keep(kKeptTogether);
    const std::string head = fmt::format("Q{}  {}", pair.number, shown(pair.askerLine));
    canvas.bookmark(head, bookmarks);
    canvas.paragraph(head, TextStyle::Asker);
    canvas.space(3);
    canvas.labelled("Question", pair.questionSummary.empty() ? "—" : shown(pair.questionSummary), kIndent);
    canvas.space(3);
    canvas.labelled(pair.answerClass.empty() ? "Answer" : fmt::format("Answer ({})", pair.answerClass),
                    pair.answerSummary.empty() ? "—" : shown(pair.answerSummary), kIndent);
    for (const NotePart& note : pair.notes)
        addNote(canvas, note, kIndent);
}

void addFigures(PdfCanvas& canvas, const CallParts& parts)
{
    const std::vector<PdfCanvas::Column> columns = {
        {"Text", 2.4, false},   {"Metric", 1.9, false}, {"Business, place", 1.4, false},
        {"Value", 1.9, true},   {"Unit", 1.0, false},   {"Change", 1.3, false},
        {"Period", 1.3, false}, {"Speaker", 1.5, false}};
    std::vector<std::vector<std::string>> rows;
    for (const FigurePart& figure : parts.figures)
        rows.push_back({shown(figure.text), shown(figure.metric), shown(figure.part), figure.value,
                        figure.unit, figure.change, figure.period, shown(figure.speaker)});
    canvas.table(columns, rows);
}

/// Writes everything once; gives the pages that it took.
void write(PdfCanvas& canvas, const std::vector<CallParts>& calls)
{
    constexpr double kHeadingAndMore = 70;
    for (const CallParts& parts : calls) {
        canvas.begin(parts.language, shown(parts.heading));
        canvas.breakPage();
        const int ofCall = canvas.bookmark(shown(parts.heading), 0);
        canvas.paragraph(shown(parts.heading), TextStyle::Title);
        canvas.space(4);
        canvas.paragraph(shown(parts.line), TextStyle::Muted);
        canvas.space(16);
        const int questions = canvas.bookmark("Questions and answers", ofCall);
        canvas.paragraph("Questions and answers", TextStyle::Heading);
        for (const PairParts& pair : parts.pairs)
            addPair(canvas, pair, questions);
        if (!parts.otherNotes.empty()) {
            canvas.space(20);
            canvas.keep(kHeadingAndMore);
            canvas.bookmark("Notes", ofCall);
            canvas.paragraph("Notes", TextStyle::Heading);
            for (const NotePart& note : parts.otherNotes)
                addNote(canvas, note, 0);
        }
        canvas.space(20);
        canvas.keep(kHeadingAndMore);
        canvas.bookmark("Figures", ofCall);
        canvas.paragraph("Figures", TextStyle::Heading);
        canvas.space(6);
        addFigures(canvas, parts);
    }
}

} // namespace

Result<std::string> pdfReport(const ExportData& data)
{
    std::vector<CallParts> calls;
    PdfCanvas::Facts facts;
    Timestamp latest = 0;
    for (const ExportCall& call : data.calls) {
        calls.push_back(callParts(call, data.tags));
        facts.title += (facts.title.empty() ? "" : " · ") + shown(calls.back().heading);
        latest = std::max(latest, call.summary.imported);
    }
    facts.created = isoTime(latest);
    PdfCanvas counted(facts); // the foot of a page tells how many there are
    write(counted, calls);
    facts.pages = counted.pages();
    PdfCanvas canvas(facts);
    write(canvas, calls);
    return canvas.bytes();
}

} // namespace earshot
