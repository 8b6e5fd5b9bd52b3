#include "output/comparison.h"

#include "text/utf.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace earshot {
namespace {

using Json = nlohmann::ordered_json;

const Figure& figureOf(const ComparedCalls& compared, std::size_t call, std::int32_t figure)
{
    return compared.readings[call]->figures.figures[static_cast<std::size_t>(figure)];
}

const PairInsight* insightOf(const ComparedCalls& compared, const PairRef& ref)
{
    return earshot::insightOf(*compared.readings[static_cast<std::size_t>(ref.call)], ref.exchange, ref.pair);
}

std::string summaryOf(const ComparedCalls& compared, const PairRef& ref)
{
    const PairInsight* insight = insightOf(compared, ref);
    return insight ? toUtf8(insight->questionSummary) : std::string();
}

std::string askerOf(const ComparedCalls& compared, const PairRef& ref)
{
    const Call& call = compared.readings[static_cast<std::size_t>(ref.call)]->call;
    const std::optional<PersonIndex> asker = call.exchanges[static_cast<std::size_t>(ref.exchange)].asker;
    return asker ? toUtf8(call.people[static_cast<std::size_t>(*asker)].name) : std::string();
}

Json refJson(const ComparedCalls& compared, const PairRef& ref)
{
    return {{"call", compared.ids[static_cast<std::size_t>(ref.call)].value()},
            {"exchange", ref.exchange},
            {"pair", ref.pair},
            {"asker", askerOf(compared, ref)},
            {"summary", summaryOf(compared, ref)}};
}

Json spansJson(const ComparedCalls& compared, std::int32_t call, const std::vector<Span>& spans)
{
    const std::u16string_view text = compared.readings[static_cast<std::size_t>(call)]->document.text;
    const CodePointIndex index(text);
    Json out = Json::array();
    for (const Span& span : spans)
        out.push_back({{"begin", index.codePoints(span.begin())},
                       {"end", index.codePoints(span.end())},
                       {"text", toUtf8(span.in(text))}});
    return out;
}

Json cellJson(const ComparedCalls& compared, std::size_t call, const MetricCell& cell)
{
    if (!cell.figure)
        return {};
    const Figure& figure = figureOf(compared, call, *cell.figure);
    Json out = {
        {"figure", *cell.figure},
        {"text", toUtf8(figure.span.in(compared.readings[call]->document.text))},
        {"value", figure.value ? Json(figure.value->toString()) : Json()},
        {"direction", figure.direction == Direction::Unstated ? Json() : Json(name(figure.direction))},
        {"period", figure.period.label},
        {"others", cell.others}};
    return out;
}

Json rowJson(const ComparedCalls& compared, const MetricRow& row)
{
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        cells.push_back(cellJson(compared, i, row.cells[i]));
    return {{"metric", row.metric},
            {"segment", row.segment.empty() ? Json() : Json(row.segment)},
            {"geography", row.geography.empty() ? Json() : Json(row.geography)},
            {"kind", name(row.kind)},
            {"currency", row.currency},
            {"unit", row.unit},
            {"basis", name(row.basis)},
            {"comparison", row.comparison == Comparison::None ? Json() : Json(name(row.comparison))},
            {"cells", std::move(cells)},
            {"change", row.change ? Json(row.change->toString()) : Json()},
            {"change_unit", row.change ? Json(row.changeIsPoints ? "percentage_point" : "percent") : Json()}};
}

Json refsJson(const ComparedCalls& compared, const std::vector<PairRef>& refs)
{
    Json out = Json::array();
    for (const PairRef& ref : refs)
        out.push_back(refJson(compared, ref));
    return out;
}

/// The words of the document; those of a growth do not say that it is a fall, so that an arrow does.
std::string cellText(const ComparedCalls& compared, std::size_t call, const MetricRow& row)
{
    const MetricCell& cell = row.cells[call];
    if (!cell.figure)
        return "—";
    const Figure& figure = figureOf(compared, call, *cell.figure);
    const std::string words = toUtf8(figure.span.in(compared.readings[call]->document.text));
    const bool falls = row.comparison != Comparison::None && figure.direction == Direction::Down;
    return falls ? "↓ " + words : words;
}

std::string callName(const ComparedCalls& compared, std::size_t call)
{
    const std::string period = periodLabel(compared.readings[call]->call.info);
    return period.empty() ? fmt::format("call {}", compared.ids[call].value()) : period;
}

std::string callName(const ComparedCalls& compared, const PairRef& ref)
{
    return callName(compared, static_cast<std::size_t>(ref.call));
}

void addAnswer(std::string& out, const ComparedCalls& compared, const PairRef& ref)
{
    if (const PairInsight* insight = insightOf(compared, ref))
        out += fmt::format("    {} ({}): {}\n", callName(compared, ref), name(insight->answer),
                           toUtf8(insight->answerSummary));
}

/// A question that was asked again; with both answers where they differ.
void addLink(std::string& out, const ComparedCalls& compared, const PairLink& link)
{
    out += fmt::format("  {}: {}: {} → {}: {}\n", name(link.kind), askerOf(compared, link.left),
                       summaryOf(compared, link.left), askerOf(compared, link.right),
                       summaryOf(compared, link.right));
    if (link.kind != LinkKind::Changed)
        return;
    addAnswer(out, compared, link.left);
    addAnswer(out, compared, link.right);
}

void addThreads(std::string& out, const ComparedCalls& compared)
{
    if (!compared.comparison.threads.empty())
        out += "Who asks again\n";
    for (const QuestionThread& thread : compared.comparison.threads) {
        out += fmt::format("  {}\n", toUtf8(thread.asker));
        for (const PairRef& ref : thread.questions)
            out += fmt::format("    {}: {}\n", callName(compared, ref), summaryOf(compared, ref));
    }
}

void addOpenParts(std::string& out, const ComparedCalls& compared)
{
    if (!compared.comparison.openParts.empty())
        out += "Parts of questions that nobody answered\n";
    for (const OpenPart& part : compared.comparison.openParts) {
        const Reading& reading = *compared.readings[static_cast<std::size_t>(part.pair.call)];
        out += fmt::format("  {}, {}: {}\n", callName(compared, part.pair), askerOf(compared, part.pair),
                           toUtf8(part.span.in(reading.document.text)));
    }
}

void addRefs(std::string& out, const ComparedCalls& compared, std::string_view head,
             const std::vector<PairRef>& refs)
{
    if (refs.empty())
        return;
    out += fmt::format("{}\n", head);
    for (const PairRef& ref : refs)
        out += fmt::format("  call {}, {}: {}\n", compared.ids[static_cast<std::size_t>(ref.call)].value(),
                           askerOf(compared, ref), summaryOf(compared, ref));
}

void addNames(std::string& out, std::string_view head, const std::vector<std::string>& names)
{
    if (!names.empty())
        out += fmt::format("{}: {}\n", head, fmt::join(names, ", "));
}

} // namespace

std::string comparisonJson(const ComparedCalls& compared)
{
    const CallComparison& comparison = compared.comparison;
    Json out = {{"schema", "earshot.comparison/1"}, {"calls", Json::array()}};
    for (std::size_t i = 0; i < compared.ids.size(); ++i) {
        const CallInfo& info = compared.readings[i]->call.info;
        out["calls"].push_back({{"call", compared.ids[i].value()},
                                {"company", toUtf8(info.company)},
                                {"period", periodLabel(info)},
                                {"call_date", info.callDate ? Json(isoDate(*info.callDate)) : Json()}});
    }
    out["metrics"] = Json::array();
    for (const MetricRow& row : comparison.metrics)
        out["metrics"].push_back(rowJson(compared, row));
    out["links"] = Json::array();
    for (const PairLink& link : comparison.links)
        out["links"].push_back({{"kind", name(link.kind)},
                                {"left", refJson(compared, link.left)},
                                {"right", refJson(compared, link.right)},
                                {"similarity", link.similarity},
                                {"same_asker", link.sameAsker},
                                {"only_left", spansJson(compared, link.left.call, link.onlyLeft)},
                                {"only_right", spansJson(compared, link.right.call, link.onlyRight)},
                                {"changed_left", spansJson(compared, link.left.call, link.changedLeft)},
                                {"changed_right", spansJson(compared, link.right.call, link.changedRight)}});
    out["new"] = refsJson(compared, comparison.fresh);
    out["dropped"] = refsJson(compared, comparison.dropped);
    out["new_metrics"] = comparison.newMetrics;
    out["vanished_metrics"] = comparison.vanishedMetrics;
    out["new_topics"] = comparison.newTopics;
    out["vanished_topics"] = comparison.vanishedTopics;
    out["returning_askers"] = Json::array();
    for (const std::u16string& asker : comparison.returningAskers)
        out["returning_askers"].push_back(toUtf8(asker));
    out["threads"] = Json::array();
    for (const QuestionThread& thread : comparison.threads)
        out["threads"].push_back(
            {{"asker", toUtf8(thread.asker)}, {"questions", refsJson(compared, thread.questions)}});
    out["open_parts"] = Json::array();
    for (const OpenPart& part : comparison.openParts) {
        Json one = refJson(compared, part.pair);
        one.update(spansJson(compared, part.pair.call, {part.span})[0]);
        out["open_parts"].push_back(std::move(one));
    }
    return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string comparisonText(const ComparedCalls& compared)
{
    std::string out = "Metric";
    for (std::size_t i = 0; i < compared.ids.size(); ++i) {
        out += " | " + callName(compared, i);
    }
    out += " | change\n";
    for (const MetricRow& row : compared.comparison.metrics) {
        out += row.metric;
        for (const std::string& part : {row.segment, row.geography})
            out += part.empty() ? part : " · " + part;
        if (row.comparison != Comparison::None)
            out += fmt::format(" {}", name(row.comparison));
        if (row.basis != Basis::Unstated)
            out += fmt::format(" ({})", name(row.basis));
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            out += " | " + cellText(compared, i, row);
        out += row.change
                   ? fmt::format(" | {}{}\n", row.change->toString(), row.changeIsPoints ? " points" : "%")
                   : std::string(" | —\n");
    }
    if (!compared.comparison.links.empty())
        out += "Asked again\n";
    for (const PairLink& link : compared.comparison.links)
        addLink(out, compared, link);
    addRefs(out, compared, "New questions", compared.comparison.fresh);
    addRefs(out, compared, "Questions not asked again", compared.comparison.dropped);
    addNames(out, "New metrics", compared.comparison.newMetrics);
    addNames(out, "Metrics not mentioned any more", compared.comparison.vanishedMetrics);
    addThreads(out, compared);
    addOpenParts(out, compared);
    return out;
}

} // namespace earshot
