#include "output/pair_parts.h"

#include "text/utf.h"

#include <algorithm>
#include <set>

namespace earshot {
namespace {

std::u16string personName(const Call& call, const std::optional<PersonIndex>& person)
{
    return person ? call.people[static_cast<std::size_t>(*person)].name : std::u16string(u"—");
}

void add(std::u16string& line, std::u16string_view part)
{
    if (!part.empty())
        line += (line.empty() ? u"" : u", ") + std::u16string(part);
}

std::u16string tagsOf(const Annotation& annotation, const std::vector<Tag>& tags)
{
    std::u16string out;
    for (const TagId tag : annotation.tags)
        add(out, tagPath(tags, tag));
    return out;
}

FigurePart figurePart(const Figure& figure, const Reading& reading)
{
    const std::string& language = reading.call.info.language;
    const ReportWords& labels = reportWords(language);
    FigurePart part;
    const std::u16string_view text = reading.document.text;
    part.text = figure.span.in(text);
    part.metric = figure.metric.empty() ? std::u16string(figure.metricSpan.in(text))
                                        : toUtf16(vocabularyName("metrics", figure.metric, language));
    part.part = toUtf16(vocabularyName("segments", figure.segment, language));
    if (!figure.segment.empty() && !figure.geography.empty())
        part.part += u", ";
    part.part += toUtf16(vocabularyName("geographies", figure.geography, language));
    part.value = figure.value ? figure.value->toString() : "—";
    if (figure.value && figure.valueHigh)
        part.value += "–" + figure.valueHigh->toString();
    part.unit = unitName(figure, language);
    part.change = labels.of(figure.direction);
    if (figure.comparison != Comparison::None)
        part.change += (part.change.empty() ? "" : " ") + std::string(labels.of(figure.comparison));
    part.period = figure.period.label;
    part.speaker = personName(reading.call, figure.speaker);
    return part;
}

/// A report is given to others: where the file lies on this machine is nobody's business.
std::u16string fileName(const ExportCall& exported)
{
    const std::string& path = exported.summary.path;
    return toUtf16(path.substr(path.find_last_of("/\\") + 1));
}

} // namespace

std::u16string tagPath(const std::vector<Tag>& tags, TagId tag)
{
    std::u16string path;
    // A tree has no way back; the bound keeps a broken one from holding us.
    for (std::size_t depth = 0; tag.valid() && depth <= tags.size(); ++depth) {
        const auto found =
            std::find_if(tags.begin(), tags.end(), [&](const Tag& one) { return one.id == tag; });
        if (found == tags.end())
            break;
        path = path.empty() ? found->name : found->name + u"/" + path;
        tag = found->parent;
    }
    return path;
}

std::u16string callHeading(const ExportCall& exported)
{
    const CallInfo& info = exported.reading->call.info;
    std::u16string heading = info.company;
    add(heading, toUtf16(periodLabel(info)));
    return heading.empty() ? fileName(exported) : heading;
}

CallParts callParts(const ExportCall& exported, const std::vector<Tag>& tags)
{
    const Reading& reading = *exported.reading;
    const Call& call = reading.call;
    const std::u16string_view text = reading.document.text;
    CallParts out;
    out.heading = callHeading(exported);
    add(out.line, call.info.title);
    add(out.line, call.info.callDate ? toUtf16(isoDate(*call.info.callDate)) : std::u16string());
    add(out.line, fileName(exported));
    out.language = call.info.language;
    out.words = &reportWords(out.language);
    std::set<AnnotationId> placed;
    int number = 0;
    for (std::size_t i = 0; i < call.exchanges.size(); ++i) {
        const Exchange& exchange = call.exchanges[i];
        for (std::size_t k = 0; k < exchange.pairs.size(); ++k) {
            const Pair& pair = exchange.pairs[k];
            PairParts parts;
            parts.number = ++number;
            parts.askerLine = personName(call, exchange.asker);
            if (exchange.asker)
                add(parts.askerLine, call.people[static_cast<std::size_t>(*exchange.asker)].firm);
            if (i < reading.insights.exchanges.size() && k < reading.insights.exchanges[i].pairs.size()) {
                const PairInsight& insight = reading.insights.exchanges[i].pairs[k];
                parts.questionSummary = insight.questionSummary;
                parts.answerSummary = insight.answerSummary;
                parts.answerClass = out.words->of(insight.answer);
            }
            std::set<TurnIndex> turns(pair.questionTurns.begin(), pair.questionTurns.end());
            turns.insert(pair.answerTurns.begin(), pair.answerTurns.end());
            turns.insert(pair.clarificationTurns.begin(), pair.clarificationTurns.end());
            turns.insert(pair.passingTurns.begin(), pair.passingTurns.end());
            for (const TurnIndex index : turns) {
                const Turn& turn = call.turns[static_cast<std::size_t>(index)];
                parts.said.push_back(
                    {personName(call, turn.speaker), std::u16string(turn.body.in(text)), turn.role});
                for (const Annotation& annotation : exported.annotations)
                    if (annotation.anchor != AnchorKind::Call && turn.body.overlaps(annotation.span) &&
                        placed.insert(annotation.id).second)
                        parts.notes.push_back({annotation.quote, annotation.note, tagsOf(annotation, tags)});
            }
            out.pairs.push_back(std::move(parts));
        }
    }
    for (const Annotation& annotation : exported.annotations)
        if (!placed.contains(annotation.id))
            out.otherNotes.push_back({annotation.quote, annotation.note, tagsOf(annotation, tags)});
    for (const Figure& figure : reading.figures.figures)
        out.figures.push_back(figurePart(figure, reading));
    return out;
}

} // namespace earshot
