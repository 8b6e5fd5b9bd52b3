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

void addPair(PdfCanvas& canvas, const PairParts& pair, const ReportWords& words, int bookmarks)
{
    constexpr double kKeptTogether = 48;
    canvas.space(12);
    canvas.keep(kKeptTogether);
    const std::string head = fmt::format("Q{}  {}", pair.number, shown(pair.askerLine));
    canvas.bookmark(head, bookmarks);
    canvas.paragraph(head, TextStyle::Asker);
    canvas.space(3);
    canvas.labelled(std::string(words.question),
                    pair.questionSummary.empty() ? "—" : shown(pair.questionSummary), kIndent);
    canvas.space(3);
    canvas.labelled(pair.answerClass.empty() ? std::string(words.answer)
                                             : fmt::format("{} ({})", words.answer, pair.answerClass),
                    pair.answerSummary.empty() ? "—" : shown(pair.answerSummary), kIndent);
    for (const NotePart& note : pair.notes)
        addNote(canvas, note, kIndent);
}

void addFigures(PdfCanvas& canvas, const CallParts& parts)
{
    const auto title = [&](std::size_t column) { return std::string(parts.words->columns[column]); };
    const std::vector<PdfCanvas::Column> columns = {
        {title(0), 2.2, false}, {title(1), 1.9, false}, {title(2), 1.4, false}, {title(3), 1.7, true},
        {title(4), 1.4, false}, {title(5), 1.3, false}, {title(6), 1.3, false}, {title(7), 1.5, false}};
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
        const ReportWords& words = *parts.words;
        canvas.begin(parts.language, shown(parts.heading));
        canvas.breakPage();
        const int ofCall = canvas.bookmark(shown(parts.heading), 0);
        canvas.paragraph(shown(parts.heading), TextStyle::Title);
        canvas.space(4);
        canvas.paragraph(shown(parts.line), TextStyle::Muted);
        canvas.space(16);
        const int questions = canvas.bookmark(std::string(words.questionsAndAnswers), ofCall);
        canvas.paragraph(std::string(words.questionsAndAnswers), TextStyle::Heading);
        for (const PairParts& pair : parts.pairs)
            addPair(canvas, pair, words, questions);
        if (!parts.otherNotes.empty()) {
            canvas.space(20);
            canvas.keep(kHeadingAndMore);
            canvas.bookmark(std::string(words.notes), ofCall);
            canvas.paragraph(std::string(words.notes), TextStyle::Heading);
            for (const NotePart& note : parts.otherNotes)
                addNote(canvas, note, 0);
        }
        canvas.space(20);
        canvas.keep(kHeadingAndMore);
        canvas.bookmark(std::string(words.figures), ofCall);
        canvas.paragraph(std::string(words.figures), TextStyle::Heading);
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
