#include "output/table.h"

#include "base/sha256.h"
#include "output/figure_place.h"
#include "output/spreadsheet.h"
#include "text/utf.h"

#include <algorithm>
#include <map>
#include <set>

namespace earshot {
namespace {

constexpr std::string_view kQaSchema = "earshot.qa/2";

Cell words(std::u16string text)
{
    return text.empty() ? Cell() : Cell(std::move(text));
}

Cell words(std::string_view utf8)
{
    return words(toUtf16(utf8));
}

Cell day(const std::optional<Date>& date)
{
    return date ? Cell(*date) : Cell();
}

Cell decimal(const std::optional<Decimal>& value)
{
    return value ? Cell(*value) : Cell();
}

void add(std::u16string& list, std::u16string_view part, std::u16string_view between)
{
    if (part.empty())
        return;
    if (!list.empty())
        list += between;
    list += part;
}

/// "parent/child" of every tag.
std::map<TagId, std::u16string> tagPaths(const std::vector<Tag>& tags)
{
    std::map<TagId, std::u16string> paths;
    for (const Tag& tag : tags) { // parents come first
        const auto parent = paths.find(tag.parent);
        paths[tag.id] = parent == paths.end() ? tag.name : parent->second + u"/" + tag.name;
    }
    return paths;
}

/// One call while its rows are written.
class CallRows {
public:
    CallRows(const ExportCall& call, const std::map<TagId, std::u16string>& tags)
        : m_call(call),
          m_reading(*call.reading),
          m_tags(tags),
          m_index(m_reading.document.text),
          m_textHash(sha256(toUtf8(m_reading.document.text)))
    {
    }

    /// `number`: of the question, counted through the call as the window and the reports do.
    std::vector<Cell> qaRow(std::size_t exchange, std::size_t pair, std::int64_t number) const;
    std::vector<Cell> figureRow(const Figure& figure, FigurePlaces& places) const;

private:
    const CallInfo& info() const { return m_call.summary.info; }
    const Turn& turn(TurnIndex index) const { return m_reading.call.turns[static_cast<std::size_t>(index)]; }
    std::u16string text(const std::vector<TurnIndex>& turns) const;
    std::u16string labelled(const std::vector<TurnIndex>& turns) const;
    std::u16string name(PersonIndex person) const
    {
        return m_reading.call.people[static_cast<std::size_t>(person)].name;
    }
    std::vector<TurnIndex> answerTurns(const Pair& pair) const;
    std::u16string figuresOf(const Pair& pair) const;
    Cell place(std::int32_t utf16) const { return std::int64_t{m_index.codePoints(utf16)}; }

    const ExportCall& m_call;
    const Reading& m_reading;
    const std::map<TagId, std::u16string>& m_tags;
    CodePointIndex m_index;
    std::string m_textHash;
};

std::u16string CallRows::text(const std::vector<TurnIndex>& turns) const
{
    std::u16string out;
    for (const TurnIndex index : turns)
        add(out, turn(index).body.in(m_reading.document.text), u"\n");
    return out;
}

/// Turns of several people each begin with the speaker's name.
std::u16string CallRows::labelled(const std::vector<TurnIndex>& turns) const
{
    const bool several = std::any_of(turns.begin(), turns.end(), [&](TurnIndex index) {
        return turn(index).speaker != turn(turns.front()).speaker;
    });
    if (!several)
        return text(turns);
    std::u16string out;
    for (const TurnIndex index : turns) {
        const Turn& said = turn(index);
        const std::u16string label = said.speaker ? name(*said.speaker) + u": " : std::u16string();
        add(out, label + std::u16string(said.body.in(m_reading.document.text)), u"\n");
    }
    return out;
}

/// Clarification and passing turns stand with the answer, in the order of the call, so that nothing said is
/// missing.
std::vector<TurnIndex> CallRows::answerTurns(const Pair& pair) const
{
    std::vector<TurnIndex> turns = pair.answerTurns;
    turns.insert(turns.end(), pair.clarificationTurns.begin(), pair.clarificationTurns.end());
    turns.insert(turns.end(), pair.passingTurns.begin(), pair.passingTurns.end());
    std::sort(turns.begin(), turns.end());
    turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
    return turns;
}

/// "2218.74億元 = 221874000000 CNY (revenue, cloud, FY2024Q4); …"
std::u16string CallRows::figuresOf(const Pair& pair) const
{
    std::u16string out;
    for (const Figure& figure : m_reading.figures.figures) {
        if (!pairHolds(m_reading.call, pair, figure.span))
            continue;
        std::u16string one(figure.span.in(m_reading.document.text));
        if (figure.value) {
            std::string value = " = " + figure.value->toString();
            if (figure.valueHigh)
                value += ".." + figure.valueHigh->toString();
            if (figure.kind == FigureKind::Money)
                value += figure.currency.empty() ? "" : " " + figure.currency;
            else if (!figure.unit.empty())
                value += " " + figure.unit;
            else
                value += " " + std::string(earshot::name(figure.kind));
            one += toUtf16(value);
        }
        std::u16string about;
        add(about, toUtf16(figure.metric), u", ");
        add(about, toUtf16(figure.segment), u", ");
        add(about, toUtf16(figure.geography), u", ");
        add(about, toUtf16(figure.period.label), u", ");
        add(about, toUtf16(earshot::name(figure.direction)), u", ");
        add(about, toUtf16(earshot::name(figure.comparison)), u", ");
        if (!about.empty())
            one += u" (" + about + u")";
        add(out, one, u"; ");
    }
    return out;
}

std::vector<Cell> CallRows::qaRow(std::size_t exchangeIndex, std::size_t pairIndex, std::int64_t number) const
{
    const Exchange& exchange = m_reading.call.exchanges[exchangeIndex];
    const Pair& pair = exchange.pairs[pairIndex];
    PairInsight insight;
    if (exchangeIndex < m_reading.insights.exchanges.size() &&
        pairIndex < m_reading.insights.exchanges[exchangeIndex].pairs.size())
        insight = m_reading.insights.exchanges[exchangeIndex].pairs[pairIndex];
    std::u16string answerers;
    for (const PersonIndex person : pair.answerers)
        add(answerers, name(person), u"; ");
    std::u16string tags;
    std::set<TagId> named;
    std::u16string notes;
    for (const Annotation& annotation : m_call.annotations) {
        if (annotation.anchor == AnchorKind::Call || !pairHolds(m_reading.call, pair, annotation.span))
            continue;
        add(notes, annotation.note, u"\n");
        for (const TagId tag : annotation.tags)
            if (const auto path = m_tags.find(tag); path != m_tags.end() && named.insert(tag).second)
                add(tags, path->second, u"; ");
    }
    std::optional<Span> whole;
    for (const std::vector<TurnIndex>* turns :
         {&pair.questionTurns, &pair.answerTurns, &pair.clarificationTurns})
        for (const TurnIndex index : *turns)
            whole = whole ? hull(*whole, turn(index).body) : turn(index).body;
    const Person asker =
        exchange.asker ? m_reading.call.people[static_cast<std::size_t>(*exchange.asker)] : Person();
    const std::string exported = exportedCells({insight.questionSummary, insight.answerSummary, tags, notes});
    return {m_call.summary.id.value(),
            words(info().company),
            words(periodLabel(info())),
            day(info().callDate),
            number,
            static_cast<std::int64_t>(exchangeIndex + 1),
            static_cast<std::int64_t>(pairIndex + 1),
            words(asker.name),
            words(asker.firm),
            words(labelled(pair.questionTurns)),
            words(insight.questionSummary),
            words(answerers),
            words(labelled(answerTurns(pair))),
            words(insight.answerSummary),
            words(earshot::name(insight.answer)),
            words(figuresOf(pair)),
            words(tags),
            words(notes),
            whole ? place(whole->begin()) : Cell(),
            whole ? place(whole->end()) : Cell(),
            words(m_textHash),
            words(exported),
            words(kQaSchema)};
}

std::vector<Cell> CallRows::figureRow(const Figure& figure, FigurePlaces& places) const
{
    const std::u16string_view text = m_reading.document.text;
    FigurePlace at = places.of(figure);
    return {m_call.summary.id.value(),
            words(info().company),
            words(periodLabel(info())),
            words(std::u16string(figure.span.in(text))),
            words(earshot::name(figure.kind)),
            decimal(figure.value),
            decimal(figure.valueHigh),
            words(figure.currency),
            words(figure.unit),
            words(earshot::name(figure.approximation)),
            words(earshot::name(figure.direction)),
            words(earshot::name(figure.comparison)),
            words(figure.metric),
            words(std::u16string(figure.metricSpan.in(text))),
            words(figure.segment),
            words(std::u16string(figure.segmentSpan.in(text))),
            words(figure.geography),
            words(std::u16string(figure.geographySpan.in(text))),
            words(figure.period.label),
            day(figure.period.begin),
            day(figure.period.end),
            words(earshot::name(figure.basis)),
            words(figure.speaker ? name(*figure.speaker) : std::u16string()),
            place(figure.span.begin()),
            place(figure.span.end()),
            at.turn ? Cell(std::int64_t{*at.turn} + 1) : Cell(),
            words(std::move(at.quote)),
            words(at.doubt)};
}

} // namespace

bool pairHolds(const Call& call, const Pair& pair, const Span& span)
{
    for (const std::vector<TurnIndex>* turns :
         {&pair.questionTurns, &pair.answerTurns, &pair.clarificationTurns})
        for (const TurnIndex index : *turns) {
            const Span& body = call.turns[static_cast<std::size_t>(index)].body;
            if (body.overlaps(span) || (span.empty() && body.contains(span.begin())))
                return true;
        }
    return false;
}

std::string exportedCells(const std::array<std::u16string, 4>& cells)
{
    constexpr std::size_t kDigits = 8;
    std::string out;
    for (const std::u16string& cell : cells)
        out += (out.empty() ? "" : "-") + sha256(toUtf8(plainCell(cell))).substr(0, kDigits);
    return out;
}

Table qaTable(const ExportData& data)
{
    Table table{u"Q&A",
                {"call_id",          "company",     "period", "call_date",      "number",
                 "exchange",         "pair",        "asker",  "firm",           "question",
                 "question_summary", "answerers",   "answer", "answer_summary", "answer_class",
                 "figures",          "tags",        "note",   "begin",          "end",
                 "text_sha256",      "as_exported", "schema"},
                {}};
    const std::map<TagId, std::u16string> tags = tagPaths(data.tags);
    for (const ExportCall& call : data.calls) {
        const CallRows rows(call, tags);
        const std::vector<Exchange>& exchanges = call.reading->call.exchanges;
        std::int64_t number = 0;
        for (std::size_t i = 0; i < exchanges.size(); ++i)
            for (std::size_t k = 0; k < exchanges[i].pairs.size(); ++k)
                table.rows.push_back(rows.qaRow(i, k, ++number));
    }
    return table;
}

Table figureTable(const ExportData& data)
{
    Table table{u"Figures",
                {"call_id",       "company",      "period",     "text",         "kind",      "value",
                 "value_high",    "currency",     "unit",       "approximate",  "direction", "comparison",
                 "metric",        "metric_text",  "segment",    "segment_text", "geography", "geography_text",
                 "figure_period", "period_begin", "period_end", "basis",        "speaker",   "begin",
                 "end",           "turn",         "quote",      "doubt"},
                {}};
    const std::map<TagId, std::u16string> tags;
    for (const ExportCall& call : data.calls) {
        const CallRows rows(call, tags);
        FigurePlaces places(*call.reading);
        for (const Figure& figure : call.reading->figures.figures)
            table.rows.push_back(rows.figureRow(figure, places));
    }
    return table;
}

} // namespace earshot
